// SPDX-License-Identifier: Apache-2.0
#include <assize/form.hpp>

#include <algorithm>
#include <optional>
#include <utility>

#include "form/about.hpp"
#include "form/columns.hpp"
#include "form/continuation.hpp"
#include "form/ids.hpp"
#include "form/likeness.hpp"
#include "form/plan.hpp"
#include "form/prose.hpp"
#include "form/record.hpp"
#include "form/responses.hpp"

namespace assize {
namespace {

using form::Layout;
using form::Likeness;
using form::Record;
using form::TableKind;

// The tables of a document that hold a form or a plan, as records.
class Tables {
 public:
  Tables(const Document& document, const Code& code, const Likeness& likeness)
      : document_(document), code_(code), likeness_(likeness) {}

  void read(Assessment& assessment) {
    const bool headed = has_header();
    std::optional<Layout> layout;
    std::size_t table = 0;
    for (const Block& block : document_.blocks) {
      if (block.kind != BlockKind::table) continue;
      ++table;
      if (!headed && !layout && rows_with_ids(block) >= 2) layout = form::published_layout(code_);
      bool opens = true;
      for (const Row& row : block.rows) {
        if (row.rule) {
          skip(assessment, row.line, "drawn separators");
          continue;
        }
        if (const auto header = form::read_header(row, code_)) {
          layout = header;
          opens = true;
          note_columns(assessment, *header);
          skip(assessment, row.line, "column headers");
          continue;
        }
        if (!layout || !belongs(row, *layout)) {
          left_over_.push_back(&row);
          continue;
        }
        if (heading_row(assessment, row)) {
          opens = true;
          continue;
        }
        Record record = form::make_record(row, *layout, code_, likeness_);
        if (record.blank()) continue;
        record.table = table;
        record.opens = opens;
        opens = false;
        extent_.first = extent_.first == 0 ? row.line : std::min(extent_.first, row.line);
        extent_.last = std::max(extent_.last, row.line);
        records_.push_back(std::move(record));
      }
    }
    if (!headed && layout && layout->guessed) {
      assessment.guesses.push_back({{}, "no-header", 0.6,
                                    "no row heads the columns; read in the published order",
                                    extent_.first});
    }
  }

  [[nodiscard]] std::vector<Record>& records() { return records_; }
  [[nodiscard]] const form::Extent& extent() const { return extent_; }
  /// Rows of tables that are neither a form nor a plan.
  [[nodiscard]] const std::vector<const Row*>& left_over() const { return left_over_; }

 private:
  bool has_header() const {
    return std::any_of(document_.blocks.begin(), document_.blocks.end(), [&](const Block& block) {
      return std::any_of(block.rows.begin(), block.rows.end(), [&](const Row& row) {
        return form::read_header(row, code_).has_value();
      });
    });
  }

  std::size_t rows_with_ids(const Block& block) const {
    return static_cast<std::size_t>(
        std::count_if(block.rows.begin(), block.rows.end(), [&](const Row& row) {
          return row.cells.size() >= 3 && !form::read_ids(row.cells.front().text, code_).known.empty();
        }));
  }

  // A table of another kind after the form (contact details, a list of documents) has fewer columns
  // and no numbers of provisions.
  bool belongs(const Row& row, const Layout& layout) const {
    if (row.cells.size() + 2 >= layout.roles.size()) return true;
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
      return !form::read_ids(cell.text, code_).known.empty();
    });
  }

  // A section heading set as a row of the table.
  bool heading_row(Assessment& assessment, const Row& row) const {
    const Cell* only = nullptr;
    for (const Cell& cell : row.cells) {
      if (cell.empty()) continue;
      if (only != nullptr && only->text != cell.text) return false;
      only = &cell;
    }
    if (only == nullptr) return false;
    const std::string section = form::section_of_heading(only->text, code_);
    if (section.empty()) return false;
    assessment.headings.push_back({section, only->text, row.line});
    return true;
  }

  void note_columns(Assessment& assessment, const Layout& layout) const {
    if (layout.kind != TableKind::plan) return;
    for (const auto& role : layout.roles) {
      if (!role) continue;
      const std::string name(to_string(*role));
      auto& columns = assessment.plan_columns;
      if (std::find(columns.begin(), columns.end(), name) == columns.end()) columns.push_back(name);
    }
  }

  static void skip(Assessment& assessment, std::size_t line, std::string what) {
    for (auto it = assessment.skipped.rbegin(); it != assessment.skipped.rend(); ++it) {
      if (it->what == what && it->to + 1 == line) {
        it->to = line;
        return;
      }
    }
    assessment.skipped.push_back({line, line, std::move(what)});
  }

  const Document& document_;
  const Code& code_;
  const Likeness& likeness_;
  std::vector<Record> records_;
  std::vector<const Row*> left_over_;
  form::Extent extent_;
};

}  // namespace

Assessment read_form(const Document& document, const Code& code) {
  Assessment assessment;
  assessment.source = document.name;
  assessment.document = document.name;
  assessment.sha256 = document.sha256;
  assessment.code = code.id;
  assessment.revision = code.revision;
  const Likeness likeness(code);
  Tables tables(document, code, likeness);
  tables.read(assessment);
  std::vector<Record> records = form::settle(std::move(tables.records()), code, likeness);
  std::vector<form::RowLine> row_lines;
  for (const Record& record : records) {
    const bool is_form = record.kind == TableKind::form;
    if (is_form && !record.ids.empty()) assessment.has_form = true;
    if (!is_form && (!record.ids.empty() || !record.unplanned())) assessment.has_plan = true;
    if (!record.ids.empty()) row_lines.push_back({record.line, record.ids.front()});
  }
  if (assessment.has_form) form::add_responses(assessment, records, code, likeness);
  form::add_actions(assessment, records);
  std::sort(row_lines.begin(), row_lines.end(),
            [](const form::RowLine& a, const form::RowLine& b) { return a.line < b.line; });
  form::settle_prose(assessment, document, code, likeness,
                     {tables.extent(), row_lines, tables.left_over()});
  form::read_about(assessment, document, code);
  std::stable_sort(assessment.headings.begin(), assessment.headings.end(),
                   [](const Heading& a, const Heading& b) { return a.line < b.line; });
  std::stable_sort(assessment.unplaced.begin(), assessment.unplaced.end(),
                   [](const Unplaced& a, const Unplaced& b) { return a.line < b.line; });
  std::stable_sort(assessment.skipped.begin(), assessment.skipped.end(),
                   [](const Skipped& a, const Skipped& b) { return a.from < b.from; });
  std::stable_sort(assessment.guesses.begin(), assessment.guesses.end(),
                   [](const Guess& a, const Guess& b) { return a.line < b.line; });
  return assessment;
}

}  // namespace assize
