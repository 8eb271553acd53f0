// SPDX-License-Identifier: Apache-2.0
//
// The manual (scripts/README.md) and the bindings name the same values: each that the manual lists
// is read here, by a script, and each that is bound is in the manual.
#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "rules.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"
#include "text/fold.hpp"

namespace assize::test {
namespace {

struct Value {
  const char* expression;
  const char* value;
};

// A rule in which `show` says what a value is: a scalar itself, else its kind.
std::string shows(const std::string& each, const std::string& expression) {
  return script(each,
                "function(" + each + ", ctx)\n" + R"(
    local row, a = )" +
                    each + ", " + each + R"(
    local t = )" + (each == "row" || each == "provision" ? "row.evidence" : "nil") +
                    R"(
    local s, d, r, v
    if t then s, d, r, v = t:find(bell), t:dates()[1], t:ratios()[1], row.commentary:verbs()[1] end
    return fail { show()" +
                    expression + R"() }
  end)",
                {}, R"(
local bell = phrases { "bell" }
local number = pattern [[(\d+) of (\d+)(x)?]]
local function show(value)
  if value == nil then return "nil" end
  if value == false then return "false" end
  if value == true then return "true" end
  if type(value) == "number" then return "" .. value end
  if type(value) == "string" then return "'" .. value .. "'" end
  return type(value)
end
)");
}

void check(const std::string& each, const std::vector<Value>& values) {
  for (const Value& one : values) {
    INFO(each << ": " << one.expression);
    CHECK(outcome(shows(each, one.expression)) == "fail matched: " + std::string(one.value));
  }
}

const std::vector<Value> of_row = {
    {"row.id", "'1.3'"},
    {"row.section", "'1'"},
    {"#row.provisions", "1"},
    {"row.provisions[1]", "'1.3'"},
    {"row.stage", "1"},
    {"row.claim", "'yes'"},
    {"row.claim_text.text", "'Aye'"},
    {"row.requirement.text", "'Broken glass closes the pool'"},
    {"#row.evidence", "73"},
    {"row.commentary.text", "'The head keeper has mended the bell.'"},
    {"row.merged", "false"},
    {"row.target_date.text", "'June 2031'"},
    {"#row.answers", "2"},
    {"row.answers[2].field", "'commentary'"},
    {"row.empty", "false"},
    {"row.twin.id", "'2'"},
    {"row.twin.claim", "'blank'"},
    {"row.twin.empty", "true"},
    {"row:tagged(\"deadline\")", "true"},
    {"row:tagged(\"list\")", "false"},
    {"row:find(bell).field", "'evidence'"},
    {"row:find(number).text", "'25 of 38'"},
    {"#row:find_all(bell)", "2"},
    {"row:find_all(bell)[2].field", "'commentary'"}};

const std::vector<Value> of_text = {{"row.claim_text.text", "'Aye'"},
                                    {"t.text:sub(1, 5)", "'By 4 '"},
                                    {"t.blank", "false"},
                                    {"row.twin.evidence.blank", "true"},
                                    {"t.field", "'evidence'"},
                                    {"t.word_count", "18"},
                                    {"#t", "73"},
                                    {"t:find(bell).start", "19"},
                                    {"t:find(bell, 20)", "nil"},
                                    {"t:find(number, 0).start", "32"},
                                    {"#t:find_all(bell)", "1"},
                                    {"#t:find_all(number)", "1"},
                                    {"t:match(number)[1].text", "'25 of 38'"},
                                    {"t:match(number)[2].text", "'25'"},
                                    {"t:match(number)[4]", "false"},
                                    {"t:match(number, 40)", "nil"},
                                    {"t:all().stop", "73"},
                                    {"row.twin.evidence:all()", "nil"},
                                    {"t:opening().start", "0"},
                                    {"row.twin.evidence:opening()", "nil"},
                                    {"#t:sentences()", "2"},
                                    {"t:sentence_of(t:find(number)).start", "0"},
                                    {"t:clause_of(s).start", "0"},
                                    {"#t:dates()", "2"},
                                    {"#t:ratios()", "1"},
                                    {"#t:verbs()", "0"},
                                    {"t.wording", "nil"},
                                    {"t:quoted(s)", "true"},
                                    {"t:quoted(t:find(number))", "false"}};

