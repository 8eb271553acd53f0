// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/rows.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>
#include <string>
#include <utility>

namespace assize::pdf {
namespace {

constexpr double stray = 2.0;         // what a row without an anchor costs
constexpr double carried_over = 1.0;  // what it costs at the top, where a page goes on with a row
constexpr double broad = 0.6;         // what a high band costs that parts no rows
constexpr double narrow = 3.0;        // what a row costs that ends where there is hardly any white
constexpr double never = std::numeric_limits<double>::infinity();

struct Span {
  double top = 0, bottom = 0;
  [[nodiscard]] double centre() const { return (top + bottom) / 2; }
  [[nodiscard]] double height() const { return bottom - top; }
};

// A line's box is higher than its letters, so that the boxes of two lines touch.
Span span_of(const Line& line) {
  const double inset = 0.15 * line.box.height();
  return {line.box.top + inset, line.box.bottom - inset};
}

// "1.2", "12.", "3)": each begins a row of its own.
bool is_numbered(const Line& line) {
  const std::string& word = line.items.front().word->text;
  const std::size_t end = std::min(word.find_first_not_of("0123456789."), word.size());
  if (end == 0 || word.front() == '.') return false;
  const bool closed = end == word.size() || (end + 1 == word.size() && word[end] == ')');
  return closed && (word.find('.') != std::string::npos || end < word.size());
}

// A line that begins a sentence rather than goes on with one.
bool begins(const Line& line) {
  const char first = line.items.front().word->text.front();
  return std::islower(static_cast<unsigned char>(first)) == 0;
}

class Parter {
 public:
  explicit Parter(const ColumnLines& columns) : columns_(columns) {
    for (const std::vector<Line>& lines : columns_)
      for (const Line& line : lines) all_.push_back(&line);
    std::stable_sort(all_.begin(), all_.end(), [](const Line* a, const Line* b) {
      return span_of(*a).top < span_of(*b).top;
    });
    find_bands();
    find_anchors();
    find_usual();
  }

  [[nodiscard]] std::vector<double> run(Alignment alignment) const {
    if (anchors_.size() < 2 && !leads()) return {};
    return alignment == Alignment::top ? by_tops() : by_middles();
  }

  [[nodiscard]] Votes votes() const {
    Votes votes;
    // Labels over the columns stand apart from rows that are numbered. The last row may be cut off
    // by the end of the page, and then its middle is not seen.
    const bool numbered = std::any_of(firsts_.begin(), firsts_.end(),
                                      [](const Line* line) { return is_numbered(*line); });
    for (std::size_t i = 0; i + 1 < firsts_.size(); ++i) {
      if (numbered && !is_numbered(*firsts_[i])) continue;
      for (std::size_t c = 1; c < columns_.size(); ++c) count(*firsts_[i], columns_[c], votes);
    }
    return votes;
  }

  [[nodiscard]] std::size_t anchors() const { return anchors_.size(); }

 private:
  // White from one side of the table to the other.
  void find_bands() {
    double reached = -never;
    for (const Line* line : all_) {
      const Span span = span_of(*line);
      if (reached > -never && span.top > reached) bands_.push_back({reached, span.top});
      reached = std::max(reached, span.bottom);
    }
    if (all_.empty()) return;
    top_ = span_of(*all_.front()).top;
    bottom_ = reached;
  }

  // Of the highest bands, as many as there are rows, the one in the middle.
  void find_usual() {
    if (bands_.empty() || anchors_.empty()) return;
    std::vector<double> heights;
    heights.reserve(bands_.size());
    for (const Span& band : bands_) heights.push_back(band.height());
    const auto rank = static_cast<std::ptrdiff_t>(std::min(anchors_.size(), heights.size()) / 2);
    std::nth_element(heights.begin(), heights.begin() + rank, heights.end(), std::greater<>());
    usual_ = heights[static_cast<std::size_t>(rank)];
    least_ = *std::min_element(heights.begin(), heights.end());
  }

  // Words of the first column that stand together.
  void find_anchors() {
    const Line* before = nullptr;
    for (const Line& line : columns_.front()) {
      const Span span = span_of(line);
      const bool together = before != nullptr && !is_numbered(line) &&
                            span.top - span_of(*before).bottom < 0.75 * line.size;
      if (together) {
        anchors_.back().bottom = span.bottom;
      } else {
        anchors_.push_back(span);
        firsts_.push_back(&line);
      }
      before = &line;
    }
  }

