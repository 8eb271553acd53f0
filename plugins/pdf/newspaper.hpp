// SPDX-License-Identifier: GPL-2.0-or-later
//
// Running text set in two columns of a page, one read after the other. Told by the words' places
// alone, before they are put on lines: those of the two columns do not stand level.
#pragma once

#include <vector>

#include "pdf/lines.hpp"
#include "pdf/page.hpp"

namespace assize::pdf {

/// A part of a page from one side to the other.
struct Band {
  std::vector<const Word*> words;          ///< of one that is not in two columns
  std::vector<std::vector<Line>> columns;  ///< the left one and the right one; or none
};

/// The bands of some words of a page, from top to bottom.
[[nodiscard]] std::vector<Band> bands_of(const std::vector<const Word*>& words);

}  // namespace assize::pdf
