// SPDX-License-Identifier: Apache-2.0
//
// What a verb that evaluates works on: the content that was found, the assessments with the Codes
// that judge them, and the rules. Problems are told as they are met and noted for the exit code.
#pragma once

#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <assize/engine.hpp>

#include "app/choose.hpp"
#include "app/content.hpp"
#include "app/options.hpp"

namespace assize::app {

/// The base of a verb's own class.
class Session {
 protected:
  explicit Session(const Options& options);
  ~Session() { end_loading(); }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// Reads the assessments that the options name, the day of the run with them; what cannot be read
  /// is left out. The scripts of the rules run meanwhile in a thread of their own.
  void read_inputs();
  /// After read_inputs. False when the profile does not fit them, and nothing is to be evaluated.
  [[nodiscard]] bool load_rules();
  /// Waits for the thread where it did not come to load_rules: nothing may run when the process
  /// ends.
  void end_loading();
  /// Says what went wrong; an error means that something was not loaded.
  void note(const Diagnostics& diagnostics);
  /// There was nothing to evaluate in a path, which is a failure unless that was said to be none.
  void nothing_in(const std::string& path, const std::string& why);
  /// Masks what is personal, unless it is to be shown.
  void mask(Run& run) const;

  const Options& options_;
  std::optional<Content> content_;
  std::vector<Input> inputs_;
  std::string imported_;  ///< the file that the first of them was imported from; empty: none
  std::vector<const Code*> codes_;
  std::shared_ptr<const RuleSet> rules_;
  bool rules_failed_ = false;  ///< some were told to be wrong, and are not among rules_
  Date as_of_{};
  Verdicts verdicts_;

 private:
  struct LoadedRules {
    std::shared_ptr<const RuleSet> rules;
    Diagnostics diagnostics;
  };

  void begin_loading_rules();
  [[nodiscard]] bool choose_code(Chooser& chooser);
  [[nodiscard]] bool bind_profile();
  [[nodiscard]] std::vector<const Code*> judging_codes();
  void tell_packs_of_others() const;

  std::optional<Profile> profile_;
  std::optional<Code> tailored_;  // by the profile
  bool profile_fits_ = true;
  std::promise<std::vector<const Code*>> codes_read_;
  std::future<LoadedRules> loading_;
};

}  // namespace assize::app
