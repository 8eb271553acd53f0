// SPDX-License-Identifier: Apache-2.0
#include "docx/numbering.hpp"

#include "docx/tests/word_file.hpp"
#include "support/catch.hpp"

namespace assize::docx {
namespace {

using namespace test;

std::string level(std::size_t index, const std::string& format, const std::string& text,
                  const std::string& more = {}) {
  return "<w:lvl w:ilvl=\"" + std::to_string(index) +
         "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more +
         "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string list(std::size_t id, std::size_t abstract, const std::string& more = {}) {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" +
         std::to_string(abstract) + "\"/>" + more + "</w:num>";
}

std::string abstract(std::size_t id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels +
         "</w:abstractNum>";
}

std::string item(std::size_t list, std::size_t level, const std::string& words) {
  return paragraph(words, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
                              "\"/><w:numId w:val=\"" + std::to_string(list) + "\"/></w:numPr>");
}

const std::string outline = level(0, "decimal", "Section %1:") + level(1, "decimal", "%1.%2") +
                            level(2, "lowerLetter", "(%3)") + level(3, "lowerRoman", "%4)");

std::string numbered(const std::string& body, const std::string& numbering,
                     const std::string& styles = {}) {
  WordFile file{body};
  file.numbering = numbering;
  file.styles = styles;
  return shown(file);
}

TEST_CASE("automatic numbers stand before the words, level within level") {
  CHECK(numbered(item(1, 0, "Definition") + item(1, 1, "x") + item(1, 1, "y") + item(1, 2, "p") +
                     item(1, 2, "q") + item(1, 3, "r") + item(1, 0, "Exclusions") +
                     item(1, 1, "z") + item(1, 2, "s"),
                 abstract(0, outline) + list(1, 0)) ==
        "Section 1: Definition\n1.1 x\n1.2 y\n(a) p\n(b) q\ni) r\nSection 2: Exclusions\n2.1 z\n"
        "(a) s\n");
}

TEST_CASE("a cell may hold its number and nothing else") {
  const std::string number = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>";
  const auto form_row = [&] {
    return row_of(cell(holding("", number)) + cell(paragraph("text")) + cell(paragraph("Yes")));
  };
  CHECK(numbered(item(1, 0, "One") + table(form_row() + form_row()),
                 abstract(0, outline) + list(1, 0)) ==
        "Section 1: One\n1.1 | text | Yes\n1.2 | text | Yes\n");
}

TEST_CASE("lists share a count, or begin anew") {
  const std::string anew =
      "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
  const std::string numbering =
      abstract(0, level(0, "decimal", "%1.")) + list(1, 0) + list(2, 0) + list(3, 0, anew);
  CHECK(numbered(
            item(1, 0, "a") + item(2, 0, "b") + item(3, 0, "c") + item(3, 0, "d") + item(1, 0, "e"),
            numbering) == "1. a\n2. b\n5. c\n6. d\n7. e\n");
}

TEST_CASE("a level above without a paragraph shows where it would begin") {
  CHECK(numbered(item(1, 1, "a"), abstract(0, outline) + list(1, 0)) == "1.1 a\n");
}

TEST_CASE("styles number their paragraphs") {
  const std::string styles =
      R"(<w:style w:type="paragraph" w:styleId="P"><w:name w:val="Provision"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)"
      R"(<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="q"/><w:basedOn w:val="P"/></w:style>)";
  const std::string numbering =
      abstract(
          0, level(0, "decimal", "%1") + level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"P\"/>")) +
      list(1, 0);
  CHECK(numbered(
            paragraph("a", "<w:pStyle w:val=\"P\"/>") + paragraph("b", "<w:pStyle w:val=\"Q\"/>") +
                paragraph("c", "<w:pStyle w:val=\"P\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
            numbering, styles) == "1.1 a\n1.2 b\nc\n");
}

TEST_CASE("bullets and signs are no numbers") {
  const std::string numbering = abstract(0, level(0, "bullet", "\uF0B7")) + list(1, 0) +
                                abstract(1, level(0, "decimal", "-")) + list(2, 1) +
                                abstract(2, level(0, "none", "Note")) + list(3, 2);
  CHECK(numbered(item(1, 0, "a") + item(2, 0, "b") + item(3, 0, "c") + item(9, 0, "d"),
                 numbering) == "a\nb\nNote c\nd\n");
}

TEST_CASE("deleted paragraphs are not counted") {
  const std::string gone =
      "<w:rPr><w:del w:id=\"1\"/></w:rPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
      "w:val=\"1\"/></w:numPr>";
  CHECK(numbered(item(1, 0, "a") + holding("", gone) + item(1, 0, "b"),
                 abstract(0, level(0, "decimal", "%1.")) + list(1, 0)) == "1. a\n2. b\n");
}

TEST_CASE("numbers in Word's formats") {
  CHECK(formatted(14, "upperRoman") == "XIV");
  CHECK(formatted(3999, "lowerRoman") == "mmmcmxcix");
  CHECK(formatted(27, "lowerLetter") == "aa");
  CHECK(formatted(3, "upperLetter") == "C");
  CHECK(formatted(7, "decimalZero") == "07");
  CHECK(formatted(21, "ordinal") == "21st");
  CHECK(formatted(12, "ordinal") == "12th");
  CHECK(formatted(5, "hebrew1") == "5");
  CHECK(formatted(0, "upperRoman") == "0");
  CHECK(formatted(1000000000, "lowerLetter") == "1000000000");
}

TEST_CASE("a label without end is cut") {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "%1";
  CHECK(numbered(item(1, 0, "a"), abstract(0, level(0, "decimal", text)) + list(1, 0)).size() <
        100);
}

}  // namespace
}  // namespace assize::docx
