// SPDX-License-Identifier: Apache-2.0
#include "document/text_columns.hpp"

#include <string>

#include "support/catch.hpp"

namespace assize::document {
namespace {

// "# heading", "paragraph", "[cell][cell]", a line each.
std::string told(const std::string& text) {
  Diagnostics diagnostics;
  const auto document = read_document({"t.txt", text}, diagnostics);
  REQUIRE(document);
  CHECK(diagnostics.all().empty());
  CHECK(document->reader == "text");
  std::string out;
  for (const Block& block : document->blocks) {
    if (block.kind == BlockKind::heading) out += "# " + block.text.text + "\n";
    if (block.kind == BlockKind::paragraph) out += block.text.text + "\n";
    for (const Row& row : block.rows) {
      out += std::to_string(row.line) + " ";
      for (const Cell& cell : row.cells) out += "[" + cell.text + "]";
      out += "\n";
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a frame's rows are what stands between its rules") {
  CHECK(told("Barn\n\n"
             "+-----+--------+------+\n"
             "| No  | What   | Done |\n"
             "+=====+========+======+\n"
             "| 1.2 | Sweep  | Yes  |\n"
             "|     | daily  |      |\n"
             "+-----+--------+------+\n"
             "|     | Count  | No   |\n"
             "+-----+--------+------+\n"
             "The end.\n") ==
        "# Barn\n4 [No][What][Done]\n6 [1.2][Sweep daily][Yes]\n9 [][Count][No]\nThe end.\n");
}

TEST_CASE("a frame may have rules around its header alone") {
  CHECK(told("+-----+-------+\n| No  | What  |\n+-----+-------+\n| 1.2 | Sweep |\n"
             "|     | daily |\n| 1.3 | Count |\n+-----+-------+\n") ==
        "2 [No][What]\n4 [1.2][Sweep daily]\n6 [1.3][Count]\n");
}

TEST_CASE("a frame may be drawn with characters of its own, and words may stick out of it") {
  CHECK(told("\xE2\x94\x8C\xE2\x94\x80\xE2\x94\x80\xE2\x94\x80\xE2\x94\xAC\xE2\x94\x80\xE2\x94\x80"
             "\xE2\x94\x80\xE2\x94\x90\n"
             "\xE2\x94\x82"
             "1.2"
             "\xE2\x94\x82"
             " ok"
             "\xE2\x94\x82\n"
             "\xE2\x94\x94\xE2\x94\x80\xE2\x94\x80\xE2\x94\x80\xE2\x94\xB4\xE2\x94\x80\xE2\x94\x80"
             "\xE2\x94\x80\xE2\x94\x98\n") == "2 [1.2][ok]\n");
  CHECK(told("+-----+-------+\n| 1.2 | Sweeping | \n| 1.3 | Count |\n+-----+-------+\n") ==
        "2 [1.2][Sweeping]\n3 [1.3][Count]\n");
}

TEST_CASE("columns stand under one another") {
  const std::string table =
      "No    What to do         Done   Why\n"
      "\n"
      "1.2   Sweep the whole    Yes    It is the oldest\n"
      "      of the barn               rule of all\n"
      "\n"
      "1.3   Count the sacks    No     \n"
      "\n"
      "1.4   Mend the door      Yes    Wind comes in\n";
  const std::string rows =
      "1 [No][What to do][Done][Why]\n3 [1.2][Sweep the whole of the barn][Yes][It is the oldest "
      "rule of all]\n6 [1.3][Count the sacks][No][]\n8 [1.4][Mend the door][Yes][Wind comes in]\n";
  CHECK(told(table) == rows);
  CHECK(told(table + "\nThat was all of it for this year, and nothing more.\n") ==
        rows + "That was all of it for this year, and nothing more.\n");
}

TEST_CASE("rows of columns need no blank line between them") {
  CHECK(told("No    What to do         Done   Why\n"
             "1.2   Sweep the whole    Yes    It is the oldest\n"
             "      of the barn               rule of all\n"
             "1.3   Count the sacks    No     By May\n") ==
        "1 [No][What to do][Done][Why]\n2 [1.2][Sweep the whole of the barn][Yes][It is the oldest "
        "rule of all]\n4 [1.3][Count the sacks][No][By May]\n");
}

TEST_CASE("the number of a row may stand in the middle of it") {
  CHECK(told("      Sweep the whole           It is the oldest\n"
             "1.2   of the barn        Yes    rule\n"
             "      twice                     of all\n"
             "\n"
             "1.3   Count the sacks    No     By May\n"
             "\n"
             "      Mend the                  Wind\n"
             "1.4   door               Yes    comes in\n") ==
        "1 [1.2][Sweep the whole of the barn twice][Yes][It is the oldest rule of all]\n"
        "5 [1.3][Count the sacks][No][By May]\n7 [1.4][Mend the door][Yes][Wind comes in]\n");
}

TEST_CASE("columns may touch, and a header be wider than its column and stand again") {
  // The dashes at the ends of lines are no column.
  CHECK(told("No    What to do        Done:  Why it is so\n"
             "                        Yes or\n"
             "                        No\n"
             "1.2   Sweep all of the  Yes    It is the oldest -\n"
             "      barn before winter       rule of all\n"
             "1.3   Count the sacks   No     By May -\n"
             "      that stand within        next year, says the book\n"
             "1.4   Mend the door     Yes    Wind comes in -\n"
             "\n"
             "Part 2\n"
             "No    What to do        Done:  Why it is so\n"
             "                        Yes or\n"
             "                        No\n"
             "1.5   Oil every hinge   Yes    Noise\n"
             "      once more in April       wakes us -\n"
             "      and in June, every       again\n") ==
        "1 [No][What to do][Done: Yes or No][Why it is so]\n"
        "4 [1.2][Sweep all of the barn before winter][Yes][It is the oldest - rule of all]\n"
        "6 [1.3][Count the sacks that stand within][No][By May - next year, says the book]\n"
        "8 [1.4][Mend the door][Yes][Wind comes in -]\n"
        "10 [Part][2][][]\n"
        "11 [No][What to do][Done: Yes or No][Why it is so]\n"
        "14 [1.5][Oil every hinge once more in April and in June, every][Yes][Noise wakes us - "
        "again]\n");
}

TEST_CASE("headings and numbers of pages between rows are no rows") {
  CHECK(told("1.2   Sweep the barn     Yes    Daily\n"
             "1.3   Count the sacks    No     By May\n"
             "\n"
             "Section 2: All about the mill and its doors\n"
             "\n"
             "2.1   Mend the door      Yes    Wind\n"
             "2.2   Oil the hinge      Yes    Noise\n"
             "\n"
             "                           4\n") ==
        "1 [1.2][Sweep the barn][Yes][Daily]\n2 [1.3][Count the sacks][No][By May]\n"
        "# Section 2: All about the mill and its doors\n"
        "6 [2.1][Mend the door][Yes][Wind]\n7 [2.2][Oil the hinge][Yes][Noise]\n# 4\n");
}

TEST_CASE("wide gaps part the cells of lines that stand under nothing") {
  CHECK(told("No    What    Done\n1.2    Sweep the whole of the barn    Yes\n1.3    Count    No\n"
             "1.4    Mend the door    Yes\n") ==
        "1 [No][What][Done]\n2 [1.2][Sweep the whole of the barn][Yes]\n3 [1.3][Count][No]\n4 "
        "[1.4][Mend the door][Yes]\n");
}

TEST_CASE("prose with wide spaces is no table") {
  for (const char* text :
       {"We sweep.  We count.  We mend.\nWe do so daily.  Nobody minds.  It is good.\n"
        "The barn is old.  It has a door.  It is blue.\n",
        "The mill\n1 Lane\nTown\n\n        12 May 2025\n\nDear miller,\n",
        "Signed    A. Wain    Date\n"}) {
    INFO(text);
    CHECK(told(text).find('[') == std::string::npos);
  }
}

}  // namespace assize::document
