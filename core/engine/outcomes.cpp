// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <assize/engine.hpp>

#include "engine/words.hpp"

namespace assize {

Manifest& Manifest::operator+=(const Manifest& other) {
  selected += other.selected;
  ran += other.ran;
  skipped += other.skipped;
  errored += other.errored;
  cut_off += other.cut_off;
  return *this;
}

int exit_code(const Verdicts& verdicts) {
  if (verdicts.usage) return 2;
  if (verdicts.load_failed) return 3;
  if (verdicts.nothing) return 5;
  if (verdicts.rule_failed) return 4;
  return verdicts.failed ? 1 : 0;
}

bool fails(const Run& run, Severity threshold, const std::vector<std::string>* baseline) {
  const auto counts = [&](const Finding& finding) {
    if (finding.outcome != Outcome::fail || finding.certainty != Certainty::firm ||
        finding.maturity != Maturity::stable || finding.kind == engine::strength_kind ||
        finding.severity > threshold)
      return false;
    return baseline == nullptr ||
           !std::binary_search(baseline->begin(), baseline->end(), finding.fingerprint);
  };
  return std::any_of(run.assessments.begin(), run.assessments.end(), [&](const auto& result) {
    return std::any_of(result.findings.begin(), result.findings.end(), counts);
  });
}

bool rule_failed(const Run& run) {
  const auto went_wrong = [](const Finding& finding) {
    return finding.maturity == Maturity::stable &&
           (finding.outcome == Outcome::error || finding.outcome == Outcome::cut_off);
  };
  return std::any_of(run.assessments.begin(), run.assessments.end(), [&](const auto& result) {
    return std::any_of(result.findings.begin(), result.findings.end(), went_wrong);
  });
}

}  // namespace assize
