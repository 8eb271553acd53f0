// SPDX-License-Identifier: Apache-2.0
#include "report/json_writer.hpp"
#include "report/rule_tests.hpp"
#include "xml/writer.hpp"

namespace assize::report {
namespace {

std::size_t failed(const std::vector<TestedRule>& rules) {
  std::size_t count = 0;
  for (const TestedRule& tested : rules) count += tested.report.failed();
  return count;
}

std::size_t tests(const std::vector<TestedRule>& rules) {
  std::size_t count = 0;
  for (const TestedRule& tested : rules) count += tested.report.results.size();
  return count;
}

void write_result(JsonWriter& json, const TestResult& result) {
  json.begin_object();
  json.field("name", result.name);
  json.field("file", result.where.file);
  json.line(result.where.line);
  json.field("result", result.failures.empty() ? "pass" : "fail");
  json.key("failures");
  json.begin_array();
  for (const TestFailure& failure : result.failures) {
    json.begin_object();
    json.field("subject", failure.at);
    json.field("expected", failure.expected);
    json.field("got", failure.got);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_lines(JsonWriter& json, const LineCoverage& coverage) {
  json.key("lines");
  json.begin_object();
  json.field("all", coverage.lines);
  json.key("missed");
  json.begin_array();
  for (const std::size_t line : coverage.missed) json.number(line);
  json.end_array();
  json.end_object();
}

void write_mutants(JsonWriter& json, const std::vector<Mutant>& mutants) {
  json.key("mutants");
  json.begin_array();
  for (const Mutant& mutant : mutants) {
    json.begin_object();
    json.field("test", mutant.test);
    json.field("file", mutant.where.file);
    json.line(mutant.where.line);
    json.field("row", mutant.row);
    json.field("change", mutant.change);
    json.field("words", mutant.words);
    json.field("result", mutant.noticed ? "noticed" : "survived");
    json.end_object();
  }
  json.end_array();
}

void write_codes(JsonWriter& json, const RuleTesting& testing) {
  json.key("codes");
  json.begin_array();
  for (const auto& [name, code] : testing.codes) {
    json.begin_object();
    json.field("code", name);
    json.field("rows", code.rows);
    json.key("own");
    json.begin_array();
    for (const CoveredRow& covered : code.own) {
      json.begin_object();
      json.field("row", covered.row);
      json.key("rules");
      json.begin_array();
      for (const OwnRule& own : covered.rules) {
        json.begin_object();
        json.field("rule", own.rule);
        json.field("by", own.by);
        json.end_object();
      }
      json.end_array();
      json.end_object();
    }
    json.end_array();
    json.field("general", code.general);
    json.field("bare", code.bare);
    json.field("items", code.items);
    json.field("unworded", code.unworded);
    json.end_object();
  }
  json.end_array();
}

std::string all_of(const TestResult& result) {
  std::string text;
  for (const TestFailure& failure : result.failures) text += failure.message() + "\n";
  return text;
}

}  // namespace

void write_rule_tests_json(const RuleTesting& testing, std::ostream& out) {
  const std::vector<TestedRule>& rules = testing.rules;
  JsonWriter json(out);
  json.begin_object();
  json.field("schema", "assize-rule-tests/1");
  json.field("tests", tests(rules));
  json.field("failed", failed(rules));
  json.key("rules");
  json.begin_array();
  for (const TestedRule& tested : rules) {
    json.begin_object();
    json.field("rule", tested.rule->id);
    json.field_or_null("code", tested.code);
    json.key("tests");
    json.begin_array();
    for (const TestResult& result : tested.report.results) write_result(json, result);
    json.end_array();
    if (tested.lines) write_lines(json, *tested.lines);
    if (testing.mutates) write_mutants(json, tested.mutants);
    json.end_object();
  }
  json.end_array();
  if (testing.covers) write_codes(json, testing);
  json.end_object();
}

void write_rule_tests_junit(const RuleTesting& testing, std::ostream& out) {
  const std::vector<TestedRule>& rules = testing.rules;
  xml::Writer writer;
  {
    const auto suites = writer.element(
        "testsuites",
        {{"name", "assize rule test"}, {"tests", tests(rules)}, {"failures", failed(rules)}});
    for (const TestedRule& tested : rules) {
      const auto suite = writer.element("testsuite", {{"name", tested.rule->id},
                                                      {"tests", tested.report.results.size()},
                                                      {"failures", tested.report.failed()}});
      for (const TestResult& result : tested.report.results) {
        std::optional<std::string> line;
        if (result.where.line != 0) line = std::to_string(result.where.line);
        const std::initializer_list<xml::Attribute> about{{"classname", tested.rule->id},
                                                          {"name", result.name},
                                                          {"file", result.where.file},
                                                          {"line", line}};
        if (result.failures.empty()) {
          writer.empty("testcase", about);
          continue;
        }
        const auto one = writer.element("testcase", about);
        writer.leaf("failure", all_of(result), {{"message", result.failures.front().message()}});
      }
    }
  }
  out << writer.take();
}

}  // namespace assize::report
