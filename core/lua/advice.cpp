// SPDX-License-Identifier: Apache-2.0
#include <cstring>
#include <string_view>

#include "lua/context.hpp"
#include "lua/sandbox.hpp"

namespace assize::lua {
namespace {

struct Advice {
  const char* name;
  const char* way_out;
};

constexpr const char* patterns =
    "Lua's patterns can take for ever; use text:find or text:match of the text itself";
constexpr const char* errors = "an error ends the rule and is reported; test beforehand instead";
constexpr const char* metatables = "use plain tables and functions";
constexpr const char* code = "put the code into the script, or into a library script";

constexpr Advice functions[] = {
    {"collectgarbage", "memory is looked after"},
    {"dofile", code},
    {"getfenv", "every script has its own names"},
    {"getmetatable", metatables},
    {"load", code},
    {"loadfile", code},
    {"loadstring", code},
    {"next", "use pairs, which goes in the order of the keys"},
    {"pcall", errors},
    {"print", "a rule speaks through what it returns"},
    {"rawequal", "use =="},
    {"rawget", "use t[k]"},
    {"rawlen", "use #t"},
    {"rawset", "use t[k] = v"},
    {"require", code},
    {"setfenv", "every script has its own names"},
    {"setmetatable", metatables},
    {"unpack", "use table.unpack"},
    {"warn", "a rule speaks through what it returns"},
    {"xpcall", errors},
    {"math.random", "the same input must give the same result"},
    {"math.randomseed", "the same input must give the same result"},
    {"string.dump", "scripts are text"},
    {"string.find", patterns},
    {"string.gmatch", patterns},
    {"string.gsub", patterns},
    {"string.match", patterns},
    {"string.pack", "scripts are about text, not bytes"},
    {"string.packsize", "scripts are about text, not bytes"},
    {"string.unpack", "scripts are about text, not bytes"},
    {"table.move", "copy with a loop"},
    {"utf8.charpattern", "use utf8.codes"},
    {"utf8.offset", "use utf8.codes"},
    {"os.clock", "a result may not depend on time"},
    {"os.date", "use ctx.as_of"},
    {"os.difftime", "use dates of the host"},
    {"os.getenv", "use a parameter of the rule"},
    {"os.time", "use ctx.as_of"},
};

constexpr Advice libraries[] = {
    {"_G", "write the name alone"},
    {"bit32", "use the operators & | ~ << >>"},
    {"coroutine", "use a loop"},
    {"debug", "nothing takes its place"},
    {"io", "a rule sees what it is given, no files"},
    {"os", "a rule sees what it is given, not the machine"},
    {"package", code},
};

const char* way_out(std::string_view name) {
  for (const Advice& advice : functions)
    if (name == advice.name) return advice.way_out;
  return nullptr;
}

// Upvalue 1: the full name; upvalue 2: the way out, or nil.
int blocked_function(lua_State* L) {
  const char* name = lua_tostring(L, lua_upvalueindex(1));
  const char* advice = lua_tostring(L, lua_upvalueindex(2));
  raise(L, StopReason::blocked_function, "%s is not available to rules%s%s", name,
        advice ? "; " : "", advice ? advice : "");
}

// Upvalue 1: the library's name; upvalue 2: what to do instead of any of it. Called for a read, a
// write and a call of the library alike.
int blocked_member(lua_State* L) {
  const char* library = lua_tostring(L, lua_upvalueindex(1));
  const char* member = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?";
  std::array<char, 80> name;
  std::snprintf(name.data(), name.size(), "%s.%s", library, member);
  const char* advice = way_out(name.data());
  raise(L, StopReason::blocked_function, "%s is not available to rules; %s", name.data(),
        advice ? advice : lua_tostring(L, lua_upvalueindex(2)));
}

}  // namespace

void push_stub(lua_State* L, const char* library, const char* name) {
  if (*library == '\0')
    lua_pushstring(L, name);
  else
    lua_pushfstring(L, "%s.%s", library, name);
  lua_pushstring(L, way_out(lua_tostring(L, -1)));  // nil when there is none
  lua_pushcclosure(L, blocked_function, 2);
}

bool is_stub(lua_CFunction function) { return function == blocked_function; }

void set_blocked_globals(lua_State* L) {
  for (const Advice& advice : functions) {
    if (std::strchr(advice.name, '.')) continue;
    push_stub(L, "", advice.name);
    lua_setfield(L, -2, advice.name);
  }
  for (const Advice& library : libraries) {
    lua_newtable(L);
    lua_createtable(L, 0, 5);
    for (const char* event : {"__index", "__newindex", "__call", "__len"}) {
      lua_pushstring(L, library.name);
      lua_pushstring(L, library.way_out);
      lua_pushcclosure(L, blocked_member, 2);
      lua_setfield(L, -2, event);
    }
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_setmetatable(L, -2);
    lua_setfield(L, -2, library.name);
  }
}

}  // namespace assize::lua
