// SPDX-License-Identifier: Apache-2.0
#include "report/finding_json.hpp"

#include "report/place.hpp"
#include "text/dates.hpp"

namespace assize::report {
namespace {

/// Of a file without lines of its own.
void write_place(JsonWriter& json, std::string_view words) {
  if (!words.empty()) json.field("place", words);
}

struct DetailWriter {
  JsonWriter& json;
  void operator()(bool value) const { json.boolean(value); }
  void operator()(std::int64_t value) const { json.integer(value); }
  void operator()(double value) const { json.number(value); }
  void operator()(const std::string& value) const { json.text(value); }
};

void write_details(JsonWriter& json, const std::vector<Detail>& details) {
  if (details.empty()) return;
  json.key("details");
  json.begin_object();
  for (const Detail& detail : details) {
    json.key(detail.name);
    std::visit(DetailWriter{json}, detail.value);
  }
  json.end_object();
}

void write_waiver(JsonWriter& json, const Waiver& waiver) {
  json.key("waiver");
  json.begin_object();
  json.field("reason", waiver.reason);
  json.field("authority", waiver.authority);
  json.field("from", text::to_iso(waiver.valid.from));
  json.field("through", text::to_iso(waiver.valid.through));
  json.field("file", waiver.origin.where.file);
  json.line(waiver.origin.where.line);
  json.end_object();
}

void write_disposition(JsonWriter& json, const Disposition& disposition) {
  json.key("disposition");
  json.begin_object();
  json.field("judgement", to_string(disposition.judgement));
  json.field("reason", disposition.reason);
  json.field("by", disposition.by);
  json.field("on", text::to_iso(disposition.on));
  json.field_or_null("reply", disposition.reply);
  json.field("file", disposition.where.file);
  json.line(disposition.where.line);
  json.end_object();
}

void write_also(JsonWriter& json, const Also& also) {
  json.begin_object();
  json.field("rule", also.rule);
  json.field("kind", also.kind);
  json.field("severity", to_string(also.severity));
  json.field("effect", to_string(also.effect));
  json.field("message", also.message);
  json.field("fingerprint", also.fingerprint);
  if (also.disposition != nullptr) write_disposition(json, *also.disposition);
  json.end_object();
}

}  // namespace

void write_span(JsonWriter& json, const Assessment& assessment, const Span& span,
                const std::string& subject) {
  json.begin_object();
  json.field("field", to_string(span.field));
  if (span.subject != subject) json.field("subject", span.subject);
  json.field("start", span.start);
  json.field("end", span.end);
  json.field("text", span.text);
  json.field("file", span.file);
  json.line(span.line);
  write_place(json, assessment.place(span.file, span.line));
  json.end_object();
}

void write_finding(JsonWriter& json, const Assessment& assessment, const Finding& finding) {
  json.begin_object();
  json.field("rule", finding.rule);
  json.field("kind", finding.kind);
  json.field("tags", finding.tags);
  json.field("subject", finding.subject);
  if (!finding.subjects.empty()) json.field("subjects", finding.subjects);
  json.field("provisions", finding.provisions);
  json.field("strand", to_string(finding.strand));
  json.field("outcome", to_string(finding.outcome));
  json.field("severity", to_string(finding.severity));
  json.field("effect", to_string(finding.effect));
  json.field("certainty", to_string(finding.certainty));
  json.field("maturity", to_string(finding.maturity));
  json.field("reason", finding.reason);
  json.field("message", finding.message);
  json.field("remedy", finding.remedy);
  json.field_or_null("fingerprint", finding.fingerprint);
  const FilePlace place = place_of(assessment, finding);
  json.field_or_null("file", place.file);
  json.line(place.line);
  write_place(json, place.words);
  json.key("spans");
  json.begin_array();
  for (const Span& span : finding.spans) write_span(json, assessment, span, finding.subject);
  json.end_array();
  write_details(json, finding.details);
  json.key("also");
  json.begin_array();
  for (const Also& also : finding.also) write_also(json, also);
  json.end_array();
  if (finding.waiver != nullptr) write_waiver(json, *finding.waiver);
  if (finding.disposition != nullptr) write_disposition(json, *finding.disposition);
  json.end_object();
}

}  // namespace assize::report
