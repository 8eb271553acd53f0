// SPDX-License-Identifier: Apache-2.0
#include "assessment/migrate.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace assize::assessment {
namespace {

using code::Change;

constexpr std::string_view kind = "migrated";

void add_once(std::vector<std::string>& all, const std::string& one) {
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

EarlierAnswer as_earlier(const Response& response, const std::string& revision) {
  return {response.row,         revision,          response.claim,      response.claim_text,
          response.requirement, response.evidence, response.commentary, response.target_date};
}

std::string listed(const std::vector<std::string>& ids) {
  std::string out;
  for (const std::string& id : ids) (out += out.empty() ? "" : ", ") += id;
  return out;
}

class Migrator {
 public:
  Migrator(const Assessment& old, const Code& from, const Code& to, const code::ChangeMap& map)
      : old_(old), from_(from), to_(to), map_(map) {}

  Migration run() {
    Assessment& now = out_.assessment;
    now = old_;
    now.revision = to_.revision;
    now.responses.clear();
    now.headings.clear();  // titles of the old form's sections
    if (old_.has_form) {
      for (const FormRow& row : to_.form.rows) now.responses.push_back(response(row));
      keep_the_rest();
    }
    for (Action& action : now.actions) move(action);
    for (Guess& guess : now.guesses) guess.row = row_now(guess.row);
    for (Unplaced& unplaced : now.unplaced) unplaced.near_row = row_now(unplaced.near_row);
    restate();
    return std::move(out_);
  }

 private:
  const Response* answered(const std::string& row) const {
    const Response* const one = old_.response(row);
    return one == nullptr || one->claim == Claim::absent ? nullptr : one;
  }

  /// The old rows that a provision's predecessors were answered in.
  std::vector<std::string> old_rows(const std::vector<std::string>& provisions) const {
    std::vector<std::string> rows;
    for (const std::string& id : provisions)
      for (const std::string& old : map_.from_of(id))
        if (const FormRow* const row = from_.row_of(old)) add_once(rows, row->id);
    return rows;
  }

  /// The old row that asks all that the row asks and nothing else; null: none.
  const FormRow* carrying(const FormRow& row) const {
    const FormRow* only = nullptr;
    std::size_t provisions = 0;
    for (const std::string& id : row.provisions) {
      const Change* const change = map_.carrying_to(id);
      const FormRow* const old = change == nullptr ? nullptr : from_.row_of(change->from.front());
      if (old == nullptr || (only != nullptr && old != only)) return nullptr;
      only = old;
      ++provisions;
    }
    return only != nullptr && only->provisions.size() == provisions ? only : nullptr;
  }

  Response response(const FormRow& row) {
    if (const FormRow* const old = carrying(row)) {
      used_.insert(old->id);
      if (const Response* const one = answered(old->id)) {
        out_.carried.push_back({row.id, old->id});
        Response carried = *one;
        carried.row = row.id;
        return carried;
      }
    }
    Response blank;
    blank.row = row.id;
    blank.claim = Claim::blank;
    blank.commentary = PlacedText{};
    Anew anew{row.id, {}, {}};
    for (const Change& change : map_.changes)
      if (std::any_of(row.provisions.begin(), row.provisions.end(),
                      [&](const std::string& id) { return change.has_to(id); }))
        anew.changes.push_back(&change);
    for (const std::string& id : old_rows(row.provisions)) {
      used_.insert(id);
      const Response* const one = answered(id);
      if (one == nullptr) continue;
      anew.earlier.push_back(id);
      blank.earlier.push_back(as_earlier(*one, old_.revision));
      blank.earlier.insert(blank.earlier.end(), one->earlier.begin(), one->earlier.end());
    }
    out_.anew.push_back(std::move(anew));
    return blank;
  }

  /// What was answered and is asked nowhere now.
  void keep_the_rest() {
    for (const Response& one : old_.responses) {
      if (one.claim == Claim::absent || used_.contains(one.row)) continue;
      out_.kept.push_back(one.row);
      auto& earlier = out_.assessment.earlier;
      earlier.push_back(as_earlier(one, old_.revision));
      earlier.insert(earlier.end(), one.earlier.begin(), one.earlier.end());
    }
  }

  void move(Action& action) {
    Moved moved{action.id, action.provisions, {}};
    std::vector<std::string> gone;
    for (const std::string& id : action.provisions) {
      const std::vector<std::string> now = map_.to_of(id);
      for (const std::string& one : now) add_once(moved.to, one);
      if (now.empty()) gone.push_back(id);
    }
    if (!gone.empty())
      note("action:" + action.id,
           "it was for " + listed(gone) + " of " + old_.revision + ", which is asked nowhere now",
           action.line);
    action.provisions = moved.to;
    if (moved.to != moved.from) out_.moved.push_back(std::move(moved));
  }

  std::string row_now(const std::string& row) const {
    const FormRow* const old = from_.row(row);
    if (old == nullptr) return row;  // `action:1`, or nothing
    for (const std::string& id : old->provisions)
      for (const std::string& now : map_.to_of(id))
        if (const FormRow* const found = to_.row_of(now)) return found->id;
    return {};
  }

  void restate() {
    Stated& stated = out_.assessment.stated;
    std::string text;
    const auto add = [&](const char* what, const std::optional<std::string>& value) {
      if (value) text += (text.empty() ? "" : ", ") + std::string(what) + " " + *value;
    };
    add("assessed on", stated.assessed_on);
    add("approved on", stated.approved_on);
    add("approved by", stated.approved_by);
    add("for", stated.period);
    if (!text.empty()) note({}, "stated of the form of " + old_.revision + ": " + text, 0);
    stated = {};
  }

  void note(std::string row, std::string words, std::size_t line) {
    out_.assessment.guesses.push_back(
        {std::move(row), std::string(kind), 1, std::move(words), line});
  }

  const Assessment& old_;
  const Code& from_;
  const Code& to_;
  const code::ChangeMap& map_;
  std::set<std::string> used_;
  Migration out_;
};

}  // namespace

Migration migrate(const Assessment& assessment, const Code& from, const Code& to,
                  const code::ChangeMap& map) {
  return Migrator(assessment, from, to, map).run();
}

}  // namespace assize::assessment
