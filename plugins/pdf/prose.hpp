// SPDX-License-Identifier: GPL-2.0-or-later
//
// Text outside of tables: lines of print as headings and paragraphs.
#pragma once

#include <vector>

#include "pdf/lines.hpp"
#include "pdf/passage.hpp"
#include "pdf/piece.hpp"

namespace assize::pdf {

/// The print of a document's running text, which headings stand out from.
struct Body {
  double size = 10;
  bool bold = false;
};

/// The print that most of the words have.
[[nodiscard]] Body body_of(const std::vector<const Word*>& words);

/// Headings and paragraphs of lines that follow each other in one column.
void read_prose(const std::vector<Line>& lines, const Body& body, const Print& print,
                std::vector<Piece>& out);

}  // namespace assize::pdf
