// SPDX-License-Identifier: Apache-2.0
//
// What the snippets for editors put in is a rule that loads and a case that can be read.
#include <regex>
#include <sstream>
#include <string>

#include <assize/rule_test.hpp>

#include "rules.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

/// The lines of a snippet as an editor puts them in, each field as it is offered first.
std::string put_in(const std::string& name) {
  const std::string file = read_file(in_tree("scripts/api/rule.code-snippets")).text;
  const std::size_t at = file.find("\"" + name + "\": {");
  REQUIRE(at != std::string::npos);
  const std::size_t body = file.find("\"body\": [\n", at);
  std::istringstream lines(file.substr(body, file.find("\n    ]", body) - body));
  std::string out, line;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    line = std::regex_replace(line, std::regex("^ *\"|\",?$"), "");
    line = std::regex_replace(line, std::regex(R"(\\(["\\]))"), "$1");
    line = std::regex_replace(line, std::regex(R"(\$\{\d+\|([^,|]*)[^}]*\})"), "$1");
    out += std::regex_replace(line, std::regex(R"(\$\{\d+:([^}]*)\})"), "$1") + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("the snippet of a rule loads as it is") {
  const std::string rule = put_in("Assize rule");
  INFO(rule);
  CHECK(load({pack("p", {{"r", rule}})}).rules->rules().size() == 1);
  CHECK(complaints(rule).empty());
}

TEST_CASE("the snippet of a case can be read as it is") {
  const std::string cases = "return {\n" + put_in("Assize case") + "}\n";
  INFO(cases);
  Diagnostics diagnostics;
  const Loaded rule = load({pack("p", {{"r", put_in("Assize rule")}})});
  const auto read =
      read_rule_cases({"r_test.lua", cases}, invented_code(), *rule.rules, 0, diagnostics);
  CHECK(diagnostics.all().empty());
  REQUIRE(read.size() == 1);
  CHECK(read[0].expected.size() == 1);
}

}  // namespace assize::test
