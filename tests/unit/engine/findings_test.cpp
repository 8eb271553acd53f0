// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "fakes.hpp"
#include "support/catch.hpp"

using namespace assize;
using namespace assize::fakes;

namespace {

const Code code = orchard();

RuleInfo rule(std::string id, Severity severity = Severity::minor,
              Effect effect = Effect::unsupports) {
  RuleInfo info = rule_info(std::move(id));
  info.severity = severity;
  info.effect = effect;
  info.provisions = {"A1"};
  return info;
}

/// The fingerprints of a rule that finds these words at A1.
std::vector<std::string> prints(const std::string& rule_id, Assessment assessment,
                                const std::string& words, const Code& with = code) {
  Rules rules;
  rules.add(rule(rule_id), finds(words));
  std::vector<std::string> prints;
  for (const Finding& finding : findings(rules, with, std::move(assessment)))
    prints.push_back(finding.fingerprint);
  return prints;
}

}  // namespace

TEST_CASE("a finding carries the rule's and the verdict's words") {
  Rules rules;
  RuleInfo info = rule("pack/a", Severity::major);
  info.tags = {"text"};
  info.kinds = {"slip", "slide"};
  Verdict verdict = fail();
  verdict.kind = "slide";
  verdict.severity = Severity::advice;
  verdict.effect = Effect::contradicts;
  rules.add(info, always(verdict));
  const auto found = findings(rules, code, form());
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == "slide");
  CHECK(found[0].tags == info.tags);
  CHECK(found[0].subject == "A1");
  CHECK(found[0].provisions == std::vector<std::string>{"A1"});
  CHECK(found[0].severity == Severity::advice);
  CHECK(found[0].effect == Effect::contradicts);
  CHECK(found[0].remedy == "Hold on.");
  CHECK(found[0].reason == "matched");
}

TEST_CASE("the engine gives spans their sentence, file and line") {
  Assessment assessment = form();
  row(assessment, "A1").evidence =
      placed("Pears are kept. Caf\u00e9 apples rot. Plums do not.", 42);
  Rules rules;
  rules.add(rule("pack/a"), finds("apples rot"));
  const auto found = findings(rules, code, assessment);
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].spans.size() == 1);
  const Span& span = found[0].spans[0];
  CHECK(span.sentence == "Caf\u00e9 apples rot.");
  CHECK(span.sentence_start == 5);
  CHECK(span.line == 42);
  CHECK(span.file == "form.txt");
  CHECK(span.subject == "A1");
}

TEST_CASE("what rests on a guess or on an unsure fact is to be checked, and only notes") {
  Assessment assessment = form();
  Rules rules;
  rules.add(rule("pack/a", Severity::major, Effect::contradicts), finds("shed"));
  const auto certainty = [&](const Assessment& of) {
    const auto found = findings(rules, code, of);
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::major);
    CHECK((found[0].effect == Effect::notes) == (found[0].certainty == Certainty::check));
    return found[0].certainty;
  };
  CHECK(certainty(assessment) == Certainty::firm);

  SECTION("the field is doubtful") {
    row(assessment, "A1").doubtful = {Field::evidence};
    CHECK(certainty(assessment) == Certainty::check);
  }
  SECTION("another field is") {
    row(assessment, "A1").doubtful = {Field::commentary};
    CHECK(certainty(assessment) == Certainty::firm);
  }
  SECTION("the row was recovered") {
    assessment.guesses = {{"A1", "recovered-row", 0.7, "", 0}};
    CHECK(certainty(assessment) == Certainty::check);
  }
  SECTION("something else about the row was guessed") {
    assessment.guesses = {{"A1", "continuation", 0.7, "", 0}};
    CHECK(certainty(assessment) == Certainty::firm);
  }
  SECTION("the provision itself is unsure") {
    Rules about_provisions;
    RuleInfo info = rule("pack/a");
    info.each = Each::provision;
    info.provisions = {"B1", "B2"};
    about_provisions.add(info, always(fail()));
    const auto found = findings(about_provisions, code, form());
    REQUIRE(found.size() == 2);
    CHECK(found[0].certainty == Certainty::firm);
    CHECK(found[0].provisions == std::vector<std::string>{"B1"});
    CHECK(found[1].certainty == Certainty::check);
    CHECK(found[1].provisions == std::vector<std::string>{"B2"});
  }
}

