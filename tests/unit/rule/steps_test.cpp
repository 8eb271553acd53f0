// SPDX-License-Identifier: Apache-2.0
//
// What a rule asked, as it is told to whoever wants to know why.
#include <string>
#include <vector>

#include "rules.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

struct Heard {
  std::vector<Step> steps;
  std::uint64_t fuel = 0, fuel_unheard = 0;
  std::string verdict, verdict_unheard;

  [[nodiscard]] std::string all() const {
    std::string text;
    for (const Step& step : steps)
      text += std::to_string(step.line) + " " + step.asked + " = " + step.answer + "\n";
    return text;
  }
};

Heard hear(const std::string& body, const std::string& before = {}) {
  const Loaded loaded =
      load({pack("p", {{"r", script("row", "function(row, ctx) " + body + " end", {}, before)}})});
  REQUIRE(loaded.rules->rules().size() == 1);
  const auto runner = RuleRunner::make(*loaded.rules, {std::chrono::year{2030} / 5 / 1});
  const Assessment& assessment = lido_assessment();
  runner->begin(assessment, invented_code());
  const Subject subject{assessment.response("1.3"), nullptr, nullptr};
  Heard heard;
  heard.verdict_unheard = told(runner->call(0, subject)[0]);
  heard.fuel_unheard = runner->fuel_used();
  runner->listen([&](const Step& step) { heard.steps.push_back(step); });
  heard.verdict = told(runner->call(0, subject)[0]);
  heard.fuel = runner->fuel_used();
  runner->listen({});
  const std::size_t before_third = heard.steps.size();
  (void)runner->call(0, subject);
  CHECK(heard.steps.size() == before_third);
  return heard;
}

}  // namespace

TEST_CASE("being listened to changes neither outcome nor fuel") {
  for (const char* body :
       {"return pass()", "local t = row.evidence return t:find(words) and pass() or pass()",
        "for _, s in ipairs(row.evidence:sentences()) do local x = s.text end return pass()",
        "for i = 1, 1000 do local d = row.evidence:dates() end return pass()",
        "while true do local b = row.evidence.blank end", "error(\"x\")"}) {
    INFO(body);
    const Heard heard = hear(body, "local words = phrases { \"bell\" }\n");
    CHECK(heard.verdict == heard.verdict_unheard);
    CHECK(heard.fuel == heard.fuel_unheard);
  }
}

TEST_CASE("steps say what was asked, on which line, and what the answer was") {
  const Heard heard = hear(
      "if row.claim == \"no\" then return pass() end\n"
      "local found = row.evidence:find(words)\n"
      "local none = row.commentary:find(words)\n"
      "local early = ctx.as_of < ctx.as_of\n"
      "return pass()",
      "local words = phrases { \"bell\" }\n");
  CHECK(heard.all().find("row 1.3.claim = \"yes\"\n") != std::string::npos);
  CHECK(heard.all().find("evidence:find(phrases) = ") != std::string::npos);
  CHECK(heard.all().find("ctx.as_of = 2030-05-01\n") != std::string::npos);
  CHECK(heard.all().find("2030-05-01 < 2030-05-01 = false\n") != std::string::npos);
  // What only leads on is not told.
  CHECK(heard.all().find("row 1.3.evidence") == std::string::npos);
}

TEST_CASE("an answer that is words has the place where they stand") {
  const Heard heard = hear("local found = row.evidence:sentences() return pass()");
  REQUIRE(heard.steps.size() == 1);
  REQUIRE_FALSE(heard.steps[0].spans.empty());
  const Span& span = heard.steps[0].spans[0];
  CHECK(span.subject == "1.3");
  CHECK(span.field == Field::evidence);
  CHECK(heard.steps[0].answer.starts_with("\"" + span.text + "\""));
}

}  // namespace assize::test
