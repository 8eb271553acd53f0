// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "report/page.hpp"
#include "text/dates.hpp"

namespace assize::report {
namespace {

std::string set_at(const Location& where) { return " (" + line_words(where) + ")"; }

void write_uncounted(Page& page, const AssessmentResult& result, std::string_view heading,
                     bool (*is_meant)(const Finding&)) {
  bool is_first = true;
  for (const Finding& finding : result.findings) {
    if (finding.outcome != Outcome::waived || !is_meant(finding)) continue;
    if (is_first) page.heading(heading);
    is_first = false;
    const std::string place =
        place_words(first_document(result.assessment), place_of(result.assessment, finding));
    page.entry(3, Ink::plain, "   ",
               subject_words(result.assessment, finding.subject) + ": " + finding.message +
                   (place.empty() ? "" : " (" + place + ")"));
    if (finding.waiver != nullptr)
      page.entry(6, Ink::faint, "      ",
                 waiver_words(*finding.waiver) + set_at(finding.waiver->origin.where));
    if (finding.disposition != nullptr)
      page.entry(6, Ink::faint, "      ",
                 disposition_words(*finding.disposition) + set_at(finding.disposition->where));
    if (page.options().all)
      page.entry(6, Ink::faint, "      ", "fingerprint: " + finding.fingerprint);
  }
}

}  // namespace

std::string line_words(const Location& where) {
  return where.file + ":" + std::to_string(where.line);
}

std::string waiver_words(const Waiver& waiver) {
  return "waived by " + waiver.authority + " through " + text::to_iso(waiver.valid.through) + ": " +
         waiver.reason;
}

std::string attestation_words(const Attestation& attestation) {
  return "attested by " + attestation.by + ", " + attestation.role + ", through " +
         text::to_iso(attestation.valid.through) + ": \"" + attestation.statement + "\"";
}

void write_waived(Page& page, const AssessmentResult& result) {
  write_uncounted(page, result, "Waived: found, and not counted",
                  [](const Finding& finding) { return !is_judged_wrong(finding); });
  write_uncounted(page, result, "Judged wrong: found, and not counted", is_judged_wrong);
}

void write_attested(Page& page, const AssessmentResult& result) {
  bool is_first = true;
  for (const RowResult& row : result.rows) {
    if (row.attestation == nullptr) continue;
    if (is_first) page.heading("Attested: somebody's word, not looked into");
    is_first = false;
    page.entry(3, Ink::plain, "   ",
               row.row + ": " + attestation_words(*row.attestation) +
                   set_at(row.attestation->origin.where));
  }
}

}  // namespace assize::report