TEST_CASE("a plan's spans are those of its action") {
  Assessment assessment = form();
  assessment.has_plan = true;
  Action action;
  action.id = "1";
  action.provisions = {"A1"};
  action.improvement = placed("Mend the fence.", 3);
  action.doubtful = {Field::improvement};
  assessment.actions = {action};
  Rules rules;
  RuleInfo info = rule("pack/a");
  info.each = Each::action;
  Span span;
  span.field = Field::improvement;
  span.subject = "1";
  span.end = 4;
  span.text = "Mend";
  rules.add(info, always(fail({span})));
  const auto found = findings(rules, code, assessment);
  REQUIRE(found.size() == 1);
  CHECK(found[0].subject == "action:1");
  CHECK(found[0].spans[0].subject == "action:1");
  CHECK(found[0].spans[0].sentence == "Mend the fence.");
  CHECK(found[0].spans[0].line == 3);
  CHECK(found[0].certainty == Certainty::check);
}

TEST_CASE("a finding about the whole acts on the rows that its words stand in") {
  Rules rules;
  RuleInfo info = rule("pack/a");
  info.each = Each::assessment;
  info.provisions = {"A1", "A2"};
  rules.add(info, [](const Assessment& assessment, const Subject&) {
    return std::vector<Verdict>{fail({span(assessment.responses[2], Field::evidence, "shed")}),
                                fail({}, "Bare")};
  });
  const auto found = findings(rules, code, form());
  REQUIRE(found.size() == 2);
  CHECK(found[1].provisions == std::vector<std::string>{"B1", "B2"});
  CHECK(found[0].provisions == std::vector<std::string>{"A1", "A2"});
}

TEST_CASE("a fingerprint is of whose, Code, kind, subject, field and words, and of nothing else") {
  const auto base = prints("pack/a", form(), "shed");
  REQUIRE(base.size() == 1);
  CHECK(base[0].size() == 16);
  CHECK(base[0].find_first_not_of("0123456789abcdef") == std::string::npos);

  CHECK(prints("pack/renamed", form(), "shed") == base);
  Assessment moved = form();
  moved.source = "elsewhere.txt";
  row(moved, "A1").evidence = placed("It is, in fact,  in the shed", 99);
  CHECK(prints("pack/a", moved, "shed") == base);
  Assessment shouted = form();
  row(shouted, "A1").evidence = placed("In the SHED");
  CHECK(prints("pack/a", shouted, "SHED") == base);
  Code revised = code;
  revised.revision = "2024";
  CHECK(prints("pack/a", form(), "shed", revised) == base);

  CHECK(prints("pack/a", form("Elm Orchard"), "shed") != base);
  CHECK(prints("pack/a", form(), "Kept") != base);
  Code other = code;
  other.id = "vineyard";
  CHECK(prints("pack/a", form(), "shed", other) != base);
  Assessment known = form();
  known.organisation_id = "O-1";
  CHECK(prints("pack/a", known, "shed") != base);
}

TEST_CASE("the same defect twice is numbered") {
  Rules rules;
  rules.add(rule("pack/a"), [](const Assessment&, const Subject&) {
    return std::vector<Verdict>{fail({}, "One"), fail({}, "Two")};
  });
  const auto found = findings(rules, code, form());
  REQUIRE(found.size() == 2);
  CHECK(found[0].fingerprint != found[1].fingerprint);
  // A pass of a further rule moves no number.
  Rules more;
  more.add(rule("pack/0"), always(pass()));
  more.add(rule("pack/a"), rules.check(0));
  const auto again = findings(more, code, form(), {.keep_all = true});
  CHECK(again[0].fingerprint == found[0].fingerprint);
  CHECK(again[1].fingerprint == found[1].fingerprint);
}

TEST_CASE("rules that trip on the same words are one finding") {
  Assessment assessment = form();
  row(assessment, "A1").evidence = placed("Kept in the old shed by the old gate");
  Rules rules;
  rules.add(rule("pack/a", Severity::advice, Effect::contradicts), finds("the old shed"));
  rules.add(rule("pack/b", Severity::minor, Effect::notes), finds("old shed by"));
  rules.add(rule("pack/c", Severity::minor, Effect::unsupports), finds("shed"));
  rules.add(rule("pack/d", Severity::major), finds("old gate"));
  const auto found = findings(rules, code, assessment);
  REQUIRE(found.size() == 2);
  CHECK(found[0].rule == "pack/d");
  CHECK(found[0].also.empty());
  CHECK(found[1].rule == "pack/c");
  REQUIRE(found[1].also.size() == 2);
  CHECK(found[1].also[0].rule == "pack/b");
  CHECK(found[1].also[1].rule == "pack/a");
  CHECK(found[1].also[1].effect == Effect::contradicts);
  CHECK_FALSE(found[1].also[0].fingerprint.empty());
}

