// SPDX-License-Identifier: Apache-2.0
#include "xlsx/layout.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <utility>
#include <vector>

namespace assize::xlsx {
namespace {

constexpr std::size_t longest_heading = 160;  // bytes, as in texts
constexpr std::size_t least_columns = 3;      // of a table whose columns go on in those below
constexpr std::size_t longest_label = 80;     // bytes
constexpr std::size_t longest_choice = 40;    // bytes: of a list beside a table

struct FilledRow {
  std::size_t number = 0;
  std::size_t begin = 0, end = 0;  // of its cells
  std::size_t line = 0;
};

/// Of a table, as far as it goes: where it stands, how many cells it fills, how many with prose.
struct FirstColumn {
  std::size_t column = 0, filled = 0, prose = 0;
};

bool has_letter(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
  });
}

bool reads_as_heading(const SheetCell& cell) {
  const std::string& text = cell.text;
  if (text.size() > longest_heading || !has_letter(text)) return false;
  if (std::islower(static_cast<unsigned char>(text.front())) != 0) return false;
  return cell.set_off || std::string_view(".,;").find(text.back()) == std::string_view::npos;
}

// "8.4 The words ...": a row whose number stands before what it asks.
bool begins_numbered(const std::string& text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789."), text.size());
  const std::size_t point = text.find('.');
  return point != text.npos && point != 0 && point + 1 < end;
}

class Layouter {
 public:
  Layouter(Sheet& sheet, Progress& progress, Document& document)
      : sheet_(sheet), progress_(progress), document_(document) {
    for (const Area& area : sheet.merged) {
      if (filled(area.first)) merged_.emplace(area.first, area);
    }
    take_labels();
  }

  void run() {
    std::size_t before = 0;
    auto merged = merged_.begin();
    for (std::size_t at = 0; at < sheet_.cells.size();) {
      FilledRow row;
      row.number = sheet_.cells[at].at.row;
      row.begin = at;
      while (at < sheet_.cells.size() && sheet_.cells[at].at.row == row.number) ++at;
      row.end = at;
      for (; merged != merged_.end() && merged->first.row < row.number; ++merged)
        reach_ = std::max(reach_, merged->second.last.row);
      if (before != 0 && before + 1 != row.number && reach_ + 1 < row.number) close();
      before = row.number;
      take(row);
      if (progress_.too_much()) return;
    }
    close();
  }

  std::size_t next_line(const std::string& where) {
    ++document_.lines;
    document_.places.push_back(
        {document_.lines,
         "sheet \"" + sheet_.name + "\"" + (where.empty() ? std::string() : ", " + where)});
    return document_.lines;
  }

  void add_text(BlockKind kind, std::string text, std::size_t line) {
    Block block;
    block.kind = kind;
    block.line = line;
    block.text.text = std::move(text);
    block.text.marks.push_back({0, line});
    document_.blocks.push_back(std::move(block));
  }

 private:
  [[nodiscard]] bool filled(const Position& at) const {
    return std::binary_search(sheet_.cells.begin(), sheet_.cells.end(), SheetCell{at, {}, false},
                              [](const SheetCell& a, const SheetCell& b) { return a.at < b.at; });
  }

  [[nodiscard]] const Area* merged_at(const Position& at) const {
    const auto found = merged_.find(at);
    return found == merged_.end() ? nullptr : &found->second;
  }

