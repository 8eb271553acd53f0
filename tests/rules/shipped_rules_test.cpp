// SPDX-License-Identifier: Apache-2.0
//
// Every shipped rule has tests and a good and a bad sample beside it, and they come out as they
// say.
#include <algorithm>
#include <cstdio>

#include <assize/rule_test.hpp>

#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

// The failing verdicts of a rule on a sample.
std::size_t failures(const RuleSet& rules, std::size_t rule, const std::string& path) {
  Diagnostics diagnostics;
  auto sample = load_assessment(read_file(path), diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.all()) UNSCOPED_INFO(to_string(diagnostic));
  REQUIRE(sample);
  conform(*sample, shipped_code(), diagnostics);
  REQUIRE(diagnostics.ok());
  std::size_t count = 0;
  for (const SubjectVerdict& one :
       judge_with(rules, rule, *sample, shipped_code(),
                  Date{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}})) {
    INFO(one.subject << ": " << one.verdict.message);
    CHECK(one.verdict.outcome != Outcome::error);
    CHECK(one.verdict.outcome != Outcome::cut_off);
    count += one.verdict.outcome == Outcome::fail ? 1U : 0U;
  }
  return count;
}

}  // namespace

TEST_CASE("the shipped packs load without a complaint") {
  Diagnostics diagnostics;
  const auto rules = load_packs(in_tree("scripts"), diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.all()) UNSCOPED_INFO(to_string(diagnostic));
  CHECK(diagnostics.all().empty());
  CHECK(rules->rules().size() >= 12);
}

TEST_CASE("each shipped rule comes out as its tests and samples say") {
  Diagnostics diagnostics;
  const auto rules = load_packs(in_tree("scripts"), diagnostics);
  std::size_t cases = 0;
  for (std::size_t i = 0; i < rules->rules().size(); ++i) {
    const RuleInfo& rule = rules->rules()[i];
    const std::string base = in_tree("scripts/" + rule.id);
    const TestReport report =
        run_rule_tests(*rules, i, read_file(base + "_test.lua"), shipped_code(), diagnostics);
    for (const TestFailure& failure : report.failures) {
      UNSCOPED_INFO(rule.id << ": " << failure.test << ": " << failure.message);
    }
    CHECK(report.failures.empty());
    INFO(rule.id);
    CHECK(report.cases >= 2);
    CHECK(report.failing_cases >= 1);
    CHECK(report.failing_cases < report.cases);
    cases += report.cases;
    CHECK(failures(*rules, i, base + "_good.xml") == 0);
    CHECK(failures(*rules, i, base + "_bad.xml") > 0);
  }
  for (const Diagnostic& diagnostic : diagnostics.all()) UNSCOPED_INFO(to_string(diagnostic));
  CHECK(diagnostics.all().empty());
  std::printf("%zu rules, %zu cases\n", rules->rules().size(), cases);
}

}  // namespace assize::test
