// SPDX-License-Identifier: Apache-2.0
//
// What the verbs about rules work on: every rule that was found, held against every Code that was
// found, with no assessment in reach.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assize/code.hpp>
#include <assize/rule.hpp>
#include <assize/source.hpp>

#include "app/content.hpp"
#include "app/options.hpp"

namespace assize::app {

class Rulebook {
 public:
  /// Loads the rules of `--rules`, `--content` and the other roots. What could not be loaded is
  /// noted in `diagnostics`; the rest is there.
  Rulebook(const Options& options, Diagnostics& diagnostics);
  /// Of these packs, or folders of packs, and those of `--rules` alone.
  Rulebook(const Options& options, const std::vector<std::string>& folders,
           Diagnostics& diagnostics);

  [[nodiscard]] const Content& content() const { return *content_; }
  [[nodiscard]] const RuleSet& rules() const { return *rules_; }
  [[nodiscard]] const std::vector<const Code*>& codes() const { return codes_; }
  /// The scripts of the packs that were named, modules too.
  [[nodiscard]] const std::vector<Source>& scripts() const { return scripts_; }
  [[nodiscard]] const PackInfo& pack_of(const RuleInfo& rule) const;

  /// The rules that an expression as of `--only` selects, by their numbers: those that speak of
  /// anything that it wants. Nothing, and a diagnostic, when it cannot be read.
  [[nodiscard]] std::optional<std::vector<std::size_t>> selected(std::string_view expression,
                                                                 Diagnostics& diagnostics) const;

 private:
  void load(std::vector<PackFiles> packs, Diagnostics& diagnostics);

  std::unique_ptr<Content> content_;
  std::vector<const Code*> codes_;
  std::vector<Source> scripts_;
  std::shared_ptr<const RuleSet> rules_;
};

/// Notes packs in the working directory, `rules` and `scripts` that were not asked for: no folder
/// brings rules by itself, and whoever has just begun a rule may not know.
void tell_packs_nearby(const RuleSet& rules);

/// A rule by its id, the last parts of it, or a kind that it alone reports; else why not, and what
/// may have been meant.
struct NamedRule {
  std::optional<std::size_t> rule;
  std::string problem, hint;
};
[[nodiscard]] NamedRule find_rule(const RuleSet& rules, const std::string& name);

}  // namespace assize::app
