// SPDX-License-Identifier: Apache-2.0
#include "code/facts.hpp"

#include <algorithm>
#include <string_view>

namespace assize::code {
namespace {

/// A fact: what it is, and how it is there. Two of one key are the same fact changed.
struct Fact {
  std::string what, key, value;
};

using Facts = std::vector<Fact>;

std::string of_stage(int stage) {
  return stage == 0 ? std::string() : "stage " + std::to_string(stage) + " ";
}

std::string spaced(std::string text) {
  std::replace(text.begin(), text.end(), '-', ' ');
  return text;
}

std::string clock(const Deadline& one) {
  std::string text =
      amount_in_words(one.amount, one.unit) + " from " + spaced(one.from) + " to " + spaced(one.to);
  if (!one.unless.empty()) text += ", unless " + spaced(one.unless);
  for (const std::string& need : one.needs) text += ", " + spaced(need);
  return text;
}

void add_duties(const Provision& one, Facts& facts) {
  facts.push_back({"modality", std::string(to_string(one.modality)), {}});
  for (const Deadline& each : one.deadlines) {
    const std::string what = of_stage(each.stage) + each.kind + " deadline";
    facts.push_back({what, what, clock(each)});
  }
  for (const TimeLimit& each : one.limits) {
    const std::string what = spaced(each.kind) + " limit";
    facts.push_back({what, what + each.from,
                     amount_in_words(each.amount, each.unit) +
                         (each.from.empty() ? "" : " from " + spaced(each.from))});
  }
  for (const Item& each : one.items) facts.push_back({"item", each.summary, {}});
}

void add_rest(const Provision& one, Facts& facts) {
  for (const Point& each : one.points) facts.push_back({"point", each.summary, {}});
  for (const Exclusion& each : one.exclusions) facts.push_back({"ground", each.summary, {}});
  if (!one.role.empty()) facts.push_back({"role", spaced(one.role), {}});
  for (const std::string& tag : one.tags) facts.push_back({"tag", tag, {}});
}

const Fact* find(const Facts& facts, const Fact& wanted) {
  const auto found = std::find_if(facts.begin(), facts.end(), [&](const Fact& one) {
    return one.what == wanted.what && one.key == wanted.key;
  });
  return found == facts.end() ? nullptr : &*found;
}

/// A fact without a value is what its key says.
const std::string& shown(const Fact& fact) { return fact.value.empty() ? fact.key : fact.value; }

bool is_modality(const Fact& fact) { return fact.what == "modality"; }

void drop_repeats(Facts& facts) {
  Facts once;
  for (Fact& fact : facts)
    if (find(once, fact) == nullptr) once.push_back(std::move(fact));
  facts = std::move(once);
}

std::vector<FactChange> differences(Facts before, Facts after) {
  drop_repeats(before);
  drop_repeats(after);
  std::vector<FactChange> out;
  for (const Fact& fact : before) {
    const Fact* const other = find(after, fact);
    if (other == nullptr)
      out.push_back({fact.what, shown(fact), {}});
    else if (other->value != fact.value)
      out.push_back({fact.what, fact.value, other->value});
  }
  for (const Fact& fact : after)
    if (find(before, fact) == nullptr) {
      const auto pair = std::find_if(out.begin(), out.end(), [&](const FactChange& one) {
        return is_modality(fact) && one.what == fact.what && one.after.empty();
      });
      if (pair != out.end())
        pair->after = fact.key;
      else
        out.push_back({fact.what, {}, shown(fact)});
    }
  return out;
}

}  // namespace

std::string amount_in_words(int amount, DurationUnit unit) {
  std::string text = std::to_string(amount) + " " + spaced(std::string(to_string(unit)));
  return amount == 1 ? text : text + "s";
}

std::vector<FactChange> changed_duties(const Provision& before, const Provision& after) {
  Facts old_facts, new_facts;
  add_duties(before, old_facts);
  add_duties(after, new_facts);
  return differences(std::move(old_facts), std::move(new_facts));
}

std::vector<FactChange> changed_facts(const std::vector<const Provision*>& before,
                                      const std::vector<const Provision*>& after) {
  Facts old_facts, new_facts;
  const auto add = [](const std::vector<const Provision*>& side, Facts& facts) {
    for (const Provision* one : side) add_duties(*one, facts);
    for (const Provision* one : side) add_rest(*one, facts);
  };
  add(before, old_facts);
  add(after, new_facts);
  return differences(std::move(old_facts), std::move(new_facts));
}

}  // namespace assize::code
