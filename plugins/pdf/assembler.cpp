// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/assembler.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace assize::pdf {
namespace {

constexpr double same_edge = 5;          // points by which an edge may move from page to page
constexpr double same_line = 2.5;        // points between words of a row that stand on one line
constexpr std::size_t most_headers = 3;  // rows at the top that may be printed on each page

std::vector<double> from_first(const std::vector<double>& edges) {
  std::vector<double> out;
  out.reserve(edges.size());
  for (const double edge : edges) out.push_back(edge - edges.front());
  return out;
}

bool has_edge(const std::vector<double>& edges, double place) {
  const auto it = std::lower_bound(edges.begin(), edges.end(), place - same_edge);
  return it != edges.end() && *it <= place + same_edge;
}

// Columns of one table: the same but for edges that only one page has, where cells are merged.
bool agree(const std::vector<double>& a, const std::vector<double>& b) {
  if (std::abs(a.back() - b.back()) > same_edge) return false;
  const std::vector<double>& few = a.size() <= b.size() ? a : b;
  const std::vector<double>& many = a.size() <= b.size() ? b : a;
  return std::all_of(few.begin(), few.end(), [&](double edge) { return has_edge(many, edge); });
}

std::vector<double> united(std::vector<double> edges) {
  std::sort(edges.begin(), edges.end());
  std::vector<double> out;
  for (const double edge : edges)
    if (out.empty() || edge - out.back() > same_edge) out.push_back(edge);
  return out;
}

std::size_t index_of(const std::vector<double>& edges, double place) {
  std::size_t best = 0;
  for (std::size_t i = 0; i < edges.size(); ++i)
    if (std::abs(edges[i] - place) < std::abs(edges[best] - place)) best = i;
  return best;
}

bool is_empty(const PieceRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const PieceCell& cell) { return cell.passage.text.empty(); });
}

// The same words in the same cells, more than one of them filled.
bool repeats(const PieceRow& a, const PieceRow& b) {
  if (a.cells.size() != b.cells.size()) return false;
  std::size_t filled = 0;
  for (std::size_t i = 0; i < a.cells.size(); ++i) {
    if (a.cells[i].passage.text != b.cells[i].passage.text) return false;
    if (!a.cells[i].passage.text.empty()) ++filled;
  }
  return filled > 1;
}

}  // namespace

void Assembler::add_page(std::size_t number, std::vector<Piece> pieces) {
  bool first = true;
  for (Piece& piece : pieces) {
    if (piece.kind == BlockKind::table) {
      add_table(number, std::move(piece), first);
    } else {
      add_text(number, std::move(piece));
    }
    first = false;
  }
}

void Assembler::finish() {
  close_table();
  document_.lines = line_;
}

// Gives numbers to the lines at these places; `places` comes back sorted, one entry a line.
std::vector<double> Assembler::count_lines(std::vector<double> places) {
  std::sort(places.begin(), places.end());
  std::vector<double> lines;
  for (const double place : places)
    if (lines.empty() || place - lines.back() > same_line) lines.push_back(place);
  before_ = line_;
  line_ += std::max<std::size_t>(lines.size(), 1);
  return lines;
}

PlacedText Assembler::placed(const Passage& passage, const std::vector<double>& places) const {
  PlacedText out;
  out.text = passage.text;
  for (const Mark& mark : passage.marks) {
    const auto after = std::upper_bound(places.begin(), places.end(), mark.place);
    const auto index =
        static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - places.begin(), 1));
    const std::size_t line = before_ + index;
    if (out.marks.empty() || out.marks.back().line != line) out.marks.push_back({mark.start, line});
  }
  return out;
}

void Assembler::name_place(std::string words) {
  const bool same = !document_.places.empty() && document_.places.back().words == words;
  if (!same) document_.places.push_back({before_ + 1, std::move(words)});
}

void Assembler::add_text(std::size_t page, Piece piece) {
  close_table();
  std::vector<double> places;
  for (const Mark& mark : piece.passage.marks) places.push_back(mark.place);
  places = count_lines(std::move(places));
  name_place("page " + std::to_string(page));
  Block block;
  block.kind = piece.kind;
  block.line = before_ + 1;
  block.text = placed(piece.passage, places);
  document_.blocks.push_back(std::move(block));
}

void Assembler::add_table(std::size_t page, Piece piece, bool first) {
  Part part{page, from_first(piece.edges), std::move(piece.rows)};
  const bool goes_on = first && !open_.empty() && open_.back().page + 1 == page &&
                       agree(open_.front().edges, part.edges);
  if (!goes_on) close_table();
  if (goes_on) {
    std::size_t headers = 0;
    const std::vector<PieceRow>& top = open_.front().rows;
    while (headers < most_headers && headers < top.size() && headers < part.rows.size() &&
           repeats(top[headers], part.rows[headers])) {
      ++headers;
    }
    part.rows.erase(part.rows.begin(), part.rows.begin() + static_cast<std::ptrdiff_t>(headers));
  }
  open_.push_back(std::move(part));
}

void Assembler::close_table() {
  if (open_.empty()) return;
  std::vector<double> edges;
  for (const Part& part : open_) edges.insert(edges.end(), part.edges.begin(), part.edges.end());
  edges = united(std::move(edges));
  Block block;
  block.kind = BlockKind::table;
  ++tables_;
  for (const Part& part : open_)
    for (const PieceRow& row : part.rows)
      if (!is_empty(row)) add_row(row, part, edges, block);
  open_.clear();
  if (block.rows.empty()) {
    --tables_;
    return;
  }
  block.line = block.rows.front().line;
  document_.blocks.push_back(std::move(block));
}

void Assembler::add_row(const PieceRow& row, const Part& part, const std::vector<double>& edges,
                        Block& block) {
  std::vector<double> places;
  for (const PieceCell& cell : row.cells)
    for (const Mark& mark : cell.passage.marks) places.push_back(mark.place);
  places = count_lines(std::move(places));
  name_place("page " + std::to_string(part.page) + ", table " + std::to_string(tables_) + ", row " +
             std::to_string(block.rows.size() + 1));
  Row out;
  out.line = before_ + 1;
  for (const PieceCell& source : row.cells) {
    Cell cell;
    static_cast<PlacedText&>(cell) = placed(source.passage, places);
    const std::size_t from = index_of(edges, part.edges[source.column]);
    const std::size_t to = index_of(edges, part.edges[source.column + source.columns]);
    cell.columns = to > from ? to - from : 1;
    out.cells.push_back(std::move(cell));
  }
  block.rows.push_back(std::move(out));
}

}  // namespace assize::pdf
