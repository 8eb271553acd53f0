// SPDX-License-Identifier: Apache-2.0
#include <sstream>
#include <utility>

#include <assize/engine.hpp>
#include <assize/report.hpp>

#include "app/output.hpp"
#include "app/session.hpp"
#include "app/terminal.hpp"
#include "app/verbs.hpp"

namespace assize::app {
namespace {

class Planning : private Session {
 public:
  explicit Planning(const Options& options) : Session(options) {}

  int run() {
    read_inputs();
    if (!inputs_.empty() && load_rules()) {
      const Code& code = *inputs_.front().code;
      EvaluateOptions evaluate_options;
      evaluate_options.as_of = as_of_;
      Run run = evaluate(std::move(inputs_), *rules_, evaluate_options);
      if (run.manifest.selected == 0)
        nothing_in(options_.arguments.front(), "there is no rule for its Code");
      verdicts_.rule_failed = rule_failed(run);
      mask(run);
      write(run, code);
    }
    return exit_code(verdicts_);
  }

 private:
  void write(const Run& run, const Code& code) {
    const std::vector<PlanNeed> needs = plan_needs(run.assessments.front(), code);
    const PlannedRun planned{run, code, needs};
    std::ostringstream out;
    if (options_.format == "json") {
      write_plan_json(planned, out);
    } else if (options_.format == "tsv") {
      write_plan_table(planned, out);
    } else {
      ReportOptions report;
      if (options_.output.empty()) {
        report.width = terminal_width();
        report.colour = !options_.no_color && terminal_has_colour();
      }
      write_plan(planned, report, out);
    }
    if (!write_output(options_.output, out.str())) verdicts_.load_failed = true;
  }
};

}  // namespace

int run_plan(const Options& options) { return Planning(options).run(); }

}  // namespace assize::app
