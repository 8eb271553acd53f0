// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "report/excerpt.hpp"
#include "report/rule_tests.hpp"
#include "report/screen.hpp"

namespace assize::report {
namespace {

/// Where words stand in code points of their text.
Underline underline_of(const std::string& text, const Span& span) {
  const auto points = [](std::string_view bytes) {
    return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) {
      return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
    }));
  };
  const std::string_view all = text;
  return {points(all.substr(0, span.start)), points(all.substr(0, span.end))};
}

class TestPage {
 public:
  TestPage(const ReportOptions& options, std::ostream& out)
      : out_(out), paint_(options.colour), width_(std::max<std::size_t>(options.width, 40)) {}

  void failing(const TestedRule& tested, const TestResult& result) {
    out_ << paint_(Ink::major, "FAIL") << " "
         << paint_(Ink::strong, tested.rule->id + ": " + harmless(result.name)) << "\n";
    out_ << "  " << place_of(result.where) << "\n";
    for (const TestFailure& failure : result.failures) write(failure);
    out_ << "\n";
  }

  void total(const std::vector<TestedRule>& rules) {
    std::size_t tests = 0, failed = 0, without = 0;
    for (const TestedRule& tested : rules) {
      tests += tested.report.results.size();
      failed += tested.report.failed();
      without += tested.report.results.empty() ? 1U : 0U;
    }
    std::string line =
        counted(rules.size(), "rule", "rules") + ", " + counted(tests, "test", "tests") + ": ";
    line += failed == 0 ? "all come out as they say"
                        : std::to_string(failed) + (failed == 1 ? " does not" : " do not") +
                              " come out as " + (failed == 1 ? "it says" : "they say");
    if (without > 0) line += "; " + counted(without, "rule has", "rules have") + " no test";
    out_ << paint_(failed == 0 ? Ink::good : Ink::major, line) << "\n";
  }

 private:
  void entry(const std::string& label, const std::string& text) {
    std::string shown = padded(label, label_width);
    for (const std::string& line : wrapped(harmless(text), width_ - label_width)) {
      out_ << shown << line << "\n";
      shown.assign(label_width, ' ');
    }
  }

  void write(const TestFailure& failure) {
    out_ << "  at " << failure.at;
    if (!failure.claim.empty()) out_ << ", claim " << failure.claim;
    out_ << "\n";
    entry("    expected", failure.expected);
    entry("    got", failure.got);
    for (const TestedText& text : failure.texts) {
      if (!text.expected.empty()) words(text, text.expected, "expected", Ink::good);
      if (!text.got.empty()) words(text, text.got, "got", Ink::major);
      if (text.expected.empty() && text.got.empty()) words(text, {}, "", Ink::plain);
    }
  }

  void words(const TestedText& text, const std::vector<Span>& spans, const std::string& what,
             Ink ink) {
    const std::string shown = harmless(text.text);
    std::vector<Underline> underlines;
    for (const Span& span : spans) underlines.push_back(underline_of(text.text, span));
    out_ << "    "
         << paint_(Ink::faint,
                   std::string(to_string(text.field)) + (what.empty() ? "" : ", " + what))
         << "\n";
    for (const std::string& line : excerpt(shown, underlines, width_ - 6, paint_, ink))
      out_ << "      " << line << "\n";
  }

  static constexpr std::size_t label_width = 14;
  std::ostream& out_;
  Paint paint_;
  std::size_t width_;
};

}  // namespace

std::string place_of(const Location& where) {
  return where.line == 0 ? where.file : where.file + ":" + std::to_string(where.line);
}

void write_rule_tests(const RuleTesting& testing, const ReportOptions& options, std::ostream& out) {
  TestPage page(options, out);
  for (const TestedRule& tested : testing.rules)
    for (const TestResult& result : tested.report.results)
      if (!result.failures.empty()) page.failing(tested, result);
  page.total(testing.rules);
  if (testing.covers) write_coverage(testing, options, out);
  if (testing.mutates) write_mutants(testing, options, out);
}

}  // namespace assize::report
