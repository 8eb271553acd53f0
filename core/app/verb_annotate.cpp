// SPDX-License-Identifier: Apache-2.0
#include <sstream>
#include <utility>

#include <assize/engine.hpp>
#include <assize/report.hpp>

#include "app/log.hpp"
#include "app/output.hpp"
#include "app/session.hpp"
#include "app/verbs.hpp"

namespace assize::app {
namespace {

class Annotating : private Session {
 public:
  explicit Annotating(const Options& options) : Session(options) {}

  int run() {
    read_inputs();
    if (!inputs_.empty()) {
      load_rules();
      EvaluateOptions evaluate_options;
      evaluate_options.as_of = as_of_;
      Run run = evaluate(std::move(inputs_), *rules_, evaluate_options);
      if (run.manifest.selected == 0)
        nothing_in(options_.arguments.front(), "there is no rule for its Code");
      verdicts_.rule_failed = rule_failed(run);
      mask(run);
      std::ostringstream page;
      write_proof(run, *rules_, page);
      if (!write_output(options_.output, page.str())) verdicts_.load_failed = true;
    }
    return exit_code(verdicts_);
  }
};

}  // namespace

int run_annotate(const Options& options) { return Annotating(options).run(); }

}  // namespace assize::app
