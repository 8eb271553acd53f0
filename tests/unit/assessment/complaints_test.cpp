// SPDX-License-Identifier: Apache-2.0
//
// What is said of native XML that is wrong, and of rows that the Code does not have.
#include <string>

#include <assize/assessment.hpp>

#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

std::string brief(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& one : diagnostics.all()) {
    text += std::to_string(one.where.line) + " " + one.message +
            (one.suggestion.empty() ? "" : " (" + one.suggestion + ")") + "\n";
  }
  return text;
}

// What is said of a document whose second line is `line`.
std::string told(const std::string& line, const std::string& root = "format=\"1\" code=\"lido\"") {
  Diagnostics diagnostics;
  const auto read = load_assessment(
      {"a.xml", "<assessment " + root + ">\n" + line + "\n</assessment>\n"}, diagnostics);
  CHECK(read.has_value() == diagnostics.ok());
  return brief(diagnostics);
}

std::string of_response(const std::string& attributes, const std::string& content = {}) {
  return told("<form><response " + attributes + ">" + content + "</response></form>");
}

}  // namespace

TEST_CASE("what the root needs") {
  CHECK(told("", "code=\"lido\"") == "1 <assessment> needs the attribute 'format'\n");
  CHECK(told("", "format=\"1\"") == "1 <assessment> needs the attribute 'code'\n");
  CHECK(told("", "format=\"2\" code=\"lido\"") == "1 2 is out of range: 'format' takes 1 to 1\n");
  CHECK(told("", "format=\"1\" code=\"li do\"") ==
        "1 'li do' is not an id: letters, digits and . _ - @ ( ) only\n");
}

TEST_CASE("a name that nobody knows is told with the one that was meant") {
  CHECK(told("<fom/>") == "2 <assessment> has no element <fom> (did you mean 'form'?)\n");
  CHECK(told("", "format=\"1\" code=\"lido\" revison=\"2030-1\"") ==
        "1 <assessment> has no attribute 'revison' (did you mean 'revision'?)\n");
  CHECK(of_response("row=\"1.2\" claim=\"yes\"", "<evidnce>x</evidnce>") ==
        "2 <response> has no element <evidnce> (did you mean 'evidence'?)\n");
}

TEST_CASE("a response needs a row and a claim that exists") {
  CHECK(of_response("claim=\"yes\"") == "2 <response> needs the attribute 'row'\n");
  CHECK(of_response("row=\"1.2\"") == "2 <response> needs the attribute 'claim'\n");
  CHECK(of_response("row=\"1.2\" claim=\"yess\"").find("'yess' is not one of") !=
        std::string::npos);
  CHECK(of_response("row=\"1.2\" claim=\"yess\"").find("did you mean 'yes'?") != std::string::npos);
  CHECK(of_response("row=\"1.2\" claim=\"yes\" doubtful=\"evidense\"")
            .find("did you mean 'evidence'?") != std::string::npos);
  CHECK(of_response("row=\"1.2\" claim=\"yes\" merged=\"yes\"") ==
        "2 'yes' is not one of true, false\n");
}

TEST_CASE("a row is answered once") {
  CHECK(told("<form><response row=\"1.2\" claim=\"yes\"/><response row=\"1.3\" claim=\"no\"/>\n"
             "<response row=\"1.2\" claim=\"no\"/></form>") == "3 row '1.2' is answered twice\n");
  CHECK(told("<form/><form/>") == "2 <form> may stand only once in <assessment>\n");
  CHECK(of_response("row=\"1.2\" claim=\"yes\"", "<evidence>a</evidence><evidence>b</evidence>") ==
        "2 <evidence> may stand only once in <response>\n2 <evidence> holds no text\n");
}

TEST_CASE("a merged response has no commentary of its own") {
  CHECK(of_response("row=\"1.2\" claim=\"yes\" merged=\"true\"", "<commentary>x</commentary>") ==
        "2 a response whose columns are merged has no commentary\n");
}

TEST_CASE("lines are lines, in order") {
  const std::string hint = " (write the line, or BYTE:LINE for where the next begins)\n";
  for (const char* bad : {"x", "0", "3:", ":3", "-1:3", "2.5", "4 4", "4 3:5 2:6", "4:5:6"}) {
    INFO(bad);
    const std::string said =
        of_response("row=\"1.2\" claim=\"yes\"",
                    "<evidence lines=\"" + std::string(bad) + "\">words</evidence>");
    CHECK(said.find("is no line, or not in order") != std::string::npos);
    CHECK(said.ends_with(hint));
  }
  CHECK(of_response("row=\"1.2\" claim=\"yes\" line=\"x\"") == "2 'x' is not a whole number\n");
}

