// SPDX-License-Identifier: Apache-2.0
//
// Rules written in a test: a pack in memory for the invented Code, an assessment of it, and what
// comes of calling one on the other.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <assize/rule.hpp>

namespace assize::test {

/// The script of a rule: the metadata of `each` and, after them, `more`; `before` stands above.
[[nodiscard]] std::string script(const std::string& each, const std::string& check,
                                 const std::string& more = {}, const std::string& before = {});

using Scripts = std::vector<std::pair<std::string, std::string>>;  // path and text
[[nodiscard]] PackFiles pack(const std::string& id, const Scripts& scripts);

struct Loaded {
  std::shared_ptr<const RuleSet> rules;
  std::string complaints;  ///< "line message (suggestion)", one a line
};
/// Loads packs for the invented Code.
[[nodiscard]] Loaded load(std::vector<PackFiles> packs);
/// What is said of one script.
[[nodiscard]] std::string complaints(const std::string& text);

/// Three rows, one of them unanswered, and a plan of one action.
[[nodiscard]] const Assessment& lido_assessment();

/// The verdicts of a script on row 1.3 (rule 1.3's row, provision 1.3, the assessment, action 1),
/// as "outcome reason: message" joined by "; ".
[[nodiscard]] std::string outcome(const std::string& text, std::uint64_t fuel = 0);
[[nodiscard]] std::vector<Verdict> verdicts(const std::string& text, std::uint64_t fuel = 0);
[[nodiscard]] std::string told(const Verdict& verdict);

}  // namespace assize::test
