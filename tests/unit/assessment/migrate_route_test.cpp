// SPDX-License-Identifier: Apache-2.0
//
// Assessments made up by a fixed row of numbers, from the first revision of an invented Code over
// the second to the third.
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "assessment/migrate.hpp"
#include "support/catch.hpp"
#include "support/quarry.hpp"

namespace assize::test {
namespace {

using assessment::Anew;
using assessment::Migration;

/// The same numbers on every machine.
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t most) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33U) % most;
  }

 private:
  std::uint64_t state_;
};

struct Made {
  Assessment assessment;
  std::vector<std::string> words;     ///< each stands in it once
  std::vector<std::string> answered;  ///< rows that are there
};

class Maker {
 public:
  explicit Maker(std::uint64_t seed) : numbers_(seed) {}

  Made make() {
    Assessment& out = made_.assessment;
    out.code = "quarry";
    out.revision = "2040";
    out.document = "form.txt";
    out.has_form = out.has_plan = true;
    if (numbers_.below(2) == 0) out.stated.approved_by = word();
    for (const FormRow& row : quarry("2040").form.rows) out.responses.push_back(response(row.id));
    for (std::size_t i = numbers_.below(4); i > 0; --i) {
      Action action;
      action.id = std::to_string(i);
      for (const Provision& one : quarry("2040").provisions)
        if (numbers_.below(4) == 0) action.provisions.push_back(one.id);
      action.improvement = {word(), {}};
      action.due = {word(), {}};
      out.actions.push_back(std::move(action));
    }
    return std::move(made_);
  }

 private:
  std::string word() {
    made_.words.push_back("w" + std::to_string(made_.words.size()) + "w");
    return made_.words.back();
  }
  PlacedText text() { return {numbers_.below(3) == 0 ? std::string() : word(), {}}; }

  Response response(const std::string& row) {
    constexpr Claim claims[] = {Claim::yes,   Claim::no,     Claim::partial, Claim::not_applicable,
                                Claim::blank, Claim::absent, Claim::yes};
    Response one;
    one.row = row;
    one.claim = claims[numbers_.below(std::size(claims))];
    if (one.claim == Claim::absent) return one;
    made_.answered.push_back(row);
    one.claim_text = text();
    one.requirement = text();
    one.evidence = text();
    if (numbers_.below(3) != 0) one.commentary = text();
    one.target_date = text();
    if (numbers_.below(3) == 0) one.doubtful = {Field::evidence};
    return one;
  }

  Numbers numbers_;
  Made made_;
};

std::size_t count_of(const std::string& text, const std::string& word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
    ++count;
  return count;
}

bool has(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

TEST_CASE("over two maps no word is lost, and every old row and action resolves") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    const Made made = Maker(seed).make();
    const Migration done = assessment::migrate(made.assessment, quarry_route());
    const std::string xml = to_xml(done.assessment);
    for (const std::string& word : made.words) {
      CAPTURE(word);
      CHECK(count_of(xml, word) >= 1);
    }
    for (const std::string& row : made.answered) {
      CAPTURE(row);
      const bool is_carried =
          std::any_of(done.carried.begin(), done.carried.end(),
                      [&](const assessment::Carried& one) { return one.from == row; });
      const bool is_beside = std::any_of(done.anew.begin(), done.anew.end(),
                                         [&](const Anew& one) { return has(one.earlier, row); });
      CHECK(is_carried + is_beside + has(done.kept, row) == 1);
    }
    CHECK(done.carried.size() + done.anew.size() == quarry("2044").form.rows.size());
    for (const Action& action : done.assessment.actions)
      for (const std::string& id : action.provisions)
        CHECK(quarry("2044").provision(id) != nullptr);
    CHECK(std::count(xml.begin(), xml.end(), '<') > 0);
  }
}

TEST_CASE("what rests on a guess says so in its new place, carried or beside") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    const Made made = Maker(seed).make();
    const auto doubtful =
        std::count_if(made.assessment.responses.begin(), made.assessment.responses.end(),
                      [](const Response& one) { return !one.doubtful.empty(); });
    const std::string xml = to_xml(assessment::migrate(made.assessment, quarry_route()).assessment);
    // What is split stands beside two rows.
    CHECK(count_of(xml, "doubtful=") >= static_cast<std::size_t>(doubtful));
  }
}

TEST_CASE("over two maps is the one after the other, written down and read between") {
  const code::Route first{quarry_step("2040", "2042")}, second{quarry_step("2042", "2044")};
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    const Made made = Maker(seed).make();
    Diagnostics diagnostics;
    auto between = load_assessment(
        {"between.xml", to_xml(assessment::migrate(made.assessment, first).assessment)},
        diagnostics);
    for (const Diagnostic& each : diagnostics.all()) UNSCOPED_INFO(to_string(each));
    REQUIRE(between);
    conform(*between, quarry("2042"), diagnostics);
    REQUIRE(diagnostics.ok());
    CHECK(to_xml(assessment::migrate(*between, second).assessment) ==
          to_xml(assessment::migrate(made.assessment, quarry_route()).assessment));
  }
}

TEST_CASE(
    "what two maps carry is carried, and what one of them does not is told with its reasons") {
  Made made = Maker(7).make();
  for (Response& one : made.assessment.responses) {
    one.claim = one.row == "1.1" ? Claim::absent : Claim::yes;
    one.evidence = {"e" + one.row, {}};
  }
  const Migration done = assessment::migrate(made.assessment, quarry_route());
  REQUIRE(done.carried.size() == 1);
  CHECK(done.carried[0].row == "2.1");
  CHECK(done.carried[0].from == "2.2");
  const auto anew = [&](const std::string& row) -> const Anew& {
    return *std::find_if(done.anew.begin(), done.anew.end(),
                         [&](const Anew& one) { return one.row == row; });
  };
  CHECK(anew("1.1").earlier == std::vector<std::string>{"1.3"});
  REQUIRE(anew("1.1").changes.size() >= 2);
  CHECK(anew("1.1").changes.front()->kind == code::ChangeKind::split);
  CHECK(anew("1.1").changes.back()->kind == code::ChangeKind::merged);
  CHECK(anew("1.2").is_unanswered);
  CHECK(anew("1.2").changes.empty());
  CHECK(anew("1.3").earlier == std::vector<std::string>{"1.2"});
  CHECK(anew("2.2").earlier == std::vector<std::string>{"2.3"});
  CHECK(anew("2.3").earlier.empty());
  CHECK(done.kept == std::vector<std::string>{"2.1", "1.4"});
  const Response& tally = *done.assessment.response("1.1");
  REQUIRE(tally.earlier.size() == 2);
  CHECK(tally.earlier[0].revision == "2040");
}

}  // namespace assize::test
