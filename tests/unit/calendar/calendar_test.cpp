// SPDX-License-Identifier: Apache-2.0
#include <assize/code.hpp>

#include "support/catch.hpp"
#include "support/content.hpp"

using namespace assize;
using namespace std::chrono_literals;

namespace {

Calendar shipped(const std::string& path) {
  Diagnostics diagnostics;
  auto calendar = load_calendar(test::read_file(test::in_tree(path)), diagnostics);
  for (const Diagnostic& one : diagnostics.all()) FAIL_CHECK(to_string(one));
  REQUIRE(calendar);
  return *calendar;
}

std::string refused(const std::string& attributes, const std::string& inner) {
  Diagnostics diagnostics;
  const Source xml{"c.xml",
                   "<calendar " + attributes + ">\n<source>s</source>\n" + inner + "\n</calendar>"};
  CHECK_FALSE(load_calendar(xml, diagnostics));
  std::string text;
  for (const Diagnostic& one : diagnostics.all())
    text += std::to_string(one.where.line) + " " + one.message + "\n";
  return text;
}

const std::string good =
    "format='1' id='c' title='t' first='2030-01-01' last='2030-12-31' "
    "sure='published'";

}  // namespace

TEST_CASE("a calendar is read") {
  const Calendar calendar = shipped("tests/data/codes/calendars/harbour.xml");
  CHECK(calendar.id == "harbour");
  CHECK(calendar.title == "Holidays of an invented harbour");
  CHECK(calendar.first == 2030y / 1 / 1);
  CHECK(calendar.last == 2030y / 12 / 31);
  CHECK(calendar.holidays == std::vector<Date>{2030y / 1 / 1, 2030y / 6 / 5, 2030y / 12 / 25});
  CHECK(calendar.inferred == std::vector<Date>{2030y / 12 / 25});
  CHECK(calendar.sha256.size() == 64);
}

TEST_CASE("a working day is no weekend and no holiday, and beyond the calendar nothing is known") {
  const Calendar calendar = shipped("tests/data/codes/calendars/harbour.xml");
  CHECK(calendar.is_working_day(2030y / 6 / 4) == true);
  CHECK(calendar.is_working_day(2030y / 6 / 5) == false);
  CHECK(calendar.is_working_day(2030y / 6 / 8) == false);
  CHECK(calendar.is_working_day(2030y / 6 / 9) == false);
  CHECK_FALSE(calendar.is_working_day(2029y / 12 / 31));
  CHECK_FALSE(calendar.is_working_day(2031y / 1 / 1));
  CHECK_FALSE(calendar.is_working_day(2030y / 2 / 30));
}

TEST_CASE("England's one-off and moved holidays") {
  const Calendar england = shipped("codes/calendars/england.xml");
  CHECK(england.first == 2019y / 1 / 1);
  CHECK(england.last == 2030y / 12 / 31);
  for (const Date date :
       {2020y / 5 / 8, 2022y / 6 / 2, 2022y / 6 / 3, 2022y / 9 / 19, 2023y / 5 / 8, 2021y / 12 / 27,
        2021y / 12 / 28, 2022y / 1 / 3, 2026y / 12 / 28, 2024y / 3 / 29, 2025y / 4 / 21,
        2026y / 4 / 3, 2026y / 5 / 4})
    CHECK(england.is_working_day(date) == false);
  for (const Date date : {2020y / 5 / 4, 2022y / 5 / 30, 2026y / 12 / 24, 2024y / 4 / 2})
    CHECK(england.is_working_day(date) == true);
  // Eight a year, and three one-offs.
  CHECK(england.holidays.size() == 12 * 8 + 3);
  CHECK(england.inferred.size() == 3 * 8);
  CHECK(england.inferred.front().year() == 2028y);
}

TEST_CASE("what is wrong with a calendar is told") {
  CHECK(refused("id='c' title='t' first='2030-01-01' last='2030-12-31' sure='published'", "") ==
        "1 <calendar> needs the attribute 'format'\n");
  CHECK(
      refused("format='2' id='c' title='t' first='2030-01-01' last='2029-12-31' sure='sure'", "") ==
      "1 2 is out of range: 'format' takes 1 to 1\n"
      "1 the calendar ends before it begins\n"
      "1 'sure' is not one of published, reproduced, recalled, inferred\n");
  CHECK(refused(good,
                "<holiday date='2031-01-01' name='a'/>\n<holiday date='2030-05-06' name='b'/>\n"
                "<holiday date='2030-05-06' name='c'/>\n<holiday date='6 May' name='d'/>\n"
                "<holliday/>") ==
        "3 this holiday lies outside the days that the calendar speaks for\n"
        "4 the holidays are not in order\n"
        "5 this holiday stands twice\n"
        "6 '6 May' is not a date (YYYY-MM-DD)\n"
        "7 <calendar> has no element <holliday>\n");
}
