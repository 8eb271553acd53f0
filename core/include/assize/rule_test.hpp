// SPDX-License-Identifier: Apache-2.0
//
// Tests of rules, as data that stands beside them: named cases with given rows and expected
// outcomes (scripts/README.md). All cases are run; none stops the others.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <assize/code.hpp>
#include <assize/rule.hpp>
#include <assize/source.hpp>

namespace assize {

/// What did not come out as expected.
struct TestFailure {
  std::string test;     ///< the case's name
  std::string message;  ///< expected ... got ...
};

struct TestReport {
  std::size_t cases = 0;
  std::size_t failing_cases = 0;  ///< cases that expect a failure of the rule
  std::vector<TestFailure> failures;
};

/// Runs the cases of a test file on one rule. A file that cannot be read as cases is a diagnostic.
[[nodiscard]] TestReport run_rule_tests(const RuleSet& rules, std::size_t rule, const Source& tests,
                                        const Code& code, Diagnostics& diagnostics);

/// Every verdict of one rule on an assessment, by subject (`3.3`, `action:1`, `assessment`).
struct SubjectVerdict {
  std::string subject;
  Verdict verdict;
};
[[nodiscard]] std::vector<SubjectVerdict> judge_with(const RuleSet& rules, std::size_t rule,
                                                     const Assessment& assessment, const Code& code,
                                                     const Date& as_of);

}  // namespace assize
