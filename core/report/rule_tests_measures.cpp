// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "report/rule_tests.hpp"
#include "report/screen.hpp"

namespace assize::report {
namespace {

/// `33, 40-42`
std::string ranges(const std::vector<std::size_t>& lines) {
  std::string out;
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t last = i;
    while (last + 1 < lines.size() && lines[last + 1] == lines[last] + 1) ++last;
    out += (out.empty() ? "" : ", ") + std::to_string(lines[i]);
    if (last > i) out += "-" + std::to_string(lines[last]);
    i = last + 1;
  }
  return out;
}

std::string of(std::size_t part, std::size_t all) {
  std::string out = std::to_string(part) + " of " + std::to_string(all);
  if (all > 0) out += " (" + std::to_string(100 * part / all) + "%)";
  return out;
}

/// `ROW deadline, points: common/time/late; provisions: moss/text/six`
std::string own_rules(const CoveredRow& covered) {
  std::string text = covered.row;
  std::map<std::string, std::string> rules;
  for (const OwnRule& own : covered.rules) {
    std::string by;
    for (const std::string& each : own.by) by += (by.empty() ? "" : ", ") + each;
    std::string& ids = rules[by];
    ids += (ids.empty() ? "" : ", ") + own.rule;
  }
  const char* between = " ";
  for (const auto& [by, ids] : rules) {
    text += between + by + ": " + ids;
    between = "; ";
  }
  return text;
}

class Lines {
 public:
  Lines(const ReportOptions& options, std::ostream& out)
      : out_(out), paint_(options.colour), width_(std::max<std::size_t>(options.width, 40)) {}

  void heading(const std::string& text) { out_ << "\n" << paint_(Ink::strong, text) << "\n"; }

  void line(const std::string& text) { write(text, 2, 4); }

  void row(const std::string& label, const std::string& text) {
    out_ << "  " << padded(label, 24) << text << "\n";
  }

  void list(const std::string& what, const std::vector<std::string>& names) {
    if (names.empty()) return;
    std::string text = what + " (" + std::to_string(names.size()) + "):";
    for (const std::string& name : names) text += " " + name;
    line(text);
  }

 private:
  void write(const std::string& text, std::size_t indent, std::size_t hang) {
    for (const std::string& each : wrapped(harmless(text), width_ - hang)) {
      out_ << std::string(indent, ' ') << each << "\n";
      indent = hang;
    }
  }

  std::ostream& out_;
  Paint paint_;
  std::size_t width_;
};

}  // namespace

bool never_fails(const TestedRule& tested) {
  const auto& results = tested.report.results;
  return std::none_of(results.begin(), results.end(), [](const TestResult& result) {
    return result.expects_failure && result.where.line != 0;
  });
}

void write_coverage(const RuleTesting& testing, const ReportOptions& options, std::ostream& out) {
  Lines page(options, out);
  page.heading("Lines of rules that no test ran");
  std::size_t lines = 0, missed = 0;
  for (const TestedRule& tested : testing.rules) {
    if (!tested.lines) continue;
    lines += tested.lines->lines;
    missed += tested.lines->missed.size();
    if (!tested.lines->missed.empty())
      page.line(tested.rule->where.file + ": " + ranges(tested.lines->missed));
  }
  page.line("run: " + of(lines - missed, lines) + " lines");
  std::vector<std::string> untested, never;
  for (const TestedRule& tested : testing.rules) {
    if (tested.report.results.empty())
      untested.push_back(tested.rule->id);
    else if (never_fails(tested))
      never.push_back(tested.rule->id);
  }
  if (!untested.empty() || !never.empty()) page.heading("Rules");
  page.list("without a test", untested);
  page.list("no case in which it fails", never);
  for (const auto& [name, code] : testing.codes) {
    page.heading(name);
    if (testing.is_part) {
      page.line("rows that a rule of these looks at in particular: " +
                of(code.own.size(), code.rows));
      for (const CoveredRow& covered : code.own) page.line(own_rules(covered));
      page.line("what no rule at all looks for is told of all rules: assize rule test --coverage");
      continue;
    }
    page.line("rows that a rule looks at in particular: " + of(code.own.size(), code.rows));
    for (const CoveredRow& covered : code.own) page.line(own_rules(covered));
    page.list("no rule looks at in particular", code.general);
    page.list("and of these the Code's XML says nothing to look for", code.bare);
    page.list("lettered items without words to look for, of " + std::to_string(code.items),
              code.unworded);
  }
}

std::map<std::string, Score> scores_of(const RuleTesting& testing) {
  std::map<std::string, Score> scores{{"", {}}};
  for (const TestedRule& tested : testing.rules)
    for (const Mutant& mutant : tested.mutants)
      for (Score* score : {&scores[""], &scores[mutant.change]}) {
        ++score->all;
        score->noticed += mutant.noticed ? 1U : 0U;
      }
  return scores;
}

void write_mutants(const RuleTesting& testing, const ReportOptions& options, std::ostream& out) {
  Lines page(options, out);
  page.heading(testing.is_part ? "Spoilt answers that no rule of the packs named noticed"
                               : "Spoilt answers that no rule noticed");
  for (const TestedRule& tested : testing.rules)
    for (const Mutant& mutant : tested.mutants)
      if (!mutant.noticed)
        page.line(place_of(mutant.where) + ": " + mutant.row + ", " + mutant.change +
                  (mutant.words.empty() ? "" : " \"" + mutant.words + "\"") + " (" + mutant.test +
                  ")");
  page.heading("Noticed");
  for (const auto& [change, score] : scores_of(testing))
    if (!change.empty()) page.row(change, of(score.noticed, score.all));
  const Score all = scores_of(testing).at("");
  page.row("all", of(all.noticed, all.all));
}

}  // namespace assize::report
