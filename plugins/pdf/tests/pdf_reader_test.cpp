// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/pdf_reader.hpp"

#include <random>

#include "support/catch.hpp"

namespace assize::pdf {
namespace {

/// A page of the given drawing, as a file whose table of contents poppler and qpdf rebuild.
std::string page(const std::string& drawing) {
  return "%PDF-1.4\n"
         "1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
         "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n"
         "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 600 400] /Contents 4 0 R\n"
         "/Resources <</Font <</F 5 0 R>>>>>> endobj\n"
         "4 0 obj <</Length " +
         std::to_string(drawing.size()) + ">> stream\n" + drawing +
         "\nendstream endobj\n"
         "5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj\n"
         "trailer <</Root 1 0 R /Size 6>>\n%%EOF\n";
}

std::string words(int x, int y, const std::string& text) {
  return "BT /F 10 Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" + text +
         ") Tj ET\n";
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
