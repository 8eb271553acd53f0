// SPDX-License-Identifier: Apache-2.0
#include <random>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "unit/lua/world.hpp"

using namespace assize::lua;

namespace {

const std::vector<std::string> programs = {
    "local n = 0 for i = 1, 5000 do n = n + i end return n",
    "local t = {} for i = 1, 500 do t['k' .. i] = { i } end local n = 0 for k, v in pairs(t) do n "
    "= n + v[1] end return n",
    "local t = {} for i = 1, 300 do t[#t + 1] = ('x'):rep(i) end return #table.concat(t, ', ')",
    "local t = {} for i = 1, 300 do t[i] = (i * 7919) % 311 end table.sort(t, function(a, b) "
    "return a > b end) return t[1]",
    "local f for i = 1, 300 do f = function() return i end end return f()",
    "local s = '' for i = 1, 200 do s = s .. i end return s:upper():reverse():sub(5, 50)",
    "local t = {} for round = 1, 20 do for i = 1, 50 do t['k' .. (i * round)] = i t['k' .. i] = "
    "nil end end return 1",
};

std::uint64_t fuel_of(const std::string& program, State& state) {
  const Outcome outcome = state.load({"test.lua", program});
  REQUIRE(outcome);
  return outcome.fuel();
}

}  // namespace

TEST_CASE("the same program takes the same fuel") {
  for (const std::string& program : programs) {
    INFO(program);
    State first, second;
    const std::uint64_t fuel = fuel_of(program, first);
    CHECK(fuel_of(program, second) == fuel);
    CHECK(fuel_of(program, first) == fuel);  // whatever is interned or garbage by now
    // Whatever else was loaded before, and whenever the collector runs.
    State busy;
    for (const std::string& other : programs) fuel_of(other, busy);
    busy.collect();
    CHECK(fuel_of(program, busy) == fuel);
  }
}

TEST_CASE("the first use of a library function costs what the second does") {
  const std::vector<std::string> uses = {"long:reverse()",
                                         "long:upper()",
                                         "long:sub(2)",
                                         "long:rep(2)",
                                         "long:byte(1, 3)",
                                         "string.format('%s', long)",
                                         "table.concat({ long, long })",
                                         "utf8.len(long)",
                                         "utf8.char(8364, 8364)",
                                         "tonumber(long)",
                                         "tostring(1.5)",
                                         "table.pack(1, 2)",
                                         "pairs({ a = 1, b = 2 })",
                                         "select('#', 1)",
                                         "math.fmod(5.5, 2)"};
  for (const std::string& use : uses) {
    INFO(use);
    const std::string program = "local long = ('x'):rep(5000) local a = " + use + " return 1";
    State state;
    const std::uint64_t first = fuel_of(program, state);
    CHECK(fuel_of(program, state) == first);
  }
}

TEST_CASE("what hashes decide does not show in the fuel of an error") {
  const std::string program =
      "local t = { [{}] = 1 } for i = 1, 40 do t['key ' .. i] = i end for k in pairs(t) do end";
  State first;
  const std::uint64_t fuel = first.load({"a.lua", program}).fuel();
  for (int round = 0; round < 10; ++round) {
    State other;
    CHECK(other.load({"a.lua", program}).fuel() == fuel);
  }
}

TEST_CASE("programs put together at random take the same fuel in any State") {
  const std::vector<std::string> parts = {
      "t[#t + 1] = 'a string of some length, as they go, ' .. n",
      "t['k' .. n] = n",
      "t['k' .. n % 7] = nil",
      "t[n * 3] = { n, tostring(n) }",
      "for k, v in pairs(t) do n = n + 1 end",
      "s = s:sub(-60) .. ('ab'):rep(n % 40)",
      "for i = 1, n % 900 do s = s:lower() end",
      "table.insert(t, 1, n)",
      "table.sort(list, function(a, b) return a % 10 < b % 10 end) list[#list + 1] = n % 100",
      "n = n + #string.format('%5.2f %s', n, s)",
      "do local m = n t.f = function() return m end end",
      "u[s] = u",
      "n = n + utf8.len(s) + select('#', table.unpack(list))",
  };
  std::mt19937 random(5);
  for (int round = 0; round < 60; ++round) {
    std::string program = "local t, u, list, n, s = {}, {}, { 3, 1, 2 }, 1, 'abc'\n";
    for (int line = 0; line < 30; ++line) program += parts[random() % parts.size()] + "\n";
    program += "return n";
    INFO(program);
    State first, second;
    const Outcome a = first.load({"a.lua", program});
    const Outcome b = second.load({"a.lua", program});
    const Outcome again = first.load({"a.lua", program});
    INFO((a ? "" : to_string(*a.stop())));
    REQUIRE(a);
    REQUIRE(b);
    REQUIRE(again);
    CHECK(a.fuel() == b.fuel());
    CHECK(a.fuel() == again.fuel());
    CHECK(*a.value().integer() == *b.value().integer());
  }
}

