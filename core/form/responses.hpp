// SPDX-License-Identifier: Apache-2.0
//
// Settled records become the assessment's responses, one for each form row, in the Code's order.
#pragma once

#include <vector>

#include <assize/assessment.hpp>
#include <assize/code.hpp>

#include "form/likeness.hpp"
#include "form/record.hpp"

namespace assize::form {

/// Fills `responses`, and adds guesses, unplaced words, and actions out of further columns. Where
/// the document has no form, there are unplaced words only. Records of plans are passed over.
void add_responses(Assessment& assessment, std::vector<Record>& records, const Code& code,
                   const Likeness& likeness);

}  // namespace assize::form
