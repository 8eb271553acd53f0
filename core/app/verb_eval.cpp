// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <assize/engine.hpp>
#include <assize/report.hpp>

#include "app/exit_codes.hpp"
#include "app/files.hpp"
#include "app/judging.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/reviews.hpp"
#include "app/rule_meter.hpp"
#include "app/rulebook.hpp"
#include "app/session.hpp"
#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "text/dates.hpp"
#include "text/suggest.hpp"

namespace assize::app {
namespace {

Severity threshold(std::string_view fail_on) {
  for (const Severity severity : {Severity::major, Severity::minor, Severity::advice})
    if (to_string(severity) == fail_on) return severity;
  return Severity::major;
}

/// `; did you mean 'A or B'?` for `A and B`: both at once are seldom meant.
std::string either_meant(const std::string& expression) {
  std::string either;
  bool is_joined = false;
  for (std::size_t start = 0; start < expression.size();) {
    const std::size_t end = std::min(expression.find(' ', start), expression.size());
    const std::string word = expression.substr(start, end - start);
    start = end + 1;
    if (word.empty()) continue;
    if (word == "not" || word.find_first_of("()") != std::string::npos) return {};
    is_joined = is_joined || word == "and";
    (either += either.empty() ? "" : " ") += word == "and" ? "or" : word;
  }
  return is_joined ? "; did you mean '" + either + "'?" : std::string();
}

class Evaluation : private Session {
 public:
  explicit Evaluation(const Options& options) : Session(options) {}

  int run() {
    const Ending ending{*this};
    if (!choose_reporter()) return exit_code({.usage = true});
    read_inputs();
    // A wrong --only is told even where there is nothing to select for.
    if (!inputs_.empty() || !options_.only.empty()) {
      const bool is_bound = load_rules();
      load_baseline();
      if (select() && is_bound && !inputs_.empty() && judge()) evaluate_inputs();
    }
    const int code = exit_code(verdicts_);
    if (!run_) return code;
    const bool is_written = write_report(code);
    if (meter_) tell_lines(meter_->table());
    return is_written ? code : exit_code({.load_failed = true});
  }

 private:
  struct Ending {
    Evaluation& evaluation;
    ~Ending() { evaluation.end_loading(); }
  };

  /// Of those that are built in, or else of a plugin.
  bool choose_reporter() {
    std::vector<std::string> names;
    for (const Reporter* each : built_in_reporters()) {
      names.emplace_back(each->name());
      if (each->name() == options_.format || (options_.format.empty() && names.size() == 1))
        reporter_ = each;
    }
    if (reporter_ != nullptr) return true;
    Diagnostics diagnostics;
    reporter_ = content_->plugins().reporter(options_.format, diagnostics);
    if (reporter_ != nullptr) return true;
    tell(diagnostics);
    const std::string meant = text::did_you_mean(options_.format, names);
    tell_error("--format: nothing writes '" + options_.format + "'" +
               (meant.empty() ? "; 'assize plugin list' says what is written" : "; " + meant));
    return false;
  }

  void load_baseline() {
    if (options_.baseline.empty()) return;
    Diagnostics diagnostics;
    if (const auto json = read_file(options_.baseline, diagnostics))
      baseline_ = read_fingerprints(*json, diagnostics);
    note(diagnostics);
  }

  bool select() {
    Diagnostics diagnostics;
    selection_ = Selection::parse(options_.only, *rules_, codes_, diagnostics);
    // What it names may be among the rules that were told to be wrong.
    if (!selection_ && rules_failed_) return false;
    verdicts_.usage |= tell(diagnostics);
    if (!selection_) tell_packs_nearby(*rules_);
    return selection_.has_value();
  }

  /// What is judged on the command line is in the review before the review is gone by.
  bool judge() {
    if (options_.judge.empty()) return true;
    Input& input = inputs_.front();
    // One that is named and not there is begun.
    if (!options_.review.empty() && !exists(options_.review)) input.review = nullptr;
    EvaluateOptions whole;
    whole.as_of = as_of_;
    Run run = evaluate({input}, *rules_, whole);
    mask(run);
    std::string file;
    const Judged judged = write_judgements(options_, run, input.review, file);
    verdicts_.usage |= judged == Judged::wrong_usage;
    verdicts_.load_failed |= judged == Judged::not_written;
    if (judged != Judged::written) return false;
    Diagnostics diagnostics;
    input.review = read_review(file, input.assessment, diagnostics);
    note(diagnostics);
    return input.review != nullptr;
  }

