// SPDX-License-Identifier: Apache-2.0
#include "docx/docx_reader.hpp"

#include "docx/tests/word_file.hpp"
#include "support/catch.hpp"

namespace assize::docx {
namespace {

using namespace test;

const std::string styles =
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Chapter"/><w:basedOn w:val="berschrift1"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Contents"><w:name w:val="TOC Heading"/><w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>)"
    R"(<w:style w:type="character" w:styleId="Gone"><w:name w:val="gone"/><w:rPr><w:vanish/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>)";

std::string styled(std::string_view words, const std::string& style) {
  return paragraph(words, "<w:pStyle w:val=\"" + style + "\"/>");
}

std::string deleted(const std::string& words) {
  return "<w:del w:id=\"1\"><w:r><w:delText>" + words + "</w:delText></w:r></w:del>";
}

std::string warnings_of(const WordFile& file) {
  Diagnostics diagnostics;
  CHECK(DocxReader().read({"form.docx", build(file)}, diagnostics));
  std::string out;
  for (const std::string& message : messages(diagnostics)) out += message + "\n";
  return out;
}

TEST_CASE("headings are told by their style, whatever it is called") {
  const WordFile file{styled("One", "berschrift1") + styled("two", "Own") +
                          styled("x", "Outlined") + styled("Contents here.", "Contents") +
                          styled("plain", "Standard") + styled("round", "A") +
                          paragraph("Said", "<w:outlineLvl w:val=\"0\"/>"),
                      styles};
  CHECK(shown(file) == "# One\n# two\n# x\nContents here.\nplain\nround\n# Said\n");
  // Without styles.xml by the style's own name.
  CHECK(shown(WordFile{styled("One", "Heading1") + styled("two", "Titre 2") +
                       styled("three", "BodyText")}) == "# One\n# two\nthree\n");
}

TEST_CASE("a short paragraph in bold or large print is a heading") {
  const WordFile file{holding(run("Section 1: What a complaint is", "<w:b/>")) +
                      holding(run("All of this is bold.", "<w:b/>")) +
                      holding(run("Part ", "<w:b/>") + run("only")) +
                      holding(run("Nettlewick Homes", "<w:sz w:val=\"40\"/>"))};
  CHECK(shown(file) ==
        "# Section 1: What a complaint is\nAll of this is bold.\nPart only\n# Nettlewick Homes\n");
}

TEST_CASE("runs are joined as they stand, and white space is folded") {
  const WordFile file{
      holding(run("com") + run("plaint") +
              "<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/>"
              "<w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>ted</w:t></w:r>" +
              run("  &lt;link&gt;\xC2\xA0 &amp; &#x2019;"))};
  CHECK(shown(file) == "complaint a b co-opted <link> & \u2019\n");
}

TEST_CASE("each paragraph of a cell leaves its mark") {
  const Document document =
      read({paragraph("Before") +
            table(row_of(cell(paragraph("1.2")) +
                         cell(paragraph("one") + holding("") + paragraph("two"))))});
  REQUIRE(document.blocks.size() == 2);
  const Row& row = document.blocks[1].rows.at(0);
  CHECK(row.line == 2);
  const Cell& answer = row.cells.at(1);
  CHECK(answer.text == "one two");
  REQUIRE(answer.marks.size() == 2);
  CHECK(answer.line_at(0) == 3);
  CHECK(answer.line_at(4) == 5);
  CHECK(document.lines == 5);
  REQUIRE(document.places.size() == 2);
  CHECK(document.places[0].words == "paragraph 1");
  CHECK(document.places[1].line == 2);
  CHECK(document.places[1].words == "table 1, row 1");
  CHECK(document.sha256.size() == 64);
}

TEST_CASE("cells span columns, downwards, to the left, or begin late") {
  const std::string wide = "<w:gridSpan w:val=\"2\"/>";
  const WordFile file{
      table(row({"a", "b", "c"}) + row_of(cell(paragraph("wide"), wide) + cell(paragraph("c"))) +
            row_of(cell(paragraph("down"), "<w:vMerge w:val=\"restart\"/>") + cell(paragraph("x")) +
                   cell(paragraph("y"))) +
            row_of(cell(holding(""), "<w:vMerge/>") + cell(paragraph("x")) + cell(paragraph("y"))) +
            row_of(cell(paragraph("b")) + cell(paragraph("c")), "<w:gridBefore w:val=\"1\"/>") +
            row_of(cell(paragraph("left"), "<w:hMerge w:val=\"restart\"/>") +
                   cell(holding(""), "<w:hMerge/>") + cell(paragraph("c"))))};
  CHECK(shown(file) ==
        "a | b | c\n(2)wide | c\n(down 2)down | x | y\n | x | y\n | b | c\n(2)left | c\n");
  // Nothing above that it could go on with.
  CHECK(shown(WordFile{table(
            row_of(cell(paragraph("a"), "<w:vMerge/>") + cell(paragraph("b"))))}) == "a | b\n");
}

TEST_CASE("frames around tables go, tables in answers are words") {
  const std::string form = table(row({"1.2", "text", "Yes"}) + row({"1.3", "text", "No"}));
  CHECK(shown(WordFile{table(row_of(cell(paragraph("Title") + form + holding(""))))}) ==
        "Title\n1.2 | text | Yes\n1.3 | text | No\n");
  CHECK(shown(WordFile{table(row_of(cell(paragraph("menu")) + cell(form + holding(""))))}) ==
        "menu\n1.2 | text | Yes\n1.3 | text | No\n");
  CHECK(shown(WordFile{table(row({"1.1", "text", "Yes"}) +
                             row_of(cell(paragraph("1.2")) + cell(paragraph("text")) +
                                    cell(form + holding(""))))}) ==
        "1.1 | text | Yes\n1.2 | text | 1.2 text Yes 1.3 text No\n");
  CHECK(shown(WordFile{table(row_of(cell(paragraph("A note in a box."))))}) ==
        "A note in a box.\n");
}

TEST_CASE("tracked changes are read as if they were accepted, and told once") {
  const WordFile file{
      holding(run("kept ") + "<w:ins w:id=\"2\">" + run("new ") + "</w:ins>" + deleted("old ") +
              "<w:moveFrom w:id=\"3\">" + run("from ") + "</w:moveFrom><w:moveTo w:id=\"4\">" +
              run("to") + "</w:moveTo>") +
      holding(run("one "), "<w:rPr><w:del w:id=\"5\"/></w:rPr>") + paragraph("paragraph") +
      table(row({"a", "b"}) + row_of(cell(holding(deleted("x"))) + cell(holding(deleted("y"))),
                                     "<w:del w:id=\"6\"/>"))};
  CHECK(shown(file) == "kept new to\none paragraph\na | b\n");
  CHECK(warnings_of(file) ==
        "6 tracked change(s) stand in the document; it is read as if they were accepted\n");
}

TEST_CASE("hidden words are left out and told") {
  const WordFile file{holding(run("seen") + run(" unseen", "<w:vanish/>") +
                              run(" gone", "<w:rStyle w:val=\"Gone\"/>") +
                              run(" here", "<w:rStyle w:val=\"Gone\"/><w:vanish w:val=\"0\"/>")),
                      styles};
  CHECK(shown(file) == "seen here\n");
  CHECK(warnings_of(file) == "2 passage(s) that do not show on the page are left out\n");
}

TEST_CASE("an alternative is read once, and text boxes follow their paragraph") {
  const std::string box = "<w:txbxContent>" + paragraph("in the box") + "</w:txbxContent>";
  const std::string drawing =
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box +
      "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
      "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  CHECK(shown(WordFile{holding(run("around") + drawing + run(" it")) + paragraph("after")}) ==
        "around it\nin the box\nafter\n");
  CHECK(shown(WordFile{table(row_of(cell(holding(run("a") + drawing)) + cell(paragraph("b"))))}) ==
        "a in the box | b\n");
}

