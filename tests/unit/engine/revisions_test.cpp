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