TEST_CASE("an action, a guess and the rest say what they lack") {
  CHECK(told("<plan><action/></plan>") == "2 <action> needs the attribute 'id'\n");
  CHECK(told("<plan><action id=\"1\" provisions=\"1.2 1.2\"/></plan>") ==
        "2 '1.2' stands twice in 'provisions'\n");
  CHECK(told("<guess kind=\"shifted-cell\"/>") == "2 <guess> needs the attribute 'confidence'\n");
  CHECK(told("<guess kind=\"shifted-cell\" confidence=\"much\"/>") ==
        "2 'much' is not a decimal number\n");
  CHECK(told("<heading section=\"1\"/>") == "2 <heading> is empty\n");
  CHECK(told("<unplaced/>") == "2 <unplaced> is empty\n");
  CHECK(told("<skipped from=\"1\" to=\"2\"/>") == "2 <skipped> needs the attribute 'what'\n");
  CHECK(told("<skipped from=\"1\" to=\"2\" what=\"x\">words</skipped>") ==
        "2 <skipped> holds no text\n");
}

TEST_CASE("all problems are told at once") {
  const std::string said = told("<form><response claim=\"x\"/><respons/></form><fom/>");
  CHECK(std::count(said.begin(), said.end(), '\n') == 4);
}

TEST_CASE("another root is no assessment") {
  Diagnostics diagnostics;
  CHECK_FALSE(load_assessment({"a.xml", "<code/>"}, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].message.find("<code>") != std::string::npos);
  Diagnostics broken;
  CHECK_FALSE(load_assessment({"a.xml", "<assessment"}, broken));
  CHECK_FALSE(broken.ok());
}

TEST_CASE("conforming puts rows in the Code's order and adds the absent") {
  Diagnostics diagnostics;
  auto read = load_assessment({"a.xml", R"(<assessment format="1" code="lido"><form>
<response row="2" claim="no"/><response row="1.2" claim="yes"/></form></assessment>)"},
                              diagnostics);
  REQUIRE(read);
  conform(*read, invented_code(), diagnostics);
  CHECK(diagnostics.all().empty());
  REQUIRE(read->responses.size() == 3);
  CHECK(read->responses[0].row == "1.2");
  CHECK(read->responses[1].row == "1.3");
  CHECK(read->responses[1].claim == Claim::absent);
  CHECK(read->responses[1].line == 0);
  CHECK(read->responses[2].claim == Claim::no);
}

TEST_CASE("a row that the Code does not have is told with its line and the one that was meant") {
  Diagnostics diagnostics;
  auto read = load_assessment({"a.xml", R"(<assessment format="1" code="lido"><form>
<response row="1.2" claim="yes"/>
<response row="1.33" claim="no"/></form></assessment>)"},
                              diagnostics);
  REQUIRE(read);
  conform(*read, invented_code(), diagnostics);
  CHECK(brief(diagnostics) == "3 lido@2030-1 has no form row '1.33' (did you mean '1.3'?)\n");
  CHECK(diagnostics.all()[0].where.file == "a.xml");
  CHECK(read->responses.size() == 3);
}

TEST_CASE("without a form there is nothing to conform") {
  Assessment none;
  Diagnostics diagnostics;
  conform(none, invented_code(), diagnostics);
  CHECK(none.responses.empty());
  CHECK(diagnostics.all().empty());
}

TEST_CASE("the dates of an action are those of its due cell") {
  Action action;
  action.due.text = "September 2030, then 4 May 2031";
  CHECK(due_dates(action) == std::vector<std::string>{"2030-09", "2031-05-04"});
  action.due.text = "soon";
  CHECK(due_dates(action).empty());
}

TEST_CASE("fields of rows and actions by name") {
  Response row;
  row.evidence.text = "e";
  CHECK(row.field(Field::evidence).text == "e");
  CHECK(row.field(Field::owner).empty());
  CHECK_FALSE(row.empty());
  row.evidence = {};
  CHECK(row.empty());
  Action action;
  action.owner.text = "o";
  CHECK(action.field(Field::owner).text == "o");
  CHECK(action.field(Field::evidence).empty());
  action.doubtful = {Field::due};
  CHECK(action.is_doubtful(Field::due));
  CHECK_FALSE(action.is_doubtful(Field::owner));
}

}  // namespace assize::test
