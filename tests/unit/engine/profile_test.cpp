// SPDX-License-Identifier: Apache-2.0
//
// A profile at work: what it names is found or told, and what it sets holds, for as long as it says
// and no further.
#include <memory>
#include <string>
#include <vector>

#include "engine/overridden.hpp"
#include "fakes.hpp"
#include "support/catch.hpp"

using namespace assize;
using namespace assize::fakes;

namespace {

using std::chrono::year;

const Code base = orchard();

/// pack/slip finds "shed" in the evidence, pack/late passes the whole.
void add_two(Rules& rules) {
  RuleInfo slip = rule_info("pack/slip");
  slip.severity = Severity::major;
  slip.effect = Effect::contradicts;
  slip.params = {{"most", "integer", "how many"}, {"extra", "phrases", "more"}};
  rules.add(slip, finds("shed"));
  RuleInfo late = rule_info("pack/late");
  late.each = Each::assessment;
  rules.add(late, always(pass()));
}

const Rules& two_rules() {
  static const std::unique_ptr<const Rules> rules = [] {
    auto made = std::make_unique<Rules>();
    add_two(*made);
    return made;
  }();
  return *rules;
}

std::optional<Profile> read(const std::string& inside) {
  ProfileLoader loader(
      [](const std::string&, const std::string&, Diagnostics&) { return std::optional<Source>(); });
  Diagnostics diagnostics;
  auto profile = loader.load({"own.xml",
                              "<profile format=\"1\" id=\"own\" title=\"Own\">\n<code "
                              "id=\"orchard\"/>\n" +
                                  inside + "\n</profile>"},
                             diagnostics);
  for (const Diagnostic& each : diagnostics.all()) UNSCOPED_INFO(to_string(each));
  REQUIRE(profile);
  return profile;
}

/// What is told when the profile is held against the orchard's Code and the rules.
std::string told(const std::string& inside, const Rules& rules = two_rules()) {
  const auto profile = read(inside);
  Diagnostics diagnostics;
  const auto code = tailored(base, *profile, diagnostics);
  const std::size_t errors = diagnostics.errors();
  REQUIRE(code);
  const auto bound = bind(*profile, *code, rules, diagnostics);
  CHECK((bound != nullptr) == (diagnostics.errors() == errors));
  std::string said;
  for (const Diagnostic& each : diagnostics.all()) said += to_string(each);
  return said;
}

bool says(const std::string& text, std::string_view words) {
  INFO(text);
  CHECK(text.find(words) != std::string::npos);
  return text.find(words) != std::string::npos;
}

Run run_with(const std::string& inside, Date as_of, const Rules& rules = two_rules(),
             Assessment assessment = form(), const Selection* only = nullptr) {
  const auto profile = read(inside);
  Diagnostics diagnostics;
  static std::vector<std::unique_ptr<Code>> codes;  // they outlive the runs
  codes.push_back(std::make_unique<Code>(tailored(base, *profile, diagnostics).value()));
  const auto bound = bind(*profile, *codes.back(), rules, diagnostics);
  for (const Diagnostic& each : diagnostics.all()) UNSCOPED_INFO(to_string(each));
  REQUIRE(bound);
  return run_bound(rules, *codes.back(), std::move(assessment), bound,
                   {.as_of = as_of, .only = only});
}

std::string waiver(const std::string& attributes, const std::string& inside = "",
                   const std::string& days = "from=\"2026-01-01\" through=\"2026-03-31\"") {
  return "<waiver rule=\"pack/slip\" authority=\"the keepers\" " + days + " " + attributes +
         "><reason>The shed is to be pulled down.</reason>" + inside + "</waiver>";
}

std::string outcomes(const Run& run) {
  std::string text;
  for (const Finding& finding : run.assessments.front().findings)
    text += finding.subject + " " + std::string(to_string(finding.outcome)) + " " + finding.reason +
            "\n";
  return text;
}

std::string assurances(const Run& run) {
  std::string text;
  for (const RowResult& row : run.assessments.front().rows)
    text += row.row + " " + std::string(to_string(row.assurance)) + "\n";
  return text;
}

}  // namespace

