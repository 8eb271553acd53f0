// SPDX-License-Identifier: Apache-2.0
//
// What people get wrong when they write a rule: each is told with its line and what to do, and the
// rules beside it still run.
#include <string>
#include <string_view>

#include "rules.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

struct Wrong {
  std::string_view name;
  std::string script;
  std::string_view line;  ///< `12:`
  std::string_view said;
  std::string_view way_out;
};

std::string in_check(const std::string& body, const std::string& before = {}) {
  return script("row", "function(row, ctx)\n" + body + "\nend", {}, before);
}

const std::string passes = "function() return pass() end";

/// A good rule with one piece of it replaced.
std::string changed(const std::string& from, const std::string& to) {
  std::string text = script("row", passes);
  return text.replace(text.find(from), from.size(), to);
}

const Wrong at_load[] = {
    {"misspelt key", changed("severity =", "severty ="), "5:", "a rule has no key \"severty\"",
     "did you mean 'severity'?"},
    {"missing key", changed("  strand = \"scrutiny\",\n", ""), "1:", "the rule has no \"strand\"",
     "add strand = ..."},
    {"wrong type", changed("\"It holds\"", "42"), "3:", "title is a string, not an integer", ""},
    {"empty title", changed("\"It holds\"", "\"\""), "3:", "title is an empty string", "write it"},
    {"misspelt severity", changed("\"minor\"", "\"mayor\""), "5:", "severity is one of major",
     "did you mean 'major'?"},
    {"misspelt effect", changed("\"notes\"", "\"note\""), "6:", "effect is one of",
     "did you mean 'notes'?"},
    {"misspelt maturity", changed("\"stable\"", "\"tril\""), "8:", "maturity is one of",
     "did you mean 'trial'?"},
    {"unknown kind", changed("\"placeholder\"", "\"zebra\""), "7:", "no finding is of the kind",
     "add <kind id=\"zebra\">"},
    {"each misspelt", changed("\"row\"", "\"rows\""), "2:", "each is one of row",
     "did you mean 'row'?"},
    {"unknown provision", changed("\"*\"", "\"1.33\""),
     "9:", "no Code that the pack is for has the provision \"1.33\"", "did you mean '1.3'?"},
    {"unknown tag", changed("\"*\"", "\"tag:deadlin\""), "9:", "has the tag \"deadlin\"",
     "did you mean 'tag:deadline'?"},
    {"missing comma", changed("severity = \"minor\",", "severity = \"minor\""),
     "6:", "'}' expected", "comma"},
    {"missing end", changed(" end,", ","), "13:", "unexpected symbol near '}'", "end"},
    {"string not closed", changed("\"It holds\",", "\"It holds,"), "3:", "unfinished string",
     "quotation mark"},
    {"nothing returned", "local x = 1\n", "1:", "the file does not return a rule",
     "end it with: return rule { ... }"},
    {"global assignment", "notes = phrases { \"tbc\" }\n" + script("row", passes),
     "1:", "scripts share no globals", "local notes = ..."},
    {"unknown function", "local p = phrase { \"tbc\" }\n" + script("row", passes),
     "1:", "unknown name 'phrase'", "did you mean 'phrases'?"},
    {"phrases of no strings", "local p = phrases { 1 }\n" + script("row", passes),
     "1:", "each phrase is a string", ""},
    {"pattern that is none", "local p = pattern \"(\"\n" + script("row", passes),
     "1:", "the pattern is not one that RE2 takes", ""},
    {"default of another type",
     script("row", passes,
            "  params = { n = { type = \"integer\", default = \"3\", doc = \"d\" } },\n"),
     "12:", "params.n: the default is no integer", ""},
    {"state kept between calls",
     "local count = 0\n" + script("row", "function() count = count + 1 return pass() end"),
     "13:", "assigns to 'count'", "use a local of its own"},
    {"check that is no function", changed(passes, "\"row\""), "12:", "check is a function", ""},
};

