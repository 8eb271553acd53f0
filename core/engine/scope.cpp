// SPDX-License-Identifier: Apache-2.0
#include "engine/scope.hpp"

#include <algorithm>

namespace assize::engine {
namespace {

constexpr std::string_view tag_prefix = "tag:";
constexpr std::string_view absent_row_kind = "row-absent";

bool selects(std::string_view selector, const Provision& provision) {
  if (selector.starts_with(tag_prefix)) {
    const std::string_view glob = selector.substr(tag_prefix.size());
    return std::any_of(provision.tags.begin(), provision.tags.end(),
                       [&](const std::string& tag) { return glob_matches(glob, tag); });
  }
  return glob_matches(selector, provision.id);
}

Scope scope_of(std::size_t number, const RuleInfo& rule, const Code& code) {
  Scope scope{.rule = number, .everything = false, .provisions = {}};
  for (const std::string& selector : rule.provisions)
    if (selector == "*") scope.everything = true;
  for (const Provision& provision : code.provisions)
    if (std::any_of(rule.provisions.begin(), rule.provisions.end(),
                    [&](const std::string& selector) { return selects(selector, provision); }))
      scope.provisions.push_back(provision.id);
  return scope;
}

const PackInfo* pack_of(const RuleInfo& rule, const RuleSet& rules) {
  for (const PackInfo& pack : rules.packs())
    if (pack.id == rule.pack) return &pack;
  return nullptr;
}

bool wanted(const Selection* only, const RuleInfo& rule, const Code& code,
            const std::vector<std::string>& provisions) {
  return only == nullptr || only->wants(rule, code, provisions);
}

/// The calls of a rule about rows; without a form `response` stays null and only the number of the
/// calls means anything.
std::vector<Call> row_calls(const RuleInfo& rule, const Scope& scope, const Code& code,
                            const Assessment& assessment, const Selection* only) {
  std::vector<Call> calls;
  for (const FormRow& row : code.form.rows) {
    const Response* response = assessment.response(row.id);
    if (assessment.has_form && response == nullptr) continue;
    if (rule.each == Each::row) {
      if ((scope.everything || scope.has_any(row.provisions)) &&
          wanted(only, rule, code, row.provisions))
        calls.push_back({{.response = response}, row.id, row.provisions});
      continue;
    }
    for (const std::string& id : row.provisions) {
      const std::vector<std::string> one{id};
      const Provision* provision = code.provision(id);
      if (provision != nullptr && scope.has(id) && wanted(only, rule, code, one))
        calls.push_back({{.response = response, .provision = provision}, row.id, one});
    }
  }
  return calls;
}

std::vector<Call> action_calls(const RuleInfo& rule, const Scope& scope, const Code& code,
                               const Assessment& assessment, const Selection* only) {
  std::vector<Call> calls;
  for (const Action& action : assessment.actions)
    if ((scope.everything || scope.has_any(action.provisions)) &&
        wanted(only, rule, code, action.provisions))
      calls.push_back({{.action = &action}, "action:" + action.id, action.provisions});
  return calls;
}

}  // namespace

bool glob_matches(std::string_view glob, std::string_view name) {
  std::size_t g = 0;
  std::size_t n = 0;
  std::size_t star = std::string_view::npos;  // the last `*` met, and what it stood for so far
  std::size_t resume = 0;
  while (n < name.size()) {
    if (g < glob.size() && glob[g] == '*') {
      star = g++;
      resume = n;
    } else if (g < glob.size() && (glob[g] == '?' || glob[g] == name[n])) {
      ++g;
      ++n;
    } else if (star != std::string_view::npos) {
      g = star + 1;
      n = ++resume;
    } else {
      return false;
    }
  }
  while (g < glob.size() && glob[g] == '*') ++g;
  return g == glob.size();
}

bool wants_any(const Selection* only, const RuleInfo& rule, const Code& code,
               const std::vector<std::string>& provisions) {
  return std::any_of(provisions.begin(), provisions.end(),
                     [&](const std::string& id) { return wanted(only, rule, code, {id}); });
}

bool Scope::has(std::string_view provision) const {
  return std::find(provisions.begin(), provisions.end(), provision) != provisions.end();
}

bool Scope::has_any(const std::vector<std::string>& wanted_ones) const {
  return std::any_of(wanted_ones.begin(), wanted_ones.end(),
                     [this](const std::string& id) { return has(id); });
}

std::vector<Scope> scopes_of(const Code& code, const RuleSet& rules) {
  std::vector<Scope> scopes;
  for (std::size_t i = 0; i < rules.rules().size(); ++i) {
    const RuleInfo& rule = rules.rules()[i];
    const PackInfo* pack = pack_of(rule, rules);
    if (pack == nullptr || !pack->supports(code)) continue;
    Scope scope = scope_of(i, rule, code);
    if (scope.everything || !scope.provisions.empty()) scopes.push_back(std::move(scope));
  }
  return scopes;
}

Calls calls_of(const RuleInfo& rule, const Scope& scope, const Code& code,
               const Assessment& assessment, const Selection* only) {
  Calls calls;
  // A rule for everything speaks of no provision in particular when it looks at the whole, until
  // it has found something.
  const std::vector<std::string> whole =
      scope.everything ? std::vector<std::string>{} : scope.provisions;
  switch (rule.each) {
    case Each::row:
    case Each::provision:
      calls.calls = row_calls(rule, scope, code, assessment, only);
      if (!assessment.has_form && !calls.calls.empty()) calls = {{}, "no-form"};
      break;
    case Each::assessment:
      if (wanted(only, rule, code, whole) || wants_any(only, rule, code, scope.provisions))
        calls.calls.push_back({{}, "assessment", whole});
      break;
    case Each::action:
      if (!assessment.has_plan) {
        if (wanted(only, rule, code, whole)) calls.missing = "no-plan";
      } else {
        calls.calls = action_calls(rule, scope, code, assessment, only);
      }
      break;
  }
  return calls;
}

bool passes_over(const RuleInfo& rule, const Subject& subject) {
  if (subject.response == nullptr || subject.response->claim != Claim::absent) return false;
  // What a policy or a register says of a provision can be read without its row.
  if (rule.each == Each::provision && rule.strand != Strand::scrutiny) return false;
  return std::find(rule.kinds.begin(), rule.kinds.end(), absent_row_kind) == rule.kinds.end();
}

}  // namespace assize::engine
