// SPDX-License-Identifier: Apache-2.0
#include "document/html_tree.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace assize::document {
namespace {

const GumboOptions& options() {
  static const GumboOptions quiet = [] {
    GumboOptions made = kGumboDefaultOptions;
    made.max_errors = 0;
    return made;
  }();
  return quiet;
}

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

std::string_view trimmed(std::string_view text) {
  const std::size_t first = std::min(text.find_first_not_of(" \n\t"), text.size());
  text.remove_prefix(first);
  while (!text.empty() && std::string_view(" \n\t").find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  return text;
}

/// An address as words may name it: no scheme, no www, no stroke at its end.
std::string bare_address(std::string_view target) {
  std::string out = text::fold_case(target);
  for (const std::string_view lead : {"https://", "http://", "www."})
    if (out.starts_with(lead)) out.erase(0, lead.size());
  while (!out.empty() && out.back() == '/') out.pop_back();
  std::erase(out, ' ');
  return out;
}

/// The mark of a footnote is set off from the word before it: "[1]". Powers and the ends of
/// ordinals belong to it.
bool is_footnote(std::string_view before, std::string_view mark, bool linked) {
  if (mark.empty() || mark.size() > 5) return false;
  if (linked) return true;
  if (!std::all_of(mark.begin(), mark.end(), is_digit) || before.empty()) return false;
  std::size_t word = before.size();
  while (word > 0 && is_letter(before[word - 1])) --word;
  const std::size_t letters = before.size() - word;
  return !is_digit(before.back()) && (letters == 0 || letters > 2);
}

/// The label of a field, which pages set on a line of its own though its element is none that
/// does: by its class ("label", "field__label").
bool is_label(const GumboNode& node) {
  const char* given = attribute(node, "class");
  if (given == nullptr) return false;
  std::string classes = text::fold_case(given) + ' ';
  for (std::size_t from = 0, to = classes.find(' '); to != std::string::npos;
       from = to + 1, to = classes.find(' ', from)) {
    const std::string_view name = std::string_view(classes).substr(from, to - from);
    if (name.ends_with("label") &&
        (name.size() == 5 ||
         std::string_view("-_").find(name[name.size() - 6]) != std::string_view::npos))
      return true;
  }
  return false;
}

class Gatherer {
 public:
  Gatherer(HtmlWords& out, const Gathering& how) : out_(out), how_(how) {}

  void take(const GumboNode& node, unsigned depth) {
    if (depth > HtmlTree::deepest) return;
    switch (node.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        return take_text(node);
      case GUMBO_NODE_ELEMENT:
        if (!how_.leaves_out || !how_.leaves_out(node)) take_element(node, depth);
        return;
      default:
        return;
    }
  }

 private:
  void take_text(const GumboNode& node) {
    const std::string_view text = node.v.text.text;
    if (how_.source == nullptr) return out_.add(text);
    const std::string& source = how_.source->text();
    std::size_t at = std::min<std::size_t>(node.v.text.start_pos.offset, source.size());
    const std::size_t end = std::min(source.size(), at + node.v.text.original_text.length);
    out_.at_line(how_.source->line_at(at));
    for (std::size_t from = 0; from < text.size();) {
      const std::size_t stop = std::min(text.find('\n', from), text.size() - 1) + 1;
      out_.add(text.substr(from, stop - from));
      from = stop;
      if (text[stop - 1] != '\n') break;
      const std::size_t next = std::string_view(source).substr(0, end).find('\n', at);
      if (next == std::string_view::npos) continue;
      at = next + 1;
      out_.at_line(how_.source->line_at(at));
    }
  }

  [[nodiscard]] std::size_t line_of(const GumboNode& node) const {
    return how_.source == nullptr ? 0 : how_.source->line_at(node.v.element.start_pos.offset);
  }

  void take_element(const GumboNode& node, unsigned depth) {
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_SCRIPT) return;
    if (tag == GUMBO_TAG_BR) return out_.break_line(line_of(node));
    if (tag == GUMBO_TAG_INPUT) return take_field(node);
    if (how_.full && tag == GUMBO_TAG_SELECT) return take_choice(node);
    const bool apart = is_label(node);
    const bool block = is_block(tag) || apart;
    const std::size_t from = out_.size();
    if (block) out_.break_line(line_of(node));
    for (const GumboNode* child : children(node)) take(*child, depth + 1);
    if (block) out_.break_line(apart ? line_of(node) : 0);
    if (!how_.full) return;
    if (tag == GUMBO_TAG_MARK) out_.add_bold(from);
    if (tag == GUMBO_TAG_DEL) out_.add_struck(from);
    if (tag == GUMBO_TAG_SUP) take_mark(node, from);
    if (tag == GUMBO_TAG_ABBR) take_target(node, from);
  }

  void take_field(const GumboNode& node) {
    const char* given = attribute(node, "type");
    const std::string type = given == nullptr ? "text" : text::fold_case(given);
    if (type == "checkbox" || (how_.full && type == "radio"))
      return out_.add_box(attribute(node, "checked") != nullptr);
    const char* value = attribute(node, "value");
    if (!how_.full || value == nullptr) return;
    for (const char* shown : {"text", "date", "email", "url", "number", "month", "week", "time"})
      if (type == shown) return out_.add(std::string(" ") + value + ' ');
  }

  /// What is chosen; where nothing is, what there is to choose from.
  void take_choice(const GumboNode& node) {
    std::vector<std::string> all;
    std::vector<std::string> chosen;
    collect_options(node, all, chosen, 0);
    const std::vector<std::string>& shown = chosen.empty() ? all : chosen;
    out_.add(" ");
    for (std::size_t i = 0; i < shown.size(); ++i) {
      if (i != 0) out_.add(" / ");
      out_.add(shown[i]);
    }
    out_.add(" ");
  }

  void collect_options(const GumboNode& node, std::vector<std::string>& all,
                       std::vector<std::string>& chosen, unsigned depth) const {
    if (depth > HtmlTree::deepest) return;
    for (const GumboNode* child : children(node)) {
      if (!is_element(*child, GUMBO_TAG_OPTION)) {
        collect_options(*child, all, chosen, depth + 1);
        continue;
      }
      HtmlWords words;
      gather(*child, words, {});
      std::string text = words.settled().text;
      if (text.empty()) continue;
      if (attribute(*child, "selected") != nullptr) chosen.push_back(text);
      all.push_back(std::move(text));
    }
  }

  void take_mark(const GumboNode& node, std::size_t from) {
    std::string mark(trimmed(out_.since(from)));
    const bool bracketed = mark.size() > 2 && mark.front() == '[' && mark.back() == ']';
    if (bracketed) mark = mark.substr(1, mark.size() - 2);
    if (!bracketed && !is_footnote(out_.before(from), mark, is_linked(node, 0))) return;
    out_.replace(from, " [" + mark + "]");
  }

  static bool is_linked(const GumboNode& node, unsigned depth) {
    const char* target = tag_of(node) == GUMBO_TAG_ABBR ? attribute(node, "href") : nullptr;
    if (target != nullptr) return std::string_view(target).find('#') != std::string_view::npos;
    if (depth > 4) return false;
    const auto below = children(node);
    const bool within = std::any_of(below.begin(), below.end(), [&](const GumboNode* child) {
      return is_linked(*child, depth + 1);
    });
    return within || (depth == 0 && node.parent != nullptr &&
                      is_element(*node.parent, GUMBO_TAG_ABBR) && is_linked(*node.parent, 4));
  }

  void take_target(const GumboNode& node, std::size_t from) {
    const char* given = attribute(node, "href");
    const std::string target = given == nullptr ? std::string() : text::fold_space(given);
    if (!leads_away(target)) return;
    if (trimmed(out_.since(from)).empty()) out_.add(picture_in(node, 0));
    std::string words = text::fold_case(out_.since(from));
    std::erase(words, ' ');
    if (words.find(bare_address(target)) != std::string::npos) return;
    const bool parted = out_.ends_in_space();
    out_.add((words.empty() ? "(" : " (") + target + ")" + (parted ? " " : ""));
  }

  /// A link that is a picture is called as that is.
  static std::string picture_in(const GumboNode& node, unsigned depth) {
    for (const char* name : {"alt", "aria-label", "title"})
      if (const char* value = attribute(node, name); value != nullptr && *value != 0) return value;
    if (depth > 8) return {};
    for (const GumboNode* child : children(node))
      if (std::string found = picture_in(*child, depth + 1); !found.empty()) return found;
    return {};
  }

  HtmlWords& out_;
  const Gathering& how_;
};

}  // namespace

