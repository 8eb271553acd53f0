// SPDX-License-Identifier: Apache-2.0
#include "docx/grid.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace assize::docx {
namespace {

// Beyond these a grid is taken as it stands: no page has as many, and the work is their product.
constexpr std::size_t most_borders = 256;
constexpr std::size_t most_shapes = 256;

using Shape = std::vector<std::size_t>;  // borders of a row in the grid, sorted, each once

Shape shape_of(const std::vector<Span>& row) {
  Shape shape{0};
  for (const Span& cell : row) {
    shape.push_back(cell.start);
    shape.push_back(cell.end);
  }
  std::sort(shape.begin(), shape.end());
  shape.erase(std::unique(shape.begin(), shape.end()), shape.end());
  return shape;
}

// A border, or several that are one.
struct Border {
  std::vector<std::size_t> places;  // in the grid
  std::vector<bool> shapes;         // which have it
  std::size_t left = 0;             // where it stands on the page
  std::size_t right = 0;
};

bool meet(const Border& a, const Border& b) {
  for (std::size_t i = 0; i < a.shapes.size(); ++i)
    if (a.shapes[i] && b.shapes[i]) return true;
  return false;
}

void join(Border& a, const Border& b) {
  a.places.insert(a.places.end(), b.places.begin(), b.places.end());
  for (std::size_t i = 0; i < a.shapes.size(); ++i)
    if (b.shapes[i]) a.shapes[i] = true;
  a.right = b.right;
}

std::vector<Border> borders_of(const std::vector<Shape>& shapes,
                               const std::vector<std::size_t>& widths) {
  std::map<std::size_t, Border> by_place;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    for (const std::size_t place : shapes[i]) {
      Border& border = by_place[place];
      border.shapes.resize(shapes.size(), false);
      border.shapes[i] = true;
    }
  }
  constexpr std::size_t unknown_width = 1000;
  std::vector<Border> out;
  std::size_t position = 0;
  std::size_t at = 0;
  for (auto& [place, border] : by_place) {
    for (; at < place; ++at) position += at < widths.size() ? widths[at] : unknown_width;
    border.places = {place};
    border.left = border.right = position;
    out.push_back(std::move(border));
  }
  return out;
}

// The nearest two that no row has both of become one, until there are none.
void settle(std::vector<Border>& borders) {
  for (;;) {
    std::size_t best = borders.size();
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
      const auto gap = [&](std::size_t k) { return borders[k + 1].left - borders[k].right; };
      if (!meet(borders[i], borders[i + 1]) && (best == borders.size() || gap(i) < gap(best)))
        best = i;
    }
    if (best == borders.size()) return;
    join(borders[best], borders[best + 1]);
    borders.erase(borders.begin() + static_cast<std::ptrdiff_t>(best) + 1);
  }
}

}  // namespace

std::vector<std::vector<std::size_t>> columns_of(const std::vector<std::vector<Span>>& rows,
                                                 const std::vector<std::size_t>& widths) {
  std::vector<Shape> shapes;
  for (const std::vector<Span>& row : rows) shapes.push_back(shape_of(row));
  std::vector<Shape> kinds = shapes;
  std::sort(kinds.begin(), kinds.end());
  kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
  std::map<std::size_t, std::size_t> column;  // by place in the grid
  if (kinds.size() <= most_shapes) {
    std::vector<Border> borders = borders_of(kinds, widths);
    if (borders.size() <= most_borders) settle(borders);
    for (std::size_t i = 0; i < borders.size(); ++i)
      for (const std::size_t place : borders[i].places) column[place] = i;
  }
  std::vector<std::vector<std::size_t>> out;
  for (const std::vector<Span>& row : rows) {
    std::vector<std::size_t>& counts = out.emplace_back();
    for (const Span& cell : row) {
      const bool known = !column.empty();
      const std::size_t start = known ? column[cell.start] : cell.start;
      const std::size_t end = known ? column[cell.end] : cell.end;
      counts.push_back(end > start ? end - start : 1);
    }
  }
  return out;
}

}  // namespace assize::docx
