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

}  // namespace assize::test
