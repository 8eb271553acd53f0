// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "fakes.hpp"
#include "support/catch.hpp"

using namespace assize;
using namespace assize::fakes;

namespace {

const Code code = orchard();

Verdict marked(RowMarks marks) {
  Verdict verdict = pass();
  verdict.marks = marks;
  return verdict;
}

RowMarks explains() {
  RowMarks marks;
  marks.explains = true;
  return marks;
}

/// The assurance of row A1 with this claim when rules say these things of every row.
struct Case {
  Claim claim = Claim::yes;
  std::vector<Verdict> verdicts{};
  Effect effect = Effect::unsupports;
  std::string target_date{};
  Maturity maturity = Maturity::stable;
  Assessment assessment = form();
};

Assurance assurance_of(Case given) {
  Rules rules;
  for (std::size_t i = 0; i < given.verdicts.size(); ++i) {
    RuleInfo info = rule_info("pack/" + std::to_string(i));
    info.effect = given.effect;
    info.maturity = given.maturity;
    rules.add(info, always(given.verdicts[i]));
  }
  row(given.assessment, "A1").claim = given.claim;
  row(given.assessment, "A1").target_date = placed(given.target_date);
  return run(rules, code, {given.assessment}).assessments[0].rows[0].assurance;
}

Verdict unread() { return outcome(Outcome::not_evaluable, "cited-document-not-read"); }

}  // namespace

TEST_CASE("the assurance of a Yes") {
  RowMarks supports;
  supports.supports = true;
  RowMarks rests;
  rests.rests_on_unread = true;
  CHECK(assurance_of({}) == Assurance::not_checked);
  CHECK(assurance_of({.verdicts = {outcome(Outcome::not_applicable, "n")}}) ==
        Assurance::not_checked);
  CHECK(assurance_of({.verdicts = {pass()}}) == Assurance::unchallenged);
  CHECK(assurance_of({.verdicts = {marked(supports)}}) == Assurance::supported);
  CHECK(assurance_of({.verdicts = {pass(), unread()}}) == Assurance::rests_on_unread);
  CHECK(assurance_of({.verdicts = {marked(rests)}}) == Assurance::rests_on_unread);
  CHECK(assurance_of({.verdicts = {marked(supports), unread()}}) == Assurance::supported);
  CHECK(assurance_of({.verdicts = {marked(supports), fail()}}) == Assurance::unsupported);
  CHECK(assurance_of({.verdicts = {pass(), fail()}, .effect = Effect::contradicts}) ==
        Assurance::contradicted);
  CHECK(assurance_of({.verdicts = {fail()}, .effect = Effect::notes}) == Assurance::unchallenged);
  CHECK(assurance_of({.verdicts = {outcome(Outcome::error, "script-error")}}) ==
        Assurance::not_checked);
  Verdict waived = outcome(Outcome::waived, "agreed");
  CHECK(assurance_of({.verdicts = {pass(), waived}}) == Assurance::unchallenged);
}

TEST_CASE("one contradiction outweighs what merely lacks support") {
  Verdict contradicts = fail();
  contradicts.effect = Effect::contradicts;
  CHECK(assurance_of({.verdicts = {fail(), contradicts}}) == Assurance::contradicted);
}

TEST_CASE("a rule on trial touches no assurance") {
  CHECK(assurance_of({.verdicts = {fail()}, .maturity = Maturity::trial}) ==
        Assurance::not_checked);
}

TEST_CASE("what is to be checked touches no assurance") {
  Case given{.verdicts = {fail()}, .effect = Effect::contradicts};
  given.assessment.guesses = {{"A1", "recovered-row", 0.5, "", 0}};
  CHECK(assurance_of(given) == Assurance::unchallenged);
}

TEST_CASE("no answer, and what does not apply") {
  CHECK(assurance_of({.claim = Claim::blank, .verdicts = {fail()}}) == Assurance::unanswered);
  CHECK(assurance_of({.claim = Claim::absent}) == Assurance::unanswered);
  CHECK(assurance_of({.claim = Claim::not_applicable, .verdicts = {fail()}}) ==
        Assurance::not_applicable);
}

