// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <assize/rule_test.hpp>

#include "engine/scope.hpp"

namespace assize {
namespace {

/// Something that a rule for every row can hold an answer against.
bool says_what_to_look_for(const Provision& provision) {
  return !provision.points.empty() || !provision.items.empty() || !provision.deadlines.empty() ||
         !provision.limits.empty() || !provision.exclusions.empty() || !provision.twin.empty() ||
         !provision.role.empty();
}

}  // namespace

CodeCoverage code_coverage(const RuleSet& rules, const Code& code) {
  CodeCoverage coverage;
  const std::vector<engine::Scope> scopes = engine::scopes_of(code, rules);
  coverage.rows = code.form.rows.size();
  for (const FormRow& row : code.form.rows) {
    if (std::any_of(scopes.begin(), scopes.end(), [&](const engine::Scope& scope) {
          return !scope.everything && scope.has_any(row.provisions);
        })) {
      coverage.special.push_back(row.id);
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
