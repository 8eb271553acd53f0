// SPDX-License-Identifier: Apache-2.0
#include "app/rulebook.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <assize/engine.hpp>

#include "app/files.hpp"
#include "app/listing.hpp"
#include "app/log.hpp"
#include "engine/scope.hpp"
#include "text/suggest.hpp"

namespace assize::app {

Rulebook::Rulebook(const Options& options, Diagnostics& diagnostics)
    : content_(std::make_unique<Content>(find_roots(options.content, diagnostics), diagnostics)) {
  load(content_->packs(options.rules, diagnostics), diagnostics);
}

Rulebook::Rulebook(const Options& options, const std::vector<std::string>& folders,
                   Diagnostics& diagnostics)
    : content_(std::make_unique<Content>(find_roots(options.content, diagnostics), diagnostics)) {
  std::vector<std::string> all = folders;
  all.insert(all.end(), options.rules.begin(), options.rules.end());
  std::vector<PackFiles> packs = Content::packs_of(all, diagnostics);
  for (const PackFiles& pack : packs)
    for (const PackFiles::Script& script : pack.scripts) scripts_.push_back(script.source);
  load(std::move(packs), diagnostics);
}

void Rulebook::load(std::vector<PackFiles> packs, Diagnostics& diagnostics) {
  for (const CodeFile& file : content_->code_files())
    if (const Code* code = content_->load(file, diagnostics)) codes_.push_back(code);
  rules_ = RuleSet::load(std::move(packs), codes_, diagnostics);
}

const PackInfo& Rulebook::pack_of(const RuleInfo& rule) const {
  const std::vector<PackInfo>& packs = rules_->packs();
  return *std::find_if(packs.begin(), packs.end(),
                       [&](const PackInfo& pack) { return pack.id == rule.pack; });
}

std::optional<std::vector<std::size_t>> Rulebook::selected(std::string_view expression,
                                                           Diagnostics& diagnostics) const {
  Diagnostics unread;
  const auto selection = Selection::parse(expression, *rules_, codes_, unread);
  for (Diagnostic diagnostic : unread.all()) {
    // No option here: what was typed stands below.
    diagnostic.where = {"assize", 0, diagnostic.where.column};
    diagnostics.add(std::move(diagnostic));
  }
  if (!selection) return std::nullopt;
  const std::vector<RuleInfo>& rules = rules_->rules();
  std::set<std::size_t> wanted;
  // A rule may be wanted for itself, or for what it speaks of in some Code.
  const Code none;
  for (std::size_t i = 0; i < rules.size(); ++i)
    if (selection->wants(rules[i], none, {})) wanted.insert(i);
  for (const Code* code : codes_)
    for (const engine::Scope& scope : engine::scopes_of(*code, *rules_))
      if (engine::wants_any(&*selection, rules[scope.rule], *code, scope.provisions))
        wanted.insert(scope.rule);
  return std::vector<std::size_t>(wanted.begin(), wanted.end());
}

void tell_packs_nearby(const RuleSet& rules) {
  std::set<std::string> loaded;
  for (const PackInfo& pack : rules.packs()) loaded.insert(canonical(pack.origin));
  for (const char* folder : {".", "rules", "scripts"}) {
    std::vector<std::string> names;
    for (const std::string& pack : Content::pack_folders(folder))
      if (!loaded.contains(canonical(pack))) names.push_back(file_name(canonical(pack)));
    if (names.empty()) continue;
    const bool is_one = names.size() == 1;
    tell_note(std::string(is_one ? "the pack " : "the packs ") + joined_words(names) + " in " +
              (std::string_view(folder) == "." ? "this folder" : folder + std::string("/")) +
              (is_one ? " was" : " were") + " not looked at: --rules " + folder + " adds " +
              (is_one ? "it" : "them"));
  }
}

NamedRule find_rule(const RuleSet& rules, const std::string& name) {
  std::vector<std::size_t> found;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < rules.rules().size(); ++i) {
    const RuleInfo& rule = rules.rules()[i];
    if (rule.id == name) return {i, {}, {}};
    names.push_back(rule.id);
    names.push_back(rule.id.substr(rule.id.rfind('/') + 1));
    names.insert(names.end(), rule.kinds.begin(), rule.kinds.end());
    const bool is_kind = std::find(rule.kinds.begin(), rule.kinds.end(), name) != rule.kinds.end();
    if (rule.id.ends_with("/" + name) || is_kind) found.push_back(i);
  }
  if (found.size() == 1) return {found.front(), {}, {}};
  if (found.empty())
    return {std::nullopt, "'" + name + "' is no rule", text::did_you_mean(name, names)};
  std::string which = "say which:";
  for (const std::size_t i : found) which += " " + rules.rules()[i].id;
  return {std::nullopt, "'" + name + "' is more than one rule", which};
}

}  // namespace assize::app
