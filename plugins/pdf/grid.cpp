// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/grid.hpp"

#include <algorithm>
#include <cmath>

namespace assize::pdf {
namespace {

constexpr double open_side = 6.0;  // points by which lines stand out over an edge that is not drawn
constexpr double enough = 0.8;     // of an edge drawn
constexpr std::size_t most_cells = 100'000;

std::vector<double> edges(const std::vector<const Rule*>& rules, double first, double last) {
  std::vector<double> places;
  places.reserve(rules.size() + 2);
  double lowest = last;
  double highest = first;
  for (const Rule* rule : rules) {
    places.push_back(rule->at);
    lowest = std::min(lowest, rule->at);
    highest = std::max(highest, rule->at);
  }
  if (lowest - first > open_side) places.push_back(first);
  if (last - highest > open_side) places.push_back(last);
  return merged_places(std::move(places));
}

class Faces {
 public:
  Faces(const Mesh& mesh, Grid& grid) : grid_(grid) {
    columns_ = grid.xs.size() - 1;
    rows_ = grid.ys.size() - 1;
    right_.assign(columns_ * rows_, true);
    below_.assign(columns_ * rows_, true);
    for (std::size_t c = 0; c + 1 < columns_; ++c) {
      const std::vector<const Rule*> rules = rules_at(mesh.down, grid.xs[c + 1]);
      for (std::size_t r = 0; r < rows_; ++r)
        right_[at(c, r)] = drawn(rules, grid.ys[r], grid.ys[r + 1]);
    }
    for (std::size_t r = 0; r + 1 < rows_; ++r) {
      const std::vector<const Rule*> rules = rules_at(mesh.across, grid.ys[r + 1]);
      for (std::size_t c = 0; c < columns_; ++c)
        below_[at(c, r)] = drawn(rules, grid.xs[c], grid.xs[c + 1]);
    }
    taken_.assign(columns_ * rows_, false);
  }

  void find() {
    for (std::size_t r = 0; r < rows_; ++r) {
      for (std::size_t c = 0; c < columns_; ++c) {
        if (taken_[at(c, r)]) continue;
        const Face face = grow(c, r);
        for (std::size_t k = 0; k < face.rows; ++k)
          for (std::size_t i = 0; i < face.columns; ++i) taken_[at(c + i, r + k)] = true;
        grid_.faces.push_back(face);
      }
    }
  }

 private:
  [[nodiscard]] std::size_t at(std::size_t column, std::size_t row) const {
    return row * columns_ + column;
  }

  static std::vector<const Rule*> rules_at(const std::vector<const Rule*>& rules, double place) {
    std::vector<const Rule*> out;
    for (const Rule* rule : rules)
      if (std::abs(rule->at - place) <= close_by) out.push_back(rule);
    return out;
  }

  static bool drawn(const std::vector<const Rule*>& rules, double from, double to) {
    const double missing = to - from - covered(rules, from, to);
    return missing <= std::max(close_by, (1 - enough) * (to - from));
  }

  // The largest upright box of cells from here that no line parts. Of a shape that is none, the
  // rest is other cells.
  [[nodiscard]] Face grow(std::size_t column, std::size_t row) const {
    Face face{column, row, 1, 1};
    while (column + face.columns < columns_ && !right_[at(column + face.columns - 1, row)] &&
           !taken_[at(column + face.columns, row)]) {
      ++face.columns;
    }
    while (row + face.rows < rows_ && reaches(face)) ++face.rows;
    return face;
  }

  [[nodiscard]] bool reaches(const Face& face) const {
    const std::size_t last = face.row + face.rows - 1;
    for (std::size_t c = face.column; c < face.column + face.columns; ++c) {
      if (below_[at(c, last)] || taken_[at(c, last + 1)]) return false;
      const bool inner = c + 1 < face.column + face.columns;
      if (inner && right_[at(c, last + 1)]) return false;
    }
    return true;
  }

  Grid& grid_;
  std::size_t columns_ = 0, rows_ = 0;
  std::vector<bool> right_, below_;  // a line parts the cell from the one there
  std::vector<bool> taken_;
};

// Edges between which nothing is ever parted are none.
template <class Parts>
void drop(std::vector<double>& edges, std::vector<Face>& faces, std::size_t Face::*first,
          std::size_t Face::*count, Parts parts) {
  std::vector<std::size_t> moved(edges.size(), 0);
  std::vector<double> kept;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    moved[i] = kept.size();
    if (parts(i)) kept.push_back(edges[i]);
  }
  for (Face& face : faces) {
    const std::size_t end = moved[face.*first + face.*count];
    face.*first = moved[face.*first];
    face.*count = end - face.*first;
  }
  edges = std::move(kept);
}

}  // namespace

Box Grid::box_of(const Face& face) const {
  return {xs[face.column], ys[face.row], xs[face.column + face.columns], ys[face.row + face.rows]};
}

std::optional<Grid> grid_of(const Mesh& mesh) {
  if (mesh.across.empty() || mesh.down.empty()) return std::nullopt;
  Grid grid;
  grid.xs = edges(mesh.down, mesh.box.left, mesh.box.right);
  grid.ys = edges(mesh.across, mesh.box.top, mesh.box.bottom);
  if (grid.xs.size() < 2 || grid.ys.size() < 2) return std::nullopt;
  if ((grid.xs.size() - 1) * (grid.ys.size() - 1) > most_cells) return std::nullopt;
  Faces(mesh, grid).find();
  if (grid.faces.size() < 2) return std::nullopt;
  std::vector<bool> columns(grid.xs.size(), false), rows(grid.ys.size(), false);
  for (const Face& face : grid.faces) {
    columns[face.column] = columns[face.column + face.columns] = true;
    rows[face.row] = rows[face.row + face.rows] = true;
  }
  drop(grid.xs, grid.faces, &Face::column, &Face::columns,
       [&](std::size_t i) { return columns[i]; });
  drop(grid.ys, grid.faces, &Face::row, &Face::rows, [&](std::size_t i) { return rows[i]; });
  grid.box = {grid.xs.front(), grid.ys.front(), grid.xs.back(), grid.ys.back()};
  return grid;
}

}  // namespace assize::pdf
