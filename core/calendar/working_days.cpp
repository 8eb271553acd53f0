// SPDX-License-Identifier: Apache-2.0
#include "calendar/working_days.hpp"

#include <algorithm>

namespace assize {

std::optional<bool> Calendar::is_working_day(Date date) const {
  if (!date.ok() || date < first || date > last) return std::nullopt;
  const std::chrono::weekday day{std::chrono::sys_days(date)};
  if (day == std::chrono::Saturday || day == std::chrono::Sunday) return false;
  return !std::binary_search(holidays.begin(), holidays.end(), date);
}

namespace calendar {
namespace {

std::chrono::sys_days first_counted(Date from, DayOfEvent day) {
  return std::chrono::sys_days(from) + std::chrono::days(day == DayOfEvent::zero ? 1 : 0);
}

}  // namespace

DayOfEvent convention(const Code& code) {
  return code.day_of_event == 0 ? DayOfEvent::zero : DayOfEvent::one;
}

std::optional<int> working_days_between(const Calendar& calendar, Date from, Date to,
                                        DayOfEvent day) {
  if (!calendar.is_working_day(from) || !calendar.is_working_day(to) || to < from)
    return std::nullopt;
  int days = 0;
  for (auto at = first_counted(from, day); at <= std::chrono::sys_days(to);
       at += std::chrono::days(1))
    days += calendar.is_working_day(Date(at)).value_or(false) ? 1 : 0;
  return days;
}

std::optional<Date> add_working_days(const Calendar& calendar, Date from, int days,
                                     DayOfEvent day) {
  if (days < 0 || !calendar.is_working_day(from)) return std::nullopt;
  if (days == 0) return from;
  for (auto at = first_counted(from, day);; at += std::chrono::days(1)) {
    const std::optional<bool> works = calendar.is_working_day(Date(at));
    if (!works) return std::nullopt;
    if (*works && --days == 0) return Date(at);
  }
}

}  // namespace calendar
}  // namespace assize
