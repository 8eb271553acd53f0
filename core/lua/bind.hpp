// SPDX-License-Identifier: Apache-2.0
//
// How a plain C++ function becomes one that scripts call. The function knows nothing of Lua: it
// takes numbers, booleans, string_views, objects by const reference, std::optional of these, a
// Caller, an Args; it returns such a value, a std::span of them, a Value, a Reference, nothing, or
// a Result. One trampoline reads the arguments strictly, charges the price, calls the function
// inside a handler that no Lua call is in, leaves the handler, and only then pushes the result or
// raises.
#pragma once

#include <lua.hpp>

#include <array>
#include <cstdint>
#include <exception>
#include <functional>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "lua/stack.hpp"

namespace assize::lua {

/// No price of its own beyond price::host_call and what its text arguments cost.
struct NoPrice {};

namespace detail {

template <class F>
struct Signature : Signature<decltype(&F::operator())> {};  // a lambda without captures
template <class R, class... P>
struct Signature<R (*)(P...)> {
  using Result = R;
  using Parameters = std::tuple<P...>;
};
template <class R, class... P>
struct Signature<R (*)(P...) noexcept> : Signature<R (*)(P...)> {};
template <class R, class T, class... P>
struct Signature<R (T::*)(P...) const> {
  using Result = R;
  // A lambda's own object is no argument.
  using Parameters =
      std::conditional_t<std::is_empty_v<T>, std::tuple<P...>, std::tuple<const T&, P...>>;
};
template <class R, class T, class... P>
struct Signature<R (T::*)(P...) const noexcept> : Signature<R (T::*)(P...) const> {};
template <class R, class T>
requires std::is_object_v<R>
struct Signature<R T::*> {
  using Result = const R&;
  using Parameters = std::tuple<const T&>;
};

template <class Tuple>
struct Plan;
template <class... P>
struct Plan<std::tuple<P...>> {
  using Kept = std::tuple<typename Parameter<P>::Kept...>;
  static constexpr std::size_t count = sizeof...(P);
  static constexpr int stack_count = (0 + ... + (Parameter<P>::from_stack ? 1 : 0));
  static constexpr bool whole = (false || ... || Parameter<P>::whole);

