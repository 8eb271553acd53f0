// SPDX-License-Identifier: Apache-2.0
//
// The elements of WordprocessingML that a reader has to tell apart, by their local names: prefixes
// are free, and the strict namespaces differ from the transitional ones in nothing else.
#pragma once

#include <string_view>

#include <pugixml.hpp>

namespace assize::docx {

enum class Tag {
  other,    ///< not known: what it holds is read
  ignored,  ///< holds no words of the page
  alternate_content,
  alt_chunk,
  body,
  br,  ///< and all else that parts words: tabs, carriage returns
  custom_xml,
  del,  ///< deleted or moved away
  drawing,
  endnote_reference,
  fld_char,
  fld_simple,
  footnote_reference,
  hyperlink,
  ins,  ///< inserted or moved here
  instr_text,
  last_rendered_page_break,
  no_break_hyphen,
  p,
  r,
  sdt,
  sym,
  t,
  tbl,
  tc,
  tr,
  txbx_content
};

[[nodiscard]] Tag tag_of(const pugi::xml_node& node);

/// What is to be read of `mc:AlternateContent`: the first choice, or else what stands in for it.
[[nodiscard]] pugi::xml_node branch_of(const pugi::xml_node& alternate_content);

/// `<w:b/>`, `<w:b w:val="true"/>`; nothing when there is no such child.
[[nodiscard]] bool is_on(const pugi::xml_node& properties, std::string_view local);

}  // namespace assize::docx
