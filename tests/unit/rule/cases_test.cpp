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
  std::vector<RuleCase> cases;
  std::string complaints;
  std::string failures;  ///< "case: message", one a line
};

Tried try_cases(const std::string& rule, const std::string& cases) {
  const Loaded loaded = load({pack("p", {{"r", rule}})});
  INFO(loaded.complaints);
  REQUIRE(loaded.rules->rules().size() == 1);
  Diagnostics diagnostics;
  Tried out;
  out.cases =
      read_rule_cases({"r_test.lua", cases}, invented_code(), *loaded.rules, 0, diagnostics);
  RuleTests tests;
  tests.cases = out.cases;
  tests.code = &invented_code();
  out.report = run_rule_tests(*loaded.rules, 0, tests);
  for (const Diagnostic& one : diagnostics.all()) out.complaints += one.message + "\n";
  for (const TestResult& result : out.report.results)
    for (const TestFailure& one : result.failures)
      out.failures += result.name + ": " + one.message() + "\n";
  return out;
}

const std::string finds_bell =
    script("row",
           "function(row) local at = row:find(p) if at then return fail { \"A {1}\", at = at } end "
           "if row.claim == \"no\" then return not_applicable(\"No\") end return pass() end",
           {}, "local p = phrases { \"bell\" }\n");

std::string complaints_of(const std::string& cases) {
  const Tried tried = try_cases(finds_bell, cases);
  CHECK(tried.report.results.empty());
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
  REQUIRE(tried.report.results.size() == 3);
  CHECK(tried.report.failed() == 0);
  CHECK(tried.report.results[0].expects_failure);
  CHECK_FALSE(tried.report.results[1].expects_failure);
}

TEST_CASE("a case sets parameters of its rule, and for itself alone") {
  const std::string rule = script(
      "row",
      "function(row, ctx) if row.evidence:find(ctx.params.words) and #row.evidence > "
      "ctx.params.most then return fail { \"It says so\", at = row.evidence:find(ctx.params.words) "
      "} "
      "end return pass() end",
      "  params = { words = { type = \"phrases\", default = phrases { \"bell\" }, doc = \"d\" }, "
      "most = { type = \"integer\", default = 3, max = 9, doc = \"d\" } },\n");
  const auto of = [&](const std::string& params) {
    return try_cases(rule, R"(return { { name = "set", params = { )" + params +
                               R"( }, given = { ["1.3"] = { evidence = "The horn" } },
      expect = { { at = "1.3", outcome = "fail", words = "horn" } } },
      { name = "not set", given = { ["1.3"] = { evidence = "The horn" } }, expect = {} } })");
  };
  CHECK(of(R"(words = { "gong", "horn" })").failures.empty());
  CHECK(of(R"(words = { "horn" }, most = 9)").failures ==
        "set: at 1.3 expected fail at \"horn\", got pass\n");
  CHECK(of("mst = 3").complaints ==
        "set: case: the rule has no parameter 'mst'; did you mean 'most'?\n");
  CHECK(of("most = 10").complaints == "set: case: params.most is above 9\n");
  CHECK(of("words = \"horn\"").complaints ==
        "set: case: params.words is a list of phrases: { \"...\", \"...\" }\n");
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
  CHECK(tried.report.results.size() == 4);
  CHECK(tried.report.failed() == 4);
  CHECK(
      tried.failures ==
      "quiet: at 1.3 expected pass, got fail placeholder minor at \"bell\": A bell\n"
      "loud: at 1.3 expected fail at \"bell\", got pass\n"
      "elsewhere: at 2 expected fail, got nothing: the rule was not called there\n"
      "elsewhere: at 1.3 nothing was expected, got fail placeholder minor at \"bell\": A bell\n"
      "wrong word: at 1.3 expected an outcome at \"horn\", got fail placeholder minor at \"bell\": "
      "A bell\n");
}

TEST_CASE("a failing case knows its line, its claim and the words in question") {
  const Tried tried = try_cases(finds_bell, R"(return {
    { name = "first", given = { ["1.3"] = {} }, expect = {} },
    { name = "elsewhere",
      given = { ["1.3"] = { evidence = "The bell rings", commentary = "Daily" } },
      expect = { { at = "1.3", outcome = "fail", words = "rings" } } },
    { name = "put" .. " together", given = { ["1.3"] = {} }, expect = {} },
  })");
  REQUIRE(tried.report.results.size() == 3);
  CHECK(tried.report.results[0].where.line == 2);
  CHECK(tried.report.results[2].where.line == 0);
  const TestResult& result = tried.report.results[1];
  CHECK(result.where.line == 3);
  REQUIRE(result.failures.size() == 1);
  CHECK(result.failures[0].claim == "yes");
  REQUIRE(result.failures[0].texts.size() == 1);
  const TestedText& text = result.failures[0].texts[0];
  CHECK(text.text == "The bell rings");
  REQUIRE(text.got.size() == 1);
  CHECK(text.got[0].text == "bell");
  REQUIRE(text.expected.size() == 1);
  CHECK(text.expected[0].start == 9);
}

TEST_CASE("the reason of a verdict may be expected") {
  const std::string asks =
      script("row", "function() return not_evaluable(\"no-bell\", \"None\") end");
  const auto with = [&](const std::string& reason) {
    return try_cases(asks,
                     "return { { name = \"x\", given = { [\"1.3\"] = {} }, expect = { { at = "
                     "\"1.3\", outcome = \"not-evaluable\", reason = \"" +
                         reason + "\" } } } }")
        .failures;
  };
  CHECK(with("no-bell").empty());
  CHECK(with("no-horn") ==
        "x: at 1.3 expected not-evaluable (no-horn), got not-evaluable (no-bell): None\n");
}

TEST_CASE("a good sample may hold no failure, and a bad one has to") {
  const Loaded loaded = load({pack("p", {{"r", finds_bell}})});
  const auto outcome = [&](const std::string& good, const std::string& bad) {
    RuleTests tests;
    tests.code = &invented_code();
    for (const auto& [sample, words] : {std::pair{&tests.good, good}, {&tests.bad, bad}}) {
      *sample = lido_assessment();
      for (Response& response : (*sample)->responses) {
        response.evidence = response.commentary.emplace();
        if (response.row == "1.3") response.evidence.text = words;
      }
    }
    const TestReport report = run_rule_tests(*loaded.rules, 0, tests);
    return std::to_string(report.results.at(0).failures.size()) + " " +
           std::to_string(report.results.at(1).failures.size());
  };
  CHECK(outcome("A horn", "A bell") == "0 0");
  CHECK(outcome("A bell", "A bell") == "1 0");
  CHECK(outcome("A horn", "A horn") == "0 1");
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