const std::vector<Value> of_facts = {{"s.text", "'bell'"},
                                     {"s.start", "19"},
                                     {"s.stop", "23"},
                                     {"s.field", "'evidence'"},
                                     {"s.row", "'1.3'"},
                                     {"s:widen(1).text", "'the \"bell\" rings'"},
                                     {"s:to(t:find(number)).text", "'bell\" rings; 25 of 38'"},
                                     {"s:matches(bell)", "true"},
                                     {"s:matches(number)", "false"},
                                     {"d.first.iso", "'2031-05-04'"},
                                     {"d.last.iso", "'2031-05-04'"},
                                     {"d.precision", "'day'"},
                                     {"d.ambiguous", "false"},
                                     {"t:dates()[2].ambiguous", "true"},
                                     {"d.span.text", "'4 May 2031'"},
                                     {"d.first.year", "2031"},
                                     {"d.first.month", "5"},
                                     {"d.first.day", "4"},
                                     {"ctx.as_of < d.first", "true"},
                                     {"d.first <= d.last", "true"},
                                     {"d.first == d.last", "true"},
                                     {"r.percent", "65.8"},
                                     {"r.decimals", "1"},
                                     {"r.count", "25"},
                                     {"r.of", "38"},
                                     {"r.span.start", "32"},
                                     {"r.percent_span.text", "'65.8%'"},
                                     {"r.count_span.text", "'25 of 38'"}};

// Of `figures`, below.
const std::vector<Value> of_figures = {
    {"t:durations()[1].least", "5"},
    {"t:durations()[1].most", "10"},
    {"t:durations()[1].unit", "'day'"},
    {"t:durations()[1].working", "true"},
    {"t:durations()[1].calendar", "false"},
    {"t:durations()[1].bound", "'within'"},
    {"t:durations()[1].span.text", "'within 5 to 10 working days'"},
    {"t:durations()[1].number_span.text", "'5 to 10 working days'"},
    {"t:durations()[1].following.text", "'of the report'"},
    {"t:durations()[2].least", "1.5"},
    {"t:durations()[2].following", "nil"},
    {"#t:references()", "2"},
    {"t:references()[1].kind", "'section'"},
    {"t:references()[1].number", "'5.2'"},
    {"t:references()[1].span.text", "'Section 5.2'"},
    {"t:references()[2].number", "''"},
    {"t:before(t:references()[1].span, 2).text", "'see \xE2\x80\x98Pools'"},
    {"t:before(t:references()[1].span, 9).text", "'Please see \xE2\x80\x98Pools'"},
    {"t:before(t:references()[1].span, 2).folded", "'see \'pools'"},
    {"t:before(t:all(), 1)", "nil"},
    {"t:after(t:references()[1].span, 2).text", "'or www'"},
    {"t:after(t:references()[2].span, 2)", "nil"},
    {"t:after(t:references()[1].span, 0)", "nil"},
    {"t:before(t:all(), 2)", "nil"}};
const char* const figures =
    "We come within 5 to 10 working days of the report, in 1.5 hours. Please see "
    "\xE2\x80\x98Pools\xE2\x80\x99 "
    "Section 5.2 or www.example.org.";

const std::vector<Value> of_verbs = {{"v.span.text", "'has mended'"},
                                     {"v.head.text", "'mended'"},
                                     {"v.negation", "nil"},
                                     {"v.adverb", "nil"},
                                     {"v.condition", "nil"},
                                     {"v.before.text", "'The head keeper'"},
                                     {"v.after.text", "'the bell'"},
                                     {"v.tense", "'present'"},
                                     {"v.mood", "'fact'"},
                                     {"v.progressive", "false"},
                                     {"v.passive", "false"},
                                     {"v.perfect", "true"}};

const std::vector<Value> of_wording = {{"t.wording.runs", "16"},
                                       {"t.wording.share", "0.25"},
                                       {"t.wording.cover", "1.0"},
                                       {"t.wording.copied.text", "'bell\" rings; 25 of'"},
                                       {"#t.wording.altered", "1"}};

