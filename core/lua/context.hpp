// SPDX-License-Identifier: Apache-2.0
//
// The state of the call in progress, found from any bound function. A bound function that wants it
// takes a `Caller`; the rest is for core/lua itself. One Context belongs to one State and is used
// by one thread at a time.
#pragma once

#include <lua.hpp>

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdint>
#include <cstring>
#include <deque>
#include <exception>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lua/fuel.hpp"
#include "lua/memory.hpp"
#include "lua/value.hpp"

namespace assize::lua {

struct TypeRecord;
struct Asked;

/// A line of a script.
struct Place {
  std::string script;
  int line = 0;
};

/// What is known of an error while Lua still unwinds: fixed buffers, since nothing may be allocated
/// and no destructor may be needed there.
struct ErrorRecord {
  struct Entry {
    std::array<char, 160> script;
    std::array<char, 48> function;
    int line;
  };
  std::array<char, 640> message{};
  std::array<char, 160> script{};
  int line = 0;
  std::array<Entry, 8> frames{};
  int frame_count = 0;
};

/// What scripts call a bound function.
struct BoundName {
  lua_CFunction function;
  std::string_view name;  ///< a literal
  bool is_member, is_property;
};

struct Context {
  lua_State* L = nullptr;
  Limits limits;
  Fuel fuel;
  Memory memory;
  StopReason reason = StopReason::script_error;
  ErrorRecord error;
  bool armed = false;    ///< the next instruction stops the call for `reason`
  bool running = false;  ///< within a load or a call: creations are charged
  bool loading = false;  ///< within a load
  std::int64_t cpu_seen =
      -1;  ///< nanoseconds; taken late, since asking costs more than a small rule
  std::int64_t cpu_used = 0;
  std::int64_t cpu_limit = 0;
  std::int64_t last_tick = 0;
  std::uint32_t asked = 0;
  std::uint32_t epoch = 1;
  void* host = nullptr;
  TypeKey host_key = nullptr;
  std::string text;
  std::vector<Value> arguments;
  std::deque<TypeRecord> types;
  std::vector<BoundName> names;
  std::function<void(const Asked&)> listener;  ///< empty: nobody listens
  /// Of each line that a load or a call runs; empty: nobody traces.
  std::function<void(std::string_view script, int line)> tracer;
  std::vector<int> kept;  ///< registry slots of the functions that this load gave to the host
  std::vector<std::uint32_t> longest;  ///< by registry slot: the longest string that it may lead to

  Context();
  ~Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  /// Makes the next instruction stop the call. The first reason stays. Never raises.
  void arm(StopReason why, const char* message);
  /// Spends fuel and arms when there is too little.
  bool spend(std::uint64_t units);
  /// Arms when the call has used up its processor time. Costs a few nanoseconds.
  void check_time();
  /// The same, once in a while: for work that no price covers, such as going through a table that
  /// was large once and is empty now.
  void check_time_at_times() {
    if ((++asked & 15) == 0) check_time();
  }
  /// Forgets the error before, fills the tank and starts counting instructions.
  void begin(const Budget& budget, std::uint32_t longest_about, bool is_loading);
  void end();
  [[nodiscard]] const TypeRecord* find_type(TypeKey key) const;
  void note_longest(int slot, std::uint32_t size);
  [[nodiscard]] std::uint32_t longest_at(int slot) const {
    const auto index = static_cast<std::size_t>(slot);
    return index < longest.size() ? longest[index] : 0;
  }
};

[[nodiscard]] inline Context& context_of(lua_State* L) {
  return **static_cast<Context**>(lua_getextraspace(L));
}

/// The call in progress, as a bound function may see it. Good only while that function runs.
class Caller {
 public:
  explicit Caller(Context& context) : context_(&context) {}

  /// What State::set_host was given. It must have been a T.
  template <class T>
  [[nodiscard]] T& host() const {
    return *static_cast<T*>(checked_host(type_key<T>()));
  }
  /// An empty string to build a result in: return a view of it. One a call.
  [[nodiscard]] std::string& text() const {
    context_->text.clear();
    return context_->text;
  }
  /// True while a script's top level runs, false within State::call.
  [[nodiscard]] bool loading() const { return context_->loading; }
  /// The script and line that called. Empty when unknown.
  [[nodiscard]] Place place() const;
  /// Spends fuel beyond the price, where that is known only along the way. False when it ran out:
  /// the function should return at once, and the call stops.
  [[nodiscard]] bool spend(std::uint64_t units) const { return context_->spend(units); }

 private:
  [[nodiscard]] void* checked_host(TypeKey key) const;
  Context* context_;
};

/// Stops the call. Nothing is allocated; no local with a destructor may be alive.
[[noreturn]] void raise(lua_State* L, StopReason reason, const char* format, ...)
    __attribute__((format(printf, 3, 4)));
[[noreturn]] void raise_armed(lua_State* L);

/// Spends fuel before work is done, and stops the call when there is too little.
inline void charge(lua_State* L, std::uint64_t units) {
  if (!context_of(L).spend(units)) raise_armed(L);
}

/// Runs plain C++ that may throw and has no Lua call inside; an exception becomes a script error.
/// Returns after the handler is left, so that a raise never starts inside one.
template <class Body>
void guarded(lua_State* L, Body&& body) {
  bool failed = false;
  try {
    body();
  } catch (const std::exception& problem) {
    std::array<char, 640>& message = context_of(L).error.message;
    const std::string_view what = problem.what();
    const std::size_t size = std::min(what.size(), message.size() - 1);
    std::memcpy(message.data(), what.data(), size);
    message[size] = '\0';
    failed = true;
  }
  if (context_of(L).armed) raise_armed(L);
  if (failed) raise(L, StopReason::script_error, "%s", context_of(L).error.message.data());
}

/// Tells the listener (listen.hpp) of what the bound function `asked` came to: its arguments stand
/// on the stack from 1, its one result on top.
void tell_listener(lua_State* L, lua_CFunction asked);

/// The hook that counts instructions, and the handler that notes where an error happened.
void count_hook(lua_State* L, lua_Debug* activation);
int note_error(lua_State* L);
[[nodiscard]] Stop make_stop(const Context& context, int status);

}  // namespace assize::lua
