// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/columns.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "pdf/passage.hpp"

namespace assize::pdf {
namespace {

constexpr double narrowest = 0.33;  // of the font's size, as white between columns
constexpr double narrowest_points = 2.2;
constexpr double sliver = 0.1;              // of the font's size, where the columns are sure
constexpr double widest_label = 3.0;        // of the font's size, white behind a bullet
constexpr double ample = 1.0;               // of the font's size: more than a space ever is
constexpr double label_gap = 0.6;           // of the font's size, white between labels over columns
constexpr double aligned = 1.0;             // points by which words begin beside each other
constexpr double share = 0.4;               // of a column's lines that begin at its left edge
constexpr std::size_t established = 3;      // lines that show a gap
constexpr double many = 4;                  // lines that begin at the edge of a narrow gap
constexpr std::size_t farthest = 4;         // lines further down at which a run may better begin
constexpr std::size_t most_lines = 600;     // of a page that are looked at
constexpr std::size_t most_looks = 20'000;  // at the lines of a page
constexpr double far_below = 4.0;           // of the font's size between lines of one run

// How wide the spaces of some print are.
struct Spaces {
  double width = narrowest;  // of the font's size
  bool even = false;         // all are as wide; no gap that is wider comes about by chance
};

Spaces spaces_of(const std::vector<Line>& lines) {
  constexpr std::size_t enough = 20;
  std::vector<double> widths;
  for (const Line& line : lines) {
    for (std::size_t i = 0; i + 1 < line.items.size(); ++i) {
      const Item& left = line.items[i];
      const Item& right = line.items[i + 1];
      const double width = (right.box.left - left.box.right) / std::max(line.size, 1.0);
      if (left.word->space_after && right.word->order == left.word->order + 2 && width < ample)
        widths.push_back(width);
    }
  }
  if (widths.size() < enough) return {};
  std::sort(widths.begin(), widths.end());
  const double usual = widths[widths.size() / 2];
  if (widths[widths.size() * 19 / 20] > 1.2 * usual) return {};
  // Bold print has wider ones.
  const auto wider = std::upper_bound(widths.begin(), widths.end(), 1.35 * usual);
  return {1.05 * *std::prev(wider), true};
}

// A sign or letter that opens an item of a list; the white behind it is no gap between columns.
bool is_label(const Word& word) {
  if (is_bullet(word)) return true;
  const std::string& text = word.text;
  return text.size() <= 4 && text.size() > 1 && (text.back() == ')' || text.back() == '.') &&
         std::isalpha(static_cast<unsigned char>(text[text.size() - 2])) != 0;
}

// What the lines of a run leave white. Where spaces are stretched, those of a few lines may lie
// under each other by chance; a gap between columns is wider than any space, or words begin at its
// right edge again and again.
class White {
 public:
  White(const Line& line, const Spaces& spaces) : spaces_(spaces) { add(line); }

  // Adds a line unless it closes a gap that is sure.
  bool take(const Line& line) {
    White next = *this;
    next.add(line);
    for (const Gap& gap : gaps_)
      if (is_sure(gap) && !next.keeps(gap)) return false;
    *this = std::move(next);
    return true;
  }

  [[nodiscard]] bool any() const { return !gaps_.empty(); }

  // The gaps that are sure, and those that other parts of a table may make sure. `labelled`: white
  // between the labels over the columns.
  void sort_out(const std::vector<Gap>& labelled, Columns& columns) const {
    std::vector<Gap> unsure;
    for (std::size_t i = 0; i < gaps_.size(); ++i) {
      Gap gap = gaps_[i];
      const double end = i + 1 < gaps_.size() ? gaps_[i + 1].left : right();
      const double beginning = begins(gap.right);
      const bool begun = beginning >= share * starts_within(gap.right, end);
      gap.begins = static_cast<std::size_t>(beginning);
      const bool sure = is_sure(gap) && (spaces_.even || begun || is_ample(gap));
      (sure ? columns.gaps : unsure).push_back(gap);
    }
    for (const Gap& label : labelled) add_labelled(label, unsure, columns.gaps);
    columns.maybe.insert(columns.maybe.end(), unsure.begin(), unsure.end());
    std::sort(columns.gaps.begin(), columns.gaps.end(),
              [](const Gap& a, const Gap& b) { return a.left < b.left; });
  }

  // Where no gap is sure between two labels, the widest white that all lines leave there is one,
  // unless it may be of spaces that lie under each other.
  void add_labelled(const Gap& label, std::vector<Gap>& unsure, std::vector<Gap>& sure) const {
    const auto within = [&](const Gap& gap) {
      return gap.middle() > label.left && gap.middle() < label.right;
    };
    if (std::any_of(sure.begin(), sure.end(), within)) return;
    auto widest = unsure.end();
    for (auto gap = unsure.begin(); gap != unsure.end(); ++gap) {
      const bool wider =
          widest == unsure.end() || gap->right - gap->left > widest->right - widest->left;
      const bool by_chance = gap->begins == 0 && !is_ample(*gap);
      if (within(*gap) && wider && !by_chance) widest = gap;
    }
    if (widest == unsure.end()) return;
    sure.push_back(*widest);
    unsure.erase(widest);
  }

