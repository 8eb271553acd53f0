// SPDX-License-Identifier: Apache-2.0
#include "document/html_page.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace assize::document {
namespace {

constexpr std::size_t many_rows = 3;     // of several cells, by which a table is no furniture
constexpr std::size_t many_words = 150;  // bytes of words that are no links

struct Measure {
  std::size_t words = 0;   // bytes but for white space
  std::size_t linked = 0;  // of these, in links
  std::size_t rows = 0;    // of three cells or more
  bool parts = false;      // a row of two cells, a heading or a list of terms is among it
};

std::size_t cells_of(const GumboNode& row) {
  std::size_t cells = 0;
  for (const GumboNode* child : children(row))
    if (is_element(*child, GUMBO_TAG_TD) || is_element(*child, GUMBO_TAG_TH)) ++cells;
  return cells;
}

void measure(const GumboNode& node, Measure& out, bool linked) {
  if (node.type == GUMBO_NODE_TEXT) {
    const std::string_view text = node.v.text.text;
    const auto words = static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; }));
    out.words += words;
    if (linked) out.linked += words;
    return;
  }
  const GumboTag tag = tag_of(node);
  if (tag == GUMBO_TAG_TITLE) return;
  if (tag == GUMBO_TAG_TR) {
    const std::size_t cells = cells_of(node);
    if (cells >= 3) ++out.rows;
    if (cells >= 2) out.parts = true;
  }
  if (is_title(tag) || tag == GUMBO_TAG_DT) out.parts = true;
  linked = linked || (tag == GUMBO_TAG_ABBR && attribute(node, "href") != nullptr);
  for (const GumboNode* child : children(node)) measure(*child, out, linked);
}

Measure measure(const GumboNode& node) {
  Measure out;
  measure(node, out, false);
  return out;
}

std::string folded(const char* value) {
  return value == nullptr ? std::string() : text::fold(value);
}

bool has_role(const GumboNode& node, std::initializer_list<std::string_view> roles) {
  const std::string role = folded(attribute(node, "role"));
  return !role.empty() && std::find(roles.begin(), roles.end(), role) != roles.end();
}

// "cookie-banner", "cookieConsent", "gdpr-consent" as the name of a box.
bool is_of_cookies(const GumboNode& node) {
  for (const char* name : {"id", "class"}) {
    const char* value = attribute(node, name);
    if (value == nullptr) continue;
    const std::string small = text::fold_case(value);
    for (const char* word : {"cookie", "consent", "gdpr", "onetrust"})
      if (small.find(word) != std::string::npos) return true;
  }
  return false;
}

bool is_within_article(const GumboNode& node) {
  for (const GumboNode* above = node.parent; above != nullptr; above = above->parent)
    if (is_element(*above, GUMBO_TAG_ARTICLE) || is_element(*above, GUMBO_TAG_MAIN) ||
        has_role(*above, {"main"}))
      return true;
  return false;
}

bool is_hidden(const GumboNode& node) {
  if (attribute(node, "hidden") != nullptr) return true;
  const char* hidden = attribute(node, "aria-hidden");
  return hidden != nullptr && text::fold_case(hidden) == "true";
}

bool has_part(const char* value, std::initializer_list<std::string_view> parts) {
  if (value == nullptr) return false;
  const std::string small = text::fold_case(value);
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return small.find(part) != std::string::npos; });
}

// What unfolds a part of the page, or holds what does.
bool unfolds(const GumboNode& node) {
  if (attribute(node, "aria-expanded") != nullptr || attribute(node, "aria-controls") != nullptr ||
      has_part(attribute(node, "class"), {"accordion", "collaps", "toggle"}))
    return true;
  const auto below = children(node);
  return std::any_of(below.begin(), below.end(),
                     [](const GumboNode* child) { return unfolds(*child); });
}

// The closed part of an accordion.
bool is_folded_part(const GumboNode& node) {
  if (has_part(attribute(node, "class"), {"accordion", "collaps", "panel"}) ||
      has_part(attribute(node, "role"), {"tabpanel", "region"}))
    return true;
  if (node.parent == nullptr || node.parent->type != GUMBO_NODE_ELEMENT) return false;
  const GumboVector& siblings = node.parent->v.element.children;
  const GumboNode* before = nullptr;
  for (std::size_t i = node.index_within_parent; i > 0 && before == nullptr; --i) {
    const auto* sibling = static_cast<const GumboNode*>(siblings.data[i - 1]);
    if (sibling->type == GUMBO_NODE_ELEMENT) before = sibling;
    if (sibling->type == GUMBO_NODE_TEXT) break;
  }
  return before != nullptr && unfolds(*before);
}

