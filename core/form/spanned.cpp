// SPDX-License-Identifier: Apache-2.0
#include "form/spanned.hpp"

#include <iterator>

namespace assize::form {
namespace {

bool is_of_answer(ColumnRole role) {
  return role == ColumnRole::claim || role == ColumnRole::evidence ||
         role == ColumnRole::commentary || role == ColumnRole::target_date;
}

}  // namespace

std::optional<Row> Spanned::filled(const Row& row, const Layout& layout) const {
  if (hanging_.empty()) return std::nullopt;
  std::optional<Row> out;
  std::size_t column = 0;
  for (std::size_t i = 0; i < row.cells.size(); column += row.cells[i].columns, ++i) {
    const auto above = hanging_.find(column);
    if (!row.cells[i].empty() || above == hanging_.end() || column >= layout.roles.size() ||
        !layout.roles[column] || !is_of_answer(*layout.roles[column]))
      continue;
    if (!out) out = row;
    static_cast<PlacedText&>(out->cells[i]) = above->second.text;
  }
  return out;
}

void Spanned::pass(const Row& row) {
  for (auto each = hanging_.begin(); each != hanging_.end();)
    each = --each->second.rows == 0 ? hanging_.erase(each) : std::next(each);
  std::size_t column = 0;
  for (const Cell& cell : row.cells) {
    if (cell.rows > 1 && !cell.empty()) hanging_[column] = {cell, cell.rows - 1};
    column += cell.columns;
  }
}

}  // namespace assize::form
