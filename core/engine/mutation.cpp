// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include <assize/rule_test.hpp>

#include "engine/mutants.hpp"
#include "engine/scope.hpp"

namespace assize {
namespace {

using engine::Scope;

/// What the rules of a set say of one row.
struct Said {
  std::vector<Outcome> own;                            ///< of the rule that is tested
  std::set<std::pair<std::size_t, Severity>> failing;  ///< rules that fail, and how gravely
};

class Mutation {
 public:
  Mutation(const RuleSet& rules, std::size_t rule, const RuleTests& tests)
      : rules_(rules), rule_(rule), tests_(tests), scopes_(engine::scopes_of(*tests.code, rules)) {}

  std::vector<Mutant> run() {
    for (const RuleCase& test : tests_.cases) {
      if (!runner_ || test.as_of != day_) {
        runner_.reset();
        runner_ = RuleRunner::make(rules_, {test.as_of, 0});
        day_ = test.as_of;
      }
      runner_->tailor(&test.tailoring);
      for (const Response& response : test.assessment.responses)
        if (response.claim != Claim::absent) spoil(test, response);
    }
    return std::move(mutants_);
  }

 private:
  void spoil(const RuleCase& test, const Response& response) {
    const Said before = judge(test.assessment, response);
    if (before.own.empty() || std::any_of(before.own.begin(), before.own.end(),
                                          [](Outcome each) { return each != Outcome::pass; }))
      return;
    Assessment changed = test.assessment;
    Response& place = *std::find_if(changed.responses.begin(), changed.responses.end(),
                                    [&](const auto& each) { return each.row == response.row; });
    for (engine::RowEdit& mutant : engine::mutants_of(response, *tests_.code, test.as_of)) {
      place = std::move(mutant.response);
      const Said after = judge(changed, place);
      const bool noticed =
          after.own != before.own || !std::includes(before.failing.begin(), before.failing.end(),
                                                    after.failing.begin(), after.failing.end());
      mutants_.push_back({rule_, test.name, test.where, response.row,
                          std::string(to_string(mutant.kind)), std::move(mutant.words), noticed});
    }
  }

  Said judge(const Assessment& assessment, const Response& response) {
    Said said;
    runner_->begin(assessment, *tests_.code);
    const FormRow& row = *tests_.code->row(response.row);
    for (const Scope& scope : scopes_) {
      const RuleInfo& info = rules_.rules()[scope.rule];
      const bool speaks = scope.everything || scope.has_any(row.provisions) || scope.rule == rule_;
      if (info.each == Each::assessment) take(said, scope.rule, {});
      if (info.each == Each::row && speaks) take(said, scope.rule, {.response = &response});
      if (info.each == Each::provision && speaks)
        for (const std::string& id : row.provisions)
          take(said, scope.rule, {&response, tests_.code->provision(id), nullptr});
    }
    return said;
  }

  void take(Said& said, std::size_t rule, const Subject& subject) {
    for (const Verdict& verdict : runner_->call(rule, subject)) {
      if (rule == rule_) said.own.push_back(verdict.outcome);
      if (verdict.outcome == Outcome::fail)
        said.failing.emplace(rule, verdict.severity.value_or(rules_.rules()[rule].severity));
    }
  }

  const RuleSet& rules_;
  std::size_t rule_;
  const RuleTests& tests_;
  std::vector<Scope> scopes_;
  std::unique_ptr<RuleRunner> runner_;
  Date day_{};
  std::vector<Mutant> mutants_;
};

}  // namespace

std::vector<Mutant> mutate_cases(const RuleSet& rules, std::size_t rule, const RuleTests& tests) {
  return Mutation(rules, rule, tests).run();
}

}  // namespace assize
