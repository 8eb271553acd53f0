// SPDX-License-Identifier: GPL-2.0-or-later
//
// The order in which a page is read: its tables, and what stands above, between and below them.
#pragma once

#include <optional>
#include <vector>

#include "pdf/passage.hpp"
#include "pdf/piece.hpp"
#include "pdf/prose.hpp"
#include "pdf/survey.hpp"

namespace assize::pdf {

/// What is known of a document when its pages are read.
struct Knowledge {
  Body body;
  Lexicon lexicon;
};

class PageReader {
 public:
  explicit PageReader(const Knowledge& knowledge) : knowledge_(knowledge) {}

  /// The pieces of the next page, as they are read.
  [[nodiscard]] std::vector<Piece> read(const Layout& layout);

 private:
  void read_region(const Sheet& sheet, const Region& region, std::vector<Piece>& out);
  void read_text(const Sheet& sheet, const std::vector<Line>& lines, std::vector<Piece>& out);

  const Knowledge& knowledge_;
  std::optional<Columns> open_;  ///< of the table without lines that may go on
};

}  // namespace assize::pdf