TEST_CASE("a waiver holds from its first day through its last, and not a day longer") {
  const std::string one = waiver("row=\"A1\"");
  const std::string counts = "A1 fail matched\nA2 fail matched\nB1 fail matched\n";
  const std::string waived = "A2 fail matched\nB1 fail matched\nA1 waived matched\n";
  CHECK(outcomes(run_with(one, year{2025} / 12 / 31)) == counts);
  CHECK(outcomes(run_with(one, year{2026} / 1 / 1)) == waived);
  CHECK(outcomes(run_with(one, year{2026} / 3 / 29)) == waived);  // clocks go forward
  CHECK(outcomes(run_with(one, year{2026} / 3 / 31)) == waived);
  CHECK(outcomes(run_with(one, year{2026} / 4 / 1)) == counts);
  CHECK(outcomes(run_with(one, year{2027} / 2 / 1)) == counts);

  const std::string autumn = waiver("row=\"A1\"", "", "from=\"2026-10-25\" through=\"2026-10-25\"");
  CHECK(outcomes(run_with(autumn, year{2026} / 10 / 24)) == counts);
  CHECK(outcomes(run_with(autumn, year{2026} / 10 / 25)) == waived);  // clocks go back
  CHECK(outcomes(run_with(autumn, year{2026} / 10 / 26)) == counts);
}

TEST_CASE("what is waived is kept with who waived it, and does not count") {
  const Run run = run_with(waiver("row=\"A1\""), year{2026} / 2 / 1);
  CHECK(run.summary.fail[0] == 2);
  const Finding& finding = run.assessments[0].findings.back();
  CHECK(finding.severity == Severity::major);
  CHECK(finding.message == "It slips");
  REQUIRE(finding.waiver);
  CHECK(finding.waiver->authority == "the keepers");
  CHECK(finding.waiver->reason == "The shed is to be pulled down.");
  CHECK(assurances(run).find("A1 unchallenged") != std::string::npos);
  CHECK(assurances(run).find("A2 contradicted") != std::string::npos);
  // The fingerprint is that of the failure, so that a baseline knows it again when it counts.
  const Run later = run_with(waiver("row=\"A1\""), year{2026} / 4 / 1);
  CHECK(later.assessments[0].findings.front().fingerprint == finding.fingerprint);
  CHECK(run.manifest.ran == later.manifest.ran);
}

TEST_CASE("an expired waiver leaves the finding as it was, and the finding says so") {
  const Run run = run_with(waiver("row=\"A1\""), year{2026} / 4 / 1);
  const Finding& finding = run.assessments[0].findings.front();
  CHECK(finding.subject == "A1");
  CHECK(finding.message == "It slips; its waiver ended on 2026-03-31");
  CHECK(finding.effect == Effect::contradicts);
  CHECK(assurances(run).find("A1 contradicted") != std::string::npos);
  CHECK(fails(run, Severity::major));
  const Run early = run_with(waiver("row=\"A1\""), year{2025} / 12 / 31);
  CHECK(early.assessments[0].findings.front().message ==
        "It slips; its waiver begins on 2026-01-01");
}

TEST_CASE("a waiver covers its row, its rule and its words, and nothing beside them") {
  const Date day = year{2026} / 2 / 1;
  const std::string words = waiver("row=\"A1\"", "<words>SHED</words>");
  CHECK(says(outcomes(run_with(words, day)), "A1 waived"));
  CHECK(says(outcomes(run_with(words, day)), "A2 fail"));
  const std::string other = waiver("row=\"A1\"", "<words>in the shed</words>");
  CHECK(says(outcomes(run_with(other, day)), "A1 fail matched"));
  CHECK(says(outcomes(run_with(other, day)), "A1 fail waiver-unused"));

  // Two texts are found, of which one is covered.
  Rules rules;
  rules.add(two_rules().rules()[0], [](const Assessment&, const Subject& subject) {
    return std::vector<Verdict>{fail({span(*subject.response, Field::evidence, "shed"),
                                      span(*subject.response, Field::evidence, "Kept")})};
  });
  CHECK(says(outcomes(run_with(words, day, rules)), "A1 fail matched"));
  CHECK(says(outcomes(run_with(waiver("row=\"A1\"", "<words>Shed</words><words>kept</words>"), day,
                               rules)),
             "A1 waived"));

  // Another rule that says the same of the same words.
  Rules two;
  add_two(two);
  two.add(rule_info("pack/other"), finds("shed"));
  CHECK(says(outcomes(run_with(waiver("row=\"A1\""), day, two)), "A1 fail matched"));
}

