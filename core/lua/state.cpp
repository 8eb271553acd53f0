// SPDX-License-Identifier: Apache-2.0
#include "lua/state.hpp"

#include <algorithm>
#include <cstdio>
#include <new>
#include <stdexcept>
#include <utility>

#include "lua/convert.hpp"
#include "lua/freeze.hpp"
#include "lua/load.hpp"
#include "lua/protect.hpp"
#include "lua/sandbox.hpp"

namespace assize::lua {
namespace {

constexpr std::size_t most_arguments = 8;

// One load or call: fuel and error are fresh, and the stack is as before afterwards.
class Running {
 public:
  Running(Context& context, const Budget& budget, std::uint32_t longest, bool loading)
      : context_(context) {
    context.begin(budget, longest, loading);
  }
  ~Running() {
    context_.end();
    lua_settop(context_.L, 1);
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

 private:
  Context& context_;
};

// KiB: what all scripts of the packs that are delivered need, and as much again for their calls. A
// call that needs its whole memory gets it, since Lua collects before it gives up.
constexpr int first_collection = 16 << 10;

// Reads the results on top, or says why there are none: one as it is, several as a list.
Outcome finish(Context& context, int status, int results = 1) {
  if (status != LUA_OK) return {make_stop(context, status), context.fuel.used()};
  Value value;
  const char* problem = nullptr;
  if (results == 1) {
    problem = read_value(context.L, -1, value);
  } else {
    Table all;
    all.list.resize(static_cast<std::size_t>(results));
    for (int i = 0; i < results && !problem; ++i)
      problem = read_value(context.L, i - results, all.list[static_cast<std::size_t>(i)]);
    value = Value(std::move(all));
  }
  if (!problem && !context.armed) return {std::move(value), context.fuel.used()};
  if (context.armed) return {make_stop(context, LUA_OK), context.fuel.used()};
  Stop stop;
  stop.reason = StopReason::bad_result;
  stop.message = problem;
  return {std::move(stop), context.fuel.used()};
}

std::uint32_t longest_string(const Value& value) {
  std::size_t longest = 0;
  if (const std::string* string = value.string()) longest = string->size();
  if (const Table* table = value.table()) {
    for (const Value& item : table->list)
      longest = std::max<std::size_t>(longest, longest_string(item));
    for (const auto& [name, field] : table->fields)
      longest = std::max<std::size_t>(longest, longest_string(field));
  }
  return static_cast<std::uint32_t>(std::min<std::size_t>(longest, UINT32_MAX));
}

}  // namespace

State::State(const Limits& limits) : context_(std::make_unique<Context>()) {
  Context& context = *context_;
  context.limits = limits;
  context.L = lua_newstate(Memory::allocate, &context.memory);
  if (!context.L) throw std::bad_alloc();
  // Collected again when the heap is four times what was left: rules make little garbage, and what
  // a call may make is bounded by its fuel.
  lua_gc(context.L, LUA_GCINC, 400, 0, 0);
  // A step of less than nothing puts the first collection off: it comes after so many KiB.
  lua_gc(context.L, LUA_GCSTEP, -first_collection);
  *static_cast<Context**>(lua_getextraspace(context.L)) = &context;
  // The handler of errors stays at the bottom of the stack, so that a call need not push it.
  lua_pushcfunction(context.L, note_error);
  if (protect(context.L, [](lua_State* L) { open_sandbox(L); }) != LUA_OK) {
    lua_close(context.L);
    throw std::bad_alloc();
  }
}

State::~State() { lua_close(context_->L); }

void State::resting() const {
  if (context_->running) throw std::logic_error("a State is used from within its own call");
}

void State::furnishing() const {
  if (sealed_) throw std::logic_error("a State is furnished before it loads its first script");
}

template <class Body>
void State::furnish(Body body) {
  furnishing();
  const int status = protect(context_->L, body);
  lua_settop(context_->L, 1);
  if (status != LUA_OK) throw std::bad_alloc();
}

void State::listen(Listener listener) { context_->listener = std::move(listener); }

void State::trace(Tracer tracer) { context_->tracer = std::move(tracer); }

void State::add_function(const char* name, lua_CFunction bound) {
  context_->names.push_back({bound, name, false, false});
  furnish([=](lua_State* L) {
    push_globals(L);
    lua_pushcfunction(L, bound);
    lua_setfield(L, -2, name);
  });
}

State& State::constant(const char* name, const Value& value) {
  furnish([&](lua_State* L) {
    lua_newtable(L);
    push_globals(L);
    push_value(L, value);
    freeze(L, 1);
    lua_setfield(L, -2, name);
  });
  return *this;
}

TypeRecord& State::add_type(TypeKey key, const char* name, std::size_t size) {
  furnishing();
  if (context_->find_type(key))
    throw std::logic_error(std::string("a second name for one type: ") + name);
  TypeRecord& type = context_->types.emplace_back();
  type.key = key;
  type.name = name;
  type.size = size;
  furnish([&](lua_State* L) { create_type(L, type); });
  return type;
}

void State::add_member(TypeRecord& type, const char* name, lua_CFunction method,
                       const Property* property) {
  type.member_names.emplace_back(name);
  context_->names.push_back(
      {property != nullptr ? property->get : method, name, true, property != nullptr});
  furnish([&](lua_State* L) { lua::add_member(L, type, name, method, property); });
}

void State::add_operator(const TypeRecord& type, const char* name, lua_CFunction bound) {
  context_->names.push_back({bound, name, true, false});
  furnish([&](lua_State* L) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, type.metatable_slot);
    lua_pushcfunction(L, bound);
    lua_setfield(L, -2, name);
  });
}

