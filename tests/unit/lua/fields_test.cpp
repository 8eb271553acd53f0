// SPDX-License-Identifier: Apache-2.0
#include "lua/fields.hpp"

#include "support/catch.hpp"

using namespace assize::lua;

namespace {

Value table(std::vector<std::pair<std::string, Value>> fields, std::vector<Value> list = {}) {
  return Value(Table{std::move(list), std::move(fields), false});
}

}  // namespace

TEST_CASE("fields are read by name and kind") {
  const Value value = table({{"check", Value(Function{3})},
                             {"count", Value(5)},
                             {"on", Value(true)},
                             {"params", table({{"x", Value(1)}})},
                             {"share", Value(0.5)},
                             {"title", Value("a title")}},
                            {Value("message")});
  Fields fields(value, "rule");
  CHECK(fields.string("title") == "a title");
  CHECK(fields.integer("count") == 5);
  CHECK(fields.number("count") == 5.0);
  CHECK(fields.number("share") == 0.5);
  CHECK(fields.boolean("on") == true);
  CHECK(fields.function("check").slot == 3);
  CHECK(fields.table("params")->find("x"));
  CHECK(fields.list().size() == 1);
  CHECK_FALSE(fields.string("absent"));
  CHECK(fields.finish().empty());
}

TEST_CASE("all complaints are told at once") {
  const Value value =
      table({{"count", Value("5")}, {"sevrity", Value("major")}, {"title", Value(5)}}, {Value(1)});
  Fields fields(value, "rule");
  CHECK_FALSE(fields.string("title"));
  CHECK_FALSE(fields.integer("count"));
  CHECK_FALSE(fields.string("severity"));
  fields.require("check");
  CHECK(fields.finish() ==
        std::vector<std::string>{
            "rule: 'title' is to be a string, not an integer",
            "rule: 'count' is to be an integer, not a string", "rule: 'check' is missing",
            "rule: unknown field 'sevrity'; did you mean 'severity'?",
            "rule: takes fields with names; what does the value without a name stand for?"});
}

TEST_CASE("what is no table is a complaint") {
  const Value value(5);
  Fields fields(value, "fail");
  CHECK_FALSE(fields.string("at"));
  CHECK(fields.finish() == std::vector<std::string>{"fail: takes a table, not integer"});
}
