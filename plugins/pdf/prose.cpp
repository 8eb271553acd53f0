// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/prose.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>

#include "text/fold.hpp"

namespace assize::pdf {
namespace {

constexpr double larger = 1.15;               // than the body's print is a heading's
constexpr std::size_t longest_heading = 160;  // bytes

struct Column {
  double left = 0, right = 0;
};

Column column_of(const std::vector<Line>& lines) {
  Column column{lines.front().box.left, lines.front().box.right};
  for (const Line& line : lines) {
    column.left = std::min(column.left, line.box.left);
    column.right = std::max(column.right, line.box.right);
  }
  return column;
}

bool stands_out(const Line& line, const Body& body) {
  if (line.size > body.size * larger) return true;
  // A label in bold print may take up most of a line and head it all the same.
  return line.bold && !body.bold && line.items.front().word->bold && line.items.back().word->bold;
}

// "Evidence:" in bold print, alone or before other words.
bool begins_with_label(const Line& line) {
  for (const Item& item : line.items) {
    if (!item.word->bold) return false;
    if (item.word->text.back() == ':') return true;
  }
  return false;
}

// Lines of one heading are printed alike; a label without its words does not go on.
bool heading_goes_on(const Line& above, const Line& below) {
  const char first = below.items.front().word->text.front();
  return std::abs(above.size - below.size) <= 0.02 * above.size &&
         (above.items.back().word->text.back() != ':' ||
          std::islower(static_cast<unsigned char>(first)) != 0);
}

// Whether a line of print goes on with the paragraph of the line above it.
bool goes_on(const Line& above, const Line& below, const Column& column, const Body& body) {
  const double size = std::max(above.size, below.size);
  if (below.box.top - above.box.bottom > 0.6 * size) return false;
  if (std::abs(above.size - below.size) > 0.1 * size) return false;
  const bool heads = stands_out(above, body);
  if (heads != stands_out(below, body)) return false;
  const Item& first = below.items.front();
  if (is_bullet(*first.word) || (!body.bold && begins_with_label(below))) return false;
  if (std::abs(above.box.left - below.box.left) > 3 * size && !is_bullet(*above.items.front().word))
    return false;
  if (heads) return heading_goes_on(above, below);
  // Had there been room for the next word, the line would have had it.
  return column.right - above.box.right < first.box.width() + 0.5 * size;
}

Piece make_piece(const std::vector<Line>& lines, const Body& body, const Print& print) {
  Piece piece;
  piece.passage = read_lines(lines, print);
  piece.box = lines.front().box;
  for (const Line& line : lines) piece.box.take(line.box);
  const std::string& text = piece.passage.text;
  const bool heads = stands_out(lines.front(), body) && text.size() <= longest_heading &&
                     !text.empty() && text.back() != '.' && text.back() != ',' &&
                     !is_bullet(*lines.front().items.front().word);
  piece.kind = heads ? BlockKind::heading : BlockKind::paragraph;
  return piece;
}

}  // namespace

Body body_of(const std::vector<const Word*>& words) {
  std::map<long, std::size_t> sizes;
  std::size_t all = 0;
  std::size_t bold = 0;
  for (const Word* word : words) {
    sizes[std::lround(word->size * 2)] += word->text.size();
    all += word->text.size();
    if (word->bold) bold += word->text.size();
  }
  Body body;
  const auto most = std::max_element(
      sizes.begin(), sizes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most != sizes.end()) body.size = static_cast<double>(most->first) / 2;
  body.bold = bold * 2 > all;
  return body;
}

void read_prose(const std::vector<Line>& lines, const Body& body, const Print& print,
                std::vector<Piece>& out) {
  if (lines.empty()) return;
  const Column column = column_of(lines);
  Print inner{print.lexicon, print.links, 0};
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t last = first + 1;
    while (last < lines.size() && goes_on(lines[last - 1], lines[last], column, body)) ++last;
    Piece piece = make_piece({lines.begin() + static_cast<std::ptrdiff_t>(first),
                              lines.begin() + static_cast<std::ptrdiff_t>(last)},
                             body, inner);
    if (!piece.passage.text.empty()) out.push_back(std::move(piece));
    first = last;
  }
}

}  // namespace assize::pdf
