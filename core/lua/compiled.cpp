// SPDX-License-Identifier: Apache-2.0
#include "lua/compiled.hpp"

#include <lua.hpp>

#include <memory>
#include <stdexcept>

#include "lua/bytecode.hpp"

namespace assize::lua {
namespace {

// Where the length of the name of the source stands: behind the header and the number of upvalues.
constexpr std::size_t name_at = bytecode::header_size + 1;
constexpr char place_holder[] = "=";  // what Lua takes for the name "" and keeps as one byte
constexpr std::size_t place_held = 1 + (sizeof place_holder - 1);

int append(lua_State*, const void* bytes, std::size_t size, void* text) {
  static_cast<std::string*>(text)->append(static_cast<const char*>(bytes), size);
  return 0;
}

// Seven bits a byte, the highest first; the last byte is marked. A length is written plus one.
std::string length_of(std::size_t size) {
  std::string bytes(1, static_cast<char>(((size + 1) & 0x7fU) | 0x80U));
  for (std::size_t rest = (size + 1) >> 7U; rest != 0; rest >>= 7U)
    bytes.insert(bytes.begin(), static_cast<char>(rest & 0x7fU));
  return bytes;
}

}  // namespace

std::string compile(std::string_view text) {
  const std::unique_ptr<lua_State, void (*)(lua_State*)> state(luaL_newstate(), lua_close);
  lua_State* const L = state.get();
  if (L == nullptr) throw std::bad_alloc();
  if (luaL_loadbufferx(L, text.data(), text.size(), place_holder, "t") != LUA_OK)
    throw std::runtime_error(lua_tostring(L, -1));
  std::string bytecode;
  lua_dump(L, append, &bytecode, 0);
  if (bytecode.substr(name_at, place_held) != length_of(place_held - 1) + place_holder)
    throw std::runtime_error("this build of Lua writes bytecode that is not understood");
  return bytecode;
}

NamedBytecode with_name(Compiled compiled, std::string_view name) {
  return {compiled.bytecode.substr(0, name_at),
          length_of(name.size() + 1) + "@" + std::string(name),
          compiled.bytecode.substr(name_at + place_held)};
}

}  // namespace assize::lua