const std::vector<Value> of_action = {{"a.id", "'1'"},
                                      {"a.provisions[1]", "'1.3'"},
                                      {"a.requirement.text", "'Glass'"},
                                      {"a.improvement.text", "'Buy a bell'"},
                                      {"a.due:dates()[1].last.iso", "'2031-05-04'"},
                                      {"a.status.text", "'Begun'"},
                                      {"a.owner.field", "'owner'"}};

const std::vector<Value> of_assessment = {{"a.organisation", "'Saltley Baths'"},
                                          {"a.has_form", "true"},
                                          {"a.has_plan", "true"},
                                          {"#a.rows", "3"},
                                          {"a.rows[1].claim", "'absent'"},
                                          {"a:row(\"2\").id", "'2'"},
                                          {"a:row(\"9\")", "nil"},
                                          {"#a.actions", "1"},
                                          {"a.assessed_on", "'2031-01'"},
                                          {"a.approved_on", "'2031-02-03'"},
                                          {"a.approved_by", "'The keepers'"},
                                          {"a.period", "'2030/31'"},
                                          {"#a.plan_columns", "2"},
                                          {"a.plan_in_form", "false"},
                                          {"#a.headings", "1"},
                                          {"a.headings[1].section", "'1'"},
                                          {"a.headings[1].title", "'Water'"},
                                          {"a.headings[1].unknown_word", "nil"},
                                          {"a.headings[1].text.text", "'Waters'"},
                                          {"ctx.assessment.organisation", "'Saltley Baths'"}};

const std::vector<Value> of_ctx = {
    {"ctx.as_of.iso", "'2031-03-02'"},
    {"type(ctx.params)", "'table'"},
    {"ctx.code.id", "'lido'"},
    {"ctx.code.revision", "'2030-1'"},
    {"ctx.code.title", "'Lido Keepers' Code'"},
    {"ctx.code.applicable.year", "2030"},
    {"row:find(ctx.code:lexicon(\"done\")).text", "'mended'"},
    {"row:find(ctx.code:lexicon(\"head-keeper\")).text", "'head keeper'"},
    {"ctx.organisation.name", "nil"},
    {"ctx.organisation.parent", "nil"},
    {"ctx.organisation.homes", "nil"},
    {"ctx.organisation.year_end", "nil"},
    {"#ctx.organisation.covers", "0"},
    {"ctx.provision.id", "'1.3'"},
    {"ctx.provision.section", "'1'"},
    {"ctx.provision.summary", "'A report of broken glass closes the pool.'"},
    {"ctx.provision.modality", "'should'"},
    {"ctx.provision.stage", "1"},
    {"ctx.provision.tags[1]", "'deadline'"},
    {"#ctx.provision.items", "0"},
    {"#ctx.provision.points", "0"},
    {"#ctx.provision.deadlines", "1"},
    {"ctx.provision.deadlines[1].kind", "'response'"},
    {"ctx.provision.deadlines[1].stage", "1"},
    {"ctx.provision.deadlines[1].working_days", "nil"},
    {"ctx.provision.deadlines[1].amount", "2"},
    {"ctx.provision.deadlines[1].unit", "'hour'"},
    {"ctx.provision.deadlines[1].from", "'swimmer-reported'"},
    {"ctx.provision.deadlines[1].to", "'pool-closed'"},
    {"ctx.provision.deadlines[1].extends", "''"},
    {"ctx.provision.deadlines[1].is_local", "false"},
    {"ctx.provision:deadline(\"response\").amount", "2"},
    {"ctx.provision:deadline(\"extension\")", "nil"},
    {"ctx.provision.twin", "'2.2'"}};

// The members that expressions read: what follows a dot or a colon.
std::set<std::string> members(const std::vector<std::vector<Value>>& lists) {
  std::set<std::string> out;
  const std::regex member("[.:]([a-z_]+)");
  for (const auto& list : lists) {
    for (const Value& one : list) {
      const std::string text = one.expression;
      for (std::sregex_iterator it(text.begin(), text.end(), member), end; it != end; ++it) {
        out.insert((*it)[1]);
      }
    }
  }
  return out;
}