TEST_CASE("the head of the first page stands first where its words stand nowhere else") {
  WordFile file{paragraph("Self-assessment")};
  file.header = paragraph("Nettlewick Homes");
  CHECK(shown(file) == "Nettlewick Homes\nSelf-assessment\n");
  CHECK(read(file).places.front().words == "head of the first page");
  file.body = paragraph("Nettlewick Homes, self-assessment");
  CHECK(shown(file) == "Nettlewick Homes, self-assessment\n");
  file.header = paragraph("Page 1 of 12");
  CHECK(shown(file) == "Nettlewick Homes, self-assessment\n");
}

TEST_CASE("footnotes stand at the end, in the order in which they are referred to") {
  const auto note = [](const std::string& id, const std::string& words) {
    return "<w:footnote w:id=\"" + id + "\">" + paragraph(words) + "</w:footnote>";
  };
  WordFile file{holding(run("see") + "<w:r><w:footnoteReference w:id=\"3\"/></w:r>") +
                holding(run("and") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>")};
  file.footnotes = "<w:footnote w:type=\"separator\" w:id=\"-1\">" + paragraph("line") +
                   "</w:footnote>" + note("2", "second") + note("3", "first") + note("4", "never");
  CHECK(shown(file) == "see\nand\nfirst\nsecond\n");
  CHECK(read(file).places.back().words == "footnote 2");
}

TEST_CASE("pages are named where the document says where they end") {
  const std::string broken = "<w:r><w:lastRenderedPageBreak/><w:t>c</w:t></w:r>";
  const Document document =
      read({paragraph("a") + holding(broken) +
            table(row_of(cell(holding(broken)) + cell(holding(broken))) + row({"d", "e"}))});
  std::string places;
  for (const Place& place : document.places) places += place.words + "\n";
  CHECK(places ==
        "page 1, paragraph 1\npage 2, paragraph 2\npage 3, table 1, row 1\n"
        "page 3, table 1, row 2\n");
}

TEST_CASE("the strict form, other prefixes and UTF-16 are read alike") {
  WordFile file{table(row({"1.2", "text", "Yes"}))};
  file.strict = true;
  CHECK(shown(file) == "1.2 | text | Yes\n");
  ooxml::test::Parts parts = parts_of(file);
  std::string& xml = parts[2].second;
  for (const std::string_view from : {"<w:", "</w:", " w:", "xmlns:w="})
    for (std::size_t at = xml.find(from); at != std::string::npos; at = xml.find(from, at + 1))
      xml.replace(at + from.find('w'), 1, "ns0");
  std::string wide = "\xFF\xFE";
  for (const char c : xml) wide.append({c, '\0'});
  xml = wide;
  Diagnostics diagnostics;
  const auto document =
      DocxReader().read({"form.docx", ooxml::test::build_zip(parts)}, diagnostics);
  REQUIRE(document);
  CHECK(shown(*document) == "1.2 | text | Yes\n");
}

TEST_CASE("content is recognised by what the zip names") {
  const DocxReader reader;
  const std::string file = build({paragraph("a")});
  CHECK(reader.recognises(file) == 90);
  CHECK(reader.recognises(file.substr(0, file.size() - 30)) == 70);
  CHECK(reader.recognises(ooxml::test::build_zip({{"xl/workbook.xml", "<a/>"}})) == 0);
  CHECK(reader.recognises("1.2\tYes\n") == 0);
  CHECK(reader.recognises("") == 0);
}

TEST_CASE("what cannot be read is told, and nothing is given") {
  const auto error_of = [](const std::string& bytes) {
    Diagnostics diagnostics;
    CHECK_FALSE(DocxReader().read({"form.docx", bytes}, diagnostics));
    CHECK_FALSE(diagnostics.ok());
    return diagnostics.all().empty() ? std::string() : diagnostics.all().back().message;
  };
  using Catch::Matchers::Contains;
  CHECK_THAT(error_of("PK\x03\x04 and no more"), Contains("damaged"));
  CHECK_THAT(error_of(ooxml::test::build_zip({{"word/other.xml", "<a/>"}})),
             Contains("no Word document"));
  ooxml::test::Parts parts = parts_of({paragraph("a")});
  parts[2].second = "<w:document><w:body><w:p>";
  CHECK_THAT(error_of(ooxml::test::build_zip(parts)), Contains("malformed"));
  parts[2].second = "<w:document/>";
  CHECK_THAT(error_of(ooxml::test::build_zip(parts)), Contains("no body"));
}

TEST_CASE("a part that can be done without is a warning when it is damaged") {
  WordFile file{paragraph("a")};
  file.styles = "<w:style";
  CHECK(shown(file) == "a\n");
  CHECK_THAT(warnings_of(file), Catch::Matchers::Contains("word/styles.xml is malformed"));
}

}  // namespace
}  // namespace assize::docx
