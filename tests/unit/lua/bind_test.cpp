// SPDX-License-Identifier: Apache-2.0
#include <stdexcept>
#include <string>

#include "support/catch.hpp"
#include "unit/lua/world.hpp"

using namespace assize::lua;
using world::Desk;
using world::Row;
using world::Text;

namespace {

struct Bench {
  Desk desk;
  State state;
  Bench() { world::furnish(state, desk); }

  Value result(const std::string& text) {
    Outcome outcome = state.load({"test.lua", "return " + text});
    if (!outcome) return Value(to_string(*outcome.stop()));
    return outcome.value();
  }
  std::string error(const std::string& text) {
    Outcome outcome = state.load({"test.lua", text});
    return outcome ? "no error" : to_string(*outcome.stop());
  }
  /// Calls `function(row) return BODY end`.
  Outcome on(const Row& row, const std::string& body) {
    Outcome loaded = state.load({"test.lua", "return function(row) " + body + " end"});
    REQUIRE(loaded);
    const Reference handle = state.keep_object(row);
    Outcome outcome = state.call(*loaded.value().function(), {handle});
    state.release(handle);
    return outcome;
  }
  std::string text_on(const Row& row, const std::string& body) {
    const Outcome outcome = on(row, body);
    if (!outcome) return to_string(*outcome.stop());
    return outcome.value().string() ? *outcome.value().string()
                                    : std::string(outcome.value().kind());
  }
};

}  // namespace

TEST_CASE("plain functions take and give numbers, booleans and text") {
  Bench bench;
  CHECK(*bench.result("add(2, 3)").integer() == 5);
  CHECK(*bench.result("add(2.0, 3)").integer() == 5);
  CHECK(*bench.result("half(5)").number() == 2.5);
  CHECK(*bench.result("no(false)").boolean());
  CHECK(*bench.result("or_ten()").integer() == 10);
  CHECK(*bench.result("or_ten(nil)").integer() == 10);
  CHECK(*bench.result("or_ten(3)").integer() == 3);
  CHECK(bench.result("say('hello')").is_nil());
  CHECK(bench.desk.said == std::vector<std::string>{"hello"});
  CHECK(*bench.result("kinds(nil, 1, 1.5, 'x', {}, true, pass())").string() ==
        "nil;integer;number;string;table;boolean;value;");
}

TEST_CASE("arguments are strict and errors say where and which") {
  Bench bench;
  CHECK(bench.error("add('2', 3)") == "test.lua:1: add: argument 1 must be an integer, not string");
  CHECK(bench.error("\n\nadd(2)") == "test.lua:3: add: argument 2 must be an integer, not nothing");
  CHECK(bench.error("add(2, 3.5)") == "test.lua:1: add: argument 2 must be an integer, not number");
  CHECK(bench.error("add(2, 3, 4)") == "test.lua:1: add: takes at most 2 arguments, not 3");
  CHECK(bench.error("small(256)") ==
        "test.lua:1: small: argument 1 must be an integer in range, not integer");
  CHECK(bench.error("small(-1)").find("in range") != std::string::npos);
  CHECK(bench.error("half('5')") == "test.lua:1: half: argument 1 must be a number, not string");
  CHECK(bench.error("no(nil)") == "test.lua:1: no: argument 1 must be a boolean, not nil");
  CHECK(bench.error("say(5)") == "test.lua:1: say: argument 1 must be a string, not integer");
  CHECK(bench.error("or_ten('x')") ==
        "test.lua:1: or_ten: argument 1 must be an integer, not string");
  CHECK(bench.error("is_pass(1)") ==
        "test.lua:1: is_pass: argument 1 must be a value, not integer");
}

TEST_CASE("an exception becomes a script error with its line, and so does a refusal") {
  Bench bench;
  CHECK(bench.error("local x = 1\nthrows()") == "test.lua:2: the register is closed");
  CHECK(bench.error("throws_other()") == "test.lua:1: no such provision");
  CHECK(bench.error("ratio(1, 0)") == "test.lua:1: nothing can be divided by nothing");
  CHECK(*bench.result("ratio(6, 3)").integer() == 2);
}

TEST_CASE("objects have properties and methods, and unknown members name the nearest") {
  Bench bench;
  const Text plan{"in June"};
  const Row row{"1.2", {"insert link here"}, {{"a"}, {"bc"}}, &plan};
  CHECK(bench.text_on(row, "return row.id") == "1.2");
  CHECK(bench.text_on(row, "return row.evidence.shouted") == "INSERT LINK HERE");
  CHECK(bench.text_on(row, "return row.plan.words") == "in June");
  CHECK(bench.text_on(row, "return row.notes[2].words") == "bc");
  CHECK(*bench.on(row, "return row.note_count").value().integer() == 2);
  CHECK(bench.text_on(row, "return row.evidence:find('link').words") == "link");
  CHECK(*bench.on(row, "return row.evidence:find('link').start").value().integer() == 7);
  CHECK(bench.on(row, "return row.evidence:find('nothing')").value().is_nil());
  CHECK(bench.on(Row{}, "return row.plan").value().is_nil());
  CHECK(bench.text_on(row, "return row.evidnce") ==
        "test.lua:1: a row has no 'evidnce'; did you mean 'evidence'?");
  CHECK(bench.text_on(row, "return row[1]") == "test.lua:1: members of row have names");
  CHECK(bench.text_on(row, "row.id = 'x'") == "test.lua:1: a row cannot be changed");
  CHECK(bench.text_on(row, "return row.evidence.find(row, 'x')") ==
        "test.lua:1: find: argument 1 must be text, not row");
  CHECK(bench.text_on(row, "return row.evidence.find('x', 'y')") ==
        "test.lua:1: find: argument 1 must be text, not string");
  CHECK(bench.text_on(row, "return row.evidence:find(5)") ==
        "test.lua:1: find: argument 1 must be a string, not integer");
  CHECK(bench.text_on(row, "return tostring(row) .. type(row) .. tostring(row.evidence)") ==
        "rowuserdatatext");
}

