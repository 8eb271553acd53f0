// SPDX-License-Identifier: Apache-2.0
#include "engine/revisions.hpp"

#include <algorithm>

#include "engine/scope.hpp"

namespace assize::engine {
namespace {

using code::Change;
using code::ChangeKind;
using code::FactChange;

std::vector<const Provision*> provisions_of(const Code& code, const std::vector<std::string>& ids) {
  std::vector<const Provision*> out;
  for (const std::string& id : ids)
    if (const Provision* const one = code.provision(id)) out.push_back(one);
  return out;
}

bool has_points(const Code& code) {
  return std::any_of(code.provisions.begin(), code.provisions.end(),
                     [](const Provision& one) { return !one.points.empty(); });
}

class Comparison {
 public:
  Comparison(const Code& before, const Code& after, const RuleSet& rules)
      : before_(before),
        after_(after),
        rules_(rules),
        scopes_before_(scopes_of(before, rules)),
        scopes_after_(scopes_of(after, rules)) {}

  RevisionDiff run(const code::ChangeMap* map) {
    RevisionDiff diff;
    diff.before = &before_;
    diff.after = &after_;
    whole(diff.whole);
    if (map != nullptr) {
      diff.map = map->origin;
      for (const Change& change : map->changes)
        diff.changes.push_back(
            {change.kind, change.from, change.to, change.reason, change.sure, {}, {}, {}});
    } else {
      by_number(diff.changes);
    }
    for (const Code* const one : {&before_, &after_})
      if (!has_points(*one)) diff.without_points = one->name();
    for (ProvisionChange& change : diff.changes) fill(change);
    for (const Scope& scope : scopes_after_) diff.rules_for_all += scope.everything ? 1U : 0U;
    return diff;
  }

 private:
  void whole(std::vector<FactChange>& out) const {
    const auto add = [&](const char* what, const std::string& before, const std::string& after) {
      if (before != after) out.push_back({what, before, after});
    };
    add("title", before_.title, after_.title);
    add("calendar", before_.calendar, after_.calendar);
    add("day of event", std::to_string(before_.day_of_event), std::to_string(after_.day_of_event));
    add("form rows", std::to_string(before_.form.rows.size()),
        std::to_string(after_.form.rows.size()));
  }

  void by_number(std::vector<ProvisionChange>& out) const {
    for (const Provision& one : before_.provisions) {
      const bool is_there = after_.provision(one.id) != nullptr;
      out.push_back({is_there ? std::nullopt : std::optional(ChangeKind::dropped),
                     {one.id},
                     is_there ? std::vector{one.id} : std::vector<std::string>{},
                     {},
                     std::nullopt,
                     {},
                     {},
                     {}});
    }
    for (const Provision& one : after_.provisions)
      if (before_.provision(one.id) == nullptr)
        out.push_back({ChangeKind::added, {}, {one.id}, {}, std::nullopt, {}, {}, {}});
  }

  void fill(ProvisionChange& change) const {
    const auto before = provisions_of(before_, change.from);
    const auto after = provisions_of(after_, change.to);
    if (!before.empty() && !after.empty()) change.facts = code::changed_facts(before, after);
    if (!has_points(before_) || !has_points(after_))
      std::erase_if(change.facts, [](const FactChange& fact) { return fact.what == "point"; });
    if (!change.kind && change.facts.empty()) {
      if (before.front()->summary == after.front()->summary)
        change.kind = ChangeKind::same;
      else
        change.facts.push_back({"summary", before.front()->summary, after.front()->summary});
    }
    const bool asks_the_same = change.kind == ChangeKind::same && change.facts.empty();
    if (!asks_the_same) change.rules = rules_of(change);
  }

  std::vector<std::string> rules_of(const ProvisionChange& change) const {
    std::vector<std::string> out;
    const auto add = [&](const std::vector<Scope>& scopes, const std::vector<std::string>& ids) {
      for (const Scope& scope : scopes)
        if (!scope.everything && scope.has_any(ids)) out.push_back(rules_.rules()[scope.rule].id);
    };
    add(scopes_before_, change.from);
    add(scopes_after_, change.to);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  const Code& before_;
  const Code& after_;
  const RuleSet& rules_;
  const std::vector<Scope> scopes_before_, scopes_after_;
};

}  // namespace

bool ProvisionChange::is_unchanged() const {
  return facts.empty() && (kind == ChangeKind::same ||
                           (kind == ChangeKind::renumbered && rules.empty() && touched.empty()));
}

RevisionDiff compare_revisions(const Code& before, const Code& after, const code::ChangeMap* map,
                               const RuleSet& rules) {
  return Comparison(before, after, rules).run(map);
}

}  // namespace assize::engine
