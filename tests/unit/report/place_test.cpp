// SPDX-License-Identifier: Apache-2.0
#include "report/place.hpp"

#include "support/catch.hpp"

using namespace assize;
using report::FilePlace;
using report::place_words;

TEST_CASE("a place in the file that is spoken of is a line, in another the file with it") {
  CHECK(place_words("form.txt", FilePlace{"form.txt", 12}) == "line\u00A012");
  CHECK(place_words("form.txt", FilePlace{"", 12}) == "line\u00A012");
  CHECK(place_words("form.txt", FilePlace{"plan.txt", 3}) == "plan.txt:3");
  CHECK(place_words("form.txt", FilePlace{"plan.txt", 0}) == "plan.txt");
  CHECK(place_words("form.txt", FilePlace{"form.txt", 0}).empty());
  CHECK(place_words("form.txt", FilePlace{}).empty());
}

TEST_CASE("several places are said together, each once, and those not known left out") {
  const auto words = [](const std::vector<FilePlace>& places) { return place_words("a", places); };
  CHECK(words({}).empty());
  CHECK(words({{"a", 1}, {"a", 1}}) == "line\u00A01");
  CHECK(words({{"a", 1}, {"a", 0}, {"a", 7}}) == "lines 1, 7");
  CHECK(words({{"b", 1}, {"b", 2}}) == "b, lines 1, 2");
  CHECK(words({{"a", 1}, {"b", 2}}) == "line\u00A01, b:2");
  CHECK(words({{"a", 1, "page 1"}, {"a", 2, "page 2"}}) == "page 1; page 2");
}

TEST_CASE("in a file without lines a place is said in words") {
  Assessment assessment;
  assessment.source = "folder";
  assessment.document = "a.docx";
  assessment.places = {{"a.docx", {{3, "table 1, row 1"}, {7, "table 1, row 2"}}}};
  CHECK(assessment.place("a.docx", 2).empty());
  CHECK(assessment.place("a.docx", 3) == "table 1, row 1");
  CHECK(assessment.place("a.docx", 6) == "table 1, row 1");
  CHECK(assessment.place("", 9) == "table 1, row 2");
  CHECK(assessment.place("folder", 9) == "table 1, row 2");
  CHECK(assessment.place("plan.txt", 9).empty());
  const FilePlace place = report::place_at(assessment, "a.docx", 7);
  CHECK(report::opened_at(place) == "a.docx, table 1, row 2");
  CHECK(place_words("a.docx", place) == "table 1, row 2");
  CHECK(place_words("b.docx", place) == "a.docx, table 1, row 2");
}

TEST_CASE("a finding stands at its first words, else at its row or action") {
  Assessment assessment;
  assessment.source = "folder";
  assessment.document = "folder/form.txt";
  Response response;
  response.row = "A1";
  response.line = 5;
  assessment.responses = {response};
  Action action;
  action.id = "1";
  action.line = 9;
  assessment.actions = {action};
  const auto at = [&](const Finding& finding) {
    const FilePlace place = report::place_of(assessment, finding);
    return place.file + ":" + std::to_string(place.line);
  };
  Finding finding;
  finding.subject = "A1";
  CHECK(at(finding) == "folder/form.txt:5");
  finding.subject = "assessment";
  CHECK(at(finding) == "folder/form.txt:0");
  finding.subject = "action:1";
  CHECK(at(finding) == "folder/form.txt:9");
  assessment.actions[0].document = "folder/plan.txt";
  CHECK(at(finding) == "folder/plan.txt:9");
  Span span;
  span.file = "else.txt";
  span.line = 2;
  finding.spans = {span};
  CHECK(at(finding) == "else.txt:2");
  finding.subjects = {"action:1", "A1"};
  CHECK(at(finding) == ":0");
}
