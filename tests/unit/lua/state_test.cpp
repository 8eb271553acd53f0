// SPDX-License-Identifier: Apache-2.0
#include <new>
#include <string>

#include "support/catch.hpp"
#include "unit/lua/world.hpp"

using namespace assize::lua;

namespace {

Value value_of(State& state, const std::string& text) {
  Outcome outcome = state.load({"test.lua", text});
  INFO((outcome ? "" : to_string(*outcome.stop())));
  REQUIRE(outcome);
  return outcome.value();
}

}  // namespace

TEST_CASE("constants and kept values are read-only, in depth") {
  State state;
  Table table;
  table.list = {Value(1), Value("two")};
  table.fields = {{"inner", Value(Table{{Value(3)}, {}, false})}};
  state.constant("params", Value(table));
  CHECK(*value_of(state, "return #params .. params[2] .. params.inner[1]").string() == "2two3");
  CHECK(*value_of(state, "local n = 0 for k, v in pairs(params) do n = n + 1 end return n")
             .integer() == 3);
  CHECK_FALSE(state.load({"a.lua", "params[1] = 2"}));
  CHECK_FALSE(state.load({"a.lua", "params.inner[1] = 2"}));
  CHECK_FALSE(state.load({"a.lua", "table.insert(params, 2)"}));
  const Reference kept = state.keep(Value(table));
  const Value read = value_of(state, "return function(t) return t.inner[1] end");
  CHECK(*state.call(*read.function(), {kept}).value().integer() == 3);
  const Value write = value_of(state, "return function(t) t.inner[1] = 4 end");
  CHECK_FALSE(state.call(*write.function(), {kept}));
  CHECK(*state.call(*read.function(), {kept}).value().integer() == 3);
}

TEST_CASE("a module is kept for other scripts and is read-only") {
  static Reference shared;
  State state;
  state.function<[] { return shared; }>("module");
  Module module = state.load_module(
      {"lib.lua",
       "local base = { 10 }\nreturn { add = function(n) return n + base[1] end, list = { 1 } }"});
  REQUIRE(module.outcome);
  REQUIRE(module.value);
  CHECK(module.outcome.value().table()->find("add")->function());
  shared = module.value;
  CHECK(*value_of(state, "local lib = module()\nreturn lib.add(5) + lib.list[1]").integer() == 16);
  CHECK_FALSE(state.load({"a.lua", "module().list[1] = 2"}));
  CHECK_FALSE(state.load({"a.lua", "module().add = nil"}));
  const Value check =
      value_of(state, "local lib = module()\nreturn function() return lib.add(1) end");
  CHECK(*state.call(*check.function(), {}).value().integer() == 11);
  CHECK_FALSE(state.load_module({"bad.lua", "return 1 +"}).value);
}

TEST_CASE("scripts do not see each other") {
  State state;
  REQUIRE(state.load({"a.lua", "local secret = 1"}));
  const Outcome outcome = state.load({"b.lua", "return secret"});
  REQUIRE_FALSE(outcome);
  CHECK(outcome.stop()->message == "unknown name 'secret'");
}

TEST_CASE("the order of calls cannot be seen by a script") {
  State state;
  const Value function = value_of(
      state, "local t = { n = 1 }\nreturn function() local n = t.n n = n + 1 return n end");
  for (int round = 0; round < 3; ++round)
    CHECK(*state.call(*function.function(), {}).value().integer() == 2);
}

TEST_CASE("a State survives whatever happened in it") {
  State state;
  const Value good = value_of(state, "return function() return 7 end");
  for (const char* hostile :
       {"while true do end", "error({})", "return 1 +",
        "local s = 'x' while true do s = s .. s end", "local function f() return 1 + f() end f()",
        "local t = {} for i = 1, 1e9 do t['k' .. i] = i end", "pcall()",
        "table.sort({ 3, 2, 1 }, function() error('x') end)"}) {
    CHECK_FALSE(state.load({"hostile.lua", hostile}));
    CHECK(*state.call(*good.function(), {}).value().integer() == 7);
  }
  state.collect();
  CHECK(state.memory_used() < std::size_t{200} << 10);
}

TEST_CASE("failed loads give back what they kept") {
  State state;
  world::Desk desk;
  world::furnish(state, desk);
  REQUIRE(state.load({"warm.lua", "rule { check = function() end }"}));
  const auto failing = [&] {
    return state.load({"a.lua", "rule { check = function() end }\nerror('late')"});
  };
  REQUIRE_FALSE(failing());
  state.collect();
  const std::size_t before = state.memory_used();
  for (int round = 0; round < 200; ++round) CHECK_FALSE(failing());
  state.collect();
  CHECK(state.memory_used() <= before + 512);
}

TEST_CASE("kept values are let go") {
  State state;
  const auto keep = [&] { state.release(state.keep(Value(std::string(1000, 'x')))); };
  keep();
  state.collect();
  const std::size_t before = state.memory_used();
  for (int round = 0; round < 200; ++round) keep();
  state.collect();
  CHECK(state.memory_used() <= before + 512);
}

TEST_CASE("many arguments are passed in order") {
  State state;
  const Value function =
      value_of(state, "return function(...) return table.concat({ ... }, ',') end");
  std::vector<Reference> arguments;
  for (int i = 1; i <= 8; ++i) arguments.push_back(state.keep(Value(i)));
  CHECK(*state.call(*function.function(), arguments).value().string() == "1,2,3,4,5,6,7,8");
  arguments.push_back(arguments[0]);
  CHECK_THROWS_AS(state.call(*function.function(), arguments), std::logic_error);
  CHECK_THROWS_AS(state.call(Function{}, {}), std::logic_error);
}

TEST_CASE("a limit on memory holds, and what was refused does no harm") {
  Limits limits;
  limits.memory = std::size_t{64} << 10;
  State state(limits);
  const std::size_t before = state.memory_used();
  const Outcome outcome = state.load({"a.lua", "local t = {} for i = 1, 1e6 do t[i] = { i } end"});
  REQUIRE_FALSE(outcome);
  CHECK(outcome.stop()->reason == StopReason::out_of_memory);
  CHECK(state.memory_peak() <= before + limits.memory);
  CHECK(state.load({"b.lua", "return 1"}));
}

TEST_CASE("a State needs memory, and says so when there is none") {
  // However little there is, construction either works or throws; nothing is left behind.
  for (std::size_t keys : {std::size_t{4}, std::size_t{4096}}) {
    Limits limits;
    limits.keys = keys;
    State state(limits);
    CHECK(state.memory_used() > 0);
  }
}
