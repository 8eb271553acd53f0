// SPDX-License-Identifier: Apache-2.0
//
// The names that rules really have, held against the manual and against what luacheck is told.
#include <algorithm>
#include <regex>
#include <set>
#include <string>

#include "rule/lint.hpp"
#include "rule/lua_words.hpp"
#include "rule/names.hpp"
#include "rules.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

/// The strings of .luacheckrc as names: `fail`, `string.byte`.
std::set<std::string> told_to_luacheck() {
  std::set<std::string> names;
  std::string library;
  const auto words = rule::lua_words(read_file(in_tree("scripts/.luacheckrc")).text);
  for (std::size_t i = 0; i + 4 < words.size(); ++i) {
    if (words[i].kind == rule::LuaWord::name && words[i + 3].text == "fields")
      library = words[i].text + ".";
    if (words[i].kind == rule::LuaWord::string) names.insert(library + words[i].text);
    if (words[i].text == "}") library.clear();
  }
  return names;
}

}  // namespace

TEST_CASE("luacheck is told the names that rules have, and no others") {
  const auto given = rule::script_names();
  CHECK(told_to_luacheck() == std::set<std::string>(given.begin(), given.end()));
  CHECK(given.size() > 50);
}

TEST_CASE("the manual lists every name that rules have") {
  const std::string manual = read_file(in_tree("scripts/README.md")).text;
  for (const std::string& name : rule::script_names()) {
    if (name == "math" || name.starts_with("math.")) continue;  // named as a whole
    const std::string last = name.substr(name.find('.') + 1);
    INFO(name);
    CHECK(std::regex_search(manual, std::regex("[ `.]" + last + "\\b")));
  }
  for (const std::string& name : rule::member_names()) {
    INFO(name);
    CHECK(
        std::regex_search(manual, std::regex("[.:` ]" + name.substr(name.rfind('.') + 1) + "\\b")));
  }
}

TEST_CASE("the words of a script are told apart") {
  const auto words =
      rule::lua_words("-- a 'b'\n--[[ c\n d ]] x = [==[ y ]] ]==] .. 'it\\'s' -- z\n");
  REQUIRE(words.size() == 5);
  CHECK(words[0].text == "x");
  CHECK(words[0].line == 3);
  CHECK(words[0].column == 7);
  CHECK(words[2].text == " y ]] ");
  CHECK(words[3].text == "..");
  CHECK(words[4].text == "it\\'s");
  CHECK(rule::lua_words("\"open").size() == 1);
  CHECK(rule::lua_words("[[open").size() == 1);
  CHECK(rule::lua_words("--[[open").empty());
}

}  // namespace assize::test
