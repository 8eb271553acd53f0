// SPDX-License-Identifier: Apache-2.0
//
// Forms whose columns are lost: the cells of a row run on, as pages copied as text have them.
#include <algorithm>
#include <string>

#include "sheet.hpp"
#include "support/catch.hpp"

namespace assize::test {
namespace {

struct Style {
  const char* name;
  std::string between_cells;
  std::string between_rows;
  bool commentary;   // in a column of its own
  std::size_t wrap;  // bytes a line; 0: as it comes
};

std::string wrapped(const std::string& text, std::size_t width) {
  if (width == 0) return text;
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (column + end - at > width && column > 0) {
      out.back() = '\n';
      column = 0;
    }
    out += text.substr(at, end - at) + (end < text.size() ? " " : "");
    column += end - at + 1;
    at = end + 1;
  }
  return out;
}

std::vector<Answered> answers(std::uint32_t seed, bool commentary) {
  Dice dice(seed);
  std::vector<Answered> out;
  for (const FormRow& row : granary_code().form.rows) {
    Answered one;
    one.id = row.id;
    one.requirement = granary_requirement(row.id);
    one.claim = dice.chance(80) ? Claim::yes : Claim::no;
    one.claim_words = one.claim == Claim::yes ? "Yes" : "No";
    one.evidence = sentence(dice, 4 + dice.below(12)) + " " + sentence(dice, 6);
    if (commentary) one.commentary = sentence(dice, 5 + dice.below(9));
    out.push_back(std::move(one));
  }
  return out;
}

// Rows that share their requirement with another can be told by their number alone.
bool tells(const Answered& one) {
  return std::count_if(granary_code().form.rows.begin(), granary_code().form.rows.end(),
                       [&](const FormRow& row) {
                         return granary_requirement(row.id) == one.requirement;
                       }) == 1;
}

std::string printed(const std::vector<Answered>& all, const Style& style, std::size_t lose) {
  std::string out = "The granary's own page\n\nCode provision" + style.between_cells +
                    "Code requirement" + style.between_cells + "Comply: Yes / No" +
                    style.between_cells + "Evidence" + style.between_cells +
                    "Commentary / explanation" + style.between_rows;
  std::size_t place = 0;
  for (const Answered& one : all) {
    const bool lost = lose != 0 && ++place % lose == 0 && tells(one);
    std::string row = lost ? "" : one.id + style.between_cells;
    row += one.requirement + style.between_cells + one.claim_words + style.between_cells +
           one.evidence;
    if (style.commentary) row += style.between_cells + one.commentary;
    out += wrapped(row, style.wrap) + style.between_rows;
  }
  return out;
}

}  // namespace

TEST_CASE("a form whose cells run on is told apart by the wording of its rows") {
  const auto style = GENERATE(values<Style>({{"nothing between", "", "\n", false, 0},
                                             {"spaces", " ", "\n", false, 0},
                                             {"spaces, wrapped", " ", "\n", false, 70},
                                             {"a line a cell", "\n", "\n", false, 0},
                                             {"a paragraph a cell", "\n\n", "\n\n", false, 0},
                                             {"bars, wrapped", " | ", "\n", true, 60}}));
  const std::size_t lose = GENERATE(0U, 5U);
  const auto meant = answers(7, style.commentary);
  const std::string text = printed(meant, style, lose);
  const Assessment read = read_back(text, granary_code());
  Sheet sheet;
  sheet.answers = meant;
  const Score score = compare(sheet, read);
  INFO(style.name << ", each " << lose << "th number lost\n" << score.wrong);
  CHECK(score.claims == score.rows);
  CHECK(score.cells_right == score.cells);
  CHECK(score.lost == 0);
  CHECK(score.invented == 0);
  CHECK(std::any_of(read.guesses.begin(), read.guesses.end(),
                    [](const Guess& guess) { return guess.kind == "running-text"; }));
  CHECK(std::any_of(read.unplaced.begin(), read.unplaced.end(),
                    [](const Unplaced& one) { return one.text == "The granary's own page"; }));
}

TEST_CASE("an answer that goes on in the requirement's trade does not become requirement") {
  auto meant = answers(9, false);
  // Three words of the row's own wording, a line below it, stand in the answer.
  const std::string own = granary_requirement("1.3");
  meant[1].claim = Claim::blank;
  meant[1].claim_words.clear();
  meant[1].evidence = "See page 10 of " +
                      own.substr(0, own.find(' ', own.find(' ', own.find(' ') + 1) + 1)) +
                      " as it stands.";
  Style style = {"a paragraph a cell", "\n\n", "\n\n", false, 0};
  Sheet sheet;
  sheet.answers = meant;
  const Score score = compare(sheet, read_back(printed(meant, style, 0), granary_code()));
  INFO(score.wrong);
  CHECK(score.cells_right == score.cells);
}

TEST_CASE("what stands at the foot of a web page is of no answer") {
  Style style = {"a paragraph a cell", "\n\n", "\n\n", false, 0};
  const auto meant = answers(11, false);
  const std::string foot =
      "Was this page helpful?\n\nYes / No\n\nShare this page\n\nContact the mill\n";
  const Assessment read = read_back(printed(meant, style, 0) + foot, granary_code());
  Sheet sheet;
  sheet.answers = meant;
  const Score score = compare(sheet, read);
  INFO(score.wrong);
  CHECK(score.cells_right == score.cells);
  CHECK(std::any_of(read.unplaced.begin(), read.unplaced.end(),
                    [](const Unplaced& one) { return one.text == "Was this page helpful?"; }));
}

TEST_CASE("a form whose every cell is a line of its own keeps its columns") {
  const auto meant = answers(13, true);
  std::string text = "Code provision\nCode requirement\nComply: Yes / No\nEvidence\nCommentary\n\n";
  for (const Answered& one : meant)
    text += one.id + "\n" + one.requirement + "\n" + one.claim_words + "\n" + one.evidence + "\n" +
            one.commentary + "\n\n";
  Sheet sheet;
  sheet.answers = meant;
  const Score score = compare(sheet, read_back(text, granary_code()));
  INFO(score.wrong);
  CHECK(score.claims == score.rows);
  CHECK(score.cells_right == score.cells);
  CHECK(score.lost == 0);
}

TEST_CASE("a letter that quotes two provisions is no form") {
  const Assessment read =
      read_back("Dear miller,\n\nyou ask of 1.2 " + granary_requirement("1.2") +
                    " We think so.\n\nAnd of 1.3 " + granary_requirement("1.3") + " Not yet.\n",
                granary_code());
  CHECK_FALSE(read.has_form);
}

TEST_CASE("a header behind the last row that runs on is told as one") {
  const std::string header = "Code provision Code requirement Comply Evidence Commentary\n";
  std::string form = header;
  for (const Answered& one : answers(3, false))
    form += one.id + " " + one.requirement + " " + one.claim_words + " " + one.evidence + "\n";
  const auto line = static_cast<std::size_t>(std::count(form.begin(), form.end(), '\n')) + 1;
  const Assessment read = read_back(form + header, granary_code());
  REQUIRE(read.has_form);
  CHECK(std::any_of(read.skipped.begin(), read.skipped.end(), [&](const Skipped& one) {
    return one.what == "column headers" && one.from <= line && one.to >= line;
  }));
}

}  // namespace assize::test
