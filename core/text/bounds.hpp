// SPDX-License-Identifier: Apache-2.0
//
// The words beside an amount that say what it bounds: "within", "no more than", "or less".
#pragma once

#include <cstddef>
#include <optional>

#include "text/durations.hpp"
#include "text/tokens.hpp"

namespace assize::text {

/// A bound and how far its words reach: back to a token, or on to the token after them.
struct Bounded {
  Bound bound = Bound::none;
  std::size_t reach = 0;
};

/// The bound that stands before token `i`, a few words of no weight between: "within a further".
[[nodiscard]] std::optional<Bounded> bound_before(const Tokens& tokens, std::size_t i);

/// The bound that begins at token `i`: "or less", "at the latest".
[[nodiscard]] std::optional<Bounded> bound_behind(const Tokens& tokens, std::size_t i);

}  // namespace assize::text
