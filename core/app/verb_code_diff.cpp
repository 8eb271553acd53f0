// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include <assize/engine.hpp>

#include "app/log.hpp"
#include "app/output.hpp"
#include "app/revisions.hpp"
#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "report/code_diff.hpp"

namespace assize::app {

int run_code_diff(const Options& options) {
  Verdicts verdicts;
  Diagnostics diagnostics;
  Content content(find_roots(options.content, diagnostics), diagnostics);
  const Code* const before = exact_code(options.arguments[0], content, diagnostics);
  const Code* const after = exact_code(options.arguments[1], content, diagnostics);
  std::optional<code::ChangeMap> map;
  if (before != nullptr && after != nullptr)
    map = change_map(*before, *after, content, diagnostics);
  verdicts.load_failed = tell(diagnostics) || before == nullptr || after == nullptr;
  if (verdicts.load_failed) return exit_code(verdicts);

  Diagnostics unloaded;
  const std::vector<const Code*> codes{before, after};
  const auto rules = RuleSet::load(content.packs(options.rules, unloaded), codes, unloaded);
  verdicts.load_failed = tell(unloaded);
  const engine::RevisionDiff diff =
      engine::compare_revisions(*before, *after, map ? &*map : nullptr, *rules);
  std::ostringstream out;
  if (options.format == "json")
    report::write_code_diff_json(diff, out);
  else
    report::write_code_diff(diff, width_for(options.output), out);
  verdicts.load_failed |= !write_output(options.output, out.str());
  return exit_code(verdicts);
}

}  // namespace assize::app