HtmlTree::HtmlTree(std::string_view html)
    : source_(html),
      output_(gumbo_parse_with_options(&options(), source_.text().data(), source_.text().size())) {}

HtmlTree::~HtmlTree() { gumbo_destroy_output(&options(), output_); }

std::vector<const GumboNode*> children(const GumboNode& node) {
  if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE) return {};
  const GumboVector& all = node.v.element.children;
  std::vector<const GumboNode*> out;
  out.reserve(all.length);
  for (unsigned i = 0; i < all.length; ++i)
    out.push_back(static_cast<const GumboNode*>(all.data[i]));
  return out;
}

bool is_element(const GumboNode& node, GumboTag tag) { return tag_of(node) == tag; }

GumboTag tag_of(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT ? node.v.element.tag : GUMBO_TAG_LAST;
}

bool is_title(GumboTag tag) {
  return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4 ||
         tag == GUMBO_TAG_H5 || tag == GUMBO_TAG_H6;
}

std::size_t words_in(const GumboNode& node) {
  if (node.type == GUMBO_NODE_TEXT) {
    const std::string_view text = node.v.text.text;
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; }));
  }
  std::size_t words = 0;
  for (const GumboNode* child : children(node)) words += words_in(*child);
  return words;
}

bool leads_away(std::string_view target) {
  if (target.empty() || target.front() == '#') return false;
  const std::string folded = text::fold_case(target.substr(0, 12));
  for (const std::string_view scheme :
       {"mailto:", "tel:", "javascript:", "data:", "about:", "sms:"})
    if (folded.starts_with(scheme)) return false;
  return true;
}

