// SPDX-License-Identifier: Apache-2.0
#include "document/markup.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <memory>

#include "text/fold.hpp"

namespace assize::document {
namespace {

constexpr std::array<std::string_view, 58> known_tags = {
    "a",       "abbr",  "b",      "big",   "blockquote", "body",  "br",   "center", "code",
    "col",     "colgroup", "dd",  "del",   "div",        "dl",    "dt",   "em",     "figure",
    "font",    "footer", "h1",    "h2",    "h3",         "h4",    "h5",   "h6",     "head",
    "header",  "hr",    "html",   "i",     "img",        "input", "ins",  "label",  "li",
    "mark",    "ol",    "p",      "pre",   "s",          "section", "small", "span", "strike",
    "strong",  "style", "sub",    "sup",   "table",      "tbody", "td",   "tfoot",  "th",
    "thead",   "tr",    "u",      "ul"};

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

void collect(const GumboNode& node, std::string& out, unsigned depth) {
  if (depth > deepest) return;
  switch (node.type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
      out += node.v.text.text;
      return;
    case GUMBO_NODE_ELEMENT: {
      const GumboTag tag = node.v.element.tag;
      if (tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_SCRIPT) return;
      if (is_check_box(node)) {
        out += ' ';
        out += attribute(node, "checked") != nullptr ? ticked : unticked;
      }
      const bool block = is_block(tag);
      if (block) out += ' ';
      const GumboVector& children = node.v.element.children;
      for (unsigned i = 0; i < children.length; ++i) {
        collect(*static_cast<const GumboNode*>(children.data[i]), out, depth + 1);
      }
      if (block) out += ' ';
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

// Boxes that are not ticked say something only beside one that is.
std::string settle_boxes(std::string text) {
  if (text.find(ticked) == std::string::npos) {
    for (std::size_t at = text.find(unticked); at != std::string::npos; at = text.find(unticked, at)) {
      text.erase(at, unticked.size());
    }
  }
  return text::fold_space(text);
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

void collect_rows(const GumboNode& node, std::vector<std::vector<HtmlCell>>& rows,
                  unsigned depth) {
  if (node.type != GUMBO_NODE_ELEMENT || depth > deepest) return;
  const GumboVector& children = node.v.element.children;
  if (node.v.element.tag == GUMBO_TAG_TR) rows.emplace_back();
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (child->type != GUMBO_NODE_ELEMENT) continue;
    const GumboTag tag = child->v.element.tag;
    if ((tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) && !rows.empty()) {
      HtmlCell cell;
      std::string text;
      collect(*child, text, depth + 1);
      cell.text = settle_boxes(std::move(text));
      if (const GumboAttribute* span = attribute(*child, "colspan"); span != nullptr) {
        const std::string_view value = span->value;
        std::size_t columns = 1;
        std::from_chars(value.data(), value.data() + value.size(), columns);
        cell.columns = std::clamp<std::size_t>(columns, 1, 64);
      }
      rows.back().push_back(std::move(cell));
    } else {
      collect_rows(*child, rows, depth + 1);
    }
  }
}

}  // namespace

bool has_markup(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (tag_end(text, at) != 0) return true;
  }
  return has_entity(text);
}

std::string plain_text(std::string_view text) {
  if (!has_markup(text)) return text::fold_space(text);
  const std::string html = escape_prose(text);
  const Parsed parsed(html);
  std::string out;
  collect(*parsed.output->root, out, 0);
  return settle_boxes(std::move(out));
}

std::vector<std::vector<HtmlCell>> table_rows(std::string_view html) {
  const Parsed parsed(escape_prose(html));
  std::vector<std::vector<HtmlCell>> rows;
  if (const GumboNode* table = find_table(*parsed.output->root, 0); table != nullptr) {
    collect_rows(*table, rows, 0);
  }
  return rows;
}

}  // namespace assize::document