TEST_CASE("a call takes the same fuel however often it is made") {
  State state;
  world::Desk desk;
  world::furnish(state, desk);
  const Outcome loaded = state.load(
      {"rule.lua",
       "return function(row)\n  local at = row.evidence:find('link') or row.evidence:find('tbc')\n"
       "  local t = {}\n  for i = 1, 600 do t[i] = row.evidence.words end\n  return at\nend"});
  REQUIRE(loaded);
  const world::Row row{"1", {std::string(400, 'x') + "link"}, {}, nullptr};
  const Reference handle = state.keep_object(row);
  const std::uint64_t fuel = state.call(*loaded.value().function(), {handle}).fuel();
  CHECK(fuel > 30'000);  // 600 copies of a long text
  for (int round = 0; round < 50; ++round)
    CHECK(state.call(*loaded.value().function(), {handle}).fuel() == fuel);
}

TEST_CASE("fuel that is cut off is cut off at the same place") {
  const std::string text =
      "local seen = 0\nreturn function(say)\n  local t = {}\n  for i = 1, 1e9 do\n"
      "    t[#t + 1] = ('x'):rep(50) .. i\n    say(#t .. '')\n  end\nend";
  std::string last;
  for (int round = 0; round < 3; ++round) {
    State state;
    world::Desk desk;
    world::furnish(state, desk);
    const Outcome loaded =
        state.load({"rule.lua",
                    "return function()\n  local t = {}\n  for i = 1, 1e9 do\n"
                    "    t[#t + 1] = ('x'):rep(50) .. i\n    say(#t .. '')\n  end\nend"});
    REQUIRE(loaded);
    const Outcome outcome = state.call(*loaded.value().function(), {});
    REQUIRE_FALSE(outcome);
    CHECK(outcome.stop()->cut_off());
    CHECK(outcome.fuel() == Budget{}.fuel);
    const std::string now = desk.said.back() + ":" + std::to_string(outcome.stop()->line);
    if (round > 0) CHECK(now == last);
    last = now;
  }
}

TEST_CASE("work is paid for before it is done") {
  State state;
  world::Desk desk;
  world::furnish(state, desk);
  const Outcome loaded =
      state.load({"a.lua", "return function(row) return row.evidence:find('y') end"});
  const world::Row row{"1", {std::string(100'000, 'x')}, {}, nullptr};
  const Reference handle = state.keep_object(row);
  const Outcome outcome = state.call(*loaded.value().function(), {handle}, Budget{1000, {}});
  REQUIRE_FALSE(outcome);
  CHECK(outcome.stop()->reason == StopReason::out_of_fuel);
}

TEST_CASE("an honest rule on a long cell takes less than a hundredth of the default") {
  State state;
  world::Desk desk;
  world::furnish(state, desk);
  const Outcome loaded = state.load(
      {"a.lua",
       "local words = phrases { 'insert link', 'to be confirmed', 'tbc' }\n"
       "return function(row)\n  if row.evidence.blank then return pass() end\n"
       "  local at = row.evidence:find_any(words) or row.evidence:find('where is this stated')\n"
       "  if at then return { 'A note is left', at = at } end\n"
       "  for _, note in ipairs(row.notes) do if note:find('draft') then return { at = note } end "
       "end\n"
       "  return pass()\nend"});
  REQUIRE(loaded);
  const world::Row row{"1", {std::string(10'000, 'x')}, {{"a"}, {"b"}}, nullptr};
  const Outcome outcome = state.call(*loaded.value().function(), {state.keep_object(row)});
  REQUIRE(outcome);
  CHECK(outcome.fuel() < Budget{}.fuel / 100);
}

TEST_CASE("prices do not wrap round") {
  CHECK(price::times(UINT64_MAX, 2) == UINT64_MAX);
  CHECK(price::times(3, 4) == 12);
  CHECK(price::times(5, 0) == 0);
  Fuel fuel;
  fuel.fill(10, 0);
  CHECK(fuel.spend(10));
  CHECK_FALSE(fuel.spend(1));
  CHECK(fuel.used() == 10);
  fuel.fill(10, 0);
  CHECK_FALSE(fuel.spend(UINT64_MAX));
  CHECK_FALSE(fuel.spend(0));
  fuel.fill(1'000'000, 8192);
  CHECK(fuel.spend_instructions(1000));
  CHECK(fuel.used() == 3000);
}
