// SPDX-License-Identifier: Apache-2.0
//
// What a sheet shows beside its cells: boxes to tick that lie over them, text boxes, and the head
// and foot of its printed pages.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <assize/source.hpp>

#include "ooxml/package.hpp"
#include "xlsx/sheet.hpp"

namespace assize::xlsx {

/// The parts of a kind, each once however often it is named.
[[nodiscard]] std::set<std::string> parts_of_kind(
    const std::vector<ooxml::Relationship>& relationships, std::string_view ending);

struct Box {
  Position at;                   ///< of the cell that it lies over
  std::string text;              ///< with all that lie over the same cell: `☑ Yes ☐ No`
  std::vector<Position> linked;  ///< cells that keep the state of these boxes
};

/// Check boxes and option buttons, by cell. A choice that cannot be told is noted.
[[nodiscard]] std::vector<Box> read_boxes(const ooxml::Package& package,
                                          const std::vector<ooxml::Relationship>& relationships,
                                          const std::string& place, Progress& progress,
                                          Diagnostics& diagnostics);

/// The paragraphs of text boxes and other shapes.
[[nodiscard]] std::vector<Floating> read_text_boxes(
    const ooxml::Package& package, const std::vector<ooxml::Relationship>& relationships,
    Progress& progress, Diagnostics& diagnostics);

/// The words of a page's head or foot, as `&LNettlewick&R&"Arial,Bold"Page &P` has them, without
/// what differs from page to page.
[[nodiscard]] std::string margin_words(std::string_view code);

}  // namespace assize::xlsx
