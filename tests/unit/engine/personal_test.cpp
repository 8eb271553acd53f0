// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "fakes.hpp"
#include "support/catch.hpp"

using namespace assize;
using namespace assize::fakes;

namespace {

Code secretive() {
  Code code = orchard();
  LexiconClass personal;
  personal.id = "personal";
  personal.terms = {"Zo\u00eb Pip"};
  personal.patterns = {R"(\bAPP-\d{4}\b)", R"(gardener (\w+))"};
  code.lexicon.classes = {personal};
  return code;
}

}  // namespace

TEST_CASE("what is personal is masked character for character, offsets stay") {
  const Code code = secretive();
  Assessment assessment = form();
  row(assessment, "A1").evidence =
      placed("Zo\u00eb Pip logged APP-0042 with gardener Quince today.");
  row(assessment, "A1").requirement = placed("Ask gardener Quince");
  assessment.stated.approved_by = "Zo\u00eb Pip";
  Rules rules;
  RuleInfo info = rule_info("pack/a");
  info.provisions = {"A1"};
  rules.add(info, [](const Assessment&, const Subject& subject) {
    const Span words = span(*subject.response, Field::evidence, "APP-0042 with gardener Quince");
    return std::vector<Verdict>{fail({words}, "'Quince' is named, APP-0042 too")};
  });
  Run result = run(rules, code, {assessment});
  const Span before = result.assessments[0].findings[0].spans[0];
  const std::string print = result.assessments[0].findings[0].fingerprint;
  const std::array<const Code*, 1> codes{&code};
  mask_personal(result, codes);

  const Finding& finding = result.assessments[0].findings[0];
  const Span& after = finding.spans[0];
  CHECK(after.text ==
        "\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022 with gardener "
        "\u2022\u2022\u2022\u2022\u2022\u2022");
  CHECK(after.start == before.start);
  CHECK(after.end == before.end);
  CHECK(after.sentence_start == before.sentence_start);
  CHECK(after.sentence ==
        "\u2022\u2022\u2022 \u2022\u2022\u2022 logged "
        "\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022 with gardener "
        "\u2022\u2022\u2022\u2022\u2022\u2022 today.");
  CHECK(finding.message ==
        "'\u2022\u2022\u2022\u2022\u2022\u2022' is named, "
        "\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022 too");
  CHECK(finding.fingerprint == print);
  const Assessment& masked = result.assessments[0].assessment;
  CHECK(masked.responses[0].requirement.text ==
        "Ask gardener \u2022\u2022\u2022\u2022\u2022\u2022");
  CHECK(masked.stated.approved_by == "\u2022\u2022\u2022 \u2022\u2022\u2022");
  CHECK(masked.responses[1].evidence.text == "Kept in the shed");
}

TEST_CASE("what was folded away is masked like what it was folded into") {
  const Code code = secretive();
  Assessment assessment = form();
  row(assessment, "A1").evidence = placed("Ask gardener Quince");
  Rules rules;
  RuleInfo info = rule_info("pack/a");
  info.provisions = {"A1"};
  const auto says = [](const char* message) {
    return [message](const Assessment&, const Subject& subject) {
      return std::vector<Verdict>{
          fail({span(*subject.response, Field::evidence, "Quince")}, message)};
    };
  };
  rules.add(info, says("A name"));
  info.id = "pack/b";
  rules.add(info, says("Quince stands there"));
  Run result = run(rules, code, {assessment});
  const std::array<const Code*, 1> codes{&code};
  mask_personal(result, codes);
  REQUIRE(result.assessments[0].findings[0].also.size() == 1);
  const Also& also = result.assessments[0].findings[0].also[0];
  CHECK(also.message == "\u2022\u2022\u2022\u2022\u2022\u2022 stands there");
  CHECK(also.spans[0].text == "\u2022\u2022\u2022\u2022\u2022\u2022");
}

TEST_CASE("who judged is masked like the reason") {
  const Code code = secretive();
  Rules rules;
  rules.add(rule_info("pack/a"), finds("shed"));
  Run result = run(rules, code, {form()});
  auto judged = std::make_shared<Disposition>();
  judged->by = "gardener Quince";
  result.assessments[0].findings[0].disposition = judged;
  const std::array<const Code*, 1> codes{&code};
  mask_personal(result, codes);
  CHECK(result.assessments[0].findings[0].disposition->by ==
        "gardener \u2022\u2022\u2022\u2022\u2022\u2022");
  CHECK(judged->by == "gardener Quince");
}

TEST_CASE("a Code that calls nothing personal masks nothing") {
  const Code code = orchard();
  Rules rules;
  rules.add(rule_info("pack/a"), finds("shed"));
  Run result = run(rules, code, {form()});
  const std::array<const Code*, 1> codes{&code};
  mask_personal(result, codes);
  CHECK(result.assessments[0].findings[0].spans[0].text == "shed");
}
