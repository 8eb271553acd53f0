// SPDX-License-Identifier: Apache-2.0
//
// Sentences with what a careful reader finds in them, and how what a finder gives is held against
// that. A mark is {words|label}, or {words|label} [rest]; " || " parts sentences.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/pattern.hpp"

namespace assize::test {

/// What a reader or a finder says of some bytes of a sentence.
struct Fact {
  text::Range range;
  std::string label;
  std::optional<std::string> rest;  ///< what follows it; compared where the reader has marked it
};

struct Sentence {
  std::string text;
  std::vector<Fact> facts;           ///< in order
  std::vector<std::size_t> borders;  ///< where further sentences begin
};

/// The sentences of a file; lines that begin with # and blank ones are passed over. Throws
/// std::runtime_error where a mark is not closed.
[[nodiscard]] std::vector<Sentence> read_labels(const std::string& path);

/// When a finder's fact is the reader's: the same label, and the same bytes or some in common.
enum class Match { same_bytes, some_bytes };

class Score {
 public:
  explicit Score(std::string fact) : fact_(std::move(fact)) {}

  void add(const Sentence& sentence, const std::vector<Fact>& found, Match match);

  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] std::size_t sentences() const { return sentences_; }
  [[nodiscard]] std::size_t negatives() const { return negatives_; }

  /// One line; then, where `all`, what was missed and what was found beyond.
  void print(bool all) const;

 private:
  void note(std::string_view what, const Sentence& sentence, const Fact& fact);

  std::string fact_;
  std::size_t sentences_ = 0, negatives_ = 0, right_ = 0, missed_ = 0, extra_ = 0;
  std::size_t rests_ = 0, rests_right_ = 0;
  std::vector<std::string> notes_;
};

}  // namespace assize::test
