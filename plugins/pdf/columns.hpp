// SPDX-License-Identifier: GPL-2.0-or-later
//
// Columns that no line draws: white that goes down through many lines of print.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pdf/lines.hpp"

namespace assize::pdf {

/// White from here to there, across the page.
struct Gap {
  double left = 0, right = 0;
  std::size_t lines = 0;   ///< with words on both sides
  std::size_t begins = 0;  ///< lines that begin at its right edge
  [[nodiscard]] double middle() const { return (left + right) / 2; }
};

struct Columns {
  std::vector<Gap> gaps;   ///< between the columns, from left to right
  std::vector<Gap> maybe;  ///< what may be one, but not by these lines alone
  double left = 0, right = 0;
  double space = 0;        ///< the widest space within words, of the font's size
  std::size_t weight = 0;  ///< lines of print that show them

  /// Edges of the columns, one more than there are columns.
  [[nodiscard]] std::vector<double> edges() const;
};

/// Lines of print that stand in columns.
struct Run {
  std::size_t first = 0, last = 0;  ///< of the lines looked at, end exclusive
  Columns columns;
};

/// Whether as many lines show a gap as it takes.
[[nodiscard]] bool is_shown(const Gap& gap);

/// The runs of some lines that follow each other down a page.
[[nodiscard]] std::vector<Run> runs_of(const std::vector<Line>& lines);

/// What stands between two places of some lines: a column, or a part of the words beside it, such
/// as the "No" of a label "Yes / No" that is printed again and again.
class Filling {
 public:
  /// `space`: as in Columns.
  explicit Filling(double space) : space_(space) {}
  void add(const Line& line, double left, double right);
  [[nodiscard]] bool differs() const { return differ_; }  ///< not the same words each time
  [[nodiscard]] bool stands_apart() const { return apart_; }

 private:
  double space_;
  std::string first_;
  bool differ_ = false;
  bool apart_ = false;  // white on both sides that is wider than a space
};

/// Whether no word of the line stands across the gaps.
[[nodiscard]] bool fits(const Line& line, const Columns& columns);

}  // namespace assize::pdf
