// SPDX-License-Identifier: Apache-2.0
//
// Host objects inside Lua: a full userdata that holds a `const T*` or a small T, never an owner,
// with no finalizer. A handle is stamped with the epoch in which it was made, and State::expire
// ends the epoch, so that a handle a script has kept cannot reach an object that is gone.
#pragma once

#include <lua.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "lua/context.hpp"

namespace assize::lua {

struct Property {
  lua_CFunction get = nullptr;
  int cache_slot = 0;  ///< user value of the handle that keeps the result; 0 for none
};

struct TypeRecord {
  TypeKey key = nullptr;
  std::string name;
  std::size_t size = 0;
  bool permanent = false;
  int cache_slots = 0;
  int metatable_slot = 0;  ///< in the registry
  int members_slot = 0;
  std::vector<std::string> member_names;
  std::deque<Property> properties;
};

/// What the userdata holds; the payload follows at once.
struct Block {
  const TypeRecord* type;
  std::uint32_t epoch;  ///< 0 for one that never expires
  [[nodiscard]] const void* payload() const { return this + 1; }
  [[nodiscard]] void* payload() { return this + 1; }
};
static_assert(sizeof(Block) % alignof(double) == 0);

/// The handle at an index, or null when there is none. All userdata that scripts reach are ours.
[[nodiscard]] inline const Block* block_at(lua_State* L, int index) {
  return lua_type(L, index) == LUA_TUSERDATA ? static_cast<const Block*>(lua_touserdata(L, index))
                                             : nullptr;
}

/// Pushes a handle with a payload of `type.size` bytes.
void push_block(lua_State* L, const TypeRecord& type, const void* payload);

/// Pushes a handle on an object that crosses by pointer. Raises when its type is not registered.
void push_object(lua_State* L, TypeKey key, const void* payload);

/// Makes the metatable and the member table of a type. Allocates, so it may raise.
void create_type(lua_State* L, TypeRecord& type);
/// Adds a member: a method, or a property when `property` is given.
void add_member(lua_State* L, TypeRecord& type, const char* name, lua_CFunction method,
                const Property* property);

/// What stands at an index, as messages say it: `text`, `string`, `integer`, `nothing` ...
[[nodiscard]] const char* kind_at(lua_State* L, int index);

}  // namespace assize::lua
