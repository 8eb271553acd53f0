// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>
#include <compare>
#include <vector>

#include "lua/context.hpp"
#include "lua/library.hpp"
#include "lua/stack.hpp"

namespace assize::lua {
namespace {

// A key while keys are put in order: numbers by value, then strings by bytes, then false and true.
struct Key {
  int rank;
  lua_Number number;
  lua_Integer integer;
  std::string_view string;
  lua_Integer place;  // in the table of keys as lua_next gave them

  friend bool operator<(const Key& a, const Key& b) {
    if (a.rank != b.rank) return a.rank < b.rank;
    if (a.rank == 1) return a.string < b.string;
    if (a.number != b.number) return a.number < b.number;
    return a.integer < b.integer;  // two that are one as floats
  }
};

bool describe_key(lua_State* L, int index, Key& key) {
  key = {};
  switch (lua_type(L, index)) {
    case LUA_TNUMBER:
      key.number = lua_tonumber(L, index);
      key.integer = lua_tointeger(L, index);
      return true;
    case LUA_TSTRING: {
      std::size_t size = 0;
      const char* data = lua_tolstring(L, index, &size);
      key.rank = 1;
      key.string = {data, size};
      return true;
    }
    case LUA_TBOOLEAN:
      key.rank = 2;
      key.number = lua_toboolean(L, index);
      return true;
    default:
      return false;
  }
}

// Upvalues: the table, its keys in order, how many are done. Keys whose value is gone are passed
// over.
int pairs_step(lua_State* L) {
  lua_Integer done = lua_tointeger(L, lua_upvalueindex(3));
  while (true) {
    lua_settop(L, 0);
    const bool last = lua_rawgeti(L, lua_upvalueindex(2), ++done) == LUA_TNIL;
    if (last) return 1;
    charge(L, 1);
    lua_pushvalue(L, -1);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) break;
  }
  lua_pushinteger(L, done);
  lua_replace(L, lua_upvalueindex(3));
  return 2;
}

struct KeyCount {
  std::uint64_t keys = 0;
  std::uint64_t bytes = 0;  // of those that are strings
  lua_Integer largest = 0;
  bool positions = true;  // all are integers from 1
};

// Nothing is charged here: when a key is refused, what was seen before it is a matter of hashes.
KeyCount count_keys(lua_State* L) {
  KeyCount count;
  bool refused = false;
  for (lua_pushnil(L); lua_next(L, 1) != 0;) {
    lua_pop(L, 1);
    Key key;
    refused = !describe_key(L, -1, key) || refused;
    ++count.keys;
    count.bytes += key.string.size();
    count.positions = count.positions && lua_isinteger(L, -1) && key.integer > 0;
    count.largest = std::max(count.largest, key.integer);
  }
  if (refused)
    raise(L, StopReason::script_error, "pairs cannot put keys in order that are no text or number");
  return count;
}

// Fills the table at 2 with the keys of the one at 1.
void sort_keys(lua_State* L, std::uint64_t count) {
  lua_createtable(L, static_cast<int>(count), 0);
  void* block = lua_newuserdatauv(L, count * sizeof(Key), 0);
  Key* keys = static_cast<Key*>(block);
  std::uint64_t found = 0;
  for (lua_pushnil(L); lua_next(L, 1) != 0; ++found) {
    lua_pop(L, 1);
    describe_key(L, -1, keys[found]);
    keys[found].place = static_cast<lua_Integer>(found + 1);
    lua_pushvalue(L, -1);
    lua_rawseti(L, 3, keys[found].place);
  }
  std::sort(keys, keys + count);
  for (std::uint64_t i = 0; i < count; ++i) {
    lua_rawgeti(L, 3, keys[i].place);
    lua_rawseti(L, 2, static_cast<lua_Integer>(i + 1));
  }
  lua_settop(L, 2);
}

}  // namespace

bool is_pairs_step(lua_CFunction function) { return function == pairs_step; }

