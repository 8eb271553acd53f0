// SPDX-License-Identifier: Apache-2.0
#include <assize/report.hpp>

#include "report/finding_json.hpp"
#include "report/json_writer.hpp"
#include "text/dates.hpp"

namespace assize {
namespace {

void write_step(report::JsonWriter& json, const Assessment& assessment, const Step& step,
                const std::string& subject) {
  json.begin_object();
  json.line(step.line);
  json.field("asked", step.asked);
  json.field("answer", step.answer);
  json.key("spans");
  json.begin_array();
  for (const Span& span : step.spans) report::write_span(json, assessment, span, subject);
  json.end_array();
  json.end_object();
}

void write_place(report::JsonWriter& json, const std::string& value, const Location& where) {
  json.field("value", value);
  json.field("file", where.file);
  json.line(where.line);
}

/// `set_at` is null where the value is the rule's own.
void write_setting(report::JsonWriter& json, const SettingInUse& setting) {
  json.begin_object();
  json.field("name", setting.name);
  json.field("value", setting.value);
  json.field_or_null("standard", setting.standard);
  json.field_or_null("doc", setting.doc);
  json.key("set_at");
  if (setting.origin) {
    json.begin_object();
    json.field("file", setting.origin->where.file);
    json.line(setting.origin->where.line);
    json.end_object();
  } else {
    json.null();
  }
  json.key("over");
  json.begin_array();
  for (const Overridden& lost : setting.origin ? setting.origin->lost : std::vector<Overridden>{}) {
    json.begin_object();
    write_place(json, lost.value, lost.where);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_edit(report::JsonWriter& json, const Assessment& assessment, const AnswerEdit& edit) {
  json.begin_object();
  json.field("kind", edit.kind);
  json.field("text", edit.text);
  json.key("spans");
  json.begin_array();
  for (const Span& span : edit.spans) report::write_span(json, assessment, span, span.subject);
  json.end_array();
  json.end_object();
}

void write_edits(report::JsonWriter& json, const AssessmentResult& result) {
  json.key("edits");
  if (!result.edits) return json.null();
  json.begin_object();
  json.key("found");
  json.begin_array();
  for (const std::vector<AnswerEdit>& way : result.edits->found) {
    json.begin_array();
    for (const AnswerEdit& edit : way) write_edit(json, result.assessment, edit);
    json.end_array();
  }
  json.end_array();
  json.field("tried", result.edits->tried);
  json.key("complete");
  json.boolean(result.edits->complete);
  json.end_object();
}

}  // namespace

void write_explanation_json(const ExplainedRun& explained, std::ostream& out) {
  const AssessmentResult& result = explained.run.assessments.front();
  report::JsonWriter json(out);
  json.begin_object();
  json.field("schema", "assize-explain/1");
  json.field("engine", explained.run.engine);
  json.field("as_of", text::to_iso(explained.run.as_of));
  json.field("source", result.assessment.source);
  json.field("code", result.assessment.code + "@" + result.assessment.revision);
  json.field("rule", explained.rule.id);
  json.field("script", explained.rule.where.file);
  json.field("title", explained.rule.title);
  json.field("rationale", explained.rule.rationale);
  json.key("settings");
  json.begin_array();
  for (const SettingInUse& setting : result.settings) write_setting(json, setting);
  json.end_array();
  json.key("findings");
  json.begin_array();
  for (const Finding& finding : result.findings)
    report::write_finding(json, result.assessment, finding);
  json.end_array();
  write_edits(json, result);
  json.key("explained");
  json.begin_array();
  for (const Explanation& each : result.explained) {
    json.begin_object();
    json.field("subject", each.subject);
    json.field_or_null("provision", each.provision);
    json.field("fuel", static_cast<std::size_t>(each.fuel));
    json.field("fuel_budget", static_cast<std::size_t>(each.allowed));
    json.key("steps");
    json.begin_array();
    for (const Step& step : each.steps) write_step(json, result.assessment, step, each.subject);
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace assize