bool is_block(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL:
      return true;
    default:
      return false;
  }
}

const char* attribute(const GumboNode& node, const char* name) {
  if (node.type != GUMBO_NODE_ELEMENT) return nullptr;
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? nullptr : found->value;
}

std::size_t span_of(const GumboNode& cell, const char* name, std::size_t most) {
  const char* given = attribute(cell, name);
  if (given == nullptr) return 1;
  const std::string value = text::fold_space(given);
  std::size_t number = 1;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error == std::errc::result_out_of_range) return most;
  return std::clamp<std::size_t>(number, 1, most);
}

void gather(const GumboNode& node, HtmlWords& out, const Gathering& how) {
  Gatherer(out, how).take(node, 0);
}

std::size_t HtmlGrid::hanging() {
  std::size_t count = 0;
  for (; column_ < hanging_.size() && hanging_[column_] != 0; ++column_) {
    --hanging_[column_];
    ++count;
  }
  return count;
}

std::size_t HtmlGrid::add(std::size_t columns, std::size_t rows) {
  if (column_ + columns > most_columns) columns = 1;
  if (column_ + columns <= most_columns && hung_ < most_hanging) {
    hanging_.resize(std::max(hanging_.size(), column_ + columns));
    for (std::size_t i = 0; i < columns; ++i) hanging_[column_ + i] = rows - 1;
    hung_ += columns * (rows - 1);
  }
  column_ += columns;
  return columns;
}

}  // namespace assize::document
