// SPDX-License-Identifier: Apache-2.0
//
// The tests that stand beside rules, found and read: NAME_test.lua, NAME_good.xml, NAME_bad.xml.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <assize/rule_test.hpp>

#include "app/options.hpp"
#include "app/rulebook.hpp"

namespace assize::app {

class RuleTestBook {
 public:
  /// The arguments name files, folders, and rules as `--only` does. Where one is a file or a folder
  /// only the packs that these lie in are loaded. `--code` judges every test; without it the Code
  /// that a rule's samples state, else that of its pack.
  RuleTestBook(const Options& options, Diagnostics& diagnostics);

  [[nodiscard]] const RuleSet& rules() const { return book_->rules(); }
  [[nodiscard]] const std::vector<const Code*>& codes() const { return book_->codes(); }
  /// Numbers of the rules that are named; all where nothing is.
  [[nodiscard]] const std::vector<std::size_t>& selected() const { return selected_; }
  /// Files or folders were named, and only the packs that these lie in are loaded.
  [[nodiscard]] bool is_part() const { return is_part_; }
  /// Something was named that is neither a file nor a rule.
  [[nodiscard]] bool is_usage_error() const { return is_usage_error_; }

  /// What stands beside a rule: without a Code where that is nothing. No value, and told, where it
  /// cannot be read.
  [[nodiscard]] std::optional<RuleTests> tests_of(std::size_t rule, Diagnostics& diagnostics) const;

  /// Every file of the packs that were looked in, for whoever waits for one to change.
  [[nodiscard]] std::vector<std::string> files() const;

 private:
  void select(const std::vector<std::string>& paths, const std::vector<std::string>& names,
              Diagnostics& diagnostics);
  void find_orphans(Diagnostics& diagnostics) const;
  [[nodiscard]] const Code* code_of(const RuleInfo& rule, const std::optional<Assessment>& sample,
                                    Diagnostics& diagnostics) const;

  const Options& options_;
  std::optional<Rulebook> book_;
  std::vector<std::string> folders_;  // the packs
  std::vector<std::size_t> selected_;
  bool is_part_ = false;
  bool is_usage_error_ = false;
};

}  // namespace assize::app
