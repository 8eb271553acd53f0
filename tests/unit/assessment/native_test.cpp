// SPDX-License-Identifier: Apache-2.0
//
// Native XML, both ways.
#include <random>
#include <string>

#include <assize/assessment.hpp>

#include "dump.hpp"
#include "support/catch.hpp"
#include "text/sha256.hpp"

namespace assize::test {
namespace {

Assessment load(const std::string& xml) {
  Diagnostics diagnostics;
  auto assessment = load_assessment({"a.xml", xml}, diagnostics);
  for (const Diagnostic& one : diagnostics.all()) UNSCOPED_INFO(to_string(one));
  REQUIRE(assessment);
  CHECK(diagnostics.all().empty());
  return std::move(*assessment);
}

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return engine_() % count; }

 private:
  std::mt19937 engine_;
};

// Words with everything in them that XML or folding might trip on.
std::string words(Dice& dice, std::size_t most) {
  static const std::vector<std::string> some = {
      "oats", "rye & wheat", "<insert link>", "\"quoted\"",       "'single'", "a > b",
      "]]>",  "&amp;",       "caf\xC3\xA9",   "\xE2\x9C\x93",     "100%",     "--",
      "<b>",  "tail\\",      "{field}",       "\xF0\x9F\x8C\xBE", "-->",      "="};
  std::string out;
  for (std::size_t left = dice.below(most + 1); left > 0; --left) {
    out += (out.empty() ? "" : " ") + some[dice.below(some.size())];
  }
  return out;
}

std::string after_space(const std::string& more) { return more.empty() ? "" : " " + more; }

PlacedText text(Dice& dice, std::size_t most) {
  PlacedText out;
  out.text = words(dice, most);
  std::size_t line = 1 + dice.below(50);
  if (out.empty() || dice.below(10) == 0) return out;
  out.marks.push_back({dice.below(8) == 0 ? std::size_t{3} : std::size_t{0}, line});
  for (std::size_t at = 8; at < out.text.size(); at += 8 + dice.below(20)) {
    out.marks.push_back({at, line += dice.below(3)});
  }
  return out;
}

std::vector<Field> fields(Dice& dice) {
  std::vector<Field> out;
  for (const Field field : {Field::claim, Field::evidence, Field::commentary, Field::target_date}) {
    if (dice.below(4) == 0) out.push_back(field);
  }
  return out;
}

Assessment invent(std::uint32_t seed) {
  Dice dice(seed);
  Assessment out;
  out.document = "a form & more.txt";
  out.code = "lido";
  out.revision = dice.below(4) == 0 ? "" : "2030-1";
  out.organisation = words(dice, 4);
  out.organisation_id = dice.below(2) == 0 ? "" : "L 17";
  if (dice.below(2) == 0)
    out.stated = {"2030-05", std::nullopt, "Board" + after_space(words(dice, 3)), "2029/30"};
  out.has_form = dice.below(5) != 0;
  constexpr Claim claims[] = {Claim::yes, Claim::no, Claim::partial, Claim::not_applicable,
                              Claim::blank};
  for (std::size_t i = 0; out.has_form && i < 3; ++i) {
    Response one;
    one.row = "1." + std::to_string(i + 2);
    one.claim = claims[dice.below(5)];
    one.line = dice.below(40);
    one.claim_text = text(dice, 1);
    one.requirement = text(dice, 6);
    one.evidence = text(dice, 30);
    if (dice.below(3) != 0) one.commentary = text(dice, 12);
    one.target_date = text(dice, 2);
    one.doubtful = fields(dice);
    out.responses.push_back(std::move(one));
  }
  out.has_plan = dice.below(3) == 0;
  if (out.has_plan) out.plan_columns = {"provision", "improvement", "target-date"};
  for (std::size_t i = 0; out.has_plan && i < dice.below(4); ++i) {
    Action one;
    one.id = std::to_string(i + 1);
    if (dice.below(4) != 0) one.provisions = {"1.2", "2.1"};
    one.line = dice.below(40);
    for (PlacedText* cell :
         {&one.requirement, &one.improvement, &one.due, &one.status, &one.owner}) {
      *cell = text(dice, 8);
    }
    if (dice.below(3) == 0) one.document = "plan \"two\".txt";
    one.doubtful = fields(dice);
    out.actions.push_back(std::move(one));
  }
  for (std::size_t i = 0; i < dice.below(3); ++i) {
    out.headings.push_back({"1", "The water &" + after_space(words(dice, 2)), dice.below(9)});
    out.guesses.push_back({i == 0 ? "" : "action:1", "shifted-cell",
                           static_cast<double>(dice.below(1000)) / 997.0, words(dice, 5),
                           dice.below(9), i == 0 ? "" : "plan & more.txt"});
    out.unplaced.push_back({"x" + after_space(words(dice, 5)), dice.below(9), i == 0 ? "" : "1.2",
                            i == 0 ? "plan & more.txt" : ""});
    out.skipped.push_back({i, i + 3, "page numbers"});
  }
  return out;
}

}  // namespace

