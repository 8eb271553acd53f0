// SPDX-License-Identifier: Apache-2.0
//
// The columns of a table. Word keeps a border for every place where one was ever dragged to, so
// that cells which stand under each other on the page span different numbers of its grid's columns.
// Two borders that no row has both of are one border here.
#pragma once

#include <cstddef>
#include <vector>

namespace assize::docx {

/// A cell: columns of the grid, from 0, `end` exclusive.
struct Span {
  std::size_t start = 0;
  std::size_t end = 1;
};

/// How many columns each cell spans, from 1. `widths` are the grid's, in any unit; where they are
/// missing columns count as equally wide.
[[nodiscard]] std::vector<std::vector<std::size_t>> columns_of(
    const std::vector<std::vector<Span>>& rows, const std::vector<std::size_t>& widths);

}  // namespace assize::docx
