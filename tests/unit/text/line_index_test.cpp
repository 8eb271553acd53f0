// SPDX-License-Identifier: Apache-2.0
#include "text/line_index.hpp"

#include "support/catch.hpp"

using assize::text::LineIndex;

TEST_CASE("lines end with LF, CRLF or CR") {
  const LineIndex index("ab\ncd\r\nef\rgh");
  CHECK(index.lines() == 4);
  CHECK(index.line(1) == "ab");
  CHECK(index.line(2) == "cd");
  CHECK(index.line(3) == "ef");
  CHECK(index.line(4) == "gh");
  CHECK(index.line(0).empty());
  CHECK(index.line(5).empty());
  CHECK(index.at(0).line == 1);
  CHECK(index.at(4).line == 2);
  CHECK(index.at(4).column == 2);
  CHECK(index.at(7).line == 3);
  CHECK(index.at(10).line == 4);
}

TEST_CASE("a line end at the end begins no line") {
  CHECK(LineIndex("a\n").lines() == 1);
  CHECK(LineIndex("a\n\n").lines() == 2);
  CHECK(LineIndex("").lines() == 0);
  CHECK(LineIndex("").line(1).empty());
  CHECK(LineIndex("a\n").at(2).line == 2);
}

TEST_CASE("columns count code points") {
  const LineIndex index("é€x");
  CHECK(index.at(2).column == 2);
  CHECK(index.at(5).column == 3);
  CHECK(index.at(99).column == 4);
}

TEST_CASE("an error at a byte") {
  const LineIndex index("one\n two");
  const assize::Diagnostic error = index.error("f", 5, "what", "hint");
  CHECK(to_string(error) == "f:2:2: error: what\n   two\n   ^\n  hint\n");
}
