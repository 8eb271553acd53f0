// SPDX-License-Identifier: Apache-2.0
//
// Answers in one cell beside several rows.
#include <algorithm>
#include <string>

#include "sheet.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

constexpr std::size_t together = 3;  // rows whose evidence is one cell

// The first three of each four rows share their evidence, the last is as long as it is wide.
Sheet sheet() {
  Dice dice(11);
  std::vector<std::string> requirements;
  for (const FormRow& row : granary_code().form.rows)
    requirements.push_back(granary_requirement(row.id));
  Sheet out;
  out.answers = invent_answers(granary_code(), requirements, dice);
  for (std::size_t i = 0; i < out.answers.size(); ++i)
    if (i % 4 < together) out.answers[i].evidence = "Granary book, page " + std::to_string(i / 4);
  return out;
}

std::string page(const Sheet& sheet) {
  std::string out =
      "<!DOCTYPE html><title>Granary Code</title><table><tr><th>Code provision<th>Code requirement"
      "<th>Comply: Yes / No<th>Evidence<th>Commentary / explanation</tr>";
  for (std::size_t i = 0; i < sheet.answers.size(); ++i) {
    const Answered& one = sheet.answers[i];
    out += "<tr><td>" + one.id + "<td>" + one.requirement + "<td>" + one.claim_words;
    const std::size_t left = sheet.answers.size() - i;
    if (i % 4 == 0)
      out += "<td rowspan=" + std::to_string(std::min(together, left)) + ">" + one.evidence;
    if (i % 4 == together) out += "<td>" + one.evidence;
    out += "<td>" + one.commentary + "</tr>";
  }
  return out + "</table>";
}

}  // namespace

TEST_CASE("what stands in one cell beside several rows is each row's") {
  const Sheet meant = sheet();
  const Assessment read = read_back(page(meant), granary_code());
  const Score score = compare(meant, read);
  INFO(score.wrong);
  CHECK(score.claims == score.rows);
  CHECK(score.cells_right == score.cells);
  CHECK(score.lost == 0);
  const auto told = std::count_if(read.guesses.begin(), read.guesses.end(),
                                  [](const Guess& guess) { return guess.kind == "merged-cell"; });
  CHECK(static_cast<std::size_t>(told) >= meant.answers.size() / 4 * (together - 1));
}

TEST_CASE("a row that goes on below its number has the spanning cell once") {
  const std::string text =
      "<!DOCTYPE html><title>Granary Code</title><table><tr><th>Code provision<th>Code requirement"
      "<th>Comply: Yes / No<th>Evidence<th>Commentary / explanation</tr>"
      "<tr><td rowspan=2>" +
      granary_code().form.rows[0].id + "<td>" +
      granary_requirement(granary_code().form.rows[0].id) +
      "<td>Yes<td rowspan=2>Granary book<td>Kept daily.</tr><tr><td>(a) on Sundays, too<td><td>And "
      "read.</tr>"
      "<tr><td>" +
      granary_code().form.rows[1].id + "<td>" +
      granary_requirement(granary_code().form.rows[1].id) +
      "<td>Yes<td>Sack list<td>Fine.</tr></table>";
  const Assessment read = read_back(text, granary_code());
  REQUIRE(read.responses.size() >= 2);
  CHECK(read.responses[0].evidence.text == "Granary book");
  CHECK(read.responses[1].evidence.text == "Sack list");
}

}  // namespace assize::test
