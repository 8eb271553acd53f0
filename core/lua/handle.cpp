// SPDX-License-Identifier: Apache-2.0
#include "lua/handle.hpp"

#include <cstring>

#include "lua/sandbox.hpp"

namespace assize::lua {
namespace {

// Upvalue 1: the members by name; a function is a method, a light userdata a property.
int get_member(lua_State* L) {
  lua_pushvalue(L, 2);
  const int kind = lua_rawget(L, lua_upvalueindex(1));
  if (kind == LUA_TFUNCTION) return 1;
  if (kind == LUA_TLIGHTUSERDATA) {
    const Property& property = *static_cast<const Property*>(lua_touserdata(L, -1));
    charge(L, price::property);
    lua_settop(L, 1);
    if (property.cache_slot == 0) return property.get(L);
    // Kept or not, it costs the same: the price was charged above and by the getter's result alone.
    if (lua_getiuservalue(L, 1, property.cache_slot) != LUA_TNIL) return 1;
    lua_settop(L, 1);
    property.get(L);
    lua_pushvalue(L, -1);
    lua_setiuservalue(L, 1, property.cache_slot);
    return 1;
  }
  const Block& block = *block_at(L, 1);
  raise_unknown(L, block.type->name.c_str(), block.type->member_names, 2);
}

int set_member(lua_State* L) {
  raise(L, StopReason::script_error, "a %s cannot be changed", block_at(L, 1)->type->name.c_str());
}

int equal_handles(lua_State* L) {
  const Block* a = block_at(L, 1);
  const Block* b = block_at(L, 2);
  const bool equal = a && b && a->type == b->type && a->epoch == b->epoch &&
                     std::memcmp(a->payload(), b->payload(), a->type->size) == 0;
  lua_pushboolean(L, equal);
  return 1;
}

}  // namespace

void push_block(lua_State* L, const TypeRecord& type, const void* payload) {
  const Context& context = context_of(L);
  void* place = lua_newuserdatauv(L, sizeof(Block) + type.size, type.cache_slots);
  auto* block = static_cast<Block*>(place);
  block->type = &type;
  block->epoch = type.permanent ? 0 : context.epoch;
  std::memcpy(block->payload(), payload, type.size);
  lua_rawgeti(L, LUA_REGISTRYINDEX, type.metatable_slot);
  lua_setmetatable(L, -2);
}

void push_object(lua_State* L, TypeKey key, const void* payload) {
  const TypeRecord* type = context_of(L).find_type(key);
  if (!type) raise(L, StopReason::script_error, "the host gave an object of an unknown type");
  push_block(L, *type, payload);
}

void create_type(lua_State* L, TypeRecord& type) {
  lua_createtable(L, 0, 4);
  lua_createtable(L, 0, 16);
  lua_pushvalue(L, -1);
  type.members_slot = luaL_ref(L, LUA_REGISTRYINDEX);
  lua_pushcclosure(L, get_member, 1);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, set_member);
  lua_setfield(L, -2, "__newindex");
  lua_pushcfunction(L, equal_handles);
  lua_setfield(L, -2, "__eq");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  type.metatable_slot = luaL_ref(L, LUA_REGISTRYINDEX);
}

void add_member(lua_State* L, TypeRecord& type, const char* name, lua_CFunction method,
                const Property* property) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, type.members_slot);
  if (property)
    lua_pushlightuserdata(L, const_cast<Property*>(property));  // NOLINT: only ever read
  else
    lua_pushcfunction(L, method);
  lua_setfield(L, -2, name);
  lua_pop(L, 1);
}

const char* kind_at(lua_State* L, int index) {
  switch (lua_type(L, index)) {
    case LUA_TNONE:
      return "nothing";
    case LUA_TNIL:
      return "nil";
    case LUA_TNUMBER:
      return lua_isinteger(L, index) ? "integer" : "number";
    case LUA_TLIGHTUSERDATA:
      return "value";
    case LUA_TUSERDATA:
      return block_at(L, index)->type->name.c_str();
    default:
      return luaL_typename(L, index);
  }
}

}  // namespace assize::lua
