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
          response.requirement, response.evidence, response.commentary, response.target_date,
          response.doubtful};
}

/// Adds what a row was answered, now and in the revisions before. A row that was itself left blank
/// by a migration says nothing of its own.
void keep(const Response& one, const std::string& revision, std::vector<EarlierAnswer>& all) {
  const bool was_left_blank = one.claim == Claim::blank && one.empty() &&
                              one.target_date.text.empty() && one.requirement.text.empty() &&
                              !one.earlier.empty();
  if (!was_left_blank) all.push_back(as_earlier(one, revision));
  all.insert(all.end(), one.earlier.begin(), one.earlier.end());
}

std::string listed(const std::vector<std::string>& ids) {
  std::string out;
  for (const std::string& id : ids) (out += out.empty() ? "" : ", ") += id;
  return out;
}

class Migrator {
 public:
  Migrator(const Assessment& old, const code::Step& step)
      : old_(old), step_(step), from_(*step.from), to_(*step.to), map_(step.map) {}

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

  Response response(const FormRow& row) {
    const FormRow* const old = step_.carrying(row);
    if (old != nullptr) {
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
    Anew anew{row.id, {}, {}, old != nullptr};
    if (anew.is_unanswered) return out_.anew.push_back(std::move(anew)), blank;
    for (const Change& change : map_.changes)
      if (std::any_of(row.provisions.begin(), row.provisions.end(),
                      [&](const std::string& id) { return change.has_to(id); }))
        anew.changes.push_back(&change);
    for (const std::string& id : old_rows(row.provisions)) {
      used_.insert(id);
      const Response* const one = answered(id);
      if (one == nullptr) continue;
      anew.earlier.push_back(id);
      keep(*one, old_.revision, blank.earlier);
    }
    out_.anew.push_back(std::move(anew));
    return blank;
  }

  /// What was answered and is asked nowhere now.
  void keep_the_rest() {
    for (const Response& one : old_.responses) {
      if (one.claim == Claim::absent || used_.contains(one.row)) continue;
      out_.kept.push_back(one.row);
      keep(one, old_.revision, out_.assessment.earlier);
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
  const code::Step& step_;
  const Code& from_;
  const Code& to_;
  const code::ChangeMap& map_;
  std::set<std::string> used_;
  Migration out_;
};

/// Two steps as one: what the second says of the rows between is said of the rows before them.
class Joining {
 public:
  explicit Joining(const Migration& first) : first_(first) {}

  Migration with(Migration next) const {
    Migration out;
    out.assessment = std::move(next.assessment);
    for (const Carried& one : next.carried) {
      if (const Anew* const anew = anew_at(one.from))
        out.anew.push_back({one.row, anew->changes, anew->earlier, anew->is_unanswered});
      else
        out.carried.push_back({one.row, before(one.from).front()});
    }
    for (Anew& one : next.anew) out.anew.push_back(traced(std::move(one)));
    in_order(out);
    out.kept = first_.kept;
    for (const std::string& row : next.kept)
      for (const std::string& old : before(row)) add_once(out.kept, old);
    out.moved = moved(next.moved);
    return out;
  }

 private:
  const Anew* anew_at(const std::string& row) const {
    for (const Anew& one : first_.anew)
      if (one.row == row) return &one;
    return nullptr;
  }

  /// The rows in which what stands at a row between was answered.
  std::vector<std::string> before(const std::string& row) const {
    for (const Carried& one : first_.carried)
      if (one.row == row) return {one.from};
    const Anew* const anew = anew_at(row);
    return anew == nullptr ? std::vector<std::string>{row} : anew->earlier;
  }

  Anew traced(Anew next) const {
    Anew out{std::move(next.row), {}, {}, next.is_unanswered};
    for (const std::string& row : next.earlier) {
      if (const Anew* const anew = anew_at(row))
        out.changes.insert(out.changes.end(), anew->changes.begin(), anew->changes.end());
      for (const std::string& old : before(row)) add_once(out.earlier, old);
    }
    out.changes.insert(out.changes.end(), next.changes.begin(), next.changes.end());
    return out;
  }

  /// Rows to be answered anew in the order of the form.
  static void in_order(Migration& out) {
    std::vector<Anew> sorted;
    for (const Response& response : out.assessment.responses)
      for (Anew& one : out.anew)
        if (one.row == response.row) sorted.push_back(std::move(one));
    out.anew = std::move(sorted);
  }

  std::vector<Moved> moved(const std::vector<Moved>& next) const {
    std::vector<Moved> out = first_.moved;
    for (const Moved& one : next) {
      const auto same = std::find_if(out.begin(), out.end(), [&](const Moved& earlier) {
        return earlier.action == one.action;
      });
      same == out.end() ? out.push_back(one) : void(same->to = one.to);
    }
    std::erase_if(out, [](const Moved& one) { return one.from == one.to; });
    return out;
  }

  const Migration& first_;
};

}  // namespace

Migration migrate(const Assessment& assessment, const code::Route& route) {
  Migration whole = Migrator(assessment, route.front()).run();
  for (std::size_t i = 1; i < route.size(); ++i) {
    Migration next = Migrator(whole.assessment, route[i]).run();
    whole = Joining(whole).with(std::move(next));
  }
  return whole;
}

}  // namespace assize::assessment
