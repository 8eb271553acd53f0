// SPDX-License-Identifier: Apache-2.0
#include "fakes.hpp"
#include "support/catch.hpp"

using namespace assize;
using namespace assize::fakes;

TEST_CASE("the exit code is the first that applies of 2, 3, 5, 4, 1, 0") {
  for (unsigned bits = 0; bits < 32; ++bits) {
    const Verdicts verdicts{(bits & 1U) != 0, (bits & 2U) != 0, (bits & 4U) != 0, (bits & 8U) != 0,
                            (bits & 16U) != 0};
    int expected = 0;
    if (verdicts.failed) expected = 1;
    if (verdicts.rule_failed) expected = 4;
    if (verdicts.nothing) expected = 5;
    if (verdicts.load_failed) expected = 3;
    if (verdicts.usage) expected = 2;
    CHECK(exit_code(verdicts) == expected);
  }
}

TEST_CASE("what reaches the threshold") {
  const Code code = orchard();
  const auto with = [&](RuleInfo info, Assessment assessment = form()) {
    Rules rules;
    rules.add(std::move(info), finds("shed"));
    return run(rules, code, {std::move(assessment)});
  };
  RuleInfo minor = rule_info("pack/a");
  CHECK_FALSE(fails(with(minor), Severity::major));
  CHECK(fails(with(minor), Severity::minor));
  CHECK(fails(with(minor), Severity::advice));

  RuleInfo trial = minor;
  trial.maturity = Maturity::trial;
  CHECK_FALSE(fails(with(trial), Severity::advice));
  RuleInfo praise = minor;
  praise.kinds = {"strength"};
  CHECK_FALSE(fails(with(praise), Severity::advice));
  Assessment doubtful = form();
  for (Response& response : doubtful.responses) response.doubtful = {Field::evidence};
  CHECK_FALSE(fails(with(minor, doubtful), Severity::advice));
  CHECK(with(minor, doubtful).summary.fail[1] == 3);

  const Run run_before = with(minor);
  std::vector<std::string> baseline;
  for (const Finding& finding : run_before.assessments[0].findings)
    baseline.push_back(finding.fingerprint);
  std::sort(baseline.begin(), baseline.end());
  CHECK_FALSE(fails(run_before, Severity::minor, &baseline));
  baseline.pop_back();
  CHECK(fails(run_before, Severity::minor, &baseline));
}

TEST_CASE("a stable rule that does not come to an end is told apart from one on trial") {
  const Code code = orchard();
  const auto with = [&](Outcome what, Maturity maturity) {
    Rules rules;
    RuleInfo info = rule_info("pack/a");
    info.maturity = maturity;
    rules.add(info, always(outcome(what, "reason")));
    return rule_failed(run(rules, code, {form()}));
  };
  CHECK(with(Outcome::error, Maturity::stable));
  CHECK(with(Outcome::cut_off, Maturity::stable));
  CHECK_FALSE(with(Outcome::error, Maturity::trial));
  CHECK_FALSE(with(Outcome::fail, Maturity::stable));
}

TEST_CASE("a summary counts the heads of folds") {
  const Code code = orchard();
  Rules rules;
  RuleInfo major = rule_info("pack/a");
  major.severity = Severity::major;
  rules.add(major, finds("shed"));
  rules.add(rule_info("pack/b"), finds("the shed"));
  RuleInfo trial = rule_info("pack/c");
  trial.maturity = Maturity::trial;
  rules.add(trial, finds("Kept"));
  const Run result = run(rules, code, {form(), form()});
  CHECK(result.summary.fail == std::array<std::size_t, 3>{6, 0, 0});
}
