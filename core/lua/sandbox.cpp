// SPDX-License-Identifier: Apache-2.0
#include "lua/sandbox.hpp"

#include <array>
#include <cstdio>
#include <span>

#include "lua/context.hpp"
#include "lua/library.hpp"
#include "text/article.hpp"
#include "text/suggest.hpp"

namespace assize::lua {
namespace {

constexpr Allowed base_functions[] = {
    {"assert"},
    {"error"},
    {"ipairs"},
    {"pairs", sorted_pairs},
    {"select", priced_select},
    {"tonumber", nullptr, "v?i", price::conversion},
    {"tostring", plain_tostring},
    {"type"},
};

constexpr Allowed string_functions[] = {
    {"byte", string_byte},       {"char", string_char},   {"format", string_format},
    {"len", nullptr, "s", 0},    {"lower", string_lower}, {"rep", string_rep},
    {"reverse", string_reverse}, {"split", string_split}, {"sub", nullptr, "si?i"},
    {"upper", string_upper},
};

constexpr Allowed table_functions[] = {
    {"concat", table_concat}, {"insert", table_insert}, {"pack", table_pack},
    {"remove", table_remove}, {"sort", table_sort},     {"unpack", table_unpack},
};

constexpr Allowed utf8_functions[] = {
    {"char", utf8_char},
    {"codepoint", utf8_codepoint},
    {"codes", utf8_codes},
    {"len", nullptr, "s?ii"},
};

constexpr Allowed math_functions[] = {
    {"abs", nullptr, "n"},
    {"acos", nullptr, "n"},
    {"asin", nullptr, "n"},
    {"atan", nullptr, "n?n"},
    {"ceil", nullptr, "n"},
    {"cos", nullptr, "n"},
    {"exp", nullptr, "n"},
    {"floor", nullptr, "n"},
    {"fmod", nullptr, "nn", 40},
    {"huge"},
    {"log", nullptr, "n?n"},
    {"max", nullptr, "n*"},
    {"maxinteger"},
    {"min", nullptr, "n*"},
    {"mininteger"},
    {"modf", nullptr, "n"},
    {"pi"},
    {"sin", nullptr, "n"},
    {"sqrt", nullptr, "n"},
    {"tan", nullptr, "n"},
    {"tointeger", nullptr, "n"},
    {"type", nullptr, "v"},
    {"ult", nullptr, "ii"},
};

constexpr char globals_key = 0;
constexpr char environment_key = 0;

const Allowed* find(std::span<const Allowed> list, std::string_view name) {
  for (const Allowed& allowed : list)
    if (name == allowed.name) return &allowed;
  return nullptr;
}

// Upvalue 1: the entry of the list; upvalue 2: Lua's own function.
int checked_call(lua_State* L) {
  const auto& allowed = *static_cast<const Allowed*>(lua_touserdata(L, lua_upvalueindex(1)));
  const std::uint64_t size = check_arguments(L, allowed.arguments);
  charge(L, allowed.units + price::bytes(size));
  return lua_tocfunction(L, lua_upvalueindex(2))(L);
}

// Replaces what Lua gave, on top, by what scripts get.
void push_allowed(lua_State* L, const Allowed& allowed) {
  if (allowed.ours) {
    lua_pop(L, 1);
    lua_pushcfunction(L, allowed.ours);
  } else if (allowed.arguments) {
    void* entry = const_cast<Allowed*>(&allowed);  // NOLINT: only ever read
    lua_pushlightuserdata(L, entry);
    lua_insert(L, -2);
    lua_pushcclosure(L, checked_call, 2);
  }
}

// The library on top, walked: in a new table each name is what the list says, or a stub. What only
// the list has is added.
void push_filtered(lua_State* L, const char* library, std::span<const Allowed> list) {
  lua_createtable(L, 0, 32);
  for (lua_pushnil(L); lua_next(L, -3) != 0;) {
    const char* name = lua_tostring(L, -2);  // library filtered name value
    if (const Allowed* allowed = find(list, name)) {
      push_allowed(L, *allowed);
    } else {
      lua_pop(L, 1);
      push_stub(L, library, name);
    }
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, -4);
  }
  for (const Allowed& allowed : list) {
    if (allowed.ours == nullptr) continue;
    lua_pushcfunction(L, allowed.ours);
    lua_setfield(L, -2, allowed.name);
  }
}

// Fills the Context's message. The table's names are read with calls that cannot raise.
void describe_unknown(Context& context, const char* what, const std::vector<std::string>& known,
                      std::string_view name) {
  const std::string meant = name.size() <= 64 ? text::did_you_mean(name, known) : std::string();
  std::snprintf(context.error.message.data(), context.error.message.size(), "%s '%.*s'%s%s", what,
                static_cast<int>(std::min<std::size_t>(name.size(), 64)), name.data(),
                meant.empty() ? "" : "; ", meant.c_str());
}

std::vector<std::string> names_in(lua_State* L, int table) {
  std::vector<std::string> names;
  for (lua_pushnil(L); lua_next(L, table) != 0; lua_pop(L, 1))
    if (lua_type(L, -2) == LUA_TSTRING) names.emplace_back(lua_tostring(L, -2));
  std::sort(names.begin(), names.end());
  return names;
}

// Upvalue 1: how to begin the message. Called when a name is in no table.
int unknown_name(lua_State* L) {
  lua_settop(L, 2);
  if (lua_type(L, 2) != LUA_TSTRING) raise(L, StopReason::script_error, "names are strings");
  guarded(L, [L] {
    std::size_t size = 0;
    const char* name = lua_tolstring(L, 2, &size);
    describe_unknown(context_of(L), lua_tostring(L, lua_upvalueindex(1)), names_in(L, 1),
                     {name, size});
  });
  raise(L, StopReason::script_error, "%s", context_of(L).error.message.data());
}

int write_global(lua_State* L) {
  const char* name = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?";
  raise(L, StopReason::script_error, "scripts share no globals; write: local %s = ...", name);
}

int write_library(lua_State* L) {
  raise(L, StopReason::script_error, "a library cannot be changed");
}

// Gives the table on top a metatable whose __index tells of unknown names.
void tell_unknown(lua_State* L, const char* beginning) {
  lua_createtable(L, 0, 1);
  lua_pushstring(L, beginning);
  lua_pushcclosure(L, unknown_name, 1);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
}

// Pushes a metatable that reads from the table on top and refuses writes; the table stays.
void push_reading_metatable(lua_State* L, lua_CFunction refuse) {
  lua_createtable(L, 0, 3);
  lua_pushvalue(L, -2);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, refuse);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
}

