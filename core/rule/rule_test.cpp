// SPDX-License-Identifier: Apache-2.0
#include <assize/rule_test.hpp>

#include <algorithm>
#include <memory>
#include <utility>

#include "lua/lines.hpp"
#include "rule/machine.hpp"
#include "text/names.hpp"

namespace assize {
namespace {

Severity severity_of(const Verdict& verdict, const RuleInfo& rule) {
  return verdict.severity.value_or(rule.severity);
}

bool meets(const ExpectedOutcome& expected, const Verdict& verdict, const RuleInfo& rule) {
  const auto is = [](const std::optional<std::string>& wanted, std::string_view got) {
    return !wanted || *wanted == got;
  };
  const std::string words = verdict.spans.empty() ? std::string() : verdict.spans.front().text;
  const bool failing = verdict.outcome == Outcome::fail;
  return is(expected.outcome, to_string(verdict.outcome)) && is(expected.kind, verdict.kind) &&
         is(expected.reason, verdict.reason) &&
         (!expected.severity ||
          (failing && *expected.severity == to_string(severity_of(verdict, rule)))) &&
         is(expected.words, words) &&
         (!expected.message || verdict.message.find(*expected.message) != std::string::npos);
}

std::string shown(const Verdict& verdict, const RuleInfo& rule) {
  std::string out(to_string(verdict.outcome));
  if (verdict.outcome == Outcome::fail) {
    out += " " + verdict.kind + " " + std::string(to_string(severity_of(verdict, rule)));
  } else if (verdict.outcome == Outcome::not_evaluable) {
    out += " (" + verdict.reason + ")";
  }
  if (!verdict.spans.empty()) out += " at \"" + verdict.spans.front().text + "\"";
  if (!verdict.message.empty()) out += ": " + verdict.message;
  return out;
}

std::string shown(const ExpectedOutcome& expected) {
  std::string out = expected.outcome.value_or("an outcome");
  if (expected.kind) out += " " + *expected.kind;
  if (expected.severity) out += " " + *expected.severity;
  if (expected.reason) out += " (" + *expected.reason + ")";
  if (expected.words) out += " at \"" + *expected.words + "\"";
  if (expected.message) out += " that says \"" + *expected.message + "\"";
  return out;
}

const PlacedText* text_of(const Assessment& assessment, std::string_view subject, Field field) {
  if (const Response* response = assessment.response(subject)) return &response->field(field);
  for (const Action& action : assessment.actions)
    if (subject == "action:" + action.id) return &action.field(field);
  return nullptr;
}

/// The texts of a subject that show why: those with words in question, else all that are there.
std::vector<TestedText> texts_of(const Assessment& assessment, const std::string& subject,
                                 const std::vector<Span>& got, const std::string& wanted) {
  std::vector<TestedText> with_words, others;
  for (const Field field :
       {Field::requirement, Field::claim, Field::evidence, Field::commentary, Field::target_date,
        Field::improvement, Field::due, Field::status, Field::owner}) {
    const PlacedText* text = text_of(assessment, subject, field);
    if (text == nullptr || text->empty()) continue;
    TestedText tested{field, text->text, {}, {}};
    for (const Span& span : got)
      if (span.field == field && (span.subject == subject || subject == "action:" + span.subject))
        tested.got.push_back(span);
    const std::size_t at = wanted.empty() ? std::string::npos : text->text.find(wanted);
    if (at != std::string::npos) {
      Span& span = tested.expected.emplace_back();
      span.field = field;
      span.start = at;
      span.end = at + wanted.size();
      span.text = wanted;
    }
    auto& list = tested.got.empty() && tested.expected.empty() ? others : with_words;
    if (&list == &with_words || (field != Field::requirement && field != Field::claim))
      list.push_back(std::move(tested));
  }
  return with_words.empty() ? others : with_words;
}

/// One assessment and what a rule said of it, held against what was expected.
class Comparison {
 public:
  Comparison(const Assessment& assessment, const std::vector<SubjectVerdict>& verdicts,
             const RuleInfo& rule, std::vector<TestFailure>& failures)
      : assessment_(assessment), verdicts_(verdicts), rule_(rule), failures_(failures) {}

