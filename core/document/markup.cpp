// SPDX-License-Identifier: Apache-2.0
#include "document/markup.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <utility>

#include "document/html_tree.hpp"
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

std::string settled(const HtmlWords& words) { return without_emphasis(words.settled().text); }

const GumboNode* find_table(const GumboNode& node) {
  if (is_element(node, GUMBO_TAG_TABLE)) return &node;
  for (const GumboNode* child : children(node))
    if (const GumboNode* found = find_table(*child); found != nullptr) return found;
  return nullptr;
}

class TableReader {
 public:
  HtmlTable read(const GumboNode& root) {
    const GumboNode* table = find_table(root);
    if (table != nullptr) collect_rows(*table);
    HtmlWords rest;
    collect_rest(root, rest);
    table_.rest = settled(rest);
    return std::move(table_);
  }

 private:
  void collect_rows(const GumboNode& node) {
    const bool row = is_element(node, GUMBO_TAG_TR);
    if (row) {
      table_.rows.emplace_back();
      grid_.begin_row();
    }
    for (const GumboNode* child : children(node)) {
      const bool cell = is_element(*child, GUMBO_TAG_TD) || is_element(*child, GUMBO_TAG_TH);
      if (cell && !table_.rows.empty())
        add_cell(*child);
      else
        collect_rows(*child);
    }
    if (row) hang();
  }

  void add_cell(const GumboNode& node) {
    hang();
    HtmlWords words;
    gather(node, words, {});
    const std::size_t columns = grid_.add(span_of(node, "colspan", HtmlGrid::widest),
                                          span_of(node, "rowspan", HtmlGrid::tallest));
    cells_.insert(&node);
    table_.rows.back().push_back({settled(words), columns});
  }

  void hang() { table_.rows.back().resize(table_.rows.back().size() + grid_.hanging()); }

  void collect_rest(const GumboNode& node, HtmlWords& out) const {
    if (cells_.contains(&node)) return;
    if (node.type != GUMBO_NODE_ELEMENT) return gather(node, out, {});
    for (const GumboNode* child : children(node)) collect_rest(*child, out);
    out.add(" ");
  }

  HtmlTable table_;
  HtmlGrid grid_;
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
  const HtmlTree tree(escape_prose(text));
  HtmlWords words;
  gather(tree.root(), words, {});
  return settled(words);
}

HtmlTable read_table(std::string_view html) {
  const HtmlTree tree(escape_prose(html));
  return TableReader().read(tree.root());
}

void blank_controls(std::string& text) {
  for (char& c : text) {
    const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    if (control && std::string_view("\n\t\f\v").find(c) == std::string_view::npos) c = ' ';
  }
}

}  // namespace assize::document
