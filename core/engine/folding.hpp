// SPDX-License-Identifier: Apache-2.0
//
// One defect is one finding. Rules that trip on the same words at the same subject are folded into
// the strongest, and what is left is put in the order in which a reader should take it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <assize/finding.hpp>

namespace assize::engine {

/// Folds what fails. A finding of a `trial` rule, a `check` finding and a strength never swallow or
/// join one of another sort: what counts towards the exit code would vanish behind what does not.
[[nodiscard]] std::vector<Finding> folded(std::vector<Finding> findings);

/// One entry a rule and reason for what could not be evaluated, with all its subjects.
[[nodiscard]] std::vector<Finding> not_evaluable_merged(std::vector<Finding> findings);

/// What stands first: failures of stable rules, then what went wrong with a rule, what is waived,
/// strengths, rules on trial, what could not be evaluated, what passed and what did not apply;
/// within each by severity, certainty, effect, row in the Code's order, field, place, rule.
void put_in_order(std::vector<Finding>& findings, const Code& code);

}  // namespace assize::engine
