// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "form/answer.hpp"
#include "form/columns.hpp"
#include "form/ids.hpp"
#include "form/likeness.hpp"
#include "text/fold.hpp"

namespace assize::form {
namespace {

constexpr std::size_t least_cells = 3;  // of a row that tells
constexpr std::size_t prose_words = 4;  // of a cell that holds more than a mark or a name

class Columns {
 public:
  Columns(const Document& document, std::size_t width, const Code& code, const Likeness& likeness)
      : code_(code), likeness_(likeness), cells_(width) {
    for (const Block& block : document.blocks) {
      for (const Row& row : block.rows) {
        if (row.rule || row.cells.size() < least_cells || read_header(row, code)) continue;
        std::size_t at = 0;
        for (const Cell& cell : row.cells) {
          if (at < width && !cell.empty()) cells_[at].push_back(&cell);
          at += cell.columns;
        }
      }
    }
  }

  void complete(Layout& layout, bool headed) const {
    const bool together = headed && move_numbers(layout);
    give(layout, ColumnRole::provision, 60,
         [&](const Cell& cell) { return read_ids(cell.text, code_).only; });
    give(layout, ColumnRole::requirement, 50,
         [&](const Cell& cell) { return likeness_.is_requirement(cell.text); });
    if (layout.kind != TableKind::form) return;
    give(layout, ColumnRole::claim, 60,
         [&](const Cell& cell) { return is_plain_answer(cell.text, code_.form); });
    // What is left stands by its place: numbers before the requirement, then evidence, commentary.
    const std::size_t requirement = layout.column(ColumnRole::requirement).value_or(0);
    for (std::size_t i = 0; i < layout.roles.size(); ++i) {
      if (layout.roles[i] || (headed && !holds_prose(i))) continue;
      for (const ColumnRole role :
           {ColumnRole::provision, ColumnRole::evidence, ColumnRole::commentary}) {
        if (together && role == ColumnRole::provision) continue;
        if ((role == ColumnRole::provision) != (i < requirement) || layout.column(role)) continue;
        set(layout, i, role);
        break;
      }
    }
    const auto claim = layout.column(ColumnRole::claim);
    for (std::size_t i = 0; claim && i < layout.roles.size(); ++i) {
      const bool many = cells_[i].size() * 2 >= cells_[*claim].size();
      if (!layout.roles[i] && many &&
          share(i, [&](const Cell& cell) { return is_plain_answer(cell.text, code_.form); }) >= 0.6)
        layout.answers_beside = true;
    }
  }

 private:
  // "Section" may head a column of titles beside the one of numbers, or beside requirements that
  // begin with theirs: true in this case.
  bool move_numbers(Layout& layout) const {
    const auto is_number = [&](const Cell& cell) { return read_ids(cell.text, code_).only; };
    const auto named = layout.column(ColumnRole::provision);
    if (!named || share(*named, is_number) >= 0.5) return false;
    Layout moved = layout;
    moved.roles[*named].reset();
    give(moved, ColumnRole::provision, 60, is_number);
    const auto found = moved.column(ColumnRole::provision);
    const auto requirement = moved.column(ColumnRole::requirement);
    const bool together =
        !found && requirement && share(*requirement, [&](const Cell& cell) {
                                   return !read_ids(cell.text, code_).known.empty();
                                 }) >= 0.6;
    if (together || (found && *found != *named)) layout = std::move(moved);
    return together;
  }

  template <class F>
  [[nodiscard]] double share(std::size_t column, F is) const {
    const std::vector<const Cell*>& cells = cells_[column];
    if (cells.empty()) return 0;
    const auto count =
        std::count_if(cells.begin(), cells.end(), [&](const Cell* cell) { return is(*cell); });
    return static_cast<double>(count) / static_cast<double>(cells.size());
  }

  static void set(Layout& layout, std::size_t column, ColumnRole role) {
    layout.roles[column] = role;
    layout.completed = true;
  }

  // The unnamed column most of whose cells are so, when at least `percent` of them are.
  template <class F>
  void give(Layout& layout, ColumnRole role, std::size_t percent, F is) const {
    if (layout.column(role)) return;
    std::size_t best = cells_.size();
    std::size_t most = 1;  // one cell tells nothing
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (layout.roles[i]) continue;
      const auto count = static_cast<std::size_t>(std::count_if(
          cells_[i].begin(), cells_[i].end(), [&](const Cell* cell) { return is(*cell); }));
      if (count <= most || count * 100 < cells_[i].size() * percent) continue;
      most = count;
      best = i;
    }
    if (best != cells_.size()) set(layout, best, role);
  }

  bool holds_prose(std::size_t column) const {
    const auto prose = std::count_if(
        cells_[column].begin(), cells_[column].end(),
        [](const Cell* cell) { return text::words(cell->text).size() >= prose_words; });
    return prose != 0 && static_cast<std::size_t>(prose) * 2 >= cells_[column].size();
  }

  const Code& code_;
  const Likeness& likeness_;
  std::vector<std::vector<const Cell*>> cells_;  // filled ones, by column
};

// The widest row that is no exception; 0: there are no rows.
std::size_t common_width(const Document& document) {
  std::map<std::size_t, std::size_t> widths;
  std::size_t rows = 0;
  for (const Block& block : document.blocks) {
    for (const Row& row : block.rows) {
      if (row.rule || row.cells.size() < least_cells) continue;
      ++widths[row.cells.size()];
      ++rows;
    }
  }
  for (auto it = widths.rbegin(); it != widths.rend(); ++it) {
    if (it->second >= 2 && it->second * 100 >= rows * 15) return it->first;
  }
  return 0;
}

}  // namespace

void complete_layout(Layout& layout, const Document& document, const Code& code,
                     const Likeness& likeness) {
  if (std::all_of(layout.roles.begin(), layout.roles.end(), [](const auto& r) { return r; }))
    return;
  Columns(document, layout.roles.size(), code, likeness).complete(layout, true);
}

std::optional<Layout> layout_by_content(const Document& document, const Code& code,
                                        const Likeness& likeness) {
  Layout layout;
  layout.guessed = true;
  layout.roles.resize(common_width(document));
  Columns(document, layout.roles.size(), code, likeness).complete(layout, false);
  const bool told =
      layout.column(ColumnRole::claim).has_value() &&
      (layout.column(ColumnRole::provision) || layout.column(ColumnRole::requirement));
  return told ? std::optional(std::move(layout)) : std::nullopt;
}

}  // namespace assize::form
