// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include <assize/report.hpp>

#include "support/catch.hpp"
#include "unit/engine/fakes.hpp"

using namespace assize;
using namespace assize::fakes;

namespace {

std::string told(const std::string& json) {
  Diagnostics diagnostics;
  CHECK_FALSE(read_fingerprints({"run.json", json}, diagnostics));
  REQUIRE(diagnostics.errors() == 1);
  return to_string(diagnostics.all().front());
}

}  // namespace

TEST_CASE("a baseline gives back what failed in its run, folded or not") {
  const Code code = orchard();
  Rules rules;
  rules.add(rule_info("pack/a"), finds("shed"));
  rules.add(rule_info("pack/b"), finds("the shed"));
  rules.add(rule_info("pack/c"), always(outcome(Outcome::error, "script-error")));
  const Run result = run(rules, code, {form()});
  std::ostringstream json;
  built_in_reporters()[1]->write(result, {}, json);
  std::vector<std::string> expected;
  for (const Finding& finding : result.assessments[0].findings) {
    if (finding.outcome != Outcome::fail) continue;
    expected.push_back(finding.fingerprint);
    for (const Also& also : finding.also) expected.push_back(also.fingerprint);
  }
  std::sort(expected.begin(), expected.end());
  // Both rules have one kind, but not the same words.
  CHECK(expected.size() == 6);
  Diagnostics diagnostics;
  CHECK(read_fingerprints({"run.json", json.str()}, diagnostics) == expected);
  CHECK(diagnostics.all().empty());
  CHECK_FALSE(fails(result, Severity::advice, &expected));
}

TEST_CASE("what is no run is told") {
  CHECK(told("{\n \"schema\": oops}").find("run.json:2:12: error: ") == 0);
  CHECK(told("").find("run.json:1:1: error: ") == 0);
  CHECK(told("[]").find("this is not the JSON of a run") != std::string::npos);
  CHECK(told(R"({"schema": "assize-assessment/1"})").find("assize-run/1") != std::string::npos);
  CHECK(told(std::string(100000, '[')).find("error") != std::string::npos);
}

TEST_CASE("a run of another shape has no fingerprints") {
  Diagnostics diagnostics;
  const auto read = [&](const std::string& json) {
    return read_fingerprints({"run.json", json}, diagnostics).value().size();
  };
  CHECK(read(R"({"schema": "assize-run/1"})") == 0);
  CHECK(read(R"({"schema": "assize-run/1", "assessments": 3})") == 0);
  CHECK(read(R"({"schema": "assize-run/1", "assessments": [1, {"findings": [null, {}]}]})") == 0);
}
