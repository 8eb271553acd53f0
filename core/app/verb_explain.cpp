// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <assize/engine.hpp>
#include <assize/report.hpp>

#include "app/built_pack.hpp"
#include "app/exit_codes.hpp"
#include "app/files.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/rulebook.hpp"
#include "app/session.hpp"
#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "text/suggest.hpp"

namespace assize::app {
namespace {

class Explaining : private Session {
 public:
  explicit Explaining(const Options& options) : Session(options) {}

  int run() {
    read_inputs();
    if (!load_rules()) return exit_code(verdicts_);
    if (const auto rule = find(); rule && is_subject() && !inputs_.empty()) explain_rule(*rule);
    return exit_code(verdicts_);
  }

 private:
  std::optional<std::size_t> find() {
    const NamedRule named = find_rule(*rules_, options_.rule);
    if (!named.rule && !rules_failed_)
      usage(named.problem, named.hint.empty() ? "'assize rule list' names them" : named.hint);
    return named.rule;
  }

  /// A row of a Code, `assessment`, or an action of a plan.
  bool is_subject() {
    const std::string& subject = options_.subject;
    if (subject == "assessment" || inputs_.empty()) return true;
    std::vector<std::string> names{"assessment"};
    const Input& input = inputs_.front();
    for (const FormRow& row : input.code->form.rows) names.push_back(row.id);
    for (const Action& action : input.assessment.actions) names.push_back("action:" + action.id);
    if (std::find(names.begin(), names.end(), subject) != names.end()) return true;
    const std::string meant = text::did_you_mean(subject, names);
    usage("'" + subject + "' is no form row of " + input.code->name() + " and no action",
          meant.empty() ? "the number of a row, 'action:1', or 'assessment'" : meant);
    return false;
  }

  void usage(const std::string& what, const std::string& hint) {
    tell_error(what);
    tell_lines("  " + hint + "\n");
    verdicts_.usage = true;
  }

  void explain_rule(std::size_t rule) {
    EvaluateOptions evaluate_options;
    evaluate_options.as_of = as_of_;
    Run run =
        explain(std::move(inputs_.front()), *rules_, rule, options_.subject, evaluate_options);
    AssessmentResult& result = run.assessments.front();
    if (result.explained.empty() && result.findings.empty()) {
      usage(rules_->rules()[rule].id + " is not asked about " + options_.subject,
            asked_about(rules_->rules()[rule]));
      return;
    }
    verdicts_.rule_failed = rule_failed(run);
    mask(run);
    write(run, rules_->rules()[rule]);
  }

  static std::string asked_about(const RuleInfo& rule) {
    switch (rule.each) {
      case Each::assessment:
        return "it looks at the whole: say 'assessment'";
      case Each::action:
        return "it looks at the actions of a plan: say 'action:1', and hand the plan in with "
               "--with";
      case Each::row:
      case Each::provision:
        break;
    }
    std::string provisions;
    for (const std::string& each : rule.provisions) provisions += " " + each;
    return "it looks at" + provisions;
  }

  void write(const Run& run, const RuleInfo& rule) {
    Diagnostics diagnostics;
    const auto script = read_in_pack(rule.where.file, diagnostics);
    note(diagnostics);
    const ExplainedRun explained{run, rule, script ? std::string_view(script->text) : ""};
    std::ostringstream out;
    if (options_.format == "json") {
      write_explanation_json(explained, out);
    } else {
      ReportOptions report;
      report.all = options_.all;
      if (options_.output.empty()) {
        report.width = terminal_width();
        report.colour = !options_.no_color && terminal_has_colour();
      }
      write_explanation(explained, report, out);
    }
    if (!write_output(options_.output, out.str())) verdicts_.load_failed = true;
  }
};

}  // namespace

int run_explain(const Options& options) { return Explaining(options).run(); }

}  // namespace assize::app
