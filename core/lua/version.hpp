// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace assize::lua {

/// The library behind this room and its version, for whoever asks what a program was built with.
[[nodiscard]] std::string library_version();

}  // namespace assize::lua
