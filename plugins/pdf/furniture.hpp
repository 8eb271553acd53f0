// SPDX-License-Identifier: GPL-2.0-or-later
//
// Heads and feet of pages: lines that stand at the same place on most pages with at most a number
// changed.
#pragma once

#include <vector>

#include "pdf/sheet.hpp"

namespace assize::pdf {

/// Takes the words of heads and feet out of the free words of the sheets. A head that says the same
/// on each page stays where it stands first: it may be all that names the document.
void drop_furniture(std::vector<Sheet>& sheets);

}  // namespace assize::pdf
