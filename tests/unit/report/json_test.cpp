// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include <assize/report.hpp>

#include "report/json_writer.hpp"
#include "support/catch.hpp"
#include "unit/engine/fakes.hpp"

using namespace assize;
using namespace assize::fakes;
using Catch::Matchers::Contains;

namespace {

std::string json_of(const Run& run, bool all = false) {
  std::ostringstream out;
  ReportOptions options;
  options.all = all;
  built_in_reporters()[1]->write(run, options, out);
  return out.str();
}

std::string import_of(const std::vector<const Assessment*>& assessments, bool as_array) {
  std::ostringstream out;
  write_import_json(assessments, as_array, out);
  return out.str();
}

}  // namespace

TEST_CASE("numbers, texts and what is no UTF-8") {
  std::ostringstream out;
  {
    report::JsonWriter json(out);
    json.begin_array();
    json.number(0.9);
    json.number(1.0);
    json.number(std::size_t{18446744073709551615U});
    json.text("a\"\n\x01\u00e9");
    json.text("a\xff");
    json.text({});
    json.null();
    json.end_array();
  }
  CHECK(out.str() ==
        "[\n 0.9,\n 1.0,\n 18446744073709551615,\n \"a\\\"\\n\\u0001\u00e9\",\n \"a\uFFFD\",\n"
        " \"\",\n null\n]\n");
}

TEST_CASE("the JSON of a run") {
  const Code code = orchard();
  Rules rules;
  RuleInfo info = rule_info("pack/a");
  info.provisions = {"A1"};
  info.tags = {"text"};
  rules.add(info, finds("shed"));
  Assessment assessment = form();
  assessment.sha256 = "aa";
  assessment.code_from = "detected";
  Run result = run(rules, code, {assessment});
  result.engine = "0.0.0";
  const std::string fingerprint = result.assessments[0].findings[0].fingerprint;
  CHECK(json_of(result) == R"({
 "schema": "assize-run/1",
 "engine": "0.0.0",
 "as_of": "2026-11-22",
 "codes": [
  {
   "id": "orchard",
   "revision": "2020",
   "sha256": "",
   "origin": "",
   "edition": 1,
   "status": "draft"
  }
 ],
 "profiles": [],
 "packs": [
  {
   "id": "pack",
   "version": "1.0.0",
   "sha256": "",
   "origin": ""
  }
 ],
 "assessments": [
  {
   "source": "form.txt",
   "sha256": "aa",
   "organisation": "Fir Orchard",
   "organisation_id": null,
   "code": "orchard@2020",
   "code_from": "detected",
   "profile": null,
   "period": null,
   "assessed_on": null,
   "approved_on": null,
   "approved_by": null,
   "handed_in": [],
   "rows": [
    {
     "row": "A1",
     "provisions": [
      "A1"
     ],
     "claim": "yes",
     "assurance": "unsupported",
     "looked_at": [
      "scrutiny"
     ]
    },
    {
     "row": "A2",
     "provisions": [
      "A2"
     ],
     "claim": "yes",
     "assurance": "not-checked",
     "looked_at": []
    },
    {
     "row": "B1",
     "provisions": [
      "B1",
      "B2"
     ],
     "claim": "yes",
     "assurance": "not-checked",
     "looked_at": []
    }
   ],
   "findings": [
    {
     "rule": "pack/a",
     "kind": "slip",
     "tags": [
      "text"
     ],
     "subject": "A1",
     "provisions": [
      "A1"
     ],
     "strand": "scrutiny",
     "outcome": "fail",
     "severity": "minor",
     "effect": "unsupports",
     "certainty": "firm",
     "maturity": "stable",
     "reason": "matched",
     "message": "It slips",
     "remedy": "Hold on.",
     "fingerprint": ")" + fingerprint +
                               R"(",
     "file": "form.txt",
     "line": 10,
     "spans": [
      {
       "field": "evidence",
       "start": 12,
       "end": 16,
       "text": "shed",
       "file": "form.txt",
       "line": 10
      }
     ],
     "also": []
    }
   ],
   "manifest": {
    "selected": 1,
    "ran": 1,
    "skipped": 0,
    "errored": 0,
    "cut_off": 0
   }
  }
 ],
 "summary": {
  "fail": {
   "major": 0,
   "minor": 1,
   "advice": 0
  },
  "assurance": {
   "alternative": 0,
   "contradicted": 0,
   "not-applicable": 0,
   "not-checked": 2,
   "overdue": 0,
   "planned": 0,
   "rests-on-unread": 0,
   "supported": 0,
   "unanswered": 0,
   "unchallenged": 0,
   "unplanned": 0,
   "unsupported": 1
  }
 },
 "manifest": {
  "selected": 1,
  "ran": 1,
  "skipped": 0,
  "errored": 0,
  "cut_off": 0
 }
}
)");
}

