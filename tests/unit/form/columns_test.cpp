// SPDX-License-Identifier: Apache-2.0
#include "form/columns.hpp"

#include <initializer_list>
#include <string>

#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::form {
namespace {

Row cells(std::initializer_list<const char*> texts) {
  Row row;
  for (const char* text : texts) {
    Cell cell;
    cell.text = text;
    row.cells.push_back(cell);
  }
  return row;
}

// "form: provision requirement -", or "none".
std::string header(std::initializer_list<const char*> texts,
                   const Code& code = test::shipped_code()) {
  const auto layout = read_header(cells(texts), code);
  if (!layout) return "none";
  std::string out = layout->kind == TableKind::form ? "form:" : "plan:";
  for (const auto& role : layout->roles) out += " " + (role ? std::string(to_string(*role)) : "-");
  return out;
}

}  // namespace

TEST_CASE("a header is known by the Code's labels, however they are printed") {
  CHECK(header({"Code provision", "Code requirement", "Comply: Yes / No", "Evidence",
                "Commentary / explanation"}) ==
        "form: provision requirement claim evidence commentary");
  CHECK(header({"CODE PROVISION", "code  requirement", "Comply: Yes/No",
                "EVIDENCE:", "Commentary/ explanation"}) ==
        "form: provision requirement claim evidence commentary");
  CHECK(header({"Ref", "Requirement", "Compliant (Y/N)", "Evidence and commentary"}) ==
        "form: provision requirement claim evidence");
  CHECK(header({"", "Code requirement", "Comply", "Evidence"}) ==
        "form: - requirement claim evidence");
  CHECK(header({"Code requirement", "Evidence", "Comply"}) == "form: requirement evidence claim");
}

TEST_CASE("a plan's header is told from a form's") {
  CHECK(header({"Code provision", "Code requirement", "Improvement", "Actions (Due dates)",
                "Current status"}) == "plan: provision requirement improvement due status");
  CHECK(header({"Ref", "Action", "Owner", "By when", "Status"}) ==
        "plan: provision improvement owner due status");
}

TEST_CASE("columns for Yes and No share the claim") {
  const auto layout = read_header(
      cells({"Code provision", "Code requirement", "Yes", "No", "Evidence"}), test::shipped_code());
  REQUIRE(layout);
  CHECK(layout->says == std::vector<std::string>{"", "", "Yes", "No", ""});
  CHECK(layout->column(ColumnRole::claim) == 2U);
}

TEST_CASE("a row of answers is no header") {
  CHECK(header({"Provision 2.4", "Sacks are counted", "Yes / No", "Evidence", ""}) == "none");
  CHECK(header({"2.4", "Requirement", "Comply", "Evidence", "Comments"}) == "none");
  CHECK(header({"Name", "Date", "Place"}) == "none");
  CHECK(header({"Evidence"}) == "none");
  CHECK(header({"Code requirement", "Evidence of a hundred other things"}) ==
        "form: requirement evidence");
}

TEST_CASE("the labels are the Code's own") {
  CHECK(header({"Rule", "What is asked", "Kept?", "How we know"}, test::invented_code()) ==
        "form: provision requirement claim evidence");
  CHECK(header({"Rule", "Mend what", "By"}, test::invented_code()) ==
        "plan: provision improvement due");
  CHECK(header({"Rule", "What is asked", "Kept?", "How we know"}) == "none");
}

TEST_CASE("a spanned header cell stands over several columns") {
  Row row = cells({"Code provision", "Code requirement", "Comply", "Evidence"});
  row.cells[1].columns = 2;
  const auto layout = read_header(row, test::shipped_code());
  REQUIRE(layout);
  CHECK(layout->roles.size() == 5);
  CHECK(layout->column(ColumnRole::claim) == 3U);
}

TEST_CASE("the published order is provision, requirement, claim, evidence, commentary") {
  CHECK(published_layout(test::shipped_code()).roles.size() == 5);
  CHECK(published_layout(test::invented_code()).merged());
}

}  // namespace assize::form
