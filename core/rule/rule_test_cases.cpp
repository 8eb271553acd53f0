// SPDX-License-Identifier: Apache-2.0
#include <assize/rule_test.hpp>

#include <algorithm>
#include <optional>
#include <utility>

#include "lua/fields.hpp"
#include "lua/state.hpp"
#include "rule/parameters.hpp"
#include "text/line_index.hpp"
#include "text/names.hpp"
#include "text/number.hpp"
#include "text/suggest.hpp"

namespace assize {
namespace {

using lua::Fields;
using lua::Value;

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

/// Where the names of cases stand in the text of their file, which come in its order: Lua does not
/// say where a table was written.
class CaseLines {
 public:
  explicit CaseLines(std::string_view text) : text_(text), lines_(text) {}

  /// 0 for a name that was put together, unless its part after ": " stands somewhere.
  std::size_t next(const std::string& name) {
    if (const std::size_t line = line_of(name)) return line;
    const std::size_t colon = name.find(": ");
    return colon == std::string::npos ? 0 : line_of(name.substr(colon + 2));
  }

 private:
  std::size_t line_of(const std::string& name) {
    std::string escaped;
    for (const char each : name) escaped += each == '"' ? "\\\"" : std::string(1, each);
    for (const std::string& literal : {"\"" + escaped + "\"", "'" + name + "'"}) {
      const std::size_t at = text_.find(literal, from_);
      if (at == std::string_view::npos) continue;
      from_ = at + literal.size();
      return lines_.at(at).line;
    }
    return 0;
  }

  std::string_view text_;
  text::LineIndex lines_;
  std::size_t from_ = 0;
};

/// Reads the cases out of what a test file returns, noting every complaint.
class CaseReader {
 public:
  CaseReader(const Source& file, const Code& code, const RuleSet& rules, std::size_t rule,
             Diagnostics& diagnostics)
      : file_(file),
        lines_(file.text),
        code_(code),
        rule_(rules.rules().at(rule)),
        number_(rule),
        diagnostics_(diagnostics) {}

  std::vector<RuleCase> read(const Value& file) {
    std::vector<RuleCase> cases;
    if (file.table() == nullptr) {
      complain("the file does not return a list of cases");
      return cases;
    }
    for (const Value& one : file.table()->list) cases.push_back(read_case(one));
    if (!file.table()->fields.empty() || file.table()->other_keys) {
      complain("the file returns a list of cases, nothing with a name");
    }
    if (cases.empty()) complain("the file has no case");
    return cases;
  }

 private:
  void complain(std::string message) {
    diagnostics_.error({file_.name, line_, 0}, std::move(message));
  }

  void take(Fields& fields, const std::string& where) {
    for (const std::string& complaint : fields.finish()) {
      complain(where.empty() ? complaint : where + ": " + complaint);
    }
  }

  RuleCase read_case(const Value& value) {
    RuleCase out;
    out.as_of = day_of_rule_tests();
    Fields fields(value, "case");
    fields.require("name");
    fields.require("expect");
    out.name = fields.string("name").value_or("");
    line_ = out.name.empty() ? 0 : lines_.next(out.name);
    out.where = {file_.name, line_, 0};
    if (const auto date = fields.string("as_of")) {
      const auto parsed = text::to_date(*date);
      if (!parsed) fields.complain("as_of is a date such as 2026-11-22");
      out.as_of = parsed.value_or(out.as_of);
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
    if (const lua::Table* params = fields.table("params")) read_params(*params, fields, out);
    if (const lua::Table* expect = fields.table("expect")) {
      for (const Value& one : expect->list) out.expected.push_back(read_expected(one, out.name));
    }
    take(fields, out.name);
    Diagnostics diagnostics;
    conform(assessment, code_, diagnostics);
    for (const Diagnostic& diagnostic : diagnostics.all()) {
      complain(out.name + ": " + diagnostic.message);
    }
    return out;
  }

  void read_params(const lua::Table& params, Fields& fields, RuleCase& out) {
    std::vector<std::string> declared;
    for (const Parameter& parameter : rule_.params) declared.push_back(parameter.name);
    if (!params.list.empty() || params.other_keys) fields.complain("params: name = value");
    for (const auto& [name, value] : params.fields) {
      const auto known = std::find(declared.begin(), declared.end(), name);
      if (known == declared.end()) {
        const std::string meant = text::did_you_mean(name, declared);
        fields.complain("the rule has no parameter '" + name + "'" +
                        (meant.empty() ? "" : "; " + meant));
        continue;
      }
      const Parameter& parameter = rule_.params[static_cast<std::size_t>(known - declared.begin())];
      std::string problem;
      auto set = rule::parameter_value(parameter, value, problem);
      if (set)
        out.tailoring.params.push_back({number_, name, std::move(*set)});
      else
        fields.complain("params." + name + " " + problem);
    }
  }

  void read_rows(const lua::Table& given, Assessment& assessment) {
    assessment.has_form = true;
    if (!given.list.empty() || given.other_keys) {
      complain("given: rows are named in brackets and quotes: [\"3.3\"] = { ... }");
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

  ExpectedOutcome read_expected(const Value& value, const std::string& name) {
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
    ExpectedOutcome out{std::string(fields.string("at").value_or("")),
                        owned(fields.string("outcome")),
                        owned(fields.string("kind")),
                        owned(fields.string("severity")),
                        owned(fields.string("reason")),
                        owned(fields.string("words")),
                        owned(fields.string("message"))};
    take(fields, name);
    return out;
  }

  const Source& file_;
  CaseLines lines_;
  std::size_t line_ = 0;  // of the case that is being read
  const Code& code_;
  const RuleInfo& rule_;
  std::size_t number_;  // of the rule
  Diagnostics& diagnostics_;
};

}  // namespace

std::vector<RuleCase> read_rule_cases(const Source& tests, const Code& code, const RuleSet& rules,
                                      std::size_t rule, Diagnostics& diagnostics) {
  lua::State state;
  const lua::Outcome outcome = state.load({tests.name, tests.text});
  if (!outcome) {
    const auto line = static_cast<std::size_t>(std::max(outcome.stop()->line, 0));
    diagnostics.error({tests.name, line, 0}, outcome.stop()->message,
                      std::string(text::LineIndex(tests.text).line(line)));
    return {};
  }
  const std::size_t errors = diagnostics.errors();
  std::vector<RuleCase> cases =
      CaseReader(tests, code, rules, rule, diagnostics).read(outcome.value());
  if (diagnostics.errors() != errors) cases.clear();
  return cases;
}

Date day_of_rule_tests() {
  return Date{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}};
}

}  // namespace assize
