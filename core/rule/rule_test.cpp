// SPDX-License-Identifier: Apache-2.0
#include <assize/rule_test.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "lua/fields.hpp"
#include "lua/state.hpp"
#include "text/names.hpp"
#include "text/number.hpp"
#include "text/suggest.hpp"

namespace assize {
namespace {

using lua::Fields;
using lua::Value;

constexpr Date default_as_of{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}};

struct Expected {
  std::string at;
  std::optional<std::string> outcome, kind, severity, words, message;
};

struct Case {
  std::string name;
  Date as_of = default_as_of;
  Assessment assessment;
  std::vector<Expected> expected;
};

std::optional<std::string> owned(std::optional<std::string_view> text) {
  if (!text) return std::nullopt;
  return std::string(*text);
}

PlacedText placed(std::optional<std::string_view> text) {
  PlacedText out;
  if (text && !text->empty()) {
    out.text = *text;
    out.marks.push_back({0, 1});
  }
  return out;
}

// Reads the cases out of what a test file returns, noting every complaint.
class CaseReader {
 public:
  CaseReader(const Code& code, std::vector<std::string>& complaints)
      : code_(code), complaints_(complaints) {}

  std::vector<Case> read(const Value& file) {
    std::vector<Case> cases;
    if (file.table() == nullptr) {
      complaints_.emplace_back("the file does not return a list of cases");
      return cases;
    }
    for (const Value& one : file.table()->list) cases.push_back(read_case(one));
    if (!file.table()->fields.empty() || file.table()->other_keys) {
      complaints_.emplace_back("the file returns a list of cases, nothing with a name");
    }
    if (cases.empty()) complaints_.emplace_back("the file has no case");
    return cases;
  }

 private:
  void take(Fields& fields, const std::string& where) {
    for (const std::string& complaint : fields.finish()) {
      complaints_.push_back(where.empty() ? complaint : where + ": " + complaint);
    }
  }

  Case read_case(const Value& value) {
    Case out;
    Fields fields(value, "case");
    fields.require("name");
    fields.require("expect");
    out.name = fields.string("name").value_or("");
    if (const auto date = fields.string("as_of")) {
      const auto parsed = text::to_date(*date);
      if (!parsed) fields.complain("as_of is a date such as 2026-11-22");
      out.as_of = parsed.value_or(default_as_of);
    }
    Assessment& assessment = out.assessment;
    assessment.document = "test";
    assessment.code = code_.id;
    assessment.revision = code_.revision;
    if (const lua::Table* given = fields.table("given")) read_rows(*given, assessment);
    if (const lua::Table* plan = fields.table("plan")) read_plan(*plan, assessment);
    if (const Value* about = fields.any("assessment")) {
      Fields own(*about, "assessment");
      assessment.organisation = own.string("organisation").value_or("");
      assessment.stated = {owned(own.string("assessed_on")), owned(own.string("approved_on")),
                           owned(own.string("approved_by")), owned(own.string("period"))};
      if (const lua::Table* headings = own.table("headings")) {
        for (const auto& [section, text] : headings->fields) {
          if (text.string() == nullptr) own.complain("headings: section = \"heading\"");
          assessment.headings.push_back({section, text.string() ? *text.string() : "", 0});
        }
      }
      if (const lua::Table* columns = own.table("plan_columns")) {
        for (const Value& column : columns->list) {
          if (column.string() == nullptr) own.complain("plan_columns is a list of strings");
          assessment.plan_columns.emplace_back(column.string() ? *column.string() : "");
        }
      }
      take(own, out.name);
    }
    if (const lua::Table* expect = fields.table("expect")) {
      for (const Value& one : expect->list) out.expected.push_back(read_expected(one, out.name));
    }
    take(fields, out.name);
    Diagnostics diagnostics;
    conform(assessment, code_, diagnostics);
    for (const Diagnostic& diagnostic : diagnostics.all()) {
      complaints_.push_back(out.name + ": " + diagnostic.message);
    }
    return out;
  }

