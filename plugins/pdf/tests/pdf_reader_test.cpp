// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/pdf_reader.hpp"

#include <random>
#include <utility>
#include <vector>

#include "support/catch.hpp"

namespace assize::pdf {
namespace {

/// Pages of the given drawings, as a file whose table of contents poppler and qpdf rebuild.
std::string pages(const std::vector<std::string>& drawings, const std::string& more = {}) {
  std::string out =
      "%PDF-1.4\n"
      "1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
      "3 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj\n"
      "4 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold>> endobj\n";
  std::string kids;
  std::size_t next = 5;
  for (const std::string& drawing : drawings) {
    kids += std::to_string(next) + " 0 R ";
    out += std::to_string(next) +
           " 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 600 400] /Contents " +
           std::to_string(next + 1) + " 0 R\n/Resources <</Font <</F 3 0 R /B 4 0 R>>>> " + more +
           ">> endobj\n" + std::to_string(next + 1) + " 0 obj <</Length " +
           std::to_string(drawing.size()) + ">> stream\n" + drawing + "\nendstream endobj\n";
    next += 2;
  }
  return out + "2 0 obj <</Type /Pages /Kids [" + kids + "] /Count " +
         std::to_string(drawings.size()) + ">> endobj\ntrailer <</Root 1 0 R /Size " +
         std::to_string(next) + ">>\n%%EOF\n";
}

std::string page(const std::string& drawing) { return pages({drawing}); }

std::string words(int x, int y, const std::string& text, char font = 'F') {
  return std::string("BT /") + font + " 10 Tf " + std::to_string(x) + " " + std::to_string(y) +
         " Td (" + text + ") Tj ET\n";
}

/// A grid of two columns and two rows, with words in each cell.
std::string ruled() {
  std::string out = "1 w\n";
  for (const int x : {50, 150, 550})
    out += std::to_string(x) + " 200 m " + std::to_string(x) + " 300 l S\n";
  for (const int y : {200, 250, 300})
    out += "50 " + std::to_string(y) + " m 550 " + std::to_string(y) + " l S\n";
  return out + words(60, 350, "Our sweeping") + words(60, 270, "1.2") +
         words(160, 280, "We sweep each") + words(160, 265, "Monday morning.") +
         words(60, 220, "1.3") + words(160, 220, "No");
}

std::string texts(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) out += block.text.text + "\n";
  return out;
}

std::optional<Document> read(const std::string& bytes, Diagnostics& diagnostics) {
  return PdfReader().read({"form.pdf", bytes}, diagnostics);
}

}  // namespace

TEST_CASE("a ruled table is read cell by cell") {
  Diagnostics diagnostics;
  const auto document = read(page(ruled()), diagnostics);
  REQUIRE(document);
  REQUIRE(document->blocks.size() == 2);
  CHECK(document->blocks[0].text.text == "Our sweeping");
  const Block& table = document->blocks[1];
  REQUIRE(table.kind == BlockKind::table);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].cells.at(0).text == "1.2");
  CHECK(table.rows[0].cells.at(1).text == "We sweep each Monday morning.");
  CHECK(table.rows[1].cells.at(1).text == "No");
  CHECK_FALSE(document->places.empty());
}

TEST_CASE("what is no PDF, or holds no words, is told") {
  CHECK(PdfReader().recognises("PK\x03\x04") == 0);
  CHECK(PdfReader().recognises(page({})) >= 80);
  Diagnostics broken;
  CHECK_FALSE(read("%PDF-1.7\nand nothing else", broken));
  CHECK(broken.errors() > 0);
  Diagnostics empty;
  CHECK_FALSE(read(page("1 w 10 10 m 90 90 l S"), empty));
  CHECK(empty.errors() > 0);
}

TEST_CASE("running text in two columns is read column by column") {
  std::string drawing = words(50, 370, "How we sweep");
  for (int i = 0; i < 8; ++i) {
    const std::string number = std::to_string(i);
    drawing += words(50, 340 - 12 * i, "the left brooms of our yard are kept in shed " + number);
    drawing += words(310, 335 - 12 * i, "while the right ones hang beside the door " + number);
  }
  Diagnostics diagnostics;
  const auto document = read(page(drawing), diagnostics);
  REQUIRE(document);
  const std::string all = texts(*document);
  CHECK(all.find("shed 0 the left") != std::string::npos);
  CHECK(all.find("door 6 while") != std::string::npos);
  CHECK(all.find("shed 7") < all.find("door 0"));
}

