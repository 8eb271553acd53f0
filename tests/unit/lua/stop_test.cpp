// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "lua/state.hpp"
#include "support/catch.hpp"

using namespace assize::lua;

namespace {

Stop stop_of(const std::string& text, const Budget& budget = {},
             const char* name = "dir/rule.lua") {
  State state;
  Outcome outcome = state.load({name, text}, budget);
  if (outcome && outcome.value().function())
    outcome = state.call(*outcome.value().function(), {}, budget);
  REQUIRE_FALSE(outcome);
  return *outcome.stop();
}

}  // namespace

TEST_CASE("a stop carries script, line and traceback") {
  const Stop stop = stop_of(
      "local function inner()\n  error('too late')\nend\n"
      "local function outer()\n  local x = inner()\n  return x\nend\nouter()\n");
  CHECK(stop.reason == StopReason::script_error);
  CHECK(stop.message == "too late");
  CHECK(stop.script == "dir/rule.lua");
  CHECK(stop.line == 2);
  REQUIRE(stop.traceback.size() == 3);
  CHECK(stop.traceback[0].function == "inner");
  CHECK(stop.traceback[1].function == "outer");
  CHECK(stop.traceback[1].line == 5);
  CHECK(stop.traceback[2].line == 8);
  CHECK(to_string(stop) == "dir/rule.lua:2: too late");
}

TEST_CASE("error with a level points at the caller") {
  const Stop stop = stop_of("local function check() error('here', 2) end\n\nlocal x = check()\n");
  CHECK(stop.line == 3);
  CHECK(stop.message == "here");
}

TEST_CASE("long script names are kept whole") {
  const std::string name = std::string(90, 'd') + "/rule.lua";
  const Stop run = stop_of("\nlocal t\nreturn t.x", {}, name.c_str());
  CHECK(run.script == name);
  CHECK(run.line == 3);
  CHECK(run.message == "attempt to index a nil value (local 't')");
  const Stop compiled = stop_of("\nreturn 1 +", {}, name.c_str());
  CHECK(compiled.script == name);
  CHECK(compiled.line == 2);
  CHECK(compiled.message == "unexpected symbol near <eof>");
}

TEST_CASE("each reason") {
  CHECK(stop_of("error('x')").reason == StopReason::script_error);
  CHECK(stop_of("while true do end").reason == StopReason::out_of_fuel);
  CHECK(stop_of("while true do end").cut_off());
  CHECK(stop_of("os.time()").reason == StopReason::blocked_function);
  CHECK(stop_of("return function() local t = {} t.t = t return t end").reason ==
        StopReason::bad_result);
  const Budget brief{UINT64_MAX / 2, std::chrono::milliseconds(5)};
  const Stop late = stop_of("while true do end", brief);
  CHECK(late.reason == StopReason::out_of_time);
  CHECK_FALSE(late.cut_off());
  const Budget ample{1'000'000'000, std::chrono::seconds(20)};
  CHECK(stop_of("local t = {} for i = 1, 1e9 do t[i] = { i } end", ample).reason ==
        StopReason::out_of_memory);
}

TEST_CASE("error values that are no text") {
  CHECK(stop_of("error({})").message == "an error value that is no text but a table");
  CHECK(stop_of("error()").message == "an error value that is no text but a nil");
  CHECK(stop_of("error(42)").message == "an error value that is no text but a number");
  CHECK(stop_of("error(error)").line == 1);
  CHECK(stop_of("error(('x'):rep(5000))").message.size() < 700);
}

TEST_CASE("what is missing is told with a way out") {
  const auto told = [](const char* text) { return stop_of(text).message; };
  CHECK(told("os.time()") == "os.time is not available to rules; use ctx.as_of");
  CHECK(told("os.remove('x')") ==
        "os.remove is not available to rules; a rule sees what it is given, not the machine");
  CHECK(told("pcall()").find("an error ends the rule") != std::string::npos);
  CHECK(told("('x'):gsub('x', 'y')").find("use text:find or text:match") != std::string::npos);
  CHECK(told("return strng") == "unknown name 'strng'; did you mean 'string'?");
  CHECK(told("return math.flor(1)") == "math has no 'flor'; did you mean 'floor'?");
  CHECK(told("return ('x'):uper()") == "string has no 'uper'; did you mean 'upper'?");
  CHECK(told("x = 1") == "scripts share no globals; write: local x = ...");
  CHECK(told("local n = 0 return function() n = 1 end").find("'n'") != std::string::npos);
}

TEST_CASE("every reason has its word") {
  CHECK(to_string(StopReason::out_of_memory) == "out_of_memory");
  CHECK(to_string(StopReason::bad_result) == "bad_result");
  CHECK(to_string(StopReason::out_of_time) == "out_of_time");
}
