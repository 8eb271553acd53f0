// SPDX-License-Identifier: Apache-2.0
//
// An assessment of 2022 with an answer at every row, each with words of its own, as one of 2024.
#include "assessment/migrate.hpp"

#include <algorithm>
#include <string>

#include "dump.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

using assessment::Migration;

const Code& before() {
  static const Code code = Codes(in_tree("codes")).load("hos-chc", "2022-04");
  return code;
}

const code::Route& route() {
  static const code::Route loaded = [] {
    Diagnostics diagnostics;
    auto read = code::load_change_map(read_file(in_tree("codes/hos-chc/2022-04_to_2024-04.xml")),
                                      before(), shipped_code(), diagnostics);
    REQUIRE(read);
    return code::Route{{&before(), &shipped_code(), std::move(*read)}};
  }();
  return loaded;
}

const code::ChangeMap& map() { return route().front().map; }

PlacedText words(const std::string& text) { return {text, {{0, 7}}}; }

Assessment of_2022() {
  Assessment out;
  out.code = "hos-chc";
  out.revision = "2022-04";
  out.document = "form.txt";
  out.has_form = out.has_plan = true;
  out.stated.approved_by = "the board of the quay";
  for (const FormRow& row : before().form.rows) {
    Response one;
    one.row = row.id;
    one.claim = Claim::yes;
    one.claim_text = words("claim-" + row.id + "-end");
    one.requirement = words("requirement-" + row.id + "-end");
    one.evidence = words("evidence-" + row.id + "-end");
    one.target_date = words("target-" + row.id + "-end");
    out.responses.push_back(std::move(one));
  }
  Action action;
  action.id = "1";
  action.provisions = {"5.1", "5.18"};
  action.improvement = words("improvement-end");
  out.actions.push_back(std::move(action));
  out.guesses.push_back({"5.18", "continuation", 0.5, "guess-end", 3});
  out.unplaced.push_back({"unplaced-end", 9, "1.7"});
  return out;
}

const Migration& migrated() {
  static const Migration done = assessment::migrate(of_2022(), route());
  return done;
}

}  // namespace

TEST_CASE("no text is lost") {
  const std::string xml = to_xml(migrated().assessment);
  for (const FormRow& row : before().form.rows)
    for (const char* field : {"claim-", "requirement-", "evidence-", "target-"}) {
      CAPTURE(row.id, field);
      CHECK(xml.find(field + row.id + "-end") != std::string::npos);
    }
  for (const char* text :
       {"improvement-end", "guess-end", "unplaced-end", "the board of the quay"}) {
    CAPTURE(text);
    CHECK(xml.find(text) != std::string::npos);
  }
}

TEST_CASE("a Yes is carried over only where the map says that it asks what it asked") {
  const Assessment& now = migrated().assessment;
  REQUIRE(now.responses.size() == shipped_code().form.rows.size());
  std::size_t carried = 0;
  for (const Response& one : now.responses) {
    CAPTURE(one.row);
    const code::Change* const change = map().carrying_to(one.row);
    CHECK((one.claim == Claim::yes) == (change != nullptr));
    if (change == nullptr) {
      CHECK(one.claim == Claim::blank);
      CHECK(one.empty());
      const std::vector<std::string> from = map().from_of(one.row);
      CHECK(one.earlier.size() == static_cast<std::size_t>(std::count_if(
                                      from.begin(), from.end(), [](const std::string& id) {
                                        return before().row_of(id) !=
                                               nullptr;  // what is narrative has none
                                      })));
      continue;
    }
    ++carried;
    CHECK(one.earlier.empty());
    CHECK(one.evidence.text == "evidence-" + change->from.front() + "-end");
  }
  CHECK(carried == migrated().carried.size());
  CHECK(carried + migrated().anew.size() == now.responses.size());
  CHECK(carried == 6);
}

TEST_CASE("every old row ends up in a new one, or is kept beside them") {
  for (const FormRow& row : before().form.rows) {
    CAPTURE(row.id);
    const auto is_of = [&](const EarlierAnswer& one) { return one.row == row.id; };
    const Assessment& now = migrated().assessment;
    const bool is_beside =
        std::any_of(now.responses.begin(), now.responses.end(), [&](const Response& one) {
          return std::any_of(one.earlier.begin(), one.earlier.end(), is_of);
        });
    const bool is_carried =
        std::any_of(migrated().carried.begin(), migrated().carried.end(),
                    [&](const assessment::Carried& one) { return one.from == row.id; });
    const bool is_kept = std::any_of(now.earlier.begin(), now.earlier.end(), is_of);
    CHECK(is_beside + is_carried + is_kept == 1);
    CHECK(is_kept == map().to_of(row.id).empty());
  }
}

TEST_CASE("what is migrated conforms, and comes back from its XML") {
  Assessment now = migrated().assessment;
  Diagnostics diagnostics;
  conform(now, shipped_code(), diagnostics);
  auto again = load_assessment({"new.xml", to_xml(now)}, diagnostics);
  REQUIRE(again);
  CHECK(diagnostics.all().empty());
  CHECK(dump(*again) == dump(now));
  CHECK(to_xml(*again) == to_xml(now));
}

TEST_CASE("plans, guesses and what is stated go along") {
  const Assessment& now = migrated().assessment;
  CHECK(now.revision == "2024-04");
  CHECK(now.actions[0].provisions == std::vector<std::string>{"6.3", "6.4"});
  REQUIRE(migrated().moved.size() == 1);
  CHECK(migrated().moved[0].from == std::vector<std::string>{"5.1", "5.18"});
  CHECK(now.guesses[0].row.empty());
  CHECK(now.unplaced[0].near_row == "2.1");
  CHECK_FALSE(now.stated.approved_by);
}

TEST_CASE("a row that was absent leaves nothing beside the new one") {
  Assessment old = of_2022();
  for (Response& one : old.responses)
    if (one.row == "5.1") one.claim = Claim::absent;
  const Migration done = assessment::migrate(old, route());
  CHECK(done.assessment.response("6.3")->earlier.empty());
  CHECK(done.assessment.response("6.3")->claim == Claim::blank);
}

}  // namespace assize::test
