// SPDX-License-Identifier: Apache-2.0
//
// Every shipped rule has tests and a good and a bad sample beside it, and they come out as they
// say: found, read and run as `assize rule test` does.
#include <algorithm>
#include <cstdio>

#include "app/rule_tests.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {

TEST_CASE("each shipped rule comes out as its tests and samples say") {
  app::Options options;
  options.content = {in_tree("")};
  options.arguments = {in_tree("scripts")};
  Diagnostics diagnostics;
  const app::RuleTestBook book(options, diagnostics);
  CHECK(book.selected().size() == book.rules().rules().size());
  CHECK(book.selected().size() >= 12);
  std::size_t count = 0;
  for (const std::size_t number : book.selected()) {
    INFO(book.rules().rules()[number].id);
    const auto tests = book.tests_of(number, diagnostics);
    REQUIRE(tests);
    CHECK(tests->good);
    CHECK(tests->bad);
    const TestReport report = run_rule_tests(book.rules(), number, *tests);
    for (const TestResult& result : report.results)
      for (const TestFailure& failure : result.failures)
        UNSCOPED_INFO(result.name << ": " << failure.message());
    CHECK(report.failed() == 0);
    const std::size_t cases = tests->cases.size();
    const auto failing = static_cast<std::size_t>(std::count_if(
        report.results.begin(), report.results.begin() + static_cast<std::ptrdiff_t>(cases),
        [](const TestResult& result) { return result.expects_failure; }));
    CHECK(cases >= 2);
    CHECK(failing >= 1);
    CHECK(failing < cases);
    count += cases;
  }
  for (const Diagnostic& diagnostic : diagnostics.all()) UNSCOPED_INFO(to_string(diagnostic));
  CHECK(diagnostics.all().empty());
  std::printf("%zu rules, %zu cases\n", book.selected().size(), count);
}

TEST_CASE("each row of the Code has a rule that looks at it in particular") {
  Diagnostics diagnostics;
  const auto rules = load_packs(in_tree("scripts"), diagnostics);
  const CodeCoverage coverage = code_coverage(*rules, shipped_code());
  CHECK(coverage.general.empty());
  CHECK(coverage.own.size() == coverage.rows);
  const auto by = [&](const std::string& row, const std::string& rule) {
    std::string all;
    for (const CoveredRow& covered : coverage.own)
      for (const OwnRule& own : covered.rules)
        if (covered.row == row && own.rule == rule)
          for (const std::string& each : own.by) all += (all.empty() ? "" : " ") + each;
    return all;
  };
  CHECK(by("1.2", "common/evidence/required_point_absent") == "points");
  CHECK(by("6.3", "common/time/longer_than_allowed") == "provisions deadline");
  CHECK(by("6.3", "common/form/twin_mismatch") == "twin");
  CHECK(by("5.8", "common/evidence/list_not_covered") == "provisions items");
  CHECK(by("1.2", "common/form/twin_mismatch").empty());
  CHECK(by("1.2", "common/form/comply_blank").empty());

  Code bare = shipped_code();
  bare.sha256 = "bare";  // by which what was made of a Code is kept
  for (Provision& provision : bare.provisions)
    if (provision.id == "1.2") provision.points.clear();
  CHECK(code_coverage(*rules, bare).general == std::vector<std::string>{"1.2"});
}

}  // namespace assize::test