TEST_CASE("what is written is what is read back") {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    const Assessment written = invent(seed);
    const std::string xml = to_xml(written);
    INFO("seed " << seed << "\n" << xml);
    const Assessment read = load(xml);
    CHECK(dump(read) == dump(written));
    CHECK(to_xml(read) == xml);
  }
}

TEST_CASE("where it was read from is told anew") {
  const std::string xml = to_xml(invent(1));
  const Assessment read = load(xml);
  CHECK(read.source == "a.xml");
  CHECK(read.sha256 == text::sha256_hex(xml));
  CHECK(read.document == "a form & more.txt");
}

TEST_CASE("absent rows are not written") {
  Assessment written;
  written.code = "lido";
  written.document = "x";
  written.has_form = true;
  written.responses.resize(2);
  written.responses[0].row = "1.2";
  written.responses[1].row = "1.3";
  written.responses[1].claim = Claim::no;
  written.responses[1].commentary = PlacedText{};
  const Assessment read = load(to_xml(written));
  REQUIRE(read.responses.size() == 1);
  CHECK(read.responses[0].row == "1.3");
}

TEST_CASE("an empty form is a form, and no form is none") {
  CHECK(load(R"(<assessment format="1" code="lido"><form/></assessment>)").has_form);
  CHECK_FALSE(load(R"(<assessment format="1" code="lido"/>)").has_form);
  CHECK(load(R"(<assessment format="1" code="lido"><plan/></assessment>)").has_plan);
}

TEST_CASE("characters that XML cannot hold become U+FFFD") {
  Assessment written;
  written.code = "lido";
  written.document = "x";
  written.organisation = std::string("a\x01") + "b";
  CHECK(load(to_xml(written)).organisation ==
        "a\xEF\xBF\xBD"
        "b");
}

TEST_CASE("hand-written XML tells its own lines") {
  const Assessment read = load(R"(<?xml version="1.0"?>
<assessment format="1" code="lido" revision="2030-1" organisation="Saltley  Baths">
  <form>
    <response row="1.2" claim="yes">
      <claim>Aye</claim>
      <evidence>The board by the gate,
        and   the log book.

        Both are kept.</evidence>
    </response>
    <response row="2"
              claim="no"><evidence>
        No bell.
      </evidence></response>
  </form>
  <plan>
    <action id="1" provisions="1.2">
      <improvement>Chalk</improvement>
    </action>
  </plan>
  <unplaced>We swim.</unplaced>
</assessment>
)");
  CHECK(read.document == "a.xml");
  CHECK(read.organisation == "Saltley Baths");
  REQUIRE(read.responses.size() == 2);
  const Response& one = read.responses[0];
  CHECK(one.line == 4);
  CHECK(one.claim_text.line_at(0) == 5);
  CHECK(one.evidence.text == "The board by the gate, and the log book. Both are kept.");
  CHECK(one.evidence.line_at(0) == 6);
  CHECK(one.evidence.line_at(one.evidence.text.find("log")) == 7);
  CHECK(one.evidence.line_at(one.evidence.text.find("Both")) == 9);
  CHECK(one.requirement.marks.empty());
  REQUIRE(one.commentary);
  CHECK(one.commentary->empty());
  CHECK(read.responses[1].line == 11);
  CHECK(read.responses[1].evidence.line_at(0) == 13);
  REQUIRE(read.actions.size() == 1);
  CHECK(read.actions[0].line == 17);
  CHECK(read.actions[0].improvement.line_at(0) == 18);
  CHECK(read.unplaced.at(0).line == 21);
}

TEST_CASE("a line that hand-written XML names wins over its own") {
  const Assessment read = load(R"(<assessment format="1" code="lido">
<form><response row="1.2" claim="yes" line="40"><evidence lines="41 6:42">The board</evidence></response></form>
</assessment>)");
  CHECK(read.responses.at(0).line == 40);
  CHECK(read.responses.at(0).evidence.line_at(0) == 41);
  CHECK(read.responses.at(0).evidence.line_at(6) == 42);
}

TEST_CASE("hand-written XML once written is the same assessment") {
  const Assessment first = load(R"(<assessment format="1" code="lido">
  <form>
    <response row="1.2" claim="yes"><evidence>The board
      by the gate</evidence></response>
  </form>
</assessment>)");
  CHECK(dump(load(to_xml(first))) == dump(first));
}

TEST_CASE("a merged column has no commentary") {
  const Assessment read = load(
      R"(<assessment format="1" code="lido"><form><response row="1.2" claim="yes" merged="true"/></form></assessment>)");
  CHECK_FALSE(read.responses.at(0).commentary);
  CHECK(read.responses.at(0).field(Field::commentary).empty());
}

}  // namespace assize::test
