// SPDX-License-Identifier: GPL-2.0-or-later
//
// Where the rows of a table end that no line parts: told by the white across all columns and by the
// first column, whose words stand at the top or in the middle of their rows.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "pdf/lines.hpp"

namespace assize::pdf {

/// The lines of print of each column, from top to bottom.
using ColumnLines = std::vector<std::vector<Line>>;

/// Where the words of the first column stand in their rows.
enum class Alignment { top, middle };

/// How many lines of other columns speak for each.
struct Votes {
  std::size_t top = 0, middle = 0;

  [[nodiscard]] Alignment winner() const {
    return middle > top ? Alignment::middle : Alignment::top;
  }
  /// Enough of them, and nearly all the same.
  [[nodiscard]] bool decided() const {
    return top + middle >= 8 && 4 * std::min(top, middle) <= std::max(top, middle);
  }
};

[[nodiscard]] Votes votes_of(const ColumnLines& columns);

/// Places that part the rows, sorted. `rules` are the places of lines drawn across the table.
[[nodiscard]] std::vector<double> part_rows(const ColumnLines& columns,
                                            const std::vector<double>& rules, Alignment alignment);

}  // namespace assize::pdf