// Method calls on strings go to the library, and that is all: without the arithmetic of Lua's own
// metatable, "1" + 1 is an error.
void set_string_metatable(lua_State* L) {
  lua_pushliteral(L, "");
  lua_createtable(L, 0, 2);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
}

int read_token(lua_State* L) { raise(L, StopReason::script_error, "this value has no members"); }

// Tokens are light userdata, which share one metatable.
void set_token_metatable(lua_State* L) {
  lua_pushlightuserdata(L, nullptr);
  lua_createtable(L, 0, 3);
  lua_pushcfunction(L, read_token);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, read_token);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
}

// Adds a library to the globals, which are on top.
void add_library(lua_State* L, const char* name, const char* unknown, lua_CFunction open,
                 std::span<const Allowed> list) {
  luaL_requiref(L, name, open, 0);
  push_filtered(L, name, list);
  lua_remove(L, -2);
  tell_unknown(L, unknown);
  if (list.data() == string_functions) set_string_metatable(L);
  lua_newtable(L);
  lua_insert(L, -2);
  push_reading_metatable(L, write_library);
  lua_remove(L, -2);
  lua_setmetatable(L, -2);
  lua_setfield(L, -2, name);
}

}  // namespace

void open_sandbox(lua_State* L) {
  luaL_requiref(L, "_G", luaopen_base, 0);
  push_filtered(L, "", base_functions);
  lua_remove(L, -2);
  set_blocked_globals(L);
  add_library(L, "string", "string has no", luaopen_string, string_functions);
  add_library(L, "table", "table has no", luaopen_table, table_functions);
  add_library(L, "math", "math has no", luaopen_math, math_functions);
  add_library(L, "utf8", "utf8 has no", luaopen_utf8, utf8_functions);
  set_token_metatable(L);
  tell_unknown(L, "unknown name");
  lua_pushnil(L);
  lua_setfield(L, -2, "_VERSION");
  push_reading_metatable(L, write_global);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &environment_key);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &globals_key);
}

void push_globals(lua_State* L) { lua_rawgetp(L, LUA_REGISTRYINDEX, &globals_key); }

void list_names(lua_State* L, std::vector<std::string>& names) {
  // A library is an empty table that reads from another; one that is not given, from a function.
  const auto add_library = [&](const std::string& library) {
    if (lua_getmetatable(L, -1) == 0) return;
    if (lua_getfield(L, -1, "__index") == LUA_TTABLE) {
      for (lua_pushnil(L); lua_next(L, -2) != 0; lua_pop(L, 1))
        if (!is_stub(lua_tocfunction(L, -1))) names.push_back(library + "." + lua_tostring(L, -2));
    }
    lua_pop(L, 2);
  };
  push_globals(L);
  for (lua_pushnil(L); lua_next(L, -2) != 0; lua_pop(L, 1)) {
    const std::string name = lua_tostring(L, -2);
    if (lua_istable(L, -1))
      add_library(name);
    else if (!is_stub(lua_tocfunction(L, -1)))
      names.push_back(name);
  }
  lua_pop(L, 1);
}

void give_environment(lua_State* L) {
  lua_newtable(L);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &environment_key);
  lua_setmetatable(L, -2);
  lua_setupvalue(L, -2, 1);
}

void raise_unknown(lua_State* L, const char* what, const std::vector<std::string>& known,
                   int index) {
  if (lua_type(L, index) != LUA_TSTRING)
    raise(L, StopReason::script_error, "members of %s have names", what);
  guarded(L, [&] {
    std::size_t size = 0;
    const char* name = lua_tolstring(L, index, &size);
    const std::string beginning = text::with_article(what) + " has no";
    describe_unknown(context_of(L), beginning.c_str(), known, {name, size});
  });
  raise(L, StopReason::script_error, "%s", context_of(L).error.message.data());
}

}  // namespace assize::lua
