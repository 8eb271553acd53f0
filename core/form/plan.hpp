// SPDX-License-Identifier: Apache-2.0
//
// Settled records of an improvement plan become actions.
#pragma once

#include <vector>

#include <assize/assessment.hpp>

#include "form/record.hpp"

namespace assize::form {

/// Adds the plan's actions. A row whose own plan cells are all empty shares the action above it, as
/// a merged cell does; one that was told by its words alone has an action with nothing in it.
void add_actions(Assessment& assessment, std::vector<Record>& records);

}  // namespace assize::form
