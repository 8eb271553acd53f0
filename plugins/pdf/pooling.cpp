// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/pooling.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <string>
#include <utility>

namespace assize::pdf {
namespace {

constexpr double same_left = 12;          // points between the left edges of parts of one table
constexpr double thinnest = 0.4;          // points that stay white throughout
constexpr double same_edge = 1.2;         // points between right edges of the same gap
constexpr std::size_t true_crossing = 3;  // lines that go across a gap which is none
constexpr std::size_t recent = 3;         // tables back that a part may belong to

bool meet(const Gap& a, const Gap& b) { return a.left < b.right && b.left < a.right; }

bool holds(const std::vector<Gap>& gaps, const Gap& gap) {
  return std::any_of(gaps.begin(), gaps.end(), [&](const Gap& other) { return meet(gap, other); });
}

bool has_all(const std::vector<Gap>& gaps, const std::vector<Gap>& others) {
  return std::all_of(others.begin(), others.end(),
                     [&](const Gap& other) { return holds(gaps, other); });
}

bool share_gap(const Columns& a, const Columns& b) {
  return std::any_of(a.gaps.begin(), a.gaps.end(),
                     [&](const Gap& gap) { return holds(b.gaps, gap); });
}

// What stays white of a gap over some lines, and how many lines go across it.
struct Narrowed {
  Gap gap;
  std::size_t crossed = 0;
};

void narrow(Narrowed& narrowed, const Sample& sample) {
  const double middle = narrowed.gap.middle();
  for (std::size_t i = sample.run->first; i < sample.run->last; ++i) {
    Gap white = narrowed.gap;
    bool crosses = false;
    for (const Item& item : (*sample.lines)[i].items) {
      if (item.box.right <= middle) {
        white.left = std::max(white.left, item.box.right);
      } else if (item.box.left >= middle) {
        white.right = std::min(white.right, item.box.left);
      } else {
        crosses = true;
      }
    }
    if (crosses) {
      ++narrowed.crossed;
    } else {
      narrowed.gap = white;
    }
  }
}

// Parts of what seems to be one table, and the columns that they show together.
struct Group {
  std::vector<const Sample*> samples;
  Columns columns;
};

enum class Fate { stays, goes, differs };

// A gap that words of the others go across again and again is none; one that only moves shows that
// the tables are not the same.
Fate fate(const Narrowed& narrowed) {
  if (narrowed.crossed >= true_crossing) return Fate::goes;
  if (narrowed.crossed != 0 || narrowed.gap.right - narrowed.gap.left < thinnest)
    return Fate::differs;
  return Fate::stays;
}

// Whether it is the last of the gaps that meet another one: that is as wide as several where the
// columns between them are empty, and what begins at its right edge is the last column.
bool is_last(const std::vector<Gap>& gaps, const Gap& gap, const Gap& other) {
  return std::none_of(gaps.begin(), gaps.end(),
                      [&](const Gap& each) { return each.left > gap.left && meet(each, other); });
}

// A column that begins elsewhere is another one.
bool begins_elsewhere(const Columns& a, const Columns& b) {
  constexpr std::size_t enough = 3;  // lines that begin there
  for (const Gap& gap : a.gaps) {
    for (const Gap& other : b.gaps) {
      if (meet(gap, other) && gap.begins >= enough && other.begins >= enough &&
          is_last(a.gaps, gap, other) && is_last(b.gaps, other, gap) &&
          std::abs(gap.right - other.right) > same_edge) {
        return true;
      }
    }
  }
  return false;
}

// Adds a part to a group when its columns are the group's.
bool join(Group& group, const Sample& sample) {
  const Columns& own = sample.run->columns;
  if (std::abs(group.columns.left - own.left) > same_left || !share_gap(group.columns, own) ||
      begins_elsewhere(group.columns, own)) {
    return false;
  }
  std::vector<Gap> gaps;
  bool lost = false;
  for (const Gap& gap : group.columns.gaps) {
    Narrowed narrowed{gap, 0};
    narrow(narrowed, sample);
    if (fate(narrowed) == Fate::differs) return false;
    if (fate(narrowed) == Fate::stays)
      gaps.push_back(narrowed.gap);
    else
      lost = true;
  }
  for (const Gap& gap : own.gaps) {
    if (holds(gaps, gap)) continue;
    Narrowed narrowed{gap, 0};
    for (const Sample* other : group.samples) narrow(narrowed, *other);
    if (fate(narrowed) == Fate::differs) return false;
    if (fate(narrowed) == Fate::stays)
      gaps.push_back(narrowed.gap);
    else
      lost = true;
  }
  // One lost and another one to be had in its stead: the columns are others.
  if (lost && !(has_all(group.columns.gaps, own.gaps) || has_all(own.gaps, group.columns.gaps)))
    return false;
  const Columns& heavier = group.columns.weight >= own.weight ? group.columns : own;
  if (gaps.size() < heavier.gaps.size()) return false;
  std::sort(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) { return a.left < b.left; });
  group.columns.gaps = std::move(gaps);
  group.columns.left = std::min(group.columns.left, own.left);
  group.columns.right = std::max(group.columns.right, own.right);
  group.columns.weight += own.weight;
  group.samples.push_back(&sample);
  return true;
}

bool is_filled(const Group& group, double left, double right) {
  Filling filling(group.columns.space);
  for (const Sample* sample : group.samples)
    for (std::size_t i = sample->run->first; i < sample->run->last; ++i)
      filling.add((*sample->lines)[i], left, right);
  return filling.differs() || filling.stands_apart();
}

bool parts_columns(const Group& group, const Gap& gap) {
  double left = -1e9;
  double right = 1e9;
  for (const Gap& other : group.columns.gaps) {
    if (other.right <= gap.left) left = std::max(left, other.middle());
    if (other.left >= gap.right) right = std::min(right, other.middle());
  }
  return is_filled(group, left, gap.middle()) && is_filled(group, gap.middle(), right);
}

// Adds the gaps that no part shows well enough, but all of them together do.
void add_unsure(Group& group) {
  std::set<long> looked_at;
  for (const Sample* sample : group.samples) {
    for (const Gap& gap : sample->run->columns.maybe) {
      const bool again = !looked_at.insert(std::lround(gap.right)).second;
      if (again || holds(group.columns.gaps, gap)) continue;
      Narrowed narrowed{gap, 0};
      for (const Sample* other : group.samples) narrow(narrowed, *other);
      if (fate(narrowed) != Fate::stays) continue;
      Gap found = narrowed.gap;
      found.lines = found.begins = 0;
      for (const Sample* other : group.samples) {
        for (const Gap& same : other->run->columns.maybe) {
          if (!meet(same, found) || std::abs(same.right - found.right) > same_edge) continue;
          found.lines += same.lines;
          found.begins += same.begins;
        }
      }
      if (is_shown(found) && parts_columns(group, found)) group.columns.gaps.push_back(found);
    }
  }
  std::sort(group.columns.gaps.begin(), group.columns.gaps.end(),
            [](const Gap& a, const Gap& b) { return a.left < b.left; });
}

std::vector<Group> groups_of(const std::vector<Sample>& samples) {
  std::vector<Group> groups;
  for (const Sample& sample : samples) {
    if (sample.run->columns.gaps.size() < 2) continue;
    bool joined = false;
    for (std::size_t back = 1; back <= std::min(recent, groups.size()) && !joined; ++back) {
      Group& group = groups[groups.size() - back];
      // A part that lacks the last columns can only go on with the table right before it.
      if (back != 1 && group.columns.gaps.back().left > sample.run->columns.right) continue;
      joined = join(group, sample);
    }
    if (!joined) groups.push_back({{&sample}, sample.run->columns});
  }
  for (Group& group : groups) add_unsure(group);
  return groups;
}

bool all_fit(const Sample& sample, const Columns& columns) {
  for (std::size_t i = sample.run->first; i < sample.run->last; ++i)
    if (!fits((*sample.lines)[i], columns)) return false;
  return true;
}

}  // namespace

void pool_columns(const std::vector<Sample>& samples) {
  const std::vector<Group> groups = groups_of(samples);
  std::vector<std::size_t> group_of(samples.size(), groups.size());
  for (std::size_t g = 0; g < groups.size(); ++g)
    for (const Sample* sample : groups[g].samples)
      group_of[static_cast<std::size_t>(sample - samples.data())] = g;
  std::vector<Columns> settled;
  std::size_t nearest = 0;  // the group of the part before
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const Columns& own = samples[i].run->columns;
    if (group_of[i] < groups.size()) {
      nearest = group_of[i];
      settled.push_back(groups[nearest].columns);
      continue;
    }
    settled.push_back(own);
    // A part that shows a single gap is a part of a table when it stands in its columns.
    for (const std::size_t g : {nearest, nearest + 1}) {
      if (g >= groups.size()) break;
      if (!share_gap(own, groups[g].columns) || !all_fit(samples[i], groups[g].columns)) continue;
      settled.back() = groups[g].columns;
      break;
    }
  }
  for (std::size_t i = 0; i < samples.size(); ++i) samples[i].run->columns = std::move(settled[i]);
}

}  // namespace assize::pdf
