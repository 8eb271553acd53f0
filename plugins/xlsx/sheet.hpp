// SPDX-License-Identifier: Apache-2.0
//
// One worksheet: its filled cells with the words that they show, and what is laid over them. How
// the cells make tables is layout.hpp's concern.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assize/source.hpp>

#include "ooxml/package.hpp"
#include "xlsx/styles.hpp"
#include "xlsx/tally.hpp"
#include "xlsx/words.hpp"

namespace assize::xlsx {

constexpr std::size_t most_rows = 1048576;  ///< of a sheet, as Excel has it
constexpr std::size_t most_columns = 16384;
constexpr std::size_t most_cells = 1U << 20U;    ///< of a workbook, those of tables' gaps too
constexpr std::size_t most_text = 32U << 20U;    ///< bytes of a workbook's words
constexpr std::size_t most_merged_rows = 10000;  ///< that a merged cell may span

struct Position {
  std::size_t row = 0;  ///< from 1
  std::size_t column = 0;
  friend auto operator<=>(const Position&, const Position&) = default;
};

/// Of `B12` or `$B$12`; nothing beyond a sheet's edges.
[[nodiscard]] std::optional<Position> read_position(std::string_view text);
[[nodiscard]] std::string to_string(const Position& position);

struct Area {
  Position first, last;
};
/// Of `B12:D14` or `B12`, the corners in order.
[[nodiscard]] std::optional<Area> read_area(std::string_view text);

struct SheetCell {
  Position at;
  std::string text;      ///< never empty
  bool set_off = false;  ///< by bold or larger print
};

struct Link {
  Area area;
  std::string target;
};

/// Words that stand over the cells or beside them.
struct Floating {
  std::string text;
  std::string where;  ///< `text box at row 3`
};

struct Sheet {
  std::string name;
  std::vector<SheetCell> cells;  ///< by row, then column
  std::vector<Area> merged;      ///< more than one cell each
  std::vector<Floating> floating;
};

/// What all sheets of a workbook have in common.
struct Workbook {
  std::vector<RichText> strings;
  Styles styles;
  Epoch epoch = Epoch::y1900;
};

/// What is counted over all sheets.
struct Progress {
  Cleaner cleaner;
  Tally tally;
  std::size_t cells = 0;

  [[nodiscard]] bool too_much() const { return cells > most_cells || cleaner.made() > most_text; }
};

/// Nothing when the part cannot be read: an error that names it.
[[nodiscard]] std::optional<Sheet> read_sheet(const ooxml::Package& package, std::string_view part,
                                              std::string_view name, const Workbook& workbook,
                                              Progress& progress, Diagnostics& diagnostics);

}  // namespace assize::xlsx
