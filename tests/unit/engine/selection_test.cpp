// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "fakes.hpp"
#include "support/catch.hpp"

using namespace assize;
using namespace assize::fakes;

namespace {

const Code code = orchard();

void add_some(Rules& rules) {
  RuleInfo info = rule_info("common/text/slip");
  info.tags = {"text"};
  rules.add(info, always(pass()));
  info = rule_info("orchard/fruit/rot");
  info.kinds = {"rot", "mould"};
  info.strand = Strand::practice;
  rules.add(info, always(pass()));
}

std::optional<Selection> parse(std::string_view expression, Diagnostics& diagnostics) {
  Rules rules;
  add_some(rules);
  const std::array<const Code*, 1> codes{&code};
  return Selection::parse(expression, rules, codes, diagnostics);
}

/// Which rules an expression wants for a subject of A1: `s` slip, `r` rot.
std::string wanted(std::string_view expression) {
  Diagnostics diagnostics;
  const auto selection = parse(expression, diagnostics);
  if (!selection) return diagnostics.all().front().message;
  CHECK(diagnostics.all().empty());
  std::string names;
  Rules rules;
  add_some(rules);
  if (selection->wants(rules.rules()[0], code, {"A1"})) names += 's';
  if (selection->wants(rules.rules()[1], code, {"A1"})) names += 'r';
  return names;
}

std::string told(std::string_view expression) {
  Diagnostics diagnostics;
  CHECK_FALSE(parse(expression, diagnostics));
  REQUIRE(diagnostics.errors() == 1);
  return to_string(diagnostics.all().front());
}

}  // namespace

TEST_CASE("a selection is a boolean expression over names") {
  CHECK(wanted("") == "sr");
  CHECK(wanted("  ") == "sr");
  CHECK(wanted("slip") == "s");
  CHECK(wanted("mould") == "r");
  CHECK(wanted("rule:rot") == "r");
  CHECK(wanted("text") == "s");
  CHECK(wanted("practice") == "r");
  CHECK(wanted("common/*") == "s");
  CHECK(wanted("*/rot") == "r");
  CHECK(wanted("A1") == "sr");
  CHECK(wanted("A2") == "");
  CHECK(wanted("A?") == "sr");
  CHECK(wanted("kind:rot") == "r");
  CHECK(wanted("tag:text") == "s");
  CHECK(wanted("strand:scrutiny") == "s");
  CHECK(wanted("rule:orchard/*") == "r");
  CHECK(wanted("provision:B*") == "");
}

TEST_CASE("a rule is called by its pack and folders, too") {
  CHECK(wanted("common") == "s");
  CHECK(wanted("common/text") == "s");
  CHECK(wanted("rule:orchard") == "r");
  CHECK(wanted("common or orchard/fruit") == "sr");
  CHECK(wanted("not orchard and A1") == "s");
  CHECK(wanted("rule:fruit").find("there is no rule 'fruit'") == 0);
}

TEST_CASE("a tag is a rule's or, when it is said to be a tag, a provision's") {
  CHECK(wanted("tag:fruit") == "sr");  // A1 is tagged so
  CHECK(wanted("tag:f*") == "sr");
  CHECK(wanted("tag:fruit and rot") == "r");
  CHECK(wanted("not tag:fruit") == "");
  CHECK(told("fruit").find("did you mean 'tag:fruit', the provisions of that tag?") !=
        std::string::npos);
  CHECK(told("tag:friut").find("no rule and no provision has the tag 'friut'") !=
        std::string::npos);
  CHECK(told("tag:friut").find("did you mean 'tag:fruit'?") != std::string::npos);
  // Of the subject's provisions, that is.
  Diagnostics diagnostics;
  const auto selection = parse("tag:fruit", diagnostics);
  Rules rules;
  add_some(rules);
  CHECK_FALSE(selection->wants(rules.rules()[0], code, {"A2"}));
  CHECK_FALSE(selection->wants(rules.rules()[0], code, {}));
}

TEST_CASE("not binds tighter than and, and tighter than or") {
  CHECK(wanted("not slip") == "r");
  CHECK(wanted("not not slip") == "s");
  CHECK(wanted("slip or rot") == "sr");
  CHECK(wanted("slip and rot") == "");
  CHECK(wanted("slip or rot and A2") == "s");
  CHECK(wanted("(slip or rot) and A2") == "");
  CHECK(wanted("not (slip or rot)") == "");
  CHECK(wanted("not slip and A1") == "r");
  CHECK(wanted("(( rot ))and(A1)") == "r");
}

TEST_CASE("what cannot be read is told with its column") {
  CHECK(told("slip and") ==
        "--only:1:9: error: a name is missing at the end\n  slip and\n          ^\n");
  CHECK(told("and slip").find(":1:1: error: a name is missing before 'and'") != std::string::npos);
  CHECK(told("slip rot").find(":1:6: error: 'and' or 'or' is missing before 'rot'") !=
        std::string::npos);
  CHECK(told("(slip").find(":1:1: error: '(' is never closed") != std::string::npos);
  CHECK(told("slip)").find(":1:5: error: ')' closes nothing") != std::string::npos);
  CHECK(told("()").find("a name is missing before ')'") != std::string::npos);
  CHECK(told("kinds:slip").find("'kinds' is nothing to select by") != std::string::npos);
  CHECK(told("kind:").find("a name is missing after 'kind:'") != std::string::npos);
  CHECK(told(std::string(1000, '(')).find("nested too deeply") != std::string::npos);
}

TEST_CASE("a name that nothing bears is an error with a suggestion") {
  CHECK(told("slipp").find("no rule, pack, kind, tag, strand or provision is called 'slipp'") !=
        std::string::npos);
  CHECK(told("slipp").find("did you mean 'slip'?") != std::string::npos);
  CHECK(told("slip or kind:moult").find("--only:1:9: error: no rule reports the kind 'moult'") !=
        std::string::npos);
  CHECK(told("provision:C1").find("no Code has the provision 'C1'") != std::string::npos);
  CHECK(told("rule:pear/*").find("there is no rule 'pear/*'") != std::string::npos);
  Diagnostics diagnostics;
  CHECK_FALSE(parse("one or two", diagnostics));
  CHECK(diagnostics.errors() == 2);
}
