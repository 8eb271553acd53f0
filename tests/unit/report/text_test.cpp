// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include <assize/report.hpp>

#include "report/page.hpp"
#include "report/screen.hpp"
#include "support/catch.hpp"
#include "unit/engine/fakes.hpp"

using namespace assize;
using namespace assize::fakes;
using Catch::Matchers::Contains;

namespace {

const Code code = orchard();

std::string text_of(const Run& run, const ReportOptions& options = {}) {
  std::ostringstream out;
  built_in_reporters()[0]->write(run, options, out);
  return out.str();
}

/// A form with something of everything.
Assessment rich_form() {
  Assessment assessment = form();
  assessment.code_from = "detected";
  row(assessment, "A1").evidence = placed(
      "The pears were sold. A new shed will be built in the spring, and the ladders "
      "will be kept in it from then on. Nothing else is known.",
      12);
  row(assessment, "B1").claim = Claim::blank;
  row(assessment, "A2").doubtful = {Field::evidence};
  assessment.guesses = {{"A2", "shifted-cell", 0.6, "the evidence stood a column too far left", 14},
                        {"", "title", 0.5, "", 0}};
  assessment.unplaced = {{"Page 3 of 4", 20, "A2"}};
  return assessment;
}

void add_rules(Rules& rules) {
  RuleInfo promise = rule_info("pack/promise");
  promise.severity = Severity::major;
  promise.kinds = {"promise"};
  promise.remedy = "Say what there is today, or answer No with a date.";
  rules.add(promise, [](const Assessment&, const Subject& subject) {
    if (subject.response->row != "A1") return std::vector<Verdict>{pass()};
    return std::vector<Verdict>{fail({span(*subject.response, Field::evidence, "will be built"),
                                      span(*subject.response, Field::evidence, "will be kept")},
                                     "Yes rests on something that is still to come")};
  });
  RuleInfo slip = rule_info("pack/slip");
  rules.add(slip, finds("shed"));
  RuleInfo blank = rule_info("pack/blank");
  blank.kinds = {"blank"};
  rules.add(blank, [](const Assessment&, const Subject& subject) {
    Span nothing;
    nothing.field = Field::commentary;
    return std::vector<Verdict>{
        subject.response->row == "B1" ? fail({nothing}, "There is no commentary") : pass()};
  });
  RuleInfo praise = rule_info("pack/praise");
  praise.kinds = {"strength"};
  praise.severity = Severity::advice;
  praise.provisions = {"A2"};
  rules.add(praise, [](const Assessment&, const Subject& subject) {
    return std::vector<Verdict>{
        fail({span(*subject.response, Field::evidence, "Kept")}, "It is kept")};
  });
  RuleInfo plan = rule_info("pack/plan");
  plan.each = Each::action;
  rules.add(plan, always(pass()));
}

Run rich_run() {
  Rules rules;
  add_rules(rules);
  return run(rules, code, {rich_form()});
}

}  // namespace