TEST_CASE("a fingerprint covers the one finding that has it") {
  const Date day = year{2026} / 2 / 1;
  const Run before = run_with("", day);
  const std::string mark = before.assessments[0].findings[0].fingerprint;
  CHECK(says(outcomes(run_with(waiver("row=\"A1\" fingerprint=\"" + mark + "\""), day)),
             "A1 waived"));
  CHECK(says(outcomes(run_with(waiver("row=\"A1\" fingerprint=\"0123456789abcdef\""), day)),
             "A1 fail matched"));
}

TEST_CASE("a waiver that covers nothing is told, unless its rule was not asked") {
  const Date day = year{2026} / 2 / 1;
  Assessment assessment = form();
  row(assessment, "A1").evidence = placed("Kept in the barn");
  const Run run = run_with(waiver("row=\"A1\""), day, two_rules(), assessment);
  CHECK(says(outcomes(run), "A1 fail waiver-unused"));
  CHECK(run.summary.fail[2] == 1);
  CHECK(says(outcomes(run_with(waiver("row=\"A1\""), year{2026} / 4 / 1, two_rules(), assessment)),
             "A1 fail waiver-expired"));
  CHECK(says(outcomes(run_with(waiver("row=\"A1\""), year{2025} / 4 / 1, two_rules(), assessment)),
             "A1 fail waiver-not-yet-valid"));

  const Rules& rules = two_rules();
  Diagnostics diagnostics;
  const Code* codes[] = {&base};
  const auto only = Selection::parse("A2", rules, codes, diagnostics);
  REQUIRE(only);
  CHECK(outcomes(run_with(waiver("row=\"A1\""), day, rules, assessment, &*only)) ==
        "A2 fail matched\n");
}

TEST_CASE("taking a waiver away changes no other row") {
  const Date day = year{2026} / 2 / 1;
  const Run with = run_with(waiver("row=\"A1\""), day);
  const Run without = run_with("", day);
  for (std::size_t i = 1; i < with.assessments[0].rows.size(); ++i)
    CHECK(with.assessments[0].rows[i].assurance == without.assessments[0].rows[i].assurance);
  CHECK(with.summary.fail[0] + 1 == without.summary.fail[0]);
}

TEST_CASE("names that are not there are told with their line and what was meant") {
  CHECK(says(told("<param rule=\"pack/slip\" name=\"moost\">3</param>"),
             "own.xml:3:31: error: the rule 'pack/slip' has no parameter 'moost'"));
  CHECK(says(told("<param rule=\"pack/slip\" name=\"moost\">3</param>"), "did you mean 'most'?"));
  CHECK(says(told("<param rule=\"pack/slip\" name=\"moost\">3</param>"), "name=\"moost\">3"));
  CHECK(says(told("<param rule=\"slip\" name=\"most\">3</param>"), "did you mean 'pack/slip'?"));
  CHECK(says(told("<severity rule=\"pack/slap\" value=\"minor\"/>"), "no rule 'pack/slap'"));
  CHECK(says(told("<severity rule=\"pack/slip\" value=\"miner\"/>"), "did you mean 'minor'?"));
  CHECK(says(told("<severity rule=\"pack/slip\" kind=\"slop\" value=\"minor\"/>"),
             "reports no kind 'slop'"));
  CHECK(says(told("<pack id=\"pakc\"/>"), "no pack 'pakc'"));
  CHECK(says(told("<pack id=\"pack\" from=\"1.0.1\"/>"), "is of version 1.0.0"));
  CHECK(says(told("<pack id=\"pack\" to=\"0.10\"/>"), "is of version 1.0.0"));
  CHECK(told("<pack id=\"pack\" from=\"0.10\" to=\"1.0\"/>").empty());
  CHECK(says(told("<select>slop</select>"), "own.xml:3:1: error: select: "));
  CHECK(says(told(waiver("row=\"A9\"")), "has no form row 'A9'"));
  CHECK(says(told(waiver("row=\"assessment\"")), "has no form row 'assessment'"));
  CHECK(says(told("<attestation row=\"A7\" by=\"P\" role=\"R\" from=\"2026-01-01\" "
                  "through=\"2026-02-01\">So.</attestation>"),
             "has no form row 'A7'"));
  CHECK(says(told("<deadline provision=\"A1\" kind=\"answer\" amount=\"3\" unit=\"day\"/>"),
             "A1 has no deadline"));
  CHECK(says(told("<select>late</select>" + waiver("row=\"A1\"")),
             "warning: the profile does not "
             "select pack/slip"));
}

