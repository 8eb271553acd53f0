// SPDX-License-Identifier: Apache-2.0
//
// What `assize rule check` finds in a script without running it.
#include <algorithm>
#include <string>
#include <vector>

#include "rule/lint.hpp"
#include "rule/lint_fields.hpp"
#include "rule/names.hpp"
#include "support/catch.hpp"

namespace assize::test {
namespace {

/// `LINE: message; suggestion` of each unknown field.
std::string unknown(const std::string& script, std::optional<Each> each = Each::row) {
  const auto words = rule::lua_words(script);
  std::string out;
  for (const rule::UnknownField& one : rule::unknown_fields(words, each))
    out += std::to_string(words[one.word].line) + ": " + one.message + "; " + one.suggestion + "\n";
  return out;
}

std::size_t accusations(const std::string& words) {
  Diagnostics diagnostics;
  const Source script{"x.lua", "return rule { remedy = \"" + words + "\" }"};
  rule::lint(RuleInfo{}, script, diagnostics);
  return static_cast<std::size_t>(std::count_if(
      diagnostics.all().begin(), diagnostics.all().end(),
      [](const auto& each) { return each.message.find("accuses") != std::string::npos; }));
}

}  // namespace

TEST_CASE("fields that the values of a rule do not have are found with what was meant") {
  CHECK(unknown("check = function(row, ctx) return row.evidense, ctx.as_off end") ==
        "1: a row has no 'evidense'; did you mean 'evidence'?\n"
        "1: ctx has no 'as_off'; did you mean 'as_of'?\n");
  CHECK(unknown("check = function(a, c)\nreturn a.organization, c.asof end", Each::assessment) ==
        "2: an assessment has no 'organization'; did you mean 'organisation'?\n"
        "2: ctx has no 'asof'; did you mean 'as_of'?\n");
  CHECK(unknown("applies = function(x) return x.stats == 1 end", Each::action) ==
        "1: an action has no 'stats'; did you mean 'status'?\n");
}

TEST_CASE("fields are followed through values, calls, loops and locals") {
  CHECK(unknown("check = function(row) return row.twin.claims end") ==
        "1: a row has no 'claims'; did you mean 'claim'?\n");
  CHECK(unknown("check = function(row, ctx)\n"
                "  for _, d in ipairs(row.evidence:durations()) do x(d.mst) end\n"
                "  for _, t in ipairs(row.answers) do x(t.blanc) end\n"
                "  local found = row.evidence:find(words, 3) or row.commentary:find(words)\n"
                "  local limit = ctx.provision:deadline(\"response\")\n"
                "  return found.strat, limit.working_day\n"
                "end") ==
        "2: a duration has no 'mst'; did you mean 'most'?\n"
        "3: a text has no 'blanc'; did you mean 'blank'?\n"
        "6: a span has no 'strat'; did you mean 'start'?\n"
        "6: a deadline has no 'working_day'; did you mean 'working_days'?\n");
  CHECK(unknown("local function looks(row) return row:taged(\"policy\") end") ==
        "1: a row has no 'taged'; did you mean 'tagged'?\n");
  CHECK(unknown("check = function(a) return a:row(\"1.1\").claimz, a.rows[1].claimz end",
                Each::assessment) ==
        "1: a row has no 'claimz'; did you mean 'claim'?\n"
        "1: a row has no 'claimz'; did you mean 'claim'?\n");
}

TEST_CASE("of what may be anything nothing is said") {
  CHECK(unknown("local row = { n = 1 }\nreturn row.n").empty());
  CHECK(unknown("local function f(d) return d.any end\n"
                "check = function(row) for _, d in ipairs(row.evidence:dates()) do f(d) end end")
            .empty());
  CHECK(unknown("check = function(row)\nlocal found = row:find(w)\nfound = { n = 1 }\n"
                "return found.n end")
            .empty());
  CHECK(unknown("check = function(row, ctx) return ctx.params.anything.at_all, o.row.other end")
            .empty());
  CHECK(unknown("return { row = { x = 1 }, ctx = 2 }", std::nullopt).empty());
}

TEST_CASE("the members that are followed are those of the program") {
  const auto names = rule::member_names();
  for (const rule::Leads& each : rule::followed_members()) {
    INFO(each.member);
    CHECK(std::find(names.begin(), names.end(), each.member) != names.end());
    CHECK(std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      return name.starts_with(std::string(each.type) + ".");
    }));
  }
}

TEST_CASE("words accuse by their sense") {
  CHECK(accusations("Say that they lied.") == 1);
  CHECK(accusations("It lies about the times.") == 1);
  CHECK(accusations("The log lies on a drive; where the fault lies is not said.") == 0);
  CHECK(accusations("It was lying in a folder.") == 0);
}

}  // namespace assize::test
