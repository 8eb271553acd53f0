// SPDX-License-Identifier: Apache-2.0
//
// Rows without a number: parts of the row before or after that a page break or a converter cut off,
// or rows whose number was lost. Settled by their words first, then by their place.
#pragma once

#include <vector>

#include <assize/assessment.hpp>
#include <assize/code.hpp>

#include "form/likeness.hpp"
#include "form/record.hpp"

namespace assize::form {

/// Joins every record without ids to the one it belongs to, or gives it the id that its words and
/// place call for. What can be neither stays a record without ids.
[[nodiscard]] std::vector<Record> settle(std::vector<Record> records, const Code& code,
                                         const Likeness& likeness);

}  // namespace assize::form
