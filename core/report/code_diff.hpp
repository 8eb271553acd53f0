// SPDX-License-Identifier: Apache-2.0
//
// What differs between two revisions of a Code, as text and as JSON. Pure functions.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>

#include "engine/revisions.hpp"

namespace assize::report {

void write_code_diff(const engine::RevisionDiff& diff, std::size_t width, std::ostream& out);

/// `assize-code-diff/1`
void write_code_diff_json(const engine::RevisionDiff& diff, std::ostream& out);

}  // namespace assize::report
