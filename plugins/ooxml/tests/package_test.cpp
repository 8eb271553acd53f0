// SPDX-License-Identifier: Apache-2.0
#include "ooxml/package.hpp"

#include <string>

#include "ooxml/tests/build_zip.hpp"
#include "support/catch.hpp"

namespace assize::ooxml {
namespace {

using test::build_zip;
using test::package_relations;

std::string told(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& each : diagnostics.all())
    out += (each.level == Level::error ? "error: " : "warning: ") + each.message + "\n";
  return out;
}

std::string opening(const std::string& bytes) {
  Diagnostics diagnostics;
  const Source source{"form.docx", bytes};
  const auto package = Package::open(source, diagnostics);
  return package ? "opened " + package->main_part() : told(diagnostics);
}

std::string small() {
  return build_zip({{"[Content_Types].xml", "<Types/>"},
                    {"_rels/.rels", package_relations("word/document.xml")},
                    {"word/document.xml", "<document>rain</document>"}});
}

std::string wide(const std::string& name) {
  std::string out;
  for (const char c : name) out.append({c, '\0'});
  return out;
}

}  // namespace

TEST_CASE("a package gives its main part and the bytes of parts") {
  const Source source{"form.docx", small()};
  Diagnostics diagnostics;
  const auto package = Package::open(source, diagnostics);
  REQUIRE(package);
  CHECK(package->main_part() == "word/document.xml");
  CHECK(package->part("word/document.xml", diagnostics) == "<document>rain</document>");
  CHECK(package->part("/Word/DOCUMENT.xml", diagnostics) == "<document>rain</document>");
  CHECK(package->has("WORD/document%2Exml"));
  CHECK_FALSE(package->has("word/styles.xml"));
  CHECK(diagnostics.all().empty());
  CHECK_FALSE(package->part("word/styles.xml", diagnostics));
  CHECK(told(diagnostics) == "error: the file holds no part word/styles.xml\n");
}

TEST_CASE("strict documents name their main part by another namespace") {
  CHECK(
      opening(build_zip({{"_rels/.rels",
                          R"(<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/)"
                          R"(officeDocument/relationships/officeDocument" Target="/xl/book.xml"/>)"
                          R"(</Relationships>)"}})) == "opened xl/book.xml");
  CHECK(opening(build_zip({{"a.txt", "rain"}})) == "opened ");
}

TEST_CASE("names written with backslashes are found") {
  CHECK(opening(build_zip({{"_rels\\.rels", package_relations("word\\document.xml")}})) ==
        "opened word/document.xml");
}

TEST_CASE("targets are resolved against the part they stand in") {
  CHECK(resolved("word/document.xml", "media/a.png") == "word/media/a.png");
  CHECK(resolved("word/document.xml", "../customXml/item1.xml") == "customXml/item1.xml");
  CHECK(resolved("word/document.xml", "/word/./styles.xml") == "word/styles.xml");
  CHECK(resolved("word/document.xml", "../../../../a.xml") == "a.xml");
  CHECK(resolved("", "xl/workbook.xml#Form") == "xl/workbook.xml");
}

TEST_CASE("relationships of a part, external ones as they stand") {
  const Source source{
      "form.xlsx",
      build_zip({{"xl/worksheets/_rels/sheet1.xml.rels",
                  R"(<r:Relationships xmlns:r="x"><r:Relationship Id="r1" Type="t/hyperlink" )"
                  R"(Target="https://nettlewick.example/a%20b#c" TargetMode="External"/>)"
                  R"(<r:Relationship Id="r2" Type="t/comments" Target="../comments1.xml"/>)"
                  R"(<r:Relationship Id="r3" Type="t/hyperlink" Target="#Plan!A1"/>)"
                  R"(<r:Relationship Id="r4" Type="t/hyperlink" Target="mailto:a@b.example"/>)"
                  R"(</r:Relationships>)"}})};
  Diagnostics diagnostics;
  const auto package = Package::open(source, diagnostics);
  REQUIRE(package);
  std::string out;
  for (const Relationship& each : package->relationships("xl/worksheets/sheet1.xml"))
    out += each.id + (each.external ? " out " : " in ") + each.target + "\n";
  CHECK(out ==
        "r1 out https://nettlewick.example/a%20b#c\nr2 in xl/comments1.xml\nr3 in #Plan!A1\n"
        "r4 out mailto:a@b.example\n");
  CHECK(package->relationships("xl/workbook.xml").empty());
}

TEST_CASE("relationships that are damaged are told") {
  const Source source{"form.xlsx", build_zip({{"xl/_rels/a.xml.rels", "<Relationships><"}})};
  Diagnostics diagnostics;
  const auto package = Package::open(source, diagnostics);
  REQUIRE(package);
  CHECK(package->relationships("xl/a.xml", diagnostics).empty());
  CHECK(
      told(diagnostics).starts_with("warning: the part xl/_rels/a.xml.rels is malformed at byte"));
}

