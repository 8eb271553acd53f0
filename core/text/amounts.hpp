// SPDX-License-Identifier: Apache-2.0
//
// Amounts as they stand in prose: "10", "8.5", "ten (10)", "5 to 10", "between 5 and 10", "30+".
#pragma once

#include <cstddef>
#include <optional>

#include "text/tokens.hpp"

namespace assize::text {

/// An amount and the tokens that it takes.
struct Amount {
  double least = 0, most = 0;  ///< the same, but for "5 to 10"
  Range range;                 ///< without the "between" of "between 5 and 10"
  std::size_t first = 0;       ///< token at which it begins, the "between" included
  std::size_t next = 0;        ///< token after it
  bool article = false;        ///< "a", "an"
  bool plus = false;           ///< "30+"
};

/// One number, in figures or words, with its repetition in brackets. None where the figures are
/// part of something else: money, a year, a path, a fraction, "stage 1".
[[nodiscard]] std::optional<Amount> number_at(const Tokens& tokens, std::size_t i);

/// A number, two that are the ends of a range, or an article.
[[nodiscard]] std::optional<Amount> amount_at(const Tokens& tokens, std::size_t i);

}  // namespace assize::text