TEST_CASE("the JSON tells where a finding without words stands, and what was folded into it") {
  const Code code = orchard();
  Rules rules;
  RuleInfo bare = rule_info("pack/bare");
  bare.provisions = {"A2"};
  rules.add(bare, always(fail({}, "Empty")));
  RuleInfo first = rule_info("pack/first");
  first.provisions = {"B1"};
  rules.add(first, finds("shed"));
  first.id = "pack/second";
  rules.add(first, finds("the shed"));
  RuleInfo whole = rule_info("pack/whole");
  whole.each = Each::assessment;
  rules.add(whole, always(outcome(Outcome::not_evaluable, "unread")));
  const std::string json = json_of(run(rules, code, {form()}));
  CHECK_THAT(json, Contains("\"file\": \"form.txt\",\n     \"line\": 11,\n     \"spans\": []"));
  CHECK_THAT(json, Contains("\"file\": null,\n     \"line\": null,\n     \"spans\": []"));
  CHECK_THAT(json, Contains("\"effect\": \"unsupports\",\n       \"message\": \"It slips\""));
}

TEST_CASE("passes are in the JSON when asked for, and the same run gives the same bytes") {
  const Code code = orchard();
  Rules rules;
  rules.add(rule_info("pack/a"), always(pass()));
  rules.add(rule_info("pack/b"), always(outcome(Outcome::not_evaluable, "unread")));
  const Run result = run(rules, code, {form(), form("")}, {.keep_all = true});
  CHECK_THAT(json_of(result), !Contains("\"pass\""));
  CHECK_THAT(json_of(result, true), Contains("\"pass\""));
  CHECK_THAT(json_of(result), Contains("\"organisation\": null"));
  CHECK_THAT(json_of(result), Contains("\"subjects\": [\n      \"A1\",\n      \"A2\""));
  CHECK(json_of(result) == json_of(run(rules, code, {form(), form("")}, {.keep_all = true})));
}

TEST_CASE("the JSON of an import") {
  Assessment assessment = form();
  assessment.responses.resize(1);
  assessment.responses[0].commentary.reset();
  assessment.headings = {{"A", "Trees", 3}};
  assessment.guesses = {{"A1", "shifted-cell", 0.9, "moved", 4}, {"", "title", 0.5, "", 0}};
  assessment.unplaced = {{"stray", 5, ""}};
  assessment.skipped = {{1, 2, "preamble"}};
  assessment.has_plan = true;
  Action action;
  action.id = "1";
  action.provisions = {"A1"};
  action.improvement = placed("Prune");
  action.due = placed("September 2024");
  action.line = 9;
  assessment.actions = {action};
  CHECK(import_of({&assessment}, false) == R"({
 "schema": "assize-assessment/1",
 "source": "form.txt",
 "sha256": "",
 "organisation": "Fir Orchard",
 "code": "orchard",
 "revision": "2020",
 "code_from": "",
 "stated": {
  "assessed_on": null,
  "approved_on": null,
  "approved_by": null,
  "period": null
 },
 "headings": [
  {
   "section": "A",
   "text": "Trees",
   "line": 3
  }
 ],
 "responses": [
  {
   "row": "A1",
   "claim": "yes",
   "claim_text": "Yes",
   "requirement": "",
   "evidence": "Kept in the shed",
   "commentary": null,
   "target_date": null,
   "line": 10
  }
 ],
 "actions": [
  {
   "provisions": [
    "A1"
   ],
   "requirement": "",
   "improvement": "Prune",
   "due": [
    "2024-09"
   ],
   "due_text": "September 2024",
   "status": "",
   "owner": "",
   "line": 9
  }
 ],
 "guesses": [
  {
   "row": "A1",
   "kind": "shifted-cell",
   "confidence": 0.9,
   "note": "moved",
   "line": 4
  },
  {
   "row": null,
   "kind": "title",
   "confidence": 0.5,
   "note": "",
   "line": null
  }
 ],
 "unplaced": [
  {
   "text": "stray",
   "line": 5,
   "near_row": null
  }
 ],
 "skipped": [
  {
   "from": 1,
   "to": 2,
   "what": "preamble"
  }
 ]
}
)");
  assessment.has_form = false;
  assessment.responses.clear();
  CHECK_THAT(import_of({&assessment}, false), Contains("\"responses\": null"));
  CHECK_THAT(import_of({&assessment}, true), Catch::Matchers::StartsWith("[\n {\n"));
  CHECK(import_of({}, true) == "[]\n");
}
