// SPDX-License-Identifier: Apache-2.0
#include "engine/overridden.hpp"

#include <algorithm>

#include "profile/settings.hpp"

namespace assize::engine {
namespace {

const RuleInfo* rule_of(const RuleSet& rules, std::string_view id) {
  const auto found = std::find_if(rules.rules().begin(), rules.rules().end(),
                                  [&](const RuleInfo& each) { return each.id == id; });
  return found == rules.rules().end() ? nullptr : &*found;
}

}  // namespace

void add_overridden(Profile& profile, const Code& code, const RuleSet& rules) {
  for (DeadlineSetting& setting : profile.deadlines) {
    const Provision* const provision = code.provision(setting.provision);
    if (provision == nullptr) continue;
    for (const Deadline& each : provision->deadlines)
      if (each.kind == setting.kind && setting.stage.value_or(each.stage) == each.stage)
        setting.origin.lost.push_back(
            {profile::in_words(each.amount, each.unit), {code.origin, 0, 0}});
  }
  for (SeveritySetting& setting : profile.severities)
    if (const RuleInfo* const rule = rule_of(rules, setting.rule))
      setting.origin.lost.push_back({std::string(to_string(rule->severity)), rule->where});
  for (ParameterSetting& setting : profile.params) {
    const RuleInfo* const rule = rule_of(rules, setting.rule);
    if (rule == nullptr) continue;
    for (const Parameter& each : rule->params)
      if (each.name == setting.name) setting.origin.lost.push_back({each.standard, rule->where});
  }
}

}  // namespace assize::engine
