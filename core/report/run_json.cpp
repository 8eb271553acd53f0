// SPDX-License-Identifier: Apache-2.0
#include "report/run_json.hpp"

#include "report/finding_json.hpp"
#include "report/json_writer.hpp"
#include "text/dates.hpp"

namespace assize::report {
namespace {

void write_ingredients(JsonWriter& json, std::string_view name, std::string_view version_key,
                       const std::vector<Ingredient>& ingredients) {
  json.key(name);
  json.begin_array();
  for (const Ingredient& each : ingredients) {
    json.begin_object();
    json.field("id", each.id);
    json.field(version_key, each.version);
    json.field("sha256", each.sha256);
    json.field("origin", each.origin);
    if (each.edition != 0) {
      json.field("edition", static_cast<std::size_t>(each.edition));
      json.field("status", each.status);
    }
    json.end_object();
  }
  json.end_array();
}

void write_profile(JsonWriter& json, const Ingredient& profile) {
  json.begin_object();
  json.field("id", profile.id);
  json.field("title", profile.title);
  json.field("sha256", profile.sha256);
  json.field("origin", profile.origin);
  json.key("extends");
  json.begin_array();
  for (const Ingredient& each : profile.extends) {
    json.begin_object();
    json.field("id", each.id);
    json.field("sha256", each.sha256);
    json.field("origin", each.origin);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_attestation(JsonWriter& json, const Attestation& attestation) {
  json.key("attestation");
  json.begin_object();
  json.field("by", attestation.by);
  json.field("role", attestation.role);
  json.field("statement", attestation.statement);
  json.field("from", text::to_iso(attestation.valid.from));
  json.field("through", text::to_iso(attestation.valid.through));
  json.field("file", attestation.origin.where.file);
  json.line(attestation.origin.where.line);
  json.end_object();
}

void write_manifest(JsonWriter& json, const Manifest& manifest) {
  json.key("manifest");
  json.begin_object();
  json.field("selected", manifest.selected);
  json.field("ran", manifest.ran);
  json.field("skipped", manifest.skipped);
  json.field("errored", manifest.errored);
  json.field("cut_off", manifest.cut_off);
  json.end_object();
}

void write_row(JsonWriter& json, const RowResult& row) {
  json.begin_object();
  json.field("row", row.row);
  json.field("provisions", row.provisions);
  json.field("claim", to_string(row.claim));
  json.field("assurance", to_string(row.assurance));
  json.key("looked_at");
  json.begin_array();
  for (const Strand strand : row.looked_at) json.text(to_string(strand));
  json.end_array();
  if (row.attestation != nullptr) write_attestation(json, *row.attestation);
  json.end_object();
}

void write_entries(JsonWriter& json, std::string_view key, const Assessment& assessment,
                   const std::vector<OutsideComparison::Entry>& entries) {
  json.key(key);
  json.begin_array();
  for (const OutsideComparison::Entry& entry : entries) {
    json.begin_object();
    json.field("provisions", entry.outside->provisions);
    json.field("observation", entry.outside->observation.text);
    json.field("recommendation", entry.outside->recommendation.text);
    json.field("file", entry.outside->document);
    json.line(entry.outside->line);
    if (const std::string_view place =
            assessment.place(entry.outside->document, entry.outside->line);
        !place.empty())
      json.field("place", place);
    std::vector<std::string> ours;
    for (const Finding* finding : entry.ours) ours.push_back(finding->fingerprint);
    json.field("ours", ours);
    json.end_object();
  }
  json.end_array();
}

/// What was found outside, and by whom else.
void write_outside(JsonWriter& json, const AssessmentResult& result) {
  const OutsideComparison comparison = compare_outside(result);
  json.key("outside");
  json.begin_object();
  json.field("rows", result.assessment.outside.size());
  write_entries(json, "agreed", result.assessment, comparison.agreed);
  write_entries(json, "missed", result.assessment, comparison.missed);
  std::vector<std::string> alone;
  for (const Finding* finding : comparison.alone) alone.push_back(finding->fingerprint);
  json.field("ours_alone", alone);
  json.end_object();
}

void write_review(JsonWriter& json, const ReviewResult& result) {
  json.key("review");
  json.begin_object();
  json.field("file", result.review->source);
  json.field("sha256", result.review->sha256);
  json.field("dispositions", result.review->dispositions.size());
  json.field("matched", result.matched);
  json.field("fixed", result.fixed);
  json.field("unmatched", result.unmatched);
  json.field("not_asked", result.not_asked);
  json.end_object();
}

void write_assessment(JsonWriter& json, const AssessmentResult& result, bool all) {
  const Assessment& assessment = result.assessment;
  json.begin_object();
  json.field("source", assessment.source);
  json.field("sha256", assessment.sha256);
  json.field_or_null("organisation", assessment.organisation);
  json.field_or_null("organisation_id", assessment.organisation_id);
  json.field("code", assessment.code + "@" + assessment.revision);
  json.field("code_from", assessment.code_from);
  json.field_or_null("profile", result.profile);
  json.optional_field("period", assessment.stated.period);
  json.optional_field("assessed_on", assessment.stated.assessed_on);
  json.optional_field("approved_on", assessment.stated.approved_on);
  json.optional_field("approved_by", assessment.stated.approved_by);
  json.key("handed_in");
  json.begin_array();
  for (const HandedIn& handed_in : assessment.handed_in) {
    json.begin_object();
    json.field("kind", handed_in.kind);
    json.field("source", handed_in.document.name);
    json.field("sha256", handed_in.document.sha256);
    json.end_object();
  }
  json.end_array();
  if (result.review.review != nullptr) write_review(json, result.review);
  json.key("rows");
  json.begin_array();
  for (const RowResult& row : result.rows) write_row(json, row);
  json.end_array();
  json.key("findings");
  json.begin_array();
  for (const Finding& finding : result.findings)
    if (all || (finding.outcome != Outcome::pass && finding.outcome != Outcome::not_applicable))
      write_finding(json, assessment, finding);
  json.end_array();
  if (!assessment.outside.empty()) write_outside(json, result);
  write_manifest(json, result.manifest);
  json.end_object();
}

void write_summary(JsonWriter& json, const Summary& summary) {
  json.key("summary");
  json.begin_object();
  json.key("fail");
  json.begin_object();
  for (const Severity severity : {Severity::major, Severity::minor, Severity::advice})
    json.field(to_string(severity), summary.fail[static_cast<std::size_t>(severity)]);
  json.end_object();
  json.key("assurance");
  json.begin_object();
  for (const auto& [assurance, count] : summary.assurance) json.field(assurance, count);
  json.end_object();
  json.end_object();
}

}  // namespace

void JsonReporter::write(const Run& run, const ReportOptions& options, std::ostream& out) const {
  JsonWriter json(out);
  json.begin_object();
  json.field("schema", run_schema);
  json.field("engine", run.engine);
  json.field("as_of", text::to_iso(run.as_of));
  write_ingredients(json, "codes", "revision", run.codes);
  json.key("profiles");
  json.begin_array();
  for (const Ingredient& profile : run.profiles) write_profile(json, profile);
  json.end_array();
  write_ingredients(json, "packs", "version", run.packs);
  json.key("assessments");
  json.begin_array();
  for (const AssessmentResult& result : run.assessments)
    write_assessment(json, result, options.all);
  json.end_array();
  write_summary(json, run.summary);
  write_manifest(json, run.manifest);
  json.end_object();
}

}  // namespace assize::report
