// SPDX-License-Identifier: Apache-2.0
//
// What came of the tests of rules, for people and for programs.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <assize/report.hpp>
#include <assize/rule_test.hpp>

namespace assize::report {

struct TestedRule {
  const RuleInfo* rule = nullptr;
  std::string code;  ///< that its tests are of: `lido@2030-1`; empty for a rule without tests
  TestReport report;
  std::optional<LineCoverage> lines{};
  std::vector<Mutant> mutants{};
};

struct RuleTesting {
  std::vector<TestedRule> rules;
  bool covers = false, mutates = false;  ///< what was asked for
  /// By the name of each Code that tests are of; empty unless coverage was asked for.
  std::vector<std::pair<std::string, CodeCoverage>> codes{};
  bool is_part = false;  ///< only the rules of some packs were loaded
};

/// Failing tests with their words, then one line that counts; then what was measured.
void write_rule_tests(const RuleTesting& testing, const ReportOptions& options, std::ostream& out);
void write_rule_tests_json(const RuleTesting& testing, std::ostream& out);
/// A `testsuite` a rule, a `testcase` a case: what continuous integration reads as JUnit's.
void write_rule_tests_junit(const RuleTesting& testing, std::ostream& out);

/// What the tests did not reach, and what the rules did not notice, where that was asked for.
void write_coverage(const RuleTesting& testing, const ReportOptions& options, std::ostream& out);
void write_mutants(const RuleTesting& testing, const ReportOptions& options, std::ostream& out);

/// No case says that the rule fails somewhere.
[[nodiscard]] bool never_fails(const TestedRule& tested);

/// Mutants of one kind, or all: how many there were, and how many were noticed.
struct Score {
  std::size_t noticed = 0, all = 0;
};
/// By change, in the order of its name; the sum stands under an empty name.
[[nodiscard]] std::map<std::string, Score> scores_of(const RuleTesting& testing);

/// `FILE:12`, or the file alone where no line is known.
[[nodiscard]] std::string place_of(const Location& where);

}  // namespace assize::report
