// SPDX-License-Identifier: GPL-2.0-or-later
//
// Lines of print as running text: what a line end broke is joined again, bullets go, and the
// address of a link follows its words.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/lines.hpp"
#include "pdf/page.hpp"

namespace assize::pdf {

/// How often each word is printed in a document: what tells a hyphen that a program set at the end
/// of a line from one that is the word's own.
class Lexicon {
 public:
  /// The words of a page, in the order of the file.
  void add(const std::vector<Word>& words);
  [[nodiscard]] std::size_t count(std::string_view word) const;
  /// Whether a program broke words: some that a hyphen parts at the end of a line are printed
  /// whole elsewhere. To be asked when all pages are added.
  [[nodiscard]] bool is_hyphenated() const;

 private:
  std::map<std::string, std::size_t, std::less<>> counts_;
  std::vector<std::string> broken_;  ///< words parted at the end of a line, made whole
};

/// From byte `start` on, the words stand `place` down the page.
struct Mark {
  std::size_t start = 0;
  double place = 0;
};

struct Passage {
  std::string text;
  std::vector<Mark> marks;  ///< one a line of print
};

/// What the words of a passage are told with.
struct Print {
  const Lexicon& lexicon;
  const std::vector<Link>& links;
  double right = 0;  ///< how far a line may go; 0: not known
};

/// The text of some lines, which follow each other.
[[nodiscard]] Passage read_lines(const std::vector<Line>& lines, const Print& print);

/// A sign that only opens an item of a list.
[[nodiscard]] bool is_bullet(const Word& word);

}  // namespace assize::pdf
