// SPDX-License-Identifier: Apache-2.0
//
// A stable merge sort. Lua's own mixes the clock into its choice of a pivot once a table is large,
// so that equal elements come out in another order; and it is quadratic on chosen input.
#include <algorithm>
#include <bit>
#include <cstdint>
#include <string_view>

#include "lua/context.hpp"
#include "lua/library.hpp"
#include "lua/stack.hpp"

namespace assize::lua {
namespace {

// Stack: the table, the comparator or nil, a copy of the elements, the blocks of places.
constexpr int table_index = 1, comparator_index = 2, elements_index = 3;

using Position = std::uint32_t;

bool less_by_comparator(lua_State* L, Position a, Position b) {
  lua_pushvalue(L, comparator_index);
  lua_rawgeti(L, elements_index, a);
  lua_rawgeti(L, elements_index, b);
  lua_call(L, 2, 1);
  const bool less = lua_toboolean(L, -1) != 0;
  lua_pop(L, 1);
  return less;
}

bool less_numbers(lua_State* L, Position a, Position b) {
  lua_rawgeti(L, elements_index, a);
  lua_rawgeti(L, elements_index, b);
  const bool less = lua_compare(L, -2, -1, LUA_OPLT) != 0;
  lua_pop(L, 2);
  return less;
}

bool less_strings(lua_State* L, Position a, Position b) {
  lua_rawgeti(L, elements_index, a);
  lua_rawgeti(L, elements_index, b);
  const std::string_view left = read<std::string_view>(L, -2),
                         right = read<std::string_view>(L, -1);
  lua_pop(L, 2);  // the table of elements keeps them alive
  return left < right;
}

// A comparator that contradicts itself gives some order, always the same; it cannot lead astray,
// since every comparison only takes one of two elements that are there.
template <class Less>
void merge_sort(lua_State* L, Position* places, Position* spare, std::size_t count, Less less) {
  for (std::size_t width = 1; width < count; width *= 2) {
    for (std::size_t start = 0; start < count; start += 2 * width) {
      const std::size_t middle = std::min(start + width, count);
      const std::size_t end = std::min(start + 2 * width, count);
      std::size_t left = start, right = middle;
      for (std::size_t out = start; out < end; ++out) {
        const bool take_right =
            right < end && (left == middle || less(L, places[right], places[left]));
        spare[out] = take_right ? places[right++] : places[left++];
      }
    }
    std::swap(places, spare);
  }
  // After an odd number of rounds the result is in the other block: the caller looks in the first.
  if (std::bit_width(count - 1) % 2 == 1) std::copy(places, places + count, spare);
}

// The elements' common kind, and the sum of the sizes of strings.
int copy_elements(lua_State* L, std::size_t count, std::uint64_t& size) {
  int kind = LUA_TNONE;
  lua_createtable(L, static_cast<int>(count), 0);
  for (std::size_t i = 1; i <= count; ++i) {
    const int found = lua_rawgeti(L, table_index, static_cast<lua_Integer>(i));
    if (found == LUA_TNIL) raise(L, StopReason::script_error, "sort: position %zu holds nil", i);
    if (lua_isnil(L, comparator_index)) {
      if ((found != LUA_TNUMBER && found != LUA_TSTRING) || (kind != LUA_TNONE && found != kind))
        raise(L, StopReason::script_error,
              "sort: without a function to compare, all are to be numbers or all strings; position "
              "%zu holds a %s",
              i, kind_at(L, -1));
      if (found == LUA_TSTRING) size += read<std::string_view>(L, -1).size();
    }
    kind = found;
    lua_rawseti(L, elements_index, static_cast<lua_Integer>(i));
  }
  return kind;
}

}  // namespace

int table_sort(lua_State* L) {
  lua_settop(L, 2);
  open_table(L, table_index, true);
  if (!lua_isnil(L, comparator_index) && !lua_isfunction(L, comparator_index))
    raise_argument(L, comparator_index, "a function");
  const std::size_t count = lua_rawlen(L, table_index);
  if (count > UINT32_MAX / 4) raise_argument(L, table_index, "a shorter table");
  const auto rounds = static_cast<std::uint64_t>(std::bit_width(count));
  charge(L, price::host_call + price::values(2 * count * (rounds + 1)));
  if (count < 2) return 0;
  std::uint64_t size = 0;
  const int kind = copy_elements(L, count, size);
  charge(L, price::bytes(size * rounds));
  void* block = lua_newuserdatauv(L, 2 * count * sizeof(Position), 0);
  auto* places = static_cast<Position*>(block);
  for (std::size_t i = 0; i < count; ++i) places[i] = static_cast<Position>(i + 1);
  if (!lua_isnil(L, comparator_index))
    merge_sort(L, places, places + count, count, less_by_comparator);
  else if (kind == LUA_TNUMBER)
    merge_sort(L, places, places + count, count, less_numbers);
  else
    merge_sort(L, places, places + count, count, less_strings);
  for (std::size_t i = 0; i < count; ++i) {
    lua_rawgeti(L, elements_index, places[i]);
    lua_rawseti(L, table_index, static_cast<lua_Integer>(i + 1));
  }
  return 0;
}

}  // namespace assize::lua
