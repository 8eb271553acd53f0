// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <deque>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <assize/engine.hpp>

#include "app/choose.hpp"
#include "app/content.hpp"
#include "app/files.hpp"
#include "app/listing.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/profiles.hpp"
#include "app/verbs.hpp"
#include "engine/overridden.hpp"
#include "report/json_writer.hpp"
#include "report/screen.hpp"
#include "text/dates.hpp"

namespace assize::app {
namespace {

/// Profiles are read and held against their Codes first, so that rules which name a provision of a
/// profile find it when they are loaded.
class Checking {
 public:
  explicit Checking(const Options& options) : options_(options) {
    Diagnostics found;
    content_.emplace(find_roots(options.content, found), found);
    verdicts_.load_failed = tell(found);
  }

  int run() {
    for (const std::string& path : options_.arguments) read(path);
    load_rules();
    for (Checked& checked : checked_) bind_one(checked);
    std::string out;
    for (const Checked& checked : checked_) {
      (void)tell(checked.diagnostics);
      verdicts_.failed |= !checked.diagnostics.ok();
      out += checked.path + ": " + said(checked) + "\n";
    }
    verdicts_.load_failed |= !write_output({}, out);
    return exit_code(verdicts_);
  }

 private:
  struct Checked {
    std::string path;
    std::optional<Profile> profile;
    std::optional<Code> code;
    Diagnostics diagnostics;
  };

  void read(const std::string& path) {
    Diagnostics unread;
    if (!read_file(path, unread)) {
      verdicts_.load_failed |= tell(unread);
      return;
    }
    Checked& checked = checked_.emplace_back();
    checked.path = path;
    checked.profile = read_profile_for_check(path, checked.diagnostics);
    if (!checked.profile) return;
    Chooser chooser(*content_, {}, options_.as_of);
    const Choice choice = code_of(*checked.profile, chooser, checked.diagnostics);
    if (choice.code != nullptr)
      checked.code = tailored(*choice.code, *checked.profile, checked.diagnostics);
  }

  void load_rules() {
    Diagnostics diagnostics;
    std::vector<const Code*> codes;
    for (const Checked& checked : checked_)
      if (checked.code) codes.push_back(&*checked.code);
    for (const CodeFile& file : content_->code_files())
      if (const Code* code = content_->load(file, diagnostics)) codes.push_back(code);
    rules_ = RuleSet::load(content_->packs(options_.rules, diagnostics), codes, diagnostics);
    verdicts_.load_failed |= tell(diagnostics);
  }

  void bind_one(Checked& checked) {
    if (!checked.code) return;
    (void)bind(*checked.profile, *checked.code, *rules_, checked.diagnostics);
    const Date day = day_of_run(options_.as_of, *checked.code, checked.diagnostics);
    for (const Waiver& waiver : checked.profile->waivers)
      tell_days(checked, "the waiver", waiver.valid, waiver.origin, day);
    for (const Attestation& attestation : checked.profile->attestations)
      tell_days(checked, "the attestation", attestation.valid, attestation.origin, day);
    tell_unsettled(*checked.profile, checked.diagnostics);
  }

  static void tell_days(Checked& checked, const std::string& what, const Validity& valid,
                        const Origin& origin, const Date& day) {
    if (valid.holds(day) || !valid.from.ok() || !valid.through.ok()) return;
    checked.profile->tell(checked.diagnostics, Level::warning,
                          origin.at(valid.through < day ? "through" : "from"),
                          what +
                              (valid.through < day ? " ended on " + text::to_iso(valid.through)
                                                   : " begins on " + text::to_iso(valid.from)) +
                              "; the day of this run is " + text::to_iso(day));
  }

  static std::string said(const Checked& checked) {
    if (!checked.diagnostics.ok())
      return report::counted(checked.diagnostics.errors(), "problem", "problems");
    const std::size_t warnings = checked.diagnostics.all().size();
    return checked.profile->id() + " on " + checked.code->name() + ", " +
           report::counted(settings_of(*checked.profile).size(), "setting", "settings") + " from " +
           report::counted(checked.profile->files.size(), "file", "files") + ", no problem" +
           (warnings > 0 ? ", " + report::counted(warnings, "warning", "warnings") : "");
  }

