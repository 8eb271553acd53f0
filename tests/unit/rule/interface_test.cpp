// SPDX-License-Identifier: Apache-2.0
//
// What a rule may say beyond pass and fail: whether it applies, details, parameters within a range,
// modules of its pack, how well it did when it was measured.
#include <string>

#include "rules.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

const std::string passes = "function() return pass() end";

std::string with(const std::string& more) { return complaints(script("row", passes, more)); }

std::string params(const std::string& text) {
  return with("  params = {\n    n = { " + text + " },\n  },\n");
}

/// What a rule of a pack with modules says of row 1.3.
std::string outcome_in(const Scripts& scripts) {
  const Loaded loaded = load({pack("p", scripts)});
  if (!loaded.complaints.empty()) return loaded.complaints;
  REQUIRE(loaded.rules->rules().size() == 1);
  std::string both;
  // The second machine loads everything anew.
  const auto first = RuleRunner::make(*loaded.rules, {Date{}, 0});
  const auto second = RuleRunner::make(*loaded.rules, {Date{}, 0});
  for (RuleRunner* runner : {first.get(), second.get()}) {
    runner->begin(lido_assessment(), invented_code());
    for (const Verdict& verdict :
         runner->call(0, {lido_assessment().response("1.3"), nullptr, nullptr}))
      both += told(verdict) + "\n";
  }
  return both;
}

}  // namespace

TEST_CASE("applies decides before the check") {
  const auto said = [](const std::string& body) {
    return outcome(script("row", "function() return fail { \"called\" } end",
                          "  applies = function(row, ctx) " + body + " end,\n"));
  };
  CHECK(said("return true") == "fail matched: called");
  CHECK(said("return row.claim == \"yes\"") == "fail matched: called");
  CHECK(said("return false, \"No glass is about\"") ==
        "not-applicable does-not-arise: No glass is about");
  CHECK(said("return false")
            .starts_with(
                "error bad-result: p/r.lua:12: applies returned a boolean without a reason"));
  CHECK(said("return 1").starts_with("error bad-result: p/r.lua:12: applies returned an integer"));
  CHECK(said("").starts_with("error bad-result: p/r.lua:12: applies returned nil"));
  CHECK(said("return row.nothing").starts_with("error script-error"));
  CHECK(said("while true do end").starts_with("cut-off"));
  CHECK(with("  applies = true,\n") == "12 applies is a function, not a boolean\n");
}

TEST_CASE("details are scalars with names") {
  const auto details = [](const std::string& text) {
    return verdicts(
        script("row", "function(row, ctx) return fail { \"m\", details = " + text + " } end"));
  };
  const auto found = details(
      "{ days = 12, share = 0.5, near = true, unit = \"day\", on = ctx.as_of, "
      "words = row.commentary:opening() }");
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].details.size() == 6);
  CHECK(found[0].details[0].name == "days");
  CHECK(std::get<std::int64_t>(found[0].details[0].value) == 12);
  CHECK(std::get<bool>(found[0].details[1].value));
  CHECK(std::get<std::string>(found[0].details[2].value) == "2031-03-02");
  CHECK(std::get<double>(found[0].details[3].value) == 0.5);
  CHECK(std::get<std::string>(found[0].details[4].value) == "day");
  CHECK(std::get<std::string>(found[0].details[5].value).starts_with("The head keeper"));
  CHECK(told(details("{ 12 }")[0]).find("details have names") != std::string::npos);
  CHECK(told(details("{ list = {} }")[0]).find("details.list is a string, a number") !=
        std::string::npos);
  CHECK(told(details("7")[0]).find("'details' is to be a table") != std::string::npos);
}

TEST_CASE("a parameter stays within its range") {
  CHECK(params("type = \"integer\", default = 3, min = 1, max = 3, doc = \"d\"").empty());
  CHECK(params("type = \"integer\", default = 4, min = 1, max = 3, doc = \"d\"") ==
        "13 params.n: the default is above 3\n");
  CHECK(params("type = \"number\", default = 0.4, min = 0.5, doc = \"d\"") ==
        "13 params.n: the default is below 0.5\n");
  CHECK(params("type = \"string\", default = \"day\", one_of = { \"day\", \"week\" }, doc = \"d\"")
            .empty());
  CHECK(params(
            "type = \"string\", default = \"days\", one_of = { \"day\", \"week\" }, doc = \"d\"") ==
        "13 params.n: the default is none of day, week; did you mean 'day'?\n");
  CHECK(params("type = \"string\", default = \"x\", min = 1, doc = \"d\"") ==
        "13 params.n: min and max are for an integer or a number\n");
  CHECK(params("type = \"integer\", default = 1, one_of = { \"x\" }, doc = \"d\"") ==
        "13 params.n: one_of is for a string\n");
  CHECK(params("type = \"string\", default = \"x\", one_of = { 1 }, doc = \"d\"") ==
        "13 params.n: one_of is a list of strings\n");
}

