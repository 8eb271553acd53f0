// SPDX-License-Identifier: Apache-2.0
//
// Damaged and absurd documents, made anew on each run from a fixed seed: each ends in a Document or
// in an error, within two seconds and 300 MB. The sanitizers' build watches for the rest.
#include <sys/resource.h>

#include <ctime>
#include <functional>
#include <random>

#include "docx/docx_annotator.hpp"
#include "docx/docx_reader.hpp"
#include "docx/tests/word_file.hpp"
#include "support/catch.hpp"

namespace assize::docx {
namespace {

using namespace test;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;
#elif defined(__has_feature)
constexpr bool sanitized = __has_feature(address_sanitizer);
#else
constexpr bool sanitized = false;
#endif

constexpr double longest = sanitized ? 20 : 2;  // seconds
constexpr long most_memory = 300 * 1024;        // KiB

long peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

std::string nested(const std::string& open, const std::string& close, std::size_t times,
                   const std::string& within = {}) {
  return repeated(open, times) + within + repeated(close, times);
}

// Something of everything that the reader knows.
WordFile whole() {
  const std::string box = "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" +
                          paragraph("boxed") +
                          "</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r>";
  const std::string field =
      "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:checked/></w:checkBox>"
      "</w:ffData></w:fldChar></w:r><w:r><w:instrText>HYPERLINK \"https://x.example\"</w:instrText>"
      "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
      run("link") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  const std::string number = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>";
  WordFile file{
      paragraph("Nettlewick Homes", "<w:pStyle w:val=\"A\"/>") + holding(field + box) +
      table("<w:tblGrid><w:gridCol w:w=\"900\"/><w:gridCol w:w=\"900\"/></w:tblGrid>" +
            row({"Provision", "Requirement", "Comply"}) +
            row_of(cell(holding("", number), "<w:vMerge w:val=\"restart\"/>") +
                   cell(paragraph("text"), "<w:gridSpan w:val=\"2\"/>") +
                   control("<w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox>",
                           cell(paragraph("\u2612")))) +
            row_of(cell(holding("", number), "<w:vMerge/>") +
                       cell(table(row({"x", "y"})) + holding("")) +
                       cell(holding("<w:hyperlink r:id=\"a\">" + run("words") + "</w:hyperlink>")),
                   "<w:gridBefore w:val=\"1\"/><w:ins w:id=\"1\"/>")) +
      holding("<w:del w:id=\"2\"><w:r><w:delText>x</w:delText></w:r></w:del>" +
              run("\uF0FE", "<w:rFonts w:ascii=\"Wingdings\"/><w:vanish w:val=\"0\"/>") +
              "<w:r><w:footnoteReference w:id=\"1\"/></w:r>")};
  file.styles =
      R"(<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/></w:style>)";
  file.numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/>"
      "<w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
      "<w:abstractNumId w:val=\"0\"/></w:num>";
  file.footnotes = "<w:footnote w:id=\"1\">" + paragraph("note") + "</w:footnote>";
  file.header = paragraph("head");
  file.links = {{"a", "https://x.example/a"}};
  return file;
}

// Time of the processor: the machine may have other work.
template <typename Work>
auto timed(Work work) {
  const std::clock_t start = std::clock();
  auto out = work();
  CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < longest);
  return out;
}

void check(const std::string& what, const std::string& bytes) {
  INFO(what);
  const auto read = [](const std::string& source, Diagnostics& diagnostics) {
    return timed([&] { return DocxReader().read({"broken.docx", source}, diagnostics); });
  };
  Diagnostics diagnostics;
  const auto document = read(bytes, diagnostics);
  CHECK((document.has_value() || !diagnostics.ok()));
  Diagnostics more;
  const std::vector<Note> notes = {{1, 1, "Nettlewick", 1, "x"}, {9, 9, "words", 1, "y"}};
  const auto out = timed([&] {
    return DocxAnnotator().annotate({"broken.docx", bytes}, notes, "A", "2026-11-22", more);
  });
  CHECK((out.has_value() || !more.ok()));
  if (!document || !out) return;
  Diagnostics third;
  const auto again = read(*out, third);
  REQUIRE(again);
  CHECK(all_of(*again) == all_of(*document));
}

TEST_CASE("zips with bytes changed or cut off") {
  std::mt19937 random(1);
  const std::string bytes = build(whole());
  for (int i = 0; i < 60; ++i) {
    std::string broken = bytes;
    for (std::size_t k = 0; k < 1 + random() % 8; ++k)
      broken[random() % broken.size()] = static_cast<char>(random() % 256);
    check("changed " + std::to_string(i), broken);
  }
  for (int i = 0; i < 20; ++i)
    check("cut " + std::to_string(i), bytes.substr(0, random() % bytes.size()));
}

TEST_CASE("parts with XML changed, cut or repeated") {
  std::mt19937 random(2);
  const ooxml::test::Parts parts = parts_of(whole());
  const std::string_view odd = "<>/\"=&;:0wp \x80\xFF";
  for (int i = 0; i < 90; ++i) {
    ooxml::test::Parts broken = parts;
    std::string& xml = broken[i % 3 == 0 ? random() % broken.size() : 2].second;
    const std::size_t at = random() % xml.size();
    const std::size_t size = random() % (xml.size() - at);
    switch (i % 5) {
      case 0:
        xml.resize(at);
        break;
      case 1:
        xml.erase(at, size);
        break;
      case 2:
        xml.insert(random() % xml.size(), xml.substr(at, size));
        break;
      case 3:
        for (int k = 0; k < 6; ++k) xml[random() % xml.size()] = odd[random() % odd.size()];
        break;
      default: {
        // Whole elements elsewhere: well-formed, and nothing where it should be.
        const std::size_t from = xml.find("<w:", at);
        const std::size_t to = from == xml.npos ? from : xml.find("/>", from);
        const std::size_t place = xml.find('<', random() % xml.size());
        if (to != xml.npos && place != xml.npos) xml.insert(place, xml.substr(from, to + 2 - from));
      }
    }
    check("part " + std::to_string(i), ooxml::test::build_zip(broken));
  }
}

TEST_CASE("numbers beyond reason") {
  for (const std::string number : {"2000000000", "-1", "99999999999999999999", "0", "x", ""}) {
    const std::string value = " w:val=\"" + number + "\"/>";
    WordFile file{paragraph("a", "<w:outlineLvl" + value + "<w:numPr><w:ilvl" + value +
                                     "<w:numId w:val=\"1\"/>"
                                     "</w:numPr>") +
                  table("<w:tblGrid><w:gridCol w:w=\"" + number + "\"/><w:gridCol w:w=\"" + number +
                        "\"/></w:tblGrid>" +
                        row_of(cell(paragraph("b"), "<w:gridSpan" + value) + cell(paragraph("c")),
                               "<w:gridBefore" + value) +
                        row({"d", "e"}))};
    file.numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start" + value +
                     "<w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1\"/></w:lvl>"
                     "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    file.styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:sz" + value +
                  "</w:rPr></w:rPrDefault></w:docDefaults>";
    check(number, build(file));
    for (const Block& block : read(file).blocks)
      for (const Row& row : block.rows)
        for (const Cell& each : row.cells) CHECK(each.columns <= 128);
  }
}

TEST_CASE("elements within elements without end") {
  for (const std::size_t depth : {60U, 100000U}) {
    check("tables",
          build({nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", depth, "<w:p/>")}));
    check(
        "controls",
        build({nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", depth, paragraph("a"))}));
    check("runs", build({holding(nested("<w:ins>", "</w:ins>", depth, run("a")))}));
    check("boxes", build({nested("<w:p><w:r><w:pict><w:txbxContent>",
                                 "</w:txbxContent></w:pict></w:r></w:p>", depth, paragraph("a"))}));
    check("fields",
          build({holding(nested("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
                                "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", depth))}));
  }
}

TEST_CASE("more than anybody wrote") {
  const std::vector<std::pair<std::string, std::function<WordFile()>>> kinds = {
      {"cells", [] { return WordFile{table(row_of(repeated("<w:tc/>", 400000)))}; }},
      {"rows", [] { return WordFile{table(repeated("<w:tr><w:tc/></w:tr>", 300000))}; }},
      {"paragraphs", [] { return WordFile{repeated("<w:p/>", 600000)}; }},
      {"short paragraphs",
       [] { return WordFile{repeated("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 90000)}; }},
      {"words", [] { return WordFile{paragraph(repeated("word ", 4000000))}; }},
      {"many words", [] { return WordFile{paragraph(repeated("word ", 1600000))}; }},
      {"grids",
       [] {
         std::string rows;
         for (std::size_t i = 0; i < 250; ++i)
           rows += row_of(repeated("<w:tc><w:tcPr><w:gridSpan w:val=\"" +
                                       std::to_string(1 + i % 60) + "\"/></w:tcPr></w:tc>",
                                   100));
         return WordFile{table(rows)};
       }},
      {"fields open",
       [] {
         return WordFile{holding(
             repeated("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", 200000) + run("a"))};
       }},
      {"links",
       [] {
         WordFile file{holding(
             repeated("<w:hyperlink r:id=\"a\">" + run("a") + "</w:hyperlink><w:r/>", 100000))};
         file.links = {{"a", "https://x.example/" + std::string(2000, 'a')}};
         return file;
       }},
      {"numbers",
       [] {
         WordFile file{repeated(
             holding("", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"), 90000)};
         file.numbering =
             "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText "
             "w:val=\"" +
             repeated("%1 ", 10000) +
             "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
             "w:val=\"0\"/></w:num>";
         return file;
       }},
      {"notes",
       [] {
         WordFile file{holding(repeated("<w:r><w:footnoteReference w:id=\"1\"/></w:r>", 300000))};
         file.footnotes = "<w:footnote w:id=\"1\">" + paragraph("note") + "</w:footnote>";
         return file;
       }},
      {"styles in a circle", [] {
         WordFile file{paragraph("a", "<w:pStyle w:val=\"S0\"/>")};
         for (std::size_t i = 0; i < 4000; ++i)
           file.styles += "<w:style w:styleId=\"S" + std::to_string(i) + "\"><w:basedOn w:val=\"S" +
                          std::to_string((i + 1) % 4000) + "\"/></w:style>";
         return file;
       }}};
  const long before = peak_memory();
  for (const auto& [what, make] : kinds) check(what, build(make()));
  if (!sanitized) CHECK(peak_memory() - before < most_memory);
}

}  // namespace
}  // namespace assize::docx
