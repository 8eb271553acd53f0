// SPDX-License-Identifier: Apache-2.0
#include "document/text_reader.hpp"

#include <string>

#include "support/catch.hpp"

namespace assize::document {
namespace {

// A block a line: "heading 1: words", "paragraph 3: words", "table 5" and its rows, each with its
// line.
std::string told(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    const std::string line = " " + std::to_string(block.line);
    if (block.kind == BlockKind::heading) out += "heading" + line + ": " + block.text.text + "\n";
    if (block.kind == BlockKind::paragraph)
      out += "paragraph" + line + ": " + block.text.text + "\n";
    if (block.kind != BlockKind::table) continue;
    out += "table" + line + "\n";
    for (const Row& row : block.rows) {
      out += std::to_string(row.line) + (row.rule ? " rule" : " ");
      for (const Cell& cell : row.cells) {
        if (!row.rule) out += "[" + cell.text + (cell.columns > 1 ? " wide" : "") + "]";
      }
      out += "\n";
    }
  }
  return out;
}

Document read(const std::string& text) {
  Diagnostics diagnostics;
  const auto document = read_document({"t.txt", text}, diagnostics);
  REQUIRE(document);
  CHECK(diagnostics.all().empty());
  return *document;
}

std::string told(const std::string& text) { return told(read(text)); }

std::string warned(const std::string& text) {
  Diagnostics diagnostics;
  const auto document = read_document({"t.txt", text}, diagnostics);
  REQUIRE(document);
  std::string out;
  for (const Diagnostic& one : diagnostics.all()) {
    CHECK(one.level == Level::warning);
    out += std::to_string(one.where.line) + " " + one.message + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("headings, paragraphs and tables with their lines") {
  CHECK(told("# Barn rules\n\nWe sweep every day, and more.\n\nNo\tWhat\n1\tSweep\n2\tCount\n\nThe "
             "end\n") ==
        "heading 1: Barn rules\nparagraph 3: We sweep every day, and more.\n"
        "table 5\n5 [No][What]\n6 [1][Sweep]\n7 [2][Count]\nheading 9: The end\n");
}

TEST_CASE("a document says what it was made of") {
  const Document document = read("one\ntwo\n");
  CHECK(document.name == "t.txt");
  CHECK(document.reader == "text");
  CHECK(document.lines == 2);
  CHECK(document.sha256.size() == 64);
  CHECK(read("").lines == 0);
  CHECK(read("").blocks.empty());
}

TEST_CASE("pipes part cells as tabs do") {
  CHECK(told("| No | What |\n|---|:--:|\n| 1 | a \\| b |\n") ==
        "table 1\n1 [No][What]\n2 rule\n3 [1][a | b]\n");
  CHECK(told("a | b.\n") == "paragraph 1: a | b.\n");
  CHECK(told("| 1 | 2 | 3\n") == "table 1\n1 [1][2][3]\n");
}

TEST_CASE("a drawn separator is no data") {
  CHECK(told("a\tb\n-----\t--\n====\t=\nc\td\n") ==
        "table 1\n1 [a][b]\n2 rule\n3 [====][=]\n4 [c][d]\n");
  CHECK(told("a\tb\n--\twords\n") == "table 1\n1 [a][b]\n2 [--][words]\n");
}

TEST_CASE("a blank line parts tables, and cells may be empty") {
  CHECK(told("a\t\tb\n\nc\td\n\t\t\n") == "table 1\n1 [a][][b]\ntable 3\n3 [c][d]\n4 [][][]\n");
}

TEST_CASE("a line break inside a cell is mended") {
  CHECK(told("n\twhat\twhy\n1\ta long\nstory\tbecause\n2\tb\tc\n") ==
        "table 1\n1 [n][what][why]\n2 [1][a long story][because]\n4 [2][b][c]\n");
  CHECK(told("n\twhat\twhy\n1\ta\tbecause of\nthe wind\n2\tb\tc\n") ==
        "table 1\n1 [n][what][why]\n2 [1][a][because of the wind]\n4 [2][b][c]\n");
  CHECK(told("n\twhat\twhy\n1\ta\tsince\n30 June 2025 it is\n") ==
        "table 1\n1 [n][what][why]\n2 [1][a][since]\nheading 3: 30 June 2025 it is\n");
}

TEST_CASE("the next numbered row is no broken line") {
  CHECK(told("n\twhat\twhy\n1\ta\n2.1\tb\n") ==
        "table 1\n1 [n][what][why]\n2 [1][a]\n3 [2.1][b]\n");
  CHECK(told("n\twhat\twhy\n1\ta\n2.1 b\tc\n") ==
        "table 1\n1 [n][what][why]\n2 [1][a]\n3 [2.1 b][c]\n");
}

TEST_CASE("the marks of a cell tell the lines of its parts") {
  const Document document = read("n\twhat\twhy\n1\ta long\nstory\tbecause\n");
  const Cell& cell = document.blocks.at(0).rows.at(1).cells.at(1);
  CHECK(cell.text == "a long story");
  CHECK(cell.line_at(0) == 2);
  CHECK(cell.line_at(cell.text.find("story")) == 3);
}

TEST_CASE("a heading under a table is no cell's end") {
  CHECK(told("n\twhat\n1\ta\nSection 2: Gates\n") ==
        "table 1\n1 [n][what]\n2 [1][a]\nheading 3: Section 2: Gates\n");
}

TEST_CASE("a form feed parts pages and counts no line") {
  CHECK(told("one\n\ftwo\nthree\n") == "paragraph 1: one\nparagraph 2: two\nparagraph 3: three\n");
}

TEST_CASE("tables of HTML give rows with their lines") {
  CHECK(told("<h2>Answers</h2>\n<table>\n<tr><th>n</th><th colspan=\"2\">what</th></tr>\n"
             "<tr><td>1</td>\n<td>a</td><td>b</td></tr>\n</table>\nThe end of it all.\n") ==
        "heading 1: Answers\ntable 2\n3 [n][what wide]\n4 [1][a][b]\nparagraph 7: The end of it "
        "all.\n");
}

TEST_CASE("what stands around a table on its own lines is kept") {
  CHECK(told("Before <table><tr><td>a</td></tr></table> between <table><tr><td>b</td></tr>"
             "</table> after\n") ==
        "heading 1: Before\ntable 1\n1 [a]\nparagraph 1: between\ntable 1\n1 [b]\nparagraph 1: "
        "after\n");
  CHECK(told("<table><caption>Our answers</caption>\n<tr><td>a</td></tr></table>\n") ==
        "heading 1: Our answers\ntable 1\n2 [a]\n");
  CHECK(told("<table><tr><td>a <table><tr><td>b</td></tr></table></td></tr></table>\nend.\n") ==
        "table 1\n1 [a b]\nparagraph 2: end.\n");
}

TEST_CASE("a table that never ends goes to the end of the file") {
  CHECK(told("<table><tr><td>a</td></tr>\n<tr><td>b</td></tr>\n") == "table 1\n1 [a]\n2 [b]\n");
}

TEST_CASE("tags in cells of a text table go, notes stay") {
  CHECK(told("1\t<p>one</p><p>two</p>\t<insert link>\tfish &amp; chips\n") ==
        "table 1\n1 [1][one two][<insert link>][fish & chips]\n");
}

TEST_CASE("all encodings give the same words") {
  const std::string utf8 = "1\tthe miller\xE2\x80\x99s caf\xC3\xA9\n";
  const std::string expected = told(utf8);
  CHECK(told("\xEF\xBB\xBF" + utf8) == expected);
  CHECK(told("1\tthe miller\x92s caf\xE9\r\n") == expected);
  std::string little = "\xFF\xFE";
  for (const char c : std::string("1\tthe miller")) {
    little += c;
    little += '\0';
  }
  little += std::string("\x19\x20", 2);
  for (const char c : std::string("s caf")) {
    little += c;
    little += '\0';
  }
  little += std::string("\xE9\0\n\0", 4);
  CHECK(told(little) == expected);
}

TEST_CASE("a byte that no encoding has is told with its line") {
  CHECK(warned("fine\ncaf\xE9 and \x81 more\n") ==
        "2 1 byte(s) are not Windows-1252 and became U+FFFD\n");
  CHECK(warned("fine\n").empty());
}

TEST_CASE("what is no text is refused") {
  Diagnostics diagnostics;
  std::string bytes;
  for (int i = 0; i < 4000; ++i) bytes += static_cast<char>(i * 7 % 32);
  CHECK_FALSE(read_document({"x.bin", bytes}, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].where.file == "x.bin");
  CHECK_FALSE(diagnostics.all()[0].suggestion.empty());
}

TEST_CASE("white space of any kind is one space, and its lines are blank") {
  CHECK(told("a\xE2\x80\x8B\xC2\xA0 b.\n\xE2\x80\x89\xEF\xBB\xBF\nc.\n") ==
        "paragraph 1: a b.\nparagraph 3: c.\n");
}

}  // namespace assize::document
