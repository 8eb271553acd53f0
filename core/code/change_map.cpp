// SPDX-License-Identifier: Apache-2.0
#include "code/change_map.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "code/facts.hpp"
#include "text/suggest.hpp"
#include "xml/cursor.hpp"

namespace assize::code {
namespace {

constexpr text::Name<ChangeKind> names[] = {{"same", ChangeKind::same},
                                            {"reworded", ChangeKind::reworded},
                                            {"tightened", ChangeKind::tightened},
                                            {"loosened", ChangeKind::loosened},
                                            {"split", ChangeKind::split},
                                            {"merged", ChangeKind::merged},
                                            {"dropped", ChangeKind::dropped},
                                            {"new", ChangeKind::added},
                                            {"renumbered", ChangeKind::renumbered}};

enum class Meaning { other, same };
constexpr text::Name<Meaning> meanings[] = {{"other", Meaning::other}, {"same", Meaning::same}};

bool contains(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

struct Sides {
  std::size_t from_least, from_most, to_least, to_most;
};
constexpr std::size_t many = 999;

Sides sides_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::split:
      return {1, 1, 2, many};
    case ChangeKind::merged:
      return {2, many, 1, 1};
    case ChangeKind::dropped:
      return {1, many, 0, 0};
    case ChangeKind::added:
      return {0, 0, 1, many};
    default:
      return {1, 1, 1, 1};
  }
}

/// `one`, `two or more`, `no`
std::string counted(std::size_t least, std::size_t most) {
  if (most == 0) return "no";
  if (most == 1) return "one";
  return least < 2 ? "one or more" : "two or more";
}

class Loader {
 public:
  Loader(const Code& from, const Code& to) : from_(from), to_(to) {}

  void read(const xml::Element& root, ChangeMap& map) {
    (void)root.integer("format", {1, 1});
    map.code = wanted(root, "code", from_.id);
    map.from = wanted(root, "from", from_.revision);
    map.to = wanted(root, "to", to_.revision);
    const Sureness usual = root.choice("sure", text::sureness_names());
    for (const xml::Element& element : root.children("change"))
      map.changes.push_back(change(element, usual));
    account(root, map, from_, &Change::has_from, from_);
    account(root, map, to_, &Change::has_to, to_);
    alone(root, map);
  }

 private:
  static std::string wanted(const xml::Element& root, std::string_view attribute,
                            const std::string& value) {
    const std::string found = root.id(attribute);
    if (found != value)
      root.error_at(attribute, "this is a map of '" + found + "', '" + value + "' is wanted");
    return found;
  }

  Change change(const xml::Element& at, Sureness usual) {
    Change out{.kind = at.choice("kind", change_kind_names()),
               .from = at.ids("from"),
               .to = at.ids("to"),
               .same_meaning = at.choice("meaning", std::span<const text::Name<Meaning>>(meanings),
                                         Meaning::other) == Meaning::same,
               .reason = at.content(),
               .sure = at.choice("sure", text::sureness_names(), usual)};
    known(at, "from", out.from, from_);
    known(at, "to", out.to, to_);
    arity(at, out);
    if (out.same_meaning && out.kind != ChangeKind::reworded)
      at.error_at("meaning", "only what is reworded may say that it means the same");
    if (out.carries()) asks_the_same(at, out);
    turns_its_way(at, out);
    at_.push_back(at);
    return out;
  }

  static void known(const xml::Element& at, std::string_view attribute,
                    const std::vector<std::string>& ids, const Code& code) {
    std::vector<std::string> all;
    for (const Provision& one : code.provisions) all.push_back(one.id);
    for (const std::string& id : ids)
      if (!contains(all, id))
        at.error_at(attribute, code.name() + " has no provision '" + id + "'",
                    text::did_you_mean(id, all));
  }

  static void arity(const xml::Element& at, const Change& change) {
    const Sides sides = sides_of(change.kind);
    const auto told = [&](std::string_view attribute, std::size_t found, std::size_t least,
                          std::size_t most) {
      if (found < least || found > most)
        at.error_at(attribute, "'" + std::string(to_string(change.kind)) + "' has " +
                                   counted(least, most) + " provision" + (most == 1 ? "" : "s") +
                                   " in '" + std::string(attribute) + "', and " +
                                   std::to_string(found) + " found");
    };
    told("from", change.from.size(), sides.from_least, sides.from_most);
    told("to", change.to.size(), sides.to_least, sides.to_most);
    if (change.from.size() != 1 || change.to.size() != 1) return;
    const bool is_same_number = change.from == change.to;
    if (change.kind == ChangeKind::same && !is_same_number)
      at.error_at("kind", "its number is another: 'renumbered' is what that is");
    if (change.kind == ChangeKind::renumbered && is_same_number)
      at.error_at("kind", "its number is the same: 'same' is what that is");
  }

