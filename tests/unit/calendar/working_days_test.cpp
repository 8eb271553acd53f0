// SPDX-License-Identifier: Apache-2.0
#include "calendar/working_days.hpp"

#include "support/catch.hpp"

using namespace assize;
using namespace assize::calendar;
using namespace std::chrono_literals;

namespace {

// Wednesday 5 June 2030 is a holiday.
Calendar harbour() {
  Calendar calendar;
  calendar.first = 2030y / 1 / 1;
  calendar.last = 2030y / 12 / 31;
  calendar.holidays = {2030y / 6 / 5};
  return calendar;
}

}  // namespace

TEST_CASE("the day after the event is day 1") {
  const Calendar calendar = harbour();
  const auto between = [&](Date from, Date to) {
    return working_days_between(calendar, from, to, DayOfEvent::zero);
  };
  CHECK(between(2030y / 6 / 3, 2030y / 6 / 3) == 0);
  CHECK(between(2030y / 6 / 3, 2030y / 6 / 4) == 1);
  CHECK(between(2030y / 6 / 3, 2030y / 6 / 5) == 1);
  CHECK(between(2030y / 6 / 3, 2030y / 6 / 6) == 2);
  CHECK(between(2030y / 6 / 3, 2030y / 6 / 9) == 3);
  CHECK(between(2030y / 6 / 3, 2030y / 6 / 10) == 4);
  CHECK(between(2030y / 6 / 8, 2030y / 6 / 10) == 1);
  CHECK_FALSE(between(2030y / 6 / 4, 2030y / 6 / 3));
  CHECK_FALSE(between(2029y / 12 / 31, 2030y / 1 / 3));
  CHECK_FALSE(between(2030y / 12 / 30, 2031y / 1 / 3));
}

TEST_CASE("the event's own day is day 1 when it is a working day") {
  const Calendar calendar = harbour();
  const auto between = [&](Date from, Date to) {
    return working_days_between(calendar, from, to, DayOfEvent::one);
  };
  CHECK(between(2030y / 6 / 3, 2030y / 6 / 3) == 1);
  CHECK(between(2030y / 6 / 3, 2030y / 6 / 4) == 2);
  CHECK(between(2030y / 6 / 8, 2030y / 6 / 10) == 1);
}

TEST_CASE("the last day in time") {
  const Calendar calendar = harbour();
  const auto add = [&](Date from, int days, DayOfEvent day) {
    return add_working_days(calendar, from, days, day);
  };
  CHECK(add(2030y / 6 / 3, 0, DayOfEvent::zero) == 2030y / 6 / 3);
  CHECK(add(2030y / 6 / 3, 5, DayOfEvent::zero) == 2030y / 6 / 11);
  CHECK(add(2030y / 6 / 3, 5, DayOfEvent::one) == 2030y / 6 / 10);
  CHECK(add(2030y / 6 / 8, 1, DayOfEvent::zero) == 2030y / 6 / 10);
  CHECK(add(2030y / 6 / 8, 1, DayOfEvent::one) == 2030y / 6 / 10);
  CHECK_FALSE(add(2030y / 6 / 3, -1, DayOfEvent::zero));
  CHECK_FALSE(add(2030y / 12 / 30, 5, DayOfEvent::zero));
  CHECK_FALSE(add(2029y / 12 / 30, 1, DayOfEvent::zero));
}

TEST_CASE("adding and counting agree under both conventions") {
  const Calendar calendar = harbour();
  for (const DayOfEvent day : {DayOfEvent::zero, DayOfEvent::one})
    for (int offset = 0; offset < 14; ++offset)
      for (int days = 1; days < 25; ++days) {
        const Date from{std::chrono::sys_days(2030y / 5 / 27) + std::chrono::days(offset)};
        const auto last = add_working_days(calendar, from, days, day);
        REQUIRE(last);
        CHECK(working_days_between(calendar, from, *last, day) == days);
      }
}

TEST_CASE("a Code says which convention it means") {
  Code code;
  CHECK(convention(code) == DayOfEvent::zero);
  code.day_of_event = 1;
  CHECK(convention(code) == DayOfEvent::one);
}
