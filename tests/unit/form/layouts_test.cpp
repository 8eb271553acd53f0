// SPDX-License-Identifier: Apache-2.0
//
// Layouts that people make of the form, one a case.
#include <algorithm>
#include <initializer_list>
#include <string>

#include "sheet.hpp"
#include "support/catch.hpp"

namespace assize::test {
namespace {

const std::string header =
    "Code provision\tCode requirement\tComply: Yes / No\tEvidence\tCommentary / explanation\n";

std::string row(std::initializer_list<std::string> cells) {
  std::string out;
  for (const std::string& cell : cells) out += cell + '\t';
  out.back() = '\n';
  return out;
}

std::string asked(std::string_view id) { return granary_requirement(id); }

// "1.2 yes [evidence] [commentary]" of each row that is there.
std::string told(const Assessment& assessment) {
  std::string out;
  for (const Response& one : assessment.responses) {
    if (one.claim == Claim::absent) continue;
    out += one.row + " " + std::string(to_string(one.claim)) + " [" + one.evidence.text + "] ";
    out += one.commentary ? "[" + one.commentary->text + "]\n" : "merged\n";
  }
  return out;
}

std::string told(const std::string& form) { return told(read_back(form, granary_code())); }

std::string unplaced(const Assessment& assessment) {
  std::string out;
  for (const Unplaced& one : assessment.unplaced) out += one.near_row + ": " + one.text + "\n";
  return out;
}

}  // namespace

TEST_CASE("a header printed over two rows is one header") {
  const std::string form =
      "Code\tCode requirement\tComply:\tEvidence\tCommentary/\n"
      "provision\t\tYes / No\t\texplanation\n" +
      row({"1.2", asked("1.2"), "Yes", "Barn book", "Swept"}) +
      row({"1.3", asked("1.3"), "No", "", "By May 2026"});
  CHECK(told(form) == "1.2 yes [Barn book] [Swept]\n1.3 no [] [By May 2026]\n");
}

TEST_CASE("the second row of a header may hold one cell only") {
  const std::string form =
      "Code provision\tCode requirement\tComply\tEvidence\tCommentary\n\t\tYes/No\t\t\n" +
      row({"1.2", asked("1.2"), "Yes", "Barn book", "Swept"});
  CHECK(told(form) == "1.2 yes [Barn book] [Swept]\n");
}

TEST_CASE("a section's heading may be a row of the table") {
  for (const char* heading :
       {"Section 2: Barrels\t\t\t\t\n", "2\tThe rye sacks and their care\t\t\t\n",
        "Section 2\tThe rye sacks and their care\t\t\t\n",
        "The rye sacks and their care\tThe rye sacks and their care\t\t\t\n"}) {
    const Assessment read = read_back(header + row({"1.6", asked("1.6"), "Yes", "A", "B"}) +
                                          heading + row({"2.1", asked("2.1"), "No", "C", "D"}),
                                      granary_code());
    INFO(heading);
    CHECK(told(read) == "1.6 yes [A] [B]\n2.1 no [C] [D]\n");
    REQUIRE(read.headings.size() == 1);
    CHECK(read.headings[0].section == "2");
    CHECK(read.response("1.6")->requirement.text == asked("1.6"));
  }
}

TEST_CASE("a column of answers is known by its answers when its label is not") {
  const Assessment read = read_back(
      "Ref\tCode requirement\tSelf-rating 2025\tEvidence\tCommentary\n" +
          row({"1.2", asked("1.2"), "Yes", "A", "B"}) + row({"1.3", asked("1.3"), "No", "C", "D"}) +
          row({"1.4", asked("1.4"), "Partial", "E", "F"}),
      granary_code());
  CHECK(told(read) == "1.2 yes [A] [B]\n1.3 no [C] [D]\n1.4 partial [E] [F]\n");
  REQUIRE(read.guesses.size() == 1);
  CHECK(read.guesses[0].kind == "unnamed-column");
}

TEST_CASE("a column whose label says nothing is commentary when it holds sentences") {
  CHECK(told("Ref\tCode requirement\tComply\tEvidence\tWhat the miller adds\n" +
             row({"1.2", asked("1.2"), "Yes", "A", "We sweep each Monday morning"}) +
             row({"1.3", asked("1.3"), "No", "C", "We have no broom yet"})) ==
        "1.2 yes [A] [We sweep each Monday morning]\n1.3 no [C] [We have no broom yet]\n");
  CHECK(told("Ref\tCode requirement\tComply\tEvidence\tInitials\n" +
             row({"1.2", asked("1.2"), "Yes", "A", "JM"}) +
             row({"1.3", asked("1.3"), "No", "C", "JM"})) ==
        "1.2 yes [A] merged\n1.3 no [C] merged\n");
}

TEST_CASE("an answer may be a tick under Yes or under No") {
  CHECK(told("Code provision\tCode requirement\tYes\tNo\tEvidence\tCommentary\n" +
             row({"1.2", asked("1.2"), "\xE2\x9C\x93", "", "A", "B"}) +
             row({"1.3", asked("1.3"), "", "x", "C", "D"}) +
             row({"1.4", asked("1.4"), "", "", "E", "F"})) ==
        "1.2 yes [A] [B]\n1.3 no [C] [D]\n1.4 blank [E] [F]\n");
  CHECK(told("Code provision\tCode requirement\tYes\tNo\tEvidence\tCommentary\n" +
             row({"1.2", asked("1.2"), "Yes", "", "A", "B"}) +
             row({"1.3", asked("1.3"), "", "No", "C", "D"})) ==
        "1.2 yes [A] [B]\n1.3 no [C] [D]\n");
}

TEST_CASE("a table of something else after the form stays out of it") {
  const Assessment read = read_back(header + row({"9.8", asked("9.8"), "Yes", "A", "B"}) +
                                        "\nSigned\n\nChair of the guild\tJ. Miller\t12 May 2025\n" +
                                        "Head carter\tA. Wain\t13 May 2025\n",
                                    granary_code());
  CHECK(told(read) == "9.8 yes [A] [B]\n");
  CHECK(unplaced(read).find("J. Miller") != std::string::npos);
  CHECK(unplaced(read).find("A. Wain") != std::string::npos);
}

TEST_CASE("a column of target dates and one of owners are kept apart from the answer") {
  const Assessment read =
      read_back("Provision\tRequirement\tComply\tEvidence\tCommentary\tTarget date\tOwner\n" +
                    row({"1.2", asked("1.2"), "No", "A", "B", "May 2026", "Head miller"}),
                granary_code());
  CHECK(told(read) == "1.2 no [A] [B]\n");
  CHECK(read.response("1.2")->target_date.text == "May 2026");
  CHECK(read.actions.empty());
  CHECK(unplaced(read) == "1.2: Head miller\n");
}

TEST_CASE("an answer and its evidence in one cell are parted") {
  const Assessment read = read_back(
      header + row({"1.2", asked("1.2"), "Yes \xE2\x80\x93 see page 4 of the barn book", "", ""}),
      granary_code());
  CHECK(told(read) == "1.2 yes [see page 4 of the barn book] []\n");
  CHECK(read.response("1.2")->claim_text.text == "Yes");
  CHECK(read.response("1.2")->is_doubtful(Field::evidence));
}

TEST_CASE("a row that stands twice with different answers is told, and no word of it is lost") {
  const Assessment read = read_back(header + row({"1.2", asked("1.2"), "Yes", "A", "B"}) +
                                        row({"1.2", asked("1.2"), "No", "ladder", "rope"}),
                                    granary_code());
  CHECK(told(read) == "1.2 yes [A] [B]\n");
  CHECK(unplaced(read).find("1.2: ladder\n1.2: rope\n") != std::string::npos);
  CHECK(read.response("1.2")->is_doubtful(Field::claim));
}

TEST_CASE("a row that the form does not have stays apart, with what goes on with it") {
  const Assessment read = read_back(
      header + row({"1.1", "Why grain is good", "Yes", "bran", "chaff"}) +
          row({"", "", "", "husks", ""}) + row({"1.2", asked("1.2"), "No", "A", "B"}) +
          row({"9.9", "More than there is", "Yes", "rope", ""}) + row({"", "", "", "winch", ""}),
      granary_code());
  CHECK(told(read) == "1.2 no [A] [B]\n");
  CHECK(unplaced(read) ==
        ": 1.1\n: Why grain is good\n: Yes\n: bran husks\n: chaff\n"
        "1.2: 9.9\n1.2: More than there is\n1.2: Yes\n1.2: rope winch\n");
  CHECK(std::count_if(read.guesses.begin(), read.guesses.end(),
                      [](const Guess& guess) { return guess.kind == "unknown-row"; }) == 2);
}

TEST_CASE("a wrong number over a row's own requirement is put right") {
  CHECK(told(header + row({"1.20", asked("1.2"), "Yes", "A", "B"})) == "1.2 yes [A] [B]\n");
}

TEST_CASE("a banner between rows belongs to none") {
  const Assessment read =
      read_back(header + row({"6.9", asked("6.9"), "Yes", "A", "B"}) + "Second weighing\t\t\t\t\n" +
                    row({"6.10", asked("6.10"), "No", "C", "D"}),
                granary_code());
  CHECK(told(read) == "6.9 yes [A] [B]\n6.10 no [C] [D]\n");
  CHECK(read.response("6.9")->requirement.text == asked("6.9"));
  CHECK(unplaced(read) == "6.9: Second weighing\n");
}

TEST_CASE("the points of a list that a cell breaks into lines stay in the cell") {
  CHECK(told(header + "1.2\t" + asked("1.2") +
             "\tYes\tWe keep:\n\xE2\x80\xA2 Brooms\n\xE2\x80\xA2 Sacks\tSwept\n" +
             row({"1.3", asked("1.3"), "No", "C", "D"})) ==
        "1.2 yes [We keep: \xE2\x80\xA2 Brooms \xE2\x80\xA2 Sacks] [Swept]\n1.3 no [C] [D]\n");
}

TEST_CASE("a header whose first two columns ran together still heads the rest") {
  CHECK(told("Code provision Code requirement\tComply\tEvidence\tCommentary\n" +
             row({"1.2", asked("1.2"), "Yes", "A", "B"}) +
             row({"1.3", asked("1.3"), "", "C", "D"})) == "1.2 yes [A] [B]\n1.3 blank [C] [D]\n");
}

TEST_CASE("answers to the parts of a provision come together") {
  CHECK(told(header + row({"6.9", asked("6.9"), "Yes", "A", "B"}) +
             row({"6.9(a)", "the stage", "Yes", "C", "D"}) +
             row({"6.9 b)", "the weight", "Yes", "E", "F"})) == "6.9 yes [A C E] [B D F]\n");
}

TEST_CASE("an answer that no form offers is blank and told") {
  const Assessment read =
      read_back(header + row({"1.2", asked("1.2"), "Perhaps", "A", "B"}), granary_code());
  CHECK(told(read) == "1.2 blank [A] [B]\n");
  REQUIRE(read.guesses.size() == 1);
  CHECK(read.guesses[0].kind == "unrecognised-answer");
  CHECK(read.guesses[0].row == "1.2");
}

TEST_CASE("a document without a form gives its words back unplaced") {
  const Assessment read =
      read_back("The mill\n\nWe grind corn on Mondays.\n\nA\tB\n", granary_code());
  CHECK_FALSE(read.has_form);
  CHECK_FALSE(read.has_plan);
  CHECK(read.responses.empty());
  CHECK(unplaced(read) == ": The mill\n: We grind corn on Mondays.\n: A\n: B\n");
}

TEST_CASE("a repeated row's words are kept that are a part of other words alone") {
  const Assessment read = read_back(header + row({"1.2", asked("1.2"), "Yes", "Logbook", "Swept"}) +
                                        row({"1.3", asked("1.3"), "No", "Ledger", "Later"}) +
                                        row({"1.2", asked("1.2"), "Yes", "Log", "Swept"}),
                                    granary_code());
  REQUIRE(read.response("1.2") != nullptr);
  CHECK(read.response("1.2")->evidence.text == "Logbook Log");
  CHECK(read.response("1.2")->commentary->text == "Swept");
}

TEST_CASE("a section's title without a form is unplaced") {
  const std::string title = granary_code().sections.front().title;
  CHECK(unplaced(read_back(title + "\n\nWe grind corn.\n", granary_code())) ==
        ": " + title + "\n: We grind corn.\n");
}

TEST_CASE("a form whose rows nothing tells is no form, and no word is lost") {
  const Assessment read = read_back(
      "Comply\tEvidence\tCommentary\nYes\tbroom\tladder\nNo\trope\tsack\n", granary_code());
  CHECK_FALSE(read.has_form);
  for (const char* word : {"broom", "ladder", "rope", "sack"}) {
    INFO(word);
    CHECK(unplaced(read).find(word) != std::string::npos);
  }
}

TEST_CASE("a cell may be set over several lines") {
  CHECK(told(header + "1.2\t" + asked("1.2") +
             "\tYes\tBarn\nMill house\nyard\tSwept;\nRaked too.\n" +
             row({"1.3", asked("1.3"), "No", "Ledger", "Later"})) ==
        "1.2 yes [Barn Mill house yard] [Swept; Raked too.]\n1.3 no [Ledger] [Later]\n");
  // What is printed between rows is of no cell.
  CHECK(told(header + row({"1.2", asked("1.2"), "Yes", "Barn", "Swept"}) + "Page 3\n" +
             row({"1.3", asked("1.3"), "No", "Ledger", "Later"})) ==
        "1.2 yes [Barn] [Swept]\n1.3 no [Ledger] [Later]\n");
  const std::string quoted = "Section 2: \"Rye is kept dry.\"";
  CHECK(told(header + row({"1.2", asked("1.2"), "Yes", "Barn", "Swept."}) + quoted + "\n" +
             row({"1.3", asked("1.3"), "No", "Ledger", "Later"})) ==
        "1.2 yes [Barn] [Swept. " + quoted + "]\n1.3 no [Ledger] [Later]\n");
}

TEST_CASE("a number may say that its row goes on") {
  for (const char* again : {"1.2 (cont.)", "1.2 continued", "1.2 cont'd", "1.2 (contd)"}) {
    INFO(again);
    CHECK(told(header + row({"1.2", asked("1.2"), "Yes", "Barn book", "Swept"}) + header +
               row({again, "", "", "of 2025", ""})) == "1.2 yes [Barn book of 2025] [Swept]\n");
  }
}

TEST_CASE("an action, its owner and its state in further columns are a plan") {
  const Assessment read = read_back(
      "Code provision\tCode requirement\tComply: Yes / No\tEvidence\tCommentary / explanation\t"
      "Further action\tOwner\tTarget date\tRAG\n" +
          row({"1.2", asked("1.2"), "No", "Barn", "Swept", "Paint it", "Miller", "May 2026",
               "Amber"}) +
          row({"1.3", asked("1.3"), "Yes", "Barn", "Swept", "N/A", "", "", "Green"}) +
          row({"1.4", asked("1.4"), "Yes", "Barn", "Swept", "None required", "", "", "Green"}),
      granary_code());
  CHECK(told(read) == "1.2 no [Barn] [Swept]\n1.3 yes [Barn] [Swept]\n1.4 yes [Barn] [Swept]\n");
  CHECK(read.plan_columns == std::vector<std::string>{"improvement", "owner", "target-date"});
  REQUIRE(read.actions.size() == 1);
  CHECK(read.actions[0].provisions == std::vector<std::string>{"1.2"});
  CHECK(read.actions[0].improvement.text == "Paint it");
  CHECK(read.actions[0].owner.text == "Miller");
  CHECK(read.actions[0].due.text == "May 2026");
  CHECK(unplaced(read) == "1.2: Amber\n1.3: Green\n1.3: N/A\n1.4: Green\n1.4: None required\n");
}

TEST_CASE("of two years' answers the later is meant, even where it is blank") {
  const Assessment read = read_back(
      "Code provision\tCode requirement\tComply 2023/24 (last year)\tComply 2024/25\tEvidence "
      "2024/25\tCommentary 2024/25\n" +
          row({"1.2", asked("1.2"), "Yes", "No", "Barn", "Swept"}) +
          row({"1.3", asked("1.3"), "Yes", "", "Mill", "Shut"}) +
          row({"1.4", asked("1.4"), "No", "Yes", "", "Open"}),
      granary_code());
  CHECK(told(read) == "1.2 no [Barn] [Swept]\n1.3 blank [Mill] [Shut]\n1.4 yes [] [Open]\n");
  CHECK(unplaced(read) == "1.2: Yes\n1.3: Yes\n1.4: No\n");
}

TEST_CASE("a label for the answers may stand over a column for Yes and one for No") {
  const Assessment read = read_back(
      "Code provision\tCode requirement\tComply\t\tEvidence\tCommentary\n\t\tYes\tNo\t\t\n" +
          row({"1.2", asked("1.2"), "\xE2\x9C\x93", "", "Barn", "Swept"}) +
          row({"1.3", asked("1.3"), "", "\xE2\x9C\x93", "", "Shut"}),
      granary_code());
  CHECK(told(read) == "1.2 yes [Barn] [Swept]\n1.3 no [] [Shut]\n");
}

TEST_CASE("an answer may stand beside what it is in another tongue") {
  CHECK(told(header + row({"1.2", asked("1.2"), "Ydy / Yes", "Barn", "Swept"}) +
             row({"1.3", asked("1.3"), "Nac ydy / No", "", "Shut"})) ==
        "1.2 yes [Barn] [Swept]\n1.3 no [] [Shut]\n");
}

TEST_CASE("a header that nobody knows is none of the rows, however often it is printed") {
  const std::string heads = "What is asked\tDo we do this?\tWhere to look\tOur remarks\n";
  const Assessment read =
      read_back(heads + row({asked("1.2"), "Yes", "Barn book", "Swept each day"}) +
                    row({asked("1.3"), "Yes", "Barn book", "Swept"}) + "\nSection 2\n\n" + heads +
                    row({asked("2.1"), "No", "Ledger", "Shut until May"}) +
                    row({asked("2.2"), "No", "Ledger", "Shut"}),
                granary_code());
  CHECK(told(read) ==
        "1.2 yes [Barn book] [Swept each day]\n1.3 yes [Barn book] [Swept]\n"
        "2.1 no [Ledger] [Shut until May]\n2.2 no [Ledger] [Shut]\n");
}

TEST_CASE("an item may have a row of its own") {
  const std::string& all = asked("1.2");
  const std::size_t half = all.find(' ', all.size() / 3);
  const Assessment read = read_back(header + row({"1.2", all, "", "", ""}) +
                                        row({"1.2 a", all.substr(0, half), "Yes", "Barn", ""}) +
                                        row({"1.2 b", all.substr(half + 1), "No", "", "By May"}),
                                    granary_code());
  CHECK(told(read) == "1.2 partial [Barn] [By May]\n");
}

TEST_CASE("an answer may stand beside its column") {
  CHECK(told(header + row({"1.2", asked("1.2"), "", "Yes Barn book", "Swept"}) +
             row({"1.3", asked("1.3") + " Yes", "", "Ledger", "Kept"}) +
             row({"1.4", asked("1.4"), "", "No sack was lost", "Kept"})) ==
        "1.2 yes [Barn book] [Swept]\n1.3 yes [Ledger] [Kept]\n1.4 blank [No sack was lost] "
        "[Kept]\n");
}

TEST_CASE("a Markdown table may have no bars at its edges") {
  CHECK(told("Code provision | Code requirement | Comply | Evidence | Commentary\n"
             "---|---|---|---|---\n1.2 | " +
             asked("1.2") + " | Yes | [Barn book](https://barn.example) \\| shelf | Swept\n") ==
        "1.2 yes [Barn book (https://barn.example) | shelf] [Swept]\n");
}

}  // namespace assize::test
