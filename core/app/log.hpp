// SPDX-License-Identifier: Apache-2.0
//
// What the program says beside its result: on standard error, without a clock, in the order in
// which it happens. spdlog is known to log.cpp alone.
#pragma once

#include <string>
#include <string_view>

#include <assize/source.hpp>

namespace assize::app {

/// Says all problems, and is true when one of them was an error.
bool tell(const Diagnostics& diagnostics);

/// Lines as they stand, which end with a line end.
void tell_lines(std::string_view lines);
void tell_error(std::string_view message);
void tell_note(std::string_view message);

[[nodiscard]] std::string log_library();

}  // namespace assize::app
