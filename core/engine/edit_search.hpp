// SPDX-License-Identifier: Apache-2.0
//
// The fewest changes of an answer after which a rule would not object to it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <assize/assessment.hpp>
#include <assize/code.hpp>
#include <assize/rule.hpp>

namespace assize::engine {

/// Tries what the rule's `edits` name on a copy of the answer, each by itself, then by twos, then
/// all of a kind together, and asks the rule alone. What is about the answer's substance comes
/// before words that are gone, unless the rule names these itself. Bounded by fuel. Nothing when
/// the rule does not object at the row, or cannot be asked about it. Leaves the runner with the
/// copy, which is gone: begin anew.
[[nodiscard]] std::optional<EditSearch> search_edits(RuleRunner& runner, const RuleSet& rules,
                                                     std::size_t rule, const Assessment& assessment,
                                                     const Code& code, std::string_view row,
                                                     const Date& as_of);

}  // namespace assize::engine
