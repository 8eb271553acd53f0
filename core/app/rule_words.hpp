// SPDX-License-Identifier: Apache-2.0
//
// What the metadata of a rule mean, in words for people: `assize rule show` and the catalogue.
#pragma once

#include <string>
#include <vector>

#include <assize/rule.hpp>

namespace assize::app {

/// `major: the answer cannot stand as it is`
[[nodiscard]] std::string severity_words(Severity severity);
[[nodiscard]] std::string effect_words(Effect effect);
/// `stable; 38 of 40 findings stood when people looked at them`
[[nodiscard]] std::string maturity_words(const RuleInfo& rule);
/// `each row of the form`
[[nodiscard]] std::string each_words(Each each);
/// `integer, default 3, from 1 to 30; how many days`
[[nodiscard]] std::string parameter_words(const Parameter& parameter);
/// `orchard from 2024 to 2030, any Code`
[[nodiscard]] std::string codes_words(const PackInfo& pack);

/// What `explain` tries: `answer-no`, `drop-words`; none where the rule names none.
[[nodiscard]] std::vector<std::string> edit_names(const RuleInfo& rule);

}  // namespace assize::app
