// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "report/page.hpp"
#include "text/line_index.hpp"

namespace assize::report {
namespace {

constexpr std::size_t answers_shown = 6;  // of one line of a script
constexpr std::size_t asked_width = 34;   // columns in which the answers stand below each other

std::string outcome_words(const Finding& finding) {
  switch (finding.outcome) {
    case Outcome::fail:
      return "it objects";
    case Outcome::pass:
      return "it has no objection";
    case Outcome::not_applicable:
      return "it does not apply";
    case Outcome::not_evaluable:
      return "it cannot tell";
    case Outcome::waived:
      return "it objects, and that is waived";
    case Outcome::error:
      return "it ended in an error";
    case Outcome::cut_off:
      return "it was cut off";
  }
  return {};
}

/// A question with its answer, and how often it came.
struct Told {
  const Step* step = nullptr;
  std::size_t times = 1;
};

/// The lines of a script in the order in which they first asked something.
std::vector<std::pair<std::size_t, std::vector<Told>>> by_line(const std::vector<Step>& steps) {
  std::vector<std::pair<std::size_t, std::vector<Told>>> lines;
  std::map<std::size_t, std::size_t> places;
  for (const Step& step : steps) {
    const auto [place, is_new] = places.try_emplace(step.line, lines.size());
    if (is_new) lines.push_back({step.line, {}});
    std::vector<Told>& told = lines[place->second].second;
    const auto same = std::find_if(told.begin(), told.end(), [&](const Told& each) {
      return each.step->asked == step.asked && each.step->answer == step.answer;
    });
    same == told.end() ? told.push_back({&step}) : void(++same->times);
  }
  return lines;
}

/// Answers that found something first: they are why.
void put_in_order(std::vector<Told>& told) {
  std::stable_sort(told.begin(), told.end(), [](const Told& a, const Told& b) {
    return !a.step->spans.empty() && b.step->spans.empty();
  });
}

void write_steps(Page& page, const Explanation& explanation, const text::LineIndex& script) {
  for (auto& [line, told] : by_line(explanation.steps)) {
    const std::string number = std::to_string(line);
    std::string code(script.line(line));
    code.erase(0, code.find_first_not_of(" \t"));
    page.entry(8, Ink::faint,
               std::string(6 - std::min<std::size_t>(number.size(), 5), ' ') + number,
               cut(harmless(code), page.width() - 8));
    put_in_order(told);
    const std::size_t shown =
        page.options().all || told.size() <= answers_shown + 1 ? told.size() : answers_shown;
    for (std::size_t i = 0; i < shown; ++i) {
      const Step& step = *told[i].step;
      std::string answer = step.answer;
      if (told[i].times > 1) answer += ", " + counted(told[i].times, "time", "times");
      const std::string label = "          " + cut(harmless(step.asked), asked_width);
      page.entry(asked_width + 12, step.spans.empty() ? Ink::plain : Ink::strong,
                 padded(label, asked_width + 11), harmless(answer));
    }
    if (shown < told.size())
      page.entry(10, Ink::faint, "          ",
                 "and " + std::to_string(told.size() - shown) +
                     " more that it asked here; --all "
                     "shows them");
  }
}

}  // namespace
}  // namespace assize::report

namespace assize {

void write_explanation(const ExplainedRun& explained, const ReportOptions& options,
                       std::ostream& out) {
  using report::Ink;
  report::Page page(explained.run, options, out);
  const AssessmentResult& result = explained.run.assessments.front();
  report::write_head(page, result);
  const RuleInfo& rule = explained.rule;
  page.entry(9, Ink::faint, "  rule", rule.id + ", " + rule.where.file);
  for (const Finding& finding : result.findings) {
    page.heading(report::subject_words(result.assessment, finding.subject) + ": " +
                 report::outcome_words(finding));
    if (finding.outcome == Outcome::fail)
      report::write_in_full(page, result.assessment, finding);
    else
      page.entry(
          3, Ink::plain, "   ",
          finding.message.empty() ? finding.reason : finding.message + " (" + finding.reason + ")");
    if (finding.outcome == Outcome::waived && finding.waiver != nullptr)
      page.entry(3, Ink::plain, "   ", report::waiver_words(*finding.waiver));
  }
  page.heading("What it is for");
  page.entry(3, Ink::plain, "   ", rule.title);
  if (!rule.rationale.empty()) page.entry(3, Ink::plain, "   ", rule.rationale);
  const text::LineIndex script(explained.script);
  for (const Explanation& each : result.explained) {
    page.heading("What it asked at " + report::subject_words(result.assessment, each.subject) +
                 (each.provision.empty() ? "" : ", provision " + each.provision) +
                 ", by line of its script");
    if (each.steps.empty()) page.entry(3, Ink::plain, "   ", "nothing");
    report::write_steps(page, each, script);
    page.line();
    page.entry(3, Ink::faint, "   ", std::to_string(each.fuel) + " units of fuel");
  }
}

}  // namespace assize