TEST_CASE("all problems are told at once") {
  const std::string said = told(
      "<param rule=\"pack/slip\" name=\"most\">three</param>\n"
      "<severity rule=\"x\" value=\"y\"/>\n" +
      waiver("row=\"Z\"") +
      "\n<deadline provision=\"Z1\" kind=\"answer\" amount=\"3\" unit=\"day\"/>");
  CHECK(says(said, "own.xml:6:22: error: orchard@2020 has no provision 'Z1'"));
  CHECK(says(said, "own.xml:3:1: error: 'three' is no integer"));
  CHECK(says(said, "own.xml:4:17: error: there is no rule 'x'"));
  CHECK(says(said, "own.xml:4:27: error: 'y' is no severity"));
  CHECK(says(said, "own.xml:5:94: error: orchard@2020 has no form row 'Z'"));
}

TEST_CASE("a profile selects rules and packs, and sets what findings weigh") {
  const Date day = year{2026} / 2 / 1;
  CHECK(outcomes(run_with("<select>slip and A2</select>", day)) == "A2 fail matched\n");
  const Run run = run_with("<severity rule=\"pack/slip\" value=\"advice\"/>", day);
  CHECK(run.summary.fail[0] == 0);
  CHECK(run.summary.fail[2] == 3);
  CHECK(run.assessments[0].profile == "own");
  REQUIRE(run.profiles.size() == 1);
  CHECK(run.profiles[0].origin == "own.xml");
  CHECK(run_with("<severity rule=\"pack/slip\" value=\"advice\"/><severity rule=\"pack/slip\" "
                 "kind=\"slip\" value=\"minor\"/>",
                 day)
            .summary.fail[1] == 3);
}

TEST_CASE("somebody's word stands for a row as far as nothing speaks against it") {
  const std::string word =
      "<attestation row=\"A1\" by=\"A. Keeper\" role=\"Head keeper\" from=\"2026-01-01\" "
      "through=\"2026-03-31\">I saw it.</attestation>";
  Rules quiet;
  quiet.add(rule_info("pack/quiet"), always(outcome(Outcome::not_evaluable, "unread")));
  CHECK(says(assurances(run_with(word, year{2026} / 3 / 31, quiet)), "A1 supported"));
  CHECK(says(assurances(run_with(word, year{2026} / 4 / 1, quiet)), "A1 not-checked"));
  CHECK(says(outcomes(run_with(word, year{2026} / 4 / 1, quiet)), "A1 fail attestation-expired"));
  CHECK(says(outcomes(run_with(word, year{2025} / 4 / 1, quiet)),
             "A1 fail attestation-not-yet-valid"));
  const Run held = run_with(word, year{2026} / 3 / 31, quiet);
  REQUIRE(held.assessments[0].rows[0].attestation);
  CHECK(held.assessments[0].rows[0].attestation->by == "A. Keeper");
  CHECK_FALSE(held.assessments[0].rows[1].attestation);
  // It waives nothing.
  CHECK(says(assurances(run_with(word, year{2026} / 3 / 31)), "A1 contradicted"));
  Assessment no = form();
  row(no, "A1").claim = Claim::no;
  CHECK(
      says(outcomes(run_with(word, year{2026} / 2 / 1, quiet, no)), "A1 fail attestation-unused"));
}

TEST_CASE("a provision of one's own gets a row, and rules speak of it") {
  const std::string local =
      "<section number=\"L\" title=\"Ours\"><provision id=\"L1\"><summary>The gate is "
      "shut.</summary></provision></section>";
  Rules rules;
  RuleInfo info = rule_info("pack/gate");
  info.provisions = {"L1"};
  rules.add(info, always(fail()));
  Assessment assessment = form();
  Response gate;
  gate.row = "L1";
  gate.claim = Claim::yes;
  assessment.responses.push_back(gate);
  const Run run = run_with(local, year{2026} / 2 / 1, rules, assessment);
  CHECK(outcomes(run) == "L1 fail matched\n");
  CHECK(run.assessments[0].rows.size() == base.form.rows.size() + 1);
  CHECK(run.assessments[0].sections.back().title == "Ours");

  const auto section = [](const std::string& head, const std::string& id) {
    return told("<section " + head + "><provision id=\"" + id +
                "\"><summary>S.</summary></provision></section>");
  };
  CHECK(section("number=\"A\"", "A3").empty());
  CHECK(says(section("number=\"A\"", "A1"), "has 'A1' already"));
  CHECK(says(section("number=\"C\"", "C1"), "has no section 'C'"));
  CHECK(says(section("number=\"A\" title=\"Mine\"", "A3"), "has a section 'A' already"));
}

