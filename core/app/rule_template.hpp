// SPDX-License-Identifier: Apache-2.0
//
// The files that `assize rule new` begins a rule with. They pass `rule check` and `rule test` as
// they are.
#pragma once

#include <string>

#include <assize/code.hpp>

namespace assize::app {

struct ScaffoldedRule {
  std::string id;     ///< `acme/text/vague_times`
  std::string title;  ///< empty: one to be replaced
  const Code& code;   ///< has a row
};

[[nodiscard]] std::string pack_template(const ScaffoldedRule& rule);
[[nodiscard]] std::string rule_template(const ScaffoldedRule& rule);
[[nodiscard]] std::string test_template(const ScaffoldedRule& rule);
[[nodiscard]] std::string sample_template(const ScaffoldedRule& rule, bool is_good);
/// `.luacheckrc`: the names that rules have, and no others.
[[nodiscard]] std::string luacheck_template();

}  // namespace assize::app
