// SPDX-License-Identifier: Apache-2.0
#include "text/pattern.hpp"

#include <re2/re2.h>

#include <stdexcept>
#include <utility>

namespace assize::text {

struct Pattern::Compiled {
  explicit Compiled(std::string_view expression, const RE2::Options& options)
      : re(re2::StringPiece(expression.data(), expression.size()), options) {}
  RE2 re;
};

namespace {

Range range_of(const re2::StringPiece& piece, std::string_view text) {
  const auto start = static_cast<std::size_t>(piece.data() - text.data());
  return {start, start + piece.size()};
}

}  // namespace

Pattern::Pattern(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::optional<Pattern> Pattern::make(std::string_view expression, std::string& problem) {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  options.set_max_mem(1 << 20);
  auto compiled = std::make_unique<Compiled>(expression, options);
  if (!compiled->re.ok()) {
    problem = compiled->re.error();
    return std::nullopt;
  }
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
  const auto groups = static_cast<std::size_t>(compiled_->re.NumberOfCapturingGroups()) + 1;
  std::vector<re2::StringPiece> pieces(groups);
  const re2::StringPiece subject(text.data(), text.size());
  if (!compiled_->re.Match(subject, from, text.size(), RE2::UNANCHORED, pieces.data(),
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
  if (!compiled_->re.Match(re2::StringPiece(text.data(), text.size()), from, text.size(),
                           RE2::UNANCHORED, &whole, 1)) {
    return std::nullopt;
  }
  return range_of(whole, text);
}

std::string_view Pattern::expression() const { return compiled_->re.pattern(); }

std::string_view pattern_library() { return "RE2"; }

}  // namespace assize::text
