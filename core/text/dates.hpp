// SPDX-License-Identifier: Apache-2.0
//
// Dates and periods in English prose. Day before month, as in Britain; a year
// written `2024/25` runs from 1 April, and so do its quarters.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "text/pattern.hpp"

namespace assize::text {

using Date = std::chrono::year_month_day;

enum class Precision { day, month, quarter, year };

/// A day or a period named in a text: `first` and `last` are the same for a day.
struct DateFact {
  Date first{}, last{};
  Precision precision = Precision::day;
  bool ambiguous = false;  ///< `May 24`: a day or a year
  Range range;
};

/// In order, not overlapping. Dates inside file names, version numbers and addresses are left out,
/// and so is a day and month without a year.
[[nodiscard]] std::vector<DateFact> find_dates(std::string_view text);

/// `2026-11-22`
[[nodiscard]] std::string to_iso(const Date& date);

/// As precisely as it was said: `2024-06-12`, `2024-06`, `2024-Q3` (calendar quarter), `2024`; a
/// period that is none of these as `2024-04-01/2025-03-31`.
[[nodiscard]] std::string to_iso(const DateFact& fact);

[[nodiscard]] std::string_view to_string(Precision precision);

}  // namespace assize::text
