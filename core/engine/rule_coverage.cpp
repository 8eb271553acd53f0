// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include <assize/rule_test.hpp>

#include "engine/scope.hpp"

namespace assize {
namespace {

// Says enough that a rule does not pass over it, and touches nothing in particular.
constexpr std::string_view some_answer =
    "Staff do this for every person who asks. They have done so within 4 days and within 90 days.";

/// Something that a rule for every row can hold an answer against.
bool says_what_to_look_for(const Provision& provision) {
  return !provision.points.empty() || !provision.items.empty() || !provision.deadlines.empty() ||
         !provision.limits.empty() || !provision.exclusions.empty() || !provision.twin.empty() ||
         !provision.role.empty();
}

/// A form that answers every row, and all of them alike.
Assessment full_form(const Code& code) {
  Assessment form;
  form.code = code.id;
  form.revision = code.revision;
  form.has_form = true;
  for (const FormRow& row : code.form.rows) {
    Response& response = form.responses.emplace_back();
    response.row = row.id;
    response.claim = Claim::yes;
    response.evidence.text = some_answer;
    response.commentary.emplace().text = some_answer;
  }
  return form;
}

/// What the Code's XML says of a row alone, where a rule asked for it and there was some; else
/// empty.
std::string_view data_asked_for(const Step& step) {
  if (step.answer == "none" || step.answer == "nothing") return {};
  const std::string_view asked = step.asked;
  if (asked == "provision.points") return "points";
  if (asked == "provision.items") return "items";
  if (asked == "provision.deadlines" || asked.starts_with("provision:deadline(")) return "deadline";
  if (asked.starts_with("row ") && asked.ends_with(".twin")) return "twin";
  return {};
}

class Covering {
 public:
  Covering(const RuleSet& rules, const Code& code)
      : rules_(rules),
        code_(code),
        scopes_(engine::scopes_of(code, rules)),
        form_(full_form(code)),
        runner_(RuleRunner::make(rules, {day_of_rule_tests(), 0})) {
    runner_->begin(form_, code_);
  }

  std::vector<OwnRule> own_rules(const FormRow& row) {
    std::vector<OwnRule> own;
    for (const engine::Scope& scope : scopes_) {
      OwnRule rule{rules_.rules()[scope.rule].id, {}};
      if (!scope.everything && scope.has_any(row.provisions)) rule.by.emplace_back("provisions");
      ask(scope, row, rule.by);
      if (!rule.by.empty()) own.push_back(std::move(rule));
    }
    return own;
  }

 private:
  void ask(const engine::Scope& scope, const FormRow& row, std::vector<std::string>& by) {
    const RuleInfo& info = rules_.rules()[scope.rule];
    if (info.each != Each::row && info.each != Each::provision) return;
    runner_->listen([&](const Step& step) {
      const std::string_view data = data_asked_for(step);
      if (!data.empty() && std::find(by.begin(), by.end(), data) == by.end()) by.emplace_back(data);
    });
    for (const engine::Call& call : engine::calls_of(info, scope, code_, form_, nullptr).calls)
      if (call.name == row.id) (void)runner_->call(scope.rule, call.subject);
    runner_->listen({});
  }

  const RuleSet& rules_;
  const Code& code_;
  std::vector<engine::Scope> scopes_;
  Assessment form_;
  std::unique_ptr<RuleRunner> runner_;
};

}  // namespace

CodeCoverage code_coverage(const RuleSet& rules, const Code& code) {
  CodeCoverage coverage;
  Covering covering(rules, code);
  coverage.rows = code.form.rows.size();
  for (const FormRow& row : code.form.rows) {
    CoveredRow covered{row.id, covering.own_rules(row)};
    if (!covered.rules.empty()) {
      coverage.own.push_back(std::move(covered));
      continue;
    }
    coverage.general.push_back(row.id);
    if (std::none_of(row.provisions.begin(), row.provisions.end(), [&](const std::string& id) {
          return says_what_to_look_for(*code.provision(id));
        }))
      coverage.bare.push_back(row.id);
  }
  for (const Provision& provision : code.provisions)
    for (const Item& item : provision.items) {
      ++coverage.items;
      if (item.words.empty()) coverage.unworded.push_back(item.id);
    }
  return coverage;
}

}  // namespace assize
