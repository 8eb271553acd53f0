// SPDX-License-Identifier: Apache-2.0
#include <sstream>
#include <utility>

#include <assize/engine.hpp>

#include "app/choose.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/revisions.hpp"
#include "app/submission.hpp"
#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "assessment/years.hpp"
#include "report/years.hpp"
#include "text/fold.hpp"

namespace assize::app {
namespace {

class Comparing {
 public:
  explicit Comparing(const Options& options)
      : options_(options), content_(find_roots(options.content, diagnostics_), diagnostics_) {}

  int run() {
    Verdicts verdicts;
    const bool is_done = compare();
    verdicts.load_failed = tell(diagnostics_) || !is_done;
    return exit_code(verdicts);
  }

 private:
  bool compare() {
    Chooser chooser(content_, options_.code, {});
    auto last = read_assessment(options_.arguments[0], chooser, diagnostics_);
    auto now = read_assessment(options_.arguments[1], chooser, diagnostics_);
    if (!last || !now || !diagnostics_.ok()) return false;
    const Code& last_code = *last->input.code;
    const Code& now_code = *now->input.code;
    std::optional<code::ChangeMap> map;
    if (&last_code != &now_code) {
      map = change_map(last_code, now_code, content_, diagnostics_);
      if (!map && diagnostics_.ok())
        diagnostics_.error({options_.arguments[1]},
                           "cannot be held against last year's: there is no change map from " +
                               last_code.name() + " to " + now_code.name());
      if (!map) return false;
    }
    warn_of_no_form(options_.arguments[0], last->input.assessment, now->input.assessment);
    warn_of_no_form(options_.arguments[1], now->input.assessment, last->input.assessment);
    warn_of_two(last->input.assessment, now->input.assessment);
    const Assessment before = shown(std::move(last->input), last_code);
    const Assessment after = shown(std::move(now->input), now_code);
    const assessment::Years years =
        assessment::compare_years(before, last_code, after, now_code, map ? &*map : nullptr);
    std::ostringstream out;
    if (options_.format == "json")
      report::write_years_json(years, before, after, out);
    else
      report::write_years(years, before, after, width_for(options_.output), out);
    return write_output(options_.output, out.str());
  }

  void warn_of_no_form(const std::string& path, const Assessment& one, const Assessment& other) {
    if (!one.has_form && other.has_form)
      diagnostics_.warning({path}, "holds no form: no row is compared, only what was promised");
  }

  void warn_of_two(const Assessment& last, const Assessment& now) {
    const std::string before = text::fold(last.organisation), after = text::fold(now.organisation);
    if (!before.empty() && !after.empty() && before != after)
      diagnostics_.warning(
          {options_.arguments[1]},
          "is of '" + now.organisation + "', and last year's is of '" + last.organisation + "'");
  }

  /// The assessment as it may be shown.
  Assessment shown(Input input, const Code& code) const {
    if (options_.show_personal) return std::move(input.assessment);
    Run run;
    run.assessments.emplace_back().assessment = std::move(input.assessment);
    const Code* const codes[] = {&code};
    mask_personal(run, codes);
    return std::move(run.assessments.front().assessment);
  }

  const Options& options_;
  Diagnostics diagnostics_;
  Content content_;
};

}  // namespace

int run_diff(const Options& options) { return Comparing(options).run(); }

}  // namespace assize::app
