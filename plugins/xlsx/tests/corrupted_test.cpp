// SPDX-License-Identifier: Apache-2.0
//
// Damaged workbooks, made from a seed: whatever is done to a good one, the reader ends in a
// Document or in an error, soon and in little memory.
#include <sys/resource.h>

#include <array>
#include <ctime>
#include <exception>
#include <random>
#include <string>

#include "support/catch.hpp"
#include "xlsx/tests/workbook.hpp"
#include "xlsx/xlsx_reader.hpp"

namespace assize::xlsx {
namespace {

using namespace test;

constexpr std::size_t variants = 200;
constexpr std::uint64_t seed = 20240612;

TestWorkbook good() {
  TestSheet form{.name = "Form",
                 .rows = row(1, {"Nettlewick Homes"}) + row(3, {"No", "Asked", "", "Kept", "Why"})};
  for (std::size_t i = 4; i < 40; ++i) {
    const std::string number = std::to_string(i);
    form.rows += "<row r=\"" + number + "\" spans=\"1:5\"><c r=\"A" + number + "\" s=\"1\"><v>1." +
                 number + "</v></c><c r=\"B" + number + "\" t=\"s\"><v>" + std::to_string(i % 3) +
                 "</v></c><c r=\"D" + number + "\" t=\"str\"><f>IF(A1,\"Yes\")</f><v>Yes</v></c>" +
                 "<c r=\"E" + number + "\" s=\"2\"><v>45455.5</v></c></row>";
  }
  form.before = "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>";
  form.rest =
      "<mergeCells><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"B3:C3\"/><mergeCell ref=\"A8:A9\"/>"
      "</mergeCells><hyperlinks><hyperlink ref=\"B4:B9\" r:id=\"l1\"/></hyperlinks><headerFooter>"
      "<oddHeader>&amp;LNettlewick&amp;RPage &amp;P</oddHeader></headerFooter>";
  form.parts = {
      {"comments", "<comments><commentList><comment ref=\"A1\"/></commentList></comments>"},
      {"vmlDrawing",
       "<xml><v:shape><v:textbox>Yes</v:textbox><x:ClientData ObjectType=\"Checkbox\"><x:Anchor>3, "
       "5, 4, 2, 4, 1, 4, 19</x:Anchor><x:Checked>1</x:Checked></x:ClientData></v:shape></xml>"},
      {"drawing",
       "<wsDr><twoCellAnchor><from><row>4</row></from><sp><txBody><p><r><t>Approved</t></r></p>"
       "</txBody></sp></twoCellAnchor></wsDr>"}};
  form.links = {{"l1", "https://nettlewick.example/p"}};
  TestSheet plan{.name = "Plan", .rows = row(1, {"Action", "By"}) + row(2, {"Sweep", "June"})};
  return {.sheets = {form, plan},
          .strings = {"<t>Sweep</t>", "<r><rPr><b/></rPr><t>Dry</t></r>", "<t>_x000D_Rake</t>"},
          .formats = "<numFmt numFmtId=\"164\" formatCode=\"d mmmm yyyy\"/>",
          .styles = "<xf numFmtId=\"2\" fontId=\"0\"/><xf numFmtId=\"164\" fontId=\"0\"/>"};
}

class Damage {
 public:
  explicit Damage(std::uint64_t start) : random_(start) {}

  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

  void bytes(std::string& text) {
    const std::size_t at = below(text.size());
    const std::size_t count = 1 + below(40);
    switch (below(6)) {
      case 0:
        for (std::size_t i = 0; i <= below(8) && !text.empty(); ++i)
          text[below(text.size())] = static_cast<char>(below(256));
        break;
      case 1:
        text.resize(at);
        break;
      case 2:
        text.erase(at, count);
        break;
      case 3:
        text.insert(at, text.substr(below(text.size() + 1), count));
        break;
      case 4:
        text.replace(at, std::min<std::size_t>(4, text.size() - at), "\xFF\xFF\xFF\x7F");
        break;
      default:
        for (std::size_t i = at; i < text.size() && i < at + count; ++i) text[i] = 0;
    }
  }

