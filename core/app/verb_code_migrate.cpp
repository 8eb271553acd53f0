// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include <assize/engine.hpp>

#include "app/choose.hpp"
#include "app/files.hpp"
#include "app/log.hpp"
#include "app/migrate_review.hpp"
#include "app/output.hpp"
#include "app/profiles.hpp"
#include "app/reviews.hpp"
#include "app/revisions.hpp"
#include "app/submission.hpp"
#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "assessment/migrate.hpp"
#include "profile/migrate.hpp"
#include "report/migration.hpp"
#include "report/profile_migration.hpp"
#include "xml/cursor.hpp"

namespace assize::app {
namespace {

class Migrating {
 public:
  explicit Migrating(const Options& options)
      : options_(options),
        path_(options.arguments.front()),
        content_(find_roots(options.content, diagnostics_), diagnostics_) {}

  int run() {
    Verdicts verdicts;
    Diagnostics told_later;
    const auto source = read_file(path_, told_later);
    const bool is_profile = source && xml::root_name(source->text) == "profile";
    const bool is_done = is_profile ? profile(*source) : assessment();
    verdicts.load_failed = tell(diagnostics_) || !is_done;
    return exit_code(verdicts);
  }

 private:
  /// The revision that is wanted; null when there is none. A revision alone is one of `from`.
  const Code* wanted(const Code& from) {
    const std::string name =
        options_.to.find('@') == std::string::npos ? from.id + "@" + options_.to : options_.to;
    return exact_code(name, content_, diagnostics_);
  }

  /// Nothing stands where the review would be written.
  bool is_free_beside(const std::shared_ptr<const Review>& review) {
    const std::string file = review_beside(options_.output);
    if (review == nullptr || options_.format == "json" || options_.output.empty() || !exists(file))
      return true;
    diagnostics_.error({file}, "is there already, and stays as it is", {},
                       "take it away, or write the assessment elsewhere");
    return false;
  }

  /// What was judged of the old one's findings goes with it.
  bool write_review(const std::shared_ptr<const Review>& review,
                    const assessment::Migration& migration, const Assessment& old, const Code& from,
                    const Code& to) {
    if (review == nullptr || options_.format == "json") return true;
    if (options_.output.empty()) {
      diagnostics_.warning({review->source}, "is not written for the new one: that needs --output");
      return true;
    }
    const std::string file = review_beside(options_.output);
    const MigratedReview migrated = migrate_review(*review, migration, old, from, to);
    if (!options_.quiet) tell_lines(migrated.account);
    return write_file(file, to_xml(migrated.review), diagnostics_);
  }

  /// Nothing is done to what is of the revision already.
  bool leave(const Code& code, const std::string& xml) {
    tell_note(path_ + ": is one of " + code.name() + " already");
    return options_.format == "json" || write_output(options_.output, xml);
  }

  template <class Result, class Old>
  bool write(const Result& result, const Old& old, const std::string& xml,
             const code::Route& route) {
    std::ostringstream list;
    if (options_.format == "json") {
      report::write_work_list_json(result, old, route, list);
      return write_output(options_.output, list.str());
    }
    if (!options_.quiet) {
      report::write_work_list(result, old, route, terminal_width(), list);
      tell_lines(list.str());
    }
    return write_output(options_.output, xml);
  }

  bool assessment() {
    Chooser chooser(content_, options_.code, {});
    const auto submission = read_assessment(path_, chooser, diagnostics_, options_.review);
    if (!submission || !diagnostics_.ok()) return false;
    const Code& from = *submission->input.code;
    const Assessment& old = submission->input.assessment;
    const Code* const to = wanted(from);
    if (to == nullptr) return false;
    if (to == &from) return leave(from, to_xml(old));
    const auto way = route(from, *to, content_, diagnostics_);
    if (!way) return false;
    const std::shared_ptr<const Review>& review = submission->input.review;
    if (!is_free_beside(review)) return false;
    const assessment::Migration done = assessment::migrate(old, *way);
    return write(done, old, to_xml(done.assessment), *way) &&
           write_review(review, done, old, from, *to);
  }

  bool profile(const Source& source) {
    const auto old = read_profile(path_, diagnostics_);
    if (!old) return false;
    Chooser chooser(content_, options_.code, {});
    const Choice choice = options_.code.empty()
                              ? code_of(*old, chooser, diagnostics_)
                              : chooser.named(options_.code, "option", {"--code"}, diagnostics_);
    if (choice.code == nullptr) return false;
    const Code* const to = wanted(*choice.code);
    if (to == nullptr) return false;
    if (to == choice.code) return leave(*to, source.text);
    const auto way = route(*choice.code, *to, content_, diagnostics_);
    if (!way) return false;
    const profile::ProfileMigration done = profile::migrate(source, *way);
    return write(done, *old, done.xml, *way);
  }

  const Options& options_;
  const std::string& path_;
  Diagnostics diagnostics_;
  Content content_;
};

}  // namespace

int run_code_migrate(const Options& options) { return Migrating(options).run(); }

}  // namespace assize::app
