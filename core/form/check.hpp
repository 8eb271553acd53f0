// SPDX-License-Identifier: Apache-2.0
//
// The table in which whoever watches over a Code says what it found, provision by provision.
#pragma once

#include <vector>

#include <assize/assessment.hpp>
#include <assize/code.hpp>

#include "form/record.hpp"

namespace assize::form {

/// Takes the records of such tables out of the others. A row without a number goes on with the one
/// above it; before the first it is unplaced. What says that nothing is asked for asks for nothing.
void add_outside(Assessment& assessment, std::vector<Record>& records, const Code& code);

}  // namespace assize::form
