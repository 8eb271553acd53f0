// SPDX-License-Identifier: Apache-2.0
//
// Counting working days. Codes say "within ten working days of" an event and seldom say whether the
// event's own day counts, so whoever counts says which convention is meant. Nothing is given for a
// date that the calendar does not speak for. Stateless; safe from any thread.
#pragma once

#include <optional>

#include <assize/code.hpp>

namespace assize::calendar {

/// What the day of the event counts as, if it is a working day.
enum class DayOfEvent {
  zero,  ///< the next working day is day 1
  one    ///< it is day 1 itself
};

/// The convention that a Code states (Code::day_of_event).
[[nodiscard]] DayOfEvent convention(const Code& code);

/// How many working days from `from` to `to`, `to` included: the number of the day on which `to`
/// falls, or of the last working day before it. Nothing when `to` lies before `from`.
[[nodiscard]] std::optional<int> working_days_between(const Calendar& calendar, Date from, Date to,
                                                      DayOfEvent day);

/// The date of working day number `days` after `from`: the last day that is in time. `from` itself
/// for 0 days. Nothing for a negative number.
[[nodiscard]] std::optional<Date> add_working_days(const Calendar& calendar, Date from, int days,
                                                   DayOfEvent day);

}  // namespace assize::calendar
