// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <assize/engine.hpp>

#include "engine/expression.hpp"
#include "engine/scope.hpp"
#include "text/names.hpp"
#include "text/suggest.hpp"

namespace assize {

struct Selection::Node {
  engine::Expression expression;
};

namespace {

using engine::glob_matches;
using engine::Term;
using engine::TermField;

bool matches_any(std::string_view glob, const std::vector<std::string>& names) {
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return glob_matches(glob, name); });
}

/// A rule may be called by the last part of its id.
bool is_rule(std::string_view glob, std::string_view id) {
  return glob_matches(glob, id) || glob_matches(glob, id.substr(id.rfind('/') + 1));
}

bool matches(const Term& term, TermField field, const RuleInfo& rule,
             const std::vector<std::string>& provisions) {
  switch (field) {
    case TermField::kind:
      return matches_any(term.glob, rule.kinds);
    case TermField::tag:
      return matches_any(term.glob, rule.tags);
    case TermField::strand:
      return glob_matches(term.glob, to_string(rule.strand));
    case TermField::rule:
      return is_rule(term.glob, rule.id);
    case TermField::provision:
      return matches_any(term.glob, provisions);
    case TermField::any:
      break;
  }
  for (const TermField each :
       {TermField::kind, TermField::tag, TermField::strand, TermField::rule, TermField::provision})
    if (matches(term, each, rule, provisions)) return true;
  return false;
}

/// Every name that a term may mean, by field; sorted, so that suggestions are always the same.
class Vocabulary {
 public:
  Vocabulary(const RuleSet& rules, std::span<const Code* const> codes) {
    for (const RuleInfo& rule : rules.rules()) {
      at(TermField::rule).insert(rule.id);
      at(TermField::rule).insert(rule.id.substr(rule.id.rfind('/') + 1));
      at(TermField::kind).insert(rule.kinds.begin(), rule.kinds.end());
      at(TermField::tag).insert(rule.tags.begin(), rule.tags.end());
    }
    for (const auto& strand : text::strand_names())
      at(TermField::strand).insert(std::string(strand.text));
    for (const Code* code : codes)
      for (const Provision& provision : code->provisions)
        at(TermField::provision).insert(provision.id);
    for (const auto& names : names_) at(TermField::any).insert(names.begin(), names.end());
  }

  [[nodiscard]] std::vector<std::string> of(TermField field) const {
    const auto& names = names_[static_cast<std::size_t>(field)];
    return {names.begin(), names.end()};
  }

 private:
  std::set<std::string, std::less<>>& at(TermField field) {
    return names_[static_cast<std::size_t>(field)];
  }
  std::array<std::set<std::string, std::less<>>, 6> names_;
};

std::string nobody_knows(const Term& term) {
  const std::string name = "'" + term.glob + "'";
  switch (term.field) {
    case TermField::kind:
      return "no rule reports the kind " + name;
    case TermField::tag:
      return "no rule has the tag " + name;
    case TermField::strand:
      return "there is no strand " + name;
    case TermField::rule:
      return "there is no rule " + name;
    case TermField::provision:
      return "no Code has the provision " + name;
    case TermField::any:
      break;
  }
  return "no rule, kind, tag, strand or provision is called " + name;
}

}  // namespace

Selection::Selection() = default;
Selection::~Selection() = default;
Selection::Selection(Selection&&) noexcept = default;
Selection& Selection::operator=(Selection&&) noexcept = default;

std::optional<Selection> Selection::parse(std::string_view expression, const RuleSet& rules,
                                          std::span<const Code* const> codes,
                                          Diagnostics& diagnostics) {
  Selection selection;
  if (expression.find_first_not_of(' ') == std::string_view::npos) return selection;
  std::optional<engine::Expression> parsed = engine::parse_expression(expression, diagnostics);
  if (!parsed) return std::nullopt;

  const Vocabulary vocabulary(rules, codes);
  bool known = true;
  parsed->for_each_term([&](const Term& term) {
    const std::vector<std::string> names = vocabulary.of(term.field);
    if (matches_any(term.glob, names)) return;
    known = false;
    engine::expression_error(expression, term.at, nobody_knows(term),
                             text::did_you_mean(term.glob, names), diagnostics);
  });
  if (!known) return std::nullopt;
  selection.root_ = std::make_unique<Node>(Node{std::move(*parsed)});
  return selection;
}

bool Selection::wants(const RuleInfo& rule, const std::vector<std::string>& provisions) const {
  if (root_ == nullptr) return true;
  return root_->expression.holds(
      [&](const Term& term) { return matches(term, term.field, rule, provisions); });
}

}  // namespace assize
