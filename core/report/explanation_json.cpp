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
  json.key("findings");
  json.begin_array();
  for (const Finding& finding : result.findings)
    report::write_finding(json, result.assessment, finding);
  json.end_array();
  json.key("explained");
  json.begin_array();
  for (const Explanation& each : result.explained) {
    json.begin_object();
    json.field("subject", each.subject);
    json.field_or_null("provision", each.provision);
    json.field("fuel", static_cast<std::size_t>(each.fuel));
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
