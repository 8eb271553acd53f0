// SPDX-License-Identifier: Apache-2.0
//
// Which rule is called with what. A rule's `provisions` are resolved once for each Code; held
// against an assessment they give the subjects of its calls.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <assize/engine.hpp>

namespace assize::engine {

/// Whether a name fits a glob: `*` is any run of characters, `?` any one of them.
[[nodiscard]] bool glob_matches(std::string_view glob, std::string_view name);

/// A rule that is for a Code, and the provisions that it speaks of there.
struct Scope {
  std::size_t rule = 0;                 ///< number in RuleSet::rules()
  bool everything = false;              ///< the rule said `*`
  std::vector<std::string> provisions;  ///< in the Code's order

  [[nodiscard]] bool has(std::string_view provision) const;
  [[nodiscard]] bool has_any(const std::vector<std::string>& wanted) const;
};

/// The rules whose pack supports the Code and whose provisions it has, in the order of the rules.
[[nodiscard]] std::vector<Scope> scopes_of(const Code& code, const RuleSet& rules);

/// Whether a rule is wanted for any of the provisions by itself. `only` null: everything is.
[[nodiscard]] bool wants_any(const Selection* only, const RuleInfo& rule, const Code& code,
                             const std::vector<std::string>& provisions);

/// One call: the Subject to hand over, and what it is called in a finding.
struct Call {
  Subject subject;
  std::string name;  ///< a form row's id, `assessment`, `action:ID`
  std::vector<std::string> provisions;
};

/// What a rule asks of an assessment: calls, or the reason why there can be none.
struct Calls {
  std::vector<Call> calls;
  std::string_view missing;  ///< `no-form`, `no-plan`; empty: nothing is missing
};

/// The calls that `only` selects; null: all. A rule about the whole is called where it may speak of
/// anything that is selected.
[[nodiscard]] Calls calls_of(const RuleInfo& rule, const Scope& scope, const Code& code,
                             const Assessment& assessment, const Selection* only);

/// The row stands in no form, and the rule judges what stands in one.
[[nodiscard]] bool passes_over(const RuleInfo& rule, const Subject& subject);

}  // namespace assize::engine
