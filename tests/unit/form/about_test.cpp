// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "sheet.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

// A form with two answers, and what stands around it.
Assessment read(const std::string& before, const std::string& evidence = "Barn book",
                const std::string& after = {}) {
  return read_back(before +
                       "\nCode provision\tCode requirement\tComply\tEvidence\tCommentary\n1.2\t" +
                       granary_requirement("1.2") + "\tYes\t" + evidence + "\tSwept\n\n" + after,
                   granary_code());
}

}  // namespace

TEST_CASE("dates and names are read from labels") {
  const Assessment one = read(
      "Landlord: Hollow Elm Housing Association\n\nDate of assessment: 12 June 2025\n\n"
      "Approved by: The Board\n\nDate approved: 3 July 2025\n\nReporting period: 2024/25\n");
  CHECK(one.organisation == "Hollow Elm Housing Association");
  CHECK(one.stated.assessed_on == "2025-06-12");
  CHECK(one.stated.approved_by == "The Board");
  CHECK(one.stated.approved_on == "2025-07-03");
  CHECK(one.stated.period == "2024/25");
  CHECK(one.guesses.empty());
}

TEST_CASE("labels may stand in a table of two columns") {
  const Assessment one = read(
      "Name of landlord\tHollow Elm Homes\nAssessment date\tJune 2025\n"
      "Approved by\tGoverning body\nApproved on\t3 July 2025\n");
  CHECK(one.organisation == "Hollow Elm Homes");
  CHECK(one.stated.assessed_on == "2025-06");
  CHECK(one.stated.approved_by == "Governing body");
  CHECK(one.stated.approved_on == "2025-07-03");
}

TEST_CASE("an approval may be told in a sentence, before the form or after it") {
  const std::string sentence =
      "This return was approved by the Board of Trustees on 3 July 2025.\n";
  for (const Assessment& one : {read(sentence), read("", "Barn book", sentence)}) {
    CHECK(one.stated.approved_by == "Board of Trustees");
    CHECK(one.stated.approved_on == "2025-07-03");
  }
}

TEST_CASE("approvals and days are told in many ways") {
  struct Told {
    const char *words, *assessed, *by, *on;
  };
  for (
      const Told& told : {
          Told{"Assessment completed June 2026. Approved by Cabinet 14 July 2026", "2026-06",
               "Cabinet", "2026-07-14"},
          {"Agreed by the Trustees at their meeting of 11 May 2026", "", "Trustees", "2026-05-11"},
          {"Completed 6 April 2026 by the Secretary; approved by the Management Committee 20 April "
           "2026",
           "2026-04-06", "Management Committee", "2026-04-20"},
          {"Self-assessment. Completed by: Complaints Officer, 2 March 2026", "2026-03-02", "", ""},
          {"Approved at Board 12th May 2026", "", "Board", "2026-05-12"},
          {"Signed off by the Board of Management on 1st July 2026", "", "Board of Management",
           "2026-07-01"},
          {"Board approval: July 2026", "", "Board", "2026-07"},
          {"Assessed on 28 April 2026; approved by Board on 21 May 2026", "2026-04-28", "Board",
           "2026-05-21"},
          {"Residents agreed by and large. The roof was completed in May 2024.", "", "", ""},
      }) {
    const Assessment one = read(std::string(told.words) + "\n");
    INFO(told.words);
    CHECK(one.stated.assessed_on.value_or("") == told.assessed);
    CHECK(one.stated.approved_by.value_or("") == told.by);
    CHECK(one.stated.approved_on.value_or("") == told.on);
  }
}

TEST_CASE("a period may run from month to month") {
  CHECK(read("Self-assessment, April 2025 to March 2026\n").stated.period ==
        "April 2025 to March 2026");
}

TEST_CASE("the name at the head of a form is the one that answers") {
  CHECK(read("Hollow Elm Housing Group Limited and its subsidiaries Elm Homes and Oak Living\n",
             "Elm Homes does it, Elm Homes sees to it, and Elm Homes checks.")
            .organisation == "Hollow Elm Housing Group Limited");
  CHECK(read("Hollow Elm Housing Co-operative Ltd\n").organisation ==
        "Hollow Elm Housing Co-operative Ltd");
}

TEST_CASE("nothing that is not stated is made up") {
  const Assessment one = read("Our yearly return\n");
  CHECK(one.organisation.empty());
  CHECK_FALSE(one.stated.assessed_on);
  CHECK_FALSE(one.stated.approved_on);
  CHECK_FALSE(one.stated.approved_by);
  CHECK_FALSE(one.stated.period);
}

TEST_CASE("a label without a date gives none") {
  const Assessment one = read("Date of assessment: to follow\n\nDate approved: see minutes\n");
  CHECK_FALSE(one.stated.assessed_on);
  CHECK_FALSE(one.stated.approved_on);
}

TEST_CASE("the year may stand in a heading") {
  CHECK(read("Complaints return 2024-25\n").stated.period == "2024-25");
}

TEST_CASE("the name found most often is a guess and says so") {
  const Assessment one = read("Hollow Elm Housing Trust yearly return\n",
                              "Hollow Elm Housing Trust keeps a book. Elm Tree Trust does not.");
  CHECK(one.organisation == "Hollow Elm Housing Trust");
  REQUIRE(one.guesses.size() == 1);
  CHECK(one.guesses[0].kind == "organisation");
  CHECK(one.guesses[0].row.empty());
}

TEST_CASE("the web address is the last resort") {
  const Assessment one = read("",
                              "See https://www.hollow-elm.example.org/complaints and "
                              "www.hollow-elm.example.org");
  CHECK(one.organisation == "hollow-elm.example.org");
  REQUIRE(one.guesses.size() == 1);
  CHECK(one.guesses[0].confidence < 0.5);
}

TEST_CASE("the issuer of the Code is not the organisation that answers") {
  const Assessment one =
      read("Housing Ombudsman Service\n", "Housing Ombudsman Service. Housing Ombudsman Service.");
  CHECK(one.organisation.empty());
}

TEST_CASE("a label of one trade means nothing in another") {
  const Assessment lido = read_back(
      "Landlord: Hollow Elm\n\nRule\tWhat is asked\tKept?\tHow we know\n1.2\tx\tAye\tSaltley Baths "
      "did, Saltley Baths will\n",
      invented_code());
  CHECK(lido.organisation == "Saltley Baths");
}

}  // namespace assize::test
