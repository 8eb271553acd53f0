// SPDX-License-Identifier: Apache-2.0
#include "app/rule_json.hpp"

#include "app/rule_words.hpp"

namespace assize::app {

void write_json(report::JsonWriter& json, const PackInfo& pack) {
  json.begin_object();
  json.field("id", pack.id);
  json.field("version", pack.version);
  json.field("title", pack.title);
  json.field("licence", pack.licence);
  json.field_or_null("authors", pack.authors);
  json.field("origin", pack.origin);
  json.field("sha256", pack.sha256);
  json.end_object();
}

void write_json(report::JsonWriter& json, const RuleInfo& rule) {
  json.begin_object();
  json.field("id", rule.id);
  json.field("pack", rule.pack);
  json.field("title", rule.title);
  json.field("each", to_string(rule.each));
  json.field("strand", to_string(rule.strand));
  json.field("severity", to_string(rule.severity));
  json.field("effect", to_string(rule.effect));
  json.field("maturity", to_string(rule.maturity));
  json.field("kinds", rule.kinds);
  json.field("provisions", rule.provisions);
  json.field("tags", rule.tags);
  json.key("params");
  json.begin_array();
  for (const Parameter& parameter : rule.params) {
    json.begin_object();
    json.field("name", parameter.name);
    json.field("type", parameter.type);
    json.field("default", parameter.standard);
    json.key("min");
    parameter.min ? json.number(*parameter.min) : json.null();
    json.key("max");
    parameter.max ? json.number(*parameter.max) : json.null();
    json.field("one_of", parameter.one_of);
    json.field("doc", parameter.doc);
    json.end_object();
  }
  json.end_array();
  json.field("edits", edit_names(rule));
  json.field("rationale", rule.rationale);
  json.field("remedy", rule.remedy);
  json.key("precision");
  rule.precision ? json.number(*rule.precision) : json.null();
  json.key("n");
  rule.precision ? json.number(rule.measured) : json.null();
  json.field("requires", rule.modules);
  json.field("file", rule.where.file);
  json.line(rule.where.line);
  json.end_object();
}

}  // namespace assize::app
