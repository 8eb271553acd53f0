// SPDX-License-Identifier: Apache-2.0
//
// Which lines of a script can run when its functions are called.
#pragma once

#include <set>
#include <string_view>

namespace assize::lua {

/// The lines, from 1, that functions of the script have instructions at; those of its top level,
/// which runs when it is loaded, are left out. Throws std::runtime_error for what is no Lua.
[[nodiscard]] std::set<int> lines_of_functions(std::string_view text);

}  // namespace assize::lua
