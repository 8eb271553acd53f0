// SPDX-License-Identifier: Apache-2.0
//
// What a document's styles say about its paragraphs and runs: which are headings, which are hidden,
// which are numbered. Styles inherit from each other; here each one is resolved. Built once, then
// only read.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace assize::docx {

/// What of a style, or of a paragraph or run itself, is said there.
struct Look {
  std::optional<bool> heading;
  std::optional<bool> hidden;
  std::optional<bool> bold;
  std::optional<bool> struck;        ///< a line is drawn through the words
  std::optional<std::size_t> size;   ///< of letters, in half points
  std::optional<std::size_t> list;   ///< of numbering.xml; 0: none
  std::optional<std::size_t> level;  ///< of the list, from 0
  std::string list_style;            ///< the style that names the list

  /// What is not said here is as `base` says.
  void inherit(const Look& base);
};

class Styles {
 public:
  Styles() = default;
  /// Of the root of styles.xml.
  explicit Styles(const pugi::xml_node& root);

  /// Of a style's id; the default style's for "". Without styles.xml, by what the id looks like.
  [[nodiscard]] const Look& paragraph(std::string_view id) const;
  [[nodiscard]] const Look& run(std::string_view id) const;
  /// Of letters that nothing is said about, in half points.
  [[nodiscard]] std::size_t usual_size() const { return usual_size_; }

 private:
  std::map<std::string, Look, std::less<>> paragraphs_;
  std::map<std::string, Look, std::less<>> runs_;
  Look default_paragraph_;
  std::size_t usual_size_ = 20;
};

/// What `w:rPr` says itself; its style is not looked at.
void take_run_properties(Look& look, const pugi::xml_node& properties);
/// What `w:pPr` says itself.
void take_paragraph_properties(Look& look, const pugi::xml_node& properties);

}  // namespace assize::docx
