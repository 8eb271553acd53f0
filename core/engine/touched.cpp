// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "engine/expression.hpp"
#include "engine/revisions.hpp"
#include "engine/scope.hpp"

namespace assize::engine {
namespace {

using Names = std::vector<std::string>;

bool has(const Names& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Finds the changes that something stands on, in the revision that it was written for.
class Toucher {
 public:
  Toucher(RevisionDiff& diff, std::string_view revision)
      : diff_(diff),
        is_newer_(revision == diff.after->revision && revision != diff.before->revision),
        code_(is_newer_ ? *diff.after : *diff.before) {}

  void provision(std::string_view id, const std::string& what, const Location& where) {
    if (id.empty()) return;
    for (ProvisionChange& change : diff_.changes)
      if (has(side(change), id)) change.touched.push_back({what, where});
  }

  /// A change is touched once, however many of the row's provisions are in it.
  void row(std::string_view id, const std::string& what, const Location& where) {
    const FormRow* const row = code_.row(id);
    if (row != nullptr) provisions(row->provisions, what, where);
  }

  void provisions(const Names& ids, const std::string& what, const Location& where) {
    for (ProvisionChange& change : diff_.changes)
      if (std::any_of(ids.begin(), ids.end(),
                      [&](const std::string& each) { return has(side(change), each); }))
        change.touched.push_back({what, where});
  }

  /// The terms that name provisions by number, or by a glob of numbers.
  void expression(const RuleChoice& select) {
    Diagnostics told_elsewhere;
    const auto parsed = parse_expression(select.expression, told_elsewhere);
    if (!parsed) return;
    parsed->for_each_term([&](const Term& term) {
      const bool is_number = term.field == TermField::provision || term.field == TermField::any;
      // A glob of any letters is of rules.
      if (!is_number || term.glob.find_first_of("*?") == 0) return;
      Names named;
      for (const Provision& each : code_.provisions)
        if (glob_matches(term.glob, each.id)) named.push_back(each.id);
      provisions(named, "select, which names " + term.glob, select.origin.where);
    });
  }

 private:
  [[nodiscard]] const Names& side(const ProvisionChange& change) const {
    return is_newer_ ? change.to : change.from;
  }

  RevisionDiff& diff_;
  bool is_newer_;
  const Code& code_;
};

}  // namespace

void add_touched(RevisionDiff& diff, const Profile& profile) {
  Toucher touch(diff, profile.code ? profile.code->revision : std::string());
  for (const DeadlineSetting& each : profile.deadlines)
    touch.provision(each.provision, "deadline " + each.kind + " of " + each.provision,
                    each.origin.at("provision"));
  for (const Waiver& each : profile.waivers)
    touch.row(each.row, "waiver of " + each.rule + " at " + each.row, each.origin.at("row"));
  for (const Attestation& each : profile.attestations)
    touch.row(each.row, "attestation of " + each.by + " at " + each.row, each.origin.at("row"));
  if (profile.select) touch.expression(*profile.select);
  for (const LocalProvision& each : profile.provisions) {
    const std::string what = "provision " + each.provision.id;
    touch.provision(each.provision.twin, what + ", whose twin it is", each.origin.at("twin"));
    for (const Deadline& deadline : each.provision.deadlines)
      touch.provision(deadline.extends, what + ", which extends its deadline", each.origin.where);
  }
}

void add_touched(RevisionDiff& diff, const Assessment& assessment) {
  Toucher touch(diff, assessment.revision);
  const std::string& file = assessment.document.empty() ? assessment.source : assessment.document;
  for (const Response& each : assessment.responses)
    if (each.claim != Claim::absent)
      touch.row(each.row, "answer " + each.row + " (" + std::string(to_string(each.claim)) + ")",
                {file, each.line});
  for (const Action& each : assessment.actions)
    touch.provisions(each.provisions, "action " + each.id,
                     {each.document.empty() ? file : each.document, each.line});
}

}  // namespace assize::engine