void State::set_host(void* host, TypeKey key) {
  context_->host = host;
  context_->host_key = key;
}

Outcome State::run_script(const Script& script, const Budget& budget, Reference* kept) {
  sealed_ = true;
  Context& context = *context_;
  context.kept.clear();
  resting();
  const Running running(context, budget, 0, true);
  std::snprintf(context.error.script.data(), context.error.script.size(), "%.*s",
                static_cast<int>(script.name.size()), script.name.data());
  int slot = 0;
  const int status = protect<1>(context.L, [&](lua_State* L) {
    run_top_level(L, script);
    if (!kept) return;
    lua_pushvalue(L, -1);
    slot = luaL_ref(L, LUA_REGISTRYINDEX);
  });
  Outcome outcome = finish(context, status);
  if (slot > 0) context.kept.push_back(slot);
  for (const int used : context.kept) {
    if (outcome)
      context.note_longest(used, context.fuel.longest());
    else
      luaL_unref(context.L, LUA_REGISTRYINDEX, used);
  }
  if (outcome && kept) kept->slot = slot;
  return outcome;
}

Outcome State::load(const Script& script, const Budget& budget) {
  return run_script(script, budget, nullptr);
}

Module State::load_module(const Script& script, const Budget& budget) {
  Reference kept;
  Outcome outcome = run_script(script, budget, &kept);
  return {std::move(outcome), kept};
}

Outcome State::call(Function function, std::span<const Reference> arguments, const Budget& budget) {
  return call(function, arguments, budget, 1);
}

Outcome State::call_for_two(Function function, std::initializer_list<Reference> arguments,
                            const Budget& budget) {
  return call(function, std::span<const Reference>(arguments.begin(), arguments.size()), budget, 2);
}

Outcome State::call(Function function, std::span<const Reference> arguments, const Budget& budget,
                    int results) {
  if (!function || arguments.size() > most_arguments)
    throw std::logic_error("a call needs a kept function and at most 8 arguments");
  Context& context = *context_;
  std::uint32_t longest = context.longest_at(function.slot);
  for (const Reference argument : arguments)
    longest = std::max(longest, context.longest_at(argument.slot));
  resting();
  const Running running(context, budget, longest, false);
  lua_rawgeti(context.L, LUA_REGISTRYINDEX, function.slot);
  for (const Reference argument : arguments)
    lua_rawgeti(context.L, LUA_REGISTRYINDEX, argument.slot);
  const int status = lua_pcall(context.L, static_cast<int>(arguments.size()), results, 1);
  return finish(context, status, results);
}

Reference State::keep(const Value& value) {
  resting();
  Reference kept;
  const int status = protect(context_->L, [&](lua_State* L) {
    lua_newtable(L);
    push_value(L, value);
    freeze(L, 1);
    kept.slot = luaL_ref(L, LUA_REGISTRYINDEX);
  });
  lua_settop(context_->L, 1);
  if (status != LUA_OK) throw std::bad_alloc();
  context_->note_longest(kept.slot, longest_string(value));
  return kept;
}

Reference State::keep_block(TypeKey key, const void* payload) {
  const TypeRecord* type = context_->find_type(key);
  if (!type) throw std::logic_error("an object is handed over whose type has no name");
  resting();
  Reference kept;
  const int status = protect(context_->L, [&](lua_State* L) {
    push_block(L, *type, payload);
    kept.slot = luaL_ref(L, LUA_REGISTRYINDEX);
  });
  lua_settop(context_->L, 1);
  if (status != LUA_OK) throw std::bad_alloc();
  context_->note_longest(kept.slot, 0);
  return kept;
}

void State::release(Reference reference) {
  if (reference) luaL_unref(context_->L, LUA_REGISTRYINDEX, reference.slot);
}

void State::expire() {
  if (++context_->epoch == 0) context_->epoch = 1;
}

std::vector<std::string> State::names() const {
  std::vector<std::string> names;
  list_names(context_->L, names);
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> State::members() const {
  std::vector<std::string> members;
  for (const TypeRecord& type : context_->types)
    for (const std::string& member : type.member_names) members.push_back(type.name + "." + member);
  std::sort(members.begin(), members.end());
  return members;
}

void State::collect() { lua_gc(context_->L, LUA_GCCOLLECT); }

std::size_t State::memory_used() const { return context_->memory.used(); }
std::size_t State::memory_peak() const { return context_->memory.peak(); }

}  // namespace assize::lua
