// SPDX-License-Identifier: Apache-2.0
//
// "Did you mean": the known names nearest to one that is unknown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assize::text {

/// How many insertions, deletions, replacements and swaps of neighbours turn `a` into `b`. Bytes,
/// ASCII case ignored, `_` and space count as `-`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The names that somebody who typed `word` may have meant: no more than a third of its length (at
/// least one) away, nearest first, then in the order given, at most `limit`. Never `word` itself.
[[nodiscard]] std::vector<std::string> nearest(std::string_view word,
                                               const std::vector<std::string>& known,
                                               std::size_t limit = 1);

/// `did you mean 'name'?`, or nothing when no name is near enough.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       const std::vector<std::string>& known);

}  // namespace assize::text