std::set<std::string> found(const std::string& text, const std::string& expression) {
  std::set<std::string> out;
  const std::regex pattern(expression);
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) {
    out.insert((*it)[1]);
  }
  return out;
}

const std::vector<std::vector<Value>> all = {
    of_row, of_text, of_facts, of_figures, of_verbs, of_wording, of_action, of_assessment, of_ctx};

// What rules can read, out of the manual.
std::string manual() {
  const std::string text = read_file(in_tree("scripts/README.md")).text;
  const std::size_t from = text.find("## What a rule can read");
  const std::size_t to = text.find("\n## Tests");
  REQUIRE(from != std::string::npos);
  REQUIRE(to != std::string::npos);
  return text.substr(from, to - from);
}

}  // namespace

TEST_CASE("each value of a row is there") { check("row", of_row); }
TEST_CASE("each value of a text is there") { check("row", of_text); }
TEST_CASE("each value of spans, dates and ratios is there") { check("row", of_facts); }
TEST_CASE("each value of a verb group is there") { check("row", of_verbs); }

TEST_CASE("each value of durations and references is there, and the words beside a span") {
  Assessment assessment = lido_assessment();
  for (Response& response : assessment.responses) {
    if (response.row == "1.3") response.evidence.text = figures;
  }
  for (const Value& one : of_figures) {
    const Loaded loaded = load({pack("p", {{"r", shows("row", one.expression)}})});
    REQUIRE(loaded.rules->rules().size() == 1);
    const auto runner = RuleRunner::make(*loaded.rules, {Date{}, 0});
    runner->begin(assessment, invented_code());
    const auto said = runner->call(0, {assessment.response("1.3"), nullptr, nullptr});
    REQUIRE(said.size() == 1);
    INFO(one.expression);
    CHECK(told(said[0]) == "fail matched: " + std::string(one.value));
  }
}

TEST_CASE("each value of a wording is there") {
  Code worded = invented_code();
  for (FormRow& row : worded.form.rows) {
    if (row.id != "1.3") continue;
    // Two stretches of the evidence, a word between them left out.
    for (const char* part : {"bell rings 25 of", "65.8 rang we"}) {
      for (const std::uint32_t run : text::run_hashes(text::words(part)))
        row.wording.push_back(run);
    }
    std::sort(row.wording.begin(), row.wording.end());
  }
  for (const Value& one : of_wording) {
    const Loaded loaded = load({pack("p", {{"r", shows("row", one.expression)}})});
    REQUIRE(loaded.rules->rules().size() == 1);
    const auto runner = RuleRunner::make(*loaded.rules, {Date{}, 0});
    runner->begin(lido_assessment(), worded);
    const auto said = runner->call(0, {lido_assessment().response("1.3"), nullptr, nullptr});
    REQUIRE(said.size() == 1);
    INFO(one.expression);
    CHECK(told(said[0]) == "fail matched: " + std::string(one.value));
  }
}

TEST_CASE("each value of an action is there") { check("action", of_action); }
TEST_CASE("each value of an assessment is there") { check("assessment", of_assessment); }
TEST_CASE("each value of the context is there") { check("provision", of_ctx); }

TEST_CASE("a provision's items and points have phrases") {
  // Row 1.2 has both; it is absent from the assessment, so the Code is asked through another rule.
  const std::string expression =
      "#ctx.provision.items .. ctx.provision.points[1].id .. ctx.provision.points[1].summary .. "
      "(row.evidence:find(ctx.provision.items[1].phrases) and \"!\" or \"?\")";
  const Loaded loaded = load({pack("p", {{"r", shows("provision", expression)}})});
  REQUIRE(loaded.rules->rules().size() == 1);
  Assessment answered = lido_assessment();
  answered.responses[0].claim = Claim::yes;
  answered.responses[0].evidence.text = "Taken by thermometer";
  const auto runner = RuleRunner::make(*loaded.rules, {Date{}, 0});
  runner->begin(answered, invented_code());
  const auto said =
      runner->call(0, {&answered.responses[0], invented_code().provision("1.2"), nullptr});
  REQUIRE(said.size() == 1);
  CHECK(told(said[0]) == "fail matched: '3morningeach morning!'");
}

