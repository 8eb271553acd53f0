// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include <assize/engine.hpp>

#include "app/choose.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/revisions.hpp"
#include "app/submission.hpp"
#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "assessment/migrate.hpp"
#include "report/migration.hpp"

namespace assize::app {
namespace {

class Migrating {
 public:
  explicit Migrating(const Options& options)
      : options_(options), content_(find_roots(options.content, diagnostics_), diagnostics_) {}

  int run() {
    Verdicts verdicts;
    const bool is_done = migrate();
    verdicts.load_failed = tell(diagnostics_) || !is_done;
    return exit_code(verdicts);
  }

 private:
  bool migrate() {
    Chooser chooser(content_, options_.code, {});
    const auto submission = read_assessment(options_.arguments.front(), chooser, diagnostics_);
    if (!submission || !diagnostics_.ok()) return false;
    const Code& from = *submission->input.code;
    const Assessment& old = submission->input.assessment;
    // A revision alone is one of the same Code.
    const std::string name =
        options_.to.find('@') == std::string::npos ? from.id + "@" + options_.to : options_.to;
    const Code* const to = exact_code(name, content_, diagnostics_);
    if (to == nullptr) return false;
    if (to == &from) {
      tell_note(old.source + ": is one of " + to->name() + " already");
      return options_.format == "json" || write_output(options_.output, to_xml(old));
    }
    const auto map = change_map(from, *to, content_, diagnostics_);
    if (!map) {
      if (diagnostics_.ok())
        diagnostics_.error({name},
                           "there is no change map from " + from.name() + " to " + to->name(), {},
                           "it is the file " + from.id + "/" + from.revision + "_to_" +
                               to->revision + ".xml in a folder of Codes");
      return false;
    }
    return write(assessment::migrate(old, from, *to, *map), old, *map);
  }

  bool write(const assessment::Migration& migration, const Assessment& old,
             const code::ChangeMap& map) {
    std::ostringstream list;
    if (options_.format == "json") {
      report::write_work_list_json(migration, old, map, list);
      return write_output(options_.output, list.str());
    }
    if (!options_.quiet) {
      report::write_work_list(migration, old, terminal_width(), list);
      tell_lines(list.str());
    }
    return write_output(options_.output, to_xml(migration.assessment));
  }

  const Options& options_;
  Diagnostics diagnostics_;
  Content content_;
};

}  // namespace

int run_code_migrate(const Options& options) { return Migrating(options).run(); }

}  // namespace assize::app
