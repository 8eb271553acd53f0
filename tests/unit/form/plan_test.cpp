// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "sheet.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

const std::string header =
    "Code provision\tCode requirement\tImprovement\tActions (Due dates)\tCurrent status\n";

std::string asked(std::string_view id) { return granary_requirement(id); }

// "1.2 1.3: improvement (2024-09, 2025-01) status" of each action.
std::string told(const Assessment& assessment) {
  std::string out;
  for (const Action& action : assessment.actions) {
    std::string ids;
    for (const std::string& id : action.provisions) ids += (ids.empty() ? "" : " ") + id;
    std::string dates;
    for (const std::string& date : due_dates(action)) dates += (dates.empty() ? "" : ", ") + date;
    out += ids + ": " + action.improvement.text + " (" + dates + ") " + action.status.text + "\n";
  }
  return out;
}

Assessment read(const std::string& plan) { return read_back(plan, granary_code()); }

}  // namespace

TEST_CASE("the rows of a plan are its actions") {
  const Assessment plan =
      read(header + "1.2\t" + asked("1.2") + "\tBuy brooms\tSeptember 2025\tOrdered\n2.1\t" +
           asked("2.1") + "\tMend the roof\t12 May 2026\t\n");
  CHECK_FALSE(plan.has_form);
  CHECK(plan.has_plan);
  CHECK(plan.responses.empty());
  CHECK(told(plan) == "1.2: Buy brooms (2025-09) Ordered\n2.1: Mend the roof (2026-05-12) \n");
  CHECK(plan.actions[0].id == "1");
  CHECK(plan.actions[1].id == "2");
  CHECK(plan.actions[0].line == 2);
  CHECK(plan.plan_columns ==
        std::vector<std::string>{"provision", "requirement", "improvement", "due", "status"});
}

TEST_CASE("an action may have several dates and an owner") {
  const Assessment plan = read(
      "Ref\tAction\tOwner\tBy when\tStatus\n"
      "1.2\tBuy brooms and then sweep\tHead miller\tJune 2025 and 3 July 2025\tBegun\n");
  CHECK(told(plan) == "1.2: Buy brooms and then sweep (2025-06, 2025-07-03) Begun\n");
  CHECK(plan.actions[0].owner.text == "Head miller");
}

TEST_CASE("a row without a plan of its own shares the action above it") {
  const Assessment plan =
      read(header + "6.4\t" + asked("6.4") + "\tWatch the scales\tApril 2026\t\n6.15\t" +
           asked("6.15") + "\t\t\t\n");
  CHECK(told(plan) == "6.4 6.15: Watch the scales (2026-04) \n");
  REQUIRE(plan.guesses.size() == 1);
  CHECK(plan.guesses[0].kind == "merged-cell");
  CHECK(plan.guesses[0].row == "action:1");
}

TEST_CASE("what stands in further columns of a plan is kept") {
  const Assessment plan = read(
      "Ref\tBin\tAction\tBy when\n"
      "1.2\trye\tBuy brooms\tJune 2025\n"
      "2.1\toats\t\t\n"
      "\tbarley\t\t\n");
  std::string all = told(plan);
  for (const Unplaced& one : plan.unplaced) all += one.text + "\n";
  for (const char* word : {"rye", "oats", "barley"}) {
    INFO(all);
    CHECK(all.find(word) != std::string::npos);
  }
}

TEST_CASE("a row that a page cut in two is one action") {
  const std::string whole = asked("5.10");
  const std::size_t cut = whole.find(' ', whole.size() / 2);
  const Assessment plan =
      read(header + "5.10\t" + whole.substr(0, cut) + "\tOil the winch\tMay 2026\tTo do\n\n\t" +
           whole.substr(cut + 1) + "\t\t\t\n");
  CHECK(told(plan) == "5.10: Oil the winch (2026-05) To do\n");
  CHECK(plan.actions[0].requirement.text == whole);
}

TEST_CASE("a lost number is told by the requirement's words") {
  const Assessment plan = read(header + "1.2\t" + asked("1.2") + "\tBuy brooms\tMay 2026\t\n\t" +
                               asked("7.2") + "\tCount sacks\tJune 2026\t\n");
  CHECK(told(plan) == "1.2: Buy brooms (2026-05) \n7.2: Count sacks (2026-06) \n");
  REQUIRE(plan.guesses.size() == 1);
  CHECK(plan.guesses[0].kind == "recovered-row");
}

TEST_CASE("one action may serve several provisions") {
  CHECK(told(read(header + "6.3, 6.14\tboth clocks\tWind them daily\tMay 2026\t\n")) ==
        "6.3 6.14: Wind them daily (2026-05) \n");
}

TEST_CASE("a form and its plan may share a document") {
  const Assessment both =
      read("Code provision\tCode requirement\tComply\tEvidence\tCommentary\n1.2\t" + asked("1.2") +
           "\tNo\tBarn book\tSee the plan\n\nAction plan\n\n" + header + "1.2\t" + asked("1.2") +
           "\tBuy brooms\tMay 2026\tOrdered\n");
  CHECK(both.has_form);
  CHECK(both.has_plan);
  CHECK(told(both) == "1.2: Buy brooms (2026-05) Ordered\n");
  CHECK(both.response("1.2")->claim == Claim::no);
  CHECK(both.response("1.2")->field(Field::commentary).text == "See the plan");
}

TEST_CASE("an action without a provision is kept") {
  const Assessment plan = read(header + "1.2\t" + asked("1.2") + "\tBuy brooms\tMay 2026\t\n" +
                               "All\t\tTell every village\tJune 2026\t\n");
  CHECK(plan.has_plan);
  std::string words;
  for (const Action& action : plan.actions) words += action.improvement.text + " ";
  for (const Unplaced& one : plan.unplaced) words += one.text + " ";
  CHECK(words.find("Tell every village") != std::string::npos);
}

TEST_CASE("the Code of another trade has a plan of its own") {
  const Assessment plan =
      read_back("Rule\tMend what\tBy\n1.3\tNew bell\t1 May 2031\n", invented_code());
  CHECK(told(plan) == "1.3: New bell (2031-05-01) \n");
}

}  // namespace assize::test
