// SPDX-License-Identifier: Apache-2.0
//
// What the alternatives of an expression cannot match without: characters and words read out of its
// own text, so that most are told to have no match, and are never compiled, by a look at what a
// text holds.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace assize::text {

/// Characters of ASCII. A letter stands for both its cases, and `0` for every digit.
using Characters = std::bitset<128>;

/// What a text holds, as sets that may hold more and never less: its characters, and each three of
/// them in a row. Case does not count, and U+017F and U+212A count as the s and k that they are in
/// another case.
class Grams {
 public:
  explicit Grams(std::string_view text);

  /// False: the text lacks one of them.
  [[nodiscard]] bool may_hold(const Characters& characters) const {
    return (characters & ~characters_).none();
  }
  /// False: the text does not hold the word, in whatever case. `word` is of ASCII, as an expression
  /// writes it: a backslash says that what follows stands for itself.
  [[nodiscard]] bool may_hold(std::string_view word) const;

 private:
  [[nodiscard]] std::uint32_t place(std::uint32_t gram) const;
  Characters characters_;
  std::vector<std::uint64_t> bits_;
  unsigned shift_ = 0;
};

/// One of an expression's alternatives, `a` of `a|b` and of `(?:a|b)`; the whole where there is
/// none.
struct Alternative {
  std::string_view expression;
  std::size_t groups = 0;  ///< how many it captures
  Characters characters;   ///< a match holds each of them
  /// Of each list, a match holds one word at least, of three characters or more, as the expression
  /// writes it.
  std::vector<std::vector<std::string_view>> words;

  [[nodiscard]] bool may_match(const Grams& grams) const;
};

struct Alternatives {
  /// In order: of two that match at one place, the first is meant.
  std::vector<Alternative> list;
  /// The reader took every construct for one that RE2 takes. Where it did not, only RE2 can tell
  /// whether the expression is one, and the list is the whole, of which nothing is known.
  bool plain = false;
};

/// `expression` must outlive the result.
[[nodiscard]] Alternatives read_alternatives(std::string_view expression);

}  // namespace assize::text
