// SPDX-License-Identifier: Apache-2.0
#include "report/excerpt.hpp"
#include "support/catch.hpp"

using namespace assize::report;

namespace {

std::string shown(std::string_view sentence, std::vector<Underline> underlines, std::size_t width,
                  bool colour = false) {
  std::string text;
  for (const std::string& line : excerpt(sentence, underlines, width, Paint(colour), Ink::major))
    text += line + "\n";
  return text;
}

}  // namespace

TEST_CASE("words are underlined below their line") {
  CHECK(shown("Apples will be picked.", {{7, 14}}, 40) ==
        "Apples will be picked.\n"
        "       ^^^^^^^\n");
  CHECK(shown("Caf\u00e9 apples", {{5, 11}}, 40) ==
        "Caf\u00e9 apples\n"
        "     ^^^^^^\n");
  CHECK(shown("\u6728 apples", {{2, 8}}, 40) ==
        "\u6728 apples\n"
        "   ^^^^^^\n");
  CHECK(shown("a and b", {{0, 1}, {6, 7}}, 40) ==
        "a and b\n"
        "^     ^\n");
}

TEST_CASE("words that run over a line are underlined on both") {
  CHECK(shown("The apples of the year", {{4, 22}}, 11) ==
        "The apples\n"
        "    ^^^^^^\n"
        "of the year\n"
        "^^^^^^^^^^^\n");
}

TEST_CASE("of a long sentence the neighbourhood is shown") {
  std::string sentence;
  for (int i = 10; i < 60; ++i) sentence += "word" + std::to_string(i) + " ";
  CHECK(shown(sentence, {{140, 146}}, 20) ==
        "\u2026\n"
        "word25 word26 word27\n"
        "word28 word29 word30\n"
        "              ^^^^^^\n"
        "word31 word32 word33\n"
        "\u2026\n");
}

TEST_CASE("colour goes round the words and the carets") {
  CHECK(shown("an apple", {{3, 8}}, 40, true) ==
        "an \x1b[1;31mapple\x1b[0m\n"
        "   \x1b[1;31m^^^^^\x1b[0m\n");
}

TEST_CASE("an odd underline is survived") {
  CHECK(shown("", {{0, 0}}, 40).empty());
  CHECK(shown("abc", {{9, 12}}, 40) == "abc\n");
  CHECK(shown("abc", {}, 1) == "abc\n");
}
