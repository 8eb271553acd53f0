// SPDX-License-Identifier: Apache-2.0
#include "text/pattern.hpp"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <mutex>
#include <stdexcept>
#include <utility>

namespace assize::text {

struct Pattern::Compiled {
  std::string expression;
  RE2::Options options;
  std::once_flag once;
  std::unique_ptr<RE2> made;

  // Compiling costs a hundred times what reading does, and many an expression is never tried.
  const RE2& re() {
    std::call_once(once, [&] { made = std::make_unique<RE2>(expression, options); });
    if (!made->ok()) throw std::runtime_error("the expression is too large: " + expression);
    return *made;
  }
};

namespace {

bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

// Whole code points, whatever the expression took.
Range range_of(const re2::StringPiece& piece, std::string_view text) {
  auto start = static_cast<std::size_t>(piece.data() - text.data());
  std::size_t end = start + piece.size();
  while (start > 0 && continues(text, start)) --start;
  while (continues(text, end)) ++end;
  return {start, end};
}

// An expression of ASCII alone is matched byte by byte: its program is a quarter of the size. What
// it leaves open (`[^.]`) then counts bytes; classes of Unicode need code points.
bool by_bytes(std::string_view expression) {
  const bool ascii = std::all_of(expression.begin(), expression.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return ascii && expression.find("\\p") == std::string_view::npos &&
         expression.find("\\P") == std::string_view::npos &&
         expression.find("\\x{") == std::string_view::npos;
}

}  // namespace

Pattern::Pattern(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

namespace {

RE2::Options options_for(std::string_view expression) {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  options.set_max_mem(4 << 20);
  if (by_bytes(expression)) options.set_encoding(RE2::Options::EncodingLatin1);
  return options;
}

}  // namespace

std::optional<Pattern> Pattern::make(std::string_view expression, std::string& problem) {
  auto compiled = std::make_unique<Compiled>();
  compiled->expression = expression;
  compiled->options = options_for(expression);
  RE2::Set reader(compiled->options, RE2::UNANCHORED);
  if (reader.Add(compiled->expression, &problem) < 0) return std::nullopt;
  return Pattern(std::move(compiled));
}

Pattern Pattern::fixed(std::string_view expression) {
  std::string problem;
  auto pattern = make(expression, problem);
  if (!pattern) throw std::logic_error(std::string(expression) + ": " + problem);
  return std::move(*pattern);
}

std::vector<std::optional<Range>> Pattern::match(std::string_view text, std::size_t from) const {
  if (from > text.size()) return {};
  const RE2& re = compiled_->re();
  const auto groups = static_cast<std::size_t>(re.NumberOfCapturingGroups()) + 1;
  std::vector<re2::StringPiece> pieces(groups);
  const re2::StringPiece subject(text.data(), text.size());
  if (!re.Match(subject, from, text.size(), RE2::UNANCHORED, pieces.data(),
                static_cast<int>(groups))) {
    return {};
  }
  std::vector<std::optional<Range>> out(groups);
  for (std::size_t i = 0; i < groups; ++i) {
    if (pieces[i].data() != nullptr) out[i] = range_of(pieces[i], text);
  }
  return out;
}

std::optional<Range> Pattern::find(std::string_view text, std::size_t from) const {
  if (from > text.size()) return std::nullopt;
  re2::StringPiece whole;
  if (!compiled_->re().Match(re2::StringPiece(text.data(), text.size()), from, text.size(),
                             RE2::UNANCHORED, &whole, 1)) {
    return std::nullopt;
  }
  return range_of(whole, text);
}

std::string_view Pattern::expression() const { return compiled_->expression; }

std::string_view pattern_library() { return "RE2"; }

}  // namespace assize::text