  // Something stands above the only anchor.
  [[nodiscard]] bool leads() const {
    return anchors_.size() == 1 && anchors_.front().top > top_ + 1;
  }

  // What a line of another column at an anchor's height says: one that nothing stands close above
  // begins there with it; one in the midst of a sentence goes on beside it.
  void count(const Line& anchor, const std::vector<Line>& lines, Votes& votes) const {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Line& line = lines[i];
      const double off = std::abs(line.box.centre() - anchor.box.centre());
      if (off > 0.7 * line.size) continue;
      const bool above = i != 0 && is_close(lines[i - 1], line);
      const bool below = i + 1 < lines.size() && is_close(line, lines[i + 1]);
      if (!above && !below) continue;  // as high as the anchor, or nearly so
      if (off > 0.3 * line.size || (above && !begins(line))) {
        ++votes.middle;
      } else if (!above) {
        ++votes.top;
      }
    }
  }

  static bool is_close(const Line& above, const Line& below) {
    return span_of(below).top - span_of(above).bottom < 0.6 * below.size;
  }

  std::vector<double> by_tops() const {
    std::vector<double> out;
    for (std::size_t i = 0; i < anchors_.size(); ++i) {
      const double top = anchors_[i].top - 0.3 * firsts_[i]->size;
      double above = -never;
      for (const Line* line : all_)
        if (span_of(*line).centre() < top) above = std::max(above, span_of(*line).bottom);
      if (above > -never) out.push_back((std::min(above, anchors_[i].top) + anchors_[i].top) / 2);
    }
    return out;
  }

  // How badly an anchor stands in the middle of a row from the end of one band to the beginning of
  // another.
  [[nodiscard]] double cost(std::size_t anchor, double top, double bottom) const {
    const double size = firsts_[anchor]->size;
    const double off = std::abs((top + bottom) / 2 - anchors_[anchor].centre()) / size;
    // A row that the page cuts off may have its number at its top.
    const bool last = anchor + 1 == anchors_.size() && bottom == bottom_;
    const double at_top = std::abs(anchors_[anchor].top - top) / size;
    return (last ? std::min(off, at_top) : off) + passed(top, bottom);
  }

  // Bands between two anchors; where there are none, their middle.
  [[nodiscard]] std::vector<Span> between(double from, double to) const {
    std::vector<Span> out;
    for (const Span& band : bands_)
      if (band.centre() > from && band.centre() < to) out.push_back(band);
    if (out.empty()) out.push_back({(from + to) / 2, (from + to) / 2});
    constexpr std::size_t most = 80;
    if (out.size() <= most) return out;
    std::nth_element(out.begin(), out.begin() + most, out.end(),
                     [](const Span& a, const Span& b) { return a.height() > b.height(); });
    out.resize(most);
    std::sort(out.begin(), out.end(), [](const Span& a, const Span& b) { return a.top < b.top; });
    return out;
  }

  struct Step {
    double cost = never;
    std::size_t above = 0;   // the band above the row
    std::size_t before = 0;  // the band below the row before it: another one where a row without an
                             // anchor lies between, as what goes on from the page before
  };
  using Bands = std::vector<Span>;

  // The bands above the first anchor, between two, and below the last; none at all is a choice at
  // both ends.
  [[nodiscard]] std::vector<Bands> choices() const {
    std::vector<Bands> out(1, Bands(1, Span{top_, top_}));
    for (const Span& band : bands_)
      if (band.centre() < anchors_.front().top) out.front().push_back(band);
    for (std::size_t i = 0; i + 1 < anchors_.size(); ++i)
      out.push_back(between(anchors_[i].bottom, anchors_[i + 1].top));
    out.emplace_back();
    for (const Span& band : bands_)
      if (band.centre() > anchors_.back().bottom) out.back().push_back(band);
    out.back().push_back({bottom_, bottom_});
    return out;
  }

  // The bands that put each anchor closest to the middle of its row.
  [[nodiscard]] std::vector<double> by_middles() const {
    const std::vector<Bands> bands = choices();
    std::vector<std::vector<Step>> best(anchors_.size());
    for (std::size_t k = 0; k < best.size(); ++k) {
      const std::vector<Step> come =
          k == 0 ? from_top(bands.front()) : from_row(best[k - 1], bands[k], k);
      best[k].resize(bands[k + 1].size());
      for (std::size_t b = 0; b < best[k].size(); ++b)
        for (std::size_t t = 0; t < come.size(); ++t) {
          const Span& below = bands[k + 1][b];
          const double sum =
              come[t].cost + cost(k, bands[k][t].bottom, below.top) + price(k, below);
          if (sum < best[k][b].cost) best[k][b] = {sum, t, come[t].before};
        }
    }
    return trace(best, bands);
  }

