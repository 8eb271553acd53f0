// SPDX-License-Identifier: Apache-2.0
//
// Cells that stand beside their columns: an empty one came in or fell out on the way, and the cells
// after it moved.
#pragma once

#include <cstddef>
#include <vector>

#include <assize/code.hpp>
#include <assize/document.hpp>

#include "form/columns.hpp"
#include "form/likeness.hpp"

namespace assize::form {

using Cells = std::vector<PlacedText>;

/// How far the cells from `from` on stand from where the header puts them.
struct Shift {
  std::size_t from = 0;
  std::ptrdiff_t by = 0;  ///< how many cells are missing before `from`; below 0: one is too many
  double confidence = 1;
};

/// Told by where a plain Yes or No stands; N/A does not tell, people write it in any cell.
[[nodiscard]] Shift find_shift(const Cells& cells, const Layout& layout, const Code& code,
                               const Likeness& likeness);

/// Moves the cells back. A cell that goes leaves its words to the one before it.
void put_back(Cells& cells, const Shift& shift);

}  // namespace assize::form