  void evaluate_inputs() {
    EvaluateOptions evaluate_options;
    evaluate_options.as_of = as_of_;
    evaluate_options.keep_all = options_.all;
    evaluate_options.jobs = options_.jobs;
    evaluate_options.only = options_.only.empty() ? nullptr : &*selection_;
    if (options_.profile_rules) {
      meter_ = std::make_unique<RuleMeter>(*rules_);
      run_ = engine::evaluate_with(std::move(inputs_), *rules_, evaluate_options,
                                   meter_->runners({as_of_, evaluate_options.fuel}));
    } else {
      run_ = evaluate(std::move(inputs_), *rules_, evaluate_options);
    }
    for (const AssessmentResult& result : run_->assessments) {
      if (result.manifest.selected > 0) continue;
      nothing_in(result.assessment.source, why_nothing());
    }
    verdicts_.rule_failed = rule_failed(*run_);
    verdicts_.failed = fails(*run_, threshold(options_.fail_on), baseline_ ? &*baseline_ : nullptr);
  }

  [[nodiscard]] std::string why_nothing() const {
    if (!options_.only.empty())
      return "--only selects nothing that looks at it" + either_meant(options_.only);
    return options_.profile.empty() ? "there is no rule for its Code"
                                    : "the profile selects no rule that looks at it";
  }

  bool write_report(int code) {
    mask(*run_);
    ReportOptions report;
    report.all = options_.all;
    report.quiet = options_.quiet;
    report.baseline = baseline_ ? &*baseline_ : nullptr;
    report.invocation = invocation();
    report.exit_meaning =
        exit_meaning(code, options_.fail_on, options_.baseline, run_->manifest.selected > 0);
    if (options_.output.empty()) {
      report.width = terminal_width();
      report.colour = !options_.no_color && terminal_has_colour();
    }
    std::ostringstream out;
    reporter_->write(*run_, report, out);
    if (!write_output(options_.output, out.str())) return false;
    if (!options_.output.empty() && !options_.quiet)
      tell_note(options_.output + ": " + std::to_string(run_->summary.fail[0]) + " major, " +
                std::to_string(run_->summary.fail[1]) + " minor, " +
                std::to_string(run_->summary.fail[2]) + " advice; " + report.exit_meaning);
    return true;
  }

  /// What has to be typed again to come to this result; how many jobs ran and where it was written
  /// to is no part of it.
  [[nodiscard]] Invocation invocation() const {
    Invocation again;
    again.program = options_.program;
    again.only = options_.only;
    again.imported = imported_;
    const auto add = [](std::vector<std::string>& to, const char* name, const std::string& value) {
      if (value.empty()) return;
      to.emplace_back(name);
      to.push_back(value);
    };
    add(again.options, "--code", options_.code);
    for (const std::string& folder : options_.content) add(again.options, "--content", folder);
    again.import_options = again.options;
    add(again.options, "--profile", options_.profile);
    for (const std::string& folder : options_.rules) add(again.options, "--rules", folder);
    for (const std::string& file : options_.with) add(again.options, "--with", file);
    add(again.options, "--review", options_.review);
    if (options_.as_of) add(again.options, "--as-of", text::to_iso(*options_.as_of));
    if (options_.fail_on != Options{}.fail_on) add(again.options, "--fail-on", options_.fail_on);
    add(again.options, "--baseline", options_.baseline);
    if (options_.all) again.options.emplace_back("--all");
    if (options_.show_personal) again.options.emplace_back("--show-personal");
    return again;
  }

  std::optional<std::vector<std::string>> baseline_;
  std::optional<Selection> selection_;
  std::optional<Run> run_;
  std::unique_ptr<RuleMeter> meter_;  // null: nobody asked
  const Reporter* reporter_ = nullptr;
};

}  // namespace

// The process ends with it: to take down what it built would be a tenth of a run.
int run_eval(const Options& options) {
  static Evaluation& evaluation = *new Evaluation(options);
  return evaluation.run();
}

}  // namespace assize::app