TEST_CASE("the view of a form") {
  ReportOptions options;
  options.invocation.program = "assize";
  options.exit_meaning = "Exit 1: something failed at or above major.";
  const std::string text = text_of(rich_run(), options);
  INFO(text);
  CHECK_THAT(text, Contains("The Orchard Code (orchard@2020), recognised by the form"));
  CHECK_THAT(text, Contains(R"(   form.txt:12, evidence
   |
   | A new shed will be built in the spring, and the ladders will be kept in it
   |            ^^^^^^^^^^^^^                                ^^^^^^^^^^^^
   | from then on.
   |
   mend: Say what there is today, or answer No with a date.
)"));
  CHECK_THAT(text, Contains("minor?  A2: It slips"));
  CHECK_THAT(text, Contains("form.txt:12, commentary, which is empty"));
  CHECK_THAT(text, Contains("What is strong"));
  CHECK_THAT(text, Contains("No improvement plan was handed in: 1 rule (no-plan)"));
  CHECK_THAT(text, Contains("2 places were guessed, the least sure first:"));
  CHECK_THAT(text, Contains("\"Page 3 of 4\""));
  CHECK_THAT(text, Contains("assize eval form.txt --with PLAN\n"));
  CHECK_THAT(text, Contains(options.exit_meaning));
}

TEST_CASE("every width is kept to, but for commands") {
  const Run run = rich_run();
  for (const std::size_t width : {40U, 41U, 55U, 80U, 100U, 200U}) {
    ReportOptions options;
    options.width = width;
    options.invocation.program = "assize";
    std::istringstream text(text_of(run, options));
    for (std::string line; std::getline(text, line);) {
      CAPTURE(width, line);
      CHECK((report::columns_of(line) <= width || line.find("  assize ") == 0));
      CHECK_FALSE(line.ends_with(' '));
    }
  }
}

TEST_CASE("quiet is findings and counts") {
  ReportOptions options;
  options.quiet = true;
  options.invocation.program = "assize";
  const std::string text = text_of(rich_run(), options);
  CHECK_THAT(text, Contains("1 major"));
  CHECK_THAT(text, Contains("will be built"));
  CHECK_THAT(text, Contains("checks: "));
  CHECK_THAT(text, !Contains("What to do next"));
  CHECK_THAT(text, !Contains("How it was read"));
}

TEST_CASE("colour is there only when asked for") {
  CHECK_THAT(text_of(rich_run()), !Contains("\x1b["));
  ReportOptions options;
  options.colour = true;
  CHECK_THAT(text_of(rich_run(), options), Contains("\x1b[1;31m"));
}

TEST_CASE("nothing accuses, and a document cannot steer the terminal") {
  Assessment assessment = rich_form();
  assessment.organisation = "Evil\x1b]0;title\x07";
  row(assessment, "A1").evidence = placed("The shed \x1b[2J will be built and will be kept");
  assessment.unplaced.push_back({"\x1b[31m", 3, ""});
  assessment.guesses.push_back({"A1", "x", 0.1, "\x1b[0m", 3});
  Rules rules;
  add_rules(rules);
  const std::string text = text_of(run(rules, code, {assessment}));
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find('\x07') == std::string::npos);
  for (const char* word : {"breach", "illegal", "false", "compliant"})
    CHECK_THAT(text, !Contains(word, Catch::CaseSensitive::No));
}

TEST_CASE("what is said of many rows in the same words is said once") {
  Rules rules;
  rules.add(rule_info("pack/a"), always(fail({}, "Too short")));
  Assessment assessment = form();
  Run result = run(rules, code, {assessment});
  // Six more of the kind, so that they do not all count among the five.
  auto& findings = result.assessments[0].findings;
  for (int i = 0; i < 6; ++i) {
    findings.push_back(findings.back());
    findings.back().subject = "B" + std::to_string(i + 2);
    result.assessments[0].rows.push_back(result.assessments[0].rows.back());
    result.assessments[0].rows.back().row = findings.back().subject;
  }
  CHECK_THAT(text_of(result), Contains("   minor   B1, B2, B3, B4, B5, B6, B7: Too short\n"));
}

TEST_CASE("an empty run and one without a finding are said in words") {
  Rules rules;
  CHECK_THAT(text_of(run(rules, code, {})), Contains("0 checks"));
  rules.add(rule_info("pack/a"), always(pass()));
  CHECK_THAT(text_of(run(rules, code, {form()})),
             Contains("No rule that came to a judgement objects"));
  CHECK_THAT(text_of(run(rules, code, {form(""), form()})), Contains("2 assessments: 0 major"));
}

TEST_CASE("what did not come to an end is named") {
  Rules rules;
  rules.add(rule_info("pack/a"), always(outcome(Outcome::cut_off, "out-of-fuel", "Too long")));
  CHECK_THAT(text_of(run(rules, code, {form()})),
             Contains("pack/a at A1, A2, B1: Too long (out-of-fuel)"));
}

