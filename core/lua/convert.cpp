// SPDX-License-Identifier: Apache-2.0
#include "lua/convert.hpp"

#include <algorithm>

#include "lua/context.hpp"
#include "lua/freeze.hpp"
#include "lua/handle.hpp"

namespace assize::lua {
namespace {

int keep_top(lua_State* L) {
  const int slot = luaL_ref(L, LUA_REGISTRYINDEX);
  lua_pushinteger(L, slot);
  return 1;
}

// A function as a kept one. Keeping allocates, so it is done in a protected call of its own.
const char* keep_function(lua_State* L, int index, Value& value) {
  Context& context = context_of(L);
  if (!context.loading) {
    value = Function{};
    return nullptr;
  }
  lua_pushvalue(L, index);
  lua_pushcfunction(L, keep_top);
  lua_insert(L, -2);
  const bool kept = lua_pcall(L, 1, 1, 0) == LUA_OK;
  const int slot = kept ? static_cast<int>(lua_tointeger(L, -1)) : 0;
  lua_pop(L, 1);
  if (!kept) return "no memory is left to keep a function";
  context.kept.push_back(slot);
  value = Function{slot};
  return nullptr;
}

// One text for all of it: which is met first may be a matter of hashes.
constexpr const char* too_much =
    "a table lies too deep within others, or within itself, or holds too much";

class Reader {
 public:
  explicit Reader(lua_State* L) : L_(L), context_(context_of(L)) {}

  // The price is paid at the end and at once: the order of a table's fields is a matter of hashes,
  // and how far one got before a problem must not show.
  const char* read_all(int index, Value& value) {
    const char* problem = read(index, value, 0);
    if (!problem || !affordable()) context_.spend(units_);
    return problem;
  }

 private:
  [[nodiscard]] bool affordable() const {
    return !context_.running || units_ <= context_.fuel.left();
  }

  const char* read(int index, Value& value, int depth) {
    if (++items_ > most_items) return too_much;
    units_ += 2;
    if (!affordable()) return too_much;
    switch (lua_type(L_, index)) {
      case LUA_TNIL:
        value = Value();
        return nullptr;
      case LUA_TBOOLEAN:
        value = Value(lua_toboolean(L_, index) != 0);
        return nullptr;
      case LUA_TNUMBER:
        if (lua_isinteger(L_, index))
          value = Value(std::int64_t{lua_tointeger(L_, index)});
        else
          value = Value(double{lua_tonumber(L_, index)});
        return nullptr;
      case LUA_TSTRING: {
        std::size_t size = 0;
        const char* data = lua_tolstring(L_, index, &size);
        units_ += price::bytes(size);
        if (!affordable()) return too_much;
        value = Value(std::string_view(data, size));
        return nullptr;
      }
      case LUA_TLIGHTUSERDATA:
        value = Token{reinterpret_cast<std::uintptr_t>(lua_touserdata(L_, index))};
        return nullptr;
      case LUA_TUSERDATA:
        return read_handle(index, value);
      case LUA_TFUNCTION:
        return keep_function(L_, index, value);
      case LUA_TTABLE:
        return read_table(index, value, depth);
      default:
        return "a value of this kind cannot be handed over";
    }
  }

  const char* read_handle(int index, Value& value) {
    const Block& block = *block_at(L_, index);
    if (block.epoch != 0 && block.epoch != context_.epoch)
      return "an object is handed over that is gone";
    value = Handle(block.type->key, block.type->name, block.payload(), block.type->size);
    return nullptr;
  }

  const char* read_table(int index, Value& value, int depth) {
    if (depth >= deepest_table || lua_checkstack(L_, 6) == 0) return too_much;
    const int top = lua_gettop(L_);
    if (push_frozen(L_, index)) index = lua_gettop(L_);
    Table table;
    const char* problem = read_list(index, table, depth);
    if (!problem) problem = read_fields(index, table, depth);
    lua_settop(L_, top);
    if (problem) return problem;
    std::sort(table.fields.begin(), table.fields.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    value = Value(std::move(table));
    return nullptr;
  }

  // Until the first nil, whatever Lua takes the length to be: that may depend on how the table
  // grew.
  const char* read_list(int index, Table& table, int depth) {
    table.list.reserve(std::min<std::size_t>(lua_rawlen(L_, index), most_items));
    for (lua_Integer i = 1; lua_rawgeti(L_, index, i) != LUA_TNIL; ++i) {
      table.list.emplace_back();
      if (const char* problem = read(lua_gettop(L_), table.list.back(), depth + 1)) return problem;
      lua_pop(L_, 1);
    }
    lua_pop(L_, 1);
    return nullptr;
  }

  const char* read_fields(int index, Table& table, int depth) {
    const auto listed = static_cast<lua_Integer>(table.list.size());
    for (lua_pushnil(L_); lua_next(L_, index) != 0; lua_pop(L_, 1)) {
      if (lua_type(L_, -2) == LUA_TSTRING) {
        std::size_t size = 0;
        const char* data = lua_tolstring(L_, -2, &size);
        units_ += price::bytes(size);
        table.fields.emplace_back(std::string(data, size), Value());
        if (const char* problem = read(lua_gettop(L_), table.fields.back().second, depth + 1))
          return problem;
      } else if (!lua_isinteger(L_, -2) || lua_tointeger(L_, -2) < 1 ||
                 lua_tointeger(L_, -2) > listed) {
        table.other_keys = true;
      }
    }
    return nullptr;
  }

  lua_State* L_;
  Context& context_;
  std::size_t items_ = 0;
  std::uint64_t units_ = 0;
};

}  // namespace

const char* read_value(lua_State* L, int index, Value& value) {
  return Reader(L).read_all(lua_absindex(L, index), value);
}

std::span<const Value> read_arguments(lua_State* L, int first, int last) {
  Context& context = context_of(L);
  const char* problem = nullptr;
  guarded(L, [&] {
    context.arguments.clear();
    for (int index = first; index <= last && !problem; ++index) {
      context.arguments.emplace_back();
      problem = read_value(L, index, context.arguments.back());
    }
  });
  if (problem) raise(L, StopReason::script_error, "%s", problem);
  return context.arguments;
}

void push_value(lua_State* L, const Value& value) {
  charge(L, 1);
  if (const bool* boolean = value.boolean()) {
    lua_pushboolean(L, *boolean);
  } else if (const std::int64_t* integer = value.integer()) {
    lua_pushinteger(L, *integer);
  } else if (const double* number = value.number()) {
    lua_pushnumber(L, *number);
  } else if (const std::string* string = value.string()) {
    lua_pushlstring(L, string->data(), string->size());
  } else if (const Token* token = value.token()) {
    lua_pushlightuserdata(L, reinterpret_cast<void*>(token->bits));
  } else if (const Handle* handle = value.handle()) {
    push_object(L, handle->key(), handle->payload());
  } else if (const Function* function = value.function()) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, function->slot);
  } else if (const Table* table = value.table()) {
    luaL_checkstack(L, 4, "a table lies too deep within others");
    lua_createtable(L, static_cast<int>(table->list.size()),
                    static_cast<int>(table->fields.size()));
    lua_Integer index = 0;
    for (const Value& item : table->list) {
      push_value(L, item);
      lua_rawseti(L, -2, ++index);
    }
    for (const auto& [name, field] : table->fields) {
      lua_pushlstring(L, name.data(), name.size());
      push_value(L, field);
      lua_rawset(L, -3);
    }
  } else {
    lua_pushnil(L);
  }
}

}  // namespace assize::lua
