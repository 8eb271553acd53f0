// SPDX-License-Identifier: Apache-2.0
#include <assize/report.hpp>

#include "report/finding_json.hpp"
#include "report/json_writer.hpp"
#include "report/plan_table.hpp"
#include "text/dates.hpp"

namespace assize {
namespace {

using report::JsonWriter;

void write_action(JsonWriter& json, const AssessmentResult& result, const Action& action) {
  json.begin_object();
  json.field("id", action.id);
  json.field("provisions", action.provisions);
  json.field("improvement", action.improvement.text);
  json.field("due", due_dates(action));
  json.field("due_text", action.due.text);
  json.field("status", action.status.text);
  json.field("owner", action.owner.text);
  json.key("findings");
  json.begin_array();
  for (const Finding& finding : result.findings)
    if (finding.outcome == Outcome::fail && finding.subject == "action:" + action.id)
      report::write_finding(json, result.assessment, finding);
  json.end_array();
  json.end_object();
}

void write_need(JsonWriter& json, const PlanNeed& need, const Code& code) {
  json.begin_object();
  json.field("row", need.row->id);
  json.field("provisions", need.row->provisions);
  json.field("requirement", report::plan_cell(ColumnRole::requirement, need, code));
  json.field("improvement", report::plan_cell(ColumnRole::improvement, need, code));
  json.field_or_null("target_date", report::plan_cell(ColumnRole::due, need, code));
  json.key("because");
  json.begin_array();
  for (const Finding* finding : need.because) json.text(finding->fingerprint);
  json.end_array();
  json.key("actions");
  json.begin_array();
  for (const Action* action : need.actions) json.text(action->id);
  json.end_array();
  json.end_object();
}

}  // namespace

void write_plan_json(const PlannedRun& planned, std::ostream& out) {
  const AssessmentResult& result = planned.run.assessments.front();
  JsonWriter json(out);
  json.begin_object();
  json.field("schema", "assize-plan/1");
  json.field("engine", planned.run.engine);
  json.field("as_of", text::to_iso(planned.run.as_of));
  json.field("source", result.assessment.source);
  json.field("code", result.assessment.code + "@" + result.assessment.revision);
  json.key("actions");
  if (result.assessment.has_plan) {
    json.begin_array();
    for (const Action& action : result.assessment.actions) write_action(json, result, action);
    json.end_array();
  } else {
    json.null();
  }
  json.key("needs");
  json.begin_array();
  for (const PlanNeed& need : planned.needs) write_need(json, need, planned.code);
  json.end_array();
  json.key("waived");
  json.begin_array();
  for (const Finding& finding : result.findings)
    if (finding.outcome == Outcome::waived) report::write_finding(json, result.assessment, finding);
  json.end_array();
  json.end_object();
}

}  // namespace assize
