// SPDX-License-Identifier: Apache-2.0
//
// The Code of another trade: rows that answer many provisions, other labels, other answers.
#include <string>

#include "sheet.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

const std::string header = "Rule\tWhat is asked\tKept?\tHow we know\n";

std::string told(const Assessment& assessment) {
  std::string out;
  for (const Response& one : assessment.responses) {
    out += one.row + " " + std::string(to_string(one.claim)) + " [" + one.evidence.text + "]" +
           (one.commentary ? "+" : "") + "\n";
  }
  return out;
}

std::string told(const std::string& form) { return told(read_back(form, invented_code())); }

}  // namespace

TEST_CASE("a row may answer a whole section") {
  CHECK(told(header + "1.2\tchalked up\tAye\tThe board\n1.3\tglass\tNay\tNo "
                      "bell\n2\tgate\tHalf\tMost days\n") ==
        "1.2 yes [The board]\n1.3 no [No bell]\n2 partial [Most days]\n");
}

TEST_CASE("a provision's number finds the row that answers it") {
  CHECK(told(header + "2.2\tclosed pool\tAye\tA notice\n") ==
        "1.2 absent []+\n1.3 absent []+\n2 yes [A notice]\n");
}

TEST_CASE("every row of the Code is there, absent where the form lacks it") {
  const Assessment read = read_back(header + "1.3\tglass\tAye/Nay\t\n", invented_code());
  REQUIRE(read.responses.size() == 3);
  CHECK(told(read) == "1.2 absent []+\n1.3 blank []\n2 absent []+\n");
  CHECK(read.responses[0].line == 0);
  CHECK(read.responses[1].line == 2);
}

TEST_CASE("a lost number is told by our words for the row") {
  CHECK(told(header + "\tThe temperature is taken each morning and chalked up\tAye\tThe board\n"
                      "1.3\tBroken glass closes the pool\tNay\tNo bell\n") ==
        "1.2 yes [The board]\n1.3 no [No bell]\n2 absent []+\n");
}

TEST_CASE("headings, preamble and furniture are skipped and told") {
  const Assessment read =
      read_back("Lido return\n\nDear keeper, fill this in by hand.\n\nSection 1: Water\n\n" +
                    header + "1.2\tchalked\tAye\tThe board\n\nPage 1 of 2\n\nThe water\n\n" +
                    header + "1.3\tglass\tNay\tNo bell\n\nWe swim at night too.\n",
                invented_code());
  CHECK(told(read) == "1.2 yes [The board]\n1.3 no [No bell]\n2 absent []+\n");
  REQUIRE(read.headings.size() == 2);
  CHECK(read.headings[0].text == "Section 1: Water");
  CHECK(read.headings[1].section == "1");
  std::string skipped;
  for (const Skipped& one : read.skipped) skipped += one.what + ", ";
  CHECK(skipped == "headings, the form's preamble, column headers, page numbers, column headers, ");
  REQUIRE(read.unplaced.size() == 1);
  CHECK(read.unplaced[0].text == "We swim at night too.");
  CHECK(read.unplaced[0].near_row == "1.3");
}

}  // namespace assize::test
