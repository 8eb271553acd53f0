// SPDX-License-Identifier: Apache-2.0
//
// What is said of a rule whose metadata are wrong, and where.
#include <algorithm>
#include <string>

#include "rules.hpp"
#include "support/catch.hpp"

namespace assize::test {
namespace {

const std::string passes = "function() return pass() end";

// A good rule for rows with one piece of it replaced.
std::string changed(const std::string& from, const std::string& to) {
  std::string text = script("row", passes);
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return complaints(text.replace(at, from.size(), to));
}

std::string with(const std::string& more) { return complaints(script("row", passes, more)); }

}  // namespace

TEST_CASE("a good rule has no complaint") {
  CHECK(complaints(script("row", passes)).empty());
  CHECK(complaints(script("provision", passes)).empty());
  CHECK(complaints(script("assessment", passes)).empty());
  CHECK(complaints(script("action", passes)).empty());
}

TEST_CASE("what a rule says is kept") {
  const Loaded loaded =
      load({pack("p", {{"text/r", script("row", passes,
                                         "  tags = { \"a\", \"b\" },\n"
                                         "  params = { most = { type = \"integer\", default = 3, "
                                         "doc = \"how many\" } },\n")}})});
  REQUIRE(loaded.rules->rules().size() == 1);
  const RuleInfo& rule = loaded.rules->rules()[0];
  CHECK(rule.id == "p/text/r");
  CHECK(rule.pack == "p");
  CHECK(rule.title == "It holds");
  CHECK(rule.severity == Severity::minor);
  CHECK(rule.kinds == std::vector<std::string>{"placeholder"});
  CHECK(rule.tags == std::vector<std::string>{"a", "b"});
  CHECK(rule.provisions == std::vector<std::string>{"*"});
  REQUIRE(rule.params.size() == 1);
  CHECK(rule.params[0].name == "most");
  CHECK(rule.params[0].type == "integer");
  CHECK(rule.params[0].doc == "how many");
  CHECK(rule.where.file == "p/text/r.lua");
  CHECK(rule.where.line == 1);
}

TEST_CASE("a key that is missing is told at the rule") {
  for (const char* key :
       {"title", "strand", "severity", "effect", "maturity", "provisions", "rationale", "remedy"}) {
    std::string text = script("row", passes);
    const std::size_t at = text.find("  " + std::string(key) + " =");
    text.erase(at, text.find('\n', at) + 1 - at);
    INFO(key);
    CHECK(complaints(text) ==
          "1 the rule has no \"" + std::string(key) + "\" (add " + key + " = ...)\n");
  }
  CHECK(changed("  kind = \"placeholder\",\n", "") ==
        "1 a rule has kind, or kinds when it reports several (add kind = \"...\")\n");
  CHECK(changed("  check = function() return pass() end,\n", "") ==
        "1 the rule has no \"check\" (add check = ...)\n");
  CHECK(changed("  each = \"row\",\n", "") == "1 the rule has no \"each\" (add each = ...)\n");
}

TEST_CASE("a key that no rule has is told at its line, with the one that was meant") {
  CHECK(changed("severity =", "severty =") ==
        "5 a rule has no key \"severty\" (did you mean 'severity'?)\n"
        "1 the rule has no \"severity\" (add severity = ...)\n");
  CHECK(with("  colour = 1,\n").starts_with("12 a rule has no key \"colour\""));
  CHECK(with("  \"loose\",\n") == "1 a rule has named keys only (write each as key = value)\n");
}

TEST_CASE("a value of another kind is told at its line") {
  CHECK(changed("\"It holds\"", "42") == "3 title is a string, not an integer\n");
  CHECK(changed("\"It holds\"", "\"\"") == "3 title is an empty string (write it)\n");
  CHECK(changed("\"*\"", "{}") == "9 provisions is an empty list\n");
  CHECK(changed("\"*\"", "{ 1 }") == "9 provisions is a string or a list of strings\n");
  CHECK(changed("\"*\"", "{ \"\" }") == "9 provisions is a string or a list of strings\n");
  CHECK(changed("kind = \"placeholder\"", "kinds = {}") == "7 kinds is an empty list\n");
  CHECK(changed(passes, "\"no function\"") == "12 check is a function, not a string\n");
}

TEST_CASE("a word that is none of the choices is told with the one that was meant") {
  CHECK(changed("\"minor\"", "\"mayor\"") ==
        "5 severity is one of major, minor, advice, not \"mayor\" (did you mean 'major'?)\n");
  CHECK(changed("\"scrutiny\"", "\"paint\"") ==
        "4 strand is one of scrutiny, policy, practice, not \"paint\"\n");
  CHECK(
      changed("\"notes\"", "\"note\"") ==
      "6 effect is one of contradicts, unsupports, notes, not \"note\" (did you mean 'notes'?)\n");
  CHECK(changed("\"stable\"", "\"table\"") ==
        "8 maturity is one of stable, trial, not \"table\" (did you mean 'stable'?)\n");
  CHECK(
      changed("\"row\"", "\"rows\"") ==
      "2 each is one of row, provision, assessment, action, not \"rows\" (did you mean 'row'?)\n");
}

TEST_CASE("a kind is one of the engine's or of the pack's own") {
  CHECK(changed("\"placeholder\"", "\"placehoder\"") ==
        "7 no finding is of the kind \"placehoder\" (did you mean 'placeholder'?)\n");
  CHECK(changed("\"placeholder\"", "\"own-kind\"").empty());
  CHECK(changed("kind = \"placeholder\"", "kinds = { \"placeholder\", \"zebra\" }") ==
        "7 no finding is of the kind \"zebra\" (add <kind id=\"zebra\">what it is about</kind> to "
        "pack.xml)\n");
  CHECK(with("  kinds = { \"placeholder\" },\n") ==
        "1 a rule has kind, or kinds when it reports several (add kind = \"...\")\n");
}

TEST_CASE("provisions and tags are those of a Code that the pack is for") {
  CHECK(changed("\"*\"", "{ \"1.3\", \"2.*\", \"tag:deadline\" }").empty());
  CHECK(changed("\"*\"", "\"1.33\"") ==
        "9 no Code that the pack is for has the provision \"1.33\" (did you mean '1.3'?)\n");
  CHECK(changed("\"*\"", "\"tag:deadlin\"") ==
        "9 no Code that the pack is for has the tag \"deadlin\" (did you mean 'tag:deadline'?)\n");
  Loaded other = load({[] {
    PackFiles files = pack("p", {{"r", script("row", passes)}});
    files.manifest.text.replace(files.manifest.text.find("lido"), 4, "elsewhere");
    const std::string wanted = "provisions = \"*\"";
    std::string& text = files.scripts[0].source.text;
    text.replace(text.find(wanted), wanted.size(), "provisions = \"99.9\"");
    return files;
  }()});
  CHECK(other.complaints.empty());  // the Code is not there to ask
}

TEST_CASE("parameters have a type, a default that fits and a word about them") {
  const auto params = [](const std::string& text) {
    return with("  params = { n = { " + text + " } },\n");
  };
  CHECK(params("type = \"integer\", default = 3, doc = \"d\"").empty());
  CHECK(params("type = \"number\", default = 3, doc = \"d\"").empty());
  CHECK(params("type = \"string\", default = \"x\", doc = \"d\"").empty());
  CHECK(params("type = \"boolean\", default = false, doc = \"d\"").empty());
  CHECK(params("type = \"phrases\", default = phrases { \"x\" }, doc = \"d\"").empty());
  CHECK(params("type = \"integer\", default = 3.5, doc = \"d\"") ==
        "12 params.n: the default is no integer\n");
  CHECK(params("type = \"phrases\", default = \"x\", doc = \"d\"") ==
        "12 params.n: the default is no phrases; write phrases { \"...\", \"...\" }\n");
  CHECK(params("type = \"whole\", default = 3, doc = \"d\"") ==
        "12 params.n: type is one of integer, number, string, boolean, phrases\n");
  CHECK(params("type = \"integer\", doc = \"d\"") == "12 params.n: 'default' is missing\n");
  CHECK(params("type = \"integer\", default = 1") == "12 params.n: 'doc' is missing\n");
  CHECK(params("type = \"integer\", default = 1, docs = \"d\"").find("did you mean 'doc'?") !=
        std::string::npos);
  CHECK(with("  params = { \"n\" },\n") == "12 params is a table with named keys only\n");
  CHECK(with("  params = 3,\n") == "12 params is a table with named keys only\n");
}

TEST_CASE("all complaints of a rule are told at once") {
  const std::string said =
      complaints("return rule {\n  titel = \"x\",\n  severity = \"mayor\",\n}\n");
  CHECK(std::count(said.begin(), said.end(), '\n') >= 10);
}

TEST_CASE("a file returns one rule") {
  CHECK(complaints("local x = 1\n") ==
        "1 the file does not return a rule (end it with: return rule { ... })\n");
  CHECK(complaints("return 42\n") ==
        "1 the file does not return a rule (end it with: return rule { ... })\n");
  CHECK(complaints("rule { title = \"x\" }\nreturn {}\n")
            .starts_with("1 the file does not return a rule"));
  CHECK(complaints("local a = rule {}\nreturn rule {}\n") ==
        "2 the file declares two rules (put each in a file of its own)\n");
  CHECK(complaints("return rule(42)\n").starts_with("1 rule takes a table: rule { ... }"));
  CHECK_FALSE(complaints("return rule {\n").empty());
  CHECK(complaints("local x = = 1\n").starts_with("1 "));
}

TEST_CASE("phrases and patterns are checked where they are made") {
  const auto made = [](const std::string& line) {
    return complaints(script("row", passes, {}, line + "\n"));
  };
  CHECK(made("local p = phrases { \"a\", \"b c\" }").empty());
  CHECK(made("local p = pattern [[\\d+]]").empty());
  CHECK(made("local p = phrases { 1 }") == "1 each phrase is a string that is not empty\n");
  CHECK(made("local p = phrases { \"\" }") == "1 each phrase is a string that is not empty\n");
  CHECK(made("local p = phrases \"a\"").starts_with("1 phrases takes a list of strings"));
  CHECK(made("local p = phrases { a = \"b\" }").starts_with("1 phrases takes a list of strings"));
  CHECK(made("local p = pattern \"(\"").starts_with("1 the pattern is not one that RE2 takes: "));
  CHECK(
      made("local p = pattern(string.rep(\"a\", 9000))").starts_with("1 the pattern is too long"));
}

}  // namespace assize::test
