// SPDX-License-Identifier: Apache-2.0
//
// One paragraph: the words of its runs as they show on the page, its automatic number before them.
// Changes that are tracked are read as if they were accepted.
#pragma once

#include <cstddef>
#include <vector>

#include <pugixml.hpp>

#include "docx/folder.hpp"
#include "docx/reading.hpp"

namespace assize::docx {

struct Paragraph {
  std::size_t line = 0;
  std::size_t page = 0;  ///< on which it begins
  bool heading = false;  ///< by its style, or by its print
  bool goes_on = false;  ///< the mark at its end is deleted: the next one belongs to it
  std::vector<pugi::xml_node> boxes{};  ///< the contents of text boxes that are tied to it
};

/// Reads a `w:p` into `words`; `glued` when it goes on with the one before. Paragraphs of its text
/// boxes are left to the caller.
[[nodiscard]] Paragraph read_paragraph(const pugi::xml_node& node, bool glued, Reading& reading,
                                       Folder& words);

/// The ancestor of a node that is a child of the paragraph, or the node itself.
[[nodiscard]] pugi::xml_node child_of_paragraph(const pugi::xml_node& node,
                                                const pugi::xml_node& paragraph);

}  // namespace assize::docx