  void read_rows(const lua::Table& given, Assessment& assessment) {
    assessment.has_form = true;
    if (!given.list.empty() || given.other_keys) {
      complaints_.emplace_back("given: rows are named in brackets and quotes: [\"3.3\"] = { ... }");
    }
    for (const auto& [row, value] : given.fields) {
      Fields fields(value, row);
      Response response;
      response.row = row;
      const std::string claim(fields.string("claim").value_or("yes"));
      const auto names = text::claim_names();
      const auto name = std::find_if(names.begin(), names.end(),
                                     [&](const auto& known) { return known.text == claim; });
      if (name == names.end()) {
        fields.complain("claim is no claim: " + claim);
      } else {
        response.claim = name->value;
      }
      const std::string_view word = claim == "yes" ? "Yes" : claim == "no" ? "No" : "";
      response.claim_text = placed(fields.string("claim_text").value_or(word));
      response.requirement = placed(fields.string("requirement"));
      response.evidence = placed(fields.string("evidence"));
      response.commentary = placed(fields.string("commentary"));
      if (fields.boolean("merged").value_or(false)) response.commentary.reset();
      response.target_date = placed(fields.string("target_date"));
      take(fields, {});
      assessment.responses.push_back(std::move(response));
    }
  }

  void read_plan(const lua::Table& plan, Assessment& assessment) {
    assessment.has_plan = true;
    for (const Value& value : plan.list) {
      Fields fields(value, "plan");
      Action action;
      action.id = std::to_string(assessment.actions.size() + 1);
      if (const lua::Table* provisions = fields.table("provisions")) {
        for (const Value& id : provisions->list) {
          if (id.string() != nullptr) {
            action.provisions.push_back(*id.string());
          } else {
            fields.complain("provisions is a list of strings");
          }
        }
      }
      action.improvement = placed(fields.string("improvement"));
      action.due = placed(fields.string("due"));
      action.status = placed(fields.string("status"));
      action.owner = placed(fields.string("owner"));
      take(fields, {});
      assessment.actions.push_back(std::move(action));
    }
  }

  Expected read_expected(const Value& value, const std::string& name) {
    Fields fields(value, "expect");
    fields.require("at");
    if (const auto outcome = fields.string("outcome")) {
      std::vector<std::string> known;
      for (const Outcome one : {Outcome::pass, Outcome::fail, Outcome::not_applicable,
                                Outcome::not_evaluable, Outcome::error, Outcome::cut_off}) {
        known.emplace_back(to_string(one));
      }
      if (std::find(known.begin(), known.end(), *outcome) == known.end()) {
        const std::string meant = text::did_you_mean(*outcome, known);
        fields.complain("outcome \"" + std::string(*outcome) + "\" is none" +
                        (meant.empty() ? "" : ", " + meant));
      }
    }
    Expected out{std::string(fields.string("at").value_or("")),
                 owned(fields.string("outcome")),
                 owned(fields.string("kind")),
                 owned(fields.string("severity")),
                 owned(fields.string("words")),
                 owned(fields.string("message"))};
    take(fields, name);
    return out;
  }

