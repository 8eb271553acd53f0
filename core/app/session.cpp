// SPDX-License-Identifier: Apache-2.0
#include "app/session.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "app/choose.hpp"
#include "app/files.hpp"
#include "app/log.hpp"
#include "app/profiles.hpp"
#include "app/rule_words.hpp"
#include "app/submission.hpp"

namespace assize::app {
namespace {

bool is_empty_folder(const std::string& path) {
  return is_directory(path) && files_in(path).empty();
}

}  // namespace

Session::Session(const Options& options) : options_(options) {
  Diagnostics found;
  content_.emplace(find_roots(options_.content, found), found);
  note(found);
}

void Session::end_loading() {
  if (!loading_.valid()) return;
  codes_read_.set_value({});
  loading_.wait();
  loading_ = {};
}

void Session::note(const Diagnostics& diagnostics) { verdicts_.load_failed |= tell(diagnostics); }

void Session::mask(Run& run) const {
  if (!options_.show_personal) mask_personal(run, codes_);
}

void Session::nothing_in(const std::string& path, const std::string& why) {
  verdicts_.nothing |= !options_.allow_empty;
  Diagnostics diagnostics;
  if (!options_.allow_empty) diagnostics.error({path}, why);
  options_.allow_empty ? tell_note(path + ": " + why) : (void)tell(diagnostics);
}

void Session::begin_loading_rules() {
  loading_ = std::async([this, read = codes_read_.get_future()]() mutable {
    LoadedRules loaded;
    std::vector<PackFiles> packs = content_->packs(options_.rules, loaded.diagnostics);
    loaded.rules = RuleSet::load(
        std::move(packs), [&] { return read.get(); }, loaded.diagnostics);
    return loaded;
  });
}

/// The Code that the command line or the profile names: once, and not for each file.
bool Session::choose_code(Chooser& chooser) {
  Diagnostics diagnostics;
  Choice choice;
  if (!options_.profile.empty()) profile_ = read_profile(options_.profile, diagnostics);
  if (profile_) tell_unsettled(*profile_, diagnostics);
  if (!options_.code.empty())
    choice = chooser.named(options_.code, "option", {"--code"}, diagnostics);
  else if (profile_)
    choice = code_of(*profile_, chooser, diagnostics);
  if (profile_ && choice.code != nullptr) {
    tailored_ = tailored(*choice.code, *profile_, diagnostics);
    choice.code = tailored_ ? &*tailored_ : nullptr;
  }
  profile_fits_ = diagnostics.ok();
  note(diagnostics);
  const bool is_named = !options_.code.empty() || !options_.profile.empty();
  if (!options_.profile.empty() && !profile_) return false;
  chooser.fix(choice);
  return !is_named || choice.code != nullptr;
}

bool Session::bind_profile() {
  Diagnostics diagnostics;
  const auto bound = bind(*profile_, *tailored_, *rules_, diagnostics);
  note(diagnostics);
  for (Input& input : inputs_) input.profile = bound;
  return profile_fits_ && bound != nullptr;
}

void Session::read_inputs() {
  begin_loading_rules();
  Chooser chooser(*content_, options_.code, options_.as_of);
  if (!choose_code(chooser)) return;
  for (const std::string& path : options_.arguments) {
    Diagnostics diagnostics;
    if (is_empty_folder(path)) {
      nothing_in(path, "the folder holds no file; folders in it are not looked into");
      continue;
    }
    // A review that is named and not there may be begun.
    const bool is_begun = !options_.judge.empty() && !exists(options_.review);
    std::optional<Submission> submission =
        read_assessment(path, chooser, diagnostics, is_begun ? std::string() : options_.review);
    if (submission)
      for (const std::string& beside : options_.with)
        hand_in(submission->input, beside, content_->plugins(), diagnostics);
    note(diagnostics);
    if (!submission) continue;
    if (inputs_.empty()) imported_ = std::move(submission->imported);
    inputs_.push_back(std::move(submission->input));
  }
  if (inputs_.empty()) return;
  Diagnostics zone;
  as_of_ = day_of_run(options_.as_of, *inputs_.front().code, zone);
  note(zone);
}

/// The Codes that judge, and the other revisions of them: a rule may be for those alone. Every
/// Code, where nothing is judged.
std::vector<const Code*> Session::judging_codes() {
  std::vector<const Code*> codes;
  for (const Input& input : inputs_)
    if (std::find(codes.begin(), codes.end(), input.code) == codes.end())
      codes.push_back(input.code);
  const std::vector<const Code*> judging = codes;
  for (const CodeFile& file : content_->code_files()) {
    const auto is_of = [&](const Code* code) { return code->id == file.id; };
    if (!judging.empty() && std::none_of(judging.begin(), judging.end(), is_of)) continue;
    Diagnostics told_before;
    const Code* code = content_->load(file, told_before);
    if (code != nullptr && std::find(codes.begin(), codes.end(), code) == codes.end())
      codes.push_back(code);
  }
  return codes;
}

bool Session::load_rules() {
  codes_ = judging_codes();
  codes_read_.set_value(codes_);
  LoadedRules loaded = loading_.get();
  rules_ = std::move(loaded.rules);
  rules_failed_ = !loaded.diagnostics.ok();
  note(loaded.diagnostics);
  tell_packs_of_others();
  return !tailored_ || bind_profile();
}

/// A pack that looks at nothing, though it was named or is for another revision of the Code.
void Session::tell_packs_of_others() const {
  std::set<std::string> told;
  for (const PackInfo& pack : rules_->packs())
    for (const Input& input : inputs_) {
      const bool is_named =
          std::any_of(options_.rules.begin(), options_.rules.end(), [&](const std::string& path) {
            return pack.origin == path || pack.origin.starts_with(joined(path, ""));
          });
      const bool is_of_it =
          std::any_of(pack.codes.begin(), pack.codes.end(),
                      [&](const CodeRange& range) { return range.id == input.code->id; });
      if (pack.supports(*input.code) || (!is_named && !is_of_it)) continue;
      const std::string words = pack.id + " " + pack.version + " (" + pack.origin + ") is for " +
                                codes_words(pack) + "; none of its rules looks at " +
                                input.code->name();
      if (told.insert(words).second) tell_note(words);
    }
}

}  // namespace assize::app
