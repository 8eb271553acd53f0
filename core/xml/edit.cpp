// SPDX-License-Identifier: Apache-2.0
#include "xml/edit.hpp"

#include <algorithm>
#include <utility>

#include "xml/state.hpp"
#include "xml/writer.hpp"

namespace assize::xml {
namespace {

/// One past the tag, comment, section or instruction that begins at `at` of a well-formed text.
std::size_t end_of_markup(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"<!--", "-->"},
                                    {"<![CDATA[", "]]>"},
                                    {"<?", "?>"}})
    if (rest.starts_with(open)) return text.find(close, at) + close.size();
  char quote = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != 0)
      quote = c == quote ? char(0) : quote;
    else if (c == '"' || c == '\'')
      quote = c;
    else if (c == '>')
      return at + 1;
  }
  return at;
}

/// One past the element that begins at `at`.
std::size_t end_of_element(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  while (at < text.size()) {
    const std::size_t end = end_of_markup(text, at);
    const char kind = text[at + 1];
    const bool is_tag = kind != '!' && kind != '?';
    if (is_tag && kind == '/')
      --depth;
    else if (is_tag && text[end - 2] != '/')
      ++depth;
    if (depth == 0) return end;
    at = text.find('<', end);
  }
  return text.size();
}

}  // namespace

Edits::Edits(const Source& source)
    : bytes_(source.text), shift_(source.text.size() - State::without_mark(source.text).size()) {}

void Edits::set(const Element& element, std::string_view attribute, std::string_view value) {
  const State& state = State::of(element);
  const pugi::xml_node node = State::node_of(element);
  const pugi::xml_attribute found = node.attribute(std::string(attribute).c_str());
  if (!found) {
    const std::size_t at = shift_ + state.offset(node) + 1 + std::string_view(node.name()).size();
    edits_.push_back({at, at, " " + std::string(attribute) + "=\"" + escaped(value) + "\""});
    return;
  }
  const std::size_t at = shift_ + state.offset(found.value(), 0);
  const char quote = bytes_[at - 1];
  std::string text;
  for (const char c : escaped(value)) c == '\'' ? void(text += "&apos;") : void(text += c);
  edits_.push_back({at, bytes_.find(quote, at), std::move(text)});
}

void Edits::set_content(const Element& element, std::string_view text) {
  const std::size_t at = shift_ + State::of(element).offset(State::node_of(element));
  const std::size_t from = end_of_markup(bytes_, at);
  edits_.push_back({from, bytes_.rfind('<', end_of_element(bytes_, at) - 1), escaped(text)});
}

void Edits::wrap(const Element& element, std::string_view open, std::string_view name) {
  const std::size_t at = shift_ + State::of(element).offset(State::node_of(element));
  const std::size_t end = end_of_element(bytes_, at);
  edits_.push_back({at, at, std::string(open)});
  edits_.push_back({end, end, "</" + std::string(name) + ">"});
}

void Edits::put_first(const Element& element, std::string_view xml) {
  const std::size_t at = shift_ + State::of(element).offset(State::node_of(element));
  const std::size_t end = end_of_markup(bytes_, at);
  const std::string line = "\n  " + std::string(xml);
  if (bytes_[end - 2] == '/')
    edits_.push_back({end - 2, end, ">" + line + "\n</" + std::string(element.name()) + ">"});
  else
    edits_.push_back({end, end, line});
}

std::string Edits::text() const {
  std::vector<Edit> sorted = edits_;
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Edit& a, const Edit& b) { return a.from < b.from; });
  std::string out;
  std::size_t at = 0;
  for (const Edit& edit : sorted) {
    out.append(bytes_, at, edit.from - at);
    out += edit.text;
    at = edit.to;
  }
  return out + bytes_.substr(at);
}

}  // namespace assize::xml
