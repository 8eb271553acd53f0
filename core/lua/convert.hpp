// SPDX-License-Identifier: Apache-2.0
//
// Whole script values to plain C++ and back. Reading never raises, so it may be done outside of a
// protected call; pushing may raise.
#pragma once

#include <lua.hpp>

#include <span>

#include "lua/value.hpp"

namespace assize::lua {

struct Context;

/// How far a table is copied.
inline constexpr int deepest_table = 16;
inline constexpr std::size_t most_items = 20'000;

/// Copies what stands at an index. Null, or why it cannot be copied: too deep (or within itself),
/// too much, or the call's fuel ran out. Functions are kept only while a script loads.
[[nodiscard]] const char* read_value(lua_State* L, int index, Value& value);

/// The arguments from `first` to `last` as values, held by the Context. May raise.
[[nodiscard]] std::span<const Value> read_arguments(lua_State* L, int first, int last);

/// Pushes a copy. May raise.
void push_value(lua_State* L, const Value& value);

}  // namespace assize::lua
