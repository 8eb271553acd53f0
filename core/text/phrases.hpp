// SPDX-License-Identifier: Apache-2.0
//
// Finds many phrases in one pass over a text: an Aho-Corasick automaton over folded bytes. A phrase
// is found at word edges, in any ASCII case, with any run of white space for its blanks and any
// style of quotation mark or dash for its own. Built once, then only read, from any thread.
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

  /// Makes the automaton. Costs about a microsecond a phrase.
  void build();

  [[nodiscard]] std::size_t lists() const { return lists_; }
  [[nodiscard]] std::size_t phrases() const { return phrases_.size(); }

  /// Every hit, overlapping ones too, sorted by list, then start, then longest first.
  /// Linear in the text; `build` must have been called.
  [[nodiscard]] std::vector<PhraseHit> scan(std::string_view text) const;

 private:
  struct Phrase {
    std::string folded;
    std::uint32_t list = 0;
    std::uint32_t next = 0;  // further phrase of the same words in another list, plus one
  };
  struct State {
    std::uint32_t phrase = 0;   // that ends here, plus one
    std::uint32_t shorter = 0;  // state of the longest phrase that is a tail of this one, 0: none
  };

  std::vector<Phrase> phrases_;
  std::vector<State> states_;
  std::vector<std::uint32_t> moves_;  // state * classes_ + class
  std::array<std::uint8_t, 256> class_of_{};
  std::size_t classes_ = 1;
  std::size_t lists_ = 0;
};

}  // namespace assize::text