  [[nodiscard]] double left() const { return filled_.front().left; }
  [[nodiscard]] double right() const { return filled_.back().right; }

 private:
  void add(const Line& line) {
    const double least = std::max(spaces_.width * line.size, narrowest_points);
    least_ = std::max(least_, least);
    size_ = std::max(size_, line.size);
    double before = -1e9;
    for (std::size_t i = 0; i < line.items.size(); ++i) {
      const Item& item = line.items[i];
      const bool label = i + 1 < line.items.size() && is_label(*item.word) &&
                         line.items[i + 1].box.left - item.box.right < widest_label * line.size;
      fill({item.box.left, label ? line.items[i + 1].box.left : item.box.right});
      if (item.box.left - before >= least) starts_.push_back(item.box.left);
      before = std::max(before, item.box.right);
    }
    std::sort(starts_.begin(), starts_.end());
    update(line);
  }

  void fill(Gap joined) {
    std::vector<Gap> out;
    out.reserve(filled_.size() + 1);
    for (const Gap& part : filled_) {
      if (part.right < joined.left || part.left > joined.right) {
        out.push_back(part);
      } else {
        joined = {std::min(part.left, joined.left), std::max(part.right, joined.right)};
      }
    }
    out.push_back(joined);
    std::sort(out.begin(), out.end(), [](const Gap& a, const Gap& b) { return a.left < b.left; });
    filled_ = std::move(out);
  }

  // The gaps as they are now, with the lines that showed those that they are left of.
  void update(const Line& line) {
    std::vector<Gap> now;
    for (std::size_t i = 0; i + 1 < filled_.size(); ++i) {
      const Gap gap{filled_[i].right, filled_[i + 1].left};
      if (gap.right - gap.left < sliver * size_) continue;
      const bool both = line.box.left < gap.left + 0.01 && line.box.right > gap.right - 0.01;
      now.push_back({gap.left, gap.right, shown_at(gap.middle()) + (both ? 1U : 0U), 0});
    }
    gaps_ = std::move(now);
  }

  [[nodiscard]] std::size_t shown_at(double place) const {
    std::size_t lines = 0;
    for (const Gap& each : gaps_)
      if (each.left <= place && each.right >= place) lines = std::max(lines, each.lines);
    return lines;
  }

  [[nodiscard]] bool keeps(const Gap& gap) const {
    return std::any_of(gaps_.begin(), gaps_.end(), [&](const Gap& each) {
      return each.middle() >= gap.left && each.middle() <= gap.right;
    });
  }

  [[nodiscard]] double starts_within(double from, double to) const {
    const auto first = std::lower_bound(starts_.begin(), starts_.end(), from - aligned);
    return static_cast<double>(std::lower_bound(first, starts_.end(), to) - first);
  }
  [[nodiscard]] double begins(double place) const { return starts_within(place, place + aligned); }

  [[nodiscard]] bool is_ample(const Gap& gap) const {
    return gap.right - gap.left >= ample * size_;
  }

  // White no wider than a space is a gap where the lines behind it begin at its edge.
  [[nodiscard]] bool is_sure(const Gap& each) const {
    if (each.lines < established) return false;
    if (each.right - each.left < least_) return begins(each.right) >= many;
    return spaces_.even || is_ample(each) || begins(each.right) >= established;
  }

