// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/ruled.hpp"

#include <algorithm>
#include <utility>

#include "pdf/lines.hpp"

namespace assize::pdf {
namespace {

constexpr double widest_margin = 12;  // points between a cell's edge and its text
constexpr unsigned deepest = 8;       // tables within tables

void append(Passage& to, const Passage& more) {
  if (more.text.empty()) return;
  if (!to.text.empty()) to.text += ' ';
  for (const Mark& mark : more.marks) to.marks.push_back({to.text.size() + mark.start, mark.place});
  to.text += more.text;
}

class TableReader {
 public:
  TableReader(const Sheet& sheet, const Lexicon& lexicon) : sheet_(sheet), lexicon_(lexicon) {}

  Piece read(const RuledTable& table) {
    const Grid& grid = table.grid;
    Piece piece;
    piece.kind = BlockKind::table;
    piece.edges = grid.xs;
    piece.box = grid.box;
    piece.rows.resize(grid.ys.size() - 1);
    for (std::size_t i = 0; i < grid.faces.size(); ++i) add_face(table, i, piece);
    for (PieceRow& row : piece.rows)
      std::sort(row.cells.begin(), row.cells.end(),
                [](const PieceCell& a, const PieceCell& b) { return a.column < b.column; });
    return piece;
  }

 private:
  void add_face(const RuledTable& table, std::size_t i, Piece& piece) {
    const Face& face = table.grid.faces[i];
    const std::vector<std::size_t> parts = edges_of(table, i);
    for (std::size_t k = 0; k + 1 < parts.size(); ++k) {
      Box area = table.grid.box_of(face);
      area.left = table.grid.xs[parts[k]];
      area.right = table.grid.xs[parts[k + 1]];
      std::vector<const Word*> words;
      for (const Word* word : table.words[i])
        if (parts.size() == 2 ||
            (word->box.middle() >= area.left && word->box.middle() < area.right))
          words.push_back(word);
      const std::size_t inner = parts.size() == 2 ? table.inner[i] : 0;
      piece.rows[face.row].cells.push_back(
          {parts[k], parts[k + 1] - parts[k], read_area(words, area, inner, 0)});
      // What reaches down from above leaves an empty cell in each row below.
      for (std::size_t r = 1; r < face.rows; ++r)
        piece.rows[face.row + r].cells.push_back({parts[k], parts[k + 1] - parts[k], {}});
    }
  }

  // The text of an area of the page, a table within it read by its cells.
  Passage read_area(const std::vector<const Word*>& words, const Box& area, std::size_t inner,
                    unsigned depth) {
    if (inner == 0 || depth > deepest) return read(lines_of(words), area);
    const RuledTable& table = sheet_.tables[inner - 1];
    std::vector<const Word*> above, below;
    for (const Word* word : words)
      (word->box.centre() < table.grid.box.centre() ? above : below).push_back(word);
    Passage passage = read(lines_of(above), area);
    for (std::size_t i = 0; i < table.grid.faces.size(); ++i) {
      append(passage, read_area(table.words[i], table.grid.box_of(table.grid.faces[i]),
                                table.inner[i], depth + 1));
    }
    append(passage, read(lines_of(below), area));
    return passage;
  }

  [[nodiscard]] Passage read(const std::vector<Line>& lines, const Box& area) const {
    if (lines.empty()) return {};
    double left = area.right;
    double right = area.left;
    for (const Line& line : lines) {
      left = std::min(left, line.box.left);
      right = std::max(right, line.box.right);
    }
    const double margin = std::clamp(left - area.left, 0.0, widest_margin);
    return read_lines(lines,
                      {lexicon_, sheet_.page.drawing.links, std::max(area.right - margin, right)});
  }

  // Columns at which a cell that spans several is parted all the same: a header without lines, its
  // labels standing over the columns. All of them, or none.
  std::vector<std::size_t> edges_of(const RuledTable& table, std::size_t i) {
    const Face& face = table.grid.faces[i];
    const std::size_t last = face.column + face.columns;
    const std::vector<std::size_t> whole = {face.column, last};
    if (face.columns < 3 || table.inner[i] != 0) return whole;
    const std::vector<Line> lines = lines_of(table.words[i]);
    if (!has_words(lines, table.grid.xs[last - 1], table.grid.xs[last])) return whole;
    std::vector<std::size_t> parts_at = {face.column};
    for (std::size_t c = face.column + 1; c < last; ++c) {
      if (!parts(lines, table.grid.xs[c], table.grid.xs[c - 1])) return whole;
      parts_at.push_back(c);
    }
    parts_at.push_back(last);
    return parts_at;
  }

  static bool has_words(const std::vector<Line>& lines, double left, double right) {
    return std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
      return std::any_of(line.items.begin(), line.items.end(), [&](const Item& item) {
        return item.box.middle() > left && item.box.middle() < right;
      });
    });
  }

  // No word stands across an edge, the gap there is wider than a space, and there are words in the
  // column on its left.
  static bool parts(const std::vector<Line>& lines, double edge, double left) {
    constexpr double wide = 0.6;  // of the font's size
    for (const Line& line : lines) {
      const Item* before = nullptr;
      for (const Item& item : line.items) {
        if (item.box.left < edge && item.box.right > edge) return false;
        const bool around = before != nullptr && before->box.right <= edge && item.box.left >= edge;
        if (around && item.box.left - before->box.right < wide * line.size) return false;
        before = &item;
      }
    }
    return has_words(lines, left, edge);
  }

  const Sheet& sheet_;
  const Lexicon& lexicon_;
};

}  // namespace

Piece read_ruled(const Sheet& sheet, const RuledTable& table, const Lexicon& lexicon) {
  return TableReader(sheet, lexicon).read(table);
}

}  // namespace assize::pdf
