// SPDX-License-Identifier: Apache-2.0
//
// What a check may return, and what becomes of anything else.
#include <string>

#include "rules.hpp"
#include "support/catch.hpp"

namespace assize::test {
namespace {

std::string row(const std::string& body, const std::string& before = {},
                const std::string& more = {}) {
  return outcome(script("row", "function(row, ctx) " + body + " end", more, before));
}

Verdict only(const std::string& body, const std::string& before = {}) {
  const auto found = verdicts(script("row", "function(row, ctx) " + body + " end", {}, before));
  REQUIRE(found.size() == 1);
  return found[0];
}

const std::string bell = "local bell = phrases { \"bell\" }\n";

}  // namespace

TEST_CASE("the four outcomes") {
  CHECK(row("return pass()") == "pass");
  CHECK(row("return fail { \"It fails\" }") == "fail matched: It fails");
  CHECK(row("return not_applicable(\"no glass\")") == "not-applicable does-not-arise: no glass");
  CHECK(row("return not_evaluable(\"no-plan\", \"no plan was handed in\")") ==
        "not-evaluable no-plan: no plan was handed in");
  CHECK(row("return { fail { \"one\" }, fail { \"two\", reason = \"other\" } }") ==
        "fail matched: one; fail other: two");
}

TEST_CASE("a cut-off says how much fuel there was, for how much text, and where to read on") {
  const std::string said = outcome(script("row", "function() while true do end end"));
  CHECK(
      said.starts_with("cut-off out-of-fuel: p/r.lua:12: used up its fuel of 300000 units, at "
                       "answers of "));
  CHECK(said.ends_with("scripts/README.md, \"Fuel\", says what to do"));
}

TEST_CASE("anything else is an error, never a pass") {
  for (const char* body : {"return nil", "return true", "return \"pass\"", "return 1", "return {}",
                           "return pass", "return { pass() }", "return { fail { \"a\" }, pass() }",
                           "return { fail { \"a\" }, x = 1 }", "return { not_applicable(\"a\") }",
                           "return row", "return function() end", "local x = 1"}) {
    INFO(body);
    const std::string said = row(body);
    CHECK(said.starts_with("error bad-result: p/r.lua:12: check returned "));
  }
}

TEST_CASE("an outcome is good for the call that made it") {
  CHECK(row("return kept", "local kept = 1\n").starts_with("error bad-result"));
  CHECK(row("fail { \"dropped\" } return pass()") == "pass");
}

TEST_CASE("an error in a script is an error with its line") {
  const std::string said = row("error(\"it broke\")");
  CHECK(said.starts_with("error script-error: "));
  CHECK(said.find("it broke") != std::string::npos);
  CHECK(said.find("p/r.lua:12") != std::string::npos);
  CHECK(row("return row.nothing").find("has no") != std::string::npos);
  CHECK(row("return row.evidnce").find("did you mean 'evidence'?") != std::string::npos);
  CHECK(row("row.claim = \"no\" return pass()").starts_with("error script-error"));
  CHECK(row("return os.time()").starts_with("error blocked-function"));
}

TEST_CASE("a script that does not end is cut off, at the same place each time") {
  const std::string text = script("row", "function() while true do end end");
  const std::string said = outcome(text);
  CHECK(said.starts_with("cut-off out-of-fuel: "));
  CHECK(outcome(text) == said);
  CHECK(outcome(script("row", "function() return pass() end"), 1'000'000) == "pass");
  CHECK(outcome(script("row", "function() for i = 1, 100000 do end return pass() end"), 10)
            .starts_with("cut-off out-of-fuel"));
}

TEST_CASE("phrases and patterns cannot be made while a rule runs") {
  CHECK(row("local p = phrases { \"a\" } return pass()")
            .find("phrases are made at the top of the file, not within check") !=
        std::string::npos);
  CHECK(row("local p = pattern \"a\" return pass()")
            .find("a pattern is made at the top of the file, not within check") !=
        std::string::npos);
  CHECK(row("rule {} return pass()").find("rule is declared at the top of its file") !=
        std::string::npos);
}

TEST_CASE("a message is a template") {
  CHECK(row("return fail { \"{1} stands in the {field}\", at = row.evidence:find(bell) }", bell) ==
        "fail matched: bell stands in the evidence");
  CHECK(
      row("return fail { \"{field}: {1}\", at = { row.target_date:all(), row.evidence:all() } }") ==
      "fail matched: target date: June 2031");
  CHECK(row("return fail { \"{n} of {all}, {who}\", n = 3, all = \"ten\", who = "
            "row.claim_text:all() }") == "fail matched: 3 of ten, Aye");
  CHECK(row("return fail { \"by {day}\", day = ctx.as_of }") == "fail matched: by 2031-03-02");
  CHECK(row("return fail { \"an { open brace\" }") == "fail matched: an { open brace");
}

TEST_CASE("a message that names what is not there is an error") {
  CHECK(row("return fail { \"in the {field}\" }")
            .find("fail: the message names {field}, which is neither a key of the table nor known "
                  "from a span") != std::string::npos);
  CHECK(row("return fail { \"by {dy}\", day = ctx.as_of }").find("{dy}") != std::string::npos);
  CHECK(row("return fail { \"unused\", day = ctx.as_of }").find("unknown field 'day'") !=
        std::string::npos);
}

TEST_CASE("what fail takes") {
  const auto refused = [](const std::string& fields, const std::string& why) {
    const std::string said = row("return fail { " + fields + " }", bell);
    INFO(said);
    CHECK(said.starts_with("error script-error: "));
    CHECK(said.find(why) != std::string::npos);
  };
  refused("", "fail: its first value is the message");
  refused("42", "fail: its first value is the message");
  refused("\"a\", \"b\"", "fail: its first value is the message");
  refused("\"a\", at = 3", "fail: at is a span or a list of spans, not an integer");
  refused("\"a\", at = row.evidence", "fail: at is a span or a list of spans, not a text");
  refused("\"a\", at = { 1 }", "fail: at is a span or a list of spans");
  refused("\"a\", severity = \"mayor\"",
          "fail: severity \"mayor\" is not known, did you mean 'major'?");
  refused("\"a\", effect = \"shouts\"", "fail: effect \"shouts\" is not known");
  refused("\"a\", kind = \"strength\"", "fail: the rule does not declare the kind \"strength\"");
  refused("\"a\", explains = \"yes\"", "fail: 'explains' is to be a boolean, not");
  refused("\"a\", dated = \"2031-01-01\"", "fail: 'dated' is to be a date, not");
  refused("\"a\", explain = true", "did you mean 'explains'?");
  CHECK(row("return fail(\"a\")").find("fail: takes a table, not") != std::string::npos);
}

TEST_CASE("a finding may differ from its rule's severity, effect and kind") {
  const auto found = verdicts(
      "return rule {\n each = \"row\", title = \"t\", strand = \"scrutiny\", severity = "
      "\"minor\",\n"
      "effect = \"notes\", kinds = { \"placeholder\", \"own-kind\" }, maturity = \"stable\",\n"
      "provisions = \"*\", rationale = \"r\", remedy = \"m\",\n"
      "check = function() return { fail { \"a\" }, fail { \"b\", severity = \"major\",\n"
      "effect = \"contradicts\", kind = \"own-kind\" } } end }\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0].kind == "placeholder");
  CHECK_FALSE(found[0].severity);
  CHECK_FALSE(found[0].effect);
  CHECK(found[1].kind == "own-kind");
  CHECK(found[1].severity == Severity::major);
  CHECK(found[1].effect == Effect::contradicts);
}

TEST_CASE("marks say what was learned of the row") {
  const Verdict all = only(
      "return pass { explains = true, met = true, alternative = true, rests_on_unread = true, "
      "supports = true, dated = row.target_date:dates()[1].last }");
  CHECK(all.outcome == Outcome::pass);
  CHECK(all.marks.explains);
  CHECK(all.marks.met);
  CHECK(all.marks.alternative);
  CHECK(all.marks.rests_on_unread);
  CHECK(all.marks.supports);
  REQUIRE(all.marks.dated);
  CHECK(*all.marks.dated == Date{std::chrono::year{2031}, std::chrono::June, std::chrono::day{30}});
  const Verdict none = only("return fail { \"a\", met = false }");
  CHECK_FALSE(none.marks.met);
  CHECK_FALSE(none.marks.dated);
  CHECK(row("return pass { wrong = true }").starts_with("error script-error"));
  CHECK(row("return pass { met = 1 }").starts_with("error script-error"));
}

TEST_CASE("a finding's words have their place") {
  const Verdict found = only("return fail { \"a\", at = row.evidence:find(bell) }", bell);
  REQUIRE(found.spans.size() == 1);
  const Span& span = found.spans[0];
  CHECK(span.field == Field::evidence);
  CHECK(span.subject == "1.3");
  CHECK(span.text == "bell");
  CHECK(span.end - span.start == 4);
  CHECK(span.file == "form.txt");
  CHECK(span.line == 9);
}

TEST_CASE("the words of an action stand in the plan's own file") {
  const auto found =
      verdicts(script("action", "function(a) return fail { \"a\", at = a.improvement:all() } end"));
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].spans.size() == 1);
  CHECK(found[0].spans[0].file == "plan.txt");
  CHECK(found[0].spans[0].line == 21);
  CHECK(found[0].spans[0].subject == "1");
}

TEST_CASE("parameters come as declared") {
  const std::string params =
      "  params = { most = { type = \"integer\", default = 3, doc = \"d\" },\n"
      "  words = { type = \"phrases\", default = phrases { \"bell\" }, doc = \"d\" } },\n";
  CHECK(row("return fail { \"{n} {1}\", n = ctx.params.most, at = row:find(ctx.params.words) }", {},
            params) == "fail matched: 3 bell");
  CHECK(row("return fail { ctx.params.least .. \"\" }", {}, params)
            .starts_with("error script-error"));
  CHECK(row("ctx.params.most = 4 return pass()", {}, params).starts_with("error script-error"));
}

TEST_CASE("a provision is there for rules that ask for each provision") {
  CHECK(row("return fail { ctx.provision.id }")
            .find("ctx.provision is there only in a rule with each = \"provision\"") !=
        std::string::npos);
  CHECK(outcome(script("provision", "function(row, ctx) return fail { ctx.provision.id } end")) ==
        "fail matched: 1.3");
}

}  // namespace assize::test
