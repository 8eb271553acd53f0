// SPDX-License-Identifier: Apache-2.0
#include "xlsx/words.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "document/markup.hpp"
#include "ooxml/xml.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace assize::xlsx {
namespace {

constexpr std::size_t longest_cell = 64U << 10U;  // bytes; Excel takes 32767 characters
constexpr double most_effort = 1e10;              // see Cleaner::clean

struct Symbol {
  SymbolFont font;
  unsigned char letter;
  std::string_view shows;
};

constexpr std::string_view tick = "\xE2\x9C\x93";         // U+2713
constexpr std::string_view cross = "\xE2\x9C\x97";        // U+2717
constexpr std::string_view box = "\xE2\x98\x90";          // U+2610
constexpr std::string_view ticked_box = "\xE2\x98\x91";   // U+2611
constexpr std::string_view crossed_box = "\xE2\x98\x92";  // U+2612

constexpr std::array<Symbol, 22> symbols = {{
    {SymbolFont::wingdings, 0xFC, tick},         {SymbolFont::wingdings, 0xFB, cross},
    {SymbolFont::wingdings, 0xFE, ticked_box},   {SymbolFont::wingdings, 0xFD, crossed_box},
    {SymbolFont::wingdings, 0x78, crossed_box},  {SymbolFont::wingdings, 0xA8, box},
    {SymbolFont::wingdings, 0x6F, box},          {SymbolFont::wingdings, 0x71, box},
    {SymbolFont::wingdings, 0x72, box},          {SymbolFont::wingdings2, 0x50, tick},
    {SymbolFont::wingdings2, 0x4F, cross},       {SymbolFont::wingdings2, 0x52, ticked_box},
    {SymbolFont::wingdings2, 0x51, crossed_box}, {SymbolFont::wingdings2, 0x53, crossed_box},
    {SymbolFont::wingdings2, 0x54, crossed_box}, {SymbolFont::wingdings2, 0xA3, box},
    {SymbolFont::wingdings2, 0x30, box},         {SymbolFont::wingdings2, 0x2A, box},
    {SymbolFont::webdings, 0x61, tick},          {SymbolFont::webdings, 0x62, tick},
    {SymbolFont::webdings, 0x72, cross},         {SymbolFont::webdings, 0x63, box},
}};

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

// `_x000D_` stands for the character of that number.
std::string without_escapes(std::string_view raw) {
  const auto hex = [&](std::size_t at, char32_t& value) {
    value = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
      const auto c = static_cast<unsigned char>(raw[i]);
      if (std::isxdigit(c) == 0) return false;
      const int digit = std::isdigit(c) != 0 ? c - '0' : std::tolower(c) - 'a' + 10;
      value = value * 16 + static_cast<char32_t>(digit);
    }
    return true;
  };
  std::string out;
  out.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    char32_t value = 0;
    if (raw[i] == '_' && raw.size() - i >= 7 && raw[i + 1] == 'x' && raw[i + 6] == '_' &&
        hex(i + 2, value) && (value < 0xD800 || value > 0xDFFF)) {
      text::append_code_point(out, value);
      i += 6;
    } else {
      out += raw[i];
    }
  }
  return out;
}

// Bytes that are no UTF-8 become U+FFFD: character references can make such.
std::string valid(std::string text) {
  std::string out;
  std::size_t good = 0;  // up to where it was copied
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::code_point_at(text, i);
    if (point.value == 0xFFFD && point.size == 1) {
      out.append(text, good, i - good);
      text::append_code_point(out, 0xFFFD);
      good = i + point.size;
    }
    i += point.size;
  }
  if (good == 0) return text;
  return out.append(text, good);
}

bool is_bold(const pugi::xml_node& run) {
  const pugi::xml_node print = ooxml::child(run, "rPr");
  const pugi::xml_node bold = ooxml::child(print, "b");
  return bold && ooxml::flag(bold, "val", true);
}