TEST_CASE("the assurance of a No and of a Partial") {
  const Claim claim = GENERATE(Claim::no, Claim::partial);
  RowMarks alternative;
  alternative.alternative = true;
  RowMarks dated = explains();
  dated.dated = std::chrono::year{2027} / 1 / 31;
  RowMarks late = explains();
  late.dated = std::chrono::year{2026} / 11 / 21;
  RowMarks met = late;
  met.met = true;

  CHECK(assurance_of({.claim = claim}) == Assurance::not_checked);
  CHECK(assurance_of({.claim = claim, .verdicts = {pass()}}) == Assurance::unplanned);
  CHECK(assurance_of({.claim = claim, .verdicts = {fail()}}) == Assurance::unplanned);
  CHECK(assurance_of({.claim = claim, .verdicts = {marked(explains())}}) == Assurance::unplanned);
  CHECK(assurance_of({.claim = claim, .verdicts = {marked(dated)}}) == Assurance::planned);
  CHECK(assurance_of({.claim = claim, .verdicts = {marked(late)}}) == Assurance::overdue);
  CHECK(assurance_of({.claim = claim, .verdicts = {marked(dated), marked(late)}}) ==
        Assurance::overdue);
  CHECK(assurance_of({.claim = claim, .verdicts = {marked(met)}}) == Assurance::planned);
  CHECK(assurance_of({.claim = claim, .verdicts = {marked(alternative), marked(late)}}) ==
        Assurance::alternative);
  CHECK(assurance_of({.claim = claim, .verdicts = {pass()}, .target_date = "October 2026"}) ==
        Assurance::overdue);
  CHECK(assurance_of({.claim = claim, .verdicts = {pass()}, .target_date = "November 2026"}) ==
        Assurance::unplanned);
  CHECK(assurance_of(
            {.claim = claim, .verdicts = {marked(explains())}, .target_date = "November 2026"}) ==
        Assurance::planned);
}

TEST_CASE("a plan's date counts for the rows of its action, until it is met") {
  Case given{.claim = Claim::no, .verdicts = {marked(explains())}};
  Action action;
  action.id = "1";
  action.provisions = {"A1"};
  action.due = placed("March 2025");
  given.assessment.has_plan = true;
  given.assessment.actions = {action};
  CHECK(assurance_of(given) == Assurance::overdue);
  given.assessment.actions[0].due = placed("March 2027");
  CHECK(assurance_of(given) == Assurance::planned);
  given.assessment.actions[0].provisions = {"A2"};
  CHECK(assurance_of(given) == Assurance::unplanned);

  Rules rules;
  RuleInfo about_actions = rule_info("pack/action");
  about_actions.each = Each::action;
  RowMarks met;
  met.met = true;
  rules.add(about_actions, always(marked(met)));
  rules.add(rule_info("pack/row"), always(marked(explains())));
  given.assessment.actions[0].provisions = {"A1"};
  given.assessment.actions[0].due = placed("March 2025");
  row(given.assessment, "A1").claim = Claim::no;
  const auto rows = run(rules, code, {given.assessment}).assessments[0].rows;
  CHECK(rows[0].assurance == Assurance::unplanned);
}

namespace {

/// What `only` says that the three rows rest on, by rules that pass everywhere, one that objects to
/// A2, one about the whole and one about actions.
std::vector<Assurance> partly(const char* only, Claim claim = Claim::yes) {
  Rules rules;
  RowMarks marks = explains();
  marks.supports = true;
  marks.dated = std::chrono::year{2027} / 1 / 31;
  rules.add(rule_info("pack/row/passes"), always(marked(marks)));
  RuleInfo objects = rule_info("pack/row/objects");
  objects.provisions = {"A2"};
  objects.kinds = {"thorn"};
  rules.add(objects, always(fail()));
  RuleInfo action = rule_info("pack/plan/action");
  action.each = Each::action;
  rules.add(action, always(pass()));
  RuleInfo whole = rule_info("pack/whole");
  whole.each = Each::assessment;
  rules.add(whole, always(pass()));
  RuleInfo two = rule_info("pack/row/two");  // passing at one row says nothing of the other
  two.each = Each::assessment;
  two.provisions = {"A1", "A2"};
  rules.add(two, always(pass()));
  Assessment assessment = form();
  row(assessment, "A1").claim = claim;
  assessment.has_plan = true;
  assessment.actions.resize(1);
  assessment.actions[0].id = "1";
  assessment.actions[0].provisions = {"B2"};
  const std::array<const Code*, 1> codes{&code};
  Diagnostics diagnostics;
  const auto selection = Selection::parse(only, rules, codes, diagnostics);
  REQUIRE(selection);
  const Run result = run(rules, code, {assessment}, {.only = &*selection});
  std::vector<Assurance> assurances;
  for (const RowResult& each : result.assessments[0].rows) assurances.push_back(each.assurance);
  return assurances;
}

}  // namespace