  void xml(std::string& text) {
    switch (below(7)) {
      case 0:
        replace_value(text);
        break;
      case 1:
        repeat_element(text);
        break;
      case 2:
        text.insert(below(text.size() + 1), repeated("<a>", 500));
        break;
      case 3:
        text.insert(below(text.size() + 1), "&#0;&#xD800;&nbsp;<![CDATA[");
        break;
      case 4:
        if (const std::size_t end = text.rfind("</"); end != text.npos) text.resize(end);
        break;
      case 5:
        widen(text);
        break;
      default:
        bytes(text);
    }
  }

 private:
  static std::string repeated(const std::string& text, std::size_t times) {
    std::string out;
    while (times-- != 0) out += text;
    return out;
  }

  // Of an attribute or an element, by something that no sheet has.
  void replace_value(std::string& text) {
    constexpr std::array<std::string_view, 12> values = {"99999999999999999999",
                                                         "-1",
                                                         "A1:XFD1048576",
                                                         "ZZZZZZ1",
                                                         "1048576",
                                                         "XFD1048576",
                                                         "",
                                                         "1e308",
                                                         "s",
                                                         "\xC3\x28",
                                                         "../..",
                                                         "[h]:mm;;;0E+0\"\\"};
    const std::size_t opens = text.find_first_of("\">", below(text.size() + 1));
    if (opens == text.npos) return;
    const std::size_t closes = text.find_first_of("\"<", opens + 1);
    if (closes == text.npos) return;
    text.replace(opens + 1, closes - opens - 1, values[below(values.size())]);
  }

  void repeat_element(std::string& text) {
    const std::size_t opens = text.find('<', below(text.size() + 1));
    if (opens == text.npos) return;
    const std::size_t closes = text.find("/>", opens);
    if (closes == text.npos || closes - opens > 400) return;
    const std::string element = text.substr(opens, closes + 2 - opens);
    text.insert(opens, repeated(element, 20000));
  }

  static void widen(std::string& text) {
    std::string out = "\xFF\xFE";
    for (const char c : text) out.append({c, '\0'});
    text = out;
  }

  std::mt19937_64 random_;
};

std::string damaged(std::size_t variant) {
  Damage damage(seed + variant);
  ooxml::test::Parts parts = parts_of(good());
  // Every third is damaged as a zip, the others within their parts.
  if (variant % 3 == 0) {
    std::string bytes = ooxml::test::build_zip(parts);
    for (std::size_t i = 0; i <= damage.below(3); ++i) damage.bytes(bytes);
    return bytes;
  }
  for (std::size_t i = 0; i <= damage.below(4); ++i) {
    std::string& part = parts[damage.below(parts.size())].second;
    if (damage.below(12) == 0) {
      std::swap(part, parts[damage.below(parts.size())].second);
    } else {
      damage.xml(part);
    }
  }
  return ooxml::test::build_zip(parts);
}

[[maybe_unused]] long peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss >> 10;
}

}  // namespace

TEST_CASE("damaged workbooks end in a document or in an error") {
  const XlsxReader reader;
  std::size_t read = 0, refused = 0;
  for (std::size_t variant = 0; variant < variants; ++variant) {
    CAPTURE(variant);
    const Source source{"form.xlsx", damaged(variant)};
    Diagnostics diagnostics;
    const std::clock_t start = std::clock();  // of the processor, which others may be using too
    std::optional<Document> document;
    REQUIRE_NOTHROW(document = reader.read(source, diagnostics));
    REQUIRE_NOTHROW(static_cast<void>(reader.recognises(source.text)));
    CHECK((std::clock() - start) / CLOCKS_PER_SEC < 2);
    CHECK(document.has_value() == diagnostics.ok());
    ++(document ? read : refused);
  }
  CHECK(read > 50);
  CHECK(refused > 50);
#ifndef __SANITIZE_ADDRESS__
  CHECK(peak_megabytes() < 300);
#endif
}

}  // namespace assize::xlsx
