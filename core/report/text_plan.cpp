// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include "report/page.hpp"
#include "report/plan_table.hpp"

namespace assize::report {
namespace {

constexpr std::size_t status_width = 60;

bool is_at(const Finding& finding, const Action& action) {
  return is_objection(finding) && finding.subject == "action:" + action.id;
}

void write_action(Page& page, const AssessmentResult& result, const Action& action) {
  std::string words = action.due.text.empty() ? "no date" : "by " + harmless(action.due.text);
  words += action.status.text.empty()
               ? "; no status"
               : "; status: " + cut(harmless(action.status.text), status_width);
  page.entry(6, Ink::strong, "  " + subject_words(result.assessment, "action:" + action.id) + ":",
             words);
  for (const Finding& finding : result.findings)
    if (is_at(finding, action))
      page.entry(13, ink_of(finding.severity), "      " + std::string(to_string(finding.severity)),
                 finding.message);
}

void write_handed_in(Page& page, const AssessmentResult& result) {
  const Assessment& assessment = result.assessment;
  const auto with_objection = static_cast<std::size_t>(std::count_if(
      assessment.actions.begin(), assessment.actions.end(), [&](const Action& action) {
        return std::any_of(result.findings.begin(), result.findings.end(),
                           [&](const Finding& finding) { return is_at(finding, action); });
      }));
  page.heading("The plan handed in: " + counted(assessment.actions.size(), "action", "actions") +
               ", something is found at " + std::to_string(with_objection));
  for (const Action& action : assessment.actions) write_action(page, result, action);
  for (const Finding& finding : result.findings)
    if (is_objection(finding) && finding.subject == "assessment" &&
        finding.kind.starts_with("plan"))
      page.entry(13, ink_of(finding.severity), "  " + std::string(to_string(finding.severity)),
                 "The plan as a whole: " + finding.message);
}

void write_open(Page& page, const PlannedRun& planned, bool has_plan) {
  const std::vector<const PlanNeed*> open = without_action(planned.needs);
  if (open.empty()) {
    page.line();
    page.entry(2, Ink::good, "  ",
               has_plan ? "Every row that calls for an action has one in the plan."
                        : "No row calls for an action.");
    return;
  }
  page.heading(has_plan ? counted(open.size(), "row has", "rows have") +
                              " no action in the plan and call for one"
                        : counted(open.size(), "row calls", "rows call") + " for an action");
  for (const PlanNeed* need : open) {
    const std::string date = plan_cell(ColumnRole::due, *need, planned.code);
    page.entry(7, Ink::strong, "  " + padded(need->row->id, 4) + " ",
               plan_cell(ColumnRole::improvement, *need, planned.code) +
                   (date.empty() ? "" : " (target date in the form: " + date + ")"));
  }
}

}  // namespace
}  // namespace assize::report

namespace assize {

void write_plan(const PlannedRun& planned, const ReportOptions& options, std::ostream& out) {
  report::Page page(planned.run, options, out);
  const AssessmentResult& result = planned.run.assessments.front();
  report::write_head(page, result);
  const bool has_plan = result.assessment.has_plan;
  if (has_plan) report::write_handed_in(page, result);
  if (!result.assessment.has_form)
    page.entry(2, report::Ink::plain, "  ",
               "What calls for an action cannot be told: what was handed in holds no form.");
  else
    report::write_open(page, planned, has_plan);
  report::write_waived(page, result);
}

}  // namespace assize
