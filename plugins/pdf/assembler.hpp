// SPDX-License-Identifier: GPL-2.0-or-later
//
// The pieces of pages as one Document: tables that go on over pages are one, lines of print are
// counted, and places say on which page they stand.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <assize/document.hpp>

#include "pdf/piece.hpp"

namespace assize::pdf {

class Assembler {
 public:
  /// `document` must outlive the Assembler.
  explicit Assembler(Document& document) : document_(document) {}

  void add_page(std::size_t number, std::vector<Piece> pieces);
  void finish();

 private:
  struct Part {
    std::size_t page = 0;
    std::vector<double> edges;  ///< from the first one on
    std::vector<PieceRow> rows;
  };

  void add_text(std::size_t page, Piece piece);
  void add_table(std::size_t page, Piece piece, bool first);
  void close_table();
  void add_row(const PieceRow& row, const Part& part, const std::vector<double>& edges,
               Block& block);
  PlacedText placed(const Passage& passage, const std::vector<double>& places) const;
  std::vector<double> count_lines(std::vector<double> places);
  void name_place(std::string words);

  Document& document_;
  std::vector<Part> open_;  ///< parts of the table that the next page may go on with
  std::size_t tables_ = 0;
  std::size_t line_ = 0;    ///< the last one given
  std::size_t before_ = 0;  ///< the last one before the block or row at hand
};

}  // namespace assize::pdf
