// SPDX-License-Identifier: Apache-2.0
//
// What bound functions work on: while scripts load, the vocabulary and the rule being declared;
// while a rule runs, the assessment before it and the verdicts that it makes. One a State.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <assize/rule.hpp>

#include "lua/value.hpp"
#include "rule/texts.hpp"
#include "rule/views.hpp"
#include "rule/vocabulary.hpp"

namespace assize::rule {

/// What `rule { ... }` was given, and where it was called.
struct Declaration {
  lua::Value table;
  int line = 0;
  std::vector<std::string> modules{};  ///< that the script requires
};

/// A module of a pack: what other scripts of the pack get for `require`.
struct Module {
  enum Status { unread, loading, loaded, failed } status = unread;
  lua::Reference value{};
};

/// A verdict that a script holds.
struct VerdictView {
  std::uint32_t index = 0;
  std::uint32_t call = 0;  ///< the call that made it
};

/// What stands for `rule { ... }` and for `pass()`.
inline constexpr lua::Token declared_token{1};
inline constexpr lua::Token pass_token{2};

struct Host {
  // While loading.
  Vocabulary* making = nullptr;  ///< null when the vocabulary is already made
  std::uint32_t next_phrases = 0, next_pattern = 0;
  std::optional<Declaration> declared;
  bool declared_twice = false;
  std::string pack;                                    ///< of the script
  std::map<std::string, Module, std::less<>> modules;  ///< by id: `common/lib/words`
  std::vector<std::string> required;                   ///< by the script so far
  std::string wanted;  ///< the id of a module that has to be loaded before the script; empty: none

  // While running.
  const Vocabulary* vocabulary = nullptr;
  const CodeVocabulary* of_code = nullptr;  ///< null until asked for
  std::function<const CodeVocabulary&()> words_of_code;
  AssessmentView* assessment = nullptr;
  DateView as_of;
  const Organisation* organisation = nullptr;
  const RuleInfo* rule = nullptr;
  lua::Reference params;
  const ProvisionView* provision = nullptr;
  std::string subject;  ///< the row or the action by its id; empty for the assessment
  std::uint32_t call = 0;
  std::vector<Verdict> verdicts;
  std::vector<SpanView> spans;  ///< a list on its way to a script
  std::vector<std::optional<SpanView>> groups;
  lua::Value passed;  ///< what pass() gave last

  /// What was found, and what it costs beyond the call: an expression looks at the bytes up to what
  /// it finds, but for those that it looked at before in this call of the rule.
  struct Found {
    std::optional<text::Range> range;
    std::uint64_t price = 0;
  };
  [[nodiscard]] Found find(const TextView& text, Words words, std::size_t from = 0) const;
  /// The same with the groups, the whole first; none when there is no match.
  struct Match {
    std::vector<std::optional<text::Range>> groups;
    std::uint64_t price = 0;
  };
  [[nodiscard]] Match match(const TextView& text, Words pattern, std::size_t from) const;

  /// With the place where the words stand in their document.
  [[nodiscard]] Span placed(const SpanView& view) const {
    Span span;
    span.field = view.text->field();
    span.subject = view.text->subject();
    span.start = view.start;
    span.end = view.stop;
    span.text = view.words();
    span.file = view.text->document().empty() ? assessment->assessment->document
                                              : std::string(view.text->document());
    span.line = view.text->placed().line_at(view.start);
    return span;
  }
};

}  // namespace assize::rule