  // What stands first in rows that hold more: "Evidence" alone is such a row with no answer yet.
  void take_labels() {
    const std::vector<SheetCell>& cells = sheet_.cells;
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
      const bool first = i == 0 || cells[i - 1].at.row != cells[i].at.row;
      if (first && cells[i + 1].at.row == cells[i].at.row && cells[i].text.size() <= longest_label)
        labels_.insert(cells[i].text);
    }
  }

  void take(FilledRow& row) {
    SheetCell& cell = sheet_.cells[row.begin];
    const bool stands_alone = row.end - row.begin == 1 && !stands_in_table(row);
    if (stands_alone) close();
    row.line = next_line("row " + std::to_string(row.number));
    if (!stands_alone) {
      if (rows_.empty()) first_ = {cell.at.column, 0, 0};
      first_.column = std::min(first_.column, cell.at.column);
      if (cell.at.column == first_.column) ++first_.filled;
      if (cell.at.column == first_.column && cell.text.size() > longest_choice) ++first_.prose;
      rows_.push_back(row);
      return;
    }
    const BlockKind kind = reads_as_heading(cell) ? BlockKind::heading : BlockKind::paragraph;
    add_text(kind, std::move(cell.text), row.line);
  }

  // A row with one filled cell that is a row of a table all the same.
  [[nodiscard]] bool stands_in_table(const FilledRow& row) const {
    const SheetCell& cell = sheet_.cells[row.begin];
    const Area* merged = merged_at(cell.at);
    const bool across = merged != nullptr && merged->last.column != merged->first.column;
    const bool down = merged != nullptr && merged->last.row != merged->first.row;
    if (!across && labels_.contains(cell.text)) return true;
    if (rows_.empty()) {
      // Below an empty row a table may go on; its first column tells.
      if (carried_.empty() || across) return false;
      return cell.at.column > *carried_.begin() || !has_letter(cell.text) ||
             begins_numbered(cell.text);
    }
    if (reach_ >= row.number) return true;  // beside a cell that comes down from above
    if (across) return false;
    if (down || cell.at.column > first_.column) return true;
    if (!has_letter(cell.text) || begins_numbered(cell.text)) return true;
    // Prose among prose: what is asked and not yet answered.
    return !reads_as_heading(cell) && first_.prose * 2 >= first_.filled;
  }

  // The columns that hold anything in the table that ends here.
  [[nodiscard]] std::set<std::size_t> used_columns() const {
    std::set<std::size_t> used;
    for (const FilledRow& row : rows_)
      for (std::size_t i = row.begin; i < row.end; ++i) used.insert(sheet_.cells[i].at.column);
    return used;
  }

  // Those of the table's columns, and between them those of tables above, so that an answer left
  // empty does not move its neighbours.
  [[nodiscard]] std::vector<std::size_t> columns(const std::set<std::size_t>& used) {
    std::set<std::size_t> out = used;
    for (const std::size_t column : carried_)
      if (column < *used.rbegin()) out.insert(column);
    if (used.size() >= least_columns) carried_.insert(used.begin(), used.end());
    return {out.begin(), out.end()};
  }

  // The first column of a list of choices that stands apart to the right of the table: a column or
  // two of few and short words behind empty columns. None: beyond all columns.
  [[nodiscard]] std::size_t list_beside(const std::set<std::size_t>& used) const {
    constexpr std::size_t most_of_list = 2;  // columns
    const std::size_t none = most_columns + 1;
    std::size_t start = none;
    std::size_t left = used.size();
    auto next = used.end();
    for (auto at = used.end(); at != used.begin() && used.size() - left < most_of_list; next = at) {
      --at;
      if (next != used.end() && *next - *at > 2 && left >= least_columns) start = *next;
      if (start != none) break;
      --left;
    }
    if (start == none) return none;
    std::size_t rows = 0;
    for (const FilledRow& row : rows_) {
      const SheetCell& last = sheet_.cells[row.end - 1];
      if (last.at.column < start) continue;
      if (last.text.size() > longest_choice || sheet_.cells[row.begin].at.column >= start)
        return none;
      ++rows;
    }
    return rows * 2 < rows_.size() && !spanned(start) ? start : none;
  }

  // Some merged cell of the table reaches from before the column to it.
  [[nodiscard]] bool spanned(std::size_t column) const {
    return std::any_of(rows_.begin(), rows_.end(), [&](const FilledRow& row) {
      for (std::size_t i = row.begin; i < row.end; ++i) {
        const Area* merged = merged_at(sheet_.cells[i].at);
        if (merged != nullptr && merged->first.column < column && merged->last.column + 1 >= column)
          return true;
      }
      return false;
    });
  }

  void close() {
    if (rows_.empty()) return;
    std::set<std::size_t> used = used_columns();
    const auto list = used.lower_bound(list_beside(used));
    const std::vector<std::size_t> beside(list, used.end());
    used.erase(list, used.end());
    std::vector<FilledRow> rows = std::exchange(rows_, {});
    std::vector<FilledRow> rest;
    for (FilledRow& row : rows) {
      FilledRow part = row;
      while (row.end != row.begin && sheet_.cells[row.end - 1].at.column > *used.rbegin())
        --row.end;
      part.begin = row.end;
      if (part.begin != part.end) rest.push_back(part);
    }
    add_table(rows, columns(used));
    // Lines grow with the document, so the list's are counted behind the table's.
    for (FilledRow& row : rest) row.line = next_line(to_string(sheet_.cells[row.begin].at));
    if (!rest.empty()) add_table(rest, beside);
  }

  void add_table(const std::vector<FilledRow>& rows, const std::vector<std::size_t>& columns) {
    progress_.cells += rows.size() * columns.size();
    if (progress_.too_much()) return;
    Block block;
    block.kind = BlockKind::table;
    block.line = rows.front().line;
    for (const FilledRow& row : rows) block.rows.push_back(make_row(row, columns));
    count_rows(rows, block);
    document_.blocks.push_back(std::move(block));
  }

  /// How many rows of the table a merged cell spans.
  void count_rows(const std::vector<FilledRow>& rows, Block& block) const {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      std::size_t next = rows[i].begin;
      for (Cell& cell : block.rows[i].cells) {
        if (cell.marks.empty() || next >= rows[i].end) continue;  // made of no cell
        const Area* merged = merged_at(sheet_.cells[next].at);
        const std::size_t last =
            merged == nullptr ? sheet_.cells[next].at.column : merged->last.column;
        while (next < rows[i].end && sheet_.cells[next].at.column <= last) ++next;
        for (std::size_t k = i + 1;
             merged != nullptr && k < rows.size() && rows[k].number <= merged->last.row; ++k)
          ++cell.rows;
      }
    }
  }

  Row make_row(const FilledRow& filled, const std::vector<std::size_t>& columns) {
    Row row;
    row.line = filled.line;
    std::size_t next = filled.begin;
    for (std::size_t i = 0; i < columns.size();) {
      Cell cell;
      std::size_t last = columns[i];
      if (next < filled.end && sheet_.cells[next].at.column == columns[i]) {
        if (const Area* merged = merged_at(sheet_.cells[next].at)) last = merged->last.column;
        cell.text = std::move(sheet_.cells[next++].text);
        // What a merged cell covers does not show, but words are words.
        for (; next < filled.end && sheet_.cells[next].at.column <= last; ++next)
          cell.text.append(" ").append(sheet_.cells[next].text);
        cell.marks.push_back({0, filled.line});
      }
      std::size_t end = i + 1;
      while (end < columns.size() && columns[end] <= last) ++end;
      cell.columns = end - i;
      i = end;
      row.cells.push_back(std::move(cell));
    }
    return row;
  }

  Sheet& sheet_;
  Progress& progress_;
  Document& document_;
  std::map<Position, Area> merged_;  // by the cell that shows, if it does
  std::vector<FilledRow> rows_;      // of the table that is open
  std::set<std::size_t> carried_;    // columns of tables above
  std::set<std::string> labels_;
  FirstColumn first_;      // of the open table
  std::size_t reach_ = 0;  // the last row that merged cells from above come down to
};

}  // namespace

void lay_out(Sheet sheet, bool named, std::set<std::string>& margins, Progress& progress,
             Document& document) {
  std::erase_if(sheet.floating, [&](const Floating& each) {
    return each.where.starts_with("page ") && !margins.insert(each.text).second;
  });
  if (sheet.cells.empty() && sheet.floating.empty()) return;
  Layouter layouter(sheet, progress, document);
  if (named) layouter.add_text(BlockKind::heading, sheet.name, layouter.next_line({}));
  layouter.run();
  for (Floating& each : sheet.floating)
    layouter.add_text(BlockKind::paragraph, std::move(each.text), layouter.next_line(each.where));
}

}  // namespace assize::xlsx
