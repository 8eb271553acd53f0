// SPDX-License-Identifier: Apache-2.0
//
// Tests of rules: what is said of a file of cases that is wrong, and of a case that does not come
// out.
#include <assize/rule_test.hpp>

#include <string>

#include "rules.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

struct Tried {
  TestReport report;
  std::string complaints;
  std::string failures;  ///< "case: message", one a line
};

Tried try_cases(const std::string& rule, const std::string& cases) {
  const Loaded loaded = load({pack("p", {{"r", rule}})});
  INFO(loaded.complaints);
  REQUIRE(loaded.rules->rules().size() == 1);
  Diagnostics diagnostics;
  Tried out;
  out.report =
      run_rule_tests(*loaded.rules, 0, {"r_test.lua", cases}, invented_code(), diagnostics);
  for (const Diagnostic& one : diagnostics.all()) out.complaints += one.message + "\n";
  for (const TestFailure& one : out.report.failures)
    out.failures += one.test + ": " + one.message + "\n";
  return out;
}

const std::string finds_bell =
    script("row",
           "function(row) local at = row:find(p) if at then return fail { \"A {1}\", at = at } end "
           "if row.claim == \"no\" then return not_applicable(\"No\") end return pass() end",
           {}, "local p = phrases { \"bell\" }\n");

std::string complaints_of(const std::string& cases) {
  const Tried tried = try_cases(finds_bell, cases);
  CHECK(tried.report.cases == 0);
  return tried.complaints;
}

}  // namespace

TEST_CASE("cases that come out are counted") {
  const Tried tried = try_cases(finds_bell, R"(return {
    { name = "a bell", given = { ["1.3"] = { evidence = "The bell" } },
      expect = { { at = "1.3", outcome = "fail", kind = "placeholder", severity = "minor",
                   words = "bell", message = "A bell" } } },
    { name = "no bell", given = { ["1.3"] = { evidence = "A horn" }, ["2"] = { claim = "no" } },
      expect = { { at = "1.3", outcome = "pass" }, { at = "2", outcome = "not-applicable" } } },
    { name = "what is not listed may pass", given = { ["1.3"] = {} }, expect = {} },
  })");
  CHECK(tried.complaints.empty());
  CHECK(tried.failures.empty());
  CHECK(tried.report.cases == 3);
  CHECK(tried.report.failing_cases == 1);
}

TEST_CASE("cases that do not come out say what was expected and what came") {
  const Tried tried = try_cases(finds_bell, R"(return {
    { name = "quiet", given = { ["1.3"] = { evidence = "The bell" } },
      expect = { { at = "1.3", outcome = "pass" } } },
    { name = "loud", given = { ["1.3"] = { evidence = "A horn" } },
      expect = { { at = "1.3", outcome = "fail", words = "bell" } } },
    { name = "elsewhere", given = { ["1.3"] = { commentary = "bell" } },
      expect = { { at = "2", outcome = "fail" } } },
    { name = "wrong word", given = { ["1.3"] = { evidence = "The bell" } },
      expect = { { at = "1.3", words = "horn" } } },
  })");
  CHECK(tried.complaints.empty());
  CHECK(tried.report.cases == 4);
  CHECK(tried.failures ==
        "quiet: at 1.3 expected pass, got fail placeholder minor at \"bell\": A bell\n"
        "loud: at 1.3 expected fail \"bell\", got pass\n"
        "elsewhere: at 2 expected fail, got nothing: the rule was not called there\n"
        "elsewhere: at 1.3 nothing was expected, got fail placeholder minor at \"bell\": A bell\n"
        "wrong word: at 1.3 expected an outcome \"horn\", got fail placeholder minor at \"bell\": "
        "A bell\n");
}

TEST_CASE("an error is never what was expected by chance") {
  const Tried tried =
      try_cases(script("row", "function(row) return row.nothing end"),
                R"(return { { name = "broken", given = { ["1.3"] = {} }, expect = {} } })");
  CHECK(tried.failures.starts_with("broken: at 1.3 nothing was expected, got error: "));
}

