// SPDX-License-Identifier: Apache-2.0
#include "engine/revisions.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

using engine::ProvisionChange;
using engine::RevisionDiff;

/// The shipped Code with one thing changed.
Code changed(const std::string& from, const std::string& to) {
  Source xml = read_file(in_tree("codes/hos-chc/2024-04.xml"));
  const std::size_t at = xml.text.find(from);
  REQUIRE(at != std::string::npos);
  xml.text.replace(at, from.size(), to);
  Diagnostics diagnostics;
  auto code = load_code(xml, Codes(in_tree("codes")), diagnostics);
  REQUIRE(code);
  return std::move(*code);
}

const RuleSet& rules() {
  static Diagnostics diagnostics;
  static const auto loaded = load_packs(in_tree("scripts"), diagnostics);
  return *loaded;
}

std::vector<ProvisionChange> touched(const RevisionDiff& diff) {
  std::vector<ProvisionChange> out;
  std::copy_if(diff.changes.begin(), diff.changes.end(), std::back_inserter(out),
               [](const ProvisionChange& one) { return !one.is_unchanged(); });
  return out;
}

}  // namespace

TEST_CASE("nothing differs between a revision and itself, and no rule is touched") {
  const RevisionDiff diff =
      engine::compare_revisions(shipped_code(), shipped_code(), nullptr, rules());
  CHECK(touched(diff).empty());
  CHECK(diff.changes.size() == shipped_code().provisions.size());
  for (const ProvisionChange& one : diff.changes) CHECK(one.rules.empty());
  CHECK(diff.rules_for_all > 10);
}

TEST_CASE("one day more is one fact, with the rules that speak of deadlines") {
  const Code after = changed("kind=\"response\" amount=\"10\"", "kind=\"response\" amount=\"8\"");
  const auto found = touched(engine::compare_revisions(shipped_code(), after, nullptr, rules()));
  REQUIRE(found.size() == 1);
  CHECK(found[0].from == std::vector<std::string>{"6.3"});
  REQUIRE(found[0].facts.size() == 1);
  CHECK(found[0].facts[0].what == "stage 1 response deadline");
  CHECK(found[0].facts[0].before.starts_with("10 working days"));
  CHECK(found[0].facts[0].after.starts_with("8 working days"));
  CHECK(std::find(found[0].rules.begin(), found[0].rules.end(),
                  "common/time/longer_than_allowed") != found[0].rules.end());
}

TEST_CASE("a must that becomes a should is said as such") {
  const Code after = changed("<provision id=\"3.3\"", "<provision id=\"3.3\" modality=\"should\"");
  const auto found = touched(engine::compare_revisions(shipped_code(), after, nullptr, rules()));
  REQUIRE(found.size() == 1);
  CHECK(found[0].facts[0].what == "modality");
  CHECK(found[0].facts[0].before == "must");
  CHECK(found[0].facts[0].after == "should");
}

}  // namespace assize::test

namespace assize::test {

TEST_CASE(
    "what of the user's stands on a change is told with its place, by the file's own revision") {
  const Code next =
      changed("amount=\"5\" unit=\"working-day\"", "amount=\"4\" unit=\"working-day\"");
  const auto own = [](const std::string& inside) {
    ProfileLoader loader([](const std::string&, const std::string&, Diagnostics&) {
      return std::optional<Source>();
    });
    Diagnostics diagnostics;
    auto read = loader.load(
        {"own.xml",
         "<profile format='1' id='o' title='T'><code id='hos-chc' revision='2024-04'/>\n" + inside +
             "</profile>"},
        diagnostics);
    REQUIRE(read);
    return std::move(*read);
  };
  RevisionDiff diff = engine::compare_revisions(shipped_code(), next, nullptr, rules());
  const auto changes = touched(diff);
  REQUIRE(changes.size() == 1);
  const std::string id = changes[0].from.front();
  engine::add_touched(
      diff, own("<waiver rule='a/b' row='" + id +
                "' authority='B' from='2026-01-01' through='2026-02-01'><reason>R</reason></waiver>"
                "<select>not " +
                id + "</select>"));
  Assessment plan;
  plan.source = "plan.txt";
  plan.revision = "2024-04";
  Action action;
  action.id = "7";
  action.provisions = {"9.9", id};
  action.line = 12;
  plan.actions = {action};
  engine::add_touched(diff, plan);
  const auto now = touched(diff);
  REQUIRE(now[0].touched.size() == 3);
  CHECK(now[0].touched[0].what == "waiver of a/b at " + id);
  CHECK(now[0].touched[0].where.line == 2);
  CHECK(now[0].touched[1].what == "select, which names " + id);
  CHECK(now[0].touched[2].what == "action 7");
  CHECK(now[0].touched[2].where.file == "plan.txt");
  CHECK(now[0].touched[2].where.line == 12);
}

}  // namespace assize::test
