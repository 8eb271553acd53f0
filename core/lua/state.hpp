// SPDX-License-Identifier: Apache-2.0
//
// A State is one sandboxed Lua machine: it loads scripts and calls their functions, each time
// within a Budget. First it is furnished (types, functions, constants), then scripts are loaded,
// then their functions are called any number of times; nothing that one call does can be seen by
// the next. A State is used by one thread at a time and may move between threads. It owns no host
// object: those must live until State::expire, those of permanent types as long as the State.
#pragma once

#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lua/bind.hpp"
#include "lua/compiled.hpp"
#include "lua/fuel.hpp"
#include "lua/listen.hpp"
#include "lua/value.hpp"

namespace assize::lua {

/// A script's text and the name that messages and tracebacks know it by.
struct Script {
  std::string_view name;
  std::string_view text;
  Compiled compiled = {};  ///< of the same text; none: the text is compiled
};

/// A loaded module: its value, read-only, for scripts that ask for it.
struct Module {
  Outcome outcome;
  Reference value;  ///< of the outcome; none after a Stop
};

class State {
 public:
  /// Throws std::bad_alloc when there is no memory.
  explicit State(const Limits& limits = {});
  ~State();
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  /// Gives scripts a global function. Throws std::logic_error once a script was loaded, as the
  /// other furnishing functions do.
  template <auto F, auto Price = NoPrice{}>
  State& function(const char* name) {
    add_function(name, bind<F, Price>);
    return *this;
  }
  /// Gives scripts a global constant; a table becomes read-only.
  State& constant(const char* name, const Value& value);
  /// Names a host type. `state.type<Text>("text").property<&Text::blank>("blank")`.
  template <class T>
  TypeBuilder<T> type(const char* name) {
    return TypeBuilder<T>(
        *this, add_type(type_key<T>(), name, by_value<T> ? sizeof(T) : sizeof(const T*)));
  }
  /// What bound functions get from Caller::host. Not owned. May be changed between calls.
  template <class T>
  void set_host(T& host) {
    set_host(&host, type_key<T>());
  }

  /// Compiles a script and runs its top level. What it returns is copied; functions in it, and in
  /// the Args of functions that it called, are kept and become callable. Tables that those
  /// functions see become read-only, and a function that assigns to a variable outside of itself is
  /// an error: both would carry something from one call into the next. After a Stop the functions
  /// that were kept meanwhile mean nothing.
  [[nodiscard]] Outcome load(const Script& script, const Budget& budget = {});
  /// The same, and keeps the value itself for other scripts.
  [[nodiscard]] Module load_module(const Script& script, const Budget& budget = {});

  /// Calls a kept function and copies its result. `arguments` are at most 8.
  [[nodiscard]] Outcome call(Function function, std::span<const Reference> arguments,
                             const Budget& budget = {});
  [[nodiscard]] Outcome call(Function function, std::initializer_list<Reference> arguments,
                             const Budget& budget = {}) {
    return call(function, std::span<const Reference>(arguments.begin(), arguments.size()), budget);
  }

  /// The same for a function that returns two values: a Table whose list is these, nil where it
  /// returned less.
  [[nodiscard]] Outcome call_for_two(Function function, std::initializer_list<Reference> arguments,
                                     const Budget& budget = {});

  /// Keeps a value as an argument for calls. A table is read-only. Throws std::bad_alloc.
  [[nodiscard]] Reference keep(const Value& value);
  /// Keeps a handle on an object. Throws std::bad_alloc; std::logic_error when T has no name.
  template <class T>
  [[nodiscard]] Reference keep_object(const T& object) {
    if constexpr (by_value<T>) {
      return keep_block(type_key<T>(), &object);
    } else {
      const T* address = &object;
      return keep_block(type_key<T>(), &address);
    }
  }
  /// Lets a kept value go. The Reference and its copies mean nothing afterwards.
  void release(Reference reference);
  /// Makes all handles made so far unusable, but for those of permanent types: to be called before
  /// the objects that were handed out cease to be. A script that uses one gets an error.
  void expire();
  /// Told of everything that a script asks while a call runs; an empty one ends it. Fuel and
  /// outcome stay what they are.
  void listen(Listener listener);
  /// Told of each line that a load or a call runs from now on; an empty one ends it. Fuel and
  /// outcome stay what they are.
  using Tracer = std::function<void(std::string_view script, int line)>;
  void trace(Tracer tracer);
  /// Collects garbage now. Calls collect as they go; this is for a moment that suits better.
  void collect();

  /// What scripts may call and read, libraries with their members: `ipairs`, `string.byte`; sorted.
  [[nodiscard]] std::vector<std::string> names() const;
  /// The members of the host types: `text.find`; sorted.
  [[nodiscard]] std::vector<std::string> members() const;

  /// Bytes held now, and the most that were ever held.
  [[nodiscard]] std::size_t memory_used() const;
  [[nodiscard]] std::size_t memory_peak() const;

 private:
  template <class T>
  friend class TypeBuilder;

  void add_function(const char* name, lua_CFunction bound);
  TypeRecord& add_type(TypeKey key, const char* name, std::size_t size);
  void add_member(TypeRecord& type, const char* name, lua_CFunction method,
                  const Property* property);
  /// Sets a metamethod, `__lt` and the like.
  void add_operator(const TypeRecord& type, const char* name, lua_CFunction bound);
  void set_host(void* host, TypeKey key);
  Reference keep_block(TypeKey key, const void* payload);
  Outcome call(Function function, std::span<const Reference> arguments, const Budget& budget,
               int results);
  Outcome run_script(const Script& script, const Budget& budget, Reference* kept);
  void resting() const;
  void furnishing() const;
  template <class Body>
  void furnish(Body body);

  std::unique_ptr<Context> context_;
  bool sealed_ = false;
};

template <class T>
TypeBuilder<T>& TypeBuilder<T>::add_property(const char* name, lua_CFunction get, int cache_slot) {
  type_->properties.push_back({get, cache_slot});
  state_->add_member(*type_, name, nullptr, &type_->properties.back());
  return *this;
}

template <class T>
TypeBuilder<T>& TypeBuilder<T>::add_method(const char* name, lua_CFunction call) {
  state_->add_member(*type_, name, call, nullptr);
  return *this;
}

template <class T>
TypeBuilder<T>& TypeBuilder<T>::add_order(lua_CFunction less, lua_CFunction not_more) {
  state_->add_operator(*type_, "__lt", less);
  state_->add_operator(*type_, "__le", not_more);
  return *this;
}

template <class T>
TypeBuilder<T>& TypeBuilder<T>::add_length(lua_CFunction length) {
  state_->add_operator(*type_, "__len", length);
  return *this;
}

}  // namespace assize::lua
