// SPDX-License-Identifier: Apache-2.0
#include "docx/docx_annotator.hpp"

#include <algorithm>
#include <random>
#include <set>

#include "docx/docx_reader.hpp"
#include "docx/tests/word_file.hpp"
#include "ooxml/package.hpp"
#include "ooxml/xml.hpp"
#include "support/catch.hpp"

namespace assize::docx {
namespace {

using namespace test;

constexpr std::string_view main_part = "word/document.xml";

std::string annotated(const std::string& bytes, const std::vector<Note>& notes,
                      Diagnostics& diagnostics, std::string_view author = "Assize",
                      std::string_view date = "2026-11-22") {
  const auto out = DocxAnnotator().annotate({"form.docx", bytes}, notes, author, date, diagnostics);
  for (const Diagnostic& each : diagnostics.all())
    if (each.level == Level::error) FAIL(to_string(each));
  REQUIRE(out);
  return *out;
}

std::string annotated(const WordFile& file, const std::vector<Note>& notes) {
  Diagnostics diagnostics;
  const std::string out = annotated(build(file), notes, diagnostics);
  CHECK(diagnostics.all().empty());
  return out;
}

// The text with `[0` and `0]` where a comment begins and ends, `*0` where it is referred to.
void show_marks(const pugi::xml_node& node, std::string& out) {
  for (const pugi::xml_node each : node.children()) {
    const std::string_view local = ooxml::local_name(each);
    const std::string id(ooxml::attribute(each, "id"));
    if (local == "commentRangeStart") {
      out += "[" + id + " ";
    } else if (local == "commentRangeEnd") {
      out += " " + id + "]";
    } else if (local == "commentReference") {
      out += "*" + id;
    } else if (each.type() != pugi::node_element) {
      out += each.value();
    } else if (local != "instrText" && local != "delText") {
      show_marks(each, out);
      if (local == "p") out += "\n";
    }
  }
}

std::string marks_of(const std::string& zip) {
  Diagnostics diagnostics;
  const auto tree =
      ooxml::load_xml(entry(zip, std::string(main_part)), "zip", main_part, diagnostics);
  REQUIRE(tree);
  std::string out;
  show_marks(*tree, out);
  return out;
}

// What is left when what the annotator set in is taken out again: it closes and opens what it
// parts, so that the bytes of the original follow each other with others between them.
bool holds_all_of(const std::string& more, const std::string& text) {
  std::size_t at = 0;
  for (const char c : more)
    if (at < text.size() && text[at] == c) ++at;
  return at == text.size();
}

void check_untouched(const std::string& before, const std::string& after) {
  Diagnostics diagnostics;
  auto first = DocxReader().read({"form.docx", before}, diagnostics);
  auto second = DocxReader().read({"form.docx", after}, diagnostics);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(all_of(*first) == all_of(*second));
  const Source source{"zip", before};
  const auto package = ooxml::Package::open(source, diagnostics);
  const std::set<std::string> may_differ = {"word/document.xml", "word/comments.xml",
                                            "[Content_Types].xml", "word/_rels/document.xml.rels"};
  for (const std::string& name : package->names()) {
    if (may_differ.contains(name)) {
      CHECK(holds_all_of(entry(after, name), entry(before, name)));
    } else {
      CHECK(entry(after, name) == entry(before, name));
    }
  }
}

TEST_CASE("a run is parted where the words begin and end, in its own print") {
  const WordFile file{holding(run("Our policy says so.", "<w:i/>"))};
  const std::string out =
      annotated(file, {{1, 1, "policy says", 1, "Where?\nAsk <them> & \"us\""}});
  CHECK(entry(out, "word/document.xml")
            .find("<w:p><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">Our </w:t></w:r>"
                  "<w:commentRangeStart w:id=\"0\"/>"
                  "<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">policy says</w:t></w:r>"
                  "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
                  "<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\"> so.</w:t></w:r></w:p>") !=
        std::string::npos);
  CHECK(
      entry(out, "word/comments.xml")
          .find(
              "<w:comment w:id=\"0\" w:author=\"Assize\" w:date=\"2026-11-22T00:00:00Z\" "
              "w:initials=\"A\"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t xml:space=\"preserve\">"
              "Where?</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">Ask &lt;them&gt; "
              "&amp; "
              "&quot;us&quot;</w:t></w:r></w:p></w:comment></w:comments>") != std::string::npos);
  CHECK(entry(out, "[Content_Types].xml").find("PartName=\"/word/comments.xml\"") !=
        std::string::npos);
  CHECK(entry(out, "word/_rels/document.xml.rels").find("/relationships/comments\"") !=
        std::string::npos);
  check_untouched(build(file), out);
}

TEST_CASE("a run is not parted where it need not be") {
  const std::string out =
      annotated(WordFile{holding(run("a ") + run("b") + run(" c"))}, {{1, 1, "b", 1, "x"}});
  CHECK(entry(out, "word/document.xml")
            .find(run("a ") + "<w:commentRangeStart w:id=\"0\"/>" + run("b") +
                  "<w:commentRangeEnd w:id=\"0\"/>") != std::string::npos);
}

TEST_CASE("words go over runs, paragraphs, cells and rows") {
  const WordFile file{
      table(row_of(cell(paragraph("1.2")) +
                   cell(holding(run("We ans") + run("wer all")) + paragraph("within ten")) +
                   cell(paragraph("Yes"))) +
            row_of(cell(holding("")) + cell(paragraph("working days.")) + cell(paragraph("now"))))};
  CHECK(marks_of(annotated(file, {{2, 3, "answer all within", 1, "x"}})) ==
        "1.2\nWe [0 answer all\nwithin 0]*0 ten\nYes\n\nworking days.\nnow\n");
  CHECK(marks_of(annotated(file, {{3, 6, "within ten working days.", 1, "x"}})) ==
        "1.2\nWe answer all\n[0 within ten\nYes\n\nworking days. 0]*0\nnow\n");
}

TEST_CASE("of words that stand repeatedly the one that is meant is marked") {
  const WordFile file{paragraph("no complaint, no claim, no case") + paragraph("no")};
  CHECK(marks_of(annotated(file, {{1, 1, "no", 3, "x"}, {2, 2, "no", 1, "y"}})) ==
        "no complaint, no claim, [0 no 0]*0 case\n[1 no 1]*1\n");
}

TEST_CASE("remarks overlap and stand within each other") {
  const WordFile file{paragraph("one two three four")};
  CHECK(marks_of(annotated(file, {{1, 1, "one two three", 1, "x"},
                                  {1, 1, "two three four", 1, "y"},
                                  {1, 1, "two", 1, "z"},
                                  {1, 1, "three", 1, "w"}})) ==
        "[0 one [1 [2 two 2]*2 [3 three 0]*0 3]*3 four 1]*1\n");
  check_untouched(build(file), annotated(file, {{1, 1, "two", 1, "z"}, {1, 1, "three", 1, "w"}}));
}

TEST_CASE("what cannot be parted is marked as a whole") {
  WordFile file{holding(run("see ") + "<w:hyperlink r:id=\"a\">" + run("our policy") +
                        "</w:hyperlink>" + run(" and ") +
                        control("<w:text/>", run("the plain words")) + run(" and ") +
                        "<w:ins w:id=\"7\">" + run("what is new") + "</w:ins>")};
  file.links = {{"a", "https://x.example/p"}};
  CHECK(marks_of(annotated(file, {{1, 1, "policy (https://x.example/p) and the", 1, "x"},
                                  {1, 1, "is", 1, "y"}})) ==
        "see [0 our policy and the plain words 0]*0 and what [1 is 1]*1 new\n");
}

TEST_CASE("a link that is a field is marked as a whole, words typed into one are not") {
  const auto field = [](const std::string& instruction, const std::string& words) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + instruction +
           "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run(words) +
           "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  };
  const WordFile file{holding(run("a ") + field("HYPERLINK \"https://x.example\"", "b c") +
                              run(" d ") + field("FORMTEXT", "e f g"))};
  CHECK(marks_of(annotated(file, {{1, 1, "c", 1, "x"}, {1, 1, "f", 1, "y"}})) ==
        "a [0 b c 0]*0 d e [1 f 1]*1 g\n");
}

TEST_CASE("an automatic number is marked at the beginning of its paragraph") {
  WordFile file{
      paragraph("words", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")};
  file.numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
      "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
      "<w:abstractNumId w:val=\"0\"/></w:num>";
  CHECK(marks_of(annotated(file, {{1, 1, "1.", 1, "x"}, {1, 1, "1. words", 1, "y"}})) ==
        "[0  0]*0[1 words 1]*1\n");
}

TEST_CASE("words in boxes, footnotes and the page's head are marked from outside") {
  WordFile file{paragraph("first") +
                holding(run("around ") + "<w:r><w:pict><v:textbox><w:txbxContent>" +
                        paragraph("in the box") + "</w:txbxContent></v:textbox></w:pict></w:r>") +
                holding(run("noted") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>")};
  file.footnotes = "<w:footnote w:id=\"1\">" + paragraph("the note") + "</w:footnote>";
  file.header = paragraph("Nettlewick Homes");
  // Lines: the head, first, around, the box, noted, the note.
  CHECK(marks_of(annotated(
            file, {{1, 1, "Homes", 1, "x"}, {4, 4, "box", 1, "y"}, {6, 6, "note", 1, "z"}})) ==
        "[0  0]*0first\naround [1 in the box\n 1]*1\nnoted[2  2]*2\n");
}

TEST_CASE("a remark without words takes the whole line") {
  const WordFile file{table(row_of(cell(paragraph("one two") + paragraph("three")) +
                                   cell(holding("")) + cell("<w:p/>")))};
  CHECK(marks_of(annotated(file, {{1, 1, "", 1, "a"}, {3, 3, "", 1, "b"}, {4, 4, "", 1, "c"}})) ==
        "[0 one two 0]*0\nthree\n[1  1]*1\n[2  2]*2\n");
}

TEST_CASE("a remark whose words are not there stands at its line and is told") {
  Diagnostics diagnostics;
  const std::string bytes = build({paragraph("one") + paragraph("two")});
  const std::string out = annotated(
      bytes, {{2, 2, "elsewhere", 1, "x"}, {99, 99, "nowhere", 1, "y"}, {2, 2, "two", 2, "z"}},
      diagnostics);
  CHECK(marks_of(out) == "[1  1]*1one\n[0 [2 two 0]*0 2]*2\n");
  REQUIRE(diagnostics.all().size() == 3);
  CHECK(diagnostics.all()[0].where.line == 2);
  CHECK(diagnostics.all()[0].excerpt == "elsewhere");
}

TEST_CASE("comments that are there stay, and none of their numbers is taken") {
  WordFile file{
      holding("<w:commentRangeStart w:id=\"0\"/>" + run("words here") +
              "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>")};
  file.comments = "<w:comment w:id=\"0\" w:author=\"B\">" + paragraph("old") +
                  "</w:comment><w:comment w:id=\"2\"/>";
  const std::string out = annotated(file, {{1, 1, "words", 1, "new"}, {1, 1, "here", 1, "newer"}});
  CHECK(marks_of(out) == "[0 [1 words 1]*1 [3 here 3]*3 0]*0\n");
  const std::string comments = entry(out, "word/comments.xml");
  CHECK(comments.find("old") < comments.find("new"));
  check_untouched(build(file), out);
}

TEST_CASE("entities, characters of several bytes and CDATA are parted between characters") {
  const std::string odd =
      "<w:r><w:t>a &amp;&#x2019;b \u00E9&lt;c</w:t><w:t><![CDATA[ d & e]]> f</w:t></w:r>";
  const WordFile file{holding(odd)};
  const std::string out = annotated(
      file, {{1, 1, "&\u2019b", 1, "x"}, {1, 1, "\u00E9<c", 1, "y"}, {1, 1, "& e", 1, "z"}});
  CHECK(marks_of(out) == "a [0 &\u2019b 0]*0 [1 \u00E9<c 1]*1 d [2 & e 2]*2 f\n");
  check_untouched(build(file), out);
}

TEST_CASE("a document that has the namespace without a prefix, or is UTF-16, is marked too") {
  ooxml::test::Parts parts = parts_of({paragraph("x")});
  const std::string space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  parts[2].second = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><document xmlns=\"" + space +
                    "\"><body><p><r><t>one two</t></r></p></body></document>";
  Diagnostics diagnostics;
  const std::vector<Note> notes = {{1, 1, "two", 1, "x"}};
  CHECK(marks_of(annotated(ooxml::test::build_zip(parts), notes, diagnostics)) ==
        "one [0 two 0]*0\n");
  std::string wide = "\xFF\xFE";
  for (const char c : parts[2].second) wide.append({c, '\0'});
  parts[2].second = wide;
  const std::string out = annotated(ooxml::test::build_zip(parts), notes, diagnostics);
  CHECK(marks_of(out) == "one [0 two 0]*0\n");
  CHECK(entry(out, "word/document.xml").find("encoding=\"UTF-8\"") != std::string::npos);
}

TEST_CASE("the strict form has comments of its own kind") {
  WordFile file{paragraph("one")};
  file.strict = true;
  const std::string out = annotated(file, {{1, 1, "one", 1, "x"}});
  CHECK(entry(out, "word/_rels/document.xml.rels")
            .find("http://purl.oclc.org/ooxml/officeDocument/relationships/comments") !=
        std::string::npos);
  check_untouched(build(file), out);
}

TEST_CASE("what cannot be written in XML, no date and no notes") {
  Diagnostics diagnostics;
  const std::string bytes = build({paragraph("one")});
  CHECK(annotated(bytes, {}, diagnostics) == bytes);
  const std::string out = annotated(bytes, {{1, 1, "one", 1, "a\x01\xFF b\r\n"}}, diagnostics,
                                    "\u00C9va <of> Nettlewick Homes", "yesterday");
  const std::string comments = entry(out, "word/comments.xml");
  CHECK(comments.find("a\uFFFD\uFFFD b<") != std::string::npos);
  CHECK(comments.find("w:date") == std::string::npos);
  CHECK(comments.find("w:initials=\"\u00C9&lt;NH\"") != std::string::npos);
  CHECK(diagnostics.all().empty());
}

TEST_CASE("files that cannot be read or whose comments are damaged are refused") {
  Diagnostics diagnostics;
  CHECK_FALSE(DocxAnnotator().annotate({"x", "no zip"}, {}, "a", "", diagnostics));
  CHECK_FALSE(diagnostics.ok());
  WordFile file{paragraph("one")};
  file.comments = "<w:comment";
  Diagnostics more;
  const std::vector<Note> notes = {{1, 1, "one", 1, "x"}};
  CHECK_FALSE(DocxAnnotator().annotate({"x", build(file)}, notes, "a", "", more));
  CHECK_FALSE(more.ok());
}

// A bit of everything.
WordFile mixture() {
  WordFile file{
      paragraph("Nettlewick Homes", "<w:pStyle w:val=\"Title\"/>") +
      table(row({"Provision", "Requirement", "Comply", "Evidence"}) +
            row_of(cell(paragraph("1.2")) +
                   cell(holding(run("We de") + run("fine", "<w:b/>") +
                                run(" a complaint &amp; more"))) +
                   control("<w:dropDownList/>", cell(paragraph("Yes"))) +
                   cell(holding("<w:hyperlink r:id=\"a\">" + run("Policy") + "</w:hyperlink>" +
                                run(", section 3")) +
                        control("", paragraph("in the second paragraph of it")))) +
            row_of(cell(paragraph("1.3")) + cell(paragraph("another text")) +
                   cell(holding(control("<w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox>",
                                        run("\u2612")) +
                                run(" Yes"))) +
                   cell(holding("<w:ins w:id=\"1\">" + run("inserted words") + "</w:ins>" +
                                "<w:r><w:br/><w:t>and</w:t><w:tab/><w:t>more</w:t></w:r>") +
                        table(row({"inner", "table"})) + "<w:p/>"))) +
      holding(
          "<w:r><w:rPr><w:b/></w:rPr><w:noBreakHyphen/><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/>"
          "<w:t>last words</w:t></w:r>")};
  file.links = {{"a", "https://x.example/p"}};
  return file;
}

TEST_CASE("whatever is marked, the text stays and the marks stand around the words") {
  const std::string bytes = build(mixture());
  const Document document = read(mixture());
  std::vector<const PlacedText*> texts;
  for (const Block& block : document.blocks) {
    if (!block.text.empty()) texts.push_back(&block.text);
    for (const Row& row : block.rows)
      for (const Cell& cell : row.cells)
        if (!cell.empty()) texts.push_back(&cell);
  }
  std::mt19937 random(20261122);
  const auto below = [&](std::size_t end) { return random() % end; };
  for (int round = 0; round < 60; ++round) {
    std::vector<Note> notes;
    for (std::size_t i = 0; i < 1 + below(6); ++i) {
      const PlacedText& text = *texts[below(texts.size())];
      std::size_t from = below(text.text.size());
      std::size_t to = from + 1 + below(text.text.size() - from);
      while (from > 0 && text.text[from - 1] != ' ') --from;
      while (to < text.text.size() && text.text[to] != ' ') ++to;
      Note note{text.line_at(from), text.line_at(to - 1), text.text.substr(from, to - from), 1,
                "x"};
      for (std::size_t at = text.text.find(note.words); at < from;
           at = text.text.find(note.words, at + 1))
        if (text.line_at(at) == note.first_line) ++note.occurrence;
      notes.push_back(note);
    }
    Diagnostics diagnostics;
    const std::string out = annotated(bytes, notes, diagnostics);
    CHECK(diagnostics.all().empty());
    check_untouched(bytes, out);
    const std::string marks = marks_of(out);
    for (std::size_t id = 0; id < notes.size(); ++id) {
      const std::size_t begin = marks.find("[" + std::to_string(id) + " ");
      const std::size_t end = marks.find(" " + std::to_string(id) + "]*" + std::to_string(id));
      REQUIRE(begin != std::string::npos);
      REQUIRE(end != std::string::npos);
      CHECK(begin < end);
    }
  }
}

}  // namespace
}  // namespace assize::docx