namespace {

/// A plan handed in as a file of its own: two actions without a status, one of them late.
Assessment with_plan() {
  Assessment assessment = form();
  assessment.has_plan = true;
  for (int i = 0; i < 2; ++i) {
    Action action;
    action.id = std::to_string(i + 1);
    action.provisions =
        i == 0 ? std::vector<std::string>{"A1"} : std::vector<std::string>{"A2", "B1", "B2"};
    action.improvement = placed("Mend the fence.", 3);
    action.line = 3 + static_cast<std::size_t>(i);
    action.document = "plan.txt";
    assessment.actions.push_back(action);
  }
  assessment.guesses = {{"", "title", 0.5, "the name", 0},
                        {"", "title", 0.5, "the name", 0, "plan.txt"},
                        {"action:2", "shared", 0.8, "it shares", 4, "plan.txt"}};
  assessment.unplaced = {{"Title", 1, ""}, {"Title", 1, "", "plan.txt"}};
  return assessment;
}

/// Seven findings that outrank everything, so that what is looked at is said in brief.
void add_weighty(Rules& rules) {
  for (int i = 0; i < 6; ++i) {
    RuleInfo info = rule_info("pack/weighty" + std::to_string(i));
    info.severity = Severity::major;
    info.provisions = {"A1"};
    info.kinds = {"weighty" + std::to_string(i)};
    rules.add(info, always(fail({}, "Weighty " + std::to_string(i))));
  }
}

}  // namespace

TEST_CASE("the rows to follow up are named, the others counted") {
  Assessment assessment = form();
  row(assessment, "A1").claim = Claim::no;
  row(assessment, "A1").target_date = placed("May 2025");
  row(assessment, "A2").claim = Claim::blank;
  Rules rules;
  rules.add(rule_info("pack/a"), always(pass()));
  const std::string text = text_of(run(rules, code, {assessment}));
  INFO(text);
  CHECK_THAT(text,
             Contains("1 unanswered       neither Yes nor No is given, or the row is not there:"));
  CHECK_THAT(text, Contains("1 overdue          not met, and its date has passed: A1\n"));
  CHECK_THAT(text, Contains("1 unchallenged     nothing that looked objects, which is not the same "
                            "as\n                       borne out\n"));
}

TEST_CASE("a finding without words tells where its row stands") {
  Rules rules;
  RuleInfo info = rule_info("pack/a");
  info.provisions = {"A2"};
  rules.add(info, always(fail({}, "Nothing is there")));
  CHECK_THAT(text_of(run(rules, code, {form()})),
             Contains("1  minor  A2: Nothing is there\n   form.txt:11\n"));
  add_weighty(rules);
  CHECK_THAT(text_of(run(rules, code, {form()})),
             Contains("minor   A2: Nothing is there (line\u00A011)\n"));
  // Of several rows, all lines.
  Rules more;
  more.add(rule_info("pack/a"), always(fail({}, "Nothing is there")));
  add_weighty(more);
  CHECK_THAT(text_of(run(more, code, {form()})), Contains("B1: Nothing is there (line\u00A012)"));
}

TEST_CASE("an action is told by what it is for, and its plan by its file") {
  Rules rules;
  RuleInfo info = rule_info("pack/a");
  info.each = Each::action;
  rules.add(info, [](const Assessment&, const Subject& subject) {
    Span words;
    words.field = Field::improvement;
    words.end = 4;
    words.text = "Mend";
    return std::vector<Verdict>{subject.action->id == "1" ? fail({words}, "It has no status")
                                                          : fail({}, "It is late")};
  });
  const std::string text = text_of(run(rules, code, {with_plan()}));
  INFO(text);
  CHECK_THAT(text, Contains("a plan of 2 actions from plan.txt"));
  CHECK_THAT(text, Contains("minor  action 1 (A1): It has no status\n   plan.txt:3, improvement"));
  CHECK_THAT(text, Contains("minor  action 2 (A2, B1, B2): It is late\n   plan.txt:4\n"));
  add_weighty(rules);
  const std::string brief = text_of(run(rules, code, {with_plan()}));
  INFO(brief);
  CHECK_THAT(brief, Contains("     The improvement plan, plan.txt\n"));
  CHECK_THAT(brief, Contains("(line\u00A03)"));
}