  const Options& options_;
  Verdicts verdicts_;
  std::optional<Content> content_;
  std::deque<Checked> checked_;  // rules and codes point into it
  std::shared_ptr<const RuleSet> rules_;
};

/// What the settings take the place of in the Code and in the rules.
void add_overridden(Profile& profile, Content& content, const Options& options,
                    Diagnostics& diagnostics) {
  Chooser chooser(content, {}, options.as_of);
  const Choice choice = code_of(profile, chooser, diagnostics);
  if (choice.code == nullptr) return;
  // A rule may name a provision of the profile.
  Diagnostics told_by_check;
  const auto tailored_code = tailored(*choice.code, profile, told_by_check);
  const Code* const codes[] = {tailored_code ? &*tailored_code : choice.code};
  const auto rules = RuleSet::load(content.packs(options.rules, diagnostics), codes, told_by_check);
  engine::add_overridden(profile, *choice.code, *rules);
}

std::string place(const Location& where) {
  return where.file + (where.line == 0 ? "" : ":" + std::to_string(where.line));
}

std::string as_text(const Profile& profile) {
  std::string out = profile.files.front().title + " (" + profile.id() + ")\n";
  out += entry("  read from", 14, profile.files.front().name);
  for (std::size_t i = 1; i < profile.files.size(); ++i)
    out += entry("  extends", 14, profile.files[i].name);
  out += "\n";
  for (const ProfileSetting& setting : settings_of(profile)) {
    out += report::harmless(setting.what) + "\n";
    out += entry("    ", 5, setting.value.empty() ? "(nothing)" : setting.value);
    out += entry("    ", 5, place(setting.origin.where));
    for (const Overridden& lost : setting.origin.lost)
      out += entry("    ", 5, "over " + lost.value + " (" + place(lost.where) + ")");
  }
  return out;
}

void write_value(report::JsonWriter& json, const std::string& value, const Location& where) {
  json.field("value", value);
  json.field("file", where.file);
  json.line(where.line);
}

std::string as_json(const Profile& profile) {
  std::ostringstream out;
  {
    report::JsonWriter json(out);
    json.begin_object();
    json.field("schema", "assize-profile/1");
    json.field("id", profile.id());
    json.field("title", profile.files.front().title);
    json.field("sha256", profile.sha256());
    json.key("files");
    json.begin_array();
    for (const ProfileFile& file : profile.files) {
      json.begin_object();
      json.field("id", file.id);
      json.field("origin", file.name);
      json.field("sha256", file.sha256);
      json.end_object();
    }
    json.end_array();
    json.key("settings");
    json.begin_array();
    for (const ProfileSetting& setting : settings_of(profile)) {
      json.begin_object();
      json.field("what", setting.what);
      write_value(json, setting.value, setting.origin.where);
      json.key("over");
      json.begin_array();
      for (const Overridden& lost : setting.origin.lost) {
        json.begin_object();
        write_value(json, lost.value, lost.where);
        json.end_object();
      }
      json.end_array();
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  return out.str();
}

}  // namespace

int run_profile_check(const Options& options) { return Checking(options).run(); }

int run_profile_show(const Options& options) {
  Verdicts verdicts;
  Diagnostics diagnostics;
  auto profile = read_profile(options.arguments.front(), diagnostics);
  verdicts.load_failed = tell(diagnostics);
  if (!profile) return exit_code(verdicts);
  Diagnostics unloaded;
  Content content(find_roots(options.content, unloaded), unloaded);
  add_overridden(*profile, content, options, unloaded);
  verdicts.load_failed |= tell(unloaded);
  verdicts.load_failed |= !write_output(
      options.output, options.format == "json" ? as_json(*profile) : as_text(*profile));
  return exit_code(verdicts);
}

}  // namespace assize::app
