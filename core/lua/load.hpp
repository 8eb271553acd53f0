// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <lua.hpp>

namespace assize::lua {

struct Script;

/// Compiles a script, runs its top level and leaves what it returned, made read-only like all that
/// the functions see which the host has kept meanwhile. Raises on anything that is wrong.
void run_top_level(lua_State* L, const Script& script);

}  // namespace assize::lua
