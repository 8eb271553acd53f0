// SPDX-License-Identifier: Apache-2.0
#include "plugin/notes.hpp"

#include "support/catch.hpp"

namespace assize::plugin {
namespace {

/// One row whose evidence stands on lines 5 and 6 of form.docx.
Run one_row() {
  Run run;
  AssessmentResult& result = run.assessments.emplace_back();
  result.assessment.source = "form.docx";
  result.assessment.document = "form.docx";
  Response& response = result.assessment.responses.emplace_back();
  response.row = "1.2";
  response.line = 3;
  response.evidence = {"we do and we do so", {{0, 5}, {10, 6}}};
  return run;
}

Finding finding(std::vector<Span> spans) {
  Finding finding;
  finding.rule = "common/x/y";
  finding.kind = "kind";
  finding.subject = "1.2";
  finding.message = "It says so";
  finding.remedy = "Say otherwise";
  finding.spans = std::move(spans);
  return finding;
}

Span span(std::size_t start, std::size_t end, const std::string& file = "form.docx") {
  Span span;
  span.field = Field::evidence;
  span.subject = "1.2";
  span.start = start;
  span.end = end;
  span.file = file;
  span.line = 5;
  return span;
}

}  // namespace

TEST_CASE("a note stands at the words of a finding") {
  Run run = one_row();
  run.assessments[0].findings = {finding({span(0, 5)}), finding({span(7, 12)}),
                                 finding({span(13, 15)}), finding({}),
                                 finding({span(0, 2, "plan.txt"), span(0, 2)})};
  Diagnostics diagnostics;
  const auto loaded = RuleSet::load({}, std::span<const Code* const>(), diagnostics);
  const RuleSet& rules = *loaded;
  std::vector<Note> notes = note_places(run, rules);
  REQUIRE(notes.size() == 5);
  CHECK(notes[0].words == "we do");
  CHECK(notes[0].first_line == 5);
  CHECK(notes[0].occurrence == 1);
  CHECK(notes[1].words == "nd we");
  CHECK(notes[1].first_line == 5);
  CHECK(notes[1].last_line == 6);
  CHECK(notes[2].words == "do");
  CHECK(notes[2].first_line == 6);
  CHECK(notes[2].occurrence == 1);
  CHECK(notes[3].words.empty());
  CHECK(notes[3].first_line == 3);
  CHECK(notes[4].words == "we");
  write_notes(run, rules, notes);
  CHECK(notes[0].text ==
        "[minor] It says so\nWhat would mend it: Say otherwise\ncommon/x/y (kind)");
}

}  // namespace assize::plugin
