// SPDX-License-Identifier: Apache-2.0
#include "form/record.hpp"

#include <algorithm>
#include <utility>

#include "form/answer.hpp"
#include "form/ids.hpp"
#include "text/fold.hpp"

namespace assize::form {
namespace {

constexpr std::size_t requirement_words = 6;  // a cell with fewer is no requirement by its words

using Cells = std::vector<PlacedText>;

Cells spread(const Row& row) {
  Cells cells;
  for (const Cell& cell : row.cells) {
    cells.push_back(cell);
    for (std::size_t i = 1; i < cell.columns; ++i) cells.emplace_back();
  }
  return cells;
}

PlacedText tail(const PlacedText& text, std::size_t from) {
  PlacedText out;
  std::size_t start = from;
  const std::string_view skip = " .:;,-|";
  while (start < text.text.size() && skip.find(text.text[start]) != std::string_view::npos) ++start;
  out.text = text.text.substr(start);
  if (!out.text.empty()) out.marks.push_back({0, text.line_at(start)});
  return out;
}

bool is_requirement(const PlacedText& cell, const Likeness& likeness) {
  if (text::words(cell.text).size() < requirement_words) return false;
  const auto matches = likeness.matches(cell.text);
  return !matches.empty() && matches.front().runs >= 4 &&
         (matches.front().share >= 0.4 || matches.front().cover >= 0.4);
}

// Drops empty cells from the end until `count` are left.
void trim_end(Cells& cells, std::size_t count) {
  while (cells.size() > count && cells.back().empty()) cells.pop_back();
}

// Finds the cell that holds the row's id and takes the id out of it. The id may stand in a cell to
// the right of its column (an empty cell came before it), or at the head of the requirement.
void take_ids(Record& record, Cells& cells, std::size_t column, const Code& code) {
  const auto ids_at = [&](std::size_t i) { return read_ids(cells[i].text, code); };
  std::size_t at = column;
  while (at < cells.size() && cells[at].empty() && at < column + 2) ++at;
  if (at >= cells.size()) return;
  const Ids ids = ids_at(at);
  if (ids.known.empty()) return;
  if (ids.only) {
    record.ids = ids.known;
    cells[at] = {};
    if (at > column) {
      cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(column),
                  cells.begin() + static_cast<std::ptrdiff_t>(at));
      record.guess("shifted-cell", 0.85, "the provision's number stood one column to the right");
    }
    return;
  }
  // "1.3 A resident does not ...": number and requirement in one cell. A sentence that begins with
  // a figure by chance ("6.3 million") is kept out by what follows the number.
  if (at != column) {
    if (at != column + 1) return;
    record.ids = ids.known;
    cells[at] = tail(cells[at], ids.end);
    return;
  }
  record.ids = ids.known;
  PlacedText rest = tail(cells[at], ids.end);
  cells[at] = {};
  if (rest.empty()) return;
  cells.insert(cells.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(rest));
  record.guess("merged-cell", 0.85, "the provision's number and its requirement stood in one cell");
}

// Splits "Yes - see the policy, section 3" where the claim's cell took in the next one.
void split_claim(Record& record, const Code& code) {
  PlacedText& claim = record.at(ColumnRole::claim);
  const auto answer = read_answer(claim.text, code.form);
  if (!answer || answer->whole || !record.at(ColumnRole::evidence).empty()) return;
  PlacedText rest = tail(claim, answer->end);
  if (text::words(rest.text).size() < 3) return;
  claim.text.resize(answer->end);
  record.at(ColumnRole::evidence) = std::move(rest);
  record.guess("merged-cell", 0.7, "the answer and its evidence stood in one cell");
  record.doubtful.push_back(Field::evidence);
}

// How far the cells from the claim on stand from where the header puts them. Only a plain Yes or No
// tells; a cell of evidence may hold N/A.
struct Shift {
  std::size_t from = 0;  // first cell that moved
  std::ptrdiff_t by = 0;
  double confidence = 1;
};

Shift find_shift(const Cells& cells, const Layout& layout, const Code& code,
                 const Likeness& likeness) {
  const auto expected = layout.column(ColumnRole::claim);
  if (!expected) return {};
  const std::size_t claim = *expected;
  if (claim < cells.size() && is_plain_answer(cells[claim].text, code.form)) return {};
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (is_plain_answer(cells[i].text, code.form)) found.push_back(i);
  }
  if (found.size() == 1) {
    const std::size_t at = found.front();
    // An answer word further on than the next cell is more likely evidence of one word.
    if (at < claim) return {at, static_cast<std::ptrdiff_t>(claim - at), 0.85};
    if (at == claim + 1 && (claim >= cells.size() || cells[claim].empty() ||
                            is_requirement(cells[claim], likeness))) {
      return {claim, -1, cells.size() > layout.roles.size() ? 0.85 : 0.7};
    }
    return {};
  }
  // No answer anywhere and a cell short: the claim's own cell is the one that was lost, when what
  // stands in its place is plainly no answer.
  const bool short_of_one = cells.size() + 1 == layout.roles.size();
  if (found.empty() && short_of_one && claim < cells.size() && !cells[claim].empty() &&
      !read_answer(cells[claim].text, code.form) && text::words(cells[claim].text).size() >= 3) {
    return {claim, 1, 0.6};
  }
  return {};
}

}  // namespace

