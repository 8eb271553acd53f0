// SPDX-License-Identifier: GPL-2.0-or-later
//
// Lines as a reader sees them: the many short pieces, doubles and dashes that a program draws for
// one border are one line.
#pragma once

#include <vector>

#include "pdf/page.hpp"

namespace assize::pdf {

/// How far from each other two lines may be and still be seen as one, in points.
inline constexpr double close_by = 3.0;

/// The lines of one direction made whole, sorted by place; what is left of dots and specks is gone.
[[nodiscard]] std::vector<Rule> made_whole(std::vector<Rule> rules);

/// Places that lie close by each other as one, sorted.
[[nodiscard]] std::vector<double> merged_places(std::vector<double> places);

/// How much of [from, to] the rules cover.
[[nodiscard]] double covered(const std::vector<const Rule*>& rules, double from, double to);

/// Lines that belong together since they touch.
struct Mesh {
  std::vector<const Rule*> across, down;
  Box box;
};

/// Sorts the lines of a page, made whole, into meshes.
[[nodiscard]] std::vector<Mesh> meshes_of(const std::vector<Rule>& across,
                                          const std::vector<Rule>& down);

}  // namespace assize::pdf