TEST_CASE("plans, dates and facts of an assessment are given too") {
  const std::string plan_rule =
      script("action",
             "function(a, ctx) local d = a.due:dates()[1] if d and d.last < ctx.as_of then "
             "return fail { \"late, {who}\", who = a.owner:all(), at = a.due:all() } end "
             "return pass() end");
  const Tried plan = try_cases(plan_rule, R"(return { { name = "late", as_of = "2031-01-01",
    plan = { { provisions = { "1.3" }, improvement = "Bell", due = "4 May 2030", owner = "Keeper" },
             { provisions = { "1.3" }, improvement = "Horn", due = "4 May 2031" } },
    expect = { { at = "action:1", outcome = "fail", words = "4 May 2030", message = "Keeper" },
               { at = "action:2", outcome = "pass" } } } })");
  CHECK(plan.complaints.empty());
  CHECK(plan.failures.empty());
  const Tried about = try_cases(
      script("assessment", "function(a) return fail { a.organisation .. a.approved_on } end"),
      R"(return { { name = "x", assessment = { organisation = "Baths ", approved_on = "2030-01" },
                    expect = { { at = "assessment", message = "Baths 2030-01" } } } })");
  CHECK(about.complaints.empty());
  CHECK(about.failures.empty());
}

TEST_CASE("a rule for each provision is called for each that the row answers") {
  const Tried tried =
      try_cases(script("provision", "function(row, ctx) return fail { ctx.provision.id } end"),
                R"(return { { name = "three", given = { ["2"] = {} },
         expect = { { at = "2", message = "2.1" }, { at = "2", message = "2.2" },
                    { at = "2", message = "2.3" } } } })");
  CHECK(tried.failures.empty());
}

TEST_CASE("a file that is no list of cases is refused") {
  CHECK(complaints_of("return 42") == "the file does not return a list of cases\n");
  CHECK(complaints_of("return {}") == "the file has no case\n");
  CHECK(complaints_of("return { name = \"x\", expect = {} }") ==
        "the file returns a list of cases, nothing with a name\nthe file has no case\n");
  CHECK_FALSE(complaints_of("return {").empty());
  CHECK_FALSE(complaints_of("error(\"no\")").empty());
}

TEST_CASE("a case that is wrong is told with its name") {
  const auto of_case = [](const std::string& fields) {
    return complaints_of("return { { " + fields + " } }");
  };
  CHECK(of_case("expect = {}") == "case: 'name' is missing\n");
  CHECK(of_case("name = \"x\"") == "x: case: 'expect' is missing\n");
  CHECK(of_case("name = \"x\", expekt = {}").find("did you mean 'expect'?") != std::string::npos);
  CHECK(of_case("name = \"x\", as_of = \"soon\", expect = {}") ==
        "x: case: as_of is a date such as 2026-11-22\n");
  CHECK(of_case("name = \"x\", given = { [\"9.9\"] = {} }, expect = {}") ==
        "x: lido@2030-1 has no form row '9.9'\n");
  CHECK(of_case("name = \"x\", given = { [1.3] = {} }, expect = {}")
            .find("rows are named in brackets and quotes") != std::string::npos);
  CHECK(of_case("name = \"x\", given = { [\"1.3\"] = { claim = \"maybe\" } }, expect = {}")
            .find("claim is no claim: maybe") != std::string::npos);
  CHECK(of_case("name = \"x\", given = { [\"1.3\"] = { evidense = \"\" } }, expect = {}")
            .find("did you mean 'evidence'?") != std::string::npos);
  CHECK(of_case("name = \"x\", expect = { { outcome = \"pass\" } }") ==
        "x: expect: 'at' is missing\n");
  CHECK(of_case("name = \"x\", expect = { { at = \"1.3\", outcome = \"fails\" } }") ==
        "x: expect: outcome \"fails\" is none, did you mean 'fail'?\n");
  CHECK(of_case("name = \"x\", plan = { { provisions = { 1.6 } } }, expect = {}")
            .find("provisions is a list of strings") != std::string::npos);
}

}  // namespace assize::test
