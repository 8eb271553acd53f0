// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace assize::app {

/// Columns of the terminal: `COLUMNS`, else what the terminal behind standard output says, else 80.
[[nodiscard]] std::size_t terminal_width();

/// Standard output is a terminal that shows colours, and `NO_COLOR` is not set.
[[nodiscard]] bool terminal_has_colour();

}  // namespace assize::app
