// SPDX-License-Identifier: GPL-2.0-or-later
//
// A page sorted: its words upright, those of form fields among them, and which of them stand in the
// cells that lines make.
#pragma once

#include <cstddef>
#include <type_traits>
#include <vector>

#include "pdf/grid.hpp"
#include "pdf/page.hpp"

namespace assize::pdf {

/// A grid and the words in it.
struct RuledTable {
  Grid grid;
  std::vector<std::vector<const Word*>> words;  ///< by face
  std::vector<std::size_t> inner;               ///< by face: 1 + the table that lies in it; 0: none
  bool within = false;                          ///< it lies in a cell of another one
};

struct Sheet {
  Page page;
  std::vector<Rule> across, down;  ///< the page's lines, made whole
  std::vector<RuledTable> tables;  ///< from top to bottom
  std::vector<const Word*> free;   ///< words in none of them
};

static_assert(std::is_nothrow_move_constructible_v<Page>);

/// Keeps pointers into its page's words: it may be moved, not copied.
[[nodiscard]] Sheet sort_page(Page page);

}  // namespace assize::pdf