  /// Where on the stack each parameter stands; one that is not from there has no place.
  static constexpr std::array<int, count> places() {
    std::array<int, count> indices{};
    constexpr std::array<bool, count> from_stack{Parameter<P>::from_stack...};
    int next = 1;
    for (std::size_t i = 0; i < count; ++i) indices[i] = from_stack[i] ? next++ : 0;
    return indices;
  }
  template <std::size_t... I>
  static void read_all([[maybe_unused]] lua_State* L, Kept& kept, std::index_sequence<I...>) {
    [[maybe_unused]] constexpr auto where = places();
    ((std::get<I>(kept) = Parameter<P>::get(L, where[I])), ...);
  }
  template <class Function, std::size_t... I>
  static decltype(auto) apply(Function&& function, const Kept& kept, std::index_sequence<I...>) {
    return std::invoke(function, Parameter<P>::pass(std::get<I>(kept))...);
  }
  template <std::size_t... I>
  static std::uint64_t text_size(const Kept& kept, std::index_sequence<I...>) {
    std::uint64_t size = 0;
    [[maybe_unused]] const auto add = [&size](const auto& value) {
      if constexpr (std::same_as<std::remove_cvref_t<decltype(value)>, std::string_view>)
        size += value.size();
    };
    (add(std::get<I>(kept)), ...);
    return size;
  }
};

/// Where a result waits between the call and the push: a reference as its address.
template <class R>
struct Waiting {
  using Bare = std::remove_cvref_t<R>;
  static_assert(!std::same_as<R, std::string>,
                "a bound function returns text as std::string_view; build it in Caller::text");
  static_assert(std::is_reference_v<R> || std::is_trivially_destructible_v<R>,
                "a bound function returns something trivially destructible, or a reference");
  using Stored = std::conditional_t<std::is_reference_v<R>, const Bare*, std::optional<R>>;
};

[[noreturn]] void raise_count(lua_State* L, int expected, int given);

template <auto F, auto Price, std::uint64_t base>
int trampoline(lua_State* L) {
  using S = Signature<std::remove_cv_t<decltype(F)>>;
  using R = typename S::Result;
  using P = Plan<typename S::Parameters>;
  constexpr auto indices = std::make_index_sequence<P::count>{};

  if constexpr (!P::whole)
    if (lua_gettop(L) > P::stack_count) raise_count(L, P::stack_count, lua_gettop(L));
  typename P::Kept kept;
  static_assert(std::is_trivially_destructible_v<typename P::Kept>);
  P::read_all(L, kept, indices);

  std::uint64_t units = base + price::bytes(P::text_size(kept, indices));
  if constexpr (!std::same_as<std::remove_cv_t<decltype(Price)>, NoPrice>)
    guarded(L, [&] { units += P::apply(Price, kept, indices); });
  if (units > 0) charge(L, units);

  if constexpr (std::is_void_v<R>) {
    guarded(L, [&] { P::apply(F, kept, indices); });
    return 0;
  } else {
    typename Waiting<R>::Stored result{};
    guarded(L, [&] {
      if constexpr (std::is_reference_v<R>)
        result = &P::apply(F, kept, indices);
      else
        result.emplace(P::apply(F, kept, indices));
    });
    if constexpr (is_result<typename Waiting<R>::Bare>) {
      if (!result->error.empty())
        raise(L, StopReason::script_error, "%.*s", static_cast<int>(result->error.size()),
              result->error.data());
      push(L, result->value);
    } else {
      push(L, *result);
    }
    if (context_of(L).listener) tell_listener(L, &trampoline<F, Price, base>);
    return 1;
  }
}

}  // namespace detail

/// The Lua function that calls F. `Price` takes what F takes and returns units of fuel; it is
/// called before F and must depend on the sizes of the arguments alone.
template <auto F, auto Price = NoPrice{}>
inline constexpr lua_CFunction bind = &detail::trampoline<F, Price, price::host_call>;

class State;

/// Gives a host type its name and its members in scripts. The work is done at once; a failure (no
/// memory) throws std::bad_alloc, a second type for the same T std::logic_error.
template <class T>
class TypeBuilder {
 public:
  TypeBuilder(State& state, TypeRecord& type) : state_(&state), type_(&type) {}

  /// A member that reads like a field. `F` is a function of a `const T&` (and a Caller), a const
  /// member function without parameters, or a data member.
  template <auto F, auto Price = NoPrice{}>
  TypeBuilder& property(const char* name) {
    return add_property(name, &detail::trampoline<F, Price, 0>, 0);
  }
  /// A property whose result, an object, is made once a handle and then kept with it.
  template <auto F>
  TypeBuilder& cached_property(const char* name) {
    using R =
        std::remove_cvref_t<typename detail::Signature<std::remove_cv_t<decltype(F)>>::Result>;
    using Bare = std::remove_cv_t<std::remove_pointer_t<R>>;
    static_assert(!Scalar<Bare> && !std::convertible_to<R, std::string_view>,
                  "only objects are kept: keeping anything else would change the fuel");
    return add_property(name, &detail::trampoline<F, NoPrice{}, 0>, ++type_->cache_slots);
  }
  /// A member that is called with a colon.
  template <auto F, auto Price = NoPrice{}>
  TypeBuilder& method(const char* name) {
    return add_method(name, bind<F, Price>);
  }
  /// Lets scripts compare two with `<` and `<=`. `Less` takes two of them.
  template <auto Less>
  TypeBuilder& ordered() {
    return add_order(bind<Less>, bind<[](T a, T b) { return !Less(b, a); }>);
  }
  /// Lets scripts ask `#` of one.
  template <auto F>
  TypeBuilder& sized() {
    // Lua hands the operand over twice.
    return add_length(bind<[](const T& value, const T&) { return F(value); }>);
  }
  /// Handles on these outlive State::expire: for what is made while scripts load.
  TypeBuilder& permanent() {
    type_->permanent = true;
    return *this;
  }

 private:
  TypeBuilder& add_property(const char* name, lua_CFunction get, int cache_slot);
  TypeBuilder& add_method(const char* name, lua_CFunction call);
  TypeBuilder& add_order(lua_CFunction less, lua_CFunction not_more);
  TypeBuilder& add_length(lua_CFunction length);
  State* state_;
  TypeRecord* type_;
};

}  // namespace assize::lua
