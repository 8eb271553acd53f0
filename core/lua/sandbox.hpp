// SPDX-License-Identifier: Apache-2.0
//
// What scripts may call. Lua's libraries are opened, walked, and whatever is not on the list is
// replaced by a stub that tells a way out; what is left is reached through read-only views.
#pragma once

#include <lua.hpp>

#include <string>
#include <vector>

namespace assize::lua {

/// Furnishes a fresh state: the table of globals, kept in the registry. May raise.
void open_sandbox(lua_State* L);

/// Pushes the table of globals that every script reads from.
void push_globals(lua_State* L);

/// What scripts can really call and read: `ipairs`, `string.byte`. Raises nothing.
void list_names(lua_State* L, std::vector<std::string>& names);

/// Gives the function on top a fresh environment: reads fall through to the globals, writes raise.
void give_environment(lua_State* L);

/// Stops the call: `what` has no member of the name that stands at `index`; with a suggestion.
[[noreturn]] void raise_unknown(lua_State* L, const char* what,
                                const std::vector<std::string>& known, int index);

// advice.cpp: what is not available, and the way out.

/// Pushes a function that stops the call and tells the way out. `library` is empty for a global.
void push_stub(lua_State* L, const char* library, const char* name);
[[nodiscard]] bool is_stub(lua_CFunction function);
/// Sets, in the table on top, what scripts may expect but do not get: functions and whole
/// libraries.
void set_blocked_globals(lua_State* L);

}  // namespace assize::lua
