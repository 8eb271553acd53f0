// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/furniture.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "pdf/lines.hpp"

namespace assize::pdf {
namespace {

constexpr double zone = 0.2;              // of a page's height at its top and at its bottom
constexpr std::size_t most_lines = 6;     // of a head or foot
constexpr std::size_t most_others = 1;    // lines of a page's own between its edge and a head
constexpr double same_place = 4;          // points
constexpr std::size_t least_letters = 6;  // of a line that is told by the page before alone

enum class Verdict { none, stays, furniture, again };  // again: as on the page before

struct Edge {
  std::size_t sheet = 0;
  Line line;
  std::string text;   // as printed
  std::string shape;  // each number as `#`
  double place = 0;   // from the top, or from the bottom
  Verdict verdict = Verdict::none;
};

std::string shape_of(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool digit = std::isdigit(static_cast<unsigned char>(c)) != 0;
    if (!digit || out.empty() || out.back() != '#') out += digit ? '#' : c;
  }
  return out;
}

Edge make_edge(std::size_t sheet, Line line, double place) {
  Edge edge;
  edge.sheet = sheet;
  for (const Item& item : line.items) edge.text += (edge.text.empty() ? "" : " ") + item.word->text;
  edge.shape = shape_of(edge.text);
  edge.line = std::move(line);
  edge.place = place;
  return edge;
}

// Labels over the columns of a table are printed on each page too; no head or foot has so many
// parts.
bool is_label_row(const Line& line) {
  constexpr std::size_t least_parts = 4;
  std::size_t parts = 1;
  for (std::size_t i = 0; i + 1 < line.items.size(); ++i)
    if (line.items[i + 1].box.left - line.items[i].box.right > 0.6 * line.size) ++parts;
  return parts >= least_parts;
}

// Without the lines of labels and those that go on with them.
void drop_labels(std::vector<Line>& lines) {
  std::vector<bool> labels(lines.size(), false);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    labels[i] = is_label_row(lines[i]);
    const bool goes_on =
        i != 0 && labels[i - 1] && lines[i].box.top - lines[i - 1].box.bottom < 0.5 * lines[i].size;
    labels[i] = labels[i] || goes_on;
  }
  for (std::size_t i = lines.size(); i-- > 1;) {
    const bool leads =
        labels[i] && lines[i].box.top - lines[i - 1].box.bottom < 0.5 * lines[i].size;
    labels[i - 1] = labels[i - 1] || leads;
  }
  std::size_t at = 0;
  std::erase_if(lines, [&](const Line&) { return labels[at++]; });
}

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
  }));
}

class Finder {
 public:
  explicit Finder(std::vector<Sheet>& sheets) : sheets_(sheets) {
    for (std::size_t i = 0; i < sheets_.size(); ++i) collect(i);
  }

  void run() {
    find(heads_, true);
    find(feet_, false);
    drop(heads_);
    std::reverse(feet_.begin(), feet_.end());
    drop(feet_);
    for (Sheet& sheet : sheets_)
      std::erase_if(sheet.free, [&](const Word* word) { return dropped_.contains(word); });
  }

 private:
  void collect(std::size_t index) {
    const Sheet& sheet = sheets_[index];
    const double height = sheet.page.height;
    std::vector<const Word*> top, bottom;
    for (const Word* word : sheet.free) {
      if (word->turn != 0) continue;
      if (word->box.centre() < zone * height) top.push_back(word);
      if (word->box.centre() > (1 - zone) * height) bottom.push_back(word);
    }
    std::vector<Line> lines = lines_of(top);
    drop_labels(lines);
    for (std::size_t i = 0; i < std::min(lines.size(), most_lines); ++i) {
      const double place = lines[i].box.centre();
      heads_.push_back(make_edge(index, std::move(lines[i]), place));
    }
    lines = lines_of(bottom);
    drop_labels(lines);
    for (std::size_t i = lines.size() - std::min(lines.size(), most_lines); i < lines.size(); ++i) {
      const double place = height - lines[i].box.centre();
      feet_.push_back(make_edge(index, std::move(lines[i]), place));
    }
  }

  // Whether as many pages have a line of one shape at one place as make it furniture.
  [[nodiscard]] bool on_most(std::size_t pages) const {
    const std::size_t all = sheets_.size();
    return all < 5 ? pages >= 2 && pages + 1 >= all : pages >= 3 && pages * 5 >= all * 2;
  }

  void find(std::vector<Edge>& edges, bool head) {
    std::map<std::string, std::vector<Edge*>> by_shape;
    for (Edge& edge : edges) by_shape[edge.shape].push_back(&edge);
    for (auto& [shape, same] : by_shape) {
      std::stable_sort(same.begin(), same.end(),
                       [](const Edge* a, const Edge* b) { return a->place < b->place; });
      for (std::size_t first = 0; first < same.size();) {
        std::size_t last = first + 1;
        while (last < same.size() && same[last]->place - same[last - 1]->place <= same_place / 2 &&
               same[last]->place - same[first]->place <= 2 * same_place) {
          ++last;
        }
        judge({same.begin() + static_cast<std::ptrdiff_t>(first),
               same.begin() + static_cast<std::ptrdiff_t>(last)},
              head);
        first = last;
      }
    }
  }

  // Lines of one shape at one place.
  void judge(std::vector<Edge*> same, bool head) {
    std::sort(same.begin(), same.end(),
              [](const Edge* a, const Edge* b) { return a->sheet < b->sheet; });
    std::set<std::size_t> pages;
    for (const Edge* edge : same) pages.insert(edge->sheet);
    const bool furniture = on_most(pages.size());
    const bool constant = std::all_of(same.begin(), same.end(), [&](const Edge* edge) {
      return edge->text == same.front()->text;
    });
    for (std::size_t i = 0; i < same.size(); ++i) {
      const bool stays = head && i == 0 && constant && letters(same[0]->text) >= least_letters;
      const bool again = i != 0 && same[i]->text == same[i - 1]->text &&
                         same[i]->sheet == same[i - 1]->sheet + 1 &&
                         letters(same[i]->text) >= least_letters;
      if (furniture)
        same[i]->verdict = stays ? Verdict::stays : Verdict::furniture;
      else if (again)
        same[i]->verdict = Verdict::again;
    }
  }

  // Of each page's lines, from its edge inwards: beyond others that are no furniture a line is the
  // form's, such as an answer that two pages have at one place.
  void drop(const std::vector<Edge>& edges) {
    std::size_t others = 0;
    for (std::size_t i = 0; i < edges.size(); ++i) {
      const Edge& edge = edges[i];
      if (i == 0 || edges[i - 1].sheet != edge.sheet) others = 0;
      const bool goes = edge.verdict == Verdict::furniture
                            ? others <= most_others
                            : edge.verdict == Verdict::again && others == 0;
      if (goes) {
        for (const Item& item : edge.line.items) dropped_.insert(item.word);
      } else if (edge.verdict != Verdict::stays) {
        ++others;
      }
    }
  }

  std::vector<Sheet>& sheets_;
  std::vector<Edge> heads_, feet_;
  std::set<const Word*> dropped_;
};

}  // namespace

void drop_furniture(std::vector<Sheet>& sheets) {
  if (sheets.size() > 1) Finder(sheets).run();
}

}  // namespace assize::pdf
