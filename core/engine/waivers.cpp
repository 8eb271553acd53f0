// SPDX-License-Identifier: Apache-2.0
#include "engine/waivers.hpp"

#include <algorithm>

#include "text/dates.hpp"
#include "text/fold.hpp"

namespace assize::engine {
namespace {

constexpr std::string_view put_dates_right = "put its dates right";

bool covers(const Waiver& waiver, const Finding& finding) {
  if (waiver.row != finding.subject) return false;
  if (!waiver.fingerprint.empty() && waiver.fingerprint != finding.fingerprint) return false;
  if (waiver.words.empty()) return true;
  // Every text that the finding points at has to be among the words.
  return !finding.spans.empty() &&
         std::all_of(finding.spans.begin(), finding.spans.end(), [&](const Span& span) {
           return std::find(waiver.words.begin(), waiver.words.end(), text::fold_case(span.text)) !=
                  waiver.words.end();
         });
}

/// `ended on 2026-03-31`, `begins on 2026-12-01`
std::string why_not(const Validity& valid, const Date& as_of) {
  return valid.through < as_of ? "ended on " + text::to_iso(valid.through)
                               : "begins on " + text::to_iso(valid.from);
}

std::string reason_of(std::string_view what, const Validity& valid, const Date& as_of) {
  return std::string(what) + (valid.holds(as_of)      ? "-unused"
                              : valid.through < as_of ? "-expired"
                                                      : "-not-yet-valid");
}

Finding note(std::string subject, std::string reason, const Location& where,
             std::string_view or_else) {
  Finding finding;
  finding.rule = "engine/profile";
  finding.kind = "profile";
  finding.subject = std::move(subject);
  finding.severity = Severity::advice;
  finding.reason = std::move(reason);
  finding.remedy = "Take it out of " + where.file + ", line " + std::to_string(where.line) +
                   ", or " + std::string(or_else) + ".";
  return finding;
}

}  // namespace

void Waivers::apply(std::size_t rule, Finding& finding) {
  if (profile_ == nullptr || finding.outcome != Outcome::fail) return;
  for (const BoundProfile::Leave& leave : profile_->leaves) {
    if (leave.rule != rule || !covers(*leave.waiver, finding)) continue;
    matched_.insert(leave.waiver.get());
    const bool holds = leave.waiver->valid.holds(as_of_);
    if (holds && finding.outcome == Outcome::fail) {
      finding.outcome = Outcome::waived;
      finding.waiver = leave.waiver;
    }
    if (!holds && finding.waiver == nullptr) finding.waiver = leave.waiver;
  }
  if (finding.waiver != nullptr && finding.outcome == Outcome::fail)
    finding.message += "; its waiver " + why_not(finding.waiver->valid, as_of_);
}

std::shared_ptr<const Attestation> Waivers::attestation(const RowResult& row) const {
  if (profile_ == nullptr || row.claim != Claim::yes) return nullptr;
  for (const auto& each : profile_->attestations)
    if (each->row == row.row && each->valid.holds(as_of_)) return each;
  return nullptr;
}

std::vector<Finding> Waivers::in_vain(const Asked& asked, const Assessment& assessment,
                                      const std::vector<RowResult>& rows) const {
  std::vector<Finding> findings;
  if (profile_ == nullptr) return findings;
  for (const BoundProfile::Leave& leave : profile_->leaves) {
    const Waiver& waiver = *leave.waiver;
    const bool was_looked_for =
        asked.was(leave.rule, waiver.row) || Asked::is_gone(waiver.row, assessment);
    if (matched_.contains(&waiver) || !was_looked_for) continue;
    Finding& finding = findings.emplace_back(
        note(waiver.row, reason_of("waiver", waiver.valid, as_of_), waiver.origin.where,
             waiver.valid.holds(as_of_) ? "put its row, rule or words right" : put_dates_right));
    finding.message = "The waiver of " + waiver.rule +
                      (waiver.valid.holds(as_of_) ? " covers nothing that was found here"
                                                  : " " + why_not(waiver.valid, as_of_) +
                                                        ", and covers nothing that was found here");
    finding.waiver = leave.waiver;
  }
  for (const auto& attestation : profile_->attestations) {
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const RowResult& each) {
      return each.row == attestation->row;
    });
    // One that holds stands for those before and behind it, too.
    if (row == rows.end() || row->attestation != nullptr) continue;
    Finding& finding = findings.emplace_back(note(
        row->row, reason_of("attestation", attestation->valid, as_of_), attestation->origin.where,
        attestation->valid.holds(as_of_) ? "put its row right: it stands for a Yes alone"
                                         : put_dates_right));
    finding.message =
        "The attestation by " + attestation->by +
        (attestation->valid.holds(as_of_) ? " stands for nothing: the answer is no Yes"
                                          : " " + why_not(attestation->valid, as_of_));
  }
  return findings;
}

}  // namespace assize::engine
