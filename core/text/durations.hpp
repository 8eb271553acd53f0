// SPDX-License-Identifier: Apache-2.0
//
// Durations in English prose: "within ten (10) working days of acknowledgement", "5 to 10 days",
// "48hrs", "every six months". What the words after a duration mean, such as the event from which
// its clock runs, is for others to say; here only their bytes are given.
#pragma once

#include <string_view>
#include <vector>

#include "text/pattern.hpp"

namespace assize::text {

enum class TimeUnit { hour, day, week, month, year };

/// What the words beside an amount make of it.
enum class Bound {
  none,      ///< "a 10-day target"
  within,    ///< "within", "in"
  at_most,   ///< "up to", "no more than", "a maximum of", "or less"
  at_least,  ///< "at least", "more than", "a minimum of", "or more"
  exactly,   ///< "exactly", "precisely"
  after,     ///< "after", "in five days' time"
  every      ///< "every six months", "six-monthly", "each year"
};

/// An amount of time. A fortnight is two weeks, a quarter (only in "every quarter") three months.
struct Duration {
  double least = 0, most = 0;  ///< the same, but for "5 to 10 days"
  TimeUnit unit = TimeUnit::day;
  bool working = false;   ///< "working days", "business days"
  bool calendar = false;  ///< "calendar days"
  Bound bound = Bound::none;
  Range range;         ///< the whole: "within 10 working days"
  Range number_range;  ///< number and unit: "10 working days"
  Range following;     ///< the rest of its clause, "of acknowledgement"; may be empty
};

/// In order, not overlapping. Ages ("18 years old"), rates ("£5 a week", "24 hours a day") and
/// numbered things ("day 5", "stage 2 days") are left out, and so is what has no number ("several
/// weeks", "next month"). In "10 and 20 working days" both are durations. Bytes of UTF-8.
[[nodiscard]] std::vector<Duration> find_durations(std::string_view text);

/// `hour`, `day`, `week`, `month`, `year`
[[nodiscard]] std::string_view to_string(TimeUnit unit);

/// `none`, `within`, `at_most`, `at_least`, `exactly`, `after`, `every`
[[nodiscard]] std::string_view to_string(Bound bound);

}  // namespace assize::text
