// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/sheet.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "pdf/fields.hpp"
#include "pdf/lines.hpp"
#include "pdf/rules.hpp"

namespace assize::pdf {
namespace {

// How most of a page's letters are turned.
Turn main_turn(const std::vector<Word>& words) {
  std::array<std::size_t, 4> letters{};
  for (const Word& word : words) letters[word.turn & 3U] += word.text.size();
  return static_cast<Turn>(std::max_element(letters.begin(), letters.end()) - letters.begin());
}

Rule turned_rule(const Rule& rule, bool across, Turn turn, const Page& page) {
  const Box box = across ? Box{rule.from, rule.at, rule.to, rule.at}
                         : Box{rule.at, rule.from, rule.at, rule.to};
  const Box after = turned(box, turn, page.width, page.height);
  const bool level = across == (turn % 2 == 0);
  return level ? Rule{after.top, after.left, after.right}
               : Rule{after.left, after.top, after.bottom};
}

// A page whose text is printed along its other side is turned until the text is upright.
void set_upright(Page& page) {
  const Turn turn = main_turn(page.words);
  if (turn == 0) return;
  const auto turn_box = [&](Box& box) { box = turned(box, turn, page.width, page.height); };
  for (Word& word : page.words) {
    turn_box(word.box);
    word.turn = static_cast<Turn>((word.turn + 4 - turn) & 3);
  }
  Drawing& drawing = page.drawing;
  for (Rule& rule : drawing.across) rule = turned_rule(rule, true, turn, page);
  for (Rule& rule : drawing.down) rule = turned_rule(rule, false, turn, page);
  for (Box& box : drawing.shades) turn_box(box);
  for (Link& link : drawing.links) turn_box(link.box);
  for (Field& field : drawing.fields) turn_box(field.box);
  if (turn % 2 != 0) {
    std::swap(drawing.across, drawing.down);
    std::swap(page.width, page.height);
  }
}

bool lies_in(const Box& inner, const Box& outer) {
  return inner.left >= outer.left - close_by && inner.right <= outer.right + close_by &&
         inner.top >= outer.top - close_by && inner.bottom <= outer.bottom + close_by;
}

// One column of cells is no table but text with a frame.
bool is_frame(const Grid& grid) { return grid.xs.size() < 3; }

std::size_t index_of(const std::vector<double>& edges, double place) {
  const auto it = std::upper_bound(edges.begin(), edges.end(), place);
  return static_cast<std::size_t>(it - edges.begin());
}

// For each cell of a grid's rows and columns, the face that covers it.
std::vector<std::size_t> cover(const Grid& grid) {
  const std::size_t columns = grid.xs.size() - 1;
  std::vector<std::size_t> out(columns * (grid.ys.size() - 1), 0);
  for (std::size_t i = 0; i < grid.faces.size(); ++i) {
    const Face& face = grid.faces[i];
    for (std::size_t r = face.row; r < face.row + face.rows; ++r)
      for (std::size_t c = face.column; c < face.column + face.columns; ++c)
        out[r * columns + c] = i;
  }
  return out;
}

class Placer {
 public:
  explicit Placer(std::vector<RuledTable>& tables) : tables_(tables) {
    for (RuledTable& table : tables_) {
      covers_.push_back(cover(table.grid));
      table.words.resize(table.grid.faces.size());
      table.inner.assign(table.grid.faces.size(), 0);
    }
    nest();
  }

  // Puts a word into the smallest cell that holds its middle.
  bool place(const Word& word) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      const Box& box = tables_[i].grid.box;
      if (!box.holds(word.box.middle(), word.box.centre())) continue;
      if (!best || area(i) < area(*best)) best = i;
    }
    if (!best) return false;
    tables_[*best].words[face_at(*best, word.box)].push_back(&word);
    return true;
  }

 private:
  [[nodiscard]] double area(std::size_t i) const {
    return tables_[i].grid.box.width() * tables_[i].grid.box.height();
  }

  [[nodiscard]] std::size_t face_at(std::size_t table, const Box& box) const {
    const Grid& grid = tables_[table].grid;
    const std::size_t columns = grid.xs.size() - 1;
    const std::size_t c = std::clamp<std::size_t>(index_of(grid.xs, box.middle()), 1, columns) - 1;
    const std::size_t r =
        std::clamp<std::size_t>(index_of(grid.ys, box.centre()), 1, grid.ys.size() - 1) - 1;
    return covers_[table][r * columns + c];
  }

  // Tables in cells of other tables.
  void nest() {
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      for (std::size_t k = 0; k < tables_.size(); ++k) {
        if (i == k || area(k) <= area(i) || !lies_in(tables_[i].grid.box, tables_[k].grid.box))
          continue;
        const std::size_t face = face_at(k, tables_[i].grid.box);
        if (!lies_in(tables_[i].grid.box, tables_[k].grid.box_of(tables_[k].grid.faces[face])))
          continue;
        tables_[i].within = true;
        tables_[k].inner[face] = i + 1;
      }
    }
  }

  std::vector<RuledTable>& tables_;
  std::vector<std::vector<std::size_t>> covers_;
};

}  // namespace

Sheet sort_page(Page page) {
  constexpr std::size_t most_tables = 400;  // more are a drawing
  Sheet sheet;
  set_upright(page);
  add_fields(page);
  sheet.page = std::move(page);
  sheet.across = made_whole(sheet.page.drawing.across);
  sheet.down = made_whole(sheet.page.drawing.down);
  for (const Mesh& mesh : meshes_of(sheet.across, sheet.down)) {
    std::optional<Grid> grid = grid_of(mesh);
    if (grid && !is_frame(*grid) && sheet.tables.size() < most_tables)
      sheet.tables.push_back({std::move(*grid), {}, {}, false});
  }
  Placer placer(sheet.tables);
  for (const Word& word : sheet.page.words)
    if (!placer.place(word)) sheet.free.push_back(&word);
  return sheet;
}

}  // namespace assize::pdf
