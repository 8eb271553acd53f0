// SPDX-License-Identifier: Apache-2.0
//
// What is spoilt in a row, and where it is left alone.
#include "engine/mutants.hpp"

#include <string>

#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

/// "change: evidence", one a line, of a row of the shipped Code.
std::string mutants(const std::string& row, const std::string& evidence, Claim claim = Claim::yes) {
  Response response;
  response.row = row;
  response.claim = claim;
  response.evidence.text = evidence;
  response.commentary.emplace();
  const Date as_of{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}};
  std::string out;
  for (const engine::RowEdit& mutant : engine::mutants_of(response, shipped_code(), as_of))
    if (mutant.kind != Edit::blank && mutant.kind != Edit::turn_claim)
      out += std::string(to_string(mutant.kind)) + ": " + mutant.response.evidence.text + "\n";
  return out;
}

}  // namespace

TEST_CASE("limits beyond what the Code allows, and the word working") {
  CHECK(mutants("6.3", "Answers go out within 10 working days.") ==
        "add five days: Answers go out within 15 working days.\n"
        "drop \"working\": Answers go out within 10 days.\n");
  CHECK(mutants("6.3", "Answers go out within 2 working days.") ==
        "drop \"working\": Answers go out within 2 days.\n");
  CHECK(mutants("1.2", "Answers go out within 10 working days.").empty());
  CHECK(mutants("6.3", "Answers go out within 10 working days.", Claim::no).empty());
}

TEST_CASE("verbs that say how it is, once") {
  CHECK(mutants("1.2", "The policy is published.") ==
        "negate a verb: The policy is not published.\n");
  CHECK(mutants("1.2", "The policy is not published.").empty());
  CHECK(mutants("1.2", "No policy is published.").empty());
  CHECK(mutants("1.2", "The policy will be published.").empty());
  CHECK(mutants("1.2", "Nobody's reply was late.").empty());
  CHECK(mutants("1.2", "A reply was late.").empty());
  CHECK(mutants("1.2", "A policy that is published").empty());
  CHECK(mutants("1.2", "Is the policy what is meant?").empty());
  CHECK(mutants("1.2", "The policy is being rewritten.").empty());
}

TEST_CASE("links, and dates that are to come") {
  CHECK(mutants("1.2", "See www.example.org/policy please", Claim::no) ==
        "drop a link: See  please\n");
  CHECK(mutants("1.2", "Made in May 2027, not May 2024", Claim::no) ==
        "move a date to the past: Made in May 2025, not May 2024\n");
}

TEST_CASE("an answer is blanked and its claim turned round") {
  Response response;
  response.row = "1.2";
  response.claim = Claim::no;
  response.evidence.text = "None";
  const auto mutants = engine::mutants_of(response, shipped_code(), Date{});
  REQUIRE(mutants.size() == 2);
  CHECK(mutants[0].response.evidence.empty());
  CHECK(mutants[0].response.claim == Claim::no);
  CHECK(mutants[1].response.claim == Claim::yes);
  CHECK(mutants[1].response.evidence.text == "None");
}

}  // namespace assize::test
