// SPDX-License-Identifier: Apache-2.0
#include "code/code_text.hpp"

#include <algorithm>

#include "code/wording.hpp"
#include "unit/code/sample.hpp"

using namespace assize;

namespace {

const std::string sha(64, 'a');

// The invented Code's wording, in two prints: the body and the form.
const std::string official =
    "1. Water\n"
    "1.2. Keepers must take the temperature of the water each morning, write it\ndown and chalk it "
    "up by the gate.\n"
    "1.3. Broken glass that a swimmer reports closes the pool within two hours.\n"
    "2. Gate\n"
    "2.1. The gate must open on time on every day of the year.\n"
    "2.2. A closed pool must open again within five working days.\n"
    "2.3. Hot chocolate may be sold at the gate by those who keep it warm.\n\n"
    "1.3\tBroken glass which a swimmer reports closes the pool within two hours.\tYes\n";

/// The invented Code with the hashes of its wording.
const Code& lido() {
  static const Code code = [] {
    const std::vector<Source> copies = {{"official.txt", official}};
    test::Resources resources;
    const Code& bare = test::invented_code();
    resources.wording_source =
        Source{"w.xml", code::wording_xml(bare, code::collect_wording(bare, copies))};
    Diagnostics diagnostics;
    auto loaded = load_code({"c.xml", test::sample()}, resources, diagnostics);
    if (!loaded) throw std::runtime_error(test::brief(diagnostics));
    return std::move(*loaded);
  }();
  return code;
}

std::string brief(const std::vector<code::RowPrint>& prints) {
  std::string text;
  for (const code::RowPrint& print : prints) {
    text += print.row->id + (print.is_found() ? " " : " NOT ") + std::to_string(print.line) + " " +
            print.text + "\n";
    for (const std::string& words : print.strange) text += "  ! " + words + "\n";
  }
  return text;
}

/// What is said of a copy that is kept beside the Code, and the texts that are taken from it.
std::string told(const std::string& inner, const std::string& head =
                                               "format='1' code='lido' revision='2030-1' "
                                               "source-sha256='" +
                                               sha + "'") {
  const std::vector<Source> copies = {{"official.txt", official}};
  test::Resources resources;
  resources.wording_source =
      Source{"w.xml", code::wording_xml(lido(), code::collect_wording(lido(), copies))};
  resources.text_source = Source{"t.xml", "<code-text " + head + ">\n" + inner + "\n</code-text>"};
  Diagnostics diagnostics;
  const auto code = load_code({"c.xml", test::sample()}, resources, diagnostics);
  CHECK(code.has_value() == diagnostics.ok());
  std::string text = test::brief(diagnostics);
  if (code) CHECK(code->text_origin == "t.xml");
  for (const FormRow& row : code ? code->form.rows : std::vector<FormRow>())
    if (!row.text.empty()) text += row.id + ": " + row.text + "\n";
  return text;
}

}  // namespace

TEST_CASE("each row's requirement is found in the paragraphs of a copy") {
  code::TextFinder finder(lido());
  finder.paragraph("Foreword", 1);
  finder.paragraph("1. Water", 2);
  finder.paragraph("- 1.2. Keepers must take the **temperature** of the water each morning,", 3);
  finder.paragraph("Page 7 of the guild's own print", 4);
  finder.paragraph("write it down and chalk it up by the gate.", 5);
  finder.paragraph("1.3 Broken glass that a swimmer reports closes the pool within three hours.",
                   6);
  finder.paragraph("Gate", 7);
  finder.paragraph("2.1. The gate must open on time on every day of the year.", 8);
  finder.paragraph("2.2. A closed pool must open again within five working days.", 9);
  finder.paragraph("2.3. Hot chocolate may be sold at the gate by those who keep it.", 10);
  CHECK(brief(finder.take()) ==
        "1.2 3 Keepers must take the temperature of the water each morning, write it down and "
        "chalk it up by the gate.\n"
        "1.3 6 Broken glass that a swimmer reports closes the pool within three hours.\n"
        "  ! three hours\n"
        "2 8 The gate must open on time on every day of the year. A closed pool must open again "
        "within five working days. Hot chocolate may be sold at the gate by those who keep it.\n");
  CHECK(finder.take().empty());
}

