// SPDX-License-Identifier: Apache-2.0
//
// Sets the marks of comments into the text of a document: before and behind stretches of words.
// Runs are parted where a stretch begins or ends within them, each part in the print of the whole.
#pragma once

#include <cstddef>
#include <string>

#include <pugixml.hpp>

#include "docx/folder.hpp"
#include "docx/note_finder.hpp"
#include "docx/trace.hpp"
#include "docx/xml_text.hpp"

namespace assize::docx {

class Marker {
 public:
  /// All that is given must outlive this.
  Marker(const XmlText& text, const Names& names, const Trace& trace)
      : text_(text), names_(names), trace_(trace) {}

  /// Marks a stretch as that of the comment `id`.
  void mark(const Stretch& stretch, std::size_t id);
  [[nodiscard]] const Insertions& insertions() const { return insertions_; }

 private:
  struct Spot;
  [[nodiscard]] Spot at_paragraph(const pugi::xml_node& paragraph) const;
  [[nodiscard]] Spot before(const Origin& origin) const;
  [[nodiscard]] Spot behind(const Origin& origin) const;
  [[nodiscard]] Spot within(const pugi::xml_node& leaf, std::size_t offset, bool begins) const;
  [[nodiscard]] Spot beside(const pugi::xml_node& child, bool before) const;
  [[nodiscard]] std::string opening_of(const pugi::xml_node& run) const;
  Insertion& insertion(const Spot& spot);
  [[nodiscard]] std::string element(const char* local, std::size_t id) const;
  [[nodiscard]] std::string end_of(std::size_t id) const;

  const XmlText& text_;
  const Names& names_;
  const Trace& trace_;
  Insertions insertions_;
};

}  // namespace assize::docx