Field field_of(ColumnRole role) {
  switch (role) {
    case ColumnRole::claim:
      return Field::claim;
    case ColumnRole::evidence:
      return Field::evidence;
    case ColumnRole::commentary:
      return Field::commentary;
    case ColumnRole::target_date:
      return Field::target_date;
    case ColumnRole::improvement:
      return Field::improvement;
    case ColumnRole::due:
      return Field::due;
    case ColumnRole::status:
      return Field::status;
    case ColumnRole::owner:
      return Field::owner;
    case ColumnRole::provision:
    case ColumnRole::requirement:
      break;
  }
  return Field::requirement;
}

bool Record::unanswered() const {
  return at(ColumnRole::claim).empty() && at(ColumnRole::evidence).empty() &&
         at(ColumnRole::commentary).empty();
}

bool Record::unplanned() const {
  return at(ColumnRole::improvement).empty() && at(ColumnRole::due).empty() &&
         at(ColumnRole::status).empty() && at(ColumnRole::owner).empty();
}

bool Record::blank() const {
  return ids.empty() && extra.empty() &&
         std::all_of(cells.begin(), cells.end(), [](const PlacedText& c) { return c.empty(); });
}

void Record::guess(std::string what, double confidence, std::string note) {
  guesses.push_back({{}, std::move(what), confidence, std::move(note), line});
}

Record make_record(const Row& row, const Layout& layout, const Code& code,
                   const Likeness& likeness) {
  Record record;
  record.line = row.line;
  record.kind = layout.kind;
  record.merged = layout.kind == TableKind::form && layout.merged();
  Cells cells = spread(row);
  const std::size_t columns = layout.roles.size();
  const auto id_column = layout.column(ColumnRole::provision);
  if (id_column && *id_column < cells.size()) take_ids(record, cells, *id_column, code);
  trim_end(cells, columns);
  if (layout.kind == TableKind::form && !record.ids.empty()) {
    const Shift shift = find_shift(cells, layout, code, likeness);
    if (shift.by > 0) {
      cells.insert(cells.begin() + static_cast<std::ptrdiff_t>(shift.from),
                   static_cast<std::size_t>(shift.by), PlacedText{});
      trim_end(cells, columns);
    } else if (shift.by < 0) {
      PlacedText gone = std::move(cells[shift.from]);
      cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(shift.from));
      if (!gone.empty() && shift.from > 0) cells[shift.from - 1].append(gone);
    }
    if (shift.by != 0) {
      record.guess(shift.confidence < 0.65 ? "missing-cell" : "shifted-cell", shift.confidence,
                   shift.confidence < 0.65 ? "the answer's cell is missing"
                                           : "the cells stood beside their columns");
      record.doubtful = {Field::claim, Field::evidence, Field::commentary};
    }
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    const auto role = i < columns ? layout.roles[i] : std::nullopt;
    if (role && *role != ColumnRole::provision) {
      record.at(*role).append(cells[i]);
    } else if (role) {
      // Words in the number's column that are no number: the end of a requirement, pushed left.
      record.at(ColumnRole::provision).append(cells[i]);
    } else {
      record.extra.push_back(cells[i]);
    }
  }
  if (record.kind == TableKind::form && !record.ids.empty()) split_claim(record, code);
  return record;
}

}  // namespace assize::form
