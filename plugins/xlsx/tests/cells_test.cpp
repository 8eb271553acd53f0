// SPDX-License-Identifier: Apache-2.0
//
// What a cell shows.
#include <string>

#include "support/catch.hpp"
#include "xlsx/tests/workbook.hpp"

namespace assize::xlsx {
namespace {

using namespace test;

// The words of A1 and B1, which make one table of one row.
std::string cells(TestWorkbook workbook, const std::string& a, const std::string& b) {
  workbook.sheets.push_back({.name = "Form", .rows = "<row r=\"1\">" + a + b + "</row>"});
  return blocks_of(workbook);
}

}  // namespace

TEST_CASE("shared strings, in runs too, without their phonetic guide") {
  CHECK(cells({.strings = {"<t>Rain</t>",
                           "<r><t xml:space=\"preserve\">Dry </t></r><r><rPr><b/></rPr><t>roof</t>"
                           "</r><rPh sb=\"0\" eb=\"1\"><t>guide</t></rPh>"}},
              "<c r=\"A1\" t=\"s\"><v>0</v></c>",
              "<c r=\"B1\" t=\"s\"><v>1</v></c>") == "---\n| Rain | Dry roof |\n");
}

TEST_CASE("inline strings, results of formulas, truth values and errors") {
  CHECK(cells({}, "<c r=\"A1\" t=\"inlineStr\"><is><r><t>Ra</t></r><r><t>in</t></r></is></c>",
              "<c r=\"B1\" t=\"str\"><f>A1&amp;\"y\"</f><v>Rainy</v></c>") ==
        "---\n| Rain | Rainy |\n");
  CHECK(cells({}, "<c r=\"A1\" t=\"b\"><v>1</v></c>", "<c r=\"B1\" t=\"e\"><v>#N/A</v></c>") ==
        "---\n| TRUE | #N/A |\n");
}

TEST_CASE("a formula without its result is told") {
  CHECK(cells({}, "<c r=\"A1\"><f>SUM(C1:C2)</f></c><c r=\"D1\"><f>C1</f><v/></c>",
              "<c r=\"E1\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"F1\"><v>2</v></c>") ==
        "2\nwarning: 2 cell(s) hold a formula without its result and were read as empty; the "
        "first: sheet \"Form\", A1\n");
}

TEST_CASE("numbers and dates by the cell's style") {
  const TestWorkbook workbook{
      .formats = "<numFmt numFmtId=\"164\" formatCode=\"[$-809]d\\ mmmm\\ yyyy;@\"/>",
      .styles = "<xf numFmtId=\"2\" fontId=\"0\"/><xf numFmtId=\"164\" fontId=\"0\"/>"};
  CHECK(cells(workbook, "<c r=\"A1\" s=\"1\"><v>1.1</v></c>",
              "<c r=\"B1\" s=\"2\"><v>45455</v></c>") == "---\n| 1.10 | 12 June 2024 |\n");
  CHECK(cells(workbook, "<c r=\"A1\" s=\"77\"><v>1.1</v></c>",
              "<c r=\"B1\" t=\"d\"><v>2024-06-12T00:00:00</v></c>") ==
        "---\n| 1.1 | 12 June 2024 |\n");
  CHECK(cells({.styles = "<xf numFmtId=\"14\" fontId=\"0\"/>", .date1904 = true},
              "<c r=\"A1\"><v>nan</v></c>",
              "<c r=\"B1\" s=\"1\"><v>43993</v></c>") == "---\n| nan | 12 June 2024 |\n");
}

TEST_CASE("ticks of symbol fonts, by the cell's font or a run's") {
  const TestWorkbook workbook{
      .strings = {"<r><rPr><rFont val=\"Wingdings\"/></rPr><t>\xC3\xBE</t></r><r><t> Yes</t></r>"},
      .fonts = "<font><sz val=\"11\"/><name val=\"Wingdings\"/></font>",
      .styles = "<xf numFmtId=\"0\" fontId=\"1\"/>"};
  CHECK(cells(workbook, "<c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c>",
              "<c r=\"B1\" t=\"str\" s=\"1\"><v>\xC3\xBC</v></c>") ==
        "---\n| \xE2\x98\x91 Yes | \xE2\x9C\x93 |\n");
}

TEST_CASE("boxes that a cell shows for a truth value") {
  const TestWorkbook workbook{.styles =
                                  "<xf numFmtId=\"0\" fontId=\"0\"><extLst><ext uri=\"{C7286773}\">"
                                  "<xfpb:xfComplement i=\"0\"/></ext></extLst></xf>"};
  CHECK(cells(workbook, "<c r=\"A1\" s=\"1\" t=\"b\"><v>1</v></c>",
              "<c r=\"B1\" s=\"1\" t=\"b\"><v>0</v></c>") ==
        "---\n| \xE2\x98\x91 | \xE2\x98\x90 |\n");
}

TEST_CASE("line breaks within a cell are spaces") {
  CHECK(cells({.strings = {"<t>Swept.&#10;Dried._x000D_\nRaked.</t>"}},
              "<c r=\"A1\" t=\"s\"><v>0</v></c>",
              "<c r=\"B1\"><v>1</v></c>") == "---\n| Swept. Dried. Raked. | 1 |\n");
}

TEST_CASE("links of the sheet and of formulas") {
  TestWorkbook workbook = sheet_of(
      row(1, {"Policy", "Page", "Write"}) +
          "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>HYPERLINK("
          "\"https://nettlewick.example/q\",\"Q\")</f><v>Q</v></c><c r=\"B2\"><v>2</v></c></row>",
      "<hyperlinks><hyperlink ref=\"A1\" r:id=\"l1\"/><hyperlink ref=\"B1:B2\" r:id=\"l2\" "
      "location=\"top\"/><hyperlink ref=\"C1\" r:id=\"l3\"/><hyperlink ref=\"Z9\" r:id=\"l9\"/>"
      "<hyperlink ref=\"C1\" location=\"Plan!A1\"/></hyperlinks>");
  workbook.sheets[0].links = {{"l1", "https://nettlewick.example/p"},
                              {"l2", "https://nettlewick.example/a"},
                              {"l3", "mailto:a@nettlewick.example"}};
  CHECK(blocks_of(workbook) ==
        "---\n| Policy (https://nettlewick.example/p) | Page (https://nettlewick.example/a#top) | "
        "Write |\n| Q (https://nettlewick.example/q) | 2 (https://nettlewick.example/a#top) |  "
        "|\n");
}

TEST_CASE("check boxes over the cells, with their captions") {
  const auto box = [](const char* anchor, const char* caption, const char* state) {
    return std::string("<v:shape><v:textbox><div><font>") + caption +
           "</font><br></div></v:textbox><x:ClientData ObjectType=\"Checkbox\"><x:Anchor>" +
           anchor + "</x:Anchor>" + state + "</x:ClientData></v:shape>";
  };
  TestWorkbook workbook = sheet_of(row(1, {"No", "Kept"}) +
                                   "<row r=\"2\"><c r=\"A2\"><v>1.2</v></c><c r=\"D2\" "
                                   "t=\"b\"><v>1</v></c></row>" +
                                   row(3, {"1.3"}));
  workbook.sheets[0].parts = {
      {"vmlDrawing",
       "<xml>" +
           box("1, 5, 1, 2, 2, 1, 1, 19", "Yes",
               "<x:Checked>1</x:Checked><x:FmlaLink>$D$2</x:FmlaLink>") +
           box("1, 40, 1, 2, 2, 30, 1, 19", "No", "") +
           box("1, 5, 1, 18, 2, 1, 2, 17", "Check Box 3", "<x:Checked>1</x:Checked>") +
           box("no place", "Left", "") + "</xml>"}};
  CHECK(blocks_of(workbook) ==
        "---\n| No | Kept |\n| 1.2 | \xE2\x98\x91 Yes \xE2\x98\x90 No |\n| 1.3 | \xE2\x98\x91 |\n"
        "warning: 1 box(es) to tick lie nowhere on the sheet and were left out: sheet "
        "\"Form\"\n");
}

}  // namespace assize::xlsx
