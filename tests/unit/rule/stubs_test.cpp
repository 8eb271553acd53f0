// SPDX-License-Identifier: Apache-2.0
//
// What editors are told (scripts/api/) is what rules have: no name, member, key or word is missing,
// and none is one too many.
#include <map>
#include <regex>
#include <set>
#include <span>
#include <sstream>
#include <string>

#include "rule/finding_names.hpp"
#include "rule/names.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

using Names = std::set<std::string>;

// The libraries are tables, whose constants are told as fields of their class.
std::string library_of(const std::string& type) {
  return type.ends_with("lib") ? type.substr(0, type.size() - 3) : std::string();
}

struct Stubs {
  Names globals;
  std::map<std::string, Names> members;  // by class
  std::map<std::string, Names> words;    // by alias

  void read(const std::string& file) {
    std::istringstream lines(read_file(in_tree("scripts/api/" + file)).text);
    std::string type, alias;
    for (std::string line; std::getline(lines, line);) read_line(line, type, alias);
  }

 private:
  void read_line(const std::string& line, std::string& type, std::string& alias) {
    static const std::regex class_begins(R"(---@class ([\w.]+).*)");
    static const std::regex field(R"(---@field (\w+|\[\w+\])\?? .*)");
    static const std::regex alias_begins(R"(---@alias ([\w.]+).*)");
    static const std::regex function(R"(function ([\w.]+)\(.*\) end)");
    static const std::regex word("\"([^\"]+)\"");
    std::smatch match;
    if (std::regex_match(line, match, class_begins)) {
      members[type = match[1]];
    } else if (std::regex_match(line, match, field)) {
      if (const std::string library = library_of(type); !library.empty())
        globals.insert(library + "." + match[1].str());
      else
        members[type].insert(match[1]);
    } else if (std::regex_match(line, match, function)) {
      globals.insert(match[1]);
    }
    if (std::regex_match(line, match, alias_begins)) alias = match[1];
    if (!line.starts_with("---@alias") && !line.starts_with("---|")) return;
    for (std::sregex_iterator it(line.begin(), line.end(), word), end; it != end; ++it)
      words[alias].insert((*it)[1]);
  }
};

const Stubs& stubs() {
  static const Stubs all = [] {
    Stubs read;
    for (const char* file : {"assize.lua", "cases.lua", "library.lua"}) read.read(file);
    return read;
  }();
  return all;
}

// What the tables that scripts write may hold, by who reads them.
const std::map<std::string, Names>& tables() {
  static const std::map<std::string, Names> all = {
      {"core/rule/metadata.cpp", {"declaration"}},
      {"core/rule/parameters.cpp", {"param"}},
      {"core/rule/bind_outcomes.cpp", {"marks", "finding"}},
      {"core/rule/rule_test_cases.cpp",
       {"case", "given", "given_action", "given_facts", "expected"}}};
  return all;
}

bool is_written(const std::string& type) {
  for (const auto& [file, types] : tables())
    for (const std::string& each : types)
      if (type == "assize." + each) return true;
  return false;
}

Names keys_read_by(const std::string& file) {
  const std::string source = read_file(in_tree(file)).text;
  const std::regex by_key(
      "(?:fields|own)\\.\\w+(?:<\\w+>)?\\(\"(\\w+)\"|"
      "read_choice\\(fields, \"(\\w+)\"");
  const std::regex in_list("\"(\\w+)\"");
  Names keys;
  for (std::sregex_iterator it(source.begin(), source.end(), by_key), end; it != end; ++it)
    keys.insert((*it)[1].matched ? (*it)[1] : (*it)[2]);
  if (const std::size_t at = source.find("known_keys = {"); at != std::string::npos) {
    const std::string list = source.substr(at, source.find(';', at) - at);
    for (std::sregex_iterator it(list.begin(), list.end(), in_list), end; it != end; ++it)
      keys.insert((*it)[1]);
  }
  return keys;
}

Names without(Names all, const Names& some) {
  for (const std::string& name : some) all.erase(name);
  return all;
}

void check_same(const Names& told, const Names& given) {
  CHECK(without(given, told) == Names{});  // missing
  CHECK(without(told, given) == Names{});  // too many
}

template <class T>
Names spelt(std::span<const text::Name<T>> names) {
  Names out;
  for (const auto& name : names) out.emplace(name.text);
  return out;
}

}  // namespace

TEST_CASE("editors are told the names that rules have, and no others") {
  const auto given = rule::script_names();
  CHECK(given.size() > 50);
  check_same(stubs().globals, {given.begin(), given.end()});
}

TEST_CASE("editors are told the members of what rules are handed, and no others") {
  Names told;
  for (const auto& [type, members] : stubs().members) {
    if (is_written(type)) continue;
    for (const std::string& member : members) told.insert(type + "." + member);
  }
  Names given;
  for (const std::string& name : rule::member_names())
    given.insert("assize." + std::regex_replace(name, std::regex(" "), "_"));
  CHECK(given.size() > 100);
  check_same(told, given);
}

TEST_CASE("editors are told the keys of the tables that rules and cases write, and no others") {
  for (const auto& [file, types] : tables()) {
    Names told;
    for (const std::string& type : types) {
      const auto found = stubs().members.find("assize." + type);
      REQUIRE(found != stubs().members.end());
      told.insert(found->second.begin(), found->second.end());
    }
    told.erase("[1]");       // the message
    told.erase("[string]");  // what it names
    INFO(file);
    check_same(told, keys_read_by(file));
  }
}

TEST_CASE("editors are told the words that values are spelt in") {
  const auto& words = stubs().words;
  check_same(words.at("assize.each"), spelt(rule::each_names()));
  check_same(words.at("assize.strand"), spelt(text::strand_names()));
  check_same(words.at("assize.severity"), spelt(rule::severity_names()));
  check_same(words.at("assize.effect"), spelt(rule::effect_names()));
  check_same(words.at("assize.maturity"), spelt(rule::maturity_names()));
  check_same(words.at("assize.claim"), spelt(text::claim_names()));
  check_same(words.at("assize.modality"), spelt(text::modality_names()));
  check_same(words.at("assize.deadline_unit"), spelt(text::duration_unit_names()));
  check_same(words.at("assize.kind"), {known_kinds().begin(), known_kinds().end()});
}

}  // namespace assize::test
