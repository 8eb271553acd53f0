// SPDX-License-Identifier: Apache-2.0
//
// Tests of rules, as data that stands beside them: named cases with given rows and expected
// outcomes, and a good and a bad sample (scripts/README.md). All are run; none stops the others.
// Plain values; the functions may be called from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <assize/code.hpp>
#include <assize/rule.hpp>
#include <assize/source.hpp>

namespace assize {

/// What a case says of one subject. What it leaves out may be anything.
struct ExpectedOutcome {
  std::string at;  ///< `3.3`, `action:1`, `assessment`
  std::optional<std::string> outcome, kind, severity, reason;
  std::optional<std::string> words;    ///< of the first span
  std::optional<std::string> message;  ///< a part of it
};

struct RuleCase {
  std::string name;
  Location where;  ///< the line with its name; 0 where that cannot be told
  Date as_of{};
  Assessment assessment;
  std::vector<ExpectedOutcome> expected;
  Tailoring tailoring{};  ///< the parameters that it sets
};

/// The cases of a file, conformed to the Code; their parameters are those of rule number `rule`. A
/// file that cannot be read as cases is a diagnostic for each thing that is wrong, and then gives
/// none.
[[nodiscard]] std::vector<RuleCase> read_rule_cases(const Source& tests, const Code& code,
                                                    const RuleSet& rules, std::size_t rule,
                                                    Diagnostics& diagnostics);

/// Every verdict of one rule on an assessment, by subject.
struct SubjectVerdict {
  std::string subject;
  Verdict verdict;
};
[[nodiscard]] std::vector<SubjectVerdict> judge_with(RuleRunner& runner, const RuleSet& rules,
                                                     std::size_t rule, const Assessment& assessment,
                                                     const Code& code);

/// A text of the subject at which a test failed.
struct TestedText {
  Field field = Field::evidence;
  std::string text;
  std::vector<Span> got;       ///< the words that the rule pointed at
  std::vector<Span> expected;  ///< the words that it should point at, where the text has them
};

/// What did not come out as expected.
struct TestFailure {
  std::string at;        ///< the subject
  std::string expected;  ///< `fail minor`; `nothing`
  std::string got;       ///< `pass`; `nothing: the rule was not called there`
  std::string claim;     ///< of a row; else empty
  std::vector<TestedText> texts;

  /// `at 3.3 expected pass, got fail ...`
  [[nodiscard]] std::string message() const;
};

struct TestResult {
  std::string name;  ///< of the case; `good sample`, `bad sample`
  Location where;
  bool expects_failure = false;  ///< it says that the rule fails somewhere
  std::vector<TestFailure> failures;
};

struct TestReport {
  std::vector<TestResult> results;  ///< cases in their order, then the samples

  [[nodiscard]] std::size_t failed() const;  ///< results with a failure
};

/// Everything that stands beside one rule, read and conformed to the Code.
struct RuleTests {
  std::vector<RuleCase> cases;
  std::optional<Assessment> good;  ///< on which the rule never fails
  std::optional<Assessment> bad;   ///< on which it fails at least once
  const Code* code = nullptr;
};

/// `ran`, where given, gets the lines of the rule's script that the tests ran.
[[nodiscard]] TestReport run_rule_tests(const RuleSet& rules, std::size_t rule,
                                        const RuleTests& tests,
                                        std::set<std::size_t>* ran = nullptr);

/// The day of a case that names none, and of samples.
[[nodiscard]] Date day_of_rule_tests();

/// The lines of a rule's script that its calls may run, and those of them that no test ran.
struct LineCoverage {
  std::size_t lines = 0;
  std::vector<std::size_t> missed;  ///< sorted
};
/// `script` is that of a rule that loaded. What runs while it is loaded counts as run.
[[nodiscard]] LineCoverage line_coverage(const Source& script, std::set<std::size_t> ran);

/// A rule that looks at a form row in particular.
struct OwnRule {
  std::string rule;
  /// `provisions`: it names them; `points`, `items`, `deadline`, `twin`: what the Code's XML says
  /// of the row alone, which the rule was seen to ask for when it was called with an answer there.
  std::vector<std::string> by;
};
struct CoveredRow {
  std::string row;
  std::vector<OwnRule> rules;  ///< in the order of the rules
};

/// What rules know of a Code's form rows beyond what they ask of every row.
struct CodeCoverage {
  std::size_t rows = 0, items = 0;
  std::vector<CoveredRow> own;        ///< rows that a rule looks at in particular
  std::vector<std::string> general;   ///< the others
  std::vector<std::string> bare;      ///< those of them of which the Code's XML says nothing to
                                      ///< look for: no point, item, limit, exclusion, twin, role
  std::vector<std::string> unworded;  ///< lettered items, `6.9(a)`, without words to look for
};
[[nodiscard]] CodeCoverage code_coverage(const RuleSet& rules, const Code& code);

/// One thing gone wrong in a row that a rule passed.
struct Mutant {
  std::size_t rule = 0;
  std::string test;  ///< the case
  Location where;    ///< of the case
  std::string row;
  std::string change;  ///< what was done, `blank the answer`
  std::string words;   ///< that it was done to
  bool noticed = false;
};
/// Spoils the rows of a rule's cases that it passes, one thing at a time: the answer blanked, the
/// claim turned round, days added to a limit, "working" dropped, a link dropped, a date moved to
/// the past, a verb negated. A mutant is noticed when the rule then
/// comes to another outcome, or a rule of the set fails that did not fail before, or not so.
[[nodiscard]] std::vector<Mutant> mutate_cases(const RuleSet& rules, std::size_t rule,
                                               const RuleTests& tests);

}  // namespace assize
