// SPDX-License-Identifier: Apache-2.0
#include "report/screen.hpp"
#include "support/catch.hpp"

using namespace assize::report;
using Lines = std::vector<std::string>;

TEST_CASE("columns are code points, but for marks and wide letters") {
  CHECK(columns_of("") == 0);
  CHECK(columns_of("caf\u00e9") == 4);
  CHECK(columns_of("cafe\u0301") == 4);
  CHECK(columns_of("\u6728\u6728") == 4);
  CHECK(columns_of("\u2022") == 1);
}

TEST_CASE("a text breaks at spaces") {
  CHECK(wrapped("", 10) == Lines{""});
  CHECK(wrapped("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrapped("one two three", 100) == Lines{"one two three"});
  CHECK(wrapped("  one   two ", 10) == Lines{"one two"});
  CHECK(wrapped("a https://example.org/x b", 10) == Lines{"a", "https://example.org/x", "b"});
  CHECK(wrapped("\u6728\u6728\u6728", 4) == Lines{"\u6728\u6728", "\u6728"});
  CHECK(wrapped("\u6728", 1) == Lines{"\u6728"});
  for (std::size_t width = 1; width < 20; ++width)
    for (const std::string& line : wrapped("The quick brown fox jumps over it", width))
      CHECK(columns_of(line) <= width);
}

TEST_CASE("nothing from a document steers the terminal") {
  CHECK(harmless("a\x1b[31mb\tc\nd") == "a\uFFFD[31mb c d");
  CHECK(harmless("a\u202Eb\u0085") == "a\uFFFDb\uFFFD");
  CHECK(harmless("caf\u00e9 \u6728") == "caf\u00e9 \u6728");
}

TEST_CASE("a text is cut, padded and counted") {
  CHECK(cut("short", 5) == "short");
  CHECK(cut("a long one", 7) == "a long\u2026");
  CHECK(cut("a lo ng", 6) == "a lo\u2026");
  CHECK(padded("caf\u00e9", 6) == "caf\u00e9  ");
  CHECK(padded("longer", 3) == "longer");
  CHECK(counted(1, "row", "rows") == "1 row");
  CHECK(counted(0, "row", "rows") == "0 rows");
}

TEST_CASE("colour only when it is asked for") {
  CHECK(Paint(false)(Ink::major, "x") == "x");
  CHECK(Paint(true)(Ink::major, "x") == "\x1b[1;31mx\x1b[0m");
  CHECK(Paint(true)(Ink::plain, "x") == "x");
  CHECK(Paint(true)(Ink::major, "").empty());
}
