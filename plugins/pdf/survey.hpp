// SPDX-License-Identifier: GPL-2.0-or-later
//
// All pages looked at together before any of them is read: where their tables are, drawn or not,
// and what the parts of one table show that a single part does not.
#pragma once

#include <cstddef>
#include <vector>

#include "pdf/columns.hpp"
#include "pdf/lines.hpp"
#include "pdf/rows.hpp"
#include "pdf/sheet.hpp"

namespace assize::pdf {

/// Lines of print that follow each other: a table without lines, prose in two columns, or neither.
enum class StretchKind { text, table, two_columns };

struct Stretch {
  StretchKind kind = StretchKind::text;
  std::vector<Line> lines;  ///< across all columns
  Columns columns;          ///< of a table or of prose
  ColumnLines by_column;    ///< of a table: the same lines, column by column
  Alignment alignment = Alignment::top;
  std::size_t labels = 0;  ///< lines at the top that are printed over each part of the table
};

/// Between two ruled tables.
using Region = std::vector<Stretch>;

struct Layout {
  const Sheet* sheet = nullptr;
  std::vector<const RuledTable*> tables;  ///< from top to bottom
  std::vector<Region> regions;            ///< above each table, and below the last
};

/// A table of these lines in these columns.
[[nodiscard]] Stretch stretch_of(std::vector<Line> lines, const Columns& columns);

[[nodiscard]] std::vector<Layout> survey(const std::vector<Sheet>& sheets);

}  // namespace assize::pdf
