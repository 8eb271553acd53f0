// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/survey.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "pdf/newspaper.hpp"
#include "pdf/pooling.hpp"

namespace assize::pdf {
namespace {

constexpr double far_below = 4.0;  // of the font's size between lines of one table

// The lines of a band, and those of them that stand in columns of a table.
struct Draft {
  std::vector<Line> lines;
  std::vector<Run> runs;
  ColumnLines prose;  // of a band of two columns of running text
};

std::vector<Line> part(const std::vector<Line>& lines, std::size_t first, std::size_t last) {
  return {lines.begin() + static_cast<std::ptrdiff_t>(first),
          lines.begin() + static_cast<std::ptrdiff_t>(last)};
}

std::vector<Line> lines_between(const std::vector<Line>& lines, double left, double right) {
  std::vector<const Word*> words;
  for (const Line& line : lines)
    for (const Item& item : line.items)
      if (item.box.middle() >= left && item.box.middle() < right) words.push_back(item.word);
  return lines_of(words);
}

ColumnLines by_column(const std::vector<Line>& lines, const Columns& columns) {
  ColumnLines out;
  double left = -1e9;
  for (const Gap& gap : columns.gaps) {
    out.push_back(lines_between(lines, left, gap.middle()));
    left = gap.middle();
  }
  out.push_back(lines_between(lines, left, 1e9));
  return out;
}

bool follows(const Line& above, const Line& below) {
  return below.box.top - above.box.bottom <= far_below * std::max(above.size, below.size);
}

// A run with the lines above and below that stand in its columns too.
Run extended(Run run, std::size_t done, const std::vector<Line>& lines) {
  run.first = std::max(run.first, done);
  while (run.first > done && fits(lines[run.first - 1], run.columns) &&
         follows(lines[run.first - 1], lines[run.first])) {
    --run.first;
  }
  while (run.last < lines.size() && fits(lines[run.last], run.columns) &&
         follows(lines[run.last - 1], lines[run.last])) {
    ++run.last;
  }
  return run;
}

Draft draft_of(Band band) {
  Draft draft{lines_of(band.words), {}, std::move(band.columns)};
  draft.runs = runs_of(draft.lines);
  return draft;
}

void add_draft(const Draft& draft, Region& region) {
  if (!draft.prose.empty()) {
    region.emplace_back();
    region.back().kind = StretchKind::two_columns;
    region.back().by_column = draft.prose;
    return;
  }
  std::size_t done = 0;
  const auto text_until = [&](std::size_t end) {
    if (done >= end) return;
    region.emplace_back();
    region.back().lines = part(draft.lines, done, end);
  };
  for (const Run& found : draft.runs) {
    if (found.last <= done || found.columns.gaps.size() < 2) continue;
    const Run run = extended(found, done, draft.lines);
    text_until(run.first);
    region.push_back(stretch_of(part(draft.lines, run.first, run.last), run.columns));
    done = run.last;
  }
  text_until(draft.lines.size());
}

// The words above each table of a page and below the last.
std::vector<std::vector<const Word*>> words_between(const Sheet& sheet,
                                                    const std::vector<const RuledTable*>& tables) {
  std::vector<std::vector<const Word*>> out(tables.size() + 1);
  for (const Word* word : sheet.free) {
    const auto above = std::count_if(tables.begin(), tables.end(), [&](const RuledTable* table) {
      return table->grid.box.centre() < word->box.centre();
    });
    out[static_cast<std::size_t>(above)].push_back(word);
  }
  return out;
}

std::string words_of(const Line& line) {
  std::string out;
  for (const Item& item : line.items) out += item.word->text + ' ';
  return out;
}

// How many lines two parts of a table begin alike with.
std::size_t alike(const Stretch& a, const Stretch& b) {
  constexpr std::size_t most = 8;
  const std::size_t end = std::min({a.lines.size(), b.lines.size(), most});
  std::size_t count = 0;
  while (count < end && words_of(a.lines[count]) == words_of(b.lines[count])) ++count;
  return count;
}

// Bold lines over others.
std::size_t bold_lines(const Stretch& stretch) {
  std::size_t count = 0;
  while (count < stretch.lines.size() && stretch.lines[count].bold) ++count;
  return count < stretch.lines.size() && count <= 4 ? count : 0;
}

void find_labels(std::vector<Stretch*>& tables) {
  for (std::size_t i = 0; i < tables.size(); ++i) {
    Stretch& table = *tables[i];
    table.labels = std::max(table.labels, bold_lines(table));
    for (std::size_t k = i + 1; k < std::min(i + 3, tables.size()); ++k) {
      const std::size_t same = alike(table, *tables[k]);
      if (same == 0 || table.by_column.size() != tables[k]->by_column.size()) continue;
      table.labels = std::max(table.labels, same);
      tables[k]->labels = std::max(tables[k]->labels, same);
    }
  }
}

// Whether first columns stand at the top of their rows is told by each table as far as it can be,
// and by all of them elsewhere.
void align(std::vector<Stretch*>& tables) {
  Votes all;
  std::vector<Votes> own;
  for (const Stretch* table : tables) {
    own.push_back(votes_of(table->by_column));
    all.top += own.back().top;
    all.middle += own.back().middle;
  }
  for (std::size_t i = 0; i < tables.size(); ++i)
    tables[i]->alignment = own[i].decided() ? own[i].winner() : all.winner();
}

}  // namespace

Stretch stretch_of(std::vector<Line> lines, const Columns& columns) {
  Stretch stretch;
  stretch.kind = StretchKind::table;
  stretch.columns = columns;
  stretch.by_column = by_column(lines, columns);
  stretch.lines = std::move(lines);
  return stretch;
}

std::vector<Layout> survey(const std::vector<Sheet>& sheets) {
  std::vector<Layout> layouts(sheets.size());
  std::vector<std::vector<std::vector<Draft>>> drafts(sheets.size());  // by page and region
  std::vector<Sample> samples;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    layouts[i].sheet = &sheets[i];
    for (const RuledTable& table : sheets[i].tables)
      if (!table.within) layouts[i].tables.push_back(&table);
    for (const auto& words : words_between(sheets[i], layouts[i].tables)) {
      std::vector<Draft>& region = drafts[i].emplace_back();
      for (Band& band : bands_of(words)) region.push_back(draft_of(std::move(band)));
    }
    for (std::vector<Draft>& region : drafts[i])
      for (Draft& draft : region)
        for (Run& run : draft.runs) samples.push_back({&run, &draft.lines});
  }
  pool_columns(samples);
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    for (const std::vector<Draft>& region : drafts[i]) {
      layouts[i].regions.emplace_back();
      for (const Draft& draft : region) add_draft(draft, layouts[i].regions.back());
    }
  }
  std::vector<Stretch*> tables;
  for (Layout& layout : layouts)
    for (Region& region : layout.regions)
      for (Stretch& stretch : region)
        if (stretch.kind == StretchKind::table) tables.push_back(&stretch);
  find_labels(tables);
  align(tables);
  return layouts;
}

}  // namespace assize::pdf
