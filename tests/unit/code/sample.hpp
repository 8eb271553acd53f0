// SPDX-License-Identifier: Apache-2.0
//
// Internal to these tests: the invented Code with one thing changed, and what is said of it.
#pragma once

#include <optional>
#include <string>

#include <assize/code.hpp>

#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {

/// `line message (suggestion)` of each problem, one a line.
inline std::string brief(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& one : diagnostics.all()) {
    text += std::to_string(one.where.line) + " ";
    if (one.level == Level::warning) text += "warning: ";
    text += one.message + (one.suggestion.empty() ? "" : " (" + one.suggestion + ")") + "\n";
  }
  return text;
}

/// Replaces the first `from`, which must be there.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error("the sample has no " + from);
  return text.replace(at, from.size(), to);
}

/// Resources in memory; a part that is not there is absent.
struct Resources : CodeResources {
  std::optional<Source> lexicon_source = read_file(in_tree("tests/data/codes/lexicon/lido.xml"));
  std::optional<Source> wording_source, text_source;
  bool calendar = true;

  const Source* lexicon(std::string_view id) const override {
    return lexicon_source && id == "lido" ? &*lexicon_source : nullptr;
  }
  const Source* wording(std::string_view, std::string_view) const override {
    return wording_source ? &*wording_source : nullptr;
  }
  const Source* text(std::string_view, std::string_view) const override {
    return text_source ? &*text_source : nullptr;
  }
  bool has_calendar(std::string_view id) const override { return calendar && id == "harbour"; }
};

inline std::string sample() { return read_file(in_tree("tests/data/codes/lido/2030-1.xml")).text; }

/// What is said of the invented Code with `from` replaced by `to`.
inline std::string told(const std::string& from, const std::string& to,
                        const Resources& resources = {}) {
  Diagnostics diagnostics;
  const auto code = load_code({"c.xml", replaced(sample(), from, to)}, resources, diagnostics);
  CHECK(code.has_value() == diagnostics.ok());
  return brief(diagnostics);
}

}  // namespace assize::test