  Spaces spaces_;
  std::vector<Gap> filled_;  // where words stand
  std::vector<Gap> gaps_;
  std::vector<double> starts_;  // where words begin behind white, sorted
  double least_ = 0, size_ = 0;
};

// A line in larger print that no white parts.
bool is_title(const Line& line, const Line& other) {
  if (line.size < 1.2 * other.size) return false;
  for (std::size_t i = 0; i + 1 < line.items.size(); ++i)
    if (line.items[i + 1].box.left - line.items[i].box.right > 2 * line.size) return false;
  return true;
}

// The white between labels over columns: in bold print, over lines that are not.
std::vector<Gap> labels_of(const std::vector<Line>& lines, std::size_t first, std::size_t last) {
  const bool plain = std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(first),
                                 lines.begin() + static_cast<std::ptrdiff_t>(last),
                                 [](const Line& line) { return !line.bold; });
  for (std::size_t i = first; plain && i < std::min(first + farthest, last); ++i) {
    const std::vector<Item>& items = lines[i].items;
    if (!std::all_of(items.begin(), items.end(), [](const Item& each) { return each.word->bold; }))
      return {};
    std::vector<Gap> gaps;
    for (std::size_t k = 0; k + 1 < items.size(); ++k)
      if (items[k + 1].box.left - items[k].box.right > label_gap * lines[i].size)
        gaps.push_back({items[k].box.right, items[k + 1].box.left});
    if (gaps.size() > 1) return gaps;
  }
  return {};
}

void drop_bare(Run& run, const std::vector<Line>& lines) {
  std::vector<Gap>& gaps = run.columns.gaps;
  for (std::size_t c = 0; c <= gaps.size() && !gaps.empty();) {
    const double left = c == 0 ? -1e9 : gaps[c - 1].middle();
    const double right = c == gaps.size() ? 1e9 : gaps[c].middle();
    Filling filling(run.columns.space);
    for (std::size_t i = run.first; i < run.last; ++i) filling.add(lines[i], left, right);
    if (filling.differs()) {
      ++c;
      continue;
    }
    const auto width = [&](std::size_t i) {
      return i < gaps.size() ? gaps[i].right - gaps[i].left : 1e9;
    };
    const std::size_t narrower =
        c != 0 && width(c - 1) < width(c) ? c - 1 : std::min(c, gaps.size() - 1);
    run.columns.maybe.push_back(gaps[narrower]);
    gaps.erase(gaps.begin() + static_cast<std::ptrdiff_t>(narrower));
    c = c == 0 ? 0 : c - 1;
  }
}

// A line in three parts or more: a table does not begin below it.
bool is_parted_often(const Line& line) {
  std::size_t parts = 1;
  for (std::size_t i = 0; i + 1 < line.items.size(); ++i)
    if (line.items[i + 1].box.left - line.items[i].box.right > ample * line.size) ++parts;
  return parts > 2;
}

// `left` is how many lines may still be looked at.
std::optional<Run> grow(const std::vector<Line>& lines, std::size_t first, const Spaces& spaces,
                        std::size_t& left) {
  White space(lines[first], spaces);
  std::size_t last = first + 1;
  for (; last < lines.size() && left != 0; ++last, --left) {
    const Line& above = lines[last - 1];
    const Line& below = lines[last];
    if (below.box.top - above.box.bottom > far_below * std::max(above.size, below.size)) break;
    if (is_title(below, lines[first]) || is_title(lines[first], below)) break;
    if (!space.take(below)) break;
    if (!space.any() && last > first + 1) break;
  }
  Run run{first, last, {{}, {}, space.left(), space.right(), spaces.width, last - first}};
  const std::vector<Gap> labels = labels_of(lines, first, last);
  space.sort_out(labels, run.columns);
  if (labels.empty()) drop_bare(run, lines);
  if (run.columns.gaps.empty()) return std::nullopt;
  return run;
}

}  // namespace

std::vector<double> Columns::edges() const {
  std::vector<double> out = {left - 1};
  for (const Gap& gap : gaps) out.push_back(gap.middle());
  out.push_back(right + 1);
  return out;
}

bool is_shown(const Gap& gap) {
  return gap.lines >= established && static_cast<double>(gap.begins) >= many;
}

bool fits(const Line& line, const Columns& columns) {
  return std::none_of(line.items.begin(), line.items.end(), [&](const Item& item) {
    return std::any_of(columns.gaps.begin(), columns.gaps.end(), [&](const Gap& gap) {
      return item.box.left < gap.middle() - 0.5 && item.box.right > gap.middle() + 0.5;
    });
  });
}

void Filling::add(const Line& line, double left, double right) {
  std::string words;
  double before = -1e9;
  double behind = 1e9;
  Gap own{1e9, -1e9};
  for (const Item& item : line.items) {
    if (item.box.middle() <= left) {
      before = std::max(before, item.box.right);
    } else if (item.box.middle() >= right) {
      behind = std::min(behind, item.box.left);
    } else {
      words += item.word->text + ' ';
      own = {std::min(own.left, item.box.left), std::max(own.right, item.box.right)};
    }
  }
  if (words.empty()) return;
  differ_ = differ_ || (!first_.empty() && words != first_);
  first_ = words;
  apart_ = apart_ || std::min(own.left - before, behind - own.right) > space_ * line.size;
}

std::vector<Run> runs_of(const std::vector<Line>& lines) {
  std::vector<Run> out;
  if (lines.size() > most_lines) return out;
  const Spaces spaces = spaces_of(lines);
  std::size_t left = most_looks;
  std::vector<std::optional<Run>> from(lines.size());
  std::vector<bool> tried(lines.size(), false);
  const auto at = [&](std::size_t i) -> const std::optional<Run>& {
    if (!tried[i]) from[i] = grow(lines, i, spaces, left);
    tried[i] = true;
    return from[i];
  };
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t best = i;
    for (std::size_t k = i; k < std::min(best + farthest, lines.size()); ++k) {
      if (!at(k)) continue;
      if (!at(best) || at(k)->columns.gaps.size() > at(best)->columns.gaps.size()) best = k;
      if (is_parted_often(lines[k])) break;
    }
    if (!at(best)) {
      ++i;
      continue;
    }
    out.push_back(*at(best));
    i = out.back().last;
  }
  return out;
}

}  // namespace assize::pdf
