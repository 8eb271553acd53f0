// SPDX-License-Identifier: Apache-2.0
//
// Percentages and counts in prose: `97% (37 out of 38)`, `25 of 38`, `37/38 (97.4 per cent)`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/pattern.hpp"

namespace assize::text {

struct Ratio {
  std::optional<double> percent;
  int decimals = 0;  ///< figures after the percentage's point
  std::optional<std::int64_t> count, of;
  Range range;  ///< the whole
  std::optional<Range> percent_range, count_range;
};

/// In order. A percentage and a count are one ratio when only brackets, commas, dashes, equals
/// signs or words such as "or", "i.e." stand between them; else each is a ratio of its own.
[[nodiscard]] std::vector<Ratio> find_ratios(std::string_view text);

}  // namespace assize::text
