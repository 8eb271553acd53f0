// SPDX-License-Identifier: Apache-2.0
//
// Strict numbers and dates: the whole text is the number, or there is no number. `10d`, ` 10`,
// `+10` and an empty text are none. Used wherever somebody wrote a figure that counts.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace assize::text {

/// A decimal integer with an optional minus sign. Nothing when out of range of 64 bits.
[[nodiscard]] std::optional<std::int64_t> to_integer(std::string_view text);

/// Digits, an optional fraction after a point, an optional minus sign. No exponent, no `inf`, no
/// `nan`, and a digit on both sides of the point.
[[nodiscard]] std::optional<double> to_decimal(std::string_view text);

/// `YYYY-MM-DD`, exactly ten characters, a day that exists in the Gregorian calendar.
[[nodiscard]] std::optional<std::chrono::year_month_day> to_date(std::string_view text);

}  // namespace assize::text
