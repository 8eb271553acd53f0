// SPDX-License-Identifier: Apache-2.0
#include "rules.hpp"

#include <string_view>

#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

constexpr Date as_of{std::chrono::year{2031}, std::chrono::March, std::chrono::day{2}};

// What every rule needs but `each` and `check`, a line each.
constexpr std::string_view metadata = R"(  title = "It holds",
  strand = "scrutiny",
  severity = "minor",
  effect = "notes",
  kind = "placeholder",
  maturity = "stable",
  provisions = "*",
  rationale = "It matters.",
  remedy = "Mend it.",
)";

PlacedText at(std::string text, std::size_t line) { return {std::move(text), {{0, line}}}; }

}  // namespace

std::string script(const std::string& each, const std::string& check, const std::string& more,
                   const std::string& before) {
  return before + "return rule {\n  each = \"" + each + "\",\n" + std::string(metadata) + more +
         "  check = " + check + ",\n}\n";
}

PackFiles pack(const std::string& id, const Scripts& scripts) {
  PackFiles files;
  files.manifest = {id + "/pack.xml",
                    "<pack format=\"1\" id=\"" + id +
                        "\" version=\"1\" title=\"A pack\" licence=\"Apache-2.0\">\n"
                        "<code id=\"lido\"/>\n<kind id=\"own-kind\">ours</kind>\n</pack>\n"};
  for (const auto& [path, text] : scripts) {
    files.scripts.push_back({path, {id + "/" + path + ".lua", text}});
  }
  return files;
}

Loaded load(std::vector<PackFiles> packs) {
  Diagnostics diagnostics;
  const Code* codes[] = {&invented_code()};
  Loaded out;
  out.rules = RuleSet::load(std::move(packs), codes, diagnostics);
  for (const Diagnostic& one : diagnostics.all()) {
    out.complaints += std::to_string(one.where.line) + " " + one.message +
                      (one.suggestion.empty() ? "" : " (" + one.suggestion + ")") + "\n";
  }
  return out;
}

std::string complaints(const std::string& text) {
  const Loaded loaded = load({pack("p", {{"r", text}})});
  CHECK(loaded.rules->rules().empty() != loaded.complaints.empty());
  return loaded.complaints;
}

const Assessment& lido_assessment() {
  static const Assessment assessment = [] {
    Assessment out;
    out.document = "form.txt";
    out.code = "lido";
    out.revision = "2030-1";
    out.organisation = "Saltley Baths";
    out.stated = {"2031-01", "2031-02-03", "The keepers", "2030/31"};
    out.headings = {{"1", "Waters", 6}};
    out.has_form = true;
    Response glass;
    glass.row = "1.3";
    glass.claim = Claim::yes;
    glass.line = 8;
    glass.claim_text = at("Aye", 8);
    glass.requirement = at("Broken glass closes the pool", 8);
    glass.evidence =
        at("By 4 May 2031 the \"bell\" rings; 25 of 38 (65.8%) rang. We sing in May 24.", 9);
    glass.commentary = at("The head keeper has mended the bell.", 11);
    glass.target_date = at("June 2031", 12);
    Response gate;
    gate.row = "2";
    gate.claim = Claim::blank;
    gate.line = 14;
    gate.evidence = at("\xE2\x80\x94", 14);
    out.responses = {glass, gate};
    out.has_plan = true;
    out.plan_columns = {"provision", "improvement"};
    Action action;
    action.id = "1";
    action.provisions = {"1.3"};
    action.requirement = at("Glass", 20);
    action.improvement = at("Buy a bell", 21);
    action.due = at("4 May 2031", 22);
    action.status = at("Begun", 23);
    action.owner = at("Head keeper", 24);
    action.line = 20;
    action.document = "plan.txt";
    out.actions = {action};
    Diagnostics diagnostics;
    conform(out, invented_code(), diagnostics);
    return out;
  }();
  return assessment;
}

std::vector<Verdict> verdicts(const std::string& text, std::uint64_t fuel) {
  const Loaded loaded = load({pack("p", {{"r", text}})});
  INFO(loaded.complaints);
  REQUIRE(loaded.rules->rules().size() == 1);
  const auto runner = RuleRunner::make(*loaded.rules, {as_of, fuel});
  const Assessment& assessment = lido_assessment();
  runner->begin(assessment, invented_code());
  Subject subject;
  switch (loaded.rules->rules()[0].each) {
    case Each::provision:
      subject.provision = invented_code().provision("1.3");
      [[fallthrough]];
    case Each::row:
      subject.response = assessment.response("1.3");
      break;
    case Each::action:
      subject.action = &assessment.actions[0];
      break;
    case Each::assessment:
      break;
  }
  const auto found = runner->call(0, subject);
  return {found.begin(), found.end()};
}

std::string told(const Verdict& verdict) {
  std::string out(to_string(verdict.outcome));
  if (!verdict.reason.empty()) out += " " + verdict.reason;
  if (!verdict.message.empty()) out += ": " + verdict.message;
  return out;
}

std::string outcome(const std::string& text, std::uint64_t fuel) {
  std::string out;
  for (const Verdict& verdict : verdicts(text, fuel))
    out += (out.empty() ? "" : "; ") + told(verdict);
  return out;
}

}  // namespace assize::test
