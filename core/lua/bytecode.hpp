// SPDX-License-Identifier: Apache-2.0
//
// What is known of Lua 5.4's bytecode, which has no documentation: ldump.c and lundump.c.
#pragma once

#include <cstddef>

namespace assize::lua::bytecode {

/// Signature, version, format, check bytes, three sizes, an integer and a number to check by.
inline constexpr std::size_t header_size = 4 + 1 + 1 + 6 + 3 + 8 + 8;

}  // namespace assize::lua::bytecode
