// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/reading.hpp"

#include <cstddef>

#include "pdf/gap_table.hpp"
#include "pdf/ruled.hpp"

namespace assize::pdf {

std::vector<Piece> PageReader::read(const Layout& layout) {
  std::vector<Piece> out;
  for (std::size_t i = 0; i < layout.regions.size(); ++i) {
    if (i != 0) open_.reset();
    read_region(*layout.sheet, layout.regions[i], out);
    if (i == layout.tables.size()) break;
    out.push_back(read_ruled(*layout.sheet, *layout.tables[i], knowledge_.lexicon));
  }
  return out;
}

void PageReader::read_region(const Sheet& sheet, const Region& region, std::vector<Piece>& out) {
  for (const Stretch& stretch : region) {
    switch (stretch.kind) {
      case StretchKind::table:
        out.push_back(read_columns(sheet, stretch, knowledge_.lexicon));
        open_ = stretch.columns;
        break;
      case StretchKind::two_columns:
        for (const std::vector<Line>& column : stretch.by_column) {
          read_prose(column, knowledge_.body, {knowledge_.lexicon, sheet.page.drawing.links, 0},
                     out);
        }
        open_.reset();
        break;
      case StretchKind::text:
        read_text(sheet, stretch.lines, out);
        break;
    }
  }
}

// What goes on from a table on the page before may stand in one column alone; in the first column
// alone it may as well be something new.
void PageReader::read_text(const Sheet& sheet, const std::vector<Line>& lines,
                           std::vector<Piece>& out) {
  std::size_t within = 0;
  while (open_ && within < lines.size() && fits(lines[within], *open_) &&
         lines[within].box.right > open_->gaps.front().right) {
    ++within;
  }
  const auto split = lines.begin() + static_cast<std::ptrdiff_t>(within);
  if (within != 0)
    out.push_back(
        read_columns(sheet, stretch_of({lines.begin(), split}, *open_), knowledge_.lexicon));
  if (within == lines.size()) return;
  read_prose({split, lines.end()}, knowledge_.body,
             {knowledge_.lexicon, sheet.page.drawing.links, 0}, out);
  open_.reset();
}

}  // namespace assize::pdf
