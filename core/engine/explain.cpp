// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include <assize/engine.hpp>

#include "engine/bound_profile.hpp"
#include "engine/edit_search.hpp"
#include "engine/scope.hpp"
#include "engine/words.hpp"
#include "profile/settings.hpp"

namespace assize {
namespace {

bool speaks_of(const Finding& finding, std::string_view subject, const Code& code) {
  if (finding.subject == subject) return true;
  const auto& subjects = finding.subjects;
  if (std::find(subjects.begin(), subjects.end(), subject) != subjects.end()) return true;
  // A rule about the whole speaks of rows, too.
  const FormRow* row = code.row(subject);
  return row != nullptr && finding.subject == "assessment" &&
         std::any_of(finding.provisions.begin(), finding.provisions.end(), [&](const auto& id) {
           return std::find(row->provisions.begin(), row->provisions.end(), id) !=
                  row->provisions.end();
         });
}

/// What a profile sets of a rule and of the row stands beside what the rule says itself.
std::vector<SettingInUse> settings_in_use(const RuleInfo& info, const FormRow* row,
                                          const BoundProfile* profile) {
  std::vector<SettingInUse> settings;
  for (const Parameter& param : info.params)
    settings.push_back({param.name, param.standard, param.standard, param.doc});
  if (profile == nullptr) return settings;
  for (const ParameterSetting& set : profile->params)
    for (SettingInUse& own : settings)
      if (set.rule == info.id && set.name == own.name) {
        own.value = set.value;
        own.origin = set.origin;
      }
  for (const SeveritySetting& set : profile->severities)
    if (set.rule == info.id)
      settings.push_back({set.kind.empty() ? "severity" : "severity of " + set.kind,
                          set.severity,
                          std::string(to_string(info.severity)),
                          {},
                          set.origin});
  for (const DeadlineSetting& set : profile->deadlines)
    if (row != nullptr && std::find(row->provisions.begin(), row->provisions.end(),
                                    set.provision) != row->provisions.end())
      settings.push_back({profile::what(set), profile::value(set), {}, {}, set.origin});
  return settings;
}

/// A finding that a profile waives is one, too.
bool objects(const Finding& finding) {
  return (finding.outcome == Outcome::fail || finding.outcome == Outcome::waived) &&
         finding.kind != engine::strength_kind;
}

}  // namespace

Run explain(Input input, const RuleSet& rules, std::size_t rule, std::string_view subject,
            const EvaluateOptions& options) {
  const Code& code = *input.code;
  const RuleInfo& info = rules.rules().at(rule);
  const std::array<const Code*, 1> codes{&code};
  Diagnostics diagnostics;
  const auto only = Selection::parse("rule:" + info.id, rules, codes, diagnostics);
  if (!only) throw std::logic_error("a loaded rule cannot be selected: " + info.id);
  EvaluateOptions whole = options;
  whole.keep_all = true;
  whole.only = &*only;
  const auto profile = input.profile;
  std::vector<Input> inputs;
  inputs.push_back(std::move(input));
  Run run = evaluate(std::move(inputs), rules, whole);
  AssessmentResult& result = run.assessments.front();
  std::erase_if(result.findings,
                [&](const Finding& finding) { return !speaks_of(finding, subject, code); });

  const auto runner = RuleRunner::make(rules, {options.as_of, options.fuel});
  runner->tailor(profile != nullptr ? &profile->tailoring : nullptr);
  runner->begin(result.assessment, code);
  for (const engine::Scope& scope : engine::scopes_of(code, rules)) {
    if (scope.rule != rule) continue;
    const engine::Calls calls = engine::calls_of(info, scope, code, result.assessment, nullptr);
    for (const engine::Call& call : calls.calls) {
      const bool is_meant =
          call.name == subject || (info.each == Each::assessment && code.row(subject) != nullptr);
      if (!is_meant || engine::passes_over(info, call.subject)) continue;
      Explanation& explanation = result.explained.emplace_back();
      explanation.rule = info.id;
      explanation.subject = call.name;
      if (call.subject.provision != nullptr) explanation.provision = call.subject.provision->id;
      runner->listen([&](const Step& step) { explanation.steps.push_back(step); });
      (void)runner->call(rule, call.subject);
      runner->listen({});
      explanation.fuel = runner->fuel_used();
      explanation.allowed = runner->fuel_allowed();
    }
  }
  const FormRow* row = code.row(subject);
  result.settings = settings_in_use(info, row, profile.get());
  if (row != nullptr && std::any_of(result.findings.begin(), result.findings.end(), objects))
    result.edits =
        engine::search_edits(*runner, rules, rule, result.assessment, code, subject, options.as_of);
  return run;
}

}  // namespace assize
