// SPDX-License-Identifier: Apache-2.0
//
// Regular expressions with RE2's syntax: linear in the text whatever the expression says. Built
// once, then only read, from any thread. This is the only place that knows RE2.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/required.hpp"

namespace assize::text {

/// Bytes [start, end) of a text.
struct Range {
  std::size_t start = 0;
  std::size_t end = 0;

  [[nodiscard]] bool empty() const { return start == end; }
  [[nodiscard]] std::size_t size() const { return end - start; }
  [[nodiscard]] bool overlaps(const Range& other) const {
    return start < other.end && other.start < end;
  }
  bool operator==(const Range&) const = default;
};

class Pattern {
 public:
  /// Reads an expression, case-insensitive unless it says `(?-i)`. Nothing, with the reason in
  /// `problem`, when it is none. It is compiled when it is first tried; one that would take more
  /// than 4 MiB then throws std::runtime_error. Alternatives are compiled each on its own: one of
  /// ASCII alone is matched byte by byte (`.` takes a byte, and U+017F is no s to it).
  [[nodiscard]] static std::optional<Pattern> make(std::string_view expression,
                                                   std::string& problem);

  /// For an expression that stands in our own source; throws std::logic_error when it is wrong.
  [[nodiscard]] static Pattern fixed(std::string_view expression);

  /// The first match at or after byte `from`: the whole, then each group; a group that took no part
  /// is nothing. Empty when there is no match. `grams`, of this text or of one that holds it, spare
  /// the work where they tell that there is none.
  [[nodiscard]] std::vector<std::optional<Range>> match(std::string_view text, std::size_t from = 0,
                                                        const Grams* grams = nullptr) const;

  /// The first match at or after byte `from`.
  [[nodiscard]] std::optional<Range> find(std::string_view text, std::size_t from = 0,
                                          const Grams* grams = nullptr) const;

  [[nodiscard]] std::string_view expression() const;

  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

 private:
  struct Compiled;
  explicit Pattern(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> compiled_;
};

/// The version of the library behind Pattern, as far as it tells.
[[nodiscard]] std::string_view pattern_library();

}  // namespace assize::text
