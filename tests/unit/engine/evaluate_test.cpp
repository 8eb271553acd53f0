// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "fakes.hpp"
#include "support/catch.hpp"

using namespace assize;
using namespace assize::fakes;

namespace {

const Code code = orchard();

/// The subjects that a rule is called with, in order.
std::vector<std::string> called_with(RuleInfo info, Assessment assessment,
                                     const Options& options = {}) {
  std::vector<std::string> names;
  Rules rules;
  rules.add(std::move(info), [&](const Assessment&, const Subject& subject) {
    std::string name = subject.response != nullptr ? subject.response->row : "";
    if (subject.provision != nullptr) name += "/" + subject.provision->id;
    if (subject.action != nullptr) name += "action " + subject.action->id;
    names.push_back(name.empty() ? "whole" : name);
    return std::vector<Verdict>{pass()};
  });
  (void)run(rules, code, {std::move(assessment)}, options);
  return names;
}

using Names = std::vector<std::string>;

RuleInfo each(Each what, std::vector<std::string> provisions = {"*"}) {
  RuleInfo info = rule_info("pack/rule");
  info.each = what;
  info.provisions = std::move(provisions);
  return info;
}

Action action(std::string id, std::vector<std::string> provisions) {
  Action action;
  action.id = std::move(id);
  action.provisions = std::move(provisions);
  return action;
}

}  // namespace

TEST_CASE("a rule is called with what its each and provisions say") {
  CHECK(called_with(each(Each::row), form()) == Names{"A1", "A2", "B1"});
  CHECK(called_with(each(Each::row, {"A*"}), form()) == Names{"A1", "A2"});
  CHECK(called_with(each(Each::row, {"B2"}), form()) == Names{"B1"});
  CHECK(called_with(each(Each::row, {"tag:fruit"}), form()) == Names{"A1"});
  CHECK(called_with(each(Each::row, {"tag:f*", "A2"}), form()) == Names{"A1", "A2"});
  CHECK(called_with(each(Each::provision), form()) == Names{"A1/A1", "A2/A2", "B1/B1", "B1/B2"});
  CHECK(called_with(each(Each::provision, {"B2"}), form()) == Names{"B1/B2"});
  CHECK(called_with(each(Each::assessment), form()) == Names{"whole"});
  CHECK(called_with(each(Each::assessment, {"C9"}), form()).empty());

  Assessment plan = form();
  plan.has_plan = true;
  plan.actions = {action("1", {"A1"}), action("2", {"B1", "B2"}), action("3", {})};
  CHECK(called_with(each(Each::action), plan) == Names{"action 1", "action 2", "action 3"});
  CHECK(called_with(each(Each::action, {"B?"}), plan) == Names{"action 2"});
}

TEST_CASE("a pack that is not for the Code is not selected") {
  Rules rules;
  rules.add(rule_info("pack/rule"), always(fail()));
  rules.packs_[0].codes = {{"vineyard", "", ""}};
  const Run result = run(rules, code, {form()});
  CHECK(result.manifest.selected == 0);
  CHECK(result.packs.empty());
  CHECK(result.assessments[0].findings.empty());
  CHECK(result.assessments[0].rows[0].assurance == Assurance::not_checked);
}

TEST_CASE("an absent row is passed over and accounted for, unless the rule asks for it") {
  Assessment assessment = form();
  Response absent;
  absent.row = "A2";
  row(assessment, "A2") = absent;
  CHECK(called_with(each(Each::row), assessment) == Names{"A1", "B1"});
  CHECK(called_with(each(Each::provision), assessment) == Names{"A1/A1", "B1/B1", "B1/B2"});
  RuleInfo about_absence = each(Each::row);
  about_absence.kinds = {"row-absent"};
  CHECK(called_with(about_absence, assessment) == Names{"A1", "A2", "B1"});
  RuleInfo policy = each(Each::provision);
  policy.strand = Strand::policy;
  CHECK(called_with(policy, assessment) == Names{"A1/A1", "A2/A2", "B1/B1", "B1/B2"});

  Rules rules;
  rules.add(each(Each::row), always(pass()));
  const Run result = run(rules, code, {assessment}, {.keep_all = true});
  CHECK(result.manifest.selected == 3);
  CHECK(result.manifest.skipped == 1);
  const auto& found = result.assessments[0].findings;
  REQUIRE(found.size() == 3);
  CHECK(found[2].outcome == Outcome::not_applicable);
  CHECK(found[2].reason == "row-absent");
}

TEST_CASE("without a form or a plan a rule is one not-evaluable entry") {
  Rules rules;
  rules.add(rule_info("pack/row"), always(fail()));
  RuleInfo about_actions = each(Each::action);
  about_actions.id = "pack/action";
  rules.add(about_actions, always(fail()));
  Assessment neither;
  neither.code = "orchard";
  const Run result = run(rules, code, {neither});
  const auto& found = result.assessments[0].findings;
  REQUIRE(found.size() == 2);
  CHECK(found[0].reason == "no-plan");
  CHECK(found[1].reason == "no-form");
  CHECK(found[1].subject == "assessment");
  CHECK(found[1].subjects == Names{"assessment"});
  CHECK_FALSE(found[1].message.empty());
  CHECK(result.manifest.selected == 2);
  CHECK(result.manifest.skipped == 2);
  CHECK(result.assessments[0].rows.empty());
}

