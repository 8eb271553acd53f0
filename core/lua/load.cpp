// SPDX-License-Identifier: Apache-2.0
#include "lua/load.hpp"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "lua/freeze.hpp"
#include "lua/sandbox.hpp"
#include "lua/state.hpp"

namespace assize::lua {
namespace {

// Lua reads the text in pieces, and between them the clock is looked at: no hook runs in the
// compiler, and nested functions with many locals make it slow.
struct Pieces {
  static constexpr std::size_t size = 512;
  std::string_view rest;
};

// What was compiled before is copied, and that takes no time that is worth a look.
struct Parts {
  NamedBytecode bytecode;
  int next = 0;
};

const char* next_part(lua_State*, void* data, std::size_t* size) {
  Parts& parts = *static_cast<Parts*>(data);
  const std::string_view all[] = {parts.bytecode.head, parts.bytecode.name, parts.bytecode.tail};
  if (parts.next == 3) return nullptr;
  const std::string_view part = all[parts.next++];
  *size = part.size();
  return part.data();
}

const char* next_piece(lua_State* L, void* data, std::size_t* size) {
  Pieces& pieces = *static_cast<Pieces*>(data);
  Context& context = context_of(L);
  context.check_time();
  if (context.armed) raise_armed(L);
  *size = std::min(pieces.rest.size(), Pieces::size);
  const char* piece = pieces.rest.data();
  pieces.rest.remove_prefix(*size);
  return *size == 0 ? nullptr : piece;
}

// "script:line: message", where a long script name is cut: the first number between colons is it.
void raise_syntax_error(lua_State* L, std::string_view script, std::string_view message) {
  ErrorRecord& error = context_of(L).error;
  std::size_t at = std::min<std::size_t>(script.size(), LUA_IDSIZE - 1);
  const auto digit = [&](std::size_t i) {
    return i < message.size() && message[i] >= '0' && message[i] <= '9';
  };
  if (at < message.size() && message[at] == ':' && digit(at + 1)) {
    error.line = std::atoi(message.data() + at + 1);
    ++at;
    while (digit(at)) ++at;
    at = std::min(at + 2, message.size());
  } else {
    at = 0;
  }
  std::snprintf(error.script.data(), error.script.size(), "%.*s", static_cast<int>(script.size()),
                script.data());
  message.remove_prefix(at);
  raise(L, StopReason::script_error, "%.*s", static_cast<int>(message.size()), message.data());
}

void compile(lua_State* L, const Script& script) {
  lua_pushliteral(L, "@");
  lua_pushlstring(L, script.name.data(), script.name.size());
  lua_concat(L, 2);
  int status = LUA_OK;
  if (script.compiled) {
    Parts parts;
    guarded(L, [&] { parts.bytecode = with_name(script.compiled, script.name); });
    status = lua_load(L, next_part, &parts, lua_tostring(L, -1), "b");
  } else {
    Pieces pieces{script.text};
    status = lua_load(L, next_piece, &pieces, lua_tostring(L, -1), "t");
  }
  if (context_of(L).armed) raise_armed(L);
  if (status == LUA_ERRMEM) raise(L, StopReason::out_of_memory, "needs too much memory to compile");
  if (status == LUA_OK) return;
  std::size_t size = 0;
  const char* message = lua_tolstring(L, -1, &size);
  raise_syntax_error(L, script.name,
                     message ? std::string_view(message, size) : "does not compile");
}

}  // namespace

void run_top_level(lua_State* L, const Script& script) {
  Context& context = context_of(L);
  if (script.text.size() > context.limits.source)
    raise(L, StopReason::script_error, "the script is longer than %zu bytes",
          context.limits.source);
  if (script.text.find('\0') != std::string_view::npos)
    raise(L, StopReason::script_error, "the script holds a zero byte");
  charge(L, script.text.size() / 4);
  compile(L, script);
  refuse_zero_bytes(L);
  give_environment(L);
  lua_call(L, 0, 1);
  lua_newtable(L);
  lua_insert(L, -2);
  const int seen = lua_gettop(L) - 1;
  freeze(L, seen);
  for (std::size_t i = 0; i < context.kept.size(); ++i) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, context.kept[i]);
    freeze(L, seen);
    lua_pop(L, 1);
  }
}

}  // namespace assize::lua
