// SPDX-License-Identifier: Apache-2.0
#include "docx/body.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "docx/tags.hpp"
#include "ooxml/xml.hpp"

namespace assize::docx {

struct Body::CellWords {
  Folder words;
  bool goes_on = false;
  std::optional<std::size_t> page{};  // on which its first word stands
};

struct Body::Row {
  std::size_t line = 0;
  std::size_t page = 0;                        // on which it begins
  std::size_t last_page = 0;                   // on which it ends
  std::optional<std::size_t> page_of_words{};  // told by the first of them
  std::vector<Span> spans{};
  std::vector<Text> texts{};
  std::vector<Span> covers{};   // cells that reach down into the next row
  std::vector<bool> covered{};  // by cell: from above
};

namespace {

Controls added(Controls around, const Controls& within) {
  around.placeholder += within.placeholder;
  if (within.box) around.box = within.box;
  return around;
}

}  // namespace

void Body::read(const pugi::xml_node& parent, const std::string& place) {
  place_ = place;
  walk(parent, nullptr);
  finish_paragraph();
}

void Body::walk(const pugi::xml_node& parent, CellWords* cell) {
  for (const pugi::xml_node each : parent.children()) {
    if (reading_.full()) return;
    switch (tag_of(each)) {
      case Tag::ignored:
        break;
      case Tag::p:
        paragraph(each, cell);
        break;
      case Tag::tbl:
        table(each, cell);
        break;
      case Tag::del:
        ++reading_.tally.changes;
        break;
      case Tag::alt_chunk:
        ++reading_.tally.chunks;
        break;
      case Tag::alternate_content:
        walk(branch_of(each), cell);
        break;
      case Tag::sdt:
        control(each, cell);
        break;
      default:
        walk(each, cell);
    }
  }
}

void Body::control(const pugi::xml_node& node, CellWords* cell) {
  Controls within = reading_.controls;
  if (shows_placeholder(node)) ++within.placeholder;
  if (const auto box = check_box(node)) within.box = box;
  walk_within(within, ooxml::child(node, "sdtContent"), cell);
}

void Body::walk_within(const Controls& controls, const pugi::xml_node& parent, CellWords* cell) {
  const Controls around = std::exchange(reading_.controls, controls);
  walk(parent, cell);
  reading_.controls = around;
}

void Body::paragraph(const pugi::xml_node& node, CellWords* cell) {
  if (cell != nullptr) {
    const std::size_t before = cell->words.size();
    const Paragraph read = read_paragraph(node, cell->goes_on, reading_, cell->words);
    cell->goes_on = read.goes_on;
    if (!cell->page && cell->words.size() != before) cell->page = read.page;
    return text_boxes(read, node, cell);
  }
  Paragraph read = read_paragraph(node, goes_on_, reading_, words_);
  const bool was_open = std::exchange(goes_on_, read.goes_on);
  if (!was_open) {
    opening_ = read;
  } else {
    opening_.heading = read.heading;  // of two that become one the second one's style stays
  }
  if (!goes_on_) finish_paragraph();
  text_boxes(read, node, nullptr);
}

void Body::text_boxes(const Paragraph& paragraph, const pugi::xml_node& node, CellWords* cell) {
  for (const pugi::xml_node box : paragraph.boxes) {
    if (cell == nullptr) finish_paragraph();
    const std::size_t piece = reading_.trace.size();
    walk(box, cell);
    const pugi::xml_node outer = child_of_paragraph(box, node);
    reading_.trace.lift(piece, outer, outer);
  }
  if (cell == nullptr && !paragraph.boxes.empty()) finish_paragraph();
}

void Body::finish_paragraph() {
  goes_on_ = false;
  const Text text = words_.take();
  if (text.empty()) return;
  keep(text);
  Block block;
  block.kind = opening_.heading ? BlockKind::heading : BlockKind::paragraph;
  block.line = text.marks.front().line;
  block.text = text;
  ++out_.paragraphs;
  out_.places.push_back({block.line, opening_.page,
                         place_.empty() ? "paragraph " + std::to_string(out_.paragraphs) : place_});
  out_.blocks.push_back(std::move(block));
}

void Body::table(const pugi::xml_node& node, CellWords* cell) {
  if (cell == nullptr && !is_frame(node)) return table_block(node);
  if (cell == nullptr) finish_paragraph();
  for (const Found& row : rows_of(node)) {
    if (is_deleted_row(row.node)) {
      ++reading_.tally.changes;
      continue;
    }
    for (const Found& each : cells_of(row)) {
      walk_within(added(reading_.controls, each.controls), each.node, cell);
      if (cell == nullptr) finish_paragraph();
    }
  }
}

void Body::table_block(const pugi::xml_node& node) {
  finish_paragraph();
  Block block;
  block.kind = BlockKind::table;
  block.line = reading_.line + 1;
  ++out_.tables;
  std::vector<Row> rows;
  std::vector<std::vector<Span>> spans;
  std::vector<Span> covers;
  for (const Found& each : rows_of(node)) {
    Row row;
    if (!read_row(each, covers, row)) continue;
    spans.push_back(row.spans);
    rows.push_back(std::move(row));
  }
  if (rows.empty()) return;
  const auto columns = columns_of(spans, widths_of(node));
  for (std::size_t i = 0; i < rows.size(); ++i) add_row(block, std::move(rows[i]), columns[i]);
  out_.blocks.push_back(std::move(block));
}

// False when the row does not stand on the page.
bool Body::read_row(const Found& found, std::vector<Span>& covers, Row& row) {
  const RowProperties properties = row_properties(found.node);
  if (properties.changed) ++reading_.tally.changes;
  if (properties.deleted) return false;
  row.line = reading_.line + 1;
  row.page = row.last_page = reading_.page;
  if (properties.before != 0) {
    row.spans.push_back({0, properties.before});
    row.texts.emplace_back();
    row.covered.push_back(false);
  }
  for (const Found& cell : cells_of(found)) read_cell(cell, covers, row);
  reading_.page = row.last_page;
  covers = std::move(row.covers);
  return !row.texts.empty();
}

void Body::read_cell(const Found& found, const std::vector<Span>& covers, Row& row) {
  if (++reading_.cells; reading_.full()) return;
  const CellProperties properties = cell_properties(found.node);
  if (properties.changed) ++reading_.tally.changes;
  if (properties.deleted) return;
  Span span;
  span.start = row.spans.empty() ? 0 : row.spans.back().end;
  span.end = span.start + properties.columns;
  const bool covered_left = properties.continues_left && !row.spans.empty();
  const bool covered_above =
      properties.continues_above && std::any_of(covers.begin(), covers.end(), [&](const Span& c) {
        return c.start < span.end && span.start < c.end;
      });
  CellWords cell{Folder(reading_.trace.on())};
  const std::size_t page = std::exchange(reading_.page, row.page);
  if (covered_left || covered_above) ++reading_.covered;
  walk_within(added(reading_.controls, found.controls), found.node, &cell);
  if (covered_left || covered_above) --reading_.covered;
  row.last_page = std::max({row.last_page, reading_.page, page});
  reading_.page = row.page;
  if (covered_left) {
    row.spans.back().end = span.end;
    return;
  }
  if (properties.reaches_down || covered_above) row.covers.push_back(span);
  row.spans.push_back(span);
  row.texts.push_back(cell.words.take());
  row.covered.push_back(covered_above);
  if (!row.page_of_words) row.page_of_words = cell.page;
}

void Body::add_row(Block& block, Row row, const std::vector<std::size_t>& columns) {
  assize::Row out;
  out.line = row.line;
  for (std::size_t i = 0; i < row.texts.size(); ++i) {
    keep(row.texts[i]);
    Cell& cell = out.cells.emplace_back();
    static_cast<PlacedText&>(cell) = std::move(row.texts[i]);
    cell.columns = columns[i];
  }
  block.rows.push_back(std::move(out));
  count_rows(block, row.covered);
  out_.places.push_back({row.line, row.page_of_words.value_or(row.page),
                         (place_.empty() ? std::string() : place_ + ", ") + "table " +
                             std::to_string(out_.tables) + ", row " +
                             std::to_string(block.rows.size())});
}

// Of the last row's cells those that are covered belong to a cell of a row above.
void Body::count_rows(Block& block, const std::vector<bool>& covered) {
  const auto cell_at = [](assize::Row& row, std::size_t column) -> Cell* {
    std::size_t at = 0;
    for (Cell& cell : row.cells) {
      if (at == column) return &cell;
      at += cell.columns;
    }
    return nullptr;
  };
  std::size_t column = 0;
  for (std::size_t i = 0; i < covered.size(); ++i) {
    const std::size_t at = column;
    column += block.rows.back().cells[i].columns;
    if (!covered[i]) continue;
    for (std::size_t up = block.rows.size() - 1; up-- > 0;) {
      Cell* const above = cell_at(block.rows[up], at);
      if (above == nullptr) break;
      if (above->empty() && above->rows == 1) continue;
      // Only a cell that reaches down to this one.
      if (up + above->rows + 1 == block.rows.size()) ++above->rows;
      break;
    }
  }
}

void Body::keep(const Text& text) {
  if (reading_.trace.on()) out_.texts.push_back(text);
}

}  // namespace assize::docx