TEST_CASE("how well a rule did is a share of a number") {
  const Loaded loaded =
      load({pack("p", {{"r", script("row", passes, "  precision = 0.95, n = 40,\n")}})});
  REQUIRE(loaded.rules->rules().size() == 1);
  CHECK(loaded.rules->rules()[0].precision == 0.95);
  CHECK(loaded.rules->rules()[0].measured == 40);
  CHECK(with("  precision = 0.95,\n").find("precision and n stand together") != std::string::npos);
  CHECK(with("  precision = 95,\n  n = 40,\n") == "12 precision is a share from 0 to 1\n");
  CHECK(with("  precision = 0.9,\n  n = 0,\n")
            .starts_with("13 n is the number of findings that were looked at"));
}

TEST_CASE("edits are of the host's list") {
  const Loaded loaded = load({pack(
      "p", {{"r", script("row", passes, "  edits = { \"answer-no\", \"drop-words\" },\n")}})});
  REQUIRE(loaded.rules->rules().size() == 1);
  CHECK(loaded.rules->rules()[0].edits == std::vector{Edit::answer_no, Edit::drop_words});
  CHECK(with("  edits = \"anser-no\",\n") ==
        "12 there is no edit \"anser-no\" (did you mean 'answer-no'?)\n");
  CHECK(with("  edits = \"blank the answer\",\n").find("(one of answer-no, ") != std::string::npos);
}

TEST_CASE("a script may require modules of its pack") {
  const std::string words =
      "return { notes = phrases { \"bell\" }, twice = function(x) return x * 2 end }";
  const std::string check =
      "function(row) local s = row:find(w.notes) return fail { s.text .. w.twice(4) } end";
  const std::string before = "local w = require \"lib/words\"\n";
  CHECK(outcome_in({{"lib/words", words}, {"r", script("row", check, {}, before)}}) ==
        "fail matched: bell8\nfail matched: bell8\n");
  // A module that requires one which comes after it, and one that was read before.
  CHECK(outcome_in(
            {{"lib/a", "local b = require \"lib/b\" return { twice = b.twice, notes = b.notes }"},
             {"lib/b", "local own = phrases { \"gate\" } local z = require \"lib/words\" return z"},
             {"lib/words", words},
             {"r", script("row", check, {}, "local w = require \"lib/a\"\n")}}) ==
        "fail matched: bell8\nfail matched: bell8\n");
  const Loaded loaded =
      load({pack("p", {{"lib/words", words}, {"r", script("row", check, {}, before)}})});
  REQUIRE(loaded.rules->rules().size() == 1);
  CHECK(loaded.rules->rules()[0].modules == std::vector<std::string>{"lib/words"});
}

TEST_CASE("what is wrong with a module is told where it is required") {
  const auto required = [](const Scripts& more, const std::string& name) {
    Scripts scripts = more;
    scripts.emplace_back("r", script("row", passes, {}, "local w = require \"" + name + "\"\n"));
    return outcome_in(scripts);
  };
  const std::string good = "return {}";
  CHECK(required({{"lib/words", good}}, "lib/word") ==
        "1 the pack has no module \"lib/word\"; did you mean 'lib/words'?\n");
  CHECK(required({{"lib/words", good}}, "os") ==
        "1 the pack has no module \"os\"; require \"lib/NAME\" reads the file lib/NAME.lua of the "
        "pack\n");
  CHECK(required({{"lib/words", "return 1"}}, "lib/words") ==
        "1 a module returns a table of what it has (end it with: return { ... })\n"
        "1 the module \"lib/words\" did not load\n");
  CHECK(required({{"lib/words", "\nreturn missing"}}, "lib/words")
            .starts_with("2 unknown name 'missing'"));
  CHECK(required({{"lib/a", "return require \"lib/b\""}, {"lib/b", "\nreturn require \"lib/a\""}},
                 "lib/a")
            .starts_with("2 the modules require each other: \"lib/a\" is being loaded already\n"
                         "1 the module \"lib/b\" did not load\n"));
  CHECK(required({{"lib/a", script("row", passes)}}, "lib/a")
            .starts_with(
                "1 a module returns a table of what it has (rules do not stand below lib/)"));
}

TEST_CASE("what a module gives cannot be changed, and no module comes in a check") {
  const auto body = [](const std::string& text) {
    return outcome_in({{"lib/words", "return { list = { 1 } }"},
                       {"r", script("row", "function() " + text + " end", {},
                                    "local w = require \"lib/words\"\n")}});
  };
  CHECK(body("w.list[1] = 2 return pass()").find("read-only") != std::string::npos);
  CHECK(body("w.more = 2 return pass()").find("read-only") != std::string::npos);
  CHECK(body("local x = require \"lib/words\" return pass()")
            .find("required at the top of the file") != std::string::npos);
}

TEST_CASE("a pack says which interface it is written for") {
  const auto with_api = [](const std::string& api) {
    PackFiles files = pack("p", {{"r", script("row", passes)}});
    files.manifest.text.insert(files.manifest.text.find(" id="), " api=\"" + api + "\"");
    files.manifest.text.insert(files.manifest.text.find(" id="), " authors=\"A. Keeper\"");
    return load({files});
  };
  CHECK(with_api("1").complaints.empty());
  CHECK(with_api("1").rules->packs()[0].authors == "A. Keeper");
  CHECK(with_api("2").complaints.starts_with(
      "1 the pack is written for rule interface 2; this Assize has 1"));
  CHECK(with_api("2").rules->packs().empty());
}

}  // namespace assize::test