template <class F>
void find_all(const GumboNode& node, F wanted, std::vector<const GumboNode*>& out) {
  if (wanted(node)) out.push_back(&node);
  for (const GumboNode* child : children(node)) find_all(*child, wanted, out);
}

std::string words_of(const GumboNode& node) {
  HtmlWords words;
  gather(node, words, {});
  return words.settled().text;
}

}  // namespace

HtmlPage::HtmlPage(const HtmlTree& tree) : matter_(&tree.root()) {
  const auto top = children(tree.root());
  const auto body = std::find_if(top.begin(), top.end(), [](const GumboNode* node) {
    return is_element(*node, GUMBO_TAG_BODY);
  });
  if (body != top.end()) matter_ = *body;
  words_ = measure(*matter_).words;
  choose_matter(*matter_);

  find_names(tree.root());
}

// The page's title, and headings that stand above its matter: whose it is.
void HtmlPage::find_names(const GumboNode& root) {
  std::vector<const GumboNode*> titles, first;
  find_all(
      root, [](const GumboNode& node) { return is_element(node, GUMBO_TAG_TITLE); }, titles);
  find_all(
      root, [](const GumboNode& node) { return is_element(node, GUMBO_TAG_H1); }, first);
  if (!titles.empty() && !text::is_blank(words_of(*titles.front()))) {
    const std::string title = text::fold(words_of(*titles.front()));
    if (std::none_of(first.begin(), first.end(),
                     [&](const GumboNode* node) { return text::fold(words_of(*node)) == title; }))
      names_.push_back(titles.front());
  }
  if (is_element(*matter_, GUMBO_TAG_BODY)) return;
  const auto at = [](const GumboNode& node) { return node.v.element.start_pos.offset; };
  std::copy_if(first.begin(), first.end(), std::back_inserter(names_), [&](const GumboNode* node) {
    return at(*node) < at(*matter_) && !is_hidden(*node);
  });
}

void HtmlPage::choose_matter(const GumboNode& body) {
  const Measure all = measure(body);
  std::vector<const GumboNode*> mains, roles, articles;
  find_all(
      body, [](const GumboNode& node) { return is_element(node, GUMBO_TAG_MAIN); }, mains);
  find_all(
      body, [](const GumboNode& node) { return has_role(node, {"main"}); }, roles);
  find_all(
      body, [](const GumboNode& node) { return is_element(node, GUMBO_TAG_ARTICLE); }, articles);
  for (const auto* found : {&mains, &roles, &articles}) {
    if (found->size() != 1) continue;
    const Measure own = measure(*found->front());
    const bool tables = all.rows != 0 && own.rows == all.rows && own.words * 4 >= all.words;
    const bool words = own.rows == all.rows && own.words * 2 >= all.words;
    if (!tables && !words) continue;
    matter_ = found->front();
    return;
  }
}

bool HtmlPage::is_furniture(const GumboNode& node) const {
  switch (tag_of(node)) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
      return true;
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
      return !is_within_article(node);
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_ABBR:
      return false;
    default:
      break;
  }
  return has_role(node, {"navigation", "banner", "contentinfo", "complementary", "search", "dialog",
                         "alertdialog"}) ||
         (is_block(tag_of(node)) && is_of_cookies(node));
}

bool HtmlPage::leaves_out(const GumboNode& node) const {
  if (&node == matter_ || node.type != GUMBO_NODE_ELEMENT) return false;
  if (is_furniture(node)) {
    const Measure own = measure(node);
    if (own.rows < many_rows && own.words * 2 < words_) return true;
  }
  if (!is_hidden(node)) return false;
  const Measure own = measure(node);
  if (own.rows > 0) return false;
  if (has_role(node, {"dialog", "alertdialog"}) || own.linked * 5 > own.words * 3) return true;
  return own.words < many_words && !own.parts && !is_folded_part(node);
}

bool HtmlPage::is_unseen(const GumboNode& node) { return attribute(node, "hidden") != nullptr; }

}  // namespace assize::document