TEST_CASE("two handles on one object are equal, on two they are not") {
  Bench bench;
  const Row row{"1", {"abc abc"}, {{"a"}, {"a"}}, nullptr};
  const auto truth = [&](const char* body) { return *bench.on(row, body).value().boolean(); };
  CHECK(truth("return row.evidence == row.evidence"));
  CHECK(truth("return row.notes[1] == row.notes[1]"));
  CHECK_FALSE(truth("return row.notes[1] == row.notes[2]"));
  CHECK(truth("return row.evidence:find('abc') == row.evidence:find('abc')"));
  CHECK_FALSE(truth("return row.evidence:find('abc') == row.evidence:find('bc')"));
  CHECK_FALSE(truth("return row == row.evidence"));
}

TEST_CASE("results come out as plain C++ values") {
  Bench bench;
  const Row row{"1", {"abc"}, {}, nullptr};
  const Outcome outcome = bench.on(
      row, "return { 1, 2.5, 'x', true, { pass() }, at = row.evidence:find('bc'), row = row }");
  REQUIRE(outcome);
  const Table& table = *outcome.value().table();
  REQUIRE(table.list.size() == 5);
  CHECK(*table.list[0].integer() == 1);
  CHECK(*table.list[1].number() == 2.5);
  CHECK(*table.list[2].string() == "x");
  CHECK(*table.list[3].boolean());
  CHECK(*table.list[4].table()->list[0].token() == Token{1});
  CHECK(table.find("at")->object<world::Span>()->words() == "bc");
  CHECK(table.find("at")->object<Row>() == nullptr);
  CHECK(table.find("row")->object<Row>() == &row);
  CHECK(table.find("row")->kind() == "row");
  CHECK(table.find("absent") == nullptr);
  CHECK_FALSE(table.other_keys);
}

TEST_CASE("a table with other keys says so") {
  Bench bench;
  CHECK(bench.result("{ [true] = 1 }").table()->other_keys);
  CHECK(bench.result("{ [1.5] = 1 }").table()->other_keys);
  CHECK(bench.result("{ [3] = 1 }").table()->other_keys);
  CHECK_FALSE(bench.result("{ [1] = 1, x = 2 }").table()->other_keys);
}

TEST_CASE("a function handed over while loading can be called later") {
  Bench bench;
  REQUIRE(bench.state.load({"rule.lua",
                            "local limit = 3\n\nreturn rule {\n"
                            "  check = function(row) return #row.notes > limit end\n}"}));
  CHECK(bench.desk.place == "rule.lua:3");
  REQUIRE(bench.desk.check);
  const Row few{"1", {}, {{"a"}}, nullptr};
  const Row many{"2", {}, {{"a"}, {"b"}, {"c"}, {"d"}}, nullptr};
  const Reference a = bench.state.keep_object(few), b = bench.state.keep_object(many);
  for (int round = 0; round < 3; ++round) {
    CHECK_FALSE(*bench.state.call(bench.desk.check, {a}).value().boolean());
    CHECK(*bench.state.call(bench.desk.check, {b}).value().boolean());
  }
}

TEST_CASE("a permanent object outlives the epoch, a handle that is kept does not") {
  Bench bench;
  REQUIRE(bench.state.load({"rule.lua",
                            "local words = phrases { 'link', 'tbc' }\nreturn rule {\n"
                            "check = function(row) return row.evidence:find_any(words) end }"}));
  const Row row{"1", {"is tbc"}, {}, nullptr};
  Reference handle = bench.state.keep_object(row);
  CHECK(bench.state.call(bench.desk.check, {handle}).value().object<world::Span>()->words() ==
        "tbc");
  bench.state.expire();
  const Outcome stale = bench.state.call(bench.desk.check, {handle});
  REQUIRE_FALSE(stale);
  // The text was made once and is kept with the row: it is as old as the row.
  CHECK(stale.stop()->message.find("is done with") != std::string::npos);
  handle = bench.state.keep_object(row);
  CHECK(bench.state.call(bench.desk.check, {handle}).value().object<world::Span>()->words() ==
        "tbc");
}

TEST_CASE("what may only be done while loading is refused in a call") {
  Bench bench;
  CHECK(bench.text_on(Row{}, "return phrases { 'x' }") ==
        "test.lua:1: phrases are made while a script loads");
}

TEST_CASE("a token cannot be looked into") {
  Bench bench;
  CHECK(*bench.result("is_pass(pass())").boolean());
  CHECK(bench.error("return pass().x") == "test.lua:1: this value has no members");
  CHECK(bench.error("pass().x = 1") == "test.lua:1: this value has no members");
  CHECK(*bench.result("tostring(pass())").string() == "value");
}

TEST_CASE("arguments that cannot be copied are refused") {
  Bench bench;
  CHECK(bench.error("local t = {}\nt.t = t\nkinds(t)").find("within itself") != std::string::npos);
}

TEST_CASE("a State is furnished before it loads, and not used from within") {
  Bench bench;
  REQUIRE(bench.state.load({"a.lua", "return 1"}));
  CHECK_THROWS_AS(bench.state.function<&world::add>("late"), std::logic_error);
  CHECK_THROWS_AS(bench.state.type<Desk>("desk"), std::logic_error);
  CHECK_THROWS_AS(bench.state.keep_object(bench.desk), std::logic_error);
  State other;
  other.type<Text>("text");
  CHECK_THROWS_AS(other.type<Text>("words"), std::logic_error);
}
