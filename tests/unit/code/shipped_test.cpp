// SPDX-License-Identifier: Apache-2.0
//
// The shipped Code against facts read by hand in the official text, and, where the corpus is at
// hand, against its list of facts.
#include <algorithm>
#include <map>
#include <sstream>

#include "unit/code/sample.hpp"

using namespace assize;
using namespace std::chrono_literals;

namespace {

const Code& code() { return test::shipped_code(); }

/// `key` and `value` of a line `"key": value,` of printed JSON; quotation marks are dropped.
std::pair<std::string, std::string> member(const std::string& line) {
  const std::size_t open = line.find('"'), close = line.find('"', open + 1);
  if (open == std::string::npos || line.compare(close + 1, 2, ": ") != 0) return {};
  std::string value = line.substr(close + 3);
  if (!value.empty() && value.back() == ',') value.pop_back();
  if (value.size() > 1 && value.front() == '"') value = value.substr(1, value.size() - 2);
  return {line.substr(open + 1, close - open - 1), value};
}

}  // namespace

TEST_CASE("the head of the shipped Code") {
  CHECK(code().name() == "hos-chc@2024-04");
  CHECK(code().published == 2024y / 2 / 8);
  CHECK(code().applicable == 2024y / 4 / 1);
  CHECK(code().revised == 2024y / 4 / 17);
  CHECK(code().time_zone == "Europe/London");
  CHECK(code().calendar == "england");
  CHECK(code().enforcement.size() == 2);
  CHECK(code().enforcement[1].sure == Sureness::inferred);
}

TEST_CASE("73 provisions in 9 sections, 72 of them rows") {
  const std::map<std::string, std::size_t> sizes = {
      {"1", 6}, {"2", 5}, {"3", 7}, {"4", 3}, {"5", 15}, {"6", 20}, {"7", 4}, {"8", 5}, {"9", 8}};
  CHECK(code().sections.size() == 9);
  for (const auto& [number, size] : sizes) CHECK(code().section(number)->provisions.size() == size);
  CHECK(code().provisions.size() == 73);
  CHECK(code().form.rows.size() == 72);
  CHECK(code().row("1.1") == nullptr);
  for (const FormRow& row : code().form.rows) {
    CAPTURE(row.id);
    CHECK(row.provisions == std::vector<std::string>{row.id});
    CHECK(row.keywords.size() >= 4);
  }
}

TEST_CASE("twins and their stages") {
  const std::map<std::string, std::string> twins = {
      {"6.2", "6.11"}, {"6.3", "6.14"}, {"6.4", "6.15"}, {"6.5", "6.16"},
      {"6.6", "6.17"}, {"6.7", "6.18"}, {"6.9", "6.19"}};
  std::size_t with_twin = 0;
  for (const Provision& one : code().provisions) with_twin += one.twin.empty() ? 0U : 1U;
  CHECK(with_twin == 2 * twins.size());
  for (const auto& [first, second] : twins) {
    CHECK(code().provision(first)->twin == second);
    CHECK(code().provision(first)->stage == 1);
    CHECK(code().provision(second)->stage == 2);
    CHECK(code().provision(first)->points.size() == code().provision(second)->points.size());
  }
}

TEST_CASE("every clock") {
  struct Clock {
    const char *id, *kind, *from, *to, *extends;
    int stage, days;
  };
  const Clock clocks[] = {
      {"6.2", "acknowledgement", "complaint-received", "complaint-acknowledged", "", 1, 5},
      {"6.3", "response", "complaint-acknowledged", "stage-1-response", "", 1, 10},
      {"6.4", "extension", "deadline-end", "stage-1-response", "6.3", 1, 10},
      {"6.11", "acknowledgement", "escalation-requested", "escalation-acknowledged", "", 2, 5},
      {"6.14", "response", "escalation-acknowledged", "final-response", "", 2, 20},
      {"6.15", "extension", "deadline-end", "final-response", "6.14", 2, 20}};
  std::size_t found = 0;
  for (const Provision& one : code().provisions) found += one.deadlines.size();
  CHECK(found == std::size(clocks));
  for (const Clock& clock : clocks) {
    CAPTURE(clock.id);
    const Provision& provision = *code().provision(clock.id);
    CHECK(provision.has_tag("deadline"));
    const Deadline& deadline = provision.deadlines.at(0);
    CHECK(deadline.kind == clock.kind);
    CHECK(deadline.stage == clock.stage);
    CHECK(deadline.working_days() == clock.days);
    CHECK(deadline.from == clock.from);
    CHECK(deadline.to == clock.to);
    CHECK(deadline.extends == clock.extends);
    CHECK(deadline.unless == (*clock.extends ? "good-reason" : ""));
  }
}

