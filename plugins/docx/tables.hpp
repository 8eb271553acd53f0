// SPDX-License-Identifier: Apache-2.0
//
// The make-up of tables: rows and cells wherever content controls wrap them, what their properties
// say, and which tables are no tables but frames around other things.
#pragma once

#include <cstddef>
#include <vector>

#include <pugixml.hpp>

#include "docx/controls.hpp"

namespace assize::docx {

struct Found {
  pugi::xml_node node;
  Controls controls;  ///< around it
};

[[nodiscard]] std::vector<Found> rows_of(const pugi::xml_node& table);
[[nodiscard]] std::vector<Found> cells_of(const Found& row);

struct RowProperties {
  std::size_t before = 0;  ///< columns of the grid that are left out before the first cell
  bool changed = false;    ///< inserted or deleted, and that is tracked
  bool deleted = false;
};
[[nodiscard]] RowProperties row_properties(const pugi::xml_node& row);
[[nodiscard]] bool is_deleted_row(const pugi::xml_node& row);

struct CellProperties {
  std::size_t columns = 1;  ///< of the grid
  bool continues_left = false;
  bool continues_above = false;
  bool reaches_down = false;
  bool changed = false;
  bool deleted = false;
};
[[nodiscard]] CellProperties cell_properties(const pugi::xml_node& cell);

/// Of the columns of its grid.
[[nodiscard]] std::vector<std::size_t> widths_of(const pugi::xml_node& table);

/// A table of one cell, and one that only places other tables on the page.
[[nodiscard]] bool is_frame(const pugi::xml_node& table);

}  // namespace assize::docx
