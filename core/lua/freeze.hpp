// SPDX-License-Identifier: Apache-2.0
//
// Why a call cannot leave anything for the next one: once a script is loaded, the tables that its
// functions see become read-only views, and a function that assigns to a variable which outlives
// its call is refused. What a rule finds then never depends on which rules ran before it.
#pragma once

#include <lua.hpp>

#include <string_view>

namespace assize::lua {

/// Makes the value on top outlive its script: a table is replaced by a read-only view, in depth;
/// the tables that a function sees likewise. Raises when a function keeps state. `seen` is the
/// stack index of a table that serves several calls.
void freeze(lua_State* L, int seen);

/// Pushes the table behind a read-only view and returns true; pushes nothing for any other value.
/// Never raises; needs two free slots.
[[nodiscard]] bool push_frozen(lua_State* L, int index);

/// What the bytecode of a function says about it.
struct Findings {
  int assigned = 0;  ///< the first upvalue that it or a function within it assigns to, from 1
  bool has_zero_byte = false;  ///< a string constant has one
  bool understood = false;
};
/// Reads what lua_dump gave for a function, without debug information.
[[nodiscard]] Findings inspect(std::string_view bytecode);

/// Raises when a string constant of the function on top has a zero byte: strings with many of them
/// take Lua long to compare.
void refuse_zero_bytes(lua_State* L);

}  // namespace assize::lua
