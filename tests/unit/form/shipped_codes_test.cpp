// SPDX-License-Identifier: Apache-2.0
//
// Small invented forms of each shipped Code: recognised, read and evaluated.
#include <algorithm>
#include <array>

#include <assize/engine.hpp>
#include <assize/form.hpp>

#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

const Codes& shipped() {
  static const Codes codes(in_tree("codes"));
  return codes;
}

struct Shipped {
  Code now = shipped().load("hos-chc", "2024-04");
  Code before = shipped().load("hos-chc", "2022-04");
  Code councils = shipped().load("lgsco-chc", "2024-02");

  std::array<const Code*, 3> all() const { return {&now, &before, &councils}; }
};

const Shipped& codes() {
  static const Shipped loaded;
  return loaded;
}

Document document(std::string text) {
  Diagnostics diagnostics;
  auto read = read_document({"form.txt", std::move(text)}, diagnostics);
  REQUIRE(read);
  return std::move(*read);
}

/// The form of 2022: two tables a section, evidence and commentary in one column.
const std::string form_of_2022 =
    "Harbourside Homes\n\nSelf-assessment form\n\nComplaint Handling Code 2022\n\n"
    "Mandatory 'must' requirements\n\n"
    "Code section\tCode requirement\tComply: Yes/No\tEvidence, commentary and any explanations\n"
    "1.2\tHow a complaint is defined\tYes\tSection 1 of our policy gives it.\n"
    "1.8\tWhat is left out\tNo\tMatters older than six months. Reviewed by March 2023.\n"
    "5.1\tStage 1 answers\tYes\tWe answer at stage 1 within 15 working days of logging.\n"
    "5.13\tStage 2 answers\tYes\tWe answer at stage 2 within 20 working days.\n\n"
    "Best practice 'should' requirements\n\n"
    "Code section\tCode requirement\tComply: Yes/No\tEvidence, commentary and any explanations\n"
    "1.4\tService requests\tYes\tRequests are logged apart from complaints.\n"
    "5.14\tLater answers at stage 2\tYes\tAgreed by telephone and confirmed by letter.\n";

const std::string form_of_councils =
    "Marlbury District Council\n\nLocal Government and Social Care Ombudsman\n\n"
    "Code section\tAction\tDo we follow the Code: Yes/No\tExplanations and commentary\n"
    "1: Definition of a service request and complaint\tDefine\tYes\tSection 1 gives both.\n"
    "2: Exclusions\tSay what is excluded\tYes\tSection 2 lists four grounds.\n"
    "3\tMake it easy\tYes\tWeb page, telephone, the front desk.\n"
    "4\tHave the staff\tYes\tTwo officers in the customer team.\n"
    "5: The complaint handling process\tOne policy\tNo\tHousing has its own until April 2027.\n"
    "6: Complaints stages (Stage 1)\tAnswer\tYes\tWe answer within 10 working days of "
    "acknowledgement.\n"
    "6: Complaints stages (Stage 2)\tAnswer\tYes\tWe answer at stage 2 within 30 working days.\n"
    "7: Putting things right\tRemedies\tYes\tRemedies guide, page 3.\n"
    "8\tReport yearly\tYes\tCabinet saw the report in June 2026.\n"
    "9\tLearn\tTBC\t\n";

const Code* recognised(const std::string& text) {
  const auto found = detect_code(document(text), codes().all());
  return found.front().score < detection_threshold ? nullptr : found.front().code;
}

Run judged(const std::string& text, const Code& code) {
  Diagnostics diagnostics;
  const auto rules = load_packs(in_tree("scripts"), diagnostics);
  Input input;
  input.assessment = read_form(document(text), code);
  input.code = &code;
  EvaluateOptions options;
  options.as_of = Date(std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22));
  std::vector<Input> inputs;
  inputs.push_back(std::move(input));
  return evaluate(std::move(inputs), *rules, options);
}

bool found(const Run& run, std::string_view rule, std::string_view subject) {
  const auto& all = run.assessments.front().findings;
  return std::any_of(all.begin(), all.end(), [&](const Finding& one) {
    return one.rule == rule && one.subject == subject && one.outcome == Outcome::fail;
  });
}

}  // namespace

TEST_CASE("the earlier revision: 45 must and 27 should, a row each") {
  const Code& code = codes().before;
  const auto of = [&](Modality modality) {
    return std::count_if(code.provisions.begin(), code.provisions.end(),
                         [&](const Provision& one) { return one.modality == modality; });
  };
  CHECK(of(Modality::must) == 45);
  CHECK(of(Modality::should) == 27);
  CHECK(code.form.rows.size() == 72);
  CHECK(code.provision("5.1")->deadlines.size() == 2);
  CHECK(code.provision("5.1")->deadlines[0].from == "complaint-logged");
  CHECK(code.provision("5.13")->deadlines[1].working_days() == 10);
}

TEST_CASE("the Code of councils: ten rows, each provision that asks something in one of them") {
  const Code& code = codes().councils;
  CHECK(code.form.rows.size() == 10);
  for (const Provision& one : code.provisions) {
    CAPTURE(one.id);
    CHECK((code.row_of(one.id) != nullptr) == (one.modality != Modality::narrative));
    CHECK((one.modality == Modality::must) == (one.id == "3.1" || one.id == "5.6"));
  }
  CHECK(code.row_of("6.14")->id == "6-stage-2");
}

TEST_CASE("each form is recognised as its own Code's") {
  CHECK(recognised(form_of_2022) == &codes().before);
  CHECK(recognised(form_of_councils) == &codes().councils);
}

TEST_CASE("the form of 2022 is read, merged column and both tables") {
  const Assessment read = read_form(document(form_of_2022), codes().before);
  for (const char* row : {"1.2", "1.8", "5.1", "5.13", "1.4", "5.14"}) {
    CAPTURE(row);
    CHECK(read.response(row)->claim == (std::string_view(row) == "1.8" ? Claim::no : Claim::yes));
    CHECK_FALSE(read.response(row)->commentary);
  }
}

TEST_CASE("the form of councils is read, a row a section and two for the stages") {
  const Assessment read = read_form(document(form_of_councils), codes().councils);
  for (const FormRow& row : codes().councils.form.rows) {
    CAPTURE(row.id);
    const Claim expected = row.id == "5" ? Claim::no : row.id == "9" ? Claim::blank : Claim::yes;
    CHECK(read.response(row.id)->claim == expected);
  }
  CHECK(read.response("6-stage-2")->commentary->text ==
        "We answer at stage 2 within 30 working days.");
}

TEST_CASE("the rules of one revision do not run on the rows of another") {
  for (const auto& [text, code] :
       {std::pair(form_of_2022, &codes().before), std::pair(form_of_councils, &codes().councils)}) {
    const Run run = judged(text, *code);
    CHECK(run.manifest.ran > 0);
    CHECK(run.manifest.errored == 0);
    for (const Finding& one : run.assessments.front().findings)
      CHECK_FALSE(one.rule.starts_with("hos-chc/"));
  }
}

TEST_CASE("limits are those of the Code that judges") {
  const Run before = judged(form_of_2022, codes().before);
  CHECK(found(before, "common/time/longer_than_allowed", "5.1"));
  CHECK_FALSE(found(before, "common/time/longer_than_allowed", "5.13"));
  const Run councils = judged(form_of_councils, codes().councils);
  CHECK(found(councils, "common/time/longer_than_allowed", "6-stage-2"));
  CHECK_FALSE(found(councils, "common/time/longer_than_allowed", "6-stage-1"));
}

}  // namespace assize::test
