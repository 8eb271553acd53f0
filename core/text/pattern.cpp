// SPDX-License-Identifier: Apache-2.0
#include "text/pattern.hpp"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <span>
#include <stdexcept>
#include <utility>

namespace assize::text {
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

// An alternative of ASCII alone is matched byte by byte: its program is a quarter of the size. What
// it leaves open (`[^.]`) then counts bytes; classes of Unicode need code points.
bool by_bytes(std::string_view expression) {
  const bool ascii = std::all_of(expression.begin(), expression.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return ascii && expression.find("\\p") == std::string_view::npos &&
         expression.find("\\P") == std::string_view::npos &&
         expression.find("\\x{") == std::string_view::npos;
}

RE2::Options options_for(std::string_view expression) {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  options.set_max_mem(4 << 20);
  if (by_bytes(expression)) options.set_encoding(RE2::Options::EncodingLatin1);
  return options;
}

struct Part {
  Alternative read;
  std::size_t groups_before = 0;
  std::unique_ptr<RE2> owned;
  std::atomic<RE2*> made = nullptr;  // the same, once it is there
};

}  // namespace

struct Pattern::Compiled {
  std::string expression;
  std::size_t groups = 0;
  std::size_t count = 0;
  std::unique_ptr<Part[]> parts;  // one for each alternative
  std::mutex making;

  // Compiling costs a hundred times what reading does, and many an alternative is never tried.
  const RE2& compiled(Part& part) {
    RE2* made = part.made.load(std::memory_order_acquire);
    if (made == nullptr) {
      const std::lock_guard lock(making);
      const std::string_view text = part.read.expression;
      if (!part.owned) {
        part.owned =
            std::make_unique<RE2>(re2::StringPiece(text.data(), text.size()), options_for(text));
      }
      made = part.owned.get();
      part.made.store(made, std::memory_order_release);
    }
    if (!made->ok()) {
      throw std::runtime_error("the expression is too large: " + std::string(part.read.expression));
    }
    return *made;
  }

  // The first match of all, with its groups in `pieces` (the whole first); null when there is none.
  const Part* search(std::string_view text, std::size_t from, const Grams* grams,
                     std::vector<re2::StringPiece>& pieces, bool with_groups) {
    const Part* best = nullptr;
    std::vector<re2::StringPiece> tried;
    for (Part& part : std::span(parts.get(), count)) {
      if (grams != nullptr && !part.read.may_match(*grams)) continue;
      const RE2& re = compiled(part);
      const int wanted = with_groups ? re.NumberOfCapturingGroups() + 1 : 1;
      tried.assign(static_cast<std::size_t>(wanted), {});
      if (!re.Match(re2::StringPiece(text.data(), text.size()), from, text.size(), RE2::UNANCHORED,
                    tried.data(), wanted)) {
        continue;
      }
      if (best != nullptr && tried[0].data() >= pieces[0].data()) continue;
      best = &part;
      pieces.swap(tried);
      if (pieces[0].data() == text.data() + from) break;
    }
    return best;
  }
};

Pattern::Pattern(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::optional<Pattern> Pattern::make(std::string_view expression, std::string& problem) {
  auto compiled = std::make_unique<Compiled>();
  compiled->expression = expression;
  Alternatives read = read_alternatives(compiled->expression);
  if (!read.plain) {
    RE2::Set reader(options_for(expression), RE2::UNANCHORED);
    if (reader.Add(compiled->expression, &problem) < 0) return std::nullopt;
  }
  compiled->count = read.list.size();
  compiled->parts = std::make_unique<Part[]>(compiled->count);
  for (std::size_t i = 0; i < compiled->count; ++i) {
    Part& part = compiled->parts[i];
    part.read = std::move(read.list[i]);
    part.groups_before = compiled->groups;
    compiled->groups += part.read.groups;
  }
  return Pattern(std::move(compiled));
}

Pattern Pattern::fixed(std::string_view expression) {
  std::string problem;
  auto pattern = make(expression, problem);
  if (!pattern) throw std::logic_error(std::string(expression) + ": " + problem);
  return std::move(*pattern);
}

std::vector<std::optional<Range>> Pattern::match(std::string_view text, std::size_t from,
                                                 const Grams* grams) const {
  if (from > text.size()) return {};
  std::vector<re2::StringPiece> pieces;
  const Part* found = compiled_->search(text, from, grams, pieces, true);
  if (found == nullptr) return {};
  // How many the whole has is known but where there is one alternative, which then is the whole.
  std::vector<std::optional<Range>> out(std::max(compiled_->groups + 1, pieces.size()));
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::size_t group = i == 0 ? 0 : found->groups_before + i;
    if (pieces[i].data() != nullptr) out[group] = range_of(pieces[i], text);
  }
  return out;
}

std::optional<Range> Pattern::find(std::string_view text, std::size_t from,
                                   const Grams* grams) const {
  if (from > text.size()) return std::nullopt;
  std::vector<re2::StringPiece> pieces;
  if (compiled_->search(text, from, grams, pieces, false) == nullptr) return std::nullopt;
  return range_of(pieces[0], text);
}

std::string_view Pattern::expression() const { return compiled_->expression; }

std::string_view pattern_library() { return "RE2"; }

}  // namespace assize::text
