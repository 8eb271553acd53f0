// SPDX-License-Identifier: Apache-2.0
//
// Internal to these tests: parses a literal and keeps what was reported.
#pragma once

#include <optional>
#include <string>

#include "xml/cursor.hpp"

namespace assize::test {

struct Read {
  explicit Read(std::string text, std::string_view root = "r", const xml::Limits& limits = {})
      : tree(xml::Tree::parse({"t.xml", std::move(text)}, root, diagnostics, limits)) {}

  /// All problems so far, as they are shown.
  std::string problems() const {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) text += to_string(diagnostic);
    return text;
  }
  /// `line:column message (suggestion)` of each, one a line.
  std::string brief() const {
    std::string text;
    for (const Diagnostic& one : diagnostics.all()) {
      text += std::to_string(one.where.line) + ":" + std::to_string(one.where.column) + " ";
      text += one.message + (one.suggestion.empty() ? "" : " (" + one.suggestion + ")") + "\n";
    }
    return text;
  }

  Diagnostics diagnostics;
  std::optional<xml::Tree> tree;
};

}  // namespace assize::test