int sorted_pairs(lua_State* L) {
  open_table(L, 1, false);
  lua_settop(L, 1);
  charge(L, price::host_call);
  context_of(L).check_time_at_times();
  const KeyCount count = count_keys(L);
  charge(L, 2 * count.keys);
  lua_createtable(L, static_cast<int>(count.keys), 0);
  // 1, 2, 3 ... without a gap is the common case and needs no sorting.
  if (count.positions && count.largest == static_cast<lua_Integer>(count.keys)) {
    for (lua_Integer i = 1; i <= count.largest; ++i) {
      lua_pushinteger(L, i);
      lua_rawseti(L, 2, i);
    }
  } else {
    const auto rounds = static_cast<std::uint64_t>(std::bit_width(count.keys));
    charge(L, price::values(count.keys * rounds) + price::bytes(count.bytes * rounds));
    sort_keys(L, count.keys);
  }
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, pairs_step, 3);
  return 1;
}

int plain_tostring(lua_State* L) {
  luaL_checkany(L, 1);
  lua_settop(L, 1);
  charge(L, price::conversion);
  switch (lua_type(L, 1)) {
    case LUA_TSTRING:
      break;
    case LUA_TNUMBER:
      // The sign of a nan differs between processors.
      if (lua_tonumber(L, 1) != lua_tonumber(L, 1)) lua_pushliteral(L, "nan");
      lua_tolstring(L, -1, nullptr);
      break;
    case LUA_TBOOLEAN:
      lua_pushstring(L, lua_toboolean(L, 1) ? "true" : "false");
      break;
    case LUA_TNIL:
      lua_pushliteral(L, "nil");
      break;
    // Never an address: it differs from run to run.
    default:
      lua_pushstring(L, kind_at(L, 1));
      break;
  }
  return 1;
}

int priced_select(lua_State* L) {
  const int count = lua_gettop(L);
  charge(L, price::values(static_cast<std::uint64_t>(count)));
  if (lua_type(L, 1) == LUA_TSTRING && *lua_tostring(L, 1) == '#') {
    lua_pushinteger(L, count - 1);
    return 1;
  }
  lua_Integer first = read<lua_Integer>(L, 1);
  if (first < 0) first += count;
  if (first < 1) raise_argument(L, 1, "an index in range");
  return first >= count ? 0 : count - static_cast<int>(first);
}

std::uint64_t check_arguments(lua_State* L, const char* kinds) {
  std::uint64_t size = 0;
  bool optional = false;
  int index = 1;
  for (const char* kind = kinds; *kind; ++kind) {
    if (*kind == '?') {
      optional = true;
      continue;
    }
    if (*kind == '*') {
      if (index > lua_gettop(L)) break;
      kind -= 1;
    }
    if (!(optional && lua_isnoneornil(L, index))) {
      switch (*kind) {
        case 's':
          size += read<std::string_view>(L, index).size();
          break;
        case 'n':
          static_cast<void>(read<lua_Number>(L, index));
          break;
        case 'i':
          static_cast<void>(read<lua_Integer>(L, index));
          break;
        default:
          if (lua_isnone(L, index)) raise_argument(L, index, "given");
          if (lua_type(L, index) == LUA_TSTRING) size += read<std::string_view>(L, index).size();
      }
    }
    ++index;
  }
  return size;
}

void raise_argument(lua_State* L, int index, const char* expected) {
  lua_Debug activation{};
  const char* name = "this function";
  bool method = false;
  if (lua_getstack(L, 0, &activation) != 0) {
    lua_getinfo(L, "n", &activation);
    if (activation.name) name = activation.name;
    method = activation.namewhat && std::string_view(activation.namewhat) == "method";
  }
  if (method && index == 1)
    raise(L, StopReason::script_error, "%s: called on a %s, not on %s", name, kind_at(L, 1),
          expected);
  raise(L, StopReason::script_error, "%s: argument %d must be %s, not %s", name,
        method ? index - 1 : index, expected, kind_at(L, index));
}

void raise_expired(lua_State* L, int index) {
  raise(L, StopReason::script_error, "this %s belongs to a document that is done with",
        kind_at(L, index));
}

namespace detail {

void raise_count(lua_State* L, int expected, int given) {
  lua_Debug activation{};
  const char* name = "this function";
  int self = 0;
  if (lua_getstack(L, 0, &activation) != 0) {
    lua_getinfo(L, "n", &activation);
    if (activation.name) name = activation.name;
    self = activation.namewhat && std::string_view(activation.namewhat) == "method" ? 1 : 0;
  }
  raise(L, StopReason::script_error, "%s: takes at most %d arguments, not %d", name,
        expected - self, given - self);
}

}  // namespace detail
}  // namespace assize::lua
