// SPDX-License-Identifier: Apache-2.0
//
// "a" or "an", for messages that name a thing.
#pragma once

#include <string>
#include <string_view>

namespace assize::text {

/// `a row`, `an action`; `nil` and `nothing` as they are.
[[nodiscard]] std::string with_article(std::string_view noun);

}  // namespace assize::text
