// SPDX-License-Identifier: Apache-2.0
//
// Our own versions of library functions: those of Lua that loop on a caller's number, leak an
// address or an order, or take the locale into account.
#pragma once

#include <lua.hpp>

#include <cstdint>

namespace assize::lua {

/// What replaces or wraps one library function.
struct Allowed {
  const char* name;
  /// Ours; null to call Lua's own once the arguments are checked.
  lua_CFunction ours = nullptr;
  /// Lua's own: the kinds of its arguments. s string, n number, i integer, v anything; after `?`
  /// they may be absent, `*` repeats the last. Null for one that may be called as it is, or no
  /// function.
  const char* arguments = nullptr;
  /// Lua's own: its price, besides one for the bytes of its strings.
  std::uint64_t units = 1;
};

// library_base.cpp
int sorted_pairs(lua_State* L);
int plain_tostring(lua_State* L);
int priced_select(lua_State* L);
[[nodiscard]] bool is_pairs_step(lua_CFunction function);
/// Checks arguments against Allowed::arguments and returns the sum of the lengths of the strings.
std::uint64_t check_arguments(lua_State* L, const char* kinds);

// library_string.cpp
int string_byte(lua_State* L);
int string_char(lua_State* L);
int string_lower(lua_State* L);
int string_upper(lua_State* L);
int string_rep(lua_State* L);
int string_reverse(lua_State* L);
int string_split(lua_State* L);
int utf8_char(lua_State* L);
int utf8_codes(lua_State* L);
int utf8_codepoint(lua_State* L);
/// Stops the call when a string of that size may not be made; else charges for its bytes.
void charge_string(lua_State* L, std::uint64_t size);

// format.cpp
int string_format(lua_State* L);

// library_table.cpp
int table_concat(lua_State* L);
int table_insert(lua_State* L);
int table_remove(lua_State* L);
int table_unpack(lua_State* L);
int table_pack(lua_State* L);
/// Replaces a read-only view at an index by the table behind it. Stops the call when it is no
/// table, or when it is to be changed and may not.
void open_table(lua_State* L, int index, bool to_change);

// sort.cpp
int table_sort(lua_State* L);

}  // namespace assize::lua