TEST_CASE("of two that weigh the same the one that shows more words leads, and none is lost") {
  Assessment assessment = form();
  assessment.has_plan = true;
  Action action;
  action.id = "1";
  action.provisions = {"A1"};
  action.improvement = placed("Mend the fence.", 3);
  action.due = placed("June 2026", 3);
  assessment.actions = {action};
  Span what;
  what.field = Field::improvement;
  what.end = 4;
  what.text = "Mend";
  Span when;
  when.field = Field::due;
  when.end = 9;
  when.text = "June 2026";
  Rules rules;
  RuleInfo about = rule("pack/no_status", Severity::major);
  about.each = Each::action;
  rules.add(about, always(fail({what}, "It has no status")));
  about.id = "pack/overdue";
  rules.add(about, always(fail({what, when}, "It was due June 2026")));
  const auto found = findings(rules, code, assessment);
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "pack/overdue");
  REQUIRE(found[0].also.size() == 1);
  CHECK(found[0].also[0].message == "It has no status");
  REQUIRE(found[0].also[0].spans.size() == 1);
  CHECK(found[0].also[0].spans[0].text == "Mend");
}

TEST_CASE("neighbours, other fields, other rows and no words are not folded") {
  Assessment assessment = form();
  row(assessment, "A1").commentary = placed("Kept in the shed");
  Rules rules;
  rules.add(rule("pack/a"), finds("Kept in"));
  rules.add(rule("pack/b"), finds(" the shed"));
  rules.add(rule("pack/c"), [](const Assessment&, const Subject& subject) {
    return std::vector<Verdict>{fail({span(*subject.response, Field::commentary, "Kept in")})};
  });
  rules.add(rule("pack/d"), always(fail()));
  rules.add(rule("pack/e"), always(fail()));
  CHECK(findings(rules, code, assessment).size() == 5);
}

TEST_CASE("two rules that point at the same empty field are one finding") {
  Span nothing;
  nothing.field = Field::commentary;
  Rules rules;
  rules.add(rule("pack/a"), always(fail({nothing})));
  rules.add(rule("pack/b", Severity::major), always(fail({nothing})));
  const auto found = findings(rules, code, form());
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "pack/b");
  CHECK(found[0].also.size() == 1);
}

TEST_CASE("what counts never vanishes behind what does not") {
  Rules rules;
  RuleInfo trial = rule("pack/a", Severity::major);
  trial.maturity = Maturity::trial;
  rules.add(trial, finds("shed"));
  rules.add(rule("pack/b", Severity::minor), finds("shed"));
  RuleInfo praise = rule("pack/c", Severity::major);
  praise.kinds = {"strength"};
  rules.add(praise, finds("shed"));
  const auto found = findings(rules, code, form());
  REQUIRE(found.size() == 3);
  CHECK(found[0].rule == "pack/b");
  CHECK(found[1].rule == "pack/c");
  CHECK(found[2].rule == "pack/a");
}

TEST_CASE("findings come in the order in which a reader should take them") {
  Assessment assessment = form();
  row(assessment, "A2").doubtful = {Field::evidence};
  Rules rules;
  RuleInfo all = rule("pack/a", Severity::major);
  all.provisions = {"*"};
  rules.add(all, finds("Kept"));
  RuleInfo contradicts = rule("pack/b", Severity::major, Effect::contradicts);
  contradicts.provisions = {"B1"};
  rules.add(contradicts, finds("shed"));
  RuleInfo whole = rule("pack/c", Severity::major);
  whole.each = Each::assessment;
  rules.add(whole, always(fail()));
  rules.add(rule("pack/d", Severity::advice), finds("in the"));
  rules.add(rule("pack/e"), always(outcome(Outcome::error, "script-error")));
  rules.add(rule("pack/f"), always(outcome(Outcome::not_evaluable, "unread")));
  std::string order;
  for (const Finding& finding : findings(rules, code, assessment))
    order += finding.rule.substr(5) + ":" + finding.subject + " ";
  CHECK(order == "b:B1 c:assessment a:A1 a:B1 a:A2 d:A1 e:A1 f:A1 ");
}

TEST_CASE("what could not be evaluated is one entry a rule and reason") {
  Rules rules;
  RuleInfo info = rule("pack/a");
  info.provisions = {"*"};
  rules.add(info, [](const Assessment&, const Subject& subject) {
    return std::vector<Verdict>{
        outcome(Outcome::not_evaluable, subject.response->row == "A2" ? "other" : "unread")};
  });
  const auto found = findings(rules, code, form());
  REQUIRE(found.size() == 2);
  CHECK(found[0].subjects == std::vector<std::string>{"A1", "B1"});
  CHECK(found[0].provisions == std::vector<std::string>{"A1", "B1", "B2"});
  CHECK(found[1].subjects == std::vector<std::string>{"A2"});
}
