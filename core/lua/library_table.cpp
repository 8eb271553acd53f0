// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstring>

#include "lua/context.hpp"
#include "lua/freeze.hpp"
#include "lua/library.hpp"
#include "lua/stack.hpp"

namespace assize::lua {
namespace {

// As many as may reasonably become arguments or locals.
constexpr lua_Integer most_unpacked = 250;

lua_Integer length(lua_State* L, int table) {
  return static_cast<lua_Integer>(lua_rawlen(L, table));
}

lua_Integer integer_or(lua_State* L, int index, lua_Integer otherwise) {
  return lua_isnoneornil(L, index) ? otherwise : read<lua_Integer>(L, index);
}

// How many there are from `first` to `last`.
std::uint64_t count_between(lua_Integer first, lua_Integer last) {
  if (first > last) return 0;
  const std::uint64_t distance =
      static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first);
  return distance == UINT64_MAX ? distance : distance + 1;
}

// A number is written as Lua writes it; the conversion is made on a copy, since it changes the
// value.
std::string_view text_at_top(lua_State* L, lua_Integer place) {
  const int kind = lua_type(L, -1);
  if (kind != LUA_TSTRING && kind != LUA_TNUMBER)
    raise(L, StopReason::script_error, "concat: position %lld holds a %s",
          static_cast<long long>(place), kind_at(L, -1));
  if (kind == LUA_TNUMBER) charge(L, price::conversion);
  std::size_t size = 0;
  const char* data = lua_tolstring(L, -1, &size);
  return {data, size};
}

// The size first, so that the price is paid and the limit kept before anything is made.
std::uint64_t concat_size(lua_State* L, lua_Integer first, std::uint64_t count,
                          std::size_t between) {
  std::uint64_t size = 0;
  for (std::uint64_t i = 0; i < count; ++i) {
    charge(L, 1);
    lua_rawgeti(L, 1, first + static_cast<lua_Integer>(i));
    size += text_at_top(L, first + static_cast<lua_Integer>(i)).size() + (i > 0 ? between : 0);
    lua_pop(L, 1);
  }
  return size;
}

}  // namespace

void open_table(lua_State* L, int index, bool to_change) {
  if (lua_type(L, index) != LUA_TTABLE) raise_argument(L, index, "a table");
  if (push_frozen(L, index)) {
    if (to_change) raise(L, StopReason::script_error, "this table is read-only");
    lua_replace(L, index);
  } else if (lua_getmetatable(L, index) != 0) {
    raise(L, StopReason::script_error, "a library is no table to go through or change");
  }
}

int table_concat(lua_State* L) {
  lua_settop(L, 4);
  open_table(L, 1, false);
  const std::string_view between =
      lua_isnil(L, 2) ? std::string_view() : read<std::string_view>(L, 2);
  const lua_Integer first = integer_or(L, 3, 1);
  const lua_Integer last = integer_or(L, 4, length(L, 1));
  const std::uint64_t count = count_between(first, last);
  charge(L, price::host_call);
  const std::uint64_t size = concat_size(L, first, count, between.size());
  charge_string(L, size);
  std::string& text = context_of(L).text;
  guarded(L, [&] {
    text.clear();
    text.reserve(size);
  });
  for (std::uint64_t i = 0; i < count; ++i) {
    if (i > 0) text.append(between);
    lua_rawgeti(L, 1, first + static_cast<lua_Integer>(i));
    text.append(text_at_top(L, 0));
    lua_pop(L, 1);
  }
  lua_pushlstring(L, text.data(), text.size());
  return 1;
}

int table_insert(lua_State* L) {
  const int given = lua_gettop(L);
  open_table(L, 1, true);
  const lua_Integer end = length(L, 1) + 1;
  charge(L, 1);
  if (given == 2) {
    lua_rawseti(L, 1, end);
    return 0;
  }
  if (given != 3) raise(L, StopReason::script_error, "insert: takes a table, a position, a value");
  const lua_Integer place = read<lua_Integer>(L, 2);
  if (place < 1 || place > end)
    raise(L, StopReason::script_error, "insert: position %lld is out of range",
          static_cast<long long>(place));
  charge(L, price::values(static_cast<std::uint64_t>(end - place)));
  for (lua_Integer i = end; i > place; --i) {
    lua_rawgeti(L, 1, i - 1);
    lua_rawseti(L, 1, i);
  }
  lua_rawseti(L, 1, place);
  return 0;
}

int table_remove(lua_State* L) {
  const bool from_end = lua_gettop(L) == 1;
  open_table(L, 1, true);
  const lua_Integer end = length(L, 1);
  const lua_Integer place = from_end ? end : read<lua_Integer>(L, 2);
  charge(L, 1);
  if (!from_end && !(end == 0 && (place == 0 || place == end + 1)) &&
      (place < 1 || place > end + 1))
    raise(L, StopReason::script_error, "remove: position %lld is out of range",
          static_cast<long long>(place));
  charge(L, price::values(static_cast<std::uint64_t>(std::max<lua_Integer>(0, end - place))));
  lua_rawgeti(L, 1, place);
  for (lua_Integer i = place; i < end; ++i) {
    lua_rawgeti(L, 1, i + 1);
    lua_rawseti(L, 1, i);
  }
  if (place <= end && place > 0) {
    lua_pushnil(L);
    lua_rawseti(L, 1, end);
  }
  return 1;
}

int table_unpack(lua_State* L) {
  lua_settop(L, 3);
  open_table(L, 1, false);
  const lua_Integer first = integer_or(L, 2, 1);
  const lua_Integer last = integer_or(L, 3, length(L, 1));
  const std::uint64_t count = count_between(first, last);
  if (count > most_unpacked)
    raise(L, StopReason::script_error, "unpack: at most %lld values at a time",
          static_cast<long long>(most_unpacked));
  charge(L, price::values(count));
  luaL_checkstack(L, static_cast<int>(count), "unpack: too many values");
  for (std::uint64_t i = 0; i < count; ++i) lua_rawgeti(L, 1, first + static_cast<lua_Integer>(i));
  return static_cast<int>(count);
}

int table_pack(lua_State* L) {
  const int count = lua_gettop(L);
  charge(L, price::values(static_cast<std::uint64_t>(count)));
  lua_createtable(L, count, 1);
  lua_insert(L, 1);
  for (int i = count; i >= 1; --i) lua_rawseti(L, 1, i);
  lua_pushinteger(L, count);
  lua_setfield(L, 1, "n");
  return 1;
}

}  // namespace assize::lua
