// SPDX-License-Identifier: Apache-2.0
#include "fakes.hpp"

#include <stdexcept>
#include <utility>

#include "engine/evaluate.hpp"

namespace assize::fakes {
namespace {

class Runner final : public RuleRunner {
 public:
  explicit Runner(const Rules& rules) : rules_(rules) {}
  void begin(const Assessment& assessment, const Code&) override { assessment_ = &assessment; }
  std::span<const Verdict> call(std::size_t rule, const Subject& subject) override {
    verdicts_ = rules_.check(rule)(*assessment_, subject);
    return verdicts_;
  }
  [[nodiscard]] std::uint64_t fuel_used() const override { return 0; }

 private:
  const Rules& rules_;
  const Assessment* assessment_ = nullptr;
  std::vector<Verdict> verdicts_;
};

Provision provision(std::string id, std::string section) {
  Provision provision;
  provision.id = std::move(id);
  provision.section = std::move(section);
  return provision;
}

}  // namespace

Run run_inputs(const Rules& rules, std::vector<Input> inputs, const Options& options) {
  EvaluateOptions evaluate;
  evaluate.as_of = options.as_of;
  evaluate.keep_all = options.keep_all;
  evaluate.jobs = options.jobs;
  evaluate.only = options.only;
  return engine::evaluate_with(std::move(inputs), rules, evaluate,
                               [&] { return std::make_unique<Runner>(rules); });
}

Rules::Rules() {
  PackInfo pack;
  pack.id = "pack";
  pack.version = "1.0.0";
  pack.codes = {{"*", "", ""}};
  packs_.push_back(pack);
}

void Rules::add(RuleInfo info, Check check) {
  rules_.push_back(std::move(info));
  checks_.push_back(std::move(check));
}

RuleInfo rule_info(std::string id) {
  RuleInfo info;
  info.id = std::move(id);
  info.pack = "pack";
  info.title = "Nothing slips";
  info.effect = Effect::unsupports;
  info.kinds = {"slip"};
  info.provisions = {"*"};
  info.remedy = "Hold on.";
  return info;
}

Code orchard() {
  Code code;
  code.id = "orchard";
  code.revision = "2020";
  code.title = "The Orchard Code";
  code.sections = {{"A", "Trees", {}, {"A1", "A2"}}, {"B", "Tools", {}, {"B1", "B2"}}};
  code.provisions = {provision("A1", "A"), provision("A2", "A"), provision("B1", "B"),
                     provision("B2", "B")};
  code.provisions[0].tags = {"fruit"};
  code.provisions[3].sure = Sureness::recalled;
  const auto add = [&](std::string id, std::string section, std::vector<std::string> provisions) {
    FormRow row;
    row.id = std::move(id);
    row.section = std::move(section);
    row.provisions = std::move(provisions);
    code.form.rows.push_back(std::move(row));
  };
  add("A1", "A", {"A1"});
  add("A2", "A", {"A2"});
  add("B1", "B", {"B1", "B2"});
  return code;
}

PlacedText placed(std::string text, std::size_t line) {
  PlacedText placed;
  placed.text = std::move(text);
  placed.marks = {{0, line}};
  return placed;
}

Assessment form(const std::string& name) {
  Assessment assessment;
  assessment.source = "form.txt";
  assessment.organisation = name;
  assessment.code = "orchard";
  assessment.revision = "2020";
  assessment.has_form = true;
  std::size_t line = 10;
  for (const char* id : {"A1", "A2", "B1"}) {
    Response response;
    response.row = id;
    response.claim = Claim::yes;
    response.claim_text = placed("Yes", line);
    response.evidence = placed("Kept in the shed", line);
    response.commentary = placed("", line);
    response.line = line++;
    assessment.responses.push_back(std::move(response));
  }
  return assessment;
}

Response& row(Assessment& assessment, std::string_view id) {
  for (Response& response : assessment.responses)
    if (response.row == id) return response;
  throw std::logic_error("no such row");
}

Verdict pass() { return Verdict{}; }

Verdict fail(std::vector<Span> spans, std::string message) {
  Verdict verdict;
  verdict.outcome = Outcome::fail;
  verdict.message = std::move(message);
  verdict.spans = std::move(spans);
  return verdict;
}

Verdict outcome(Outcome outcome, std::string reason, std::string message) {
  Verdict verdict;
  verdict.outcome = outcome;
  verdict.reason = std::move(reason);
  verdict.message = std::move(message);
  return verdict;
}

Span span(const Response& response, Field field, std::string_view words) {
  const std::size_t start = response.field(field).text.find(words);
  if (start == std::string::npos) throw std::logic_error("no such words");
  Span span;
  span.field = field;
  span.subject = response.row;
  span.start = start;
  span.end = start + words.size();
  span.text = words;
  return span;
}

Check always(Verdict verdict) {
  return [verdict = std::move(verdict)](const Assessment&, const Subject&) {
    return std::vector<Verdict>{verdict};
  };
}

Check finds(std::string words) {
  return [words = std::move(words)](const Assessment&, const Subject& subject) {
    const Response& response = *subject.response;
    if (response.evidence.text.find(words) == std::string::npos)
      return std::vector<Verdict>{pass()};
    return std::vector<Verdict>{fail({span(response, Field::evidence, words)})};
  };
}

Run run(const Rules& rules, const Code& code, std::vector<Assessment> assessments,
        const Options& options) {
  std::vector<Input> inputs;
  for (Assessment& assessment : assessments) inputs.push_back({std::move(assessment), &code});
  return run_inputs(rules, std::move(inputs), options);
}

Run run_bound(const Rules& rules, const Code& code, Assessment assessment,
              std::shared_ptr<const BoundProfile> profile, const Options& options) {
  return run_input(rules, {std::move(assessment), &code, std::move(profile)}, options);
}

Run run_input(const Rules& rules, Input input, const Options& options) {
  std::vector<Input> inputs;
  inputs.push_back(std::move(input));
  return run_inputs(rules, std::move(inputs), options);
}

std::vector<Finding> findings(const Rules& rules, const Code& code, Assessment assessment,
                              const Options& options) {
  return run(rules, code, {std::move(assessment)}, options).assessments.front().findings;
}

}  // namespace assize::fakes
