// SPDX-License-Identifier: Apache-2.0
//
// How verbs list things on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assize::app {

/// A label and a text that hangs beside it at `indent` columns, as wide as the terminal.
[[nodiscard]] std::string entry(std::string_view label, std::size_t indent, std::string_view text);

/// `a, b, c`
[[nodiscard]] std::string joined_words(const std::vector<std::string>& words,
                                       std::string_view between = ", ");

}  // namespace assize::app
