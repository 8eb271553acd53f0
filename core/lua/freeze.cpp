// SPDX-License-Identifier: Apache-2.0
#include "lua/freeze.hpp"

#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>

#include "lua/context.hpp"
#include "lua/library.hpp"
#include "lua/sandbox.hpp"

namespace assize::lua {
namespace {

constexpr int deepest = 40;
// Its address is the key in a view's metatable under which the table behind it stands.
constexpr char frozen_key = 0;

int write_frozen(lua_State* L) {
  raise(L, StopReason::script_error,
        "this table is read-only: it was made before the call and later calls see it");
}

int length_frozen(lua_State* L) {
  if (!push_frozen(L, 1)) return 0;
  lua_pushinteger(L, static_cast<lua_Integer>(lua_rawlen(L, -1)));
  return 1;
}

int append(lua_State*, const void* bytes, std::size_t size, void* text) {
  try {
    static_cast<std::string*>(text)->append(static_cast<const char*>(bytes), size);
  } catch (const std::exception&) {
    return 1;
  }
  return 0;
}

Findings inspect_top(lua_State* L) {
  Context& context = context_of(L);
  context.text.clear();
  if (lua_dump(L, append, &context.text, 1) != 0)
    raise(L, StopReason::out_of_memory, "no memory is left to read the script");
  Findings findings;
  guarded(L, [&] { findings = inspect(context.text); });
  if (!findings.understood)
    raise(L, StopReason::script_error, "this build of Lua writes bytecode that is not understood");
  return findings;
}

// Points the error at the function on top, which is not running.
void note_place(lua_State* L) {
  lua_Debug described{};
  lua_pushvalue(L, -1);
  lua_getinfo(L, ">S", &described);
  ErrorRecord& error = context_of(L).error;
  const char* name = described.source[0] == '@' ? described.source + 1 : described.source;
  std::snprintf(error.script.data(), error.script.size(), "%s", name);
  error.line = described.linedefined;
}

void freeze_within(lua_State* L, int seen, int depth);

void freeze_table(lua_State* L, int seen, int depth) {
  // A view, a library or an environment: nothing in it can change.
  if (lua_getmetatable(L, -1) != 0) {
    lua_pop(L, 1);
    return;
  }
  lua_newtable(L);
  lua_createtable(L, 0, 5);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, write_frozen);
  lua_setfield(L, -2, "__newindex");
  lua_pushcfunction(L, length_frozen);
  lua_setfield(L, -2, "__len");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pushvalue(L, -3);
  lua_rawsetp(L, -2, &frozen_key);
  lua_setmetatable(L, -2);  // table view
  // Noted before its contents are looked at, since a table may hold itself.
  lua_pushvalue(L, -2);
  lua_pushvalue(L, -2);
  lua_rawset(L, seen);
  for (lua_pushnil(L); lua_next(L, -3) != 0; lua_pop(L, 1)) {
    freeze_within(L, seen, depth + 1);
    lua_pushvalue(L, -2);
    lua_pushvalue(L, -2);
    lua_rawset(L, -6);  // table view key value key value
  }
  lua_remove(L, -2);
}

void freeze_function(lua_State* L, int seen, int depth) {
  if (is_pairs_step(lua_tocfunction(L, -1)))
    raise(L, StopReason::script_error, "what pairs gives cannot be kept for later calls");
  if (lua_iscfunction(L, -1)) return;
  lua_pushvalue(L, -1);
  lua_pushvalue(L, -1);
  lua_rawset(L, seen);
  const Findings findings = inspect_top(L);
  if (findings.assigned > 0) {
    note_place(L);
    const char* name = lua_getupvalue(L, -1, findings.assigned);
    raise(
        L, StopReason::script_error,
        "this function assigns to '%s', which outlives the call: results would depend on what ran "
        "before; use a local of its own",
        name ? name : "?");
  }
  for (int index = 1; lua_getupvalue(L, -1, index); ++index) {
    freeze_within(L, seen, depth + 1);
    lua_setupvalue(L, -2, index);
  }
}

void freeze_within(lua_State* L, int seen, int depth) {
  const int kind = lua_type(L, -1);
  if (kind != LUA_TTABLE && kind != LUA_TFUNCTION) return;
  lua_pushvalue(L, -1);
  if (lua_rawget(L, seen) != LUA_TNIL) {
    lua_remove(L, -2);
    return;
  }
  lua_pop(L, 1);
  if (depth > deepest)
    raise(L, StopReason::script_error, "tables and functions lie too deep within each other");
  luaL_checkstack(L, 10, "tables lie too deep within each other");
  charge(L, price::object);
  if (kind == LUA_TTABLE)
    freeze_table(L, seen, depth);
  else
    freeze_function(L, seen, depth);
}

}  // namespace

void freeze(lua_State* L, int seen) { freeze_within(L, lua_absindex(L, seen), 0); }

bool push_frozen(lua_State* L, int index) {
  if (lua_type(L, index) != LUA_TTABLE || lua_getmetatable(L, index) == 0) return false;
  if (lua_rawgetp(L, -1, &frozen_key) == LUA_TTABLE) {
    lua_remove(L, -2);
    return true;
  }
  lua_pop(L, 2);
  return false;
}

void refuse_zero_bytes(lua_State* L) {
  if (!inspect_top(L).has_zero_byte) return;
  note_place(L);
  raise(L, StopReason::script_error, "a string of the script holds a zero byte");
}

}  // namespace assize::lua
