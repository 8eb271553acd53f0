// SPDX-License-Identifier: Apache-2.0
//
// What came of the tests of rules, for people and for programs.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include <assize/report.hpp>
#include <assize/rule_test.hpp>

namespace assize::report {

struct TestedRule {
  const RuleInfo* rule = nullptr;
  std::string code;  ///< that its tests are of: `lido@2030-1`; empty for a rule without tests
  TestReport report;
};

/// Failing tests with their words, then one line that counts.
void write_rule_tests(const std::vector<TestedRule>& rules, const ReportOptions& options,
                      std::ostream& out);
void write_rule_tests_json(const std::vector<TestedRule>& rules, std::ostream& out);
/// A `testsuite` a rule, a `testcase` a case: what continuous integration reads as JUnit's.
void write_rule_tests_junit(const std::vector<TestedRule>& rules, std::ostream& out);

/// `FILE:12`, or the file alone where no line is known.
[[nodiscard]] std::string place_of(const Location& where);

}  // namespace assize::report
