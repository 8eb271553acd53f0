// SPDX-License-Identifier: Apache-2.0
//
// What refers to something must find it, and what is counted must add up. A name that is wrong in
// one place would otherwise be a rule that never fires.
#include <algorithm>
#include <map>

#include "code/parts.hpp"
#include "text/suggest.hpp"

namespace assize::code {
namespace {

template <class T>
std::vector<std::string> ids_of(const std::vector<T>& all, std::string T::*key) {
  std::vector<std::string> ids;
  for (const T& one : all) ids.push_back(one.*key);
  return ids;
}

bool holds(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

class Checker {
 public:
  Checker(const xml::Element& root, const Draft& draft, bool has_lexicon)
      : root_(root),
        draft_(draft),
        code_(draft.code),
        has_lexicon_(has_lexicon),
        provisions_(ids_of(code_.provisions, &Provision::id)),
        classes_(ids_of(code_.lexicon.classes, &LexiconClass::id)) {}

  void run() {
    once(draft_.section_at, ids_of(code_.sections, &Section::number), "number", "section");
    once(draft_.provision_at, provisions_, "id", "provision");
    for (std::size_t i = 0; i < code_.provisions.size(); ++i)
      provision(draft_.provision_at[i], code_.provisions[i]);
    rows();
    counts();
    dates();
  }

 private:
  void once(const std::vector<xml::Element>& at, const std::vector<std::string>& ids,
            std::string_view attribute, const std::string& what) {
    std::map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (ids[i].empty()) continue;
      const auto [first, is_new] = known.emplace(ids[i], i);
      if (!is_new)
        at[i].error_at(attribute, "the " + what + " '" + ids[i] + "' stands twice, first on line " +
                                      std::to_string(at[first->second].where().line));
    }
  }

  void lexicon_class(const xml::Element& at, std::string_view attribute, const std::string& id) {
    if (id.empty() || !has_lexicon_ || holds(classes_, id)) return;
    at.error_at(attribute, "the lexicon '" + code_.lexicon.id + "' has no class '" + id + "'",
                text::did_you_mean(id, classes_));
  }

  const Provision* known(const xml::Element& at, std::string_view attribute,
                         const std::string& id) {
    const Provision* const found = code_.provision(id);
    if (!found)
      at.error_at(attribute, "there is no provision '" + id + "'",
                  text::did_you_mean(id, provisions_));
    return found;
  }

  void provision(const xml::Element& at, const Provision& one) {
    if (!one.twin.empty()) {
      const Provision* const twin = known(at, "twin", one.twin);
      if (twin == &one)
        at.error_at("twin", one.id + " is named as its own twin");
      else if (twin && twin->twin != one.id)
        at.error_at("twin", one.id + " names " + one.twin + " as its twin, which names " +
                                (twin->twin.empty() ? "none" : twin->twin));
    }
    lexicon_class(at, "role", one.role);

    const std::vector<xml::Element> deadlines = at.children("deadline");
    for (std::size_t i = 0; i < one.deadlines.size(); ++i)
      deadline(deadlines[i], one, one.deadlines[i], i);
    const std::vector<xml::Element> limits = at.children("limit");
    for (std::size_t i = 0; i < one.limits.size(); ++i)
      lexicon_class(limits[i], "from", one.limits[i].from);
  }

  void deadline(const xml::Element& at, const Provision& owner, const Deadline& one,
                std::size_t index) {
    lexicon_class(at, "from", one.from);
    lexicon_class(at, "to", one.to);
    lexicon_class(at, "unless", one.unless);
    for (const std::string& need : one.needs) lexicon_class(at, "needs", need);
    for (std::size_t i = 0; i < index; ++i)
      if (owner.deadlines[i].kind == one.kind && owner.deadlines[i].stage == one.stage)
        at.error_at("kind", owner.id + " has two deadlines '" + one.kind + "' for one stage");
    if (one.extends.empty()) return;
    const Provision* const extended = known(at, "extends", one.extends);
    if (extended && extended->deadlines.empty())
      at.error_at("extends", one.extends + " has no deadline to extend");
  }

  void rows() {
    const std::vector<FormRow>& rows = code_.form.rows;
    if (!rows.empty() && rows.size() == draft_.row_at.size())
      once(draft_.row_at, ids_of(rows, &FormRow::id), "id", "form row");
    std::map<std::string, std::string> answered;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const xml::Element& at = draft_.row_at[i];
      if (!rows[i].section.empty() && !code_.section(rows[i].section))
        at.error_at("section", "there is no section '" + rows[i].section + "'");
      if (rows[i].provisions.empty()) at.error("the form row '" + rows[i].id + "' answers nothing");
      for (const std::string& id : rows[i].provisions) {
        if (!known(at, "provisions", id)) continue;
        const auto [first, is_new] = answered.emplace(id, rows[i].id);
        if (!is_new && first->second != rows[i].id)
          at.error_at("provisions",
                      id + " is answered by the form row '" + first->second + "' already");
      }
    }
    for (std::size_t i = 0; i < code_.provisions.size(); ++i)
      if (code_.provisions[i].modality != Modality::narrative && !rows.empty() &&
          answered.count(code_.provisions[i].id) == 0)
        draft_.provision_at[i].warning("no form row answers " + code_.provisions[i].id);
  }

  void count(const xml::Element& at, std::string_view attribute, std::size_t found) {
    const int stated = at.integer(attribute, {0, 99999});
    if (at.has(attribute) && static_cast<std::size_t>(stated) != found)
      at.error_at(attribute, std::to_string(stated) + " " + std::string(attribute) +
                                 " are stated and " + std::to_string(found) + " found");
  }

  void counts() {
    const auto at = root_.child("counts");
    if (!at) return;
    count(*at, "sections", code_.sections.size());
    count(*at, "provisions", code_.provisions.size());
    count(*at, "rows", code_.form.rows.size());
  }

  void dates() {
    if (code_.applicable && code_.withdrawn && *code_.withdrawn < *code_.applicable)
      root_.error_at("withdrawn", "the Code is withdrawn before it applies");
  }

  const xml::Element& root_;
  const Draft& draft_;
  const Code& code_;
  const bool has_lexicon_;
  const std::vector<std::string> provisions_;
  const std::vector<std::string> classes_;
};

}  // namespace

void check_references(const xml::Element& root, const Draft& draft, bool has_lexicon) {
  Checker(root, draft, has_lexicon).run();
}

}  // namespace assize::code
