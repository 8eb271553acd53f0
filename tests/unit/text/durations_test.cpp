// SPDX-License-Identifier: Apache-2.0
#include "text/durations.hpp"

#include <array>
#include <cstdio>
#include <string>

#include "support/catch.hpp"

namespace assize::text {
namespace {

std::string part(std::string_view text, Range range) {
  return std::string(text.substr(range.start, range.size()));
}

// Each duration as "10-20 working day within", parted by commas.
std::string found(std::string_view text) {
  std::string out;
  for (const Duration& fact : find_durations(text)) {
    std::array<char, 64> amount{};
    std::snprintf(amount.data(), amount.size(), fact.least == fact.most ? "%g" : "%g-%g",
                  fact.least, fact.most);
    if (!out.empty()) out += ", ";
    out += amount.data();
    if (fact.working) out += " working";
    if (fact.calendar) out += " calendar";
    out += " " + std::string(to_string(fact.unit));
    if (fact.bound != Bound::none) out += " " + std::string(to_string(fact.bound));
  }
  return out;
}

}  // namespace

TEST_CASE("durations are read as people write them") {
  struct Case {
    const char* text;
    const char* durations;
  };
  const Case cases[] = {
      {"within 10 working days", "10 working day within"},
      {"ten (10) working days", "10 working day"},
      {"10 (ten) days", "10 day"},
      {"twenty-one days", "21 day"},
      {"10-working-day target", "10 working day"},
      {"10\xE2\x80\x91working\xE2\x80\x91"
       "day target",
       "10 working day"},
      {"48hrs", "48 hour"},
      {"10wd", "10 working day"},
      {"10 w/days", "10 working day"},
      {"28 calendar days", "28 calendar day"},
      {"5 to 10 days", "5-10 day"},
      {"5\xE2\x80\x93"
       "10 days",
       "5-10 day"},
      {"between 5 and 10 days", "5-10 day"},
      {"two or three weeks", "2-3 week"},
      {"cut from 20 to 10 working days", "10 working day"},
      {"raised from 10 to 20 working days", "20 working day"},
      {"10 and 20 working days", "10 working day, 20 working day"},
      {"8.5 days", "8.5 day"},
      {"1,000 hours", "1000 hour"},
      {"a fortnight at most", "2 week at_most"},
      {"30+ days", "30 day at_least"},
      {"within a month", "1 month within"},
      {"every six months", "6 month every"},
      {"six-monthly", "6 month every"},
      {"every year", "1 year every"},
      {"each quarter", "3 month every"},
      {"after six months at the latest", "6 month at_most"},
      {"in five days' time", "5 day after"},
      {"up to a further 10 working days", "10 working day at_most"},
      {"within a maximum of 10 days", "10 day at_most"},
      {"must not be more than 20 days", "20 day at_most"},
      {"may not be extended by more than 20 days", "20 day at_most"},
      {"more than 20 days", "20 day at_least"},
      {"the past 12 months", "12 month"},
      {"10 working days or fewer", "10 working day at_most"},
      {"10 days or more", "10 day at_least"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(found(c.text) == c.durations);
  }
}

TEST_CASE("what only looks like a duration is left alone") {
  for (const char* text : {"open 24/7",
                           "18 years old",
                           "a 12-year-old",
                           "over 65 years of age",
                           "aged 16 years",
                           "\xC2\xA3"
                           "5 a week",
                           "three times a year",
                           "24 hours a day",
                           "stage 2 days",
                           "stages 1 and 2 days",
                           "day 5",
                           "year 2 of the plan",
                           "next week",
                           "several days",
                           "2024 days",
                           "10 Day Street",
                           "One day we will",
                           "each month's figures",
                           "three quarters of them",
                           "working days",
                           "12/06/24 days",
                           "",
                           "days",
                           "10"}) {
    INFO(text);
    CHECK(found(text).empty());
  }
}

TEST_CASE("a duration says where it stands and what follows it") {
  struct Case {
    const char* text;
    const char* range;
    const char* number;
    const char* following;
  };
  const Case cases[] = {
      {"We reply within 10 working days of receipt, by post.", "within 10 working days",
       "10 working days", "of receipt"},
      {"Reply in no more than ten (10) days.", "in no more than ten (10) days", "ten (10) days",
       ""},
      {"Done in 10 days or less from now", "in 10 days or less", "10 days", "from now"},
      {"10 days (from receipt) it is", "10 days", "10 days", "from receipt"},
      {"10 days (stage 1)", "10 days", "10 days", ""},
      {"10 days, from receipt", "10 days", "10 days", "from receipt"},
      {"\"10 days\" of receipt. Then more", "10 days", "10 days", "of receipt"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    const auto durations = find_durations(c.text);
    REQUIRE(durations.size() == 1);
    CHECK(part(c.text, durations[0].range) == c.range);
    CHECK(part(c.text, durations[0].number_range) == c.number);
    CHECK(part(c.text, durations[0].following) == c.following);
  }
  const std::string two = "5 days of receipt and reply in 10 days of that";
  const auto durations = find_durations(two);
  REQUIRE(durations.size() == 2);
  CHECK(part(two, durations[0].following) == "of receipt");
  CHECK(part(two, durations[1].following) == "of that");
}

TEST_CASE("long and strange texts are read to their end") {
  std::string days;
  for (int i = 0; i < 5000; ++i) days += "1 day. 5 to (";
  CHECK(find_durations(days).size() == 5000);
  std::string bounds;
  for (int i = 0; i < 5000; ++i) bounds += "within the next of the ";
  CHECK(find_durations(bounds).empty());
  CHECK(found("10 \xFF days 5 \xE2\x80 days").empty());
}

}  // namespace assize::text
