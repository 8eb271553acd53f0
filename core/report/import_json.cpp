// SPDX-License-Identifier: Apache-2.0
#include <assize/report.hpp>

#include "report/json_writer.hpp"

namespace assize {
namespace {

using report::JsonWriter;

void write_stated(JsonWriter& json, const Stated& stated) {
  json.key("stated");
  json.begin_object();
  json.optional_field("assessed_on", stated.assessed_on);
  json.optional_field("approved_on", stated.approved_on);
  json.optional_field("approved_by", stated.approved_by);
  json.optional_field("period", stated.period);
  json.end_object();
}

/// Nothing where nothing was carried along, as in nearly all of them.
void write_earlier(JsonWriter& json, const std::vector<EarlierAnswer>& earlier) {
  if (earlier.empty()) return;
  json.key("earlier");
  json.begin_array();
  for (const EarlierAnswer& one : earlier) {
    json.begin_object();
    json.field("row", one.row);
    json.field("revision", one.revision);
    json.field("claim", to_string(one.claim));
    json.field("claim_text", one.claim_text.text);
    json.field("requirement", one.requirement.text);
    json.field("evidence", one.evidence.text);
    json.key("commentary");
    one.commentary ? json.text(one.commentary->text) : json.null();
    json.field_or_null("target_date", one.target_date.text);
    json.end_object();
  }
  json.end_array();
}

void write_response(JsonWriter& json, const Response& response) {
  json.begin_object();
  json.field("row", response.row);
  json.field("claim", to_string(response.claim));
  json.field("claim_text", response.claim_text.text);
  json.field("requirement", response.requirement.text);
  json.field("evidence", response.evidence.text);
  json.key("commentary");
  response.commentary ? json.text(response.commentary->text) : json.null();
  json.field_or_null("target_date", response.target_date.text);
  json.line(response.line);
  write_earlier(json, response.earlier);
  json.end_object();
}

void write_action(JsonWriter& json, const Action& action) {
  json.begin_object();
  json.field("provisions", action.provisions);
  json.field("requirement", action.requirement.text);
  json.field("improvement", action.improvement.text);
  json.field("due", due_dates(action));
  json.field("due_text", action.due.text);
  json.field("status", action.status.text);
  json.field("owner", action.owner.text);
  json.line(action.line);
  json.end_object();
}

void write_account(JsonWriter& json, const Assessment& assessment) {
  json.key("guesses");
  json.begin_array();
  for (const Guess& guess : assessment.guesses) {
    json.begin_object();
    json.field_or_null("row", guess.row);
    json.field("kind", guess.kind);
    json.key("confidence");
    json.number(guess.confidence);
    json.field("note", guess.note);
    json.line(guess.line);
    json.end_object();
  }
  json.end_array();
  json.key("unplaced");
  json.begin_array();
  for (const Unplaced& unplaced : assessment.unplaced) {
    json.begin_object();
    json.field("text", unplaced.text);
    json.line(unplaced.line);
    json.field_or_null("near_row", unplaced.near_row);
    json.end_object();
  }
  json.end_array();
  json.key("skipped");
  json.begin_array();
  for (const Skipped& skipped : assessment.skipped) {
    json.begin_object();
    json.field("from", skipped.from);
    json.field("to", skipped.to);
    json.field("what", skipped.what);
    json.end_object();
  }
  json.end_array();
}

void write_assessment(JsonWriter& json, const Assessment& assessment) {
  json.begin_object();
  json.field("schema", "assize-assessment/1");
  json.field("source", assessment.source);
  json.field("sha256", assessment.sha256);
  json.field_or_null("organisation", assessment.organisation);
  json.field("code", assessment.code);
  json.field("revision", assessment.revision);
  json.field("code_from", assessment.code_from);
  write_stated(json, assessment.stated);
  json.key("headings");
  json.begin_array();
  for (const Heading& heading : assessment.headings) {
    json.begin_object();
    json.field("section", heading.section);
    json.field("text", heading.text);
    json.line(heading.line);
    json.end_object();
  }
  json.end_array();
  json.key("responses");
  if (assessment.has_form) {
    json.begin_array();
    for (const Response& response : assessment.responses) write_response(json, response);
    json.end_array();
  } else {
    json.null();
  }
  json.key("actions");
  json.begin_array();
  for (const Action& action : assessment.actions) write_action(json, action);
  json.end_array();
  write_earlier(json, assessment.earlier);
  write_account(json, assessment);
  json.end_object();
}

}  // namespace

void write_import_json(const std::vector<const Assessment*>& assessments, bool as_array,
                       std::ostream& out) {
  JsonWriter json(out);
  if (as_array) json.begin_array();
  for (const Assessment* assessment : assessments) write_assessment(json, *assessment);
  if (as_array) json.end_array();
}

}  // namespace assize
