// SPDX-License-Identifier: Apache-2.0
//
// How one C++ value is read from and pushed on Lua's stack. Reading is strict: no string becomes a
// number and no number a string; a float stands for an integer only when it is one. Used by
// bind.hpp alone; everything here may raise, so only trivially destructible things may be alive
// around it.
#pragma once

#include <lua.hpp>

#include <concepts>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "lua/context.hpp"
#include "lua/convert.hpp"
#include "lua/handle.hpp"

namespace assize::lua {

/// The arguments of a call as plain values, tables copied deep. Good while the function runs.
class Args {
 public:
  Args() = default;
  explicit Args(std::span<const Value> values) : values_(values) {}
  [[nodiscard]] std::size_t size() const { return values_.size(); }
  /// The argument, counted from 0; nil beyond the last.
  [[nodiscard]] const Value& operator[](std::size_t index) const {
    static const Value nil;
    return index < values_.size() ? values_[index] : nil;
  }

 private:
  std::span<const Value> values_;
};

/// What a function returns that may refuse: the value, or an error that stops the call. The text of
/// the error must outlive the function: a literal, or Caller::text.
template <class T>
struct Result {
  T value{};
  std::string_view error{};
  static Result refuse(std::string_view why) { return {T{}, why}; }
};

/// Stops the call: the argument is not what was expected.
[[noreturn]] void raise_argument(lua_State* L, int index, const char* expected);
/// Stops the call: the handle belongs to an object that is gone.
[[noreturn]] void raise_expired(lua_State* L, int index);

/// What is read by a room's own meaning and not as an object.
template <class T>
concept Scalar =
    std::is_arithmetic_v<T> || std::same_as<T, std::string_view> || std::same_as<T, Token>;

template <class T>
const T* read_object(lua_State* L, int index) {
  const Block* block = block_at(L, index);
  if (!block || block->type->key != type_key<T>()) {
    const TypeRecord* type = context_of(L).find_type(type_key<T>());
    raise_argument(L, index, type ? type->name.c_str() : "an object");
  }
  if (block->epoch != 0 && block->epoch != context_of(L).epoch) raise_expired(L, index);
  if constexpr (by_value<T>)
    return static_cast<const T*>(block->payload());
  else
    return *static_cast<const T* const*>(block->payload());
}

template <class T>
T read_integer(lua_State* L, int index) {
  int exact = 0;
  const lua_Integer value =
      lua_type(L, index) == LUA_TNUMBER ? lua_tointegerx(L, index, &exact) : 0;
  if (exact == 0) raise_argument(L, index, "an integer");
  if (!std::in_range<T>(value)) raise_argument(L, index, "an integer in range");
  return static_cast<T>(value);
}

/// Reads a value of type T; for an object its address.
template <class T>
auto read(lua_State* L, int index) {
  if constexpr (std::same_as<T, bool>) {
    if (lua_type(L, index) != LUA_TBOOLEAN) raise_argument(L, index, "a boolean");
    return lua_toboolean(L, index) != 0;
  } else if constexpr (std::integral<T>) {
    return read_integer<T>(L, index);
  } else if constexpr (std::floating_point<T>) {
    if (lua_type(L, index) != LUA_TNUMBER) raise_argument(L, index, "a number");
    return static_cast<T>(lua_tonumber(L, index));
  } else if constexpr (std::same_as<T, std::string_view>) {
    if (lua_type(L, index) != LUA_TSTRING) raise_argument(L, index, "a string");
    std::size_t size = 0;
    const char* data = lua_tolstring(L, index, &size);
    return std::string_view(data, size);
  } else if constexpr (std::same_as<T, Token>) {
    if (lua_type(L, index) != LUA_TLIGHTUSERDATA) raise_argument(L, index, "a value");
    return Token{reinterpret_cast<std::uintptr_t>(lua_touserdata(L, index))};
  } else {
    return read_object<T>(L, index);
  }
}

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_result = false;
template <class T>
inline constexpr bool is_result<Result<T>> = true;
template <class T>
inline constexpr bool is_span = false;
template <class T>
inline constexpr bool is_span<std::span<const T>> = true;
template <class>
inline constexpr bool never = false;

/// One parameter of a bound function: what is kept while it is called, how it is read and passed.
template <class P>
struct Parameter {
  using Bare = std::remove_cvref_t<std::remove_pointer_t<std::remove_cvref_t<P>>>;
  static constexpr bool from_stack = true;
  static constexpr bool optional = false;
  static constexpr bool whole = false;
  static_assert(
      !std::same_as<Bare, std::string>,
      "a bound function takes text as std::string_view: a Lua error may skip destructors");
  static_assert(Scalar<Bare> || by_value<Bare> || std::is_pointer_v<P> || std::is_reference_v<P>,
                "a bound function takes an object as const T& or const T*");
  using Kept = decltype(read<Bare>(nullptr, 0));
  static Kept get(lua_State* L, int index) { return read<Bare>(L, index); }
  static decltype(auto) pass(const Kept& kept) {
    if constexpr (std::is_pointer_v<std::remove_cvref_t<P>> || Scalar<Bare>)
      return (kept);
    else
      return (*kept);
  }
};

template <class T>
struct Parameter<std::optional<T>> {
  static constexpr bool from_stack = true;
  static constexpr bool optional = true;
  static constexpr bool whole = false;
  static_assert(std::is_trivially_destructible_v<T>);
  using Kept = std::optional<T>;
  static Kept get(lua_State* L, int index) {
    if (lua_isnoneornil(L, index)) return std::nullopt;
    if constexpr (Scalar<T>)
      return read<T>(L, index);
    else if constexpr (std::is_pointer_v<T>)
      return read<std::remove_cv_t<std::remove_pointer_t<T>>>(L, index);
    else
      return *read<T>(L, index);
  }
  static const Kept& pass(const Kept& kept) { return kept; }
};

template <>
struct Parameter<Caller> {
  static constexpr bool from_stack = false;
  static constexpr bool optional = true;
  static constexpr bool whole = false;
  using Kept = Context*;
  static Kept get(lua_State* L, int) { return &context_of(L); }
  static Caller pass(Kept kept) { return Caller(*kept); }
};

template <>
struct Parameter<Args> {
  static constexpr bool from_stack = true;
  static constexpr bool optional = true;
  static constexpr bool whole = true;  ///< takes this argument and all that follow
  using Kept = Args;
  static Kept get(lua_State* L, int index) { return Args(read_arguments(L, index, lua_gettop(L))); }
  static Args pass(Kept kept) { return kept; }
};

/// Pushes a result. Whatever it refers to must live until the push is done.
template <class T>
void push(lua_State* L, const T& value) {
  if constexpr (std::same_as<T, bool>) {
    lua_pushboolean(L, value);
  } else if constexpr (std::integral<T>) {
    lua_pushinteger(L, static_cast<lua_Integer>(value));
  } else if constexpr (std::floating_point<T>) {
    lua_pushnumber(L, static_cast<lua_Number>(value));
  } else if constexpr (std::convertible_to<const T&, std::string_view>) {
    const std::string_view text = value;
    lua_pushlstring(L, text.data(), text.size());
  } else if constexpr (std::same_as<T, Token>) {
    lua_pushlightuserdata(L, reinterpret_cast<void*>(value.bits));
  } else if constexpr (std::same_as<T, Reference> || std::same_as<T, Function>) {
    context_of(L).fuel.note_string(context_of(L).longest_at(value.slot));
    lua_rawgeti(L, LUA_REGISTRYINDEX, value.slot);
  } else if constexpr (std::same_as<T, Value>) {
    push_value(L, value);
  } else if constexpr (is_optional<T>) {
    if (value)
      push(L, *value);
    else
      lua_pushnil(L);
  } else if constexpr (is_span<T>) {
    charge(L, price::values(value.size()));
    lua_createtable(L, static_cast<int>(value.size()), 0);
    lua_Integer index = 0;
    for (const auto& item : value) {
      // An absent item is false: a list has no holes.
      if constexpr (is_optional<std::remove_cvref_t<decltype(item)>>) {
        if (item)
          push(L, *item);
        else
          lua_pushboolean(L, 0);
      } else {
        push(L, item);
      }
      lua_rawseti(L, -2, ++index);
    }
  } else if constexpr (std::is_pointer_v<T>) {
    if (value)
      push(L, *value);
    else
      lua_pushnil(L);
  } else if constexpr (by_value<T>) {
    static_assert(
        std::has_unique_object_representations_v<T> && sizeof(T) <= Handle::capacity,
        "a type that crosses by value is small and has no padding: equality compares bytes");
    push_object(L, type_key<T>(), &value);
  } else {
    const T* object = &value;
    push_object(L, type_key<T>(), &object);
  }
}

}  // namespace assize::lua
