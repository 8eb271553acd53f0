// SPDX-License-Identifier: Apache-2.0
//
// Finds many phrases in one pass over a text, each looked for where a word begins. A phrase is
// found at word edges, in any ASCII case, with any run of white space for its blanks and any style
// of quotation mark or dash for its own. Built once, then only read, from any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/pattern.hpp"

namespace assize::text {

/// A phrase of list `list` at bytes `range` of the text.
struct PhraseHit {
  std::uint32_t list = 0;
  Range range;
};

class PhraseSet {
 public:
  /// Adds phrases under a new list number, counted from 0; blank phrases are passed over. Only
  /// before build().
  std::uint32_t add_list(const std::vector<std::string>& phrases);

  /// Puts the phrases in order. Costs about a microsecond a phrase.
  void build();

  [[nodiscard]] std::size_t lists() const { return lists_; }
  [[nodiscard]] std::size_t phrases() const { return phrases_.size(); }

  /// Every hit, overlapping ones too, sorted by list, then start, then longest first. Takes as long
  /// as the text is, and for each word of it a search of the phrases that begin with its letter;
  /// `build` must have been called.
  [[nodiscard]] std::vector<PhraseHit> scan(std::string_view text) const;

 private:
  struct Phrase {
    std::uint64_t head = 0;   // its first eight bytes, so that most are told apart by a number
    std::uint32_t start = 0;  // its folded words are bytes of words_
    std::uint32_t size = 0;
    std::uint32_t list = 0;
    std::uint32_t shorter = 0;  // the last phrase before it that it begins with or equals, plus one
  };

  [[nodiscard]] std::string_view words_of(const Phrase& phrase) const {
    return std::string_view(words_).substr(phrase.start, phrase.size);
  }
  [[nodiscard]] std::uint32_t last_not_after(std::string_view folded) const;
  [[nodiscard]] bool is_before(const Phrase& a, const Phrase& b) const;

  std::string words_;
  std::vector<Phrase> phrases_;                // sorted by their words
  std::array<std::uint32_t, 257> begin_of_{};  // by byte: the first phrase that begins with it
  std::size_t lists_ = 0;
};

}  // namespace assize::text
