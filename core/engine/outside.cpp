// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <assize/engine.hpp>

namespace assize {
namespace {

bool objects(const Finding& finding) {
  return finding.outcome == Outcome::fail && finding.maturity == Maturity::stable &&
         finding.severity != Severity::advice;
}

bool share(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  return std::any_of(some.begin(), some.end(), [&](const std::string& each) {
    return std::find(others.begin(), others.end(), each) != others.end();
  });
}

}  // namespace

OutsideComparison compare_outside(const AssessmentResult& result) {
  OutsideComparison comparison;
  const std::vector<OutsideFinding>& outside = result.assessment.outside;
  const auto asks = [](const OutsideFinding& each) { return !each.recommendation.empty(); };
  for (const OutsideFinding& each : outside) {
    if (!asks(each)) continue;
    OutsideComparison::Entry entry{&each, {}};
    for (const Finding& finding : result.findings)
      if (objects(finding) && share(finding.provisions, each.provisions))
        entry.ours.push_back(&finding);
    (entry.ours.empty() ? comparison.missed : comparison.agreed).push_back(std::move(entry));
  }
  if (outside.empty()) return comparison;
  for (const Finding& finding : result.findings) {
    const bool is_shared = std::any_of(outside.begin(), outside.end(), [&](const auto& each) {
      return asks(each) && share(finding.provisions, each.provisions);
    });
    if (objects(finding) && !finding.provisions.empty() && !is_shared)
      comparison.alone.push_back(&finding);
  }
  return comparison;
}

}  // namespace assize