  void asks_the_same(const xml::Element& at, const Change& change) {
    if (change.from.size() != 1 || change.to.size() != 1) return;
    const Provision* const before = from_.provision(change.from.front());
    const Provision* const after = to_.provision(change.to.front());
    if (before == nullptr || after == nullptr) return;
    for (const FactChange& one : changed_duties(*before, *after))
      at.error_at("kind", "it is said to ask the same, but its " + one.what + " differs: '" +
                              one.before + "' and '" + one.after + "'");
  }

  /// A time that became longer is no tightening, one that became shorter no loosening.
  void turns_its_way(const xml::Element& at, const Change& change) const {
    const bool is_tightened = change.kind == ChangeKind::tightened;
    if ((!is_tightened && change.kind != ChangeKind::loosened) || change.from.size() != 1 ||
        change.to.size() != 1)
      return;
    const Provision* const before = from_.provision(change.from.front());
    const Provision* const after = to_.provision(change.to.front());
    if (before == nullptr || after == nullptr) return;
    for (const Deadline& old : before->deadlines)
      for (const Deadline& now : after->deadlines)
        if (old.kind == now.kind && old.stage == now.stage && old.unit == now.unit &&
            old.amount != now.amount && (now.amount > old.amount) == is_tightened)
          at.warning("it is said to be " + std::string(to_string(change.kind)) + ", but its " +
                     old.kind + " became " + (is_tightened ? "longer" : "shorter") + ": '" +
                     amount_in_words(old.amount, old.unit) + "' and '" +
                     amount_in_words(now.amount, now.unit) + "'");
  }

  static void account(const xml::Element& root, const ChangeMap& map, const Code& code,
                      bool (Change::*has)(std::string_view) const, const Code& side) {
    for (const Provision& one : code.provisions)
      if (std::none_of(map.changes.begin(), map.changes.end(),
                       [&](const Change& change) { return (change.*has)(one.id); }))
        root.error("nothing says what became of " + one.id + " of " + side.name());
  }

  /// What is dropped, new or carried stands in no other change.
  void alone(const xml::Element&, const ChangeMap& map) {
    for (std::size_t i = 0; i < map.changes.size(); ++i) {
      const Change& one = map.changes[i];
      const bool is_alone =
          one.carries() || one.kind == ChangeKind::dropped || one.kind == ChangeKind::added;
      if (!is_alone) continue;
      for (std::size_t k = 0; k < map.changes.size(); ++k) {
        if (k == i) continue;
        tell_second(i, map.changes[k], one.from, &Change::has_from, "from");
        tell_second(i, map.changes[k], one.to, &Change::has_to, "to");
      }
    }
  }

  void tell_second(std::size_t at, const Change& other, const std::vector<std::string>& ids,
                   bool (Change::*has)(std::string_view) const, std::string_view attribute) {
    for (const std::string& id : ids)
      if ((other.*has)(id) && told_.insert(std::string(attribute) + id).second)
        at_[at].error_at(attribute, id + " is in another change, too, '" +
                                        std::string(to_string(other.kind)) + "'");
  }

  const Code& from_;
  const Code& to_;
  std::vector<xml::Element> at_;
  std::set<std::string> told_;
};

std::vector<std::string> gathered(const std::vector<Change>& changes, std::string_view id,
                                  bool (Change::*has)(std::string_view) const,
                                  std::vector<std::string> Change::*other) {
  std::vector<std::string> out;
  for (const Change& change : changes) {
    if (!(change.*has)(id)) continue;
    for (const std::string& one : change.*other)
      if (!contains(out, one)) out.push_back(one);
  }
  return out;
}

}  // namespace

std::span<const text::Name<ChangeKind>> change_kind_names() { return names; }

std::string_view to_string(ChangeKind value) { return text::name_of<ChangeKind>(names, value); }

bool Change::has_from(std::string_view provision) const { return contains(from, provision); }
bool Change::has_to(std::string_view provision) const { return contains(to, provision); }

std::vector<std::string> ChangeMap::to_of(std::string_view provision) const {
  return gathered(changes, provision, &Change::has_from, &Change::to);
}

std::vector<std::string> ChangeMap::from_of(std::string_view provision) const {
  return gathered(changes, provision, &Change::has_to, &Change::from);
}

const Change* ChangeMap::carrying_to(std::string_view provision) const {
  for (const Change& change : changes)
    if (change.carries() && change.has_to(provision)) return &change;
  return nullptr;
}

std::optional<ChangeMap> load_change_map(const Source& xml, const Code& from, const Code& to,
                                         Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.errors();
  auto tree = xml::Tree::parse(xml, "change-map", diagnostics);
  if (!tree) return std::nullopt;
  ChangeMap map;
  map.origin = xml.name;
  Loader(from, to).read(tree->root(), map);
  (void)tree->finish();
  if (diagnostics.errors() != errors_before) return std::nullopt;
  return map;
}

}  // namespace assize::code
