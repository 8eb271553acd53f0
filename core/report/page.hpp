// SPDX-License-Identifier: Apache-2.0
//
// What the parts of the terminal view write on, and the parts.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <assize/report.hpp>

#include "report/place.hpp"
#include "report/screen.hpp"

namespace assize::report {

class Page {
 public:
  Page(const Run& run, const ReportOptions& options, std::ostream& out);

  void line(std::string_view text = {});
  /// A heading with an empty line before it.
  void heading(std::string_view text);
  /// `label` in `ink` and after it the text, wrapped to hang at `indent` columns.
  void entry(std::size_t indent, Ink ink, std::string_view label, std::string_view text);

  /// `major`, `minor?` where the document has to be looked at first, `major, new` where a baseline
  /// was given that does not have it.
  [[nodiscard]] std::string severity_of(const Finding& finding) const;
  /// The baseline that was given does not have it.
  [[nodiscard]] bool is_new(const Finding& finding) const;

  [[nodiscard]] const Run& run() const { return run_; }
  [[nodiscard]] const ReportOptions& options() const { return options_; }
  [[nodiscard]] const Paint& paint() const { return paint_; }
  [[nodiscard]] std::size_t width() const { return width_; }

 private:
  const Run& run_;
  const ReportOptions& options_;
  std::ostream& out_;
  Paint paint_;
  std::size_t width_;
};

// text_account.cpp
void write_head(Page& page, const AssessmentResult& result);
void write_counts(Page& page, const AssessmentResult& result);
void write_reading(Page& page, const AssessmentResult& result);
void write_next(Page& page);
void write_totals(Page& page);

// text_profile.cpp
/// What was found all the same, and who says that it does not count: waived, or judged wrong.
void write_waived(Page& page, const AssessmentResult& result);
/// Rows for which somebody's word stands.
void write_attested(Page& page, const AssessmentResult& result);

// text_findings.cpp
void write_findings(Page& page, const AssessmentResult& result);
/// One finding in full: its message, its words underlined, what would mend it.
void write_in_full(Page& page, const Assessment& assessment, const Finding& finding,
                   bool with_fingerprint = false);

// text_outside.cpp
/// How the findings hold against what somebody outside found; nothing where that is not known.
void write_outside(Page& page, const AssessmentResult& result);

// Shared words.

/// `moss.xml:12`
[[nodiscard]] std::string line_words(const Location& where);
/// `waived by the board through 2026-12-31: ...`
[[nodiscard]] std::string waiver_words(const Waiver& waiver);
/// `attested by A. Person, Director, through 2026-12-31: "..."`
[[nodiscard]] std::string attestation_words(const Attestation& attestation);

// text_review.cpp
/// Of a finding that does not count since people judged it wrong.
[[nodiscard]] bool is_judged_wrong(const Finding& finding);
/// `judged wrong by the reviewer on 2026-11-21: ...`
[[nodiscard]] std::string disposition_words(const Disposition& disposition);
/// What other rules said of the same words, each once, with what was judged of it behind it:
/// `No date is given (agreed by the reviewer on 2026-11-21: ...)`.
[[nodiscard]] std::vector<std::string> also_words(const Finding& finding);
/// `0123456789abcdef; also fedcba9876543210`: by which it and what is folded into it are judged.
[[nodiscard]] std::string fingerprints_of(const Finding& finding);
/// `review.xml, 3 judgements, 2 of what is found, ...`
[[nodiscard]] std::string review_words(const ReviewResult& result);

/// A failing finding that counts: of a stable rule, and no praise.
[[nodiscard]] bool is_objection(const Finding& finding);
[[nodiscard]] bool is_praise(const Finding& finding);
[[nodiscard]] Ink ink_of(Severity severity);
/// `ROW`, `action 3 (ROW)`, `the whole`
[[nodiscard]] std::string subject_words(const Assessment& assessment, std::string_view subject);
/// `1.2, 1.3 and 4 more`: at most `most` of them by name.
[[nodiscard]] std::string listed(const std::vector<std::string>& names, std::size_t most);

}  // namespace assize::report
