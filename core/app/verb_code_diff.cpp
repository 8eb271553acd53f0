// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include <assize/engine.hpp>

#include "app/choose.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/profiles.hpp"
#include "app/revisions.hpp"
#include "app/submission.hpp"
#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "report/code_diff.hpp"

namespace assize::app {

namespace {

bool is_of(const Profile& profile, const Code& code, Diagnostics& diagnostics) {
  if (profile.code->id == code.id) return true;
  profile.tell(diagnostics, Level::error, profile.code->origin.at("id"),
               "the profile is for '" + profile.code->id + "', not for " + code.id);
  return false;
}

bool is_of(const std::string& path, const Assessment& assessment, const Code& before,
           const Code& after, Diagnostics& diagnostics) {
  const std::string name = assessment.code + "@" + assessment.revision;
  if (name == before.name() || name == after.name()) return true;
  diagnostics.error({path}, "is of " + name + ", which is neither of the two");
  return false;
}

}  // namespace

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
  engine::RevisionDiff diff =
      engine::compare_revisions(*before, *after, map ? &*map : nullptr, *rules);
  Diagnostics unread;
  for (const std::string& path : options.profiles)
    if (const auto profile = read_profile(path, unread);
        profile && is_of(*profile, *before, unread))
      engine::add_touched(diff, *profile);
  for (const std::string& path : options.with) {
    Chooser chooser(content, {}, {});
    const auto submission = read_assessment(path, chooser, unread);
    if (submission && is_of(path, submission->input.assessment, *before, *after, unread))
      engine::add_touched(diff, submission->input.assessment);
  }
  verdicts.load_failed |= tell(unread);
  std::ostringstream out;
  if (options.format == "json")
    report::write_code_diff_json(diff, out);
  else
    report::write_code_diff(diff, width_for(options.output), out);
  verdicts.load_failed |= !write_output(options.output, out.str());
  return exit_code(verdicts);
}

}  // namespace assize::app
