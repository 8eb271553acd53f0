// SPDX-License-Identifier: Apache-2.0
//
// Several rules and packs together, and several runners of one set.
#include <algorithm>
#include <string>

#include "rules.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

constexpr Date as_of{std::chrono::year{2031}, std::chrono::March, std::chrono::day{2}};

std::string judged(RuleRunner& runner, const RuleSet& rules) {
  const Assessment& assessment = lido_assessment();
  runner.begin(assessment, invented_code());
  std::string out;
  for (std::size_t i = 0; i < rules.rules().size(); ++i) {
    for (const Response& response : assessment.responses) {
      if (response.claim == Claim::absent) continue;
      for (const Verdict& verdict : runner.call(i, {&response, nullptr, nullptr})) {
        out += rules.rules()[i].id + " " + response.row + " " + told(verdict);
        for (const Span& span : verdict.spans) {
          out += " " + std::to_string(span.start) + "-" + std::to_string(span.end);
        }
        out += " " + std::to_string(runner.fuel_used()) + "\n";
      }
    }
  }
  return out;
}

std::string finds(const std::string& made) {
  return script("row",
                "function(row) return fail { \"{1}\", at = row:find(p) or row.evidence:all() } end",
                {}, "local p = " + made + "\n");
}

std::string manifest(const std::string& text) {
  Loaded loaded = load({[&] {
    PackFiles files = pack("p", {{"r", finds("phrases { \"bell\" }")}});
    files.manifest.text = text;
    return files;
  }()});
  CHECK(loaded.rules->packs().empty() != loaded.complaints.empty());
  return loaded.complaints;
}

}  // namespace

TEST_CASE("rules come sorted by id, whatever order they were given in") {
  const Loaded loaded =
      load({pack("q", {{"b", finds("phrases { \"x\" }")}, {"a", finds("phrases { \"y\" }")}}),
            pack("p", {{"z", finds("phrases { \"bell\" }")}})});
  CHECK(loaded.complaints.empty());
  std::string ids;
  for (const RuleInfo& rule : loaded.rules->rules()) ids += rule.id + " ";
  CHECK(ids == "p/z q/a q/b ");
  CHECK(loaded.rules->packs().size() == 2);
}

TEST_CASE("packs without origin or hash keep their own scripts") {
  const Loaded loaded = load({pack("q", {{"a", finds("phrases { \"x\" }")}}),
                              pack("p", {{"a", finds("phrases { \"bell\" }")}})});
  REQUIRE(loaded.rules->rules().size() == 2);
  CHECK(loaded.rules->rules()[0].pack == "p");
  CHECK(loaded.rules->rules()[0].where.file == "p/a.lua");
  CHECK(loaded.rules->rules()[1].where.file == "q/a.lua");
}

TEST_CASE("of two packs of one id the second is an error and left out with its rules") {
  PackFiles first = pack("p", {{"a", finds("phrases { \"x\" }")}});
  first.origin = "here";
  PackFiles second =
      pack("p", {{"a", finds("phrases { \"y\" }")}, {"b", finds("phrases { \"y\" }")}});
  second.origin = "there";
  const Loaded loaded = load({first, second});
  CHECK(loaded.complaints == "1 two packs have the id \"p\"; the other is here\n");
  CHECK(loaded.rules->packs().size() == 1);
  CHECK(loaded.rules->rules().size() == 1);
}

TEST_CASE("a rule that does not load leaves the others alone") {
  const Loaded loaded = load({pack("p", {{"a", "return rule {\n"},
                                         {"b", finds("phrases { \"bell\" }")},
                                         {"c", finds("pattern \"(\"")},
                                         {"d", finds("pattern [[re?ll|sing]]")}})});
  REQUIRE(loaded.rules->rules().size() == 2);
  CHECK_FALSE(loaded.complaints.empty());
  const auto runner = RuleRunner::make(*loaded.rules, {as_of, 0});
  const std::string said = judged(*runner, *loaded.rules);
  CHECK(said.find("p/b 1.3 fail matched: bell") != std::string::npos);
  CHECK(said.find("p/d 1.3 fail matched: sing") != std::string::npos);
}

TEST_CASE("every runner of a set gives the same verdicts, with the same fuel") {
  const Loaded loaded =
      load({pack("p", {{"a", finds("phrases { \"bell\", \"rang\" }")},
                       {"b", finds("pattern [[\\d+ of \\d+]]")},
                       {"c", finds("phrases { \"keeper\" }")},
                       {"d", script("row", "function(row) return row.missing end")},
                       {"e", script("row", "function(row) while true do end end")}})});
  REQUIRE(loaded.rules->rules().size() == 5);
  const auto first = RuleRunner::make(*loaded.rules, {as_of, 0});
  const auto second = RuleRunner::make(*loaded.rules, {as_of, 0});
  const std::string said = judged(*first, *loaded.rules);
  CHECK(judged(*second, *loaded.rules) == said);
  CHECK(judged(*first, *loaded.rules) == said);
  const auto third = RuleRunner::make(*loaded.rules, {as_of, 0});
  CHECK(judged(*third, *loaded.rules) == said);
  CHECK(said.find("p/b 1.3 fail matched: 25 of 38") != std::string::npos);
  CHECK(said.find("p/e 1.3 cut-off") != std::string::npos);
}

