// SPDX-License-Identifier: Apache-2.0
#include "form/record.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "form/answer.hpp"
#include "form/ids.hpp"
#include "form/shift.hpp"
#include "text/fold.hpp"

namespace assize::form {
namespace {

Cells spread(const Row& row) {
  Cells cells;
  for (const Cell& cell : row.cells) {
    cells.push_back(cell);
    for (std::size_t i = 1; i < cell.columns; ++i) cells.emplace_back();
  }
  return cells;
}

// What stands from byte `from` on, without the joint before it.
PlacedText tail(const PlacedText& text, std::size_t from) {
  constexpr std::array<std::string_view, 12> joints = {
      " ", ".", ":", ";", ",", "-", "|", ")", "]", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x8B"};
  std::size_t start = std::min(from, text.text.size());
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view joint : joints) {
      if (text.text.compare(start, joint.size(), joint) != 0) continue;
      start += joint.size();
      more = true;
    }
  }
  PlacedText out;
  out.text = text.text.substr(start);
  if (out.text.empty()) return out;
  if (const std::size_t line = text.line_at(start); line != 0) out.marks.push_back({0, line});
  for (const LineMark& mark : text.marks) {
    if (mark.start > start) out.marks.push_back({mark.start - start, mark.line});
  }
  return out;
}

void cut(PlacedText& text, std::size_t end) {
  text.text.resize(std::min(end, text.text.size()));
  std::erase_if(text.marks, [&](const LineMark& mark) { return mark.start >= text.text.size(); });
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
  if (ids.only_unknown && at == column) record.foreign = ids.unknown;
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
  // a figure by chance ("1.2 million") is kept out by what follows the number.
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
  record.pushed = true;
  record.guess("merged-cell", 0.85, "the provision's number and its requirement stood in one cell");
}

// A row without a number whose requirement stands in the number's column, or that goes on with one
// whose number and requirement shared a cell.
void open_id_column(Record& record, Cells& cells, std::size_t column, std::size_t columns,
                    const Record* above, const Likeness& likeness) {
  if (cells.size() >= columns) return;
  const bool goes_on = above != nullptr && above->pushed && above->width == cells.size();
  if (!goes_on && !likeness.is_requirement(cells[column].text)) return;
  cells.insert(cells.begin() + static_cast<std::ptrdiff_t>(column), PlacedText{});
  record.pushed = true;
  record.guess("shifted-cell", 0.85, "the requirement stood in the column of the numbers");
}

// Where no column is for numbers, the number stands before the requirement's words, or in a column
// that its header does not name.
void take_ids_elsewhere(Record& record, Cells& cells, const Layout& layout, const Code& code) {
  const bool unnamed = !cells.empty() && !layout.roles.empty() && !layout.roles.front();
  if (unnamed) {
    if (const Ids ids = read_ids(cells.front().text, code); ids.only) {
      record.ids = ids.known;
      cells.front() = {};
      return;
    }
  }
  const auto column = layout.column(ColumnRole::requirement);
  if (!column || *column >= cells.size()) return;
  if (cells[*column].empty() && cells.size() > layout.roles.size() &&
      !read_ids(cells[*column + 1].text, code).known.empty()) {
    cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(*column));
  }
  const Ids ids = read_ids(cells[*column].text, code);
  if (ids.known.empty()) return;
  record.ids = ids.known;
  cells[*column] = tail(cells[*column], ids.end);
}

// Splits "Yes - see the policy, section 3" where the claim's cell took in the next one.
void split_claim(Record& record, const Code& code) {
  PlacedText& claim = record.at(ColumnRole::claim);
  const auto answer = read_answer(claim.text, code.form);
  if (!answer || answer->whole || !record.at(ColumnRole::evidence).empty()) return;
  PlacedText rest = tail(claim, answer->end);
  if (text::words(rest.text).size() < 3) return;
  cut(claim, answer->end);
  record.at(ColumnRole::evidence) = std::move(rest);
  record.guess("merged-cell", 0.7, "the answer and its evidence stood in one cell");
  record.doubt({Field::evidence});
}

