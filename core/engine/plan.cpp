// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include <assize/engine.hpp>

#include "engine/words.hpp"

namespace assize {
namespace {

bool shares(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& each) {
    return std::find(b.begin(), b.end(), each) != b.end();
  });
}

bool counts(const Finding& finding) {
  return finding.outcome == Outcome::fail && finding.maturity == Maturity::stable &&
         finding.certainty == Certainty::firm && finding.effect != Effect::notes &&
         finding.kind != engine::strength_kind;
}

/// Speaks of the row's answer and not of the plan, whose own faults call for no further action.
bool is_about(const Finding& finding, const FormRow& row) {
  if (finding.subject == row.id) return true;
  return finding.subject == "assessment" && shares(finding.provisions, row.provisions);
}

}  // namespace

std::vector<PlanNeed> plan_needs(const AssessmentResult& result, const Code& code) {
  std::vector<PlanNeed> needs;
  const Assessment& assessment = result.assessment;
  for (const FormRow& row : code.form.rows) {
    const Response* response = assessment.response(row.id);
    if (response == nullptr) continue;
    PlanNeed need{&row, response, {}, {}};
    for (const Finding& finding : result.findings)
      if (counts(finding) && is_about(finding, row)) need.because.push_back(&finding);
    const bool is_open = response->claim == Claim::no || response->claim == Claim::partial;
    if (!is_open && need.because.empty()) continue;
    for (const Action& action : assessment.actions)
      if (shares(action.provisions, row.provisions)) need.actions.push_back(&action);
    needs.push_back(std::move(need));
  }
  return needs;
}

}  // namespace assize