TEST_CASE("no rule sees what another has done, nor what it did before") {
  const std::string passes = "function() return pass() end";
  const Loaded loaded = load({pack(
      "p",
      {{"a", script("row", "function() string.len = nil return pass() end")},
       {"b", script("row", "function() shared = 1 return pass() end")},
       {"c", script("row", "function() return shared == nil and pass() end")},
       {"d", script("row", "function() kept.n = 1 return pass() end", {}, "local kept = {}\n")},
       {"e", script("row", "function() n = n + 1 return pass() end", {}, "local n = 0\n")},
       {"f", script("row", "function() local x = string.len(\"ab\") return pass() end")}})});
  const auto runner = RuleRunner::make(*loaded.rules, {as_of, 0});
  const Assessment& assessment = lido_assessment();
  runner->begin(assessment, invented_code());
  std::string said;
  for (std::size_t i = 0; i < loaded.rules->rules().size(); ++i) {
    const auto found = runner->call(i, {assessment.response("1.3"), nullptr, nullptr});
    REQUIRE(found.size() == 1);
    said += loaded.rules->rules()[i].id + " " + std::string(to_string(found[0].outcome)) + "\n";
  }
  // Those that write what they may not are refused, at load or at the call; the last is untouched.
  CHECK(said.find(" pass") == said.rfind(" pass"));
  CHECK(said.ends_with("p/f pass\n"));
}

TEST_CASE("an assessment that is over is not seen in the next") {
  const Loaded loaded = load({pack("p", {{"a", finds("phrases { \"bell\" }")}})});
  const auto runner = RuleRunner::make(*loaded.rules, {as_of, 0});
  Assessment other = lido_assessment();
  other.document = "other.txt";
  for (Response& response : other.responses) response.evidence.text = "no such word";
  runner->begin(lido_assessment(), invented_code());
  CHECK(
      runner->call(0, {lido_assessment().response("1.3"), nullptr, nullptr})[0].spans.at(0).text ==
      "bell");
  runner->begin(other, invented_code());
  const auto found = runner->call(0, {other.response("1.3"), nullptr, nullptr});
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].spans.size() == 1);
  CHECK(found[0].spans[0].field == Field::commentary);
  CHECK(found[0].spans[0].file == "other.txt");
}

TEST_CASE("the manifest of a pack is strict") {
  const std::string good =
      "<pack format=\"1\" id=\"p\" version=\"1.0\" title=\"t\" licence=\"MIT\"><code "
      "id=\"*\"/></pack>";
  CHECK(manifest(good).empty());
  const auto changed = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    text.replace(text.find(from), from.size(), to);
    return manifest(text);
  };
  CHECK(changed("<code id=\"*\"/>", "") ==
        "1 the pack names no Code that it is for (add <code id=\"*\"/> for any)\n");
  CHECK(changed(" version=\"1.0\"", "").find("needs the attribute 'version'") != std::string::npos);
  CHECK(changed("title", "titel").find("did you mean 'title'?") != std::string::npos);
  CHECK(changed("<code id=\"*\"/>", "<code id=\"*\"/><rule/>").find("has no element <rule>") !=
        std::string::npos);
  CHECK(changed("<code id=\"*\"/>", "<code id=\"*\"/><kind id=\"x\"/>").find("<kind> is empty") !=
        std::string::npos);
  CHECK_FALSE(manifest("<code/>").empty());
  CHECK_FALSE(manifest("").empty());
}

TEST_CASE("a pack says which revisions it is for") {
  PackInfo pack;
  pack.codes = {{"lido", "2030-1", "2031-1"}};
  Code code = invented_code();
  CHECK(pack.supports(code));
  code.revision = "2031-1";
  CHECK(pack.supports(code));
  code.revision = "2029-4";
  CHECK_FALSE(pack.supports(code));
  code.revision = "2031-2";
  CHECK_FALSE(pack.supports(code));
  pack.codes = {{"*", "", ""}};
  CHECK(pack.supports(code));
  pack.codes = {{"other", "", ""}};
  CHECK_FALSE(pack.supports(code));
}

TEST_CASE("the kinds that any pack may report are sorted") {
  const auto kinds = known_kinds();
  CHECK(std::is_sorted(kinds.begin(), kinds.end()));
  CHECK(std::adjacent_find(kinds.begin(), kinds.end()) == kinds.end());
  CHECK(std::find(kinds.begin(), kinds.end(), "strength") != kinds.end());
}

}  // namespace assize::test
