// SPDX-License-Identifier: Apache-2.0
#include "document/html_table.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace assize::document {
namespace {

constexpr std::size_t least_boxes = 3;    // side by side, of a row
constexpr std::size_t least_rows = 3;     // of boxes, one above the other
constexpr std::size_t page_headings = 3;  // in one cell, by which it holds a page

std::string_view role_of(const GumboNode& node) {
  const char* role = attribute(node, "role");
  return role == nullptr ? std::string_view() : std::string_view(role);
}

bool is_cell_role(std::string_view role) {
  return role == "cell" || role == "gridcell" || role == "columnheader" || role == "rowheader";
}

struct Shape {
  std::size_t rows = 0;
  std::size_t widest = 0;       // cells
  std::size_t words = 0;        // bytes, of tables within it too
  std::size_t inner_words = 0;  // of the largest table within it
  std::size_t inner_cells = 0;  // of that table's widest row
  std::size_t headings = 0;     // in the cell that has most
};

std::size_t headings_in(const GumboNode& node) {
  std::size_t count = is_title(tag_of(node)) ? 1 : 0;
  for (const GumboNode* child : children(node)) count += headings_in(*child);
  return count;
}

void measure_rows(const GumboNode& node, Shape& out) {
  for (const GumboNode* child : children(node)) {
    const GumboTag tag = tag_of(*child);
    if (tag != GUMBO_TAG_TR) {
      if (tag != GUMBO_TAG_TABLE) measure_rows(*child, out);
      continue;
    }
    ++out.rows;
    std::size_t cells = 0;
    for (const GumboNode* cell : children(*child)) {
      if (!is_element(*cell, GUMBO_TAG_TD) && !is_element(*cell, GUMBO_TAG_TH)) continue;
      ++cells;
      out.headings = std::max(out.headings, headings_in(*cell));
    }
    out.widest = std::max(out.widest, cells);
  }
}

void measure_inner(const GumboNode& node, Shape& out) {
  for (const GumboNode* child : children(node)) {
    if (!is_element(*child, GUMBO_TAG_TABLE)) {
      measure_inner(*child, out);
      continue;
    }
    const std::size_t words = words_in(*child);
    if (words <= out.inner_words) continue;
    Shape own;
    measure_rows(*child, own);
    out.inner_words = words;
    out.inner_cells = own.widest;
  }
}

// Pictures of ticks and crosses, as the common sets of them are named.
std::string_view drawn(std::string_view classes) {
  constexpr std::array<std::string_view, 7> ticks = {
      "fa-check",     "bi-check",      "icon-check",     "icon-tick",
      "glyphicon-ok", "dashicons-yes", "fa-circle-check"};
  constexpr std::array<std::string_view, 8> crosses = {
      "fa-times",   "fa-xmark",         "fa-close",     "bi-x",
      "icon-cross", "glyphicon-remove", "dashicons-no", "fa-circle-xmark"};
  const auto has = [&](std::string_view name) {
    return classes.find(name) != std::string_view::npos;
  };
  if (std::any_of(crosses.begin(), crosses.end(), has)) return "\xE2\x9C\x97";
  return std::any_of(ticks.begin(), ticks.end(), has) ? "\xE2\x9C\x93" : std::string_view();
}

// What the pictures in a cell are called.
void gather_names(const GumboNode& node, HtmlWords& out) {
  std::string_view name;
  for (const char* each : {"alt", "aria-label", "title"})
    if (const char* value = attribute(node, each); value != nullptr && *value != 0 && name.empty())
      name = value;
  const char* classes = attribute(node, "class");
  if (name.empty() && classes != nullptr) name = drawn(classes);
  if (!name.empty()) {
    out.add(" ");
    return out.add(name);
  }
  for (const GumboNode* child : children(node)) gather_names(*child, out);
}

bool names_box(const GumboNode& node) {
  const char* value = attribute(node, "class");
  if (value == nullptr) return false;
  std::string classes = " " + text::fold_case(value) + " ";
  for (const char* name : {" col", " cell", "cell ", " td ", " column", "column ", " th "})
    if (classes.find(name) != std::string::npos) return true;
  return false;
}

std::vector<const GumboNode*> elements(const GumboNode& node) {
  std::vector<const GumboNode*> out = children(node);
  std::erase_if(out, [](const GumboNode* each) { return each->type != GUMBO_NODE_ELEMENT; });
  return out;
}

bool holds_page(const GumboNode& node) {
  const GumboTag tag = tag_of(node);
  if (tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_DL || tag == GUMBO_TAG_FORM) return true;
  const auto below = children(node);
  return std::any_of(below.begin(), below.end(),
                     [](const GumboNode* child) { return holds_page(*child); });
}

std::size_t titles_in(const GumboNode& node) {
  if (is_title(tag_of(node))) return words_in(node);
  std::size_t words = 0;
  for (const GumboNode* child : children(node)) words += titles_in(*child);
  return words;
}

// A heading with words below it: a box that stands for itself.
bool is_card(const GumboNode& node) {
  const std::size_t titles = titles_in(node);
  return titles != 0 && titles != words_in(node);
}

// The boxes of a row; none when it is no row.
std::vector<const GumboNode*> boxes_of(const GumboNode& node) {
  if (node.type != GUMBO_NODE_ELEMENT || is_element(node, GUMBO_TAG_TABLE)) return {};
  std::vector<const GumboNode*> boxes = elements(node);
  const bool row = boxes.size() >= least_boxes &&
                   std::all_of(boxes.begin(), boxes.end(), [](const GumboNode* box) {
                     return names_box(*box) && !holds_page(*box) && !is_card(*box);
                   });
  return row ? boxes : std::vector<const GumboNode*>{};
}

}  // namespace