// An answer that stands at the head of the evidence, or behind the requirement, and not in its own
// column: "Yes Complaints Policy, section 9".
void find_claim_beside(Record& record, const Code& code, const Likeness& likeness) {
  PlacedText& claim = record.at(ColumnRole::claim);
  if (!claim.empty()) return;
  const auto says = [&](const AnswerWord& answer, std::string_view word) {
    return answer.claim != Claim::blank && answer.claim != Claim::not_applicable &&
           answer.words.size() == 1 && answer.words.front().size() > 1 &&
           text::fold(word) == answer.words.front();
  };
  const auto is_answer = [&](std::string_view word) {
    return !word.empty() && word.front() >= 'A' && word.front() <= 'Z' &&
           std::any_of(code.form.answers.begin(), code.form.answers.end(),
                       [&](const AnswerWord& answer) { return says(answer, word); });
  };
  PlacedText& requirement = record.at(ColumnRole::requirement);
  const std::size_t last = requirement.text.rfind(' ');
  if (last != std::string::npos && is_answer(std::string_view(requirement.text).substr(last + 1))) {
    claim = tail(requirement, last);
    cut(requirement, last);
    record.guess("merged-cell", 0.7, "the answer stood behind the requirement");
    record.doubt({Field::claim});
    return;
  }
  // "... 'an expression No", and the requirement goes on below: in columns of spaces the answer
  // stood too close.
  for (const LineMark& mark : requirement.marks) {
    if (mark.start == 0 || !likeness.worded()) continue;
    const std::size_t before =
        requirement.text.rfind(' ', mark.start - std::min<std::size_t>(mark.start, 2));
    if (before == std::string::npos) continue;
    const std::size_t size = mark.start - before - 1;
    std::string word =
        text::fold_space(std::string_view(requirement.text).substr(before, size + 1));
    if (!is_answer(word)) continue;
    PlacedText rest = requirement;
    rest.text.erase(before, size);
    for (LineMark& each : rest.marks)
      if (each.start > before) each.start -= size;
    const FormRow* const row = code.row(record.ids.front());
    if (row == nullptr) continue;
    const auto index = static_cast<std::size_t>(row - code.form.rows.data());
    if (likeness.of(rest.text, index).runs <= likeness.of(requirement.text, index).runs) continue;
    claim.append({std::move(word), {{0, requirement.line_at(before + 1)}}});
    requirement = std::move(rest);
    record.guess("merged-cell", 0.8, "the answer stood within the requirement");
    record.doubt({Field::claim});
    return;
  }
  PlacedText& evidence = record.at(ColumnRole::evidence);
  const std::size_t end = std::min(evidence.text.find_first_of(" .,:;"), evidence.text.size());
  const std::string_view first = std::string_view(evidence.text).substr(0, end);
  const PlacedText rest = tail(evidence, end);
  // "No complaint was refused" is a sentence, and so may be what begins small.
  const bool opens = rest.empty() || (rest.text.front() >= 'A' && rest.text.front() <= 'Z');
  if (!is_answer(first) || text::fold(first) == "no" || !opens) return;
  claim = evidence;
  cut(claim, end);
  evidence = rest;
  record.guess("merged-cell", 0.7, "the answer stood at the head of the evidence");
  record.doubt({Field::claim, Field::evidence});
}

// What people keep beside the form: "Amber", "Yes" of last year, a name. Prose belongs to the
// answer.
bool is_mark(const std::string& text) {
  constexpr std::size_t most = 3;  // words
  return text::words(text).size() <= most && text.find("://") == std::string::npos;
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
    case ColumnRole::observation:
    case ColumnRole::recommendation:
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
  return ids.empty() && extra.empty() && beside.empty() &&
         std::all_of(cells.begin(), cells.end(), [](const PlacedText& c) { return c.empty(); });
}

void Record::guess(std::string what, double confidence, std::string note) {
  // Two figures: more would claim to know what nobody knows.
  guesses.push_back(
      {{}, std::move(what), std::round(confidence * 100) / 100, std::move(note), line});
}

void add_doubt(std::vector<Field>& doubtful, Field field) {
  if (std::find(doubtful.begin(), doubtful.end(), field) == doubtful.end()) {
    doubtful.push_back(field);
  }
}

void Record::doubt(std::initializer_list<Field> fields) {
  for (const Field field : fields) add_doubt(doubtful, field);
}

Record make_record(const Row& row, const Layout& layout, const Record* above, const Code& code,
                   const Likeness& likeness) {
  Record record;
  record.line = row.line;
  record.kind = layout.kind;
  record.merged = layout.kind == TableKind::form && layout.merged();
  Cells cells = spread(row);
  record.width = cells.size();
  const std::size_t columns = layout.roles.size();
  const auto id_column = layout.column(ColumnRole::provision);
  if (!id_column) {
    take_ids_elsewhere(record, cells, layout, code);
  } else if (*id_column < cells.size()) {
    take_ids(record, cells, *id_column, code);
    if (record.ids.empty()) open_id_column(record, cells, *id_column, columns, above, likeness);
  }
  trim_end(cells, columns);
  const bool told =
      !record.ids.empty() || std::any_of(cells.begin(), cells.end(), [&](const PlacedText& cell) {
        return likeness.is_requirement(cell.text);
      });
  if (layout.kind == TableKind::form && told && layout.says.empty() && !layout.answers_beside) {
    const Shift shift = find_shift(cells, layout, code, likeness);
    put_back(cells, shift);
    trim_end(cells, columns);
    if (shift.by != 0) {
      const bool missing = shift.confidence < 0.65;
      record.guess(
          missing ? "missing-cell" : "shifted-cell", shift.confidence,
          missing ? "the answer's cell is missing" : "the cells stood beside their columns");
      record.doubt({Field::claim, Field::evidence, Field::commentary});
    }
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    const auto role = i < columns ? layout.roles[i] : std::nullopt;
    if (role && *role != ColumnRole::provision) {
      if (i < layout.says.size() && !layout.says[i].empty()) {
        record.at(*role).append({layout.says[i], {{0, cells[i].line_at(0)}}});
      }
      record.at(*role).append(cells[i]);
    } else if (role) {
      // Words in the number's column that are no number: the end of a requirement, pushed left.
      record.at(ColumnRole::provision).append(cells[i]);
    } else {
      const bool mark = record.kind == TableKind::form && i < columns && is_mark(cells[i].text);
      (mark ? record.beside : record.extra).push_back(cells[i]);
    }
  }
  if (record.kind == TableKind::form && !record.ids.empty()) {
    find_claim_beside(record, code, likeness);
    split_claim(record, code);
  }
  return record;
}

}  // namespace assize::form
