// SPDX-License-Identifier: Apache-2.0
#include "xml/writer.hpp"

#include <utility>

#include "text/utf8.hpp"

namespace assize::xml {
namespace {

/// White space other than a space would be folded when it is read back from an attribute, and a
/// carriage return everywhere; as a reference it is kept.
bool is_kept_by_reference(char32_t c, bool attribute) {
  return c == '\r' || (attribute && (c == '\n' || c == '\t'));
}

bool is_character(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

void escape(std::string& out, std::string_view text, bool attribute) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    if (point.value == '&')
      out += "&amp;";
    else if (point.value == '<')
      out += "&lt;";
    else if (point.value == '>')
      out += "&gt;";
    else if (point.value == '"' && attribute)
      out += "&quot;";
    else if (is_kept_by_reference(point.value, attribute))
      out += "&#" + std::to_string(static_cast<unsigned>(point.value)) + ";";
    else if (is_character(point.value))
      text::append_code_point(out, point.value);
    else
      text::append_code_point(out, 0xFFFD);
    at += point.size;
  }
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  escape(out, text, true);
  return out;
}

std::optional<std::string> unless_empty(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional<std::string>(text);
}

Writer::Writer(std::string_view comment_text)
    : out_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {
  if (!comment_text.empty()) comment(comment_text);
}

Writer::Scope Writer::element(std::string_view name, std::initializer_list<Attribute> attributes) {
  start(name, attributes);
  out_ += ">\n";
  open_.emplace_back(name);
  return Scope(*this);
}

void Writer::empty(std::string_view name, std::initializer_list<Attribute> attributes) {
  start(name, attributes);
  out_ += "/>\n";
}

void Writer::leaf(std::string_view name, std::string_view text,
                  std::initializer_list<Attribute> attributes) {
  if (text.empty()) {
    empty(name, attributes);
    return;
  }
  start(name, attributes);
  out_ += '>';
  escape(out_, text, false);
  out_ += "</" + std::string(name) + ">\n";
}

void Writer::comment(std::string_view text) {
  out_.append(2 * open_.size(), ' ');
  out_ += "<!-- ";
  for (const char c : text) {
    if (c == '-' && out_.back() == '-') out_ += ' ';
    out_ += c;
  }
  out_ += out_.back() == '-' ? "  -->\n" : " -->\n";
}

void Writer::start(std::string_view name, std::initializer_list<Attribute> attributes) {
  out_.append(2 * open_.size(), ' ');
  out_ += '<' + std::string(name);
  for (const Attribute& attribute : attributes) {
    if (!attribute.value) continue;
    out_ += ' ' + std::string(attribute.name) + "=\"";
    escape(out_, *attribute.value, true);
    out_ += '"';
  }
}

void Writer::close() {
  const std::string name = std::move(open_.back());
  open_.pop_back();
  out_.append(2 * open_.size(), ' ');
  out_ += "</" + name + ">\n";
}

std::string Writer::take() { return std::exchange(out_, std::string()); }

}  // namespace assize::xml
