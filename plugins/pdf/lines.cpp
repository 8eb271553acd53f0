// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/lines.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <utility>

namespace assize::pdf {
namespace {

constexpr double narrowest_space = 0.15;  // of the font's size
constexpr double overprint = 0.4;         // of the font's size by which two words lie on each other
constexpr double beside = 0.5;            // of the lower one's height that two on a line share

double shared_height(const Box& a, const Box& b) {
  return std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
}

bool on_one_line(const Box& a, const Box& b) {
  return shared_height(a, b) >= beside * std::min(a.height(), b.height());
}

// A line that is being gathered, and the box of its largest word, by which others join it.
struct Open {
  std::vector<Item> items;
  Box measure;
};

std::vector<Line> gather(std::vector<Item> items) {
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& a, const Item& b) { return a.box.centre() < b.box.centre(); });
  std::vector<Open> open;
  constexpr std::size_t far = 4;  // lines back that a word may still belong to
  for (const Item& item : items) {
    Open* best = nullptr;
    double most = 0;
    const std::size_t first = open.size() > far ? open.size() - far : 0;
    for (std::size_t i = first; i < open.size(); ++i) {
      const double shared = shared_height(open[i].measure, item.box);
      if (shared > most && on_one_line(open[i].measure, item.box)) {
        best = &open[i];
        most = shared;
      }
    }
    if (best == nullptr) best = &open.emplace_back(Open{{}, item.box});
    best->items.push_back(item);
    if (item.box.height() > best->measure.height() * 1.05) best->measure = item.box;
  }
  std::stable_sort(open.begin(), open.end(), [](const Open& a, const Open& b) {
    return a.measure.centre() < b.measure.centre();
  });
  std::vector<Line> lines;
  lines.reserve(open.size());
  for (Open& each : open) lines.push_back(line_of(std::move(each.items)));
  return lines;
}

}  // namespace

Box turned(const Box& box, Turn turn, double width, double height) {
  switch (turn) {
    case 1:
      return {box.top, width - box.right, box.bottom, width - box.left};
    case 2:
      return {width - box.right, height - box.bottom, width - box.left, height - box.top};
    case 3:
      return {height - box.bottom, box.left, height - box.top, box.right};
    default:
      return box;
  }
}

Line line_of(std::vector<Item> items) {
  Line line;
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& a, const Item& b) { return a.box.left < b.box.left; });
  line.items = std::move(items);
  std::map<double, std::size_t> sizes;
  std::size_t letters = 0;
  std::size_t bold = 0;
  line.box = line.items.front().box;
  line.place = line.items.front().word->box.centre();
  for (const Item& item : line.items) {
    line.box.take(item.box);
    line.place = std::min(line.place, item.word->box.centre());
    sizes[item.word->size] += item.word->text.size();
    letters += item.word->text.size();
    if (item.word->bold) bold += item.word->text.size();
  }
  line.size = std::max_element(sizes.begin(), sizes.end(), [](const auto& a, const auto& b) {
                return a.second < b.second;
              })->first;
  line.bold = bold * 2 > letters;
  return line;
}

std::vector<Line> lines_of(const std::vector<const Word*>& words) {
  std::array<std::vector<Item>, 4> by_turn;
  for (const Word* word : words)
    by_turn[word->turn & 3U].push_back({word, turned(word->box, word->turn, 0, 0)});
  std::vector<Line> lines;
  for (std::vector<Item>& items : by_turn) {
    std::vector<Line> more = gather(std::move(items));
    std::move(more.begin(), more.end(), std::back_inserter(lines));
  }
  return lines;
}

bool is_parted(const Item& left, const Item& right) {
  const double size = std::max(left.word->size, right.word->size);
  const double gap = right.box.left - left.box.right;
  if (left.word->kind != WordKind::plain || right.word->kind != WordKind::plain) return true;
  return left.word->space_after || gap > narrowest_space * size || gap < -overprint * size;
}

}  // namespace assize::pdf
