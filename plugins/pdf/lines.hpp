// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words that are read one after the other on one line of print. A line of turned words lies in the
// coordinates in which it is upright, so that all that follows need not know how a page is turned.
#pragma once

#include <vector>

#include "pdf/page.hpp"

namespace assize::pdf {

/// A word and its box as the line lies.
struct Item {
  const Word* word = nullptr;
  Box box;
};

struct Line {
  std::vector<Item> items;  ///< from left to right
  Box box;
  double size = 0;    ///< of the font of most of its letters
  bool bold = false;  ///< most of its letters are
  double place = 0;   ///< how far down the page it stands
};

/// The lines of some words of a page, from top to bottom; upright ones first.
[[nodiscard]] std::vector<Line> lines_of(const std::vector<const Word*>& words);

/// Of some words of a page: a new line of those, from left to right.
[[nodiscard]] Line line_of(std::vector<Item> items);

/// Whether a space stands between two items that follow each other on a line.
[[nodiscard]] bool is_parted(const Item& left, const Item& right);

/// A box on a page as it lies when a text turned so is upright.
[[nodiscard]] Box turned(const Box& box, Turn turn, double width, double height);

}  // namespace assize::pdf
