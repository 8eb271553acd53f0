// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/gap_table.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "pdf/rules.hpp"

namespace assize::pdf {
namespace {

constexpr double wide = 0.6;  // of a table's width that a line across it takes

// Where lines run across an area, those that edge its shaded parts included.
std::vector<double> places_across(const Sheet& sheet, const Box& area) {
  std::vector<Rule> edges;
  for (const Box& shade : sheet.page.drawing.shades) {
    edges.push_back({shade.top, shade.left, shade.right});
    edges.push_back({shade.bottom, shade.left, shade.right});
  }
  edges = made_whole(std::move(edges));
  std::vector<double> places;
  const auto take = [&](const std::vector<Rule>& rules) {
    for (const Rule& rule : rules) {
      const double shared = std::min(rule.to, area.right) - std::max(rule.from, area.left);
      if (rule.at > area.top && rule.at < area.bottom && shared >= wide * area.width())
        places.push_back(rule.at);
    }
  };
  take(sheet.across);
  take(edges);
  return merged_places(std::move(places));
}

// Lines through the middle of print part nothing: they strike it out, or underline it.
void drop_underlines(std::vector<double>& places, const std::vector<Line>& lines) {
  std::erase_if(places, [&](double place) {
    return std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
      const double inset = 0.3 * line.box.height();
      return place > line.box.top + inset && place < line.box.bottom - inset;
    });
  });
}

// A row ends below the labels over the columns.
void add_label_edge(std::vector<double>& places, const Stretch& stretch) {
  if (stretch.labels == 0 || stretch.labels >= stretch.lines.size()) return;
  double bottom = -1e9;
  double top = 1e9;
  for (std::size_t i = 0; i < stretch.lines.size(); ++i) {
    const double centre = stretch.lines[i].box.centre();
    if (i < stretch.labels)
      bottom = std::max(bottom, centre);
    else
      top = std::min(top, centre);
  }
  places.push_back((bottom + top) / 2);
  places = merged_places(std::move(places));
}

}  // namespace

Piece read_columns(const Sheet& sheet, const Stretch& stretch, const Lexicon& lexicon) {
  Piece piece;
  piece.kind = BlockKind::table;
  piece.edges = stretch.columns.edges();
  piece.box = stretch.lines.front().box;
  for (const Line& line : stretch.lines) piece.box.take(line.box);
  piece.box.left = piece.edges.front();
  piece.box.right = piece.edges.back();
  std::vector<double> rules = places_across(sheet, piece.box);
  drop_underlines(rules, stretch.lines);
  add_label_edge(rules, stretch);
  const std::vector<double> parts = part_rows(stretch.by_column, rules, stretch.alignment);
  piece.rows.resize(parts.size() + 1);
  for (std::size_t c = 0; c < stretch.by_column.size(); ++c) {
    double right = 0;
    for (const Line& line : stretch.by_column[c]) right = std::max(right, line.box.right);
    std::vector<std::vector<Line>> rows(parts.size() + 1);
    for (const Line& line : stretch.by_column[c]) {
      const auto row = std::upper_bound(parts.begin(), parts.end(), line.box.centre());
      rows[static_cast<std::size_t>(row - parts.begin())].push_back(line);
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
      piece.rows[r].cells.push_back(
          {c, 1, read_lines(rows[r], {lexicon, sheet.page.drawing.links, right})});
    }
  }
  return piece;
}

}  // namespace assize::pdf