  const Code& code_;
  std::vector<std::string>& complaints_;
};

Severity severity_of(const Verdict& verdict, const RuleInfo& rule) {
  return verdict.severity.value_or(rule.severity);
}

bool meets(const Expected& expected, const Verdict& verdict, const RuleInfo& rule) {
  const auto is = [](const std::optional<std::string>& wanted, std::string_view got) {
    return !wanted || *wanted == got;
  };
  const std::string words = verdict.spans.empty() ? std::string() : verdict.spans.front().text;
  const bool failing = verdict.outcome == Outcome::fail;
  return is(expected.outcome, to_string(verdict.outcome)) && is(expected.kind, verdict.kind) &&
         (!expected.severity ||
          (failing && *expected.severity == to_string(severity_of(verdict, rule)))) &&
         is(expected.words, words) &&
         (!expected.message || verdict.message.find(*expected.message) != std::string::npos);
}

std::string shown(const Verdict& verdict, const RuleInfo& rule) {
  std::string out(to_string(verdict.outcome));
  if (verdict.outcome == Outcome::fail) {
    out += " " + verdict.kind + " " + std::string(to_string(severity_of(verdict, rule)));
  }
  if (!verdict.spans.empty()) out += " at \"" + verdict.spans.front().text + "\"";
  if (!verdict.message.empty()) out += ": " + verdict.message;
  return out;
}

std::string shown(const Expected& expected) {
  std::string out = expected.outcome.value_or("an outcome");
  for (const auto* part :
       {&expected.kind, &expected.severity, &expected.words, &expected.message}) {
    if (*part) out += " \"" + **part + "\"";
  }
  return out;
}

void compare(const Case& test, const std::vector<SubjectVerdict>& verdicts, const RuleInfo& rule,
             TestReport& report) {
  const auto fail = [&](std::string message) {
    report.failures.push_back({test.name, std::move(message)});
  };
  for (const Expected& expected : test.expected) {
    std::string got;
    bool met = false;
    for (const SubjectVerdict& one : verdicts) {
      if (one.subject != expected.at) continue;
      met = met || meets(expected, one.verdict, rule);
      got += (got.empty() ? "" : " and ") + shown(one.verdict, rule);
    }
    if (!met) {
      fail("at " + expected.at + " expected " + shown(expected) + ", got " +
           (got.empty() ? "nothing: the rule was not called there" : got));
    }
  }
  for (const SubjectVerdict& one : verdicts) {
    const bool listed = std::any_of(test.expected.begin(), test.expected.end(),
                                    [&](const Expected& e) { return e.at == one.subject; });
    const Outcome outcome = one.verdict.outcome;
    const bool quiet = outcome == Outcome::pass || outcome == Outcome::not_applicable ||
                       outcome == Outcome::not_evaluable;
    if (!listed && !quiet)
      fail("at " + one.subject + " nothing was expected, got " + shown(one.verdict, rule));
  }
}

std::vector<SubjectVerdict> judge(RuleRunner& runner, const RuleSet& rules, std::size_t rule,
                                  const Assessment& assessment, const Code& code) {
  std::vector<SubjectVerdict> out;
  runner.begin(assessment, code);
  const auto call = [&](std::string subject, const Subject& with) {
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
        for (const std::string& id : code.row(response.row)->provisions) {
          call(response.row, {&response, code.provision(id), nullptr});
        }
      }
      break;
  }
  return out;
}

}  // namespace

std::vector<SubjectVerdict> judge_with(const RuleSet& rules, std::size_t rule,
                                       const Assessment& assessment, const Code& code,
                                       const Date& as_of) {
  const auto runner = RuleRunner::make(rules, {as_of, 0});
  return judge(*runner, rules, rule, assessment, code);
}

TestReport run_rule_tests(const RuleSet& rules, std::size_t rule, const Source& tests,
                          const Code& code, Diagnostics& diagnostics) {
  TestReport report;
  lua::State state;
  const lua::Outcome outcome = state.load({tests.name, tests.text});
  if (!outcome) {
    diagnostics.error({tests.name, static_cast<std::size_t>(std::max(outcome.stop()->line, 0)), 0},
                      outcome.stop()->message);
    return report;
  }
  std::vector<std::string> complaints;
  const std::vector<Case> cases = CaseReader(code, complaints).read(outcome.value());
  for (std::string& complaint : complaints) diagnostics.error({tests.name}, std::move(complaint));
  if (!complaints.empty()) return report;
  std::unique_ptr<RuleRunner> runner;
  Date as_of{};
  for (const Case& test : cases) {
    ++report.cases;
    const bool failing = std::any_of(test.expected.begin(), test.expected.end(),
                                     [](const Expected& e) { return e.outcome == "fail"; });
    report.failing_cases += failing ? 1U : 0U;
    if (!runner || test.as_of != as_of) {  // loading the rules costs more than a case
      runner = RuleRunner::make(rules, {test.as_of, 0});
      as_of = test.as_of;
    }
    compare(test, judge(*runner, rules, rule, test.assessment, code), rules.rules()[rule], report);
  }
  return report;
}

}  // namespace assize
