// SPDX-License-Identifier: Apache-2.0
//
// Tables that a text draws: frames of dashes and bars, columns that stand under one another with
// nothing but spaces between, and lines whose cells wide gaps part. Told by where marks and spaces
// stand on line after line, never by words.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <assize/document.hpp>

namespace assize::document {

/// A line of the source without its end.
struct TextLine {
  std::string_view text;
  std::size_t number = 0;   ///< from 1
  bool opens_page = false;  ///< a form feed came before it
};

/// A table that was found, and which lines it takes.
struct DrawnTable {
  std::size_t first = 0, last = 0;  ///< indexes of lines, both included
  Block block;
};

/// The tables that a text draws, in order; none overlaps another. Lines with tabs are of none.
[[nodiscard]] std::vector<DrawnTable> drawn_tables(const std::vector<TextLine>& lines);

/// "6.9", "12." or "6.9 The ..." begin a row of their own; "30 June 2025" goes on with a cell.
[[nodiscard]] bool begins_numbered(std::string_view text);

/// A line of a drawn table, its cells not yet joined with those of the lines around it.
struct DrawnLine {
  std::vector<std::string_view> cells;
  std::size_t number = 0;
  bool parted = false;  ///< a blank line or a rule stands before it
};

/// Lines as rows: a cell may be set over several. A row begins where a number stands in the first
/// column, and where lines are parted unless they share a row's number.
[[nodiscard]] std::vector<Row> drawn_rows(const std::vector<DrawnLine>& lines);

/// Tables in frames, as drawn_tables gives them.
[[nodiscard]] std::vector<DrawnTable> framed_tables(const std::vector<TextLine>& lines);

}  // namespace assize::document
