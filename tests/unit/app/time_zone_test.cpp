// SPDX-License-Identifier: Apache-2.0
#include "app/time_zone.hpp"

#include <assize/profile.hpp>

#include "app/files.hpp"
#include "app/zone_rule.hpp"
#include "support/catch.hpp"

using namespace assize::app;
using namespace std::chrono;

namespace {

constexpr std::string_view london_rule = "GMT0BST,M3.5.0/1,M10.5.0";

std::int64_t at(year_month_day day, int hour = 0, int minute = 0, int second = 0) {
  return (sys_days(day).time_since_epoch() + hours(hour) + minutes(minute) + seconds(second)) / 1s;
}

}  // namespace

TEST_CASE("London's rule as POSIX writes it") {
  const auto offset = [](std::int64_t moment) { return rule_offset(london_rule, moment); };
  CHECK(offset(at(2026y / 1 / 1)) == 0);
  CHECK(offset(at(2026y / 3 / 29, 0, 59, 59)) == 0);
  CHECK(offset(at(2026y / 3 / 29, 1)) == 3600);
  CHECK(offset(at(2026y / 7 / 1)) == 3600);
  CHECK(offset(at(2026y / 10 / 25, 0, 59, 59)) == 3600);
  CHECK(offset(at(2026y / 10 / 25, 1)) == 0);
  CHECK(offset(at(2026y / 12 / 31, 23, 59, 59)) == 0);
  CHECK(offset(at(2099y / 3 / 29, 1)) == 3600);
}

TEST_CASE("other rules") {
  CHECK(rule_offset("UTC0", 0) == 0);
  CHECK(rule_offset("<+0530>-5:30", 0) == 19800);
  // Sydney: summer goes round the turn of the year.
  CHECK(rule_offset("AEST-10AEDT,M10.1.0,M4.1.0/3", at(2026y / 1 / 1)) == 39600);
  CHECK(rule_offset("AEST-10AEDT,M10.1.0,M4.1.0/3", at(2026y / 7 / 1)) == 36000);
  // Nuuk: a change on the evening before.
  CHECK(rule_offset("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", at(2026y / 3 / 29, 1)) == -3600);
  CHECK(rule_offset("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", at(2026y / 3 / 29, 0, 59)) == -7200);
  CHECK(rule_offset("AAA0BBB,J60/0,300/0", at(2024y / 3 / 1, 0)) == 3600);
  CHECK(rule_offset("AAA0BBB,J60/0,300/0", at(2024y / 2 / 29, 23)) == 0);
  for (const char* wrong :
       {"", "X", "GMT", "GMT0BST", "GMT0BST,M3.5.0/1", "GMT0BST,M13.5.0,M10.5.0",
        "GMT0BST,M3.6.0,M10.5.0", "GMT0BST,M3.5.7,M10.5.0", "<GMT0", "GMT0BST,M3.5.0/1,M10.5.0x"}) {
    CAPTURE(wrong);
    CHECK_FALSE(rule_offset(wrong, 0));
  }
}

TEST_CASE("the system's own rules for London") {
  assize::Diagnostics diagnostics;
  const auto file = read_file("/usr/share/zoneinfo/Europe/London", diagnostics);
  if (!file) {
    WARN("the system has no time zones");
    return;
  }
  const auto offset = [&](std::int64_t moment) { return utc_offset(file->text, moment); };
  CHECK(offset(at(1970y / 1 / 1)) == 3600);  // British Standard Time
  CHECK(offset(at(1975y / 1 / 1)) == 0);
  CHECK(offset(at(2024y / 3 / 31, 0, 59, 59)) == 0);
  CHECK(offset(at(2024y / 3 / 31, 1)) == 3600);
  CHECK(offset(at(2024y / 10 / 27, 0, 59, 59)) == 3600);
  CHECK(offset(at(2024y / 10 / 27, 1)) == 0);
  CHECK(offset(at(2150y / 7 / 1)) == 3600);
  CHECK_FALSE(utc_offset("TZif", 0));
  CHECK_FALSE(utc_offset(std::string_view(file->text).substr(0, 200), 0));
}

TEST_CASE("the day in London") {
  if (!date_in("Europe/London", system_clock::time_point{})) {
    WARN("the system has no time zones");
    return;
  }
  const auto day = [](std::int64_t moment) {
    return date_in("Europe/London", system_clock::time_point(seconds(moment)));
  };
  CHECK(day(at(2026y / 6 / 30, 22, 59, 59)) == 2026y / 6 / 30);
  CHECK(day(at(2026y / 6 / 30, 23)) == 2026y / 7 / 1);
  CHECK(day(at(2026y / 12 / 31, 23, 59, 59)) == 2026y / 12 / 31);
  CHECK(day(at(2027y / 1 / 1)) == 2027y / 1 / 1);
  // A waiver's last day ends with London's, an hour before that of UTC in summer.
  const assize::Validity june{2026y / 6 / 1, 2026y / 6 / 30};
  CHECK(june.holds(*day(at(2026y / 6 / 30, 22, 59, 59))));
  CHECK_FALSE(june.holds(*day(at(2026y / 6 / 30, 23))));
  // The day on which clocks go back has an hour more.
  const assize::Validity sunday{2026y / 10 / 25, 2026y / 10 / 25};
  CHECK_FALSE(sunday.holds(*day(at(2026y / 10 / 24, 22, 59, 59))));
  CHECK(sunday.holds(*day(at(2026y / 10 / 24, 23))));
  CHECK(sunday.holds(*day(at(2026y / 10 / 25, 23, 59, 59))));
  CHECK_FALSE(sunday.holds(*day(at(2026y / 10 / 26))));
  CHECK_FALSE(date_in("Europe/Nowhere", system_clock::time_point{}));
  CHECK_FALSE(date_in("../../etc/passwd", system_clock::time_point{}));
  CHECK_FALSE(date_in("", system_clock::time_point{}));
}
