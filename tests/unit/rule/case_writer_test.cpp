// SPDX-License-Identifier: Apache-2.0
#include "rule/case_writer.hpp"

#include <string>

#include "support/catch.hpp"

using namespace assize;
using rule::with_case;

namespace {

const std::string one = "  { name = \"n\" }";

}  // namespace

TEST_CASE("a case goes to the end of the list that a file returns, and nothing else changes") {
  CHECK(with_case("-- one\nreturn {\n  { a = 1 },\n}\n", one) ==
        "-- one\nreturn {\n  { a = 1 },\n  { name = \"n\" },\n}\n");
  CHECK(with_case("return { { a = 1 } } -- }\n", one) ==
        "return { { a = 1 }, \n  { name = \"n\" },\n} -- }\n");
  CHECK(with_case("", one) == "return {\n  { name = \"n\" },\n}\n");
  CHECK(with_case("-- only words\n", one) == "-- only words\nreturn {\n  { name = \"n\" },\n}\n");
}

TEST_CASE("a list that has a name gets the case before it is returned") {
  CHECK(with_case("local cases = { }\nreturn cases\n", one) ==
        "local cases = { }\ncases[#cases + 1] =\n  { name = \"n\" }\n\nreturn cases\n");
}

TEST_CASE("a file that returns something else is left alone") {
  CHECK_FALSE(with_case("return make()\n", one));
  CHECK_FALSE(with_case("local cases = {}\n", one));
}

TEST_CASE("a case names its rows as a test file has them") {
  Assessment assessment;
  assessment.has_form = true;
  Response response;
  response.row = "3.3";
  response.claim = Claim::partial;
  response.claim_text.text = "Partly \\ \"so\"";
  response.evidence.text = "See page 2";
  response.commentary.reset();
  assessment.responses.push_back(response);
  CHECK(rule::lua_case({"a \"name\"", std::chrono::year{2026} / 11 / 22, assessment, "3.3"}) ==
        "  { name   = \"a \\\"name\\\"\",\n"
        "    as_of  = \"2026-11-22\",\n"
        "    given  = {\n"
        "      [\"3.3\"] = { claim = \"partial\", claim_text = \"Partly \\\\ \\\"so\\\"\", "
        "evidence = \"See page 2\", merged = true },\n"
        "    },\n"
        "    expect = { { at = \"3.3\", outcome = \"pass\" } } }");
}
