// SPDX-License-Identifier: Apache-2.0
//
// Internal to core/xml: what stands behind a Tree and its Elements.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "text/line_index.hpp"
#include "xml/cursor.hpp"

namespace assize::xml {

/// What was asked of one element.
struct Asked {
  std::vector<std::string> attributes;
  std::vector<std::string> children;
  bool content = false;
  bool everything = false;
};

struct State {
  State(const Source& source, Diagnostics& where_to)
      : file(source.name),
        text(without_mark(source.text)),
        buffer(text.begin(), text.end()),
        index(text),
        diagnostics(where_to),
        errors_before(where_to.errors()) {}

  static std::string_view without_mark(std::string_view bytes) {
    return bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
  }

  /// Byte of the text at which something that pugixml points to stands. It parses in place, so its
  /// pointers are positions; `fallback` for one that is none.
  std::size_t offset(const char* inside, std::size_t fallback) const;
  std::size_t offset(const pugi::xml_node& node) const;

  void report(Level level, std::size_t at, std::string message, std::string suggestion) const;
  void error(std::size_t at, std::string message, std::string suggestion = {}) const {
    report(Level::error, at, std::move(message), std::move(suggestion));
  }
  /// Reports what was not asked for under a node that was reached.
  void report_unasked(const pugi::xml_node& node) const;

  Asked& asked_of(const void* node) { return asked[node]; }

  static const State& of(const Element& element) { return *element.state_; }
  static pugi::xml_node node_of(const Element& element) {
    return pugi::xml_node(static_cast<pugi::xml_node_struct*>(element.node_));
  }

  const std::string file;
  const std::string text;
  std::vector<char> buffer;  // a second copy: pugixml writes into what it parses
  const text::LineIndex index;
  Diagnostics& diagnostics;
  const std::size_t errors_before;
  pugi::xml_document document;
  std::map<const void*, Asked> asked;
};

/// Everything that XML 1.0 asks of a text and pugixml lets through, with our bounds. False and an
/// error with its place when the text should not be parsed.
[[nodiscard]] bool check_well_formed(const State& state, const Limits& limits);

}  // namespace assize::xml