const Wrong in_call[] = {
    {"runtime error", in_check("return 1 + {}"), "13:", "arithmetic on a table", ""},
    {"nil index", in_check("return row:find_all(ctx.code:lexicon(\"done\"))[9].text"),
     "13:", "index a nil value", ""},
    {"wrong return", in_check("return true"), "12:", "check returned a boolean",
     "it returns pass(), fail { ... }"},
    {"nothing returned", in_check("local x = row.claim"), "12:", "check returned nil",
     "it returns pass(), fail { ... }"},
    {"endless loop", in_check("while true do end"), "13:", "fuel", ""},
    {"global assignment", in_check("found = row.claim return pass()"),
     "13:", "scripts share no globals", "local found = ..."},
    {"unknown host function", in_check("return pas()"), "13:", "unknown name 'pas'",
     "did you mean 'pass'?"},
    {"Lua's patterns", in_check("return row.evidence.text:gsub(\"a\", \"b\")"),
     "13:", "string.gsub is not available to rules", "pattern"},
    {"phrases made in check", in_check("return row:find(phrases { \"bell\" })"),
     "13:", "phrases are made at the top of the file", ""},
    {"unknown field", in_check("return row.evidnce.blank"), "13:", "a row has no 'evidnce'",
     "did you mean 'evidence'?"},
    {"dot for colon",
     in_check("return row.find(phrases_of_mine)", "local phrases_of_mine = phrases { \"bell\" }\n"),
     "14:", "find", ":"},
    {"string too long", in_check("return string.rep(\"x\", 1000000)"), "13:", "string", ""},
    {"recursion", in_check("local function f(n) return 1 + f(n + 1) end return f(1)"),
     "13:", "calls itself without end", ""},
    {"at is no span", in_check("return fail { \"m\", at = row.evidence }"),
     "13:", "at is a span or a list of spans, not a text", ""},
    {"message without text", in_check("return fail { at = row.evidence:all() }"),
     "13:", "its first value is the message", ""},
    {"unknown name in message", in_check("return fail { \"the {fild} says\" }"),
     "13:", "the message names {fild}", ""},
    {"unknown key of fail", in_check("return fail { \"m\", severty = \"minor\" }"),
     "13:", "unknown field 'severty'", "did you mean 'severity'?"},
    {"kind that is not declared", in_check("return fail { \"m\", kind = \"yes-future\" }"),
     "13:", "the rule does not declare the kind \"yes-future\"", ""},
    {"clock", in_check("return os.time()"), "13:", "os.time is not available to rules",
     "use ctx.as_of"},
    {"unknown parameter", in_check("return ctx.params.most + 1"), "13:", "nil value (field 'most')",
     ""},
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("what is wrong with a rule is told when it is loaded, with its line and what to do") {
  for (const Wrong& wrong : at_load) {
    const Loaded loaded = load({pack("p", {{"r", wrong.script}, {"well", script("row", passes)}})});
    INFO(wrong.name << ": " << loaded.complaints);
    std::string line(wrong.line);
    line.back() = ' ';
    CHECK((loaded.complaints.starts_with(line) || has(loaded.complaints, "\n" + line)));
    CHECK(has(loaded.complaints, wrong.said));
    CHECK(has(loaded.complaints, wrong.way_out));
    // The rule beside it is there.
    REQUIRE(loaded.rules->rules().size() == 1);
    CHECK(loaded.rules->rules()[0].id == "p/well");
  }
}

TEST_CASE("what goes wrong in a check is told with its line and what to do") {
  for (const Wrong& wrong : in_call) {
    const std::string said = outcome(wrong.script);
    INFO(wrong.name << ": " << said);
    CHECK((said.starts_with("error ") || said.starts_with("cut-off ")));
    CHECK(has(said, "p/r.lua:" + std::string(wrong.line)));
    CHECK(has(said, wrong.said));
    CHECK(has(said, wrong.way_out));
  }
}

}  // namespace assize::test
