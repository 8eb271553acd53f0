// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/rules.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <numeric>

namespace assize::pdf {
namespace {

constexpr double shortest = 6.0;      // points; less is a dot, a dash or a part of a picture
constexpr double longest_dash = 8.0;  // points
constexpr std::size_t fewest_dashes = 8;
constexpr std::size_t most_pairs = 4'000'000;

// The widest gap within one line: dashes leave some that are as long as they are.
double widest_gap(const std::vector<Rule>& rules) {
  if (rules.size() < fewest_dashes) return close_by;
  std::vector<double> lengths;
  lengths.reserve(rules.size());
  for (const Rule& rule : rules) lengths.push_back(rule.length());
  const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
  std::nth_element(lengths.begin(), middle, lengths.end());
  return *middle <= longest_dash ? std::clamp(2.5 * *middle, close_by, longest_dash) : close_by;
}

// Joins rules at one place end to end.
void join(std::vector<Rule>& rules, std::vector<Rule>& out) {
  std::sort(rules.begin(), rules.end(),
            [](const Rule& a, const Rule& b) { return a.from < b.from; });
  const double gap = widest_gap(rules);
  double weight = 0;
  Rule open;
  const auto end = [&] {
    if (weight > 0 && open.length() >= shortest) out.push_back(open);
  };
  for (const Rule& rule : rules) {
    const double length = std::max(rule.length(), 0.01);
    if (weight > 0 && rule.from <= open.to + gap) {
      open.at = (open.at * weight + rule.at * length) / (weight + length);
      open.to = std::max(open.to, rule.to);
      weight += length;
      continue;
    }
    end();
    open = rule;
    weight = length;
  }
  end();
}

class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

 private:
  std::vector<std::size_t> parent_;
};

bool meet(const Rule& across, const Rule& down) {
  return down.at >= across.from - close_by && down.at <= across.to + close_by &&
         across.at >= down.from - close_by && across.at <= down.to + close_by;
}

}  // namespace

std::vector<Rule> made_whole(std::vector<Rule> rules) {
  std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.at < b.at; });
  std::vector<Rule> out;
  for (std::size_t first = 0; first < rules.size();) {
    std::size_t last = first + 1;
    while (last < rules.size() && rules[last].at - rules[first].at <= close_by) ++last;
    std::vector<Rule> same(rules.begin() + static_cast<std::ptrdiff_t>(first),
                           rules.begin() + static_cast<std::ptrdiff_t>(last));
    join(same, out);
    first = last;
  }
  std::sort(out.begin(), out.end(), [](const Rule& a, const Rule& b) { return a.at < b.at; });
  return out;
}

std::vector<double> merged_places(std::vector<double> places) {
  std::sort(places.begin(), places.end());
  std::vector<double> out;
  for (std::size_t first = 0; first < places.size();) {
    std::size_t last = first;
    double sum = 0;
    while (last < places.size() && places[last] - places[first] <= close_by) sum += places[last++];
    out.push_back(sum / static_cast<double>(last - first));
    first = last;
  }
  return out;
}

double covered(const std::vector<const Rule*>& rules, double from, double to) {
  std::vector<std::pair<double, double>> parts;
  for (const Rule* rule : rules) {
    const double start = std::max(rule->from, from);
    const double end = std::min(rule->to, to);
    if (end > start) parts.emplace_back(start, end);
  }
  std::sort(parts.begin(), parts.end());
  double sum = 0;
  double reached = from;
  for (const auto& [start, end] : parts) {
    if (end <= reached) continue;
    sum += end - std::max(start, reached);
    reached = end;
  }
  return sum;
}

std::vector<Mesh> meshes_of(const std::vector<Rule>& across, const std::vector<Rule>& down) {
  if (across.size() * down.size() > most_pairs) return {};
  Groups groups(across.size() + down.size());
  for (std::size_t i = 0; i < across.size(); ++i)
    for (std::size_t k = 0; k < down.size(); ++k)
      if (meet(across[i], down[k])) groups.join(i, across.size() + k);
  std::map<std::size_t, Mesh> meshes;
  for (std::size_t i = 0; i < across.size() + down.size(); ++i) {
    const bool level = i < across.size();
    const Rule& rule = level ? across[i] : down[i - across.size()];
    const Box box = level ? Box{rule.from, rule.at, rule.to, rule.at}
                          : Box{rule.at, rule.from, rule.at, rule.to};
    const auto [it, added] = meshes.try_emplace(groups.find(i));
    Mesh& mesh = it->second;
    if (added) mesh.box = box;
    mesh.box.take(box);
    (level ? mesh.across : mesh.down).push_back(&rule);
  }
  std::vector<Mesh> out;
  out.reserve(meshes.size());
  for (auto& [first, mesh] : meshes) out.push_back(std::move(mesh));
  std::sort(out.begin(), out.end(), [](const Mesh& a, const Mesh& b) {
    return a.box.top != b.box.top ? a.box.top < b.box.top : a.box.left < b.box.left;
  });
  return out;
}

}  // namespace assize::pdf