TEST_CASE("a row rests on what --only selected, and on nothing else") {
  using A = Assurance;
  CHECK(partly("") == std::vector{A::supported, A::unsupported, A::supported});
  CHECK(partly("pack") == std::vector{A::supported, A::unsupported, A::supported});
  CHECK(partly("A1") == std::vector{A::supported, A::not_checked, A::not_checked});
  CHECK(partly("not A2") == std::vector{A::supported, A::not_checked, A::supported});
  CHECK(partly("passes") == std::vector{A::supported, A::supported, A::supported});
  CHECK(partly("not thorn") == std::vector{A::supported, A::supported, A::supported});
  CHECK(partly("thorn") == std::vector{A::not_checked, A::unsupported, A::not_checked});
  CHECK(partly("pack", Claim::no)[0] == A::planned);
  CHECK(partly("thorn", Claim::no)[0] == A::not_checked);
  CHECK(partly("passes", Claim::blank)[0] == A::unanswered);
  CHECK(partly("passes", Claim::not_applicable)[0] == A::not_applicable);
}

TEST_CASE("a rule about the whole is asked for what it finds in the rows that are selected") {
  Rules rules;
  RuleInfo whole = rule_info("pack/whole");
  whole.each = Each::assessment;
  rules.add(whole, [](const Assessment& assessment, const Subject&) {
    return std::vector<Verdict>{fail({span(assessment.responses[0], Field::evidence, "shed")}, "A"),
                                fail({span(assessment.responses[2], Field::evidence, "shed")}, "B"),
                                fail({}, "Bare")};
  });
  const std::array<const Code*, 1> codes{&code};
  const auto said = [&](const char* only) {
    Diagnostics diagnostics;
    const auto selection = Selection::parse(only, rules, codes, diagnostics);
    std::string messages;
    for (const Finding& finding : findings(rules, code, form(), {.only = &*selection}))
      messages += finding.message + " ";
    return messages;
  };
  CHECK(said("") == "Bare B A ");
  CHECK(said("whole") == "Bare B A ");
  CHECK(said("A1") == "A ");
  CHECK(said("B2") == "B ");
  CHECK(said("A2") == "");
  CHECK(said("not A1") == "Bare B ");
}

TEST_CASE("a finding acts on the row that answers its provision") {
  Rules rules;
  RuleInfo info = rule_info("pack/a");
  info.each = Each::provision;
  info.provisions = {"B1"};
  info.strand = Strand::policy;
  rules.add(info, always(fail()));
  const Run result = run(rules, code, {form()});
  const auto& rows = result.assessments[0].rows;
  REQUIRE(rows.size() == 3);
  CHECK(rows[2].assurance == Assurance::unsupported);
  CHECK(rows[2].looked_at == std::vector<Strand>{Strand::policy});
  CHECK(rows[2].provisions == std::vector<std::string>{"B1", "B2"});
  CHECK(rows[0].assurance == Assurance::not_checked);
  CHECK(rows[0].looked_at.empty());
  CHECK(rows[0].section == "A");
  CHECK(result.summary.assurance.at("unsupported") == 1);
  CHECK(result.summary.assurance.at("not-checked") == 2);
  CHECK(result.summary.assurance.at("planned") == 0);
}
