// SPDX-License-Identifier: Apache-2.0
#include "form/plan.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace assize::form {
namespace {

void note(Assessment& assessment, const Record& record, const std::string& action) {
  for (Guess guess : record.guesses) {
    guess.row = "action:" + action;
    assessment.guesses.push_back(std::move(guess));
  }
}

void add_ids(Action& action, const Record& record) {
  for (const std::string& id : record.ids) {
    const auto& mine = action.provisions;
    if (std::find(mine.begin(), mine.end(), id) == mine.end()) action.provisions.push_back(id);
  }
}

// Words in the number's column that are no number belong to the requirement.
PlacedText requirement_of(const Record& record) {
  PlacedText out = record.at(ColumnRole::provision);
  out.append(record.at(ColumnRole::requirement));
  return out;
}

// Columns of the form, and columns that people add, go with the action's state.
void add_rest(PlacedText& status, const Record& record) {
  for (const ColumnRole role :
       {ColumnRole::claim, ColumnRole::evidence, ColumnRole::commentary, ColumnRole::target_date}) {
    status.append(record.at(role));
  }
  for (const PlacedText& extra : record.extra) status.append(extra);
}

}  // namespace

void add_actions(Assessment& assessment, std::vector<Record>& records) {
  bool can_share = false;  // the action above came from a whole row
  for (Record& record : records) {
    if (record.kind != TableKind::plan || record.blank()) continue;
    if (record.ids.empty() && record.unplanned()) {
      for (const PlacedText& cell : record.cells) {
        if (!cell.empty()) assessment.unplaced.push_back({cell.text, cell.line_at(0), {}});
      }
      for (const PlacedText& extra : record.extra) {
        assessment.unplaced.push_back({extra.text, extra.line_at(0), {}});
      }
      continue;
    }
    if (record.unplanned() && can_share && !record.recovered) {
      Action& action = assessment.actions.back();
      add_ids(action, record);
      action.requirement.append(requirement_of(record));
      add_rest(action.status, record);
      assessment.guesses.push_back(
          {"action:" + action.id, "merged-cell", 0.8,
           record.ids.front() + " has no plan of its own; it shares the one above", record.line});
      note(assessment, record, action.id);
      continue;
    }
    can_share = !record.unplanned();
    Action action;
    action.id = std::to_string(assessment.actions.size() + 1);
    action.line = record.line;
    add_ids(action, record);
    action.requirement = requirement_of(record);
    action.improvement = std::move(record.at(ColumnRole::improvement));
    action.due = std::move(record.at(ColumnRole::due));
    action.status = std::move(record.at(ColumnRole::status));
    action.owner = std::move(record.at(ColumnRole::owner));
    add_rest(action.status, record);
    action.doubtful = std::move(record.doubtful);
    note(assessment, record, action.id);
    assessment.actions.push_back(std::move(action));
  }
}

}  // namespace assize::form
