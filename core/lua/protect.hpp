// SPDX-License-Identifier: Apache-2.0
//
// The way from C++ into Lua: every body that may raise runs inside a protected call.
#pragma once

#include <lua.hpp>

#include <type_traits>

namespace assize::lua {

/// Runs `body(L)` with an empty stack; of what it leaves there, the last `results` are handed on.
/// Returns Lua's status; an error is described in the Context. Allocates nothing itself. The body
/// may not throw, and should be short, with no local that has a destructor.
template <int results = 0, class Body>
int protect(lua_State* L, Body&& body) {
  using Bare = std::remove_reference_t<Body>;
  const auto run = [](lua_State* inner) -> int {
    auto& inside = *static_cast<Bare*>(lua_touserdata(inner, 1));
    lua_settop(inner, 0);
    inside(inner);
    return results;
  };
  lua_pushcfunction(L, run);
  lua_pushlightuserdata(L, const_cast<std::remove_const_t<Bare>*>(&body));
  return lua_pcall(L, 1, results, 1);
}

}  // namespace assize::lua
