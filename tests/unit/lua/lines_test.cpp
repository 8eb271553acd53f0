// SPDX-License-Identifier: Apache-2.0
//
// Which lines of a script can run, and which did.
#include "lua/lines.hpp"

#include <set>
#include <stdexcept>

#include "lua/state.hpp"
#include "support/catch.hpp"

namespace assize::test {
namespace {

constexpr std::string_view text =
    "local limit = 3\n"
    "local function small(x)\n"
    "  if x < limit then\n"
    "    return true\n"
    "  end\n"
    "  return false\n"
    "end\n"
    "local function never()\n"
    "  return function(...)\n"
    "    return ...\n"
    "  end\n"
    "end\n"
    "return function()\n"
    "  for i = 1, 2 do\n"
    "    if not small(i) then never() end\n"
    "  end\n"
    "end\n";

}  // namespace

TEST_CASE("the lines of functions are those with instructions, not those of the top level") {
  CHECK(lua::lines_of_functions(text) == std::set<int>{3, 4, 6, 10, 11, 14, 15});
  CHECK(lua::lines_of_functions("return 1").empty());
  CHECK_THROWS_AS(lua::lines_of_functions("return ("), std::runtime_error);
}

TEST_CASE("a tracer is told of each line, and changes no fuel") {
  lua::State state;
  const lua::Outcome loaded = state.load({"small.lua", text});
  REQUIRE(loaded);
  const lua::Function function = *loaded.value().function();
  const std::uint64_t fuel = state.call(function, {}).fuel();
  std::set<int> ran;
  state.trace([&](std::string_view script, int line) {
    CHECK(script == "small.lua");
    ran.insert(line);
  });
  CHECK(state.call(function, {}).fuel() == fuel);
  CHECK(ran == std::set<int>{3, 4, 14, 15, 17});  // and the end of the last
  state.trace({});
  ran.clear();
  CHECK(state.call(function, {}).fuel() == fuel);
  CHECK(ran.empty());
}

}  // namespace assize::test
