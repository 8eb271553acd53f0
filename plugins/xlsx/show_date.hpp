// SPDX-License-Identifier: Apache-2.0
//
// Dates and times that a workbook keeps as numbers: days since an epoch, and a fraction of a day.
#pragma once

#include <optional>
#include <string>

#include "xlsx/number_format.hpp"

namespace assize::xlsx {

/// Which parts of a date a format shows.
struct DateParts {
  bool year = false, month = false, day = false;
  bool hours = false, minutes = false, seconds = false;
  bool half_day = false;  ///< hours to twelve, with AM or PM
  bool elapsed = false;   ///< a length of time, not a time of day
};

/// `12 June 2024`, `June 2024` where no day is shown, `12 June 2024 14:30` unless it is midnight,
/// `14:30`, `26:30:00`. Nothing where the number is no date that Excel has.
[[nodiscard]] std::optional<std::string> show_date(double value, const DateParts& parts,
                                                   Epoch epoch);

}  // namespace assize::xlsx