std::size_t HtmlTables::line_of(const GumboNode& node) const {
  return source_.line_at(node.v.element.start_pos.offset);
}

bool HtmlTables::lays_out(const GumboNode& table) const {
  Shape shape;
  measure_rows(table, shape);
  if (shape.widest <= 1 || shape.headings >= page_headings) return true;
  measure_inner(table, shape);
  if (shape.inner_words == 0) return false;
  shape.words = words_in(table);
  const bool dressed = role_of(table) == "presentation" || role_of(table) == "none";
  return dressed || (shape.inner_cells > 1 && shape.inner_words * 2 >= shape.words);
}

Block HtmlTables::read_table(const GumboNode& table) const {
  Block out;
  out.kind = BlockKind::table;
  out.line = line_of(table);
  HtmlGrid grid;
  collect_rows(table, grid, out);
  return out;
}

void HtmlTables::collect_rows(const GumboNode& node, HtmlGrid& grid, Block& out) const {
  for (const GumboNode* child : children(node)) {
    const GumboTag tag = tag_of(*child);
    if (page_.leaves_out(*child) || tag == GUMBO_TAG_CAPTION || tag == GUMBO_TAG_TABLE) continue;
    if (tag != GUMBO_TAG_TR) {
      collect_rows(*child, grid, out);
      continue;
    }
    Row row;
    row.line = line_of(*child);
    grid.begin_row();
    const auto hang = [&] { row.cells.resize(row.cells.size() + grid.hanging()); };
    for (const GumboNode* each : children(*child)) {
      if (!is_element(*each, GUMBO_TAG_TD) && !is_element(*each, GUMBO_TAG_TH)) continue;
      if (page_.leaves_out(*each)) continue;
      hang();
      Cell cell = read_cell(*each);
      cell.rows = span_of(*each, "rowspan", HtmlGrid::tallest);
      cell.columns = grid.add(span_of(*each, "colspan", HtmlGrid::widest), cell.rows);
      row.cells.push_back(std::move(cell));
    }
    hang();
    if (!row.cells.empty()) out.rows.push_back(std::move(row));
  }
}

Cell HtmlTables::read_cell(const GumboNode& node) const {
  Cell cell;
  const auto read = [&](const Gathering& how) {
    HtmlWords words;
    words.at_line(line_of(node));
    for (const GumboNode* child : children(node)) gather(*child, words, how);
    static_cast<PlacedText&>(cell) = words.settled();
  };
  read(how_);
  // What a screen reader passes over is seen all the same, and so are pictures.
  if (cell.empty()) read({&source_, true, HtmlPage::is_unseen});
  if (cell.empty()) {
    HtmlWords words;
    words.at_line(line_of(node));
    for (const GumboNode* child : children(node)) gather_names(*child, words);
    static_cast<PlacedText&>(cell) = words.settled();
  }
  return cell;
}

bool HtmlTables::is_grid(const GumboNode& node) {
  const std::string_view role = role_of(node);
  return !is_element(node, GUMBO_TAG_TABLE) &&
         (role == "table" || role == "grid" || role == "treegrid");
}

Block HtmlTables::read_grid(const GumboNode& node) const {
  Block out;
  out.kind = BlockKind::table;
  out.line = line_of(node);
  collect_grid(node, out);
  return out;
}

void HtmlTables::collect_grid(const GumboNode& node, Block& out) const {
  for (const GumboNode* child : children(node)) {
    if (child->type != GUMBO_NODE_ELEMENT || page_.leaves_out(*child)) continue;
    const std::string_view role = role_of(*child);
    if (role == "row") {
      out.rows.emplace_back().line = line_of(*child);
      collect_grid(*child, out);
      if (out.rows.back().cells.empty()) out.rows.pop_back();
    } else if (is_cell_role(role) && !out.rows.empty()) {
      Cell cell = read_cell(*child);
      cell.columns = span_of(*child, "aria-colspan", HtmlGrid::widest);
      out.rows.back().cells.push_back(std::move(cell));
    } else {
      collect_grid(*child, out);
    }
  }
}

std::size_t HtmlTables::rows_from(const std::vector<const GumboNode*>& nodes,
                                  std::size_t first) const {
  const std::size_t boxes = boxes_of(*nodes[first]).size();
  if (boxes == 0) return 0;
  std::size_t rows = 0;
  std::size_t end = first;
  for (std::size_t i = first; i < nodes.size(); ++i) {
    if (nodes[i]->type != GUMBO_NODE_ELEMENT) {
      if (nodes[i]->type == GUMBO_NODE_TEXT) break;
      continue;
    }
    if (page_.leaves_out(*nodes[i]) || boxes_of(*nodes[i]).size() != boxes) break;
    ++rows;
    end = i + 1;
  }
  return rows >= least_rows ? end - first : 0;
}

Block HtmlTables::read_rows(const std::vector<const GumboNode*>& nodes, std::size_t first,
                            std::size_t count) const {
  Block out;
  out.kind = BlockKind::table;
  out.line = line_of(*nodes[first]);
  for (std::size_t i = first; i < first + count; ++i) {
    if (nodes[i]->type != GUMBO_NODE_ELEMENT) continue;
    Row& row = out.rows.emplace_back();
    row.line = line_of(*nodes[i]);
    for (const GumboNode* box : boxes_of(*nodes[i])) row.cells.push_back(read_cell(*box));
  }
  return out;
}

}  // namespace assize::document
