// SPDX-License-Identifier: Apache-2.0
//
// How the words of a run stand on the page, as far as it matters for what they are.
#pragma once

#include <pugixml.hpp>

#include "docx/styles.hpp"
#include "docx/symbols.hpp"

namespace assize::docx {

struct RunLook {
  bool hidden = false;
  bool strong = false;  ///< bold, or larger than the usual words
  bool struck = false;  ///< through the words a line is drawn
  SymbolFont font = SymbolFont::none;
};

/// `paragraph` is the look of the paragraph that the run stands in.
[[nodiscard]] RunLook look_of(const pugi::xml_node& run, const Look& paragraph,
                              const Styles& styles);

}  // namespace assize::docx
