// SPDX-License-Identifier: Apache-2.0
#include "docx/tags.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "ooxml/xml.hpp"

namespace assize::docx {
namespace {

using Entry = std::pair<std::string_view, Tag>;

// Sorted by name.
constexpr std::array entries = {
    Entry{"AlternateContent", Tag::alternate_content},
    Entry{"altChunk", Tag::alt_chunk},
    Entry{"annotationRef", Tag::ignored},
    Entry{"body", Tag::body},
    Entry{"bookmarkEnd", Tag::ignored},
    Entry{"bookmarkStart", Tag::ignored},
    Entry{"br", Tag::br},
    Entry{"commentRangeEnd", Tag::ignored},
    Entry{"commentRangeStart", Tag::ignored},
    Entry{"commentReference", Tag::ignored},
    Entry{"cr", Tag::br},
    Entry{"customXml", Tag::custom_xml},
    Entry{"del", Tag::del},
    Entry{"delInstrText", Tag::ignored},
    Entry{"delText", Tag::ignored},
    Entry{"drawing", Tag::drawing},
    Entry{"endnoteReference", Tag::endnote_reference},
    Entry{"fldChar", Tag::fld_char},
    Entry{"fldSimple", Tag::fld_simple},
    Entry{"footnoteReference", Tag::footnote_reference},
    Entry{"hyperlink", Tag::hyperlink},
    Entry{"ins", Tag::ins},
    Entry{"instrText", Tag::instr_text},
    Entry{"lastRenderedPageBreak", Tag::last_rendered_page_break},
    Entry{"moveFrom", Tag::del},
    Entry{"moveTo", Tag::ins},
    Entry{"noBreakHyphen", Tag::no_break_hyphen},
    Entry{"object", Tag::drawing},
    Entry{"p", Tag::p},
    Entry{"pPr", Tag::ignored},
    Entry{"pict", Tag::drawing},
    Entry{"proofErr", Tag::ignored},
    Entry{"ptab", Tag::br},
    Entry{"r", Tag::r},
    Entry{"rPr", Tag::ignored},
    Entry{"rubyPr", Tag::ignored},
    Entry{"sdt", Tag::sdt},
    Entry{"sdtEndPr", Tag::ignored},
    Entry{"sdtPr", Tag::ignored},
    Entry{"sectPr", Tag::ignored},
    Entry{"smartTag", Tag::custom_xml},
    Entry{"softHyphen", Tag::ignored},
    Entry{"sym", Tag::sym},
    Entry{"t", Tag::t},
    Entry{"tab", Tag::br},
    Entry{"tbl", Tag::tbl},
    Entry{"tblGrid", Tag::ignored},
    Entry{"tblPr", Tag::ignored},
    Entry{"tc", Tag::tc},
    Entry{"tcPr", Tag::ignored},
    Entry{"tr", Tag::tr},
    Entry{"trPr", Tag::ignored},
    Entry{"txbxContent", Tag::txbx_content},
};

constexpr bool by_name(const Entry& a, const Entry& b) { return a.first < b.first; }
static_assert(std::is_sorted(entries.begin(), entries.end(), by_name));

}  // namespace

Tag tag_of(const pugi::xml_node& node) {
  if (node.type() != pugi::node_element) return Tag::ignored;
  const std::string_view local = ooxml::local_name(node);
  const auto found =
      std::lower_bound(entries.begin(), entries.end(), Entry{local, Tag::other}, by_name);
  return found != entries.end() && found->first == local ? found->second : Tag::other;
}

pugi::xml_node branch_of(const pugi::xml_node& alternate_content) {
  const pugi::xml_node choice = ooxml::child(alternate_content, "Choice");
  return choice ? choice : ooxml::child(alternate_content, "Fallback");
}

bool is_on(const pugi::xml_node& properties, std::string_view local) {
  const pugi::xml_node node = ooxml::child(properties, local);
  return node && ooxml::flag(node, "val", true);
}

}  // namespace assize::docx
