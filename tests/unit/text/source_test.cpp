// SPDX-License-Identifier: Apache-2.0
#include <assize/source.hpp>

#include "support/catch.hpp"

using namespace assize;

TEST_CASE("a diagnostic reads as a compiler's") {
  CHECK(to_string({Level::error, {"f.xml", 3, 5}, "wrong", "\tab c", "did you mean 'x'?"}) ==
        "f.xml:3:5: error: wrong\n"
        "  \tab c\n"
        "  \t   ^\n"
        "  did you mean 'x'?\n");
  CHECK(to_string({Level::warning, {"f.xml", 3, 0}, "odd", "abc", ""}) ==
        "f.xml:3: warning: odd\n  abc\n");
  CHECK(to_string({Level::error, {"f.xml", 0, 0}, "gone", "", ""}) == "f.xml: error: gone\n");
  CHECK(to_string({Level::error, {}, "gone", "", "type this"}) == "error: gone\n  type this\n");
}

TEST_CASE("the caret stands below its character in any script") {
  CHECK(to_string({Level::error, {"f", 1, 3}, "m", "é€x", ""}) ==
        "f:1:3: error: m\n  é€x\n    ^\n");
  CHECK(to_string({Level::error, {"f", 1, 4}, "m", "abc", ""}) ==
        "f:1:4: error: m\n  abc\n     ^\n");
  CHECK(to_string({Level::error, {"f", 1, 99}, "m", "abc", ""}) ==
        "f:1:99: error: m\n  abc\n     ^\n");
}

TEST_CASE("of a long line the part round the column is shown") {
  const std::string line = std::string(300, 'a') + "X" + std::string(300, 'b');
  const std::string shown = to_string({Level::error, {"f", 1, 301}, "m", line, ""});
  CHECK(shown == "f:1:301: error: m\n  ..." + std::string(79, 'a') + "X" + std::string(40, 'b') +
                     "...\n     " + std::string(79, ' ') + "^\n");
  CHECK(to_string({Level::error, {"f", 1, 0}, "m", line, ""}) ==
        "f:1: error: m\n  " + std::string(120, 'a') + "...\n");
}

TEST_CASE("errors are counted, warnings are not") {
  Diagnostics diagnostics;
  CHECK(diagnostics.ok());
  diagnostics.warning({"f", 1, 1}, "odd", "line", "hint");
  CHECK(diagnostics.ok());
  diagnostics.error({"f", 2, 1}, "wrong");
  diagnostics.add({Level::error, {}, "too", "", ""});
  CHECK_FALSE(diagnostics.ok());
  CHECK(diagnostics.errors() == 2);
  REQUIRE(diagnostics.all().size() == 3);
  CHECK(diagnostics.all()[0].suggestion == "hint");
  CHECK(diagnostics.all()[1].message == "wrong");
}
