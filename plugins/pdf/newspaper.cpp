// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/newspaper.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

namespace assize::pdf {
namespace {

using Words = std::vector<const Word*>;

constexpr double gutter = 0.8;           // of the font's size: white between the columns
constexpr double central = 0.3;          // of the width, from either side, where no gutter is
constexpr std::size_t least_starts = 8;  // lines that begin at the right column's edge
constexpr std::size_t least_lines = 6;   // of a column
constexpr double least_width = 15;       // of a column, in the font's size
constexpr double slimmest = 0.7;         // of the left column, with the gutter: the right one
constexpr double full = 0.75;            // of its column that a full line takes
constexpr double least_full = 0.3;       // of the lines
constexpr double paragraph = 0.4;        // of the font's size: white over the first line of one
constexpr double level = 1.5;            // points between the tops of lines that stand level

double usual_size(const Words& words) {
  std::vector<double> sizes;
  sizes.reserve(words.size());
  for (const Word* word : words) sizes.push_back(word->size);
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

Box around(const Words& words) {
  Box box = words.front()->box;
  for (const Word* word : words) box.take(word->box);
  return box;
}

// Whether a word goes on right behind the one that the file has before it.
bool goes_on(const Word& before, const Word& word) {
  const double gap = word.box.left - before.box.right;
  return before.box.top < word.box.centre() && before.box.bottom > word.box.centre() &&
         gap > -word.size && gap < gutter * word.size;
}

// Where most lines begin that begin about the middle.
std::optional<double> right_column(const Words& words) {
  const Box all = around(words);
  const double from = all.left + central * all.width();
  const double to = all.right - central * all.width();
  std::map<long, std::size_t> starts;  // by half a point
  for (std::size_t i = 0; i < words.size(); ++i) {
    const double left = words[i]->box.left;
    if (left < from || left > to || (i != 0 && goes_on(*words[i - 1], *words[i]))) continue;
    ++starts[std::lround(left * 2)];
  }
  const auto most =
      std::max_element(starts.begin(), starts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == starts.end() || most->second < least_starts) return std::nullopt;
  return static_cast<double>(most->first) / 2;
}

struct Range {
  double top = 0, bottom = 0;
};

// Where words stand in the gutter: lines there go from one side to the other.
std::vector<Range> crossed(const Words& words, double edge, double size) {
  std::vector<Range> all;
  for (const Word* word : words)
    if (word->box.left < edge - 1 && word->box.right > edge - gutter * size)
      all.push_back({word->box.top, word->box.bottom});
  std::sort(all.begin(), all.end(), [](const Range& a, const Range& b) { return a.top < b.top; });
  std::vector<Range> out;
  for (const Range& range : all) {
    if (out.empty() || range.top > out.back().bottom)
      out.push_back(range);
    else
      out.back().bottom = std::max(out.back().bottom, range.bottom);
  }
  return out;
}

bool begins_paragraph(const std::vector<Line>& lines, std::size_t i) {
  return i == 0 || lines[i].box.top - lines[i - 1].box.bottom > paragraph * lines[i].size;
}

bool is_running(const std::vector<Line>& lines, double width, double size) {
  if (lines.size() < least_lines || width < least_width * size) return false;
  const auto fuller = std::count_if(lines.begin(), lines.end(), [&](const Line& line) {
    return line.box.width() >= full * width;
  });
  return static_cast<double>(fuller) >= least_full * static_cast<double>(lines.size());
}

// Rows of a table begin on both sides at once.
bool is_table(const std::vector<Line>& left, const std::vector<Line>& right) {
  std::size_t begun = 0;
  std::size_t both = 0;
  for (std::size_t i = 1; i < left.size(); ++i) {
    if (!begins_paragraph(left, i)) continue;
    ++begun;
    for (std::size_t k = 1; k < right.size(); ++k) {
      const bool same = std::abs(right[k].box.top - left[i].box.top) <= level;
      if (same && begins_paragraph(right, k)) ++both;
    }
  }
  return both >= 2 && both * 2 > begun;
}

// The words of a band as two columns, if they are that.
std::vector<std::vector<Line>> columns_of(const Words& words, double edge, double size) {
  Words left, right;
  for (const Word* word : words) (word->box.left < edge - 1 ? left : right).push_back(word);
  if (left.empty() || right.empty()) return {};
  const Box first = around(left);
  const Box second = around(right);
  const double pitch = edge - first.left;
  if (second.width() > pitch || second.width() < slimmest * pitch) return {};
  std::vector<std::vector<Line>> out = {lines_of(left), lines_of(right)};
  if (!is_running(out[0], first.width(), size) || !is_running(out[1], second.width(), size) ||
      is_table(out[0], out[1])) {
    return {};
  }
  return out;
}

}  // namespace

std::vector<Band> bands_of(const Words& words) {
  const bool upright =
      std::all_of(words.begin(), words.end(), [](const Word* word) { return word->turn == 0; });
  const std::optional<double> edge = upright && !words.empty() ? right_column(words) : std::nullopt;
  if (!edge) return {{words, {}}};
  const double size = usual_size(words);
  const std::vector<Range> cuts = crossed(words, *edge, size);
  // Every second part lies in a cut.
  std::vector<Words> parts(2 * cuts.size() + 1);
  for (const Word* word : words) {
    const double at = word->box.centre();
    const auto cut = std::lower_bound(cuts.begin(), cuts.end(), at,
                                      [](const Range& a, double y) { return a.bottom < y; });
    const auto index = static_cast<std::size_t>(cut - cuts.begin());
    parts[2 * index + (cut != cuts.end() && cut->top <= at ? 1 : 0)].push_back(word);
  }
  std::vector<Band> out(1);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::vector<std::vector<Line>> columns;
    if (i % 2 == 0) columns = columns_of(parts[i], *edge, size);
    if (columns.empty()) {
      if (!out.back().columns.empty()) out.emplace_back();
      out.back().words.insert(out.back().words.end(), parts[i].begin(), parts[i].end());
    } else {
      if (!out.back().words.empty() || !out.back().columns.empty()) out.emplace_back();
      out.back().columns = std::move(columns);
    }
  }
  return out;
}

}  // namespace assize::pdf
