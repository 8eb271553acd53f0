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
      return is_judged_wrong(finding) ? "it objects, and that is judged wrong"
                                      : "it objects, and that is waived";
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

/// The lines of a script that asked something, as they stand there.
std::map<std::size_t, std::vector<Told>> by_line(const std::vector<Step>& steps) {
  std::map<std::size_t, std::vector<Told>> lines;
  for (const Step& step : steps) {
    std::vector<Told>& told = lines[step.line];
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

void write_settings(Page& page, const std::vector<SettingInUse>& settings) {
  if (settings.empty()) return;
  page.heading("What it was set to");
  for (const SettingInUse& each : settings) {
    page.entry(5, Ink::plain, "   ", each.name + " = " + each.value);
    if (!each.doc.empty()) page.entry(5, Ink::faint, "     ", each.doc);
    if (!each.origin) {
      page.entry(5, Ink::faint, "     ", "the rule's own");
      continue;
    }
    page.entry(5, Ink::faint, "     ", "set at " + line_words(each.origin->where));
    for (const Overridden& lost : each.origin->lost)
      page.entry(5, Ink::faint, "     ",
                 "over " + lost.value + " (" + line_words(lost.where) + ")");
    if (!each.standard.empty())
      page.entry(5, Ink::faint, "     ", "over " + each.standard + " (the rule's own)");
  }
}

/// What the rule does not name itself as a way to mend an answer is told with a warning.
bool is_cover(const AnswerEdit& edit, const RuleInfo& rule) {
  return edit.kind == to_string(Edit::drop_words) &&
         std::find(rule.edits.begin(), rule.edits.end(), Edit::drop_words) == rule.edits.end();
}

void write_edits(Page& page, const EditSearch& search, const RuleInfo& rule) {
  page.heading(search.found.empty() ? "What would have to be otherwise"
                                    : "It would not say this if");
  bool is_gone = false;
  for (const std::vector<AnswerEdit>& way : search.found) {
    std::string text;
    for (const AnswerEdit& edit : way) {
      text += (text.empty() ? "" : ", and ") + edit.text;
      is_gone = is_gone || is_cover(edit, rule);
    }
    page.entry(5, Ink::plain, "   - ", harmless(text));
  }
  const std::string tried = counted(search.tried, "change", "changes") + " tried";
  const std::string stopped = search.complete ? "" : "; the search stopped there";
  if (search.found.empty())
    return page.entry(3, Ink::plain, "   ",
                      "Nothing was found: " + tried +
                          ", alone, by twos and all of a kind together" + stopped + ".");
  page.entry(3, Ink::faint, "   ",
             "Tried on copies of the row, with this rule alone (" + tried + stopped +
                 "): what the rule needs, and no advice." +
                 (is_gone ? " Words that are gone mend nothing that is still so." : ""));
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
      report::write_in_full(page, result.assessment, finding, true);
    else
      page.entry(
          3, Ink::plain, "   ",
          finding.message.empty() ? finding.reason : finding.message + " (" + finding.reason + ")");
    if (finding.outcome == Outcome::waived && finding.waiver != nullptr)
      page.entry(3, Ink::plain, "   ", report::waiver_words(*finding.waiver));
    if (finding.outcome == Outcome::waived && finding.disposition != nullptr)
      page.entry(3, Ink::plain, "   ", report::disposition_words(*finding.disposition));
  }
  page.heading("What it is for");
  page.entry(3, Ink::plain, "   ", rule.title);
  if (!rule.rationale.empty()) page.entry(3, Ink::plain, "   ", rule.rationale);
  if (result.edits) report::write_edits(page, *result.edits, rule);
  report::write_settings(page, result.settings);
  const text::LineIndex script(explained.script);
  for (const Explanation& each : result.explained) {
    page.heading("What it asked at " + report::subject_words(result.assessment, each.subject) +
                 (each.provision.empty() ? "" : ", provision " + each.provision) +
                 ", by line of its script");
    if (each.steps.empty()) page.entry(3, Ink::plain, "   ", "nothing");
    report::write_steps(page, each, script);
    page.line();
    page.entry(
        3, Ink::faint, "   ",
        std::to_string(each.fuel) + " units of fuel" +
            (each.allowed > 0 ? " of the " + std::to_string(each.allowed) + " that it has" : ""));
  }
}

}  // namespace assize
