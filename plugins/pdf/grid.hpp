// SPDX-License-Identifier: GPL-2.0-or-later
//
// The cells that ruling lines make: the faces of a mesh of lines. Where an inner line is missing,
// the cells on both sides are one.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "pdf/page.hpp"
#include "pdf/rules.hpp"

namespace assize::pdf {

/// A cell, by the columns and rows of the grid that it takes.
struct Face {
  std::size_t column = 0, row = 0;
  std::size_t columns = 1, rows = 1;
};

struct Grid {
  std::vector<double> xs, ys;  ///< edges of columns and rows, sorted
  std::vector<Face> faces;     ///< by row, then by column; they cover the grid
  Box box;

  [[nodiscard]] Box box_of(const Face& face) const;
};

/// The grid of a mesh; nothing where it makes no more than one cell. Sides that no line closes
/// close where the lines of the other direction end.
[[nodiscard]] std::optional<Grid> grid_of(const Mesh& mesh);

}  // namespace assize::pdf