TEST_CASE("limits, exclusions, roles") {
  CHECK(code().provision("2.2")->limits.at(0).amount == 12);
  CHECK(code().provision("2.2")->limits.at(0).unit == DurationUnit::month);
  CHECK(code().provision("2.2")->exclusions.size() == 3);
  CHECK(code().provision("2.3")->limits.size() == 2);
  CHECK(code().provision("8.1")->limits.at(0).unit == DurationUnit::year);
  CHECK(code().provision("4.1")->role == "complaints-officer");
  CHECK(code().provision("9.4")->role == "senior-lead");
  CHECK(code().provision("9.5")->role == "member-responsible");
  for (const char* id : {"8.3", "8.4", "8.5"}) CHECK(code().provision(id)->has_tag("conditional"));
}

TEST_CASE("no label of one column heads another, and answers have one claim") {
  std::map<std::string, Claim> answers;
  for (const AnswerWord& word : code().form.answers) answers[word.text] = word.claim;
  CHECK(answers.at("Y") == Claim::yes);
  CHECK(answers.at("✓") == Claim::yes);
  CHECK(answers.at("✗") == Claim::no);
  CHECK(answers.at("Partially") == Claim::partial);
  CHECK(answers.at("N/A") == Claim::not_applicable);
  CHECK(answers.at("Yes / No") == Claim::blank);
}

TEST_CASE("the corpus's list of facts agrees") {
  const auto facts = test::corpus("truth/code-2024.json");
  if (!facts) return;
  std::istringstream lines(facts->text);
  const Provision* provision = nullptr;
  std::size_t provisions = 0, compared = 0;
  for (std::string line; std::getline(lines, line);) {
    const auto [key, value] = member(line);
    if (key == "id") {
      provision = code().provision(value);
      CAPTURE(value);
      REQUIRE(provision);
      ++provisions;
    }
    if (!provision) continue;
    CAPTURE(provision->id, key, value);
    ++compared;
    if (key == "in_form")
      CHECK((code().row_of(provision->id) != nullptr) == (value == "true"));
    else if (key == "twin")
      CHECK((provision->twin.empty() ? "null" : provision->twin) == value);
    else if (key == "heading_stage")
      CHECK((provision->stage == 0 ? "null" : std::to_string(provision->stage)) == value);
    else if (key == "items" && value == "null")
      CHECK(provision->items.empty());
    else if (key == "count")
      CHECK(std::to_string(provision->items.size()) == value);
    else if (key == "style")
      CHECK((provision->items.at(0).label == "a" ? "letters" : "bullets") == value);
    else if (key == "working_days")
      CHECK(std::to_string(provision->deadlines.at(0).working_days().value_or(0)) == value);
    else if (key == "deadlines" && value == "[]")
      CHECK(provision->deadlines.empty());
    else if (key == "other_time_limits")
      CHECK(provision->limits.empty() == (value == "[]"));
    else if (key == "months")
      CHECK(std::to_string(provision->limits.at(0).amount) == value);
    else if (key == "policy_must_say" && value == "true")
      CHECK(provision->has_tag("policy"));
    else if (key == "needs_record" && value == "true")
      CHECK(provision->has_tag("record"));
    else if (key == "needs_publication" && value == "true")
      CHECK(provision->has_tag("publication"));
    else if (key == "role")
      CHECK((value == "null" || !provision->role.empty()));
    else
      --compared;
  }
  CHECK(provisions == 73);
  CHECK(compared > 500);
}