TEST_CASE("a label in bold print begins a paragraph, and alone does not take in what follows") {
  std::string drawing = words(50, 370, "Comply:", 'B') + words(95, 370, "Yes") +
                        words(50, 356, "Notes:", 'B') + words(50, 342, "Provision 1.3", 'B');
  for (int i = 0; i < 6; ++i)
    drawing += words(50, 320 - 12 * i, "we sweep all of the yards in our care each day");
  Diagnostics diagnostics;
  const auto document = read(page(drawing), diagnostics);
  REQUIRE(document);
  REQUIRE(document->blocks.size() >= 4);
  CHECK(document->blocks[0].text.text == "Comply: Yes");
  CHECK(document->blocks[0].kind == BlockKind::paragraph);
  CHECK(document->blocks[1].text.text == "Notes:");
  CHECK(document->blocks[2].text.text == "Provision 1.3");
  CHECK(document->blocks[2].kind == BlockKind::heading);
}

TEST_CASE("feet go, answers that two pages have at one place stay") {
  std::vector<std::string> drawings;
  for (int i = 1; i <= 6; ++i) {
    const std::string number = std::to_string(i);
    std::string drawing = words(50, 370, "Yard " + number) + words(50, 20, "Page " + number);
    if (i == 3 || i == 4)
      drawing += words(50, 70, "Comply: partly") +
                 words(50, 45, "Broom number " + number + "x" + std::string(i == 3 ? "yy" : "zzz"));
    drawings.push_back(drawing);
  }
  Diagnostics diagnostics;
  const auto document = read(pages(drawings), diagnostics);
  REQUIRE(document);
  const std::string all = texts(*document);
  CHECK(all.find("Page") == std::string::npos);
  const std::size_t first = all.find("Comply: partly");
  REQUIRE(first != std::string::npos);
  CHECK(all.find("Comply: partly", first + 1) != std::string::npos);
}

TEST_CASE("a column without lines that only its label fills is one all the same") {
  std::string drawing;
  const std::vector<std::pair<int, std::string>> labels = {
      {50, "Provision"}, {150, "Requirement"}, {330, "Comply"}, {400, "Evidence"}, {480, "Notes"}};
  for (const auto& [x, label] : labels) drawing += words(x, 350, label, 'B');
  for (int i = 0; i < 5; ++i) {
    const int y = 320 - 40 * i;
    drawing += words(50, y, "1." + std::to_string(i + 1)) + words(150, y, "Sweep the yard, then") +
               words(150, y - 12, "the stairs by noon") + words(480, y, "done each day") +
               words(480, y - 12, "by both of us");
  }
  Diagnostics diagnostics;
  const auto document = read(page(drawing), diagnostics);
  REQUIRE(document);
  REQUIRE(document->blocks.size() == 1);
  const Block& table = document->blocks[0];
  REQUIRE(table.kind == BlockKind::table);
  REQUIRE(table.rows.size() == 6);
  for (const Row& row : table.rows) CHECK(row.cells.size() == 5);
  CHECK(table.rows[0].cells[3].text == "Evidence");
  CHECK(table.rows[2].cells[1].text == "Sweep the yard, then the stairs by noon");
  CHECK(table.rows[2].cells[4].text == "done each day by both of us");
}

TEST_CASE("a table over two pages is one, without the labels that are printed again") {
  const auto sheet = [](const std::string& number, const std::string& text) {
    std::string out = "1 w\n";
    for (const int x : {50, 150, 550})
      out += std::to_string(x) + " 200 m " + std::to_string(x) + " 300 l S\n";
    for (const int y : {200, 250, 300})
      out += "50 " + std::to_string(y) + " m 550 " + std::to_string(y) + " l S\n";
    return out + words(60, 270, "Provision", 'B') + words(160, 270, "Answer", 'B') +
           words(60, 220, number) + words(160, 220, text);
  };
  Diagnostics diagnostics;
  const auto document = read(pages({sheet("1.2", "swept"), sheet("1.3", "mopped")}), diagnostics);
  REQUIRE(document);
  REQUIRE(document->blocks.size() == 1);
  REQUIRE(document->blocks[0].rows.size() == 3);
  CHECK(document->blocks[0].rows[2].cells.at(1).text == "mopped");
}

