// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <assize/report.hpp>

#include "report/run_json.hpp"
#include "text/line_index.hpp"

namespace assize {
namespace {

using rapidjson::Value;

// A member of an object, or a null that stands for none.
const Value& member(const Value& object, const char* name) {
  static const Value none;
  if (!object.IsObject()) return none;
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? none : found->value;
}

std::string_view text_of(const Value& value) {
  return value.IsString() ? std::string_view(value.GetString(), value.GetStringLength())
                          : std::string_view();
}

template <class Visit>
void for_each(const Value& list, const Visit& visit) {
  if (!list.IsArray()) return;
  for (const Value& value : list.GetArray()) visit(value);
}

void add_fingerprint(const Value& finding, std::vector<std::string>& fingerprints) {
  const std::string_view fingerprint = text_of(member(finding, "fingerprint"));
  if (!fingerprint.empty()) fingerprints.emplace_back(fingerprint);
}

}  // namespace

std::optional<std::vector<std::string>> read_fingerprints(const Source& json,
                                                          Diagnostics& diagnostics) {
  rapidjson::Document document;
  // The iterative parser needs no stack for what a stranger may have nested.
  document.Parse<rapidjson::kParseIterativeFlag>(json.text.data(), json.text.size());
  if (document.HasParseError()) {
    diagnostics.add(text::LineIndex(json.text).error(
        json.name, document.GetErrorOffset(), rapidjson::GetParseError_En(document.GetParseError()),
        "a baseline is what 'assize eval --format json' has written"));
    return std::nullopt;
  }
  if (text_of(member(document, "schema")) != report::run_schema) {
    diagnostics.error({json.name, 1, 1},
                      "this is not the JSON of a run: its 'schema' is not '" +
                          std::string(report::run_schema) + "'",
                      {}, "a baseline is what 'assize eval --format json' has written");
    return std::nullopt;
  }
  std::vector<std::string> fingerprints;
  for_each(member(document, "assessments"), [&](const Value& assessment) {
    for_each(member(assessment, "findings"), [&](const Value& finding) {
      if (text_of(member(finding, "outcome")) != to_string(Outcome::fail)) return;
      add_fingerprint(finding, fingerprints);
      // What was folded away last time may stand by itself this time.
      for_each(member(finding, "also"),
               [&](const Value& also) { add_fingerprint(also, fingerprints); });
    });
  });
  std::sort(fingerprints.begin(), fingerprints.end());
  fingerprints.erase(std::unique(fingerprints.begin(), fingerprints.end()), fingerprints.end());
  return fingerprints;
}

}  // namespace assize
