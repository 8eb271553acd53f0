// SPDX-License-Identifier: Apache-2.0
//
// The row of an improvement plan that a need calls for.
#pragma once

#include <string>
#include <vector>

#include <assize/engine.hpp>

namespace assize::report {

/// The cell of a column, on one line and without tabs; empty where only the landlord can know.
[[nodiscard]] std::string plan_cell(ColumnRole role, const PlanNeed& need, const Code& code);

/// The needs that no action of the plan handed in is for.
[[nodiscard]] std::vector<const PlanNeed*> without_action(const std::vector<PlanNeed>& needs);

}  // namespace assize::report