TEST_CASE("a page that is turned is read upright") {
  Diagnostics diagnostics;
  const auto document = read(pages({ruled()}, "/Rotate 90"), diagnostics);
  REQUIRE(document);
  REQUIRE(document->blocks.size() == 2);
  REQUIRE(document->blocks[1].rows.size() == 2);
  CHECK(document->blocks[1].rows[0].cells.at(1).text == "We sweep each Monday morning.");
}

TEST_CASE("the address behind a link follows its words") {
  const std::string link =
      "/Annots [<</Type /Annot /Subtype /Link /Rect [100 345 160 362] /A <</S /URI /URI "
      "(https://example.org/sweep)>>>>]";
  Diagnostics diagnostics;
  const auto document = read(
      pages({words(50, 350, "See our") + words(100, 350, "policy") + words(200, 350, "now")}, link),
      diagnostics);
  REQUIRE(document);
  CHECK(texts(*document).find("policy (https://example.org/sweep)") != std::string::npos);
}

TEST_CASE("a hyphen that ends a line goes where the document has the word without it") {
  std::string drawing = "1 w\n";
  for (const int x : {50, 100, 200})
    drawing += std::to_string(x) + " 200 m " + std::to_string(x) + " 300 l S\n";
  for (const int y : {200, 250, 300})
    drawing += "50 " + std::to_string(y) + " m 200 " + std::to_string(y) + " l S\n";
  drawing += words(110, 280, "we swept the com-") + words(110, 268, "plaints and e-") +
             words(110, 256, "mail away") + words(110, 220, "complaints by e-mail") +
             words(60, 280, "1.2") + words(60, 220, "1.3");
  Diagnostics diagnostics;
  const auto document = read(page(drawing), diagnostics);
  REQUIRE(document);
  REQUIRE(document->blocks.at(0).rows.size() == 2);
  CHECK(document->blocks[0].rows[0].cells.at(1).text == "we swept the complaints and e-mail away");
}

TEST_CASE("where a program broke words, one that is printed nowhere else is made whole, too") {
  std::string drawing =
      words(50, 370, "The complaints officer, the landlord and the residents meet.");
  const std::vector<std::string> lines = {"all com-",
                                          "plaints to the land-",
                                          "lord from resi-",
                                          "dents in the trans-",
                                          "formation and a co-",
                                          "operative of them"};
  drawing += "1 w\n";
  for (const int x : {50, 100, 210})
    drawing += std::to_string(x) + " 200 m " + std::to_string(x) + " 300 l S\n";
  for (const int y : {200, 220, 300})
    drawing += "50 " + std::to_string(y) + " m 210 " + std::to_string(y) + " l S\n";
  drawing += words(60, 285, "1.2") + words(60, 205, "1.3") + words(110, 205, "No");
  for (std::size_t i = 0; i < lines.size(); ++i)
    drawing += words(110, 287 - 12 * static_cast<int>(i), lines[i]);
  Diagnostics diagnostics;
  const auto document = read(page(drawing), diagnostics);
  REQUIRE(document);
  REQUIRE(document->blocks.size() == 2);
  CHECK(document->blocks[1].rows.at(0).cells.at(1).text ==
        "all complaints to the landlord from residents in the transformation and a co-operative of "
        "them");
}

TEST_CASE("a scan is told as one") {
  const std::string picture = "q 600 0 0 400 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q\n";
  Diagnostics diagnostics;
  CHECK_FALSE(read(pages({picture, picture}), diagnostics));
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.all().front().message.find("scanned") != std::string::npos);
}

TEST_CASE("damaged files end in a document or a diagnostic") {
  const std::string whole = page(ruled());
  std::mt19937 random(20240401);
  for (int variant = 0; variant < 200; ++variant) {
    std::string bytes = whole;
    if (variant % 4 == 0) bytes.resize(random() % bytes.size());
    for (std::size_t flips = random() % 12 + 1; flips > 0 && !bytes.empty(); --flips)
      bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    Diagnostics diagnostics;
    const auto document = read(bytes, diagnostics);
    INFO("variant " << variant);
    CHECK((document || !diagnostics.ok()));
  }
}

}  // namespace assize::pdf
