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

/// What a rule may be called: its id, the last part of it, and the pack and folders above it.
std::vector<std::string> names_of(const std::string& id) {
  std::vector<std::string> names{id, id.substr(id.rfind('/') + 1)};
  for (std::size_t slash = id.find('/'); slash != std::string::npos;
       slash = id.find('/', slash + 1))
    names.push_back(id.substr(0, slash));
  return names;
}

bool is_tagged(std::string_view glob, const Code& code,
               const std::vector<std::string>& provisions) {
  return std::any_of(provisions.begin(), provisions.end(), [&](const std::string& id) {
    const Provision* provision = code.provision(id);
    return provision != nullptr && matches_any(glob, provision->tags);
  });
}

bool matches(const Term& term, TermField field, const RuleInfo& rule, const Code& code,
             const std::vector<std::string>& provisions) {
  switch (field) {
    case TermField::kind:
      return matches_any(term.glob, rule.kinds);
    case TermField::tag:
      // A bare word is no provision's tag: `policy` is a strand, and half of the Code is tagged so.
      return matches_any(term.glob, rule.tags) ||
             (term.field == TermField::tag && is_tagged(term.glob, code, provisions));
    case TermField::strand:
      return glob_matches(term.glob, to_string(rule.strand));
    case TermField::rule:
      return matches_any(term.glob, names_of(rule.id));
    case TermField::provision:
      return matches_any(term.glob, provisions);
    case TermField::any:
      break;
  }
  for (const TermField each :
       {TermField::kind, TermField::tag, TermField::strand, TermField::rule, TermField::provision})
    if (matches(term, each, rule, code, provisions)) return true;
  return false;
}

/// Every name that a term may mean, by field; sorted, so that suggestions are always the same.
class Vocabulary {
 public:
  Vocabulary(const RuleSet& rules, std::span<const Code* const> codes) {
    for (const RuleInfo& rule : rules.rules()) {
      for (std::string& name : names_of(rule.id)) at(TermField::rule).insert(std::move(name));
      at(TermField::kind).insert(rule.kinds.begin(), rule.kinds.end());
      at(TermField::tag).insert(rule.tags.begin(), rule.tags.end());
    }
    for (const auto& strand : text::strand_names())
      at(TermField::strand).insert(std::string(strand.text));
    for (const Code* code : codes)
      for (const Provision& provision : code->provisions)
        at(TermField::provision).insert(provision.id);
    for (const auto& names : names_) at(TermField::any).insert(names.begin(), names.end());
    // Last, since no bare word means these.
    for (const Code* code : codes)
      for (const Provision& provision : code->provisions)
        at(TermField::tag).insert(provision.tags.begin(), provision.tags.end());
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
      return "no rule and no provision has the tag " + name;
    case TermField::strand:
      return "there is no strand " + name;
    case TermField::rule:
      return "there is no rule " + name;
    case TermField::provision:
      return "no Code has the provision " + name;
    case TermField::any:
      break;
  }
  return "no rule, pack, kind, tag, strand or provision is called " + name;
}

std::string meant(const Term& term, const Vocabulary& vocabulary) {
  if (term.field == TermField::any && matches_any(term.glob, vocabulary.of(TermField::tag)))
    return "did you mean 'tag:" + term.glob + "', the provisions of that tag?";
  const std::vector<std::string> near = text::nearest(term.glob, vocabulary.of(term.field));
  if (near.empty()) return {};
  const std::string& prefix = engine::term_prefixes()[static_cast<std::size_t>(term.field)];
  return "did you mean '" + prefix + (prefix.empty() ? "" : ":") + near.front() + "'?";
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
    engine::expression_error(expression, term.at, nobody_knows(term), meant(term, vocabulary),
                             diagnostics);
  });
  if (!known) return std::nullopt;
  selection.root_ = std::make_unique<Node>(Node{std::move(*parsed)});
  return selection;
}

Selection Selection::both(const Selection& other) const {
  Selection selection;
  if (root_ != nullptr && other.root_ != nullptr) {
    engine::Expression expression{engine::Expression::Kind::conjunction, {}, {}};
    expression.parts = {root_->expression, other.root_->expression};
    selection.root_ = std::make_unique<Node>(Node{std::move(expression)});
  } else if (root_ != nullptr || other.root_ != nullptr) {
    selection.root_ = std::make_unique<Node>(root_ != nullptr ? *root_ : *other.root_);
  }
  return selection;
}

bool Selection::wants(const RuleInfo& rule, const Code& code,
                      const std::vector<std::string>& provisions) const {
  if (root_ == nullptr) return true;
  return root_->expression.holds(
      [&](const Term& term) { return matches(term, term.field, rule, code, provisions); });
}

}  // namespace assize
