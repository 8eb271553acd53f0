// SPDX-License-Identifier: Apache-2.0
//
// What is changed in a copy of an answer to see whether a rule is content with it.
#include "engine/edits.hpp"

#include <string>

#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

constexpr Date as_of{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}};

Response answer(const std::string& row, const std::string& evidence, Claim claim = Claim::yes) {
  Response response;
  response.row = row;
  response.claim = claim;
  response.evidence.text = evidence;
  response.commentary.emplace();
  return response;
}

/// The evidence of each copy, one a line, or its commentary where that was changed.
std::string edited(Edit kind, const Response& response, std::vector<Span> found = {}) {
  std::string out;
  for (const engine::RowEdit& edit :
       engine::edits_of(kind, response, {shipped_code(), nullptr, as_of, std::move(found)})) {
    const std::string& commentary = edit.response.commentary->text;
    out += (commentary.empty() ? edit.response.evidence.text : "+ " + commentary) + "\n";
  }
  return out;
}

Span words(const Response& response, const std::string& text) {
  Span span;
  span.field = Field::evidence;
  span.text = text;
  span.start = response.evidence.text.find(text);
  span.end = span.start + text.size();
  return span;
}

}  // namespace

TEST_CASE("a No comes with a date to come") {
  const Response response = answer("1.2", "It is not set out.");
  const auto edits =
      engine::edits_of(Edit::answer_no, response, {shipped_code(), nullptr, as_of, {}});
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].response.claim == Claim::no);
  CHECK(edits[0].response.target_date.text == "31 March 2028");
  CHECK(edited(Edit::answer_no, answer("1.2", "None", Claim::no)).empty());
  CHECK(edited(Edit::answer_no, answer("1.2", "", Claim::absent)).empty());
}

TEST_CASE("a claim is given where there is none") {
  CHECK(edited(Edit::give_claim, answer("1.2", "Said.", Claim::blank)) == "Said.\n");
  CHECK(edited(Edit::give_claim, answer("1.2", "Said.")).empty());
}

TEST_CASE("the claim of the twin") {
  Assessment form;
  form.responses.push_back(answer("6.2", "Said."));
  form.responses.push_back(answer("6.11", "Not said.", Claim::no));
  const auto edits =
      engine::edits_of(Edit::match_twin, form.responses[0], {shipped_code(), &form, as_of, {}});
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].response.claim == Claim::no);
  CHECK(edits[0].instead == "6.11");
  CHECK(edited(Edit::match_twin, form.responses[0]).empty());
}

TEST_CASE("days are the Code's, and working days") {
  const Response response = answer("6.3", "Answers go out within 15 days.");
  CHECK(edited(Edit::limit_of_code, response) == "Answers go out within 10 days.\n");
  CHECK(edited(Edit::say_working, response) == "Answers go out within 15 working days.\n");
  CHECK(edited(Edit::limit_of_code, answer("6.3", "Within 10 working days.")).empty());
  CHECK(edited(Edit::say_working, answer("6.3", "Within 10 working days.")).empty());
}

TEST_CASE("dates, to come, done, and with their year") {
  CHECK(edited(Edit::date_to_come, answer("1.2", "Due in June 2025.")) == "Due in June 2027.\n");
  CHECK(edited(Edit::date_to_come, answer("1.2", "Due in June 2027.")).empty());
  CHECK(edited(Edit::say_done, answer("1.2", "Due in June 2025.")) ==
        "Due in June 2025 (completed).\n");
  CHECK(edited(Edit::whole_year, answer("1.2", "Agreed in May 24.")) == "Agreed in May 2024.\n");
}

TEST_CASE("a percentage is what its counts give") {
  CHECK(edited(Edit::recompute, answer("6.3", "79% (25 of 38) were in time.")) ==
        "66% (25 of 38) were in time.\n");
  CHECK(edited(Edit::recompute, answer("6.3", "79.2% (25 of 38) were in time.")) ==
        "65.8% (25 of 38) were in time.\n");
  CHECK(edited(Edit::recompute, answer("6.3", "79% were in time.")).empty());
}

TEST_CASE("found words are gone, or a link, wherever they stand") {
  const Response response = answer("1.2", "See link, then see below.");
  const std::vector<Span> found{words(response, "See link"), words(response, "see below")};
  CHECK(edited(Edit::drop_words, response, found) == ", then .\n");
  CHECK(edited(Edit::link_words, response, {found[0]}) ==
        "https://www.example.org/policy, then see below.\n");
  CHECK(edited(Edit::drop_words, response).empty());
}

TEST_CASE("points that the answer leaves out, each and all") {
  const Response response = answer("1.5", "Nothing of it.");
  const auto edits =
      engine::edits_of(Edit::touch_points, response, {shipped_code(), nullptr, as_of, {}});
  REQUIRE(edits.size() == 3);
  CHECK(edits[2].instead == edits[0].instead + "; " + edits[1].instead);
  CHECK_FALSE(edits[0].response.commentary->text.empty());
  CHECK(edited(Edit::touch_points, edits[2].response).empty());
}

}  // namespace assize::test
