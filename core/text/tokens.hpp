// SPDX-License-Identifier: Apache-2.0
//
// The words and figures of a text, for what reads figures in prose: dates, durations, ratios,
// references.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/pattern.hpp"

namespace assize::text {

/// A run of ASCII letters or of figures.
struct Token {
  Range range;
  std::string word;      ///< lower case; empty for figures
  bool capital = false;  ///< begins with a capital letter
  int number = -1;       ///< of its first eight figures; -1 for letters
  std::size_t figures = 0;
};

/// A number in words and how many tokens it takes.
struct Cardinal {
  int value = 0;
  std::size_t tokens = 1;
};

/// The tokens of a text, in order. Keeps a view of the text, which must outlive it.
class Tokens {
 public:
  explicit Tokens(std::string_view text);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::size_t size() const { return list_.size(); }
  [[nodiscard]] const Token& operator[](std::size_t i) const { return list_[i]; }

  /// The letters of token `i`, empty for figures and beyond the last.
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return i < list_.size() ? std::string_view(list_[i].word) : std::string_view();
  }
  /// What stands between token `i`, which must exist, and the next; after the last, the rest.
  [[nodiscard]] std::string_view gap(std::size_t i) const;
  /// Whether token `i` exists and only white space parts it from the one before.
  [[nodiscard]] bool follows(std::size_t i) const;
  /// The first token that begins at byte `at` or later; size() when there is none.
  [[nodiscard]] std::size_t at_or_after(std::size_t at) const;
  /// The number in words that begins at token `i`: "one" to "ninety-nine", "hundred".
  [[nodiscard]] std::optional<Cardinal> cardinal_at(std::size_t i) const;

 private:
  std::string_view text_;
  std::vector<Token> list_;
};

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether `word` is one of `words`.
template <std::size_t N>
[[nodiscard]] bool among(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Nothing but white space; true of nothing at all.
[[nodiscard]] bool all_space(std::string_view text);

/// Words that number what follows them, so that it counts nothing: "stage", "page", "section".
[[nodiscard]] bool is_label(std::string_view word);

}  // namespace assize::text
