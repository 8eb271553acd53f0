// SPDX-License-Identifier: GPL-2.0-or-later
//
// What is filled into form fields, as words of the page.
#pragma once

#include "pdf/page.hpp"

namespace assize::pdf {

/// Adds a word for each word of a field's value, laid out within the field however small that makes
/// them, and one for each check box. Words that a check box shows as its tick are taken out.
void add_fields(Page& page);

}  // namespace assize::pdf
