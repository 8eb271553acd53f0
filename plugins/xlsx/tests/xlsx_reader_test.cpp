// SPDX-License-Identifier: Apache-2.0
//
// Workbooks as a whole: which are recognised, which are refused, and what is absurd.
#include "xlsx/xlsx_reader.hpp"

#include <string>

#include "support/catch.hpp"
#include "xlsx/sheet.hpp"
#include "xlsx/tests/workbook.hpp"

namespace assize::xlsx {
namespace {

using namespace test;
using ooxml::test::build_zip;
using ooxml::test::package_relations;

const std::string two = row(1, {"a", "b"});

}  // namespace

TEST_CASE("workbooks are recognised by their content") {
  const XlsxReader reader;
  const std::string workbook = build(sheet_of(two));
  CHECK(reader.name() == "xlsx");
  CHECK(reader.recognises(workbook) == 90);
  CHECK(reader.recognises("") == 0);
  CHECK(reader.recognises("No,Asked,Kept\n") == 0);
  CHECK(reader.recognises(build_zip({{"_rels/.rels", package_relations("word/document.xml")},
                                     {"word/document.xml", "<w:document/>"}})) == 0);
  CHECK(reader.recognises(build_zip({{"readme.txt", "a workbook"}})) == 0);
  CHECK(reader.recognises(build_zip({{"_rels/.rels", package_relations("xl/workbook.bin")},
                                     {"xl/workbook.bin", "b"}})) == 60);
  CHECK(reader.recognises(workbook.substr(0, workbook.size() / 2 + 200)) == 60);
}

TEST_CASE("a document says what it was read from") {
  const Source source{"form.xlsx", build(sheet_of(two))};
  Diagnostics diagnostics;
  const auto document = XlsxReader().read(source, diagnostics);
  REQUIRE(document);
  CHECK(document->name == "form.xlsx");
  CHECK(document->reader == "xlsx");
  CHECK(document->sha256.size() == 64);
  CHECK(document->lines == 1);
  CHECK(document->blocks.at(0).rows.at(0).cells.at(1).line_at(0) == 1);
}

TEST_CASE("strict workbooks are read as the others") {
  TestWorkbook workbook = sheet_of(two);
  workbook.strict = true;
  CHECK(blocks_of(workbook) == "---\n| a | b |\n");
}

TEST_CASE("prefixes of names and places left out are no hindrance") {
  CHECK(blocks_of(sheet_of("<x:row><x:c t=\"str\"><x:v>a</x:v></x:c><x:c/><x:c><x:v>3</x:v></x:c>"
                           "</x:row><x:row><x:c><x:v>4</x:v></x:c><x:c><x:v>5</x:v></x:c>"
                           "</x:row>")) == "---\n| a |  | 3 |\n| 4 | 5 |  |\n");
}

TEST_CASE("what is no workbook is refused") {
  CHECK(read("no zip").starts_with("error: the file is damaged or no zip"));
  CHECK(read(build_zip({{"a.txt", "a"}})) == "error: the file holds no workbook\n");
  CHECK(read(build_zip(
            {{"_rels/.rels", package_relations("xl/workbook.bin")}, {"xl/workbook.bin", "b"}})) ==
        "error: the file is a binary workbook (.xlsb)\n");
  CHECK(read(build_zip({{"xl/workbook.xml", "<workbook/>"}})) ==
        "error: the workbook holds no sheet that can be read\n");
  CHECK(read(build_zip(parts_of(sheet_of(two)), "rain")) ==
        "error: the file is protected by a password and cannot be read\n");
}

TEST_CASE("a sheet that is damaged is told, the others are read") {
  TestWorkbook workbook = sheet_of(two);
  workbook.sheets.push_back({.name = "Plan", .rows = "<row>"});
  CHECK(blocks_of(workbook).starts_with(
      "# Form\n---\n| a | b |\nwarning: the part xl/worksheets/sheet2.xml is malformed"));
  CHECK(blocks_of(workbook).ends_with("warning: the sheet \"Plan\" could not be read\n"));
  workbook.sheets.erase(workbook.sheets.begin());
  CHECK(blocks_of(workbook).ends_with("error: the workbook holds no sheet that can be read\n"));
}

TEST_CASE("sheets that share their cells are read once") {
  TestWorkbook workbook = sheet_of(two);
  workbook.sheets.push_back({.name = "Plan", .rows = two});
  ooxml::test::Parts parts = parts_of(workbook);
  for (auto& [name, content] : parts) {
    if (name != "xl/_rels/workbook.xml.rels") continue;
    content.replace(content.find("sheet2"), 6, "sheet1");
  }
  CHECK(read(build_zip(parts))
            .ends_with("warning: 1 sheet(s) show the cells of another and were not read again: the "
                       "sheet \"Plan\"\n"));
}

TEST_CASE("words that the workbook does not hold are told") {
  CHECK(blocks_of(sheet_of("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999999999999999999</v></c>"
                           "<c r=\"B1\" t=\"s\"><v>0</v></c><c r=\"C1\"><v>1</v></c></row>")) ==
        "1\nwarning: 2 cell(s) point at words that the workbook does not hold and were read as "
        "empty; the first: sheet \"Form\", A1\n");
}

TEST_CASE("places beyond any sheet") {
  CHECK(blocks_of(sheet_of("<dimension ref=\"A1:XFD1048576\"/>" + two +
                           "<row r=\"1048576\"><c r=\"XFD1048576\"><v>7</v></c></row>")) ==
        "---\n| a | b |\n7\n");
  CHECK(blocks_of(sheet_of("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"ZZZZZZ1\"><v>2</v></c>"
                           "<c r=\"B1048577\"><v>3</v></c></row>")) ==
        "---\n| 1 | 2 | 3 |\nwarning: 2 cell(s) bear a name that no sheet has; they follow the "
        "cell before; the first: sheet \"Form\", ZZZZZZ1\n");
  CHECK(
      blocks_of(sheet_of("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c><c><v>2</v></c></row>"
                         "<row><c><v>3</v></c></row>")) == "---\n| 3 | 1 2 |\n");
  CHECK(blocks_of(sheet_of("<row r=\"1048577\"><c><v>1</v></c><c><v>2</v></c></row>")) ==
        "---\n| 1 | 2 |\nwarning: 1 row(s) bear a number that no sheet has; they follow the row "
        "before: sheet \"Form\", 1048577\n");
  CHECK(blocks_of(sheet_of(two + row(2, {"c", "d"}),
                           "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/>"
                           "<mergeCell ref=\"A1:ZZZZ9\"/></mergeCells>")) ==
        "---\n| (2) a b |\n| c | d |\nwarning: 1 merged cell(s) lie outside of any sheet and were "
        "left alone: sheet \"Form\", A1:ZZZZ9\nwarning: 1 merged cell(s) span more rows than is "
        "likely; they were read as one row: sheet \"Form\", A1:XFD1048576\n");
}

TEST_CASE("tables whose cells lie far apart stay bounded") {
  std::string rows;
  for (std::size_t i = 1; i <= 1200; ++i) {
    const std::string number = std::to_string(i);
    rows += "<row r=\"" + number + "\"><c r=\"A" + number + "\"><v>1</v></c><c r=\"" +
            to_string(Position{i, i + 1}) + "\"><v>2</v></c></row>";
  }
  CHECK(blocks_of(sheet_of(rows)) ==
        "error: the sheets hold more than 32 MiB of words or more than 1048576 cells\n");
}

TEST_CASE("words that are used without end stay bounded") {
  std::string rows;
  for (std::size_t i = 1; i <= 1100; ++i) rows += "<row><c t=\"s\"><v>0</v></c></row>";
  TestWorkbook workbook = sheet_of(rows);
  workbook.strings = {"<t>" + std::string(32767, 'a') + "</t>"};
  CHECK(blocks_of(workbook).starts_with("error: the sheets hold more than 32 MiB"));
}

TEST_CASE("a million cells that are empty but for their borders are no burden") {
  std::string rows = two;
  for (std::size_t i = 2; i <= 200000; ++i) {
    const std::string number = std::to_string(i);
    rows += "<row r=\"" + number + "\" spans=\"1:5\" ht=\"15\" customHeight=\"1\"><c r=\"A" +
            number + "\" s=\"1\"/><c r=\"B" + number + "\" s=\"1\"/></row><row r=\"" + number +
            "\" s=\"1\"/>";
  }
  CHECK(blocks_of(sheet_of(rows)) == "---\n| a | b |\n");
}

TEST_CASE("what is cut out with empty cells is nothing else") {
  CHECK(blocks_of(
            sheet_of("<row r=\"1\">\n <c r=\"A1\"/>\n <c r=\"B1\"><v>1</v></c></row>"
                     "<row r=\"2\"><c/><c><v>2</v></c></row><row/><row><c/><c><v>3</v></c></row>"
                     "<row r=\"5\"> </row><!-- <c r=\"A9\"/> --><row r=\"6\"><c r=\"B6\" "
                     "t=\"str\"><v><![CDATA[<c r=\"A1\"/>]]></v></c></row>")) ==
        "1\n2\n3\n# <c r=\"A1\"/>\n");
}

TEST_CASE("places are read strictly") {
  CHECK(to_string(*read_position("$AB$12")) == "AB12");
  CHECK(to_string(*read_position("XFD1048576")) == "XFD1048576");
  for (const char* bad : {"", "A", "1", "A0", "XFE1", "A1048577", "A1B", "A1:", "A-1"})
    CHECK_FALSE(read_position(bad));
  CHECK(to_string(read_area("D9:B2")->first) == "B2");
  CHECK_FALSE(read_area("A1:"));
}

}  // namespace assize::xlsx