TEST_CASE("what cannot be opened is told") {
  CHECK(opening("") == "error: the file is empty, or a zip that holds nothing\n");
  CHECK(opening("PK\x03\x04 and no more").starts_with("error: the file is damaged or no zip"));
  CHECK(opening(small().substr(0, 300)).starts_with("error: the file is damaged or no zip"));
  CHECK(opening(build_zip({{"word/document.xml", "<a/>"}}, "rain")) ==
        "error: the file is protected by a password and cannot be read\n");
  const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
  CHECK(opening(compound + wide("EncryptedPackage")) ==
        "error: the file is protected by a password and cannot be read\n");
  CHECK(opening(compound + wide("WordDocument")) ==
        "error: the file is of the old Word format (.doc)\n");
  CHECK(opening(compound + wide("Workbook")) ==
        "error: the file is of the old Excel format (.xls)\n");
  CHECK(opening(compound) == "error: the file is a compound file that holds no known document\n");
}

TEST_CASE("a part that is damaged is told, the others are read") {
  std::string bytes = small();
  const std::size_t at = bytes.find("word/document.xml") + 20;
  bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
  const Source source{"form.docx", bytes};
  Diagnostics diagnostics;
  const auto package = Package::open(source, diagnostics);
  REQUIRE(package);
  CHECK(package->part("[Content_Types].xml", diagnostics) == "<Types/>");
  CHECK_FALSE(package->part("word/document.xml", diagnostics));
  CHECK(told(diagnostics).starts_with("error: the part word/document.xml cannot be read: "));
}

TEST_CASE("bombs are refused") {
  const std::string large(most_of_part + 1, ' ');
  Diagnostics diagnostics;
  const Source one{"form.docx", build_zip({{"a.xml", large}})};
  const auto package = Package::open(one, diagnostics);
  REQUIRE(package);
  CHECK_FALSE(package->part("a.xml", diagnostics));
  CHECK(told(diagnostics) ==
        "error: the part a.xml cannot be read: it unpacks to more than 64 MiB\n");
  test::Parts parts;
  for (const char* name : {"a", "b", "c", "d"}) parts.emplace_back(name, large);
  CHECK(opening(build_zip(parts)) == "error: the zip unpacks to more than 256 MiB\n");
  test::Parts many;
  for (std::size_t i = 0; i <= most_entries; ++i) many.emplace_back(std::to_string(i), "");
  CHECK(opening(build_zip(many)) == "error: the zip holds 10001 entries; at most 10000 are read\n");
}

TEST_CASE("sizes that a zip understates are counted as they unpack") {
  std::string bytes = build_zip({{"a.xml", std::string(most_of_part + 1, ' ')}});
  for (const char* signature : {"PK\x01\x02", "PK\x03\x04"}) {
    const std::size_t at = bytes.find(signature) + (signature[2] == 1 ? 24 : 22);
    bytes.replace(at, 4, std::string("\x10\0\0\0", 4));
  }
  const Source source{"form.docx", bytes};
  Diagnostics diagnostics;
  const auto package = Package::open(source, diagnostics);
  REQUIRE(package);
  CHECK_FALSE(package->part("a.xml", diagnostics));
  CHECK_FALSE(diagnostics.ok());
}

TEST_CASE("parts are replaced and added, all else stays as it is") {
  const Source source{"form.docx", small()};
  Diagnostics diagnostics;
  const std::map<std::string, std::string> parts = {
      {"Word/document.xml", "<document>sun</document>"}, {"word/comments.xml", "<comments/>"}};
  const auto bytes = Package::rewritten(source, parts, diagnostics);
  REQUIRE(bytes);
  CHECK(bytes == Package::rewritten(source, parts, diagnostics));
  CHECK(diagnostics.all().empty());
  const Source changed{"form.docx", *bytes};
  const auto package = Package::open(changed, diagnostics);
  REQUIRE(package);
  CHECK(package->names() == std::vector<std::string>{"[Content_Types].xml", "_rels/.rels",
                                                     "word/document.xml", "word/comments.xml"});
  CHECK(package->part("word/document.xml", diagnostics) == "<document>sun</document>");
  CHECK(package->part("word/comments.xml", diagnostics) == "<comments/>");
  CHECK(package->part("[Content_Types].xml", diagnostics) == "<Types/>");
  CHECK(diagnostics.all().empty());
  // Time stamps in the directory: as they were, and the earliest there is.
  std::string dates;
  for (std::size_t at = 0; (at = bytes->find("PK\x01\x02", at)) != std::string::npos; at += 4)
    dates += bytes->substr(at + 12, 4);
  const std::string before("\0\0\xCC\x58", 4), fixed("\0\0\x21\0", 4);
  CHECK(dates == before + before + fixed + fixed);
  CHECK_FALSE(Package::rewritten({"form.docx", "no zip"}, parts, diagnostics));
}

}  // namespace assize::ooxml
