// SPDX-License-Identifier: Apache-2.0
//
// What a document says of itself: whose it is, when it was made and approved and by whom.
#pragma once

#include <assize/assessment.hpp>
#include <assize/code.hpp>
#include <assize/document.hpp>

namespace assize::form {

/// Fills `organisation` and `stated` from labels, headings and, as a listed guess, from names and
/// addresses in the answers.
void read_about(Assessment& assessment, const Document& document, const Code& code);

}  // namespace assize::form
