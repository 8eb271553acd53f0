// SPDX-License-Identifier: Apache-2.0
#include "docx/marker.hpp"

#include <optional>
#include <string_view>

#include "ooxml/xml.hpp"

namespace assize::docx {
namespace {

// What of a run stands on the page: all but its properties.
pugi::xml_node neighbour(const pugi::xml_node& child, bool before) {
  pugi::xml_node at = child;
  do {
    at = before ? at.previous_sibling() : at.next_sibling();
  } while (at && (at.type() != pugi::node_element || ooxml::local_name(at) == "rPr"));
  return at;
}

}  // namespace

/// Where a mark stands. What it stands within is closed before and opened again behind it.
struct Marker::Spot {
  std::size_t at = 0;
  std::size_t erased = 0;
  std::string close{};
  std::string open{};
  std::optional<std::size_t> keeps_space{};  // where it is said that a text's spaces count
};

void Marker::mark(const Stretch& stretch, std::size_t id) {
  const Spot first = before(stretch.first);
  const Spot last = behind(stretch.last);
  if (last.at <= first.at) {
    insertion(first).points += element("commentRangeStart", id) + end_of(id);
    return;
  }
  insertion(first).begins += element("commentRangeStart", id);
  insertion(last).ends += end_of(id);
}

Marker::Spot Marker::at_paragraph(const pugi::xml_node& paragraph) const {
  if (text_.is_closed(paragraph))
    return {text_.end_of_tag(paragraph) - 2, 2, ">", "</" + std::string(paragraph.name()) + ">"};
  const pugi::xml_node properties = ooxml::child(paragraph, "pPr");
  return {properties ? text_.end(properties) : text_.end_of_tag(paragraph)};
}

Marker::Spot Marker::before(const Origin& origin) const {
  const Piece& piece = trace_.pieces()[origin.piece];
  if (piece.first) return {XmlText::begin(piece.first)};
  if (!piece.leaf) return at_paragraph(piece.paragraph);
  if (piece.leaf.type() == pugi::node_element) return beside(piece.leaf, true);
  return within(piece.leaf, origin.offset, true);
}

Marker::Spot Marker::behind(const Origin& origin) const {
  const Piece& piece = trace_.pieces()[origin.piece];
  if (piece.first) return {text_.end(piece.last)};
  if (!piece.leaf) return at_paragraph(piece.paragraph);
  if (piece.leaf.type() == pugi::node_element) return beside(piece.leaf, false);
  return within(piece.leaf, origin.offset + 1, false);
}

Marker::Spot Marker::within(const pugi::xml_node& leaf, std::size_t offset, bool begins) const {
  const pugi::xml_node words = leaf.parent();
  const pugi::xml_node run = words.parent();
  const std::size_t size = std::string_view(leaf.value()).size();
  if (begins && offset == 0 && !leaf.previous_sibling()) return beside(words, true);
  if (!begins && offset >= size && !leaf.next_sibling()) return beside(words, false);
  const auto place = text_.place(leaf, offset);
  if (!place) return beside(words, begins);
  const std::string name = words.name();
  Spot spot{*place};
  spot.close = "</" + name + "></" + run.name() + ">";
  spot.open = opening_of(run) + "<" + name + " xml:space=\"preserve\">";
  if (leaf.type() == pugi::node_cdata) {
    spot.close.insert(0, "]]>");
    spot.open += "<![CDATA[";
  }
  if (!words.attribute("xml:space")) spot.keeps_space = XmlText::begin(words) + 1 + name.size();
  return spot;
}

Marker::Spot Marker::beside(const pugi::xml_node& child, bool before) const {
  const pugi::xml_node run = child.parent();
  if (!neighbour(child, before)) return {before ? XmlText::begin(run) : text_.end(run)};
  return {before ? XmlText::begin(child) : text_.end(child), 0,
          "</" + std::string(run.name()) + ">", opening_of(run)};
}

std::string Marker::opening_of(const pugi::xml_node& run) const {
  const std::size_t at = XmlText::begin(run);
  std::string out(text_.text().substr(at, text_.end_of_tag(run) - at));
  if (const pugi::xml_node properties = ooxml::child(run, "rPr")) out += text_.whole(properties);
  return out;
}

Insertion& Marker::insertion(const Spot& spot) {
  if (spot.keeps_space) insertions_[*spot.keeps_space].close = " xml:space=\"preserve\"";
  Insertion& out = insertions_[spot.at];
  out.erased = spot.erased;
  out.close = spot.close;
  out.open = spot.open;
  return out;
}

std::string Marker::element(const char* local, std::size_t id) const {
  return "<" + names_.prefix + ":" + local + names_.declaration + " " + names_.prefix + ":id=\"" +
         std::to_string(id) + "\"/>";
}

std::string Marker::end_of(std::size_t id) const {
  const std::string run = names_.prefix + ":r";
  return element("commentRangeEnd", id) + "<" + run + names_.declaration + ">" +
         element("commentReference", id) + "</" + run + ">";
}

}  // namespace assize::docx