TEST_CASE("every value of the manual is read here") {
  std::set<std::string> read = members(all);
  read.insert({"phrases", "summary"});  // of items and points, above
  std::set<std::string> listed =
      found(manual(), "`(?:row|t|s|d|x|r|v|w|h|a|ctx|ctx\\.code|provision)[.:]([a-z_]+)");
  // `ctx.code`, `ctx.organisation` and `ctx.provision` list what they have within one cell, each
  // between back-ticks.
  const std::string text = manual();
  for (const char* row : {"| `ctx.code`", "| `ctx.organisation`", "| `ctx.provision`"}) {
    const std::size_t at = text.find(row);
    REQUIRE(at != std::string::npos);
    for (const std::string& name :
         found(text.substr(at, text.find('\n', at) - at), "`([a-z_]+)`")) {
      listed.insert(name);
    }
  }
  listed.erase("nil");
  CHECK(listed.size() > 60);
  for (const std::string& name : listed) {
    INFO("the manual lists " << name << ", which no script here reads");
    CHECK(read.contains(name));
  }
}

TEST_CASE("every value that is bound is in the manual") {
  const std::string text = manual();
  for (const char* file :
       {"core/rule/bind_facts.cpp", "core/rule/bind_texts.cpp", "core/rule/bind_subjects.cpp"}) {
    const std::string source = read_file(in_tree(file)).text;
    const auto bound = found(source, "\\(\\s*\"([a-z_]+)\"\\)");
    CHECK(bound.size() > 20);
    for (const std::string& name : bound) {
      if (source.find("type<") != std::string::npos &&
          std::regex_search(source, std::regex("type<[A-Za-z]+>\\(\"" + name + "\"\\)"))) {
        continue;  // the name of a type
      }
      INFO(file << " binds " << name << ", which the manual does not list");
      CHECK(std::regex_search(text, std::regex("[.:`]" + name + "\\b")));
    }
  }
}

TEST_CASE("a value that does not exist is told with the nearest") {
  for (const char* wrong : {"row.evidnce", "t.fields", "s.star", "d.frist", "r.percnt",
                            "ctx.as_off", "ctx.code.revison", "ctx.provision.twins"}) {
    const std::string said = outcome(shows("provision", wrong));
    INFO(wrong << ": " << said);
    CHECK(said.starts_with("error script-error"));
    CHECK(said.find("did you mean") != std::string::npos);
  }
}

TEST_CASE("what a rule reads is read-only") {
  for (const char* write :
       {"row.claim = \"no\"", "ctx.params.x = 1", "row.evidence.text = \"x\""}) {
    INFO(write);
    CHECK(outcome(script("row", "function(row, ctx) " + std::string(write) + " return pass() end"))
              .starts_with("error script-error"));
  }
}

TEST_CASE("a list is the rule's own: changing it changes nothing else") {
  CHECK(outcome(script("row",
                       "function(row) row.provisions[1] = \"x\" row.answers[1] = nil "
                       "return fail { row.provisions[1] .. #row.answers } end")) ==
        "fail matched: 1.32");
}

TEST_CASE("functions that a rule calls complain of what they are given") {
  const auto said = [](const std::string& expression) { return outcome(shows("row", expression)); };
  CHECK(said("t:match(bell)").find("match takes a pattern; phrases have no groups") !=
        std::string::npos);
  CHECK(said("t:sentence_of(row.commentary:all())").find("the span is of another text") !=
        std::string::npos);
  CHECK(said("t:before(row.commentary:all(), 1)").find("the span is of another text") !=
        std::string::npos);
  CHECK(said("t:after(row.commentary:all(), 1)").find("the span is of another text") !=
        std::string::npos);
  CHECK(said("s:to(row.commentary:all())").find("the spans are of different texts") !=
        std::string::npos);
  CHECK(said("ctx.code:lexicon(\"dune\")").find("the Code's lexicon has no class \"dune\"") !=
        std::string::npos);
  CHECK(said("t:find(\"bell\")").starts_with("error script-error"));
  CHECK(said("t:find()").starts_with("error script-error"));
  CHECK(said("t.find(bell)").starts_with("error script-error"));
}

}  // namespace assize::test
