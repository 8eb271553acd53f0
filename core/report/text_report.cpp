// SPDX-License-Identifier: Apache-2.0
#include "report/text_report.hpp"

#include <algorithm>

#include "engine/words.hpp"
#include "report/page.hpp"

namespace assize::report {
namespace {

// Lines longer than this are hard to read however wide the terminal is; in one narrower than the
// least, lines may break where the terminal breaks them.
constexpr std::size_t least_width = 32;
constexpr std::size_t most_width = 100;
constexpr std::size_t provisions_shown = 3;

}  // namespace

Page::Page(const Run& run, const ReportOptions& options, std::ostream& out)
    : run_(run),
      options_(options),
      out_(out),
      paint_(options.colour),
      width_(std::clamp(options.width, least_width, most_width)) {}

bool Page::is_new(const Finding& finding) const {
  return options_.baseline != nullptr &&
         !std::binary_search(options_.baseline->begin(), options_.baseline->end(),
                             finding.fingerprint);
}

std::string Page::severity_of(const Finding& finding) const {
  return std::string(to_string(finding.severity)) +
         (finding.certainty == Certainty::check ? "?" : "") + (is_new(finding) ? ", new" : "");
}

void Page::line(std::string_view text) { out_ << text << '\n'; }

void Page::heading(std::string_view text) {
  line();
  for (const std::string& part : wrapped(text, width_)) line(paint_(Ink::strong, part));
  line();
}

void Page::entry(std::size_t indent, Ink ink, std::string_view label, std::string_view text) {
  // A label that is too wide for its column pushes the text on, but not what hangs below.
  const std::string room = padded(label, indent);
  const std::size_t over = columns_of(room) > indent ? columns_of(room) - indent + 1 : 0;
  const std::string clean = harmless(text);
  const std::vector<std::string> lines =
      wrapped(std::string(over, 'x') + clean, width_ > indent + 8 ? width_ - indent : 8);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) {
      line(std::string(indent, ' ') + lines[i]);
      continue;
    }
    const std::string blanks(columns_of(room) - columns_of(label), ' ');
    line(paint_(ink, label) + blanks + (over > 0 ? " " + lines[i].substr(over) : lines[i]));
  }
}

bool is_praise(const Finding& finding) { return finding.kind == engine::strength_kind; }

bool is_objection(const Finding& finding) {
  return finding.outcome == Outcome::fail && finding.maturity == Maturity::stable &&
         !is_praise(finding);
}

Ink ink_of(Severity severity) {
  switch (severity) {
    case Severity::major:
      return Ink::major;
    case Severity::minor:
      return Ink::minor;
    case Severity::advice:
      break;
  }
  return Ink::advice;
}

std::string subject_words(const Assessment& assessment, std::string_view subject) {
  if (subject == "assessment") return "the whole";
  if (!subject.starts_with("action:")) return std::string(subject);
  // The plan does not print the number; what the action is for tells it.
  const std::string words = "action " + std::string(subject.substr(7));
  const Action* action = action_of(assessment, subject);
  return action == nullptr || action->provisions.empty()
             ? words
             : words + " (" + listed(action->provisions, provisions_shown) + ")";
}

std::string listed(const std::vector<std::string>& names, std::size_t most) {
  std::string list;
  const std::size_t shown = names.size() > most + 1 ? most : names.size();
  for (std::size_t i = 0; i < shown; ++i) (list += i > 0 ? ", " : "") += names[i];
  if (shown < names.size()) list += " and " + std::to_string(names.size() - shown) + " more";
  return list;
}

void TextReporter::write(const Run& run, const ReportOptions& options, std::ostream& out) const {
  Page page(run, options, out);
  bool is_first = true;
  for (const AssessmentResult& result : run.assessments) {
    if (!is_first) page.line();
    is_first = false;
    write_head(page, result);
    write_counts(page, result);
    write_findings(page, result);
    write_outside(page, result);
    if (!options.quiet) write_reading(page, result);
  }
  write_totals(page);
  if (!options.quiet) write_next(page);
}

}  // namespace assize::report
