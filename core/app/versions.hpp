// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace assize::app {

/// What `--version` prints: the program, the compiler, and the libraries with their versions.
[[nodiscard]] std::string versions();

}  // namespace assize::app
