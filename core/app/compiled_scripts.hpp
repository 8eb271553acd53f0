// SPDX-License-Identifier: Apache-2.0
//
// The scripts that the program was built with, compiled. A script on disk whose bytes have the same
// hash is not compiled again; any other, a client's or one that was changed since, is.
#pragma once

#include <span>
#include <string_view>

namespace assize::app {

struct CompiledScript {
  std::string_view sha256;  ///< of the script's text, 64 hexadecimal digits
  std::string_view bytecode;
};

/// Sorted by their hashes. Made by compile_scripts.cpp.
[[nodiscard]] std::span<const CompiledScript> compiled_scripts();

}  // namespace assize::app
