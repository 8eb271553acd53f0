// SPDX-License-Identifier: Apache-2.0
#include "form/tables.hpp"

#include <algorithm>
#include <utility>

#include "form/answer.hpp"
#include "form/ids.hpp"
#include "form/upright_parts.hpp"

namespace assize::form {
namespace {

bool has_ids(const Row& row, const Code& code) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [&](const Cell& cell) { return !read_ids(cell.text, code).known.empty(); });
}

std::size_t rows_with_ids(const Document& document, const Code& code) {
  std::size_t count = 0;
  for (const Block& block : document.blocks) {
    for (const Row& row : block.rows) {
      count +=
          row.cells.size() >= 3 && !read_ids(row.cells.front().text, code).known.empty() ? 1U : 0U;
    }
  }
  return count;
}

// A row may be set over several lines.
std::size_t last_line(const Row& row) {
  std::size_t last = row.line;
  for (const Cell& cell : row.cells)
    for (const LineMark& mark : cell.marks) last = std::max(last, mark.line);
  return last;
}

void skip(Assessment& assessment, const Row& row, std::string what) {
  const std::size_t last = last_line(row);
  for (auto it = assessment.skipped.rbegin(); it != assessment.skipped.rend(); ++it) {
    if (it->what == what && it->to + 1 == row.line) {
      it->to = last;
      return;
    }
  }
  assessment.skipped.push_back({row.line, last, std::move(what)});
}

// Of a form those columns count that people add out of a plan.
void note_columns(Assessment& assessment, const Layout& layout) {
  const bool is_plan = layout.kind == TableKind::plan;
  if (!is_plan && (layout.kind != TableKind::form || !layout.column(ColumnRole::improvement)))
    return;
  for (const auto& role : layout.roles) {
    const bool added = role == ColumnRole::improvement || role == ColumnRole::due ||
                       role == ColumnRole::status || role == ColumnRole::owner ||
                       role == ColumnRole::target_date;
    if (!role || !(is_plan || added)) continue;
    const std::string name(to_string(*role));
    auto& columns = assessment.plan_columns;
    if (std::find(columns.begin(), columns.end(), name) == columns.end()) columns.push_back(name);
  }
}

// A header printed over two rows: what the second does not name keeps the first's role.
void add_missing_roles(Layout& header, const Layout& above) {
  if (header.kind != above.kind || header.roles.size() != above.roles.size()) return;
  for (std::size_t i = 0; i < header.roles.size(); ++i) {
    if (!header.roles[i] && above.roles[i] && !header.column(*above.roles[i])) {
      header.roles[i] = above.roles[i];
    }
  }
}

}  // namespace

void Tables::read(Assessment& assessment) {
  const bool headed = has_header();
  if (!headed) {
    layout_ = layout_by_content(document_, code_, likeness_);
    if (!layout_ && rows_with_ids(document_, code_) >= 2) layout_ = published_layout(code_);
  }
  for (const Block& block : document_.blocks) {
    if (block.kind == BlockKind::table) read_block(assessment, block);
  }
  if (!headed && layout_ && !records_.empty()) {
    assessment.guesses.push_back({{},
                                  "no-header",
                                  0.6,
                                  "no row heads the columns; told by what stands in them",
                                  extent_.first});
  }
}

void Tables::read_block(Assessment& assessment, const Block& block) {
  ++table_;
  spanned_ = {};
  bool opens = true;
  for (const Row& row : block.rows) {
    read_row(assessment, block, row, opens);
    spanned_.pass(row);
  }
}

void Tables::read_row(Assessment& assessment, const Block& block, const Row& row, bool& opens) {
  if (row.rule) return skip(assessment, row, "drawn separators");
  if (auto header = read_header(row, code_)) {
    take_header(assessment, std::move(*header), row);
    opens = true;
    return;
  }
  if (under_header_ && (take_choices_below(*layout_, row, code_) || continues_header(row, code_)))
    return skip(assessment, row, "column headers");
  if (layout_ && layout_->guessed && heads_columns(row))
    return skip(assessment, row, "column headers");
  if (layout_ && take_labelled(row)) return;
  if (!layout_ || !belongs(row, block) || is_banner(row)) return left_over_.push_back(&row);
  if (take_heading(assessment, row)) {
    opens = true;
    return;
  }
  const std::size_t before = records_.size();
  take_record(assessment, row, opens);
  if (records_.size() != before) opens = false;
}

void Tables::take_header(Assessment& assessment, Layout header, const Row& row) {
  if (under_header_ && layout_) add_missing_roles(header, *layout_);
  complete_layout(header, document_, code_, likeness_);
  if (header.completed && !(layout_ && layout_->completed)) {
    assessment.guesses.push_back({{},
                                  "unnamed-column",
                                  0.7,
                                  "a column whose label is not known was told by what stands in it",
                                  row.line});
  }
  layout_ = std::move(header);
  under_header_ = true;
  note_columns(assessment, *layout_);
  skip(assessment, row, "column headers");
}

