// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

namespace assize::app {

/// Columns of the terminal: `COLUMNS`, else what the terminal behind standard output says, else 80.
[[nodiscard]] std::size_t terminal_width();

/// Columns for a result that goes to a file, or, for an empty name, to standard output.
[[nodiscard]] std::size_t width_for(const std::string& file);

/// Standard output is a terminal that shows colours, and `NO_COLOR` is not set.
[[nodiscard]] bool terminal_has_colour();

}  // namespace assize::app