TEST_CASE("of two prints the one that is more like the official wording is kept") {
  code::TextFinder finder(lido());
  finder.paragraph("1.3. Broken glass that a swimmer reports closes a pool within two hours.", 1);
  finder.cells({"Rule", "What is asked", "Kept?"}, 2);
  finder.cells(
      {"1.3", "Yes", "Broken glass which a swimmer reports closes the pool within two", ""}, 3);
  finder.cells({"", "", "hours.", ""}, 4);
  finder.cells({"1.2", "We write it down each morning, as we were told to", "Yes"}, 5);
  CHECK(brief(finder.take()) ==
        "1.2 NOT 5 We write it down each morning, as we were told to\n"
        "  ! We\n  ! each morning, as we were told to\n"
        "1.3 3 Broken glass which a swimmer reports closes the pool within two hours.\n");
}

TEST_CASE("words left out are told by the words beside them, and half a print is not enough") {
  code::TextFinder finder(lido());
  finder.cells(
      {"1.2.",
       "Keepers must take the temperature of the water morning, write it down and chalk it "
       "up by the gate."},
      1);
  finder.cells({"1.3", "the pool within two hours"}, 2);
  CHECK(brief(finder.take()) ==
        "1.2 1 Keepers must take the temperature of the water morning, write it down and chalk it "
        "up by the gate.\n  ! water morning\n"
        "1.3 NOT 2 the pool within two hours\n");
}

TEST_CASE("the prints found are written as the reader reads them") {
  code::TextFinder finder(lido());
  finder.paragraph("1.3. Broken glass that a swimmer reports closes the pool within two hours.", 1);
  finder.paragraph("1.2. Chalk it up by the gate.", 2);
  const std::vector<code::RowPrint> prints = finder.take();
  CHECK(prints.size() == 2);
  test::Resources resources;
  resources.text_source = Source{"t.xml", code::code_text_xml(lido(), prints, sha)};
  Diagnostics diagnostics;
  const auto code = load_code({"c.xml", test::sample()}, resources, diagnostics);
  REQUIRE(code);
  CHECK(test::brief(diagnostics) ==
        "3 warning: is not taken: the Code has no hashes to hold it against\n");
  CHECK(code->row("1.3")->text.empty());
  CHECK(resources.text_source->text.find("<row id=\"1.3\">Broken glass that") != std::string::npos);
  CHECK(resources.text_source->text.find("<row id=\"1.2\"") == std::string::npos);
}

TEST_CASE("a kept copy is held against the hashes again") {
  const std::string row =
      "<row id='1.3'>Broken glass that a swimmer reports\n closes the pool within two hours.</row>";
  CHECK(told(row) ==
        "1.3: Broken glass that a swimmer reports closes the pool within two hours.\n");
  CHECK(told(row + "<row id='1.2'>Keepers may sleep all morning and write what they like.</row>") ==
        "3 warning: the text of 1.2 is not taken: it is not the official wording (make the file "
        "anew: assize code wording TEXT)\n"
        "1.3: Broken glass that a swimmer reports closes the pool within two hours.\n");
}

TEST_CASE("what is wrong in a kept copy is told with its place") {
  const std::string row = "<row id='1.2'>Keepers must take the temperature of the water</row>";
  CHECK(told(row + row) == "2 the form row '1.2' stands twice\n");
  CHECK(told("<row id='1.4'>x</row>") == "2 there is no form row '1.4' (did you mean '1.2'?)\n");
  CHECK(told("") == "1 it holds no row (make the file anew: assize code wording TEXT)\n");
  CHECK(told(row, "format='1' code='pool' revision='2029' source-sha256='ABC'") ==
        "1 this is the text of 'pool', 'lido' is wanted\n"
        "1 this is the text of revision '2029', '2030-1' is wanted\n"
        "1 'ABC' is not 64 hex digits\n");
  CHECK_FALSE(told("<line/>").empty());
  CHECK_FALSE(
      told(row, "format='2' code='lido' revision='2030-1' source-sha256='" + sha + "'").empty());
}

TEST_CASE("the corpus's copy of the Code has every row of the shipped one") {
  const auto copy = test::corpus("documents/003_964a5bc84b4e9d9c.txt");
  if (!copy) return;
  code::TextFinder finder(test::shipped_code());
  std::size_t line = 0;
  for (std::size_t from = 0; from < copy->text.size();) {
    const std::size_t to = std::min(copy->text.find('\n', from), copy->text.size());
    finder.paragraph(std::string_view(copy->text).substr(from, to - from), ++line);
    from = to + 1;
  }
  const std::vector<code::RowPrint> prints = finder.take();
  REQUIRE(prints.size() == test::shipped_code().form.rows.size());
  for (const code::RowPrint& print : prints) {
    CAPTURE(print.row->id, print.line);
    CHECK(print.likeness == 1.0);
    CHECK(print.coverage > 0.7);
  }
}