TEST_CASE("deadlines can be shortened and not lengthened") {
  Code code = base;
  Deadline deadline;
  deadline.kind = "answer";
  deadline.amount = 10;
  code.provisions[0].deadlines = {deadline};
  const auto with = [&](const std::string& amount, const std::string& unit, std::string& said) {
    const auto profile = read("<deadline provision=\"A1\" kind=\"answer\" amount=\"" + amount +
                              "\" unit=\"" + unit + "\"/>");
    Diagnostics diagnostics;
    auto changed = tailored(code, *profile, diagnostics);
    said.clear();
    for (const Diagnostic& each : diagnostics.all()) said += to_string(each);
    return changed;
  };
  std::string said;
  const auto shorter = with("8", "working-day", said);
  REQUIRE(shorter);
  CHECK(said.empty());
  CHECK(shorter->provisions[0].deadlines[0].amount == 8);
  CHECK(shorter->provisions[0].deadlines[0].is_local);
  CHECK(with("11", "working-day", said)->provisions[0].deadlines[0].amount == 10);
  CHECK(says(said,
             "own.xml:3:48: error: a profile can only shorten a deadline, and the Code gives "
             "10 working days for A1"));
  CHECK_FALSE(with("8", "day", said)->provisions[0].deadlines[0].is_local);
  CHECK(says(said, "counts this deadline otherwise"));
  CHECK(with("10", "working-day", said));
  CHECK(says(said, "warning: that is the Code's own deadline"));
}

TEST_CASE("a profile for another Code is told") {
  Code other = base;
  other.id = "vineyard";
  Diagnostics diagnostics;
  CHECK_FALSE(tailored(other, *read(""), diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].message == "the profile is for 'orchard', not for vineyard@2020");
}

TEST_CASE("two profiles of one run: each sets its own, and both are told") {
  Diagnostics diagnostics;
  std::vector<Input> inputs;
  std::vector<std::unique_ptr<Code>> codes;
  for (const auto& [id, severity] : {std::pair("one", "minor"), std::pair("two", "advice")}) {
    auto profile = read("<severity rule=\"pack/slip\" value=\"" + std::string(severity) + "\"/>");
    profile->files.front().id = id;
    codes.push_back(std::make_unique<Code>(tailored(base, *profile, diagnostics).value()));
    inputs.push_back(
        {form(id), codes.back().get(), bind(*profile, *codes.back(), two_rules(), diagnostics)});
  }
  const Run run = run_inputs(two_rules(), std::move(inputs), {});
  REQUIRE(run.profiles.size() == 2);
  CHECK(run.profiles[0].id == "one");
  CHECK(run.profiles[1].id == "two");
  CHECK(run.assessments[0].profile == "one");
  CHECK(run.assessments[0].findings.front().severity == Severity::minor);
  CHECK(run.assessments[1].profile == "two");
  CHECK(run.assessments[1].findings.front().severity == Severity::advice);
}

TEST_CASE("what a setting takes the place of in the Code and in the rules is told") {
  Code code = base;
  Deadline deadline;
  deadline.kind = "answer";
  deadline.amount = 10;
  code.provisions[0].deadlines = {deadline};
  auto profile = read(
      "<severity rule=\"pack/slip\" value=\"minor\"/>"
      "<deadline provision=\"A1\" kind=\"answer\" amount=\"8\" unit=\"working-day\"/>");
  engine::add_overridden(*profile, code, two_rules());
  REQUIRE(profile->severities[0].origin.lost.size() == 1);
  CHECK(profile->severities[0].origin.lost[0].value == "major");
  REQUIRE(profile->deadlines[0].origin.lost.size() == 1);
  CHECK(profile->deadlines[0].origin.lost[0].value == "10 working days");
}
