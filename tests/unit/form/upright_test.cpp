// SPDX-License-Identifier: Apache-2.0
//
// Forms set as labels and values, one under the other.
#include <string>

#include <assize/form.hpp>

#include "sheet.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

// The whole form, each row printed by `line(label, value)`.
template <class F>
std::string form(const std::vector<Answered>& answers, F line, const std::string& between) {
  std::string out = "Granary Code\n\n";
  for (const Answered& one : answers) {
    out += line("Code provision", one.id) + line("Code requirement", one.requirement) +
           line("Comply: Yes / No", one.claim_words) + line("Evidence", one.evidence) +
           line("Commentary / explanation", one.commentary) + between;
  }
  return out;
}

std::vector<Answered> answers() {
  Dice dice(5);
  std::vector<std::string> requirements;
  for (const FormRow& row : granary_code().form.rows) {
    requirements.push_back(granary_requirement(row.id));
  }
  std::vector<Answered> out = invent_answers(granary_code(), requirements, dice);
  for (Answered& one : out) {  // "Comply: Yes / No" is the label itself
    if (one.claim_words == "Yes / No" || one.claim_words == "Yes/No") one.claim_words.clear();
  }
  return out;
}

// What follows the form stays out of it, but for a form whose values stand in paragraphs of their
// own: nothing tells the last of them from what follows.
void check(std::string text, bool ends = true) {
  if (ends) text += "\n\nThe head miller signed it.\n";
  Sheet meant;
  meant.answers = answers();
  const Assessment read = read_back(text, granary_code());
  const Score score = compare(meant, read);
  INFO(score.wrong);
  CHECK(score.claims == score.rows);
  CHECK(score.cells_right == score.cells);
  CHECK(score.lost == 0);
  CHECK(score.invented == 0);
  REQUIRE_FALSE(read.guesses.empty());
  CHECK(read.guesses.front().kind == "upright-form");
  std::string left;
  for (const Unplaced& one : read.unplaced) left += one.text;
  CHECK((left.find("The head miller signed it.") != std::string::npos) == ends);
  Diagnostics diagnostics;
  const auto document = read_document({"f.txt", text}, diagnostics);
  const Code* codes[] = {&invented_code(), &granary_code()};
  const auto found = detect_code(*document, codes);
  CHECK(found.front().code == &granary_code());
  CHECK(found.front().score >= detection_threshold);
}

}  // namespace

TEST_CASE("a word that ends a sentence on a line of its own is no label") {
  std::string text = "Granary Code\n\n";
  for (const Answered& one : answers())
    text += "Code provision " + one.id + "\n\nCode requirement: " + one.requirement +
            "\n\nComply: Yes\n\nEvidence: Granary book\n\nCommentary: The miller sees to full\n\n"
            "compliance.\n\n";
  const Assessment read = read_back(text + "The head miller signed it.\n", granary_code());
  for (const Response& each : read.responses) {
    CHECK(each.claim == Claim::yes);
    if (&each != &read.responses.back())
      CHECK(each.commentary.value_or(PlacedText()).text == "The miller sees to full compliance.");
  }
}

TEST_CASE("labels and values in tables of two columns") {
  check(form(
      answers(),
      [](const std::string& label, const std::string& value) {
        return label + "\t" + value + "\n";
      },
      "\n"));
}

TEST_CASE("labels and values in one long table") {
  check(form(
      answers(),
      [](const std::string& label, const std::string& value) {
        return "| " + label + " | " + value + " |\n";
      },
      ""));
}

TEST_CASE("labels and values in paragraphs") {
  check(form(
      answers(),
      [](const std::string& label, const std::string& value) {
        return label + ": " + value + "\n\n";
      },
      ""));
}

TEST_CASE("labels over their values") {
  check(form(
            answers(),
            [](const std::string& label, const std::string& value) {
              return label + "\n\n" + value + "\n\n";
            },
            ""),
        false);
}

TEST_CASE("a number with its requirement heads the answers") {
  std::string text = "Granary Code\n\n";
  for (const Answered& one : answers()) {
    text += one.id + " " + one.requirement + "\n\nComply: " + one.claim_words +
            "\n\nEvidence: " + one.evidence + "\n\nCommentary: " + one.commentary + "\n\n";
  }
  check(text);
}

TEST_CASE("numbered paragraphs without labels are no form") {
  const Assessment read = read_back("1.2 " + granary_requirement("1.2") + "\n\nYes\n\n1.3 " +
                                        granary_requirement("1.3") + "\n\nYes\n",
                                    granary_code());
  CHECK_FALSE(read.has_form);
}

TEST_CASE("a table with a header is read as one, whatever labels stand around it") {
  const Assessment read = read_back(
      "Evidence: see below\n\nComply: Yes\n\nCode provision\tCode "
      "requirement\tComply\tEvidence\tCommentary\n"
      "1.2\t" +
          granary_requirement("1.2") + "\tNo\tA\tB\n",
      granary_code());
  CHECK(read.response("1.2")->claim == Claim::no);
  CHECK(read.unplaced.size() == 2);
}

}  // namespace assize::test
