// SPDX-License-Identifier: Apache-2.0
#include "code/change_map.hpp"

#include <algorithm>

#include "unit/code/sample.hpp"

namespace assize::test {
namespace {

using code::ChangeKind;
using code::ChangeMap;

const Code& before() {
  static const Code code = Codes(in_tree("codes")).load("hos-chc", "2022-04");
  return code;
}

Code lido(const std::string& from = {}, const std::string& to = {}) {
  Diagnostics diagnostics;
  auto code = load_code({"c.xml", from.empty() ? sample() : replaced(sample(), from, to)},
                        Resources(), diagnostics);
  REQUIRE(code);
  return std::move(*code);
}

const std::string head =
    "<change-map format='1' code='lido' from='2030-1' to='2030-1' sure='published'>\n";
const std::string whole =
    "<change kind='same' from='1.1' to='1.1'>a</change>\n"
    "<change kind='same' from='1.2' to='1.2'>a</change>\n"
    "<change kind='same' from='1.3' to='1.3'>a</change>\n"
    "<change kind='same' from='2.1' to='2.1'>a</change>\n"
    "<change kind='same' from='2.2' to='2.2'>a</change>\n"
    "<change kind='reworded' meaning='same' from='2.3' to='2.3'>a</change>\n";

std::string told_of(const std::string& changes, const Code& to = lido()) {
  Diagnostics diagnostics;
  const auto map =
      code::load_change_map({"m.xml", head + changes + "</change-map>"}, lido(), to, diagnostics);
  CHECK(map.has_value() == diagnostics.ok());
  return brief(diagnostics);
}

}  // namespace

TEST_CASE("the shipped map accounts for both revisions") {
  Diagnostics diagnostics;
  const auto map = code::load_change_map(read_file(in_tree("codes/hos-chc/2022-04_to_2024-04.xml")),
                                         before(), shipped_code(), diagnostics);
  INFO(brief(diagnostics));
  REQUIRE(map);
  CHECK(map->to_of("5.1") == std::vector<std::string>{"6.3", "6.4"});
  CHECK(map->from_of("5.8") == std::vector<std::string>{"3.2", "4.6", "4.7", "4.12"});
  CHECK(map->to_of("5.18").empty());
  CHECK(map->from_of("2.3").empty());
  REQUIRE(map->carrying_to("6.13"));
  CHECK(map->carrying_to("6.13")->from == std::vector<std::string>{"5.12"});
  CHECK(map->carrying_to("6.3") == nullptr);
  const auto dropped =
      std::count_if(before().provisions.begin(), before().provisions.end(),
                    [&](const Provision& one) { return map->to_of(one.id).empty(); });
  CHECK(dropped == 14);
}

TEST_CASE("a map in which everything is the same") { CHECK(told_of(whole).empty()); }

TEST_CASE("a time that turned the other way is told") {
  const auto told_with = [](const std::string& kind, const std::string& amount) {
    return told_of(replaced(whole, "'same' from='2.2'", "'" + kind + "' from='2.2'"),
                   lido("amount=\"5\" unit=\"working-day\" from=\"pool-closed\"",
                        "amount=\"" + amount + "\" unit=\"working-day\" from=\"pool-closed\""));
  };
  CHECK(told_with("tightened", "4").empty());
  CHECK(told_with("loosened", "6").empty());
  CHECK(
      told_with("tightened", "6") ==
      "6 warning: it is said to be tightened, but its response became longer: '5 working days' and "
      "'6 working days'\n");
  CHECK(
      told_with("loosened", "4") ==
      "6 warning: it is said to be loosened, but its response became shorter: '5 working days' and "
      "'4 working days'\n");
}

TEST_CASE("both sides are accounted for, and all problems are told at once") {
  CHECK(told_of(replaced(replaced(whole, "<change kind='same' from='2.1' to='2.1'>a</change>", ""),
                         "'reworded' meaning='same' from='2.3'", "'same' from='2.33'")) ==
        "7 lido@2030-1 has no provision '2.33' (did you mean '2.3'?)\n"
        "7 its number is another: 'renumbered' is what that is\n"
        "1 nothing says what became of 2.1 of lido@2030-1\n"
        "1 nothing says what became of 2.3 of lido@2030-1\n"
        "1 nothing says what became of 2.1 of lido@2030-1\n");
}

TEST_CASE("each kind has its number of provisions on either side") {
  const auto told_with = [](const std::string& change) {
    return told_of(replaced(whole, "<change kind='same' from='1.1' to='1.1'>a</change>", change));
  };
  CHECK(told_with("<change kind='split' from='1.1' to='1.1'>a</change>") ==
        "2 'split' has two or more provisions in 'to', and 1 found\n");
  CHECK(told_with("<change kind='merged' from='1.1' to='1.1'>a</change>") ==
        "2 'merged' has two or more provisions in 'from', and 1 found\n");
  CHECK(told_with("<change kind='renumbered' from='1.1' to='1.1'>a</change>") ==
        "2 its number is the same: 'same' is what that is\n");
  CHECK(told_with("<change kind='dropped' from='1.1' to='1.1'>a</change>") ==
        "2 'dropped' has no provisions in 'to', and 1 found\n");
  CHECK(told_with("<change kind='tightened' meaning='same' from='1.1' to='1.1'>a</change>") ==
        "2 only what is reworded may say that it means the same\n");
}

TEST_CASE("what is carried, dropped or new stands in no other change") {
  CHECK(told_of(whole + "<change kind='merged' from='1.2 1.3' to='1.2'>a</change>") ==
        "3 1.2 is in another change, too, 'merged'\n3 1.2 is in another change, too, 'merged'\n"
        "4 1.3 is in another change, too, 'merged'\n");
}

TEST_CASE("what is said to ask the same has the same facts") {
  const Code shorter = lido("amount=\"2\" unit=\"hour\"", "amount=\"1\" unit=\"hour\"");
  CHECK(told_of(whole, shorter) ==
        "4 it is said to ask the same, but its stage 1 response deadline differs: '2 hours from "
        "swimmer reported to pool closed' and '1 hour from swimmer reported to pool closed'\n");
  CHECK(told_of(replaced(whole, "'same' from='1.3'", "'tightened' from='1.3'"), shorter).empty());
}

}  // namespace assize::test