void Tables::take_record(Assessment& assessment, const Row& row, bool opens) {
  const Record* above = records_.empty() ? nullptr : &records_.back();
  // A row without a number goes on with the one above, which has the spanning cell already.
  const auto filled = has_ids(row, code_) ? spanned_.filled(row, *layout_) : std::optional<Row>();
  Record record = make_record(filled.value_or(row), *layout_, above, code_, likeness_);
  if (filled) record.guess("merged-cell", 0.9, "a cell of a row above stands for this one, too");
  // The section's title in a column of its own, which runs down beside its rows.
  for (std::vector<PlacedText>* cells : {&record.extra, &record.beside}) {
    std::erase_if(*cells, [&](const PlacedText& cell) {
      const std::string section = section_of_heading(cell.text, code_);
      if (!section.empty()) assessment.headings.push_back({section, cell.text, row.line});
      return !section.empty();
    });
  }
  if (record.blank()) return;
  record.table = table_;
  record.opens = opens;
  extent_.first = extent_.first == 0 ? row.line : std::min(extent_.first, row.line);
  extent_.last = std::max(extent_.last, row.line);
  under_header_ = false;
  records_.push_back(std::move(record));
}

// "Evidence: the policy" or "Evidence | the policy" below a row: a value of that row for which the
// table has no column.
bool Tables::take_labelled(const Row& row) {
  if (records_.empty() || records_.back().table != table_ || row.cells.empty()) return false;
  Record& record = records_.back();
  if (record.kind != TableKind::form || record.ids.empty()) return false;
  std::vector<const Cell*> filled;
  for (const Cell& cell : row.cells)
    if (!cell.empty() && (filled.empty() || filled.back()->text != cell.text))
      filled.push_back(&cell);
  if (filled.empty() || filled.front() != &row.cells.front()) return false;
  const Labels labels(code_);
  std::vector<std::pair<ColumnRole, PlacedText>> values;
  if (const auto role = labels.whole(filled.front()->text); role && filled.size() <= 2) {
    values.emplace_back(*role, filled.size() == 2 ? PlacedText(*filled[1]) : PlacedText{});
  } else {
    for (const Cell* cell : filled) {
      const auto led = labels.leading(cell->text);
      if (!led) return false;
      values.emplace_back(led->role, behind(*cell, led->end));
    }
  }
  for (const auto& [role, value] : values)
    if (role == ColumnRole::provision || role == ColumnRole::requirement ||
        (layout_->column(role) && !record.at(role).empty()))
      return false;
  for (auto& [role, value] : values) {
    if (role == ColumnRole::commentary) record.merged = false;
    record.at(role).append(value);
  }
  extent_.last = std::max(extent_.last, row.line);
  return true;
}

bool Tables::has_header() const {
  return std::any_of(document_.blocks.begin(), document_.blocks.end(), [&](const Block& block) {
    return std::any_of(block.rows.begin(), block.rows.end(),
                       [&](const Row& row) { return read_header(row, code_).has_value(); });
  });
}

// A table of another kind after the form (contact details, signatures, a list of documents) has
// fewer columns, no numbers of provisions, and words of its own where the numbers stand.
bool Tables::belongs(const Row& row, const Block& block) const {
  if (has_ids(row, code_)) return true;
  if (row.cells.size() + 2 < layout_->roles.size()) return false;
  const auto column = layout_->column(ColumnRole::provision);
  if (row.cells.size() == layout_->roles.size() || !column) return true;
  const bool other_words = *column < row.cells.size() && !row.cells[*column].empty() &&
                           likeness_.matches(row.cells[*column].text).empty();
  return !other_words || std::any_of(block.rows.begin(), block.rows.end(), [&](const Row& other) {
    return has_ids(other, code_) || read_header(other, code_).has_value();
  });
}

// A header in words that are no labels of the Code: short cells, none of them an answer where the
// answers stand.
bool Tables::heads_columns(const Row& row) const {
  constexpr std::size_t longest = 80;  // bytes
  const auto column = layout_->column(ColumnRole::claim);
  if (!column || *column >= row.cells.size() || row.cells[*column].empty()) return false;
  const auto answer = read_answer(row.cells[*column].text, code_.form);
  const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
                                    [](const Cell& cell) { return !cell.empty(); });
  return filled >= 3 && (!answer || answer->claim == Claim::blank) && !has_ids(row, code_) &&
         std::all_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
           return cell.text.size() <= longest && !likeness_.is_requirement(cell.text);
         });
}

// A row of a few words in its first cell and nothing else ("Stage 1", "What must be done") that is
// no part of a requirement.
bool Tables::is_banner(const Row& row) const {
  constexpr std::size_t longest = 80;  // bytes
  const auto column = layout_->column(ColumnRole::provision);
  if (row.cells.size() < 2 || !column || *column >= row.cells.size()) return false;
  const std::string& words = row.cells[*column].text;
  const bool alone = std::all_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
    return cell.empty() || cell.text == words;
  });
  return alone && !words.empty() && words.size() <= longest && !has_ids(row, code_) &&
         read_ids(words, code_).unknown.empty() && likeness_.matches(words).empty() &&
         section_of_heading(words, code_).empty();
}

// A section heading set as a row of the table, in one cell or with its number in another.
bool Tables::take_heading(Assessment& assessment, const Row& row) const {
  std::string words;
  std::string last;
  std::size_t cells = 0;
  for (const Cell& cell : row.cells) {
    if (cell.empty() || cell.text == last) continue;
    last = cell.text;
    words += (words.empty() ? "" : " ") + cell.text;
    ++cells;
  }
  if (cells == 0 || cells > 2) return false;
  const std::string section = section_of_heading(words, code_);
  if (section.empty()) return false;
  assessment.headings.push_back({section, words, row.line});
  return true;
}

}  // namespace assize::form
