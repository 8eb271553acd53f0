// SPDX-License-Identifier: Apache-2.0
//
// From the cells of a sheet to headings, paragraphs and tables. Rows that follow one another make a
// table; an empty row ends it. A row with one filled cell is a heading or a paragraph where it
// stands outside of a table or across it.
#pragma once

#include <set>
#include <string>

#include <assize/document.hpp>

#include "xlsx/sheet.hpp"

namespace assize::xlsx {

/// Adds the sheet's blocks to the document. `named`: under a heading with the sheet's name. What
/// pages are headed with is added once, by `margins`, though each sheet repeats it.
void lay_out(Sheet sheet, bool named, std::set<std::string>& margins, Progress& progress,
             Document& document);

}  // namespace assize::xlsx
