// SPDX-License-Identifier: Apache-2.0
//
// What a rule costs grows with a cell and no faster: twice the bytes take at most 2.2 times the
// fuel, whatever is repeated in them. Fuel is counted, not timed, so that the test is the same on
// every machine.
#include <algorithm>
#include <cstdio>
#include <optional>

#include "lua/fuel.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"
#include "workload.hpp"

namespace assize::bench {
namespace {

constexpr double steepest = 2.2;
// Instructions are counted in steps: a few of them come and go.
constexpr double slack = 3.0 * lua::instruction_step;
constexpr std::size_t shortest = 1024;  // bytes of a cell
constexpr std::size_t doublings = 3;
constexpr std::uint64_t plenty = 1'000'000'000;

const std::vector<std::string>& repeats() {
  static const std::vector<std::string> all = {
      "not ",
      "will be ",
      "1 of 2 (50%) ",
      "97% ",
      "May 24 ",
      "12/06/2024 ",
      "within 5 working days ",
      "section 3.2, page 4, ",
      "\"yes\" ",
      "\xE2\x80\x9Cyes\xE2\x80\x9D ",
      "' ",
      "(",
      ")",
      "[insert link] ",
      "tbc ",
      "draft ",
      "x",
      ". ",
      "See a. ",
      ", ",
      "if ",
      "n/a ",
      "https://a.example/b ",
      "The policy does not state this. ",
      "There is no record of it yet. ",
      "We plan to review the policy by May 2024. ",
      "is not currently reviewed ",
  };
  return all;
}

std::string filled(const std::string& unit, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += unit;
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

PlacedText placed(std::string words) { return {std::move(words), {{0, 1}}}; }

// The row with the most to look for, answered in `words`, its twin in the same, and an action.
struct Subjects {
  Assessment assessment;
  const Provision* provision = nullptr;

  Subjects(const std::string& words, Claim claim) {
    const Code& code = test::shipped_code();
    const auto parts = [](const Provision& p) { return p.points.size() + p.items.size(); };
    provision = &*std::max_element(
        code.provisions.begin(), code.provisions.end(),
        [&](const Provision& a, const Provision& b) { return parts(a) < parts(b); });
    const std::string& row = code.row_of(provision->id)->id;
    assessment.document = "form.txt";
    assessment.code = code.id;
    assessment.revision = code.revision;
    assessment.organisation = "An invented landlord";
    assessment.has_form = assessment.has_plan = true;
    for (const FormRow& each : code.form.rows) {
      Response response;
      response.row = each.id;
      response.line = 1;
      response.claim = claim;
      response.claim_text = placed(claim == Claim::yes ? "Yes" : "No");
      const bool is_filled = each.id == row || each.id == code.form.rows.front().id;
      response.requirement = response.evidence = placed(is_filled ? words : "See the policy.");
      response.commentary = response.target_date = response.evidence;
      assessment.responses.push_back(std::move(response));
    }
    Action action;
    action.id = "1";
    action.provisions = {provision->id};
    action.requirement = action.improvement = action.due = action.status = action.owner =
        placed(words);
    assessment.actions.push_back(std::move(action));
    assessment.headings = {{code.sections.front().number, words, 1}};
  }

  [[nodiscard]] Subject of(Each each) const {
    const Response* response = assessment.response(test::shipped_code().row_of(provision->id)->id);
    switch (each) {
      case Each::row:
        return {.response = response};
      case Each::provision:
        return {.response = response, .provision = provision};
      case Each::action:
        return {.action = &assessment.actions.front()};
      case Each::assessment:
        break;
    }
    return {};
  }
};

// What was found to grow too fast, in words; empty: nothing.
std::string too_steep(RuleRunner& runner, std::size_t number, const RuleInfo& rule,
                      const std::string& unit, Claim claim) {
  double before = 0;
  for (std::size_t i = 0; i <= doublings; ++i) {
    const std::size_t bytes = shortest << i;
    const Subjects subjects(filled(unit, bytes), claim);
    runner.begin(subjects.assessment, test::shipped_code());
    const Verdict& verdict = runner.call(number, subjects.of(rule.each)).front();
    const auto fuel = static_cast<double>(runner.fuel_used());
    const std::string what = rule.id + ", \"" + unit + "\", " + std::to_string(bytes) + " bytes: ";
    if (verdict.outcome == Outcome::error) return what + verdict.message;
    if (i > 0 && fuel > steepest * before + slack)
      return what + std::to_string(static_cast<long>(fuel)) + " units of fuel after " +
             std::to_string(static_cast<long>(before));
    before = fuel;
  }
  return {};
}

}  // namespace

TEST_CASE("the fuel of each shipped rule grows with the cell and no faster") {
  Diagnostics diagnostics;
  const auto rules = test::load_packs(test::in_tree("scripts"), diagnostics);
  REQUIRE(diagnostics.ok());
  const auto runner = RuleRunner::make(*rules, {as_of, plenty});
  for (std::size_t i = 0; i < rules->rules().size(); ++i) {
    for (const std::string& unit : repeats()) {
      for (const Claim claim : {Claim::yes, Claim::no}) {
        CHECK(too_steep(*runner, i, rules->rules()[i], unit, claim) == "");
      }
    }
  }
}

}  // namespace assize::bench