  [[nodiscard]] std::vector<Step> from_top(const Bands& bands) const {
    std::vector<Step> out;
    for (std::size_t t = 0; t < bands.size(); ++t)
      out.push_back({t == 0 ? 0 : carried_over + slimness(bands[t]), t, t});
    return out;
  }

  // The cheapest way from the row above to each band that a row may begin at.
  [[nodiscard]] std::vector<Step> from_row(const std::vector<Step>& row, const Bands& bands,
                                           std::size_t anchor) const {
    std::vector<Step> out;
    for (std::size_t t = 0; t < bands.size(); ++t) {
      Step step{row[t].cost, t, t};
      const double more = (anchor == 1 ? carried_over : stray) + slimness(bands[t]);
      for (std::size_t b = 0; b < t; ++b)
        if (row[b].cost + more < step.cost) step = {row[b].cost + more, t, b};
      out.push_back(step);
    }
    return out;
  }

  [[nodiscard]] double slimness(const Span& band) const {
    return usual_ > 0 ? narrow * std::max(0.0, 1 - band.height() / usual_) : 0;
  }

  // High bands within a row.
  [[nodiscard]] double passed(double top, double bottom) const {
    double sum = 0;
    for (const Span& band : bands_)
      if (band.top > top && band.bottom < bottom && band.height() > 0.8 * usual_) sum += broad;
    return usual_ > 1.6 * least_ ? sum : 0;
  }

  // What a band costs that ends a row: narrow ones seldom do, and after the last row there is none.
  [[nodiscard]] double price(std::size_t anchor, const Span& band) const {
    if (band.height() <= 0) return 0;
    return slimness(band) + (anchor + 1 == anchors_.size() ? stray : 0);
  }

  static std::vector<double> trace(const std::vector<std::vector<Step>>& best,
                                   const std::vector<Bands>& bands) {
    std::size_t end = 0;
    for (std::size_t b = 0; b < best.back().size(); ++b)
      if (best.back()[b].cost < best.back()[end].cost) end = b;
    std::vector<double> out;
    if (end + 1 < bands.back().size()) out.push_back(bands.back()[end].centre());
    for (std::size_t k = best.size(); k-- > 0;) {
      const Step& step = best[k][end];
      end = step.before;
      if (k != 0 || step.above != 0) out.push_back(bands[k][step.above].centre());
      if (k != 0 && step.before != step.above) out.push_back(bands[k][step.before].centre());
    }
    return out;
  }

  const ColumnLines& columns_;
  std::vector<const Line*> all_;
  std::vector<Span> bands_;
  std::vector<Span> anchors_;
  std::vector<const Line*> firsts_;  // of the anchors
  double top_ = 0, bottom_ = 0;
  double usual_ = 0;  // height of a band that parts rows
  double least_ = 0;  // of any band
};

ColumnLines part_of(const ColumnLines& columns, double from, double to) {
  ColumnLines out;
  for (const std::vector<Line>& lines : columns) {
    std::vector<Line>& kept = out.emplace_back();
    for (const Line& line : lines)
      if (line.box.centre() >= from && line.box.centre() < to) kept.push_back(line);
  }
  return out;
}

}  // namespace

Votes votes_of(const ColumnLines& columns) {
  return columns.empty() ? Votes{} : Parter(columns).votes();
}

std::vector<double> part_rows(const ColumnLines& columns, const std::vector<double>& rules,
                              Alignment alignment) {
  if (columns.empty()) return {};
  std::vector<double> edges;
  edges.reserve(rules.size() + 2);
  edges.push_back(-never);
  std::copy(rules.begin(), rules.end(), std::back_inserter(edges));
  edges.push_back(never);
  std::size_t single = 0;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i)
    if (Parter(part_of(columns, edges[i], edges[i + 1])).anchors() < 2) ++single;
  // Lines that part every row leave nothing to be told.
  if (rules.size() > 2 && single * 10 >= (edges.size() - 1) * 7) return rules;
  std::vector<double> out = rules;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    const ColumnLines part = part_of(columns, edges[i], edges[i + 1]);
    const std::vector<double> more = Parter(part).run(alignment);
    out.insert(out.end(), more.begin(), more.end());
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace assize::pdf
