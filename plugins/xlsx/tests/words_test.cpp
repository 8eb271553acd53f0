// SPDX-License-Identifier: Apache-2.0
#include "xlsx/words.hpp"

#include "support/catch.hpp"

namespace assize::xlsx {

TEST_CASE("letters of symbol fonts are ticks and boxes") {
  CHECK(with_symbols("\xC3\xBC", SymbolFont::wingdings) == "\xE2\x9C\x93");      // U+00FC
  CHECK(with_symbols("\xEF\x83\xBE", SymbolFont::wingdings) == "\xE2\x98\x91");  // U+F0FE
  CHECK(with_symbols("P", SymbolFont::wingdings2) == "\xE2\x9C\x93");
  CHECK(with_symbols("a", symbol_font("Webdings")) == "\xE2\x9C\x93");
  CHECK(with_symbols("Partly", symbol_font("WINGDINGS 2")) == "Partly");
  CHECK(with_symbols("P", symbol_font("Calibri")) == "P");
}

TEST_CASE("escapes, white space, mark-up and control characters") {
  Cleaner cleaner;
  CHECK(cleaner.clean(" Swept_x000D_\nand\tdried ") == "Swept and dried");
  CHECK(cleaner.clean("_x005F_x000D_") == "_x000D_");
  CHECK(cleaner.clean("_x00G0_ _xD83D_ _x") == "_x00G0_ _xD83D_ _x");
  CHECK(cleaner.clean("<b>Swept</b> <insert link>") == "Swept <insert link>");
  CHECK(cleaner.clean("a\x01_x0007_z") == "a z");
  CHECK(cleaner.clean("a\xED\xA0\x80z") == "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz");
  CHECK(cleaner.made() != 0);
}

TEST_CASE("a link's target follows its words where they do not hold it") {
  CHECK(with_target("Policy", "https://nettlewick.example/p.pdf") ==
        "Policy (https://nettlewick.example/p.pdf)");
  CHECK(with_target("see www.Nettlewick.example/p", "http://nettlewick.example/p/") ==
        "see www.Nettlewick.example/p");
  CHECK(with_target("Write to us", "mailto:a@nettlewick.example") == "Write to us");
  CHECK(with_target("Plan", "#Plan!A1") == "Plan");
  CHECK(with_target("Plan", "") == "Plan");
}

TEST_CASE("targets of HYPERLINK formulas") {
  CHECK(hyperlink_target("HYPERLINK(\"https://a.example\",\"Policy\")") == "https://a.example");
  CHECK(hyperlink_target("=hyperlink( \"x\"\"y\" )") == "x\"y");
  CHECK(hyperlink_target("HYPERLINK(\"https://a.example/\"&A1,\"Policy\")").empty());
  CHECK(hyperlink_target("HYPERLINK(A1)").empty());
  CHECK(hyperlink_target("HYPERLINK(\"x").empty());
  CHECK(hyperlink_target("SUM(A1:A2)").empty());
}

}  // namespace assize::xlsx
