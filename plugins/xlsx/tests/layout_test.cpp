// SPDX-License-Identifier: Apache-2.0
//
// How cells make tables, headings and paragraphs.
#include <string>

#include "support/catch.hpp"
#include "xlsx/tests/workbook.hpp"

namespace assize::xlsx {
namespace {

using namespace test;

}  // namespace

TEST_CASE("rows make tables, an empty row parts them, a single cell is a heading or a paragraph") {
  CHECK(read(sheet_of(row(1, {"Nettlewick Homes"}) + row(2, {"This sheet was filled in by us."}) +
                      row(4, {"No", "Asked", "Kept"}) + row(5, {"1.2", "Sweep", "Yes"}) +
                      row(9, {"1.3", "Dry"}))) ==
        "# Nettlewick Homes\nThis sheet was filled in by us.\n"
        "---\n| No | Asked | Kept |\n| 1.2 | Sweep | Yes |\n---\n| 1.3 | Dry |\n"
        "1 sheet \"Form\", row 1\n2 sheet \"Form\", row 2\n3 sheet \"Form\", row 4\n"
        "4 sheet \"Form\", row 5\n5 sheet \"Form\", row 9\n");
}

TEST_CASE("columns without anything are dropped, an answer that is empty keeps its place") {
  CHECK(blocks_of(sheet_of(row(1, {"", "No", "", "Asked", "", "Kept", "Why"}) +
                           row(2, {"", "1.2", "", "Sweep"}) +
                           row(4, {"", "1.3", "", "Dry", "", "", "Wet"}))) ==
        "---\n| No | Asked | Kept | Why |\n| 1.2 | Sweep |  |  |\n---\n| 1.3 | Dry |  | Wet |\n");
}

TEST_CASE("labels of a cover leave no columns behind") {
  CHECK(blocks_of(sheet_of(row(1, {"Landlord", "", "", "Nettlewick Homes"}) +
                           row(2, {"Approved on", "", "", "12 June 2024"}) +
                           row(4, {"No", "Asked", "Kept"}) + row(5, {"1.2", "Sweep", "Yes"}))) ==
        "---\n| Landlord | Nettlewick Homes |\n| Approved on | 12 June 2024 |\n"
        "---\n| No | Asked | Kept |\n| 1.2 | Sweep | Yes |\n");
}

TEST_CASE("merged cells span columns, and are empty in the rows below") {
  CHECK(blocks_of(sheet_of(row(1, {"Form of Nettlewick"}) + row(2, {"No", "Asked", "", "Kept"}) +
                               row(3, {"1.2", "Sweep", "", "Yes"}) + row(4, {"", "b", "", "No"}) +
                               row(5, {"Part 2"}) + row(6, {"2.1", "Dry", "it", "Yes"}),
                           "<mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"B2:C2\"/>"
                           "<mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B3:C3\"/>"
                           "<mergeCell ref=\"A5:D5\"/></mergeCells>")) ==
        "# Form of Nettlewick\n---\n| No | Asked | Kept |\n| (down 2) 1.2 | Sweep | Yes |\n|  | b "
        "| No |\n"
        "# Part 2\n---\n| 2.1 | Dry | it | Yes |\n");
  CHECK(blocks_of(sheet_of(row(1, {"No", "Asked", "", "Kept"}) + row(2, {"1", "a", "b", "Yes"}),
                           "<mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>")) ==
        "---\n| No | (2) Asked | Kept |\n| 1 | a | b | Yes |\n");
}

TEST_CASE("rows that a merged cell comes down to are no gap") {
  CHECK(blocks_of(sheet_of(row(1, {"No", "Asked", "Kept"}) + row(2, {"1.2", "Sweep", "Yes"}) +
                               row(5, {"1.3", "Dry", "No"}),
                           "<mergeCells><mergeCell ref=\"A2:A4\"/></mergeCells>")) ==
        "---\n| No | Asked | Kept |\n| 1.2 | Sweep | Yes |\n| 1.3 | Dry | No |\n");
}

TEST_CASE("a single cell within a table") {
  // A number that nobody answered, and words that go on with a cell above, are rows.
  CHECK(blocks_of(sheet_of(row(1, {"No", "Asked", "Kept"}) + row(2, {"1.2"}) +
                           row(3, {"", "and dry"}) + row(4, {"Part 2: Roofs"}) +
                           row(5, {"2.1", "Tile", "Yes"}))) ==
        "---\n| No | Asked | Kept |\n| 1.2 |  |  |\n|  | and dry |  |\n# Part 2: Roofs\n"
        "---\n| 2.1 | Tile | Yes |\n");
}

TEST_CASE("a label that has no answer is a row, by the rows where it has one") {
  CHECK(blocks_of(sheet_of(row(1, {"Asked", "Sweep"}) + row(2, {"Kept", "Yes"}) + row(3, {"Why"}) +
                           row(5, {"Asked", "Dry"}) + row(6, {"Kept"}) + row(7, {"Why", "Wet"}))) ==
        "---\n| Asked | Sweep |\n| Kept | Yes |\n| Why |  |\n---\n| Asked | Dry |\n| Kept |  |\n"
        "| Why | Wet |\n");
}

TEST_CASE("what is asked and not yet answered is a row") {
  const std::string asked = " The roof must be swept in each year before the first of the leaves.";
  CHECK(blocks_of(sheet_of(row(1, {"Asked", "Kept"}) + row(2, {"1.2" + asked, "Yes"}) +
                           row(3, {"1.3" + asked}) + row(4, {"Else:" + asked}) +
                           row(5, {"1.4" + asked, "No"}))) ==
        "---\n| Asked | Kept |\n| 1.2" + asked + " | Yes |\n| 1.3" + asked +
            " |  |\n| Else:" + asked + " |  |\n| 1.4" + asked + " | No |\n");
}

TEST_CASE("a list of choices that stands apart is a table of its own") {
  std::string rows = row(1, {"No", "Asked", "Kept", "", "", "Choices"}) +
                     row(2, {"1.2", "Sweep", "Yes", "", "", "Yes"});
  for (std::size_t i = 3; i < 7; ++i) rows += row(i, {"1." + std::to_string(i), "Dry", "No"});
  CHECK(
      read(sheet_of(rows + row(8, {"Signed"}))) ==
      "---\n| No | Asked | Kept |\n| 1.2 | Sweep | Yes |\n| 1.3 | Dry | No |\n| 1.4 | Dry | No |\n"
      "| 1.5 | Dry | No |\n| 1.6 | Dry | No |\n---\n| Choices |\n| Yes |\n# Signed\n"
      "1 sheet \"Form\", row 1\n2 sheet \"Form\", row 2\n3 sheet \"Form\", row 3\n"
      "4 sheet \"Form\", row 4\n5 sheet \"Form\", row 5\n6 sheet \"Form\", row 6\n"
      "7 sheet \"Form\", F1\n8 sheet \"Form\", F2\n9 sheet \"Form\", row 8\n");
}

TEST_CASE("the names of sheets head them where there are several") {
  CHECK(read(TestWorkbook{.sheets = {{.name = "Cover", .rows = row(3, {"Nettlewick Homes"})},
                                     {.name = "Sheet2", .rows = row(1, {"a", "b"})},
                                     {.name = "Empty", .rows = ""},
                                     {.name = "Plan", .rows = row(2, {"c", "d"})}}}) ==
        "# Cover\n# Nettlewick Homes\n---\n| a | b |\n# Plan\n---\n| c | d |\n"
        "1 sheet \"Cover\"\n2 sheet \"Cover\", row 3\n3 sheet \"Sheet2\", row 1\n"
        "4 sheet \"Plan\"\n5 sheet \"Plan\", row 2\n");
}

TEST_CASE("hidden sheets are told, hidden rows and columns are read and told") {
  CHECK(blocks_of(
            {.sheets = {{.name = "Form",
                         .rows = row(1, {"a", "b"}) + "<row r=\"2\" hidden=\"1\"><c r=\"A2\">"
                                                      "<v>1</v></c><c r=\"B2\"><v>2</v></c></row>",
                         .before = "<cols><col min=\"2\" max=\"16384\" hidden=\"1\"/></cols>"},
                        {.name = "Lists", .rows = row(1, {"Yes"}), .state = "hidden"},
                        {.name = "Old", .rows = row(1, {"No"}), .state = "veryHidden"}}}) ==
        "---\n| a | b |\n| 1 | 2 |\nwarning: the sheet \"Lists\" is hidden and was not read\n"
        "warning: the sheet \"Old\" is hidden and was not read\n"
        "warning: 2 cell(s) of hidden columns were read all the same; the first: sheet \"Form\", "
        "B1\nwarning: 1 row(s) are hidden and were read all the same: sheet \"Form\", row 2\n");
}

TEST_CASE("notes beside cells are counted") {
  TestWorkbook workbook = sheet_of(row(1, {"a", "b"}));
  workbook.sheets[0].parts = {{"comments",
                               "<comments><authors/><commentList><comment ref=\"A1\"/>"
                               "<comment ref=\"B1\"/></commentList></comments>"},
                              {"threadedComment",
                               "<ThreadedComments><threadedComment/>"
                               "</ThreadedComments>"}};
  CHECK(blocks_of(workbook) ==
        "---\n| a | b |\nwarning: 2 note(s) beside cells were not read (sheet \"Form\": 2)\n");
}

TEST_CASE("text boxes and the heads of pages follow the cells") {
  TestWorkbook workbook =
      sheet_of(row(1, {"a", "b"}),
               "<headerFooter><oddHeader>&amp;L&amp;\"Arial,Bold\"&amp;12Nettlewick &amp;&amp; "
               "Sons&amp;RPage &amp;P of &amp;N</oddHeader><oddFooter>&amp;CPage &amp;P"
               "</oddFooter></headerFooter>");
  workbook.sheets[0].parts = {
      {"drawing",
       "<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:row>4</xdr:row></xdr:from><xdr:sp><xdr:txBody>"
       "<a:p><a:r><a:t>Approved </a:t></a:r><a:br/><a:r><a:t>by us</a:t></a:r></a:p><a:p/>"
       "</xdr:txBody></xdr:sp></xdr:twoCellAnchor><xdr:sp><xdr:nvSpPr><xdr:cNvPr hidden=\"1\"/>"
       "</xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>Check Box 1</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
       "</xdr:wsDr>"}};
  workbook.sheets.push_back(workbook.sheets[0]);
  workbook.sheets[1].name = "Plan";
  workbook.sheets[1].parts.clear();
  CHECK(read(workbook) ==
        "# Form\n---\n| a | b |\nApproved by us\nNettlewick & Sons\n# Plan\n---\n| a | b |\n"
        "1 sheet \"Form\"\n2 sheet \"Form\", row 1\n3 sheet \"Form\", text box at row 5\n"
        "4 sheet \"Form\", page header\n5 sheet \"Plan\"\n6 sheet \"Plan\", row 1\n");
}

}  // namespace assize::xlsx
