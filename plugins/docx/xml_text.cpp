// SPDX-License-Identifier: Apache-2.0
#include "docx/xml_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "ooxml/xml.hpp"
#include "text/utf8.hpp"

namespace assize::docx {
namespace {

constexpr std::size_t longest_entity = 12;  // bytes of `&#x10FFFF;` and a little

struct Entity {
  std::size_t size = 0;   // of `&amp;`
  std::size_t bytes = 0;  // of what it stands for
};

// Nothing where the ampersand is one and no more.
std::optional<Entity> entity_at(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 5> named = {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"};
  const std::string_view rest = text.substr(at, longest_entity);
  for (const std::string_view name : named)
    if (rest.starts_with(name)) return Entity{name.size(), 1};
  const std::size_t end = rest.find(';');
  if (!rest.starts_with("&#") || end == rest.npos) return std::nullopt;
  const bool hex = rest.starts_with("&#x");
  const std::string_view digits = rest.substr(hex ? 3 : 2, end - (hex ? 3 : 2));
  std::uint32_t code = 0;
  const auto [last, wrong] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
  if (wrong != std::errc() || last != digits.data() + digits.size()) return std::nullopt;
  const std::size_t bytes = code < 0x80 ? 1U : code < 0x800 ? 2U : code < 0x10000 ? 3U : 4U;
  return Entity{end + 1, bytes};
}

std::string spliced(std::string_view text, const Insertions& insertions) {
  std::string out;
  std::size_t at = 0;
  for (const auto& [place, each] : insertions) {
    out.append(text.substr(at, place - at));
    out.append(each.close).append(each.ends).append(each.points);
    out.append(each.begins).append(each.open);
    at = place + each.erased;
  }
  return out.append(text.substr(at));
}

// The same places in the bytes, which differ from the text by a mark in front and by line ends.
// Nothing when they differ by more.
std::optional<Insertions> in_bytes(std::string_view bytes, std::string_view text,
                                   const Insertions& insertions) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  Insertions out;
  auto next = insertions.begin();
  std::size_t at = bytes.starts_with(mark) ? mark.size() : 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (next != insertions.end() && next->first == i) out.emplace(at, next++->second);
    if (at < bytes.size() && bytes[at] == '\r' && text[i] == '\n') {
      at += bytes.substr(at + 1).starts_with('\n') ? 2U : 1U;
    } else if (at < bytes.size() && bytes[at] == text[i]) {
      ++at;
    } else {
      return std::nullopt;
    }
  }
  if (at != bytes.size() || next != insertions.end()) return std::nullopt;
  return out;
}

// What was UTF-16 says so in its first line.
std::string with_encoding_told(std::string text) {
  if (!text.starts_with("<?xml")) return text;
  const std::size_t end = text.find("?>");
  const std::size_t name = text.find("encoding", 5);
  if (end == text.npos || name >= end) return text;
  const std::size_t opens = text.find_first_of("\"'", name);
  const std::size_t closes = opens >= end ? text.npos : text.find(text[opens], opens + 1);
  if (closes < end) text.replace(opens + 1, closes - opens - 1, "UTF-8");
  return text;
}

}  // namespace

std::size_t XmlText::begin(const pugi::xml_node& element) {
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(element.offset_debug(), 1)) - 1;
}

std::size_t XmlText::end_of_tag_at(std::size_t at) const {
  char quote = 0;
  for (; at < text_.size(); ++at) {
    const char c = text_[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return at + 1;
    }
  }
  return text_.size();
}

std::size_t XmlText::end_of_tag(const pugi::xml_node& element) const {
  return end_of_tag_at(begin(element));
}

bool XmlText::is_closed(const pugi::xml_node& element) const {
  const std::size_t end = end_of_tag(element);
  return end >= 2 && text_.substr(end - 2, 2) == "/>";
}

std::size_t XmlText::end(const pugi::xml_node& element) const {
  const auto behind = [&](std::string_view mark, std::size_t from) {
    const std::size_t found = text_.find(mark, from);
    return found == text_.npos ? text_.size() : found + mark.size();
  };
  std::size_t depth = 0;
  for (std::size_t at = begin(element); at < text_.size(); at = text_.find('<', at)) {
    const std::string_view rest = text_.substr(at);
    if (rest.starts_with("<!--")) {
      at = behind("-->", at);
    } else if (rest.starts_with("<![CDATA[")) {
      at = behind("]]>", at);
    } else if (rest.starts_with("<?")) {
      at = behind("?>", at);
    } else {
      const std::size_t end = end_of_tag_at(at);
      if (rest.starts_with("</")) {
        --depth;
      } else if (text_[end - 2] != '/') {
        ++depth;
      }
      if (depth == 0) return end;
      at = end;
    }
  }
  return text_.size();
}

std::optional<std::size_t> XmlText::place(const pugi::xml_node& leaf, std::size_t offset) const {
  if (leaf.offset_debug() < 0) return std::nullopt;
  const bool cdata = leaf.type() == pugi::node_cdata;
  auto at = static_cast<std::size_t>(leaf.offset_debug());
  for (std::size_t passed = 0; passed < offset;) {
    if (at >= text_.size() || (!cdata && text_[at] == '<')) return std::nullopt;
    const auto entity = !cdata && text_[at] == '&' ? entity_at(text_, at) : std::nullopt;
    at += entity ? entity->size : 1;
    passed += entity ? entity->bytes : 1;
  }
  return at;
}

std::string_view XmlText::whole(const pugi::xml_node& element) const {
  const std::size_t at = begin(element);
  return text_.substr(at, end(element) - at);
}

std::string inserted(std::string_view bytes, std::string_view text, const Insertions& insertions) {
  if (const auto places = in_bytes(bytes, text, insertions)) return spliced(bytes, *places);
  return with_encoding_told(spliced(text, insertions));
}

Insertions appended(const XmlText& text, const pugi::xml_node& element, const std::string& words) {
  Insertions out;
  if (text.is_closed(element)) {
    Insertion& all = out[text.end_of_tag(element) - 2];
    all.erased = 2;
    all.close = ">";
    all.points = words;
    all.open = "</" + std::string(element.name()) + ">";
  } else {
    out[text.text().rfind("</", text.end(element) - 1)].points = words;
  }
  return out;
}

Names names_of(const pugi::xml_node& root) {
  const std::string_view name = root.name();
  const std::size_t colon = name.find(':');
  Names out;
  if (colon != name.npos) {
    out.prefix = name.substr(0, colon);
    out.space = root.attribute(("xmlns:" + out.prefix).c_str()).value();
    return out;
  }
  out.space = root.attribute("xmlns").value();
  for (const pugi::xml_attribute each : root.attributes()) {
    const std::string_view declared = each.name();
    if (!declared.starts_with("xmlns:") || each.value() != out.space) continue;
    out.prefix = declared.substr(6);
    return out;
  }
  out.prefix = "w";
  out.declaration = " xmlns:w=\"" + escaped(out.space) + "\"";
  return out;
}

std::string escaped(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const text::CodePoint point = text::code_point_at(words, at);
    const bool control = point.value < 0x20 && point.value != '\t' && point.value != '\n';
    if (control || point.value == 0xFFFE || point.value == 0xFFFF) {
      out += "\uFFFD";
    } else if (point.value == '&') {
      out += "&amp;";
    } else if (point.value == '<') {
      out += "&lt;";
    } else if (point.value == '>') {
      out += "&gt;";
    } else if (point.value == '"') {
      out += "&quot;";
    } else {
      text::append_code_point(out, point.value);
    }
    at += point.size;
  }
  return out;
}

}  // namespace assize::docx
