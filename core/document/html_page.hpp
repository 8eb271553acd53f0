// SPDX-License-Identifier: Apache-2.0
//
// A web page as its readers take it: what of it is the page's own matter and what is furniture that
// every page of the site has. This is the one place that says what is left out:
//
//   always     scripts, styles, comments, <noscript>, <template>, <iframe>, <svg>, <datalist>,
//   fields
//              that are hidden or are buttons (already gone by html_source.hpp or never gathered);
//   furniture  <nav>, <aside>, <dialog>; <header> and <footer> outside of an article (of a header
//   the
//              headings stay); what has the role navigation, banner, contentinfo, complementary,
//              search, dialog or alertdialog; what is named after cookies or consent;
//   hidden     what has `hidden`, aria-hidden="true" or a style that does not show it;
//   around     all outside of <main>, role="main" or the one <article>, when that holds the page's
//              tables or, where it has none, most of its words.
//
// No word of a form may be lost: furniture stays when it holds a table of several columns or half
// of the page's words, and what is hidden when it holds more than a few words that are no links
// (the closed parts of an accordion are hidden), or a table, list of terms or heading.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <vector>

#include "document/html_tree.hpp"

namespace assize::document {

class HtmlPage {
 public:
  /// The tree must outlive the page.
  explicit HtmlPage(const HtmlTree& tree);

  /// The element that holds the page's own matter.
  [[nodiscard]] const GumboNode& matter() const { return *matter_; }
  [[nodiscard]] bool leaves_out(const GumboNode& node) const;
  /// Only what is never shown: by this a cell is read that would be empty without.
  [[nodiscard]] static bool is_unseen(const GumboNode& node);
  /// What names the page outside of its matter: its title, where no first heading says the same,
  /// and first headings above.
  [[nodiscard]] const std::vector<const GumboNode*>& names() const { return names_; }

 private:
  [[nodiscard]] bool is_furniture(const GumboNode& node) const;
  void choose_matter(const GumboNode& body);
  void find_names(const GumboNode& root);

  const GumboNode* matter_;
  std::vector<const GumboNode*> names_;
  std::size_t words_ = 0;  // bytes of all words of the page
};

}  // namespace assize::document
