// SPDX-License-Identifier: Apache-2.0
//
// What scripts look for: the phrases of all rules, found in one pass over a text, and their
// expressions. Made while the rules load, in the order of the scripts; every later load of the same
// scripts meets the same numbers. Read-only afterwards, from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <assize/code.hpp>
#include <assize/rule.hpp>

#include "text/pattern.hpp"
#include "text/phrases.hpp"

namespace assize::rule {

/// Phrases or an expression, as a script holds them.
struct Words {
  enum Kind : std::uint32_t { phrases, pattern, of_code };
  std::uint32_t kind = phrases;
  std::uint32_t index = 0;
  bool operator==(const Words&) const = default;
};

struct Vocabulary {
  text::PhraseSet phrases;
  std::vector<text::Pattern> patterns;
};

/// The phrases that a Code brings: its lexicon, the points and items of its provisions.
class CodeVocabulary {
 public:
  /// With the phrases that a profile gives to parameters, if there is one.
  explicit CodeVocabulary(const Code& code, const Tailoring* tailoring = nullptr);

  /// Null when the lexicon has no such class.
  [[nodiscard]] const Words* lexicon(std::string_view id) const;
  /// `words` of a point, an item or a parameter, by the address of its strings.
  [[nodiscard]] Words of(const std::vector<std::string>& words) const;
  [[nodiscard]] const text::PhraseSet& phrases() const { return phrases_; }

 private:
  Words add(const std::vector<std::string>& words);
  text::PhraseSet phrases_;
  std::map<std::string, Words, std::less<>> lexicon_;
  std::map<const void*, Words> parts_;
};

}  // namespace assize::rule