TEST_CASE("how it was read tells the files apart") {
  Rules rules;
  rules.add(rule_info("pack/a"), always(pass()));
  const std::string text = text_of(run(rules, code, {with_plan()}));
  INFO(text);
  CHECK_THAT(text, Contains("    the whole             the name\n"));
  CHECK_THAT(text, Contains("    the plan              the name (plan.txt)\n"));
  CHECK_THAT(text, Contains("    action 2 (A2, B1, B2) it shares (plan.txt:4)\n"));
  CHECK_THAT(text, Contains("    line 1    \"Title\"\n    line 1    \"Title\" (plan.txt)\n"));
}

TEST_CASE("what was folded away is still said") {
  Assessment assessment = form();
  Rules rules;
  RuleInfo info = rule_info("pack/a");
  info.provisions = {"A2"};
  rules.add(info, [](const Assessment&, const Subject& subject) {
    return std::vector<Verdict>{
        fail({span(*subject.response, Field::evidence, "in the shed")}, "It is late")};
  });
  info.id = "pack/b";
  rules.add(info, [](const Assessment&, const Subject& subject) {
    return std::vector<Verdict>{
        fail({span(*subject.response, Field::evidence, "shed")}, "It has no status")};
  });
  CHECK_THAT(text_of(run(rules, code, {assessment})), Contains("   also: It has no status\n"));
  add_weighty(rules);
  CHECK_THAT(text_of(run(rules, code, {assessment})),
             Contains("minor   A2: It is late: \"in the shed\" (line\u00A011); also: It has no "
                      "status\n"));
}

TEST_CASE("a judgement stands at what was judged, alone or folded") {
  Finding head;
  head.message = "It is late";
  const auto judged = [](const char* reason) {
    auto one = std::make_shared<Disposition>();
    one->judgement = Judgement::agreed;
    one->by = "the wardens";
    one->on = std::chrono::year{2026} / 11 / 21;
    one->reason = reason;
    return one;
  };
  head.disposition = judged("So it is");
  Also plain, also, same;
  plain.message = "It has no status";
  also.message = "It has no owner";
  also.disposition = judged("Nobody has it");
  same.message = head.message;
  same.disposition = judged("So it is");
  head.also = {plain, also, same, plain};
  CHECK(report::also_words(head) ==
        std::vector<std::string>{
            "It has no status",
            "It has no owner (agreed by the wardens on 2026-11-21: Nobody has it)"});
  same.disposition = judged("Late twice");
  head.also = {same};
  CHECK(report::also_words(head) ==
        std::vector<std::string>{"It is late (agreed by the wardens on 2026-11-21: Late twice)"});
}

TEST_CASE("what to do next can be pasted and comes to the same result") {
  ReportOptions options;
  options.invocation.program = "assize";
  options.invocation.options = {"--with", "the plan.txt", "--as-of", "2026-11-22"};
  options.invocation.imported = "form.txt";
  options.invocation.import_options = {"--code", "orchard@2020"};
  const std::string again = "  assize eval form.txt --with 'the plan.txt' --as-of 2026-11-22";
  const std::string text = text_of(rich_run(), options);
  INFO(text);
  CHECK_THAT(text, Contains(again + " --only A1\n"));
  CHECK_THAT(text, Contains(again + " --with PLAN\n"));
  CHECK_THAT(text, Contains(again + " --format json --output run.json\n"));
  CHECK_THAT(text, Contains("  assize import form.txt --code orchard@2020 --output read.xml\n"));

  options.invocation.only = "A1";
  options.invocation.imported.clear();
  const std::string part = text_of(rich_run(), options);
  INFO(part);
  CHECK_THAT(part, Contains("  only    A1\n"));
  CHECK_THAT(part, Contains(again + " --only A1 --format json --output run.json\n"));
  CHECK_THAT(part, !Contains(" --only A1\n"));
  CHECK_THAT(part, !Contains("assize import"));
}

TEST_CASE("what could not be told counts rows and actions apart") {
  Rules rules;
  rules.add(rule_info("pack/a"), always(outcome(Outcome::not_evaluable, "unread", "Not read")));
  RuleInfo info = rule_info("pack/b");
  info.each = Each::action;
  rules.add(info, always(outcome(Outcome::not_evaluable, "unread", "Not read")));
  CHECK_THAT(text_of(run(rules, code, {with_plan()})),
             Contains("Not read: 2 rules at 3 rows and 2 actions: "));
}
