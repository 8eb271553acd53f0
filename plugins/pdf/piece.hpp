// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a page is made of, in the order in which it is read: headings, paragraphs and tables.
#pragma once

#include <cstddef>
#include <vector>

#include <assize/document.hpp>

#include "pdf/passage.hpp"

namespace assize::pdf {

struct PieceCell {
  std::size_t column = 0;   ///< where it begins, among the columns of its piece
  std::size_t columns = 1;  ///< spanned
  Passage passage;
};

struct PieceRow {
  std::vector<PieceCell> cells;
};

struct Piece {
  BlockKind kind = BlockKind::paragraph;
  Passage passage;             ///< of a heading or paragraph
  std::vector<double> edges;   ///< of a table's columns: one more than columns
  std::vector<PieceRow> rows;  ///< of a table
  Box box;
};

}  // namespace assize::pdf
