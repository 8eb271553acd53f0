// SPDX-License-Identifier: Apache-2.0
#include "document/markup.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <set>
#include <utility>

#include "text/fold.hpp"

namespace assize::document {
namespace {

// Sorted. Tags whose names people write between angle brackets as notes ("<link>") are left out.
constexpr std::array<std::string_view, 63> known_tags = {
    "a",       "abbr",   "article", "b",          "big",      "blockquote", "body",    "br",
    "caption", "center", "code",    "col",        "colgroup", "dd",         "del",     "div",
    "dl",      "dt",     "em",      "figcaption", "figure",   "font",       "footer",  "h1",
    "h2",      "h3",     "h4",      "h5",         "h6",       "head",       "header",  "hr",
    "html",    "i",      "img",     "input",      "ins",      "label",      "li",      "mark",
    "nav",     "ol",     "p",       "pre",        "s",        "script",     "section", "small",
    "span",    "strike", "strong",  "style",      "sub",      "sup",        "table",   "tbody",
    "td",      "tfoot",  "th",      "thead",      "tr",       "u",          "ul"};

constexpr unsigned deepest = 256;

// End of the tag that begins at `at` (past its `>`), 0 when none does.
std::size_t tag_end(std::string_view text, std::size_t at) {
  std::size_t i = at + 1;
  if (i < text.size() && text[i] == '/') ++i;
  const std::size_t start = i;
  std::string name;
  for (; i < text.size() && std::isalnum(static_cast<unsigned char>(text[i])) != 0; ++i) {
    name += static_cast<char>(std::tolower(static_cast<unsigned char>(text[i])));
  }
  if (i == start || !std::binary_search(known_tags.begin(), known_tags.end(), name)) return 0;
  if (i < text.size() && text[i] != '>' && text[i] != '/' && text[i] != ' ' && text[i] != '\n') {
    return 0;
  }
  const std::size_t end = text.find('>', i);
  // An attribute list holds no `<`, and without an equals sign it is prose: "<a note to the team>".
  if (end == std::string_view::npos) return 0;
  const std::string_view rest = text.substr(i, end - i);
  if (rest.find('<') != std::string_view::npos) return 0;
  const auto word = rest.find_first_not_of(" /\n");
  const bool bare = word != std::string_view::npos && rest.find('=') == std::string_view::npos;
  if (bare && rest.find("checked") == std::string_view::npos) return 0;
  return end + 1;
}

bool has_entity(std::string_view text) {
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const std::size_t end = text.find(';', at);
    if (end == std::string_view::npos || end - at > 32 || end == at + 1) continue;
    const std::string_view name = text.substr(at + 1, end - at - 1);
    if (std::all_of(name.begin(), name.end(), [](char c) {
          return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '#';
        })) {
      return true;
    }
  }
  return false;
}

bool is_block(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
      return true;
    default:
      return false;
  }
}

const GumboAttribute* attribute(const GumboNode& node, const char* name) {
  return gumbo_get_attribute(&node.v.element.attributes, name);
}

bool is_check_box(const GumboNode& node) {
  const GumboAttribute* type = attribute(node, "type");
  return node.v.element.tag == GUMBO_TAG_INPUT && type != nullptr &&
         std::string_view(type->value) == "checkbox";
}

constexpr std::string_view ticked = "\xE2\x98\x91";    // U+2611
constexpr std::string_view unticked = "\xE2\x98\x90";  // U+2610

struct Collected {
  std::string text;
  std::vector<std::size_t> open_boxes;  // offsets of check boxes that are not ticked
  bool ticked = false;                  // some check box is
};

void collect(const GumboNode& node, Collected& out, unsigned depth) {
  if (depth > deepest) return;
  switch (node.type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
      out.text += node.v.text.text;
      return;
    case GUMBO_NODE_ELEMENT: {
      const GumboTag tag = node.v.element.tag;
      if (tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_SCRIPT) return;
      if (is_check_box(node)) {
        out.text += ' ';
        if (attribute(node, "checked") != nullptr) {
          out.ticked = true;
          out.text += ticked;
        } else {
          out.open_boxes.push_back(out.text.size());
          out.text += unticked;
        }
      }
      const bool block = is_block(tag);
      if (block) out.text += ' ';
      const GumboVector& children = node.v.element.children;
      for (unsigned i = 0; i < children.length; ++i) {
        collect(*static_cast<const GumboNode*>(children.data[i]), out, depth + 1);
      }
      if (block) out.text += ' ';
      return;
    }
    default:
      return;
  }
}

// `<` that begins no known tag becomes an entity, so that the parser keeps its words.
std::string escape_prose(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '<') {
      if (const std::size_t end = tag_end(text, i); end != 0) {
        out.append(text.substr(i, end - i));
        i = end;
      } else {
        out += "&lt;";
        ++i;
      }
    } else {
      out += text[i++];
    }
  }
  return out;
}

struct Parsed {
  explicit Parsed(const std::string& html)
      : output(gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size())) {}
  ~Parsed() { gumbo_destroy_output(&kGumboDefaultOptions, output); }
  Parsed(const Parsed&) = delete;
  Parsed& operator=(const Parsed&) = delete;
  GumboOutput* output;
};