  void expect(const ExpectedOutcome& expected) {
    std::string got;
    std::vector<Span> spans;
    for (const SubjectVerdict& one : verdicts_) {
      if (one.subject != expected.at) continue;
      if (meets(expected, one.verdict, rule_)) return;
      got += (got.empty() ? "" : " and ") + shown(one.verdict, rule_);
      spans.insert(spans.end(), one.verdict.spans.begin(), one.verdict.spans.end());
    }
    add(expected.at, shown(expected),
        got.empty() ? "nothing: the rule was not called there" : std::move(got), spans,
        expected.words.value_or(""));
  }

  /// Where nothing is expected a rule may pass or not apply.
  void expect_nothing_else(const std::vector<ExpectedOutcome>& listed) {
    for (const SubjectVerdict& one : verdicts_) {
      const Outcome outcome = one.verdict.outcome;
      const bool is_quiet = outcome == Outcome::pass || outcome == Outcome::not_applicable ||
                            outcome == Outcome::not_evaluable;
      const bool is_listed = std::any_of(listed.begin(), listed.end(), [&](const auto& expected) {
        return expected.at == one.subject;
      });
      if (!is_listed && !is_quiet)
        add(one.subject, "nothing", shown(one.verdict, rule_), one.verdict.spans, {});
    }
  }

 private:
  void add(const std::string& at, std::string expected, std::string got,
           const std::vector<Span>& spans, const std::string& wanted) {
    const Response* response = assessment_.response(at);
    failures_.push_back(
        {at, std::move(expected), std::move(got),
         response ? std::string(text::name_of(text::claim_names(), response->claim)) : "",
         texts_of(assessment_, at, spans, wanted)});
  }

  const Assessment& assessment_;
  const std::vector<SubjectVerdict>& verdicts_;
  const RuleInfo& rule_;
  std::vector<TestFailure>& failures_;
};

bool is_failing(const SubjectVerdict& one) { return one.verdict.outcome == Outcome::fail; }

class Running {
 public:
  Running(const RuleSet& rules, std::size_t rule, const RuleTests& tests,
          std::set<std::size_t>* ran)
      : rules_(rules), rule_(rule), tests_(tests), ran_(ran) {}

  TestReport run() {
    for (const RuleCase& test : tests_.cases) run(test);
    if (tests_.good) run_sample("good sample", *tests_.good, false);
    if (tests_.bad) run_sample("bad sample", *tests_.bad, true);
    return std::move(report_);
  }

 private:
  [[nodiscard]] const RuleInfo& info() const { return rules_.rules()[rule_]; }

  std::vector<SubjectVerdict> judge(const Assessment& assessment, const Date& as_of,
                                    const Tailoring* tailoring = nullptr) {
    if (!runner_ || as_of != day_) {
      runner_.reset();  // its machine serves the next
      runner_ = RuleRunner::make(rules_, {as_of, 0});
      day_ = as_of;
      if (ran_ != nullptr)
        runner_->trace([this](std::string_view script, std::size_t line) {
          if (script == info().where.file) ran_->insert(line);
        });
    }
    runner_->tailor(tailoring);
    return judge_with(*runner_, rules_, rule_, assessment, *tests_.code);
  }

  void run(const RuleCase& test) {
    TestResult& result = report_.results.emplace_back();
    result.name = test.name;
    result.where = test.where;
    result.expects_failure = std::any_of(test.expected.begin(), test.expected.end(),
                                         [](const auto& each) { return each.outcome == "fail"; });
    const auto verdicts = judge(test.assessment, test.as_of, &test.tailoring);
    Comparison comparison(test.assessment, verdicts, info(), result.failures);
    for (const ExpectedOutcome& expected : test.expected) comparison.expect(expected);
    comparison.expect_nothing_else(test.expected);
  }