TEST_CASE("every outcome is counted once for each rule and subject") {
  Rules rules;
  const auto say = [&](const std::string& id, std::vector<Verdict> verdicts) {
    rules.add(rule_info(id), [=](const Assessment&, const Subject&) { return verdicts; });
  };
  say("pack/a", {pass()});
  say("pack/b", {fail(), fail()});
  say("pack/c", {outcome(Outcome::not_applicable, "n")});
  say("pack/d", {outcome(Outcome::not_evaluable, "e")});
  say("pack/e", {outcome(Outcome::error, "script-error")});
  say("pack/f", {outcome(Outcome::cut_off, "out-of-fuel")});
  say("pack/g", {outcome(Outcome::waived, "agreed")});
  say("pack/h", {});
  const Manifest manifest = run(rules, code, {form(), form()}).manifest;
  CHECK(manifest.selected == 8 * 3 * 2);
  CHECK(manifest.ran == 3 * 3 * 2);
  CHECK(manifest.skipped == 2 * 3 * 2);
  CHECK(manifest.errored == 2 * 3 * 2);
  CHECK(manifest.cut_off == 3 * 2);
  CHECK(manifest.selected == manifest.ran + manifest.skipped + manifest.errored + manifest.cut_off);
}

TEST_CASE("every finding has a reason and a sentence") {
  Rules rules;
  for (const Outcome each_outcome :
       {Outcome::pass, Outcome::fail, Outcome::not_applicable, Outcome::not_evaluable,
        Outcome::waived, Outcome::error, Outcome::cut_off})
    rules.add(rule_info("pack/" + std::string(to_string(each_outcome))),
              always(outcome(each_outcome, "", "")));
  for (const Finding& finding : findings(rules, code, form(), {.keep_all = true})) {
    CAPTURE(finding.rule);
    CHECK_FALSE(finding.reason.empty());
    CHECK_FALSE(finding.message.empty());
  }
}

TEST_CASE("passes and what does not apply are kept when asked for") {
  Rules rules;
  rules.add(rule_info("pack/a"), always(pass()));
  rules.add(rule_info("pack/b"), always(outcome(Outcome::not_applicable, "n")));
  CHECK(findings(rules, code, form()).empty());
  CHECK(findings(rules, code, form(), {.keep_all = true}).size() == 6);
}

TEST_CASE("the number of workers changes nothing") {
  Rules rules;
  rules.add(rule_info("pack/a"), finds("shed"));
  rules.add(rule_info("pack/b"), finds("rain"));
  std::vector<Assessment> assessments;
  for (int i = 0; i < 40; ++i) {
    assessments.push_back(form("Orchard " + std::to_string(i)));
    row(assessments.back(), "A2").evidence = placed(i % 3 == 0 ? "Out in the rain" : "Indoors");
  }
  const auto told = [&](unsigned jobs) {
    std::string text;
    const Run result = run(rules, code, assessments, {.jobs = jobs});
    for (const AssessmentResult& each_result : result.assessments) {
      text += each_result.assessment.organisation;
      for (const Finding& finding : each_result.findings)
        text += finding.rule + finding.subject + finding.fingerprint + "\n";
    }
    return text + std::to_string(result.manifest.ran);
  };
  const std::string alone = told(1);
  CHECK(told(2) == alone);
  CHECK(told(7) == alone);
  CHECK(told(0) == alone);
}

TEST_CASE("a bug in a runner is not swallowed") {
  Rules rules;
  rules.add(rule_info("pack/a"), [](const Assessment&, const Subject&) -> std::vector<Verdict> {
    throw std::runtime_error("a bug");
  });
  CHECK_THROWS_WITH(run(rules, code, {form(), form(), form()}, {.jobs = 2}), "a bug");
}

TEST_CASE("a run names its ingredients") {
  Rules rules;
  rules.add(rule_info("pack/a"), always(pass()));
  const Run result = run(rules, code, {form()});
  REQUIRE(result.codes.size() == 1);
  CHECK(result.codes[0].id == "orchard");
  CHECK(result.codes[0].version == "2020");
  CHECK(result.codes[0].title == "The Orchard Code");
  REQUIRE(result.packs.size() == 1);
  CHECK(result.packs[0].version == "1.0.0");
  CHECK_FALSE(result.engine.empty());
  CHECK(run(rules, code, {}).codes.empty());
}

TEST_CASE("a revision that is not in force at as-of is said, and judges all the same") {
  Code dated = orchard();
  dated.applicable = std::chrono::year{2020} / 4 / 1;
  dated.withdrawn = std::chrono::year{2024} / 4 / 1;
  Rules rules;
  rules.add(rule_info("pack/a"), always(pass()));
  const auto on = [&](Date as_of) { return findings(rules, dated, form(), {.as_of = as_of}); };
  CHECK(on(std::chrono::year{2020} / 4 / 1).empty());
  CHECK(on(std::chrono::year{2024} / 3 / 31).empty());
  const auto late = on(std::chrono::year{2024} / 4 / 1);
  REQUIRE(late.size() == 1);
  CHECK(late[0].rule == "engine/revision");
  CHECK(late[0].severity == Severity::advice);
  CHECK(late[0].reason == "no-longer-in-force");
  CHECK(late[0].message.find("2024-04-01") != std::string::npos);
  const auto early = on(std::chrono::year{2020} / 3 / 31);
  REQUIRE(early.size() == 1);
  CHECK(early[0].reason == "not-yet-in-force");
}