// "**bold**" of Markdown.
std::string without_emphasis(std::string text) {
  for (std::size_t at = text.find("**"); at != std::string::npos; at = text.find("**", at)) {
    const std::size_t first = at + 2;
    if (first >= text.size() || text[first] == ' ' || text[first] == '*') {
      ++at;
      continue;
    }
    const std::size_t end = text.find("**", first);
    if (end == std::string::npos) break;
    if (text[end - 1] == ' ') {
      at = first;
      continue;
    }
    text.erase(end, 2);
    text.erase(at, 2);
    at = end - 2;
  }
  return text;
}

// Check boxes that are not ticked are mere bullets, but for one beside a ticked one and for a
// choice of a few words.
std::string settle(Collected collected) {
  constexpr std::size_t longest_choice = 40;  // bytes
  std::string text = text::fold_space(collected.text);
  if (!collected.ticked && text.size() > longest_choice) {
    for (auto at = collected.open_boxes.rbegin(); at != collected.open_boxes.rend(); ++at) {
      collected.text.erase(*at, unticked.size());
    }
    text = text::fold_space(collected.text);
  }
  return without_emphasis(std::move(text));
}

const GumboNode* find_table(const GumboNode& node, unsigned depth) {
  if (node.type != GUMBO_NODE_ELEMENT || depth > deepest) return nullptr;
  if (node.v.element.tag == GUMBO_TAG_TABLE) return &node;
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (const GumboNode* found = find_table(*child, depth + 1); found != nullptr) return found;
  }
  return nullptr;
}

std::size_t span_of(const GumboNode& cell, const char* name, std::size_t most) {
  const GumboAttribute* span = attribute(cell, name);
  if (span == nullptr) return 1;
  const std::string_view value = span->value;
  std::size_t number = 1;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return std::clamp<std::size_t>(number, 1, most);
}

class TableReader {
 public:
  HtmlTable read(const GumboNode& root) {
    const GumboNode* table = find_table(root, 0);
    if (table != nullptr) collect_rows(*table, 0);
    Collected rest;
    collect_rest(root, rest, 0);
    table_.rest = settle(std::move(rest));
    return std::move(table_);
  }

 private:
  void collect_rows(const GumboNode& node, unsigned depth) {
    if (node.type != GUMBO_NODE_ELEMENT || depth > deepest) return;
    const GumboVector& children = node.v.element.children;
    if (node.v.element.tag == GUMBO_TAG_TR) {
      table_.rows.emplace_back();
      column_ = 0;
    }
    for (unsigned i = 0; i < children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(children.data[i]);
      if (child->type != GUMBO_NODE_ELEMENT) continue;
      const GumboTag tag = child->v.element.tag;
      if ((tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) && !table_.rows.empty()) {
        add_cell(*child, depth);
      } else {
        collect_rows(*child, depth + 1);
      }
    }
    if (node.v.element.tag == GUMBO_TAG_TR) hang();
  }

  void add_cell(const GumboNode& node, unsigned depth) {
    hang();
    HtmlCell cell;
    Collected collected;
    collect(node, collected, depth + 1);
    cell.text = settle(std::move(collected));
    cell.columns = span_of(node, "colspan", 64);
    const std::size_t rows = span_of(node, "rowspan", 1000);
    hanging_.resize(std::max(hanging_.size(), column_ + cell.columns));
    for (std::size_t i = 0; i < cell.columns; ++i) hanging_[column_ + i] = rows - 1;
    column_ += cell.columns;
    cells_.insert(&node);
    table_.rows.back().push_back(std::move(cell));
  }

  // Empty cells for those from above that reach down to where the row has come.
  void hang() {
    for (; column_ < hanging_.size() && hanging_[column_] != 0; ++column_) {
      --hanging_[column_];
      table_.rows.back().emplace_back();
    }
  }

  void collect_rest(const GumboNode& node, Collected& out, unsigned depth) const {
    if (depth > deepest || cells_.contains(&node)) return;
    if (node.type != GUMBO_NODE_ELEMENT) return collect(node, out, depth);
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      collect_rest(*static_cast<const GumboNode*>(children.data[i]), out, depth + 1);
    }
    out.text += ' ';
  }

  HtmlTable table_;
  std::size_t column_ = 0;            // where the next cell of the row stands
  std::vector<std::size_t> hanging_;  // by column, how many rows down a cell from above reaches
  std::set<const GumboNode*> cells_;
};

}  // namespace

bool has_markup(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (tag_end(text, at) != 0) return true;
  }
  return has_entity(text);
}

std::string plain_text(std::string_view text) {
  if (!has_markup(text)) return without_emphasis(text::fold_space(text));
  const std::string html = escape_prose(text);
  const Parsed parsed(html);
  Collected collected;
  collect(*parsed.output->root, collected, 0);
  return settle(std::move(collected));
}

HtmlTable read_table(std::string_view html) {
  const Parsed parsed(escape_prose(html));
  return TableReader().read(*parsed.output->root);
}

void blank_controls(std::string& text) {
  for (char& c : text) {
    const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    if (control && std::string_view("\n\t\f\v").find(c) == std::string_view::npos) c = ' ';
  }
}

}  // namespace assize::document
