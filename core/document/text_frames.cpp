// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <utility>

#include "document/markup.hpp"
#include "document/text_columns.hpp"
#include "text/utf8.hpp"

namespace assize::document {
namespace {

constexpr std::size_t least_corners = 3;  // of a frame with two columns

bool is_between(char32_t value, char32_t first, char32_t last) {
  return value >= first && value <= last;
}

// A frame as typed or as box-drawing characters have it.
bool is_dash(char32_t c) {
  return c == '-' || c == '=' || c == '_' || c == 0x2500 || c == 0x2501 || c == 0x2550 || c == ':';
}
bool is_bar(char32_t c) { return c == '|' || c == 0x2502 || c == 0x2503 || c == 0x2551; }
bool is_corner(char32_t c) {
  return c == '+' || is_between(c, 0x250C, 0x254B) || is_between(c, 0x2552, 0x256C);
}

struct Point {
  std::size_t column = 0;  // code points before it
  std::size_t start = 0, end = 0;
};

std::vector<Point> corners_of(std::string_view line) {
  std::vector<Point> corners;
  std::size_t dashes = 0, column = 0;
  for (std::size_t at = 0; at < line.size(); ++column) {
    const text::CodePoint point = text::code_point_at(line, at);
    if (is_corner(point.value))
      corners.push_back({column, at, at + point.size});
    else if (is_dash(point.value))
      ++dashes;
    else if (point.value != ' ' && !is_bar(point.value))
      return {};
    at += point.size;
  }
  const bool rule = corners.size() >= least_corners && dashes >= 2 * corners.size();
  return rule ? corners : std::vector<Point>{};
}

// The cells of a line between the bars that stand where the frame has corners; none when it is no
// line of the frame.
std::vector<std::string_view> cells_of(std::string_view line, const std::vector<Point>& corners) {
  std::vector<Point> bars, all;
  std::size_t column = 0;
  for (std::size_t at = 0; at < line.size(); ++column) {
    const text::CodePoint point = text::code_point_at(line, at);
    if (is_bar(point.value)) all.push_back({column, at, at + point.size});
    const bool here = std::any_of(corners.begin(), corners.end(),
                                  [&](const Point& corner) { return corner.column == column; });
    if (here && is_bar(point.value)) bars.push_back({column, at, at + point.size});
    at += point.size;
  }
  // A long word sticks out of its cell and pushes on the bars behind it.
  if (bars.size() < corners.size() && all.size() == corners.size() &&
      all.front().column == corners.front().column) {
    std::vector<std::string_view> cells;
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
      cells.push_back(line.substr(all[i].end, all[i + 1].start - all[i].end));
    return cells;
  }
  if (bars.size() < 2 || bars.front().column != corners.front().column) return {};
  std::vector<std::string_view> cells;
  for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
    const auto bar = std::find_if(bars.begin(), bars.end(), [&](const Point& each) {
      return each.column == corners[i].column;
    });
    // A cell that spans columns stands in the first of them.
    if (bar == bars.end()) {
      cells.emplace_back();
      continue;
    }
    const std::size_t end = bar + 1 == bars.end() ? line.size() : (bar + 1)->start;
    cells.push_back(line.substr(bar->end, end - bar->end));
  }
  return cells;
}

}  // namespace

std::vector<DrawnTable> framed_tables(const std::vector<TextLine>& lines) {
  std::vector<DrawnTable> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::vector<Point> corners = corners_of(lines[i].text);
    if (corners.empty()) continue;
    std::vector<DrawnLine> drawn;
    std::size_t last = i;
    bool parted = true;
    for (std::size_t at = i + 1; at < lines.size(); ++at) {
      if (!corners_of(lines[at].text).empty()) {
        parted = true;
      } else {
        std::vector<std::string_view> cells = cells_of(lines[at].text, corners);
        if (cells.empty()) break;
        drawn.push_back({std::move(cells), lines[at].number, std::exchange(parted, false)});
      }
      last = at;
    }
    if (drawn.empty()) continue;
    DrawnTable table{i, last, {}};
    table.block.kind = BlockKind::table;
    table.block.line = lines[i].number;
    table.block.rows = drawn_rows(drawn);
    if (!table.block.rows.empty()) out.push_back(std::move(table));
    i = last;
  }
  return out;
}

bool begins_numbered(std::string_view text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789."), text.size());
  if (end == 0 || text.front() == '.') return false;
  return end == text.size() || text.substr(0, end).find('.') != std::string_view::npos;
}

namespace {

bool is_numbered(const DrawnLine& line) {
  std::string_view first = line.cells.empty() ? std::string_view() : line.cells.front();
  first.remove_prefix(std::min(first.find_first_not_of(' '), first.size()));
  return begins_numbered(first);
}

void join(Row& row, const DrawnLine& line) {
  row.cells.resize(std::max(row.cells.size(), line.cells.size()));
  for (std::size_t i = 0; i < line.cells.size(); ++i) {
    PlacedText more;
    more.text = plain_text(line.cells[i]);
    if (more.empty()) continue;
    more.marks.push_back({0, line.number});
    row.cells[i].append(more);
  }
}

}  // namespace

std::vector<Row> drawn_rows(const std::vector<DrawnLine>& lines) {
  std::vector<Row> rows;
  const bool has_parts = std::any_of(lines.begin(), lines.end(), [&](const DrawnLine& line) {
    return line.parted && &line != &lines.front();
  });
  const bool has_numbers = std::any_of(lines.begin(), lines.end(), is_numbered);
  bool numbered = false;  // the part that is open has the row's number
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const DrawnLine& line = lines[i];
    const bool number = is_numbered(line);
    bool opens = rows.empty() || line.parted || (!has_parts && !has_numbers);
    if (line.parted) numbered = false;
    if (number) {
      // Where the number stands in the midst of a tall row, lines of the row stand above it; not
      // where rows follow each other without anything between.
      std::size_t end = i + 1;
      while (end < lines.size() && !lines[end].parted && !is_numbered(lines[end])) ++end;
      const bool alone = has_parts && (end == lines.size() || lines[end].parted);
      opens = opens || numbered || !alone;
      numbered = true;
    }
    if (opens) rows.emplace_back().line = line.number;
    join(rows.back(), line);
  }
  std::erase_if(rows, [](const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& c) { return c.empty(); });
  });
  return rows;
}

}  // namespace assize::document