  /// On a good sample whatever the rule says against a row is a failure of its own; a bad one has
  /// to hold something.
  void run_sample(const char* name, const Assessment& sample, bool is_bad) {
    TestResult& result = report_.results.emplace_back();
    result.name = name;
    result.where = {sample.source, 0, 0};
    result.expects_failure = is_bad;
    std::vector<SubjectVerdict> verdicts = judge(sample, day_of_rule_tests());
    const bool failed = std::any_of(verdicts.begin(), verdicts.end(), is_failing);
    if (is_bad) {
      std::erase_if(verdicts, is_failing);
      if (!failed)
        result.failures.push_back(
            {"the whole", "fail at least once", "no objection anywhere", "", {}});
    }
    Comparison(sample, verdicts, info(), result.failures).expect_nothing_else({});
    for (const SubjectVerdict& one : verdicts)
      if (!is_bad && is_failing(one) && result.where.line == 0 && !one.verdict.spans.empty())
        result.where.line = one.verdict.spans.front().line;
  }

  const RuleSet& rules_;
  std::size_t rule_;
  const RuleTests& tests_;
  std::set<std::size_t>* ran_;
  std::unique_ptr<RuleRunner> runner_;
  Date day_{};
  TestReport report_;
};

}  // namespace

std::string TestFailure::message() const {
  return "at " + at + (expected == "nothing" ? " nothing was expected" : " expected " + expected) +
         ", got " + got;
}

std::size_t TestReport::failed() const {
  return static_cast<std::size_t>(
      std::count_if(results.begin(), results.end(),
                    [](const TestResult& result) { return !result.failures.empty(); }));
}

std::vector<SubjectVerdict> judge_with(RuleRunner& runner, const RuleSet& rules, std::size_t rule,
                                       const Assessment& assessment, const Code& code) {
  std::vector<SubjectVerdict> out;
  runner.begin(assessment, code);
  const auto call = [&](const std::string& subject, const Subject& with) {
    for (const Verdict& verdict : runner.call(rule, with)) out.push_back({subject, verdict});
  };
  switch (rules.rules()[rule].each) {
    case Each::assessment:
      call("assessment", {});
      break;
    case Each::action:
      for (const Action& action : assessment.actions)
        call("action:" + action.id, {nullptr, nullptr, &action});
      break;
    case Each::row:
    case Each::provision:
      for (const Response& response : assessment.responses) {
        if (response.claim == Claim::absent) continue;
        if (rules.rules()[rule].each == Each::row) {
          call(response.row, {&response, nullptr, nullptr});
          continue;
        }
        for (const std::string& id : code.row(response.row)->provisions)
          call(response.row, {&response, code.provision(id), nullptr});
      }
      break;
  }
  return out;
}

TestReport run_rule_tests(const RuleSet& rules, std::size_t rule, const RuleTests& tests,
                          std::set<std::size_t>* ran) {
  return Running(rules, rule, tests, ran).run();
}

LineCoverage line_coverage(const Source& script, std::set<std::size_t> ran) {
  {
    rule::Machine machine;
    rule::Vocabulary vocabulary;
    Diagnostics told_before;
    const PackInfo nobody;
    rule::Script loading;
    loading.pack = &nobody;
    loading.source = script;
    machine.trace([&](std::string_view, std::size_t line) { ran.insert(line); });
    static_cast<void>(machine.load(loading, &vocabulary, told_before));
  }
  LineCoverage coverage;
  for (const int each : lua::lines_of_functions(script.text)) {
    const auto line = static_cast<std::size_t>(each);
    ++coverage.lines;
    if (!ran.contains(line)) coverage.missed.push_back(line);
  }
  return coverage;
}

}  // namespace assize