std::string_view without_scheme(std::string_view target) {
  for (const std::string_view scheme : {"https://", "http://"})
    if (target.starts_with(scheme)) target.remove_prefix(scheme.size());
  if (target.starts_with("www.")) target.remove_prefix(4);
  while (!target.empty() && target.back() == '/') target.remove_suffix(1);
  return target;
}

}  // namespace

SymbolFont symbol_font(std::string_view name) {
  const std::string folded = lower_case(name);
  if (folded == "wingdings") return SymbolFont::wingdings;
  if (folded == "wingdings 2") return SymbolFont::wingdings2;
  if (folded == "webdings" || folded == "marlett") return SymbolFont::webdings;
  return SymbolFont::none;
}

std::string with_symbols(std::string_view text, SymbolFont font) {
  if (font == SymbolFont::none) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::code_point_at(text, i);
    i += point.size;
    if (text::is_space(point.value)) {
      text::append_code_point(out, point.value);
      continue;
    }
    // Letters of symbol fonts are kept as they are typed or in the area for private use.
    const char32_t letter =
        point.value >= 0xF000 && point.value <= 0xF0FF ? point.value - 0xF000 : point.value;
    const auto* const found = std::find_if(symbols.begin(), symbols.end(), [&](const Symbol& s) {
      return s.font == font && s.letter == letter;
    });
    if (found == symbols.end()) return std::string(text);
    out += found->shows;
  }
  return out;
}

RichText read_rich_text(const pugi::xml_node& item) {
  RichText out;
  bool all_bold = true;
  for (const pugi::xml_node node : item.children()) {
    const std::string_view name = ooxml::local_name(node);
    if (name == "t") {
      out.text += ooxml::text_of(node);
    } else if (name == "r") {
      out.runs = true;
      all_bold = all_bold && is_bold(node);
      const pugi::xml_node font = ooxml::child(ooxml::child(node, "rPr"), "rFont");
      out.text += with_symbols(ooxml::text_of(ooxml::child(node, "t")),
                               symbol_font(ooxml::attribute(font, "val")));
    }
  }
  out.bold = out.runs && all_bold;
  return out;
}

std::string Cleaner::clean(std::string_view raw) {
  std::string text = valid(without_escapes(raw));
  document::blank_controls(text);
  // Looking for mark-up can take as long as the square of a text's length.
  const bool markup = text.find_first_of("<&") != text.npos || text.find("**") != text.npos;
  const auto size = static_cast<double>(text.size());
  if (markup) effort_ += size * size;
  const bool plain = text.size() > longest_cell || (markup && effort_ > most_effort);
  std::string out = plain ? text::fold_space(text) : document::plain_text(text);
  made_ += out.size();
  return out;
}

std::string with_target(std::string words, std::string_view target) {
  if (target.empty() || target.front() == '#') return words;
  const std::string folded = lower_case(target);
  if (folded.starts_with("mailto:") || folded.starts_with("tel:")) return words;
  if (lower_case(words).find(without_scheme(folded)) != words.npos) return words;
  if (words.empty()) return std::string(target);
  return words.append(" (").append(target).append(")");
}

std::string hyperlink_target(std::string_view formula) {
  while (!formula.empty() && (formula.front() == ' ' || formula.front() == '='))
    formula.remove_prefix(1);
  constexpr std::string_view name = "hyperlink(";
  if (lower_case(formula.substr(0, name.size())) != name) return {};
  formula.remove_prefix(name.size());
  while (!formula.empty() && formula.front() == ' ') formula.remove_prefix(1);
  if (formula.empty() || formula.front() != '"') return {};
  std::string out;
  for (std::size_t i = 1; i < formula.size(); ++i) {
    if (formula[i] != '"') {
      out += formula[i];
    } else if (i + 1 < formula.size() && formula[i + 1] == '"') {
      out += formula[i++];
    } else {
      // What is joined to it by an operator is known to Excel alone.
      const std::size_t next = formula.find_first_not_of(' ', i + 1);
      const bool whole = next == formula.npos || formula[next] == ',' || formula[next] == ')';
      return whole ? out : std::string();
    }
  }
  return {};
}

}  // namespace assize::xlsx
