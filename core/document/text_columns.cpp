// SPDX-License-Identifier: Apache-2.0
#include "document/text_columns.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace assize::document {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t least_columns = 3;
constexpr std::size_t least_lines = 3;       // that show them
constexpr std::size_t wide_gap = 3;          // spaces that part cells by themselves
constexpr std::size_t farthest = 60;         // lines of one cell, between those that show columns
constexpr std::size_t least_aligned = 4;     // cells that show where a column begins
constexpr std::size_t narrowest = 3;         // characters of a column that touches the next
constexpr std::size_t many_lines = 12;       // on which a single space is a gap
constexpr std::size_t crossing_percent = 4;  // of lines may stand across a gap
constexpr std::size_t widest = 400;          // characters of a line that is looked at

/// Where on a line something stands, by code point.
class Shape {
 public:
  explicit Shape(std::string_view line) : line_(line) {
    for (std::size_t at = 0; at < line.size();) {
      starts_.push_back(at);
      filled_.push_back(text::space_at(line, at) == 0);
      at += text::code_point_at(line, at).size;
    }
    while (!filled_.empty() && !filled_.back()) {
      filled_.pop_back();
      starts_.pop_back();
    }
    starts_.push_back(starts_.size() == filled_.size() ? end_of_words() : line.size());
  }

  [[nodiscard]] std::size_t width() const { return filled_.size(); }
  [[nodiscard]] bool blank() const { return filled_.empty(); }
  [[nodiscard]] bool at(std::size_t column) const {
    return column < filled_.size() && filled_[column];
  }
  [[nodiscard]] bool any(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < std::min(to, filled_.size()); ++i)
      if (filled_[i]) return true;
    return false;
  }
  [[nodiscard]] std::string_view part(std::size_t from, std::size_t to) const {
    from = std::min(from, width());
    to = std::min(to, width());
    return line_.substr(starts_[from], starts_[to] - starts_[from]);
  }

  /// Where words begin behind at least `gap` spaces, the first words included.
  [[nodiscard]] std::vector<std::size_t> cells(std::size_t gap) const {
    std::vector<std::size_t> out;
    std::size_t spaces = gap;
    for (std::size_t i = 0; i < filled_.size(); ++i) {
      if (!filled_[i]) {
        ++spaces;
        continue;
      }
      if (spaces >= gap) out.push_back(i);
      spaces = 0;
    }
    return out;
  }

 private:
  [[nodiscard]] std::size_t end_of_words() const {
    return starts_.empty() ? 0 : starts_.back() + text::code_point_at(line_, starts_.back()).size;
  }

  std::string_view line_;
  std::vector<std::size_t> starts_;  // byte of each column, and of the end
  std::vector<bool> filled_;
};

struct Gap {
  std::size_t from = 0, to = 0;  // columns, end exclusive
};

/// Dashes under each column, as some print a header.
bool is_rule(std::string_view text) {
  return text.find("--") != text.npos && text.find_first_not_of("-= ") == text.npos;
}

class Finder {
 public:
  explicit Finder(const std::vector<TextLine>& lines) : lines_(lines) {
    for (const TextLine& line : lines) {
      const bool apart = line.text.find('\t') != line.text.npos ||
                         line.text.find('|') != line.text.npos ||
                         line.text.find('<') != line.text.npos || line.text.size() > 4 * widest;
      shapes_.emplace_back(apart ? std::string_view() : line.text);
      apart_.push_back(apart);
    }
  }

  std::vector<DrawnTable> find() {
    for (std::size_t i = 0; i < lines_.size();) {
      if (!shows(i, 2)) {
        ++i;
        continue;
      }
      const std::size_t end = end_of_region(i);
      const std::size_t first = begin_of_region(i);
      take_region(first, end);
      i = std::max(end, i + 1);
    }
    return std::move(out_);
  }

 private:
  /// A line on which three columns can be seen.
  [[nodiscard]] bool shows(std::size_t i, std::size_t gap) const {
    return !apart_[i] && shapes_[i].cells(gap).size() >= least_columns && !is_rule(lines_[i].text);
  }

  [[nodiscard]] std::size_t begin_of_region(std::size_t i) const {
    while (i > taken_ && !apart_[i - 1] && !shapes_[i - 1].blank() && !lines_[i].opens_page) --i;
    return i;
  }

  /// Past the last line of the page that may be of the table: no table goes on where no line shows
  /// its columns for long.
  [[nodiscard]] std::size_t end_of_region(std::size_t i) const {
    std::size_t end = i + 1;
    for (std::size_t at = i + 1; at < lines_.size() && at < end + farthest; ++at) {
      if (lines_[at].opens_page || apart_[at]) break;
      if (shows(at, 2)) end = at + 1;
    }
    while (end < lines_.size() && !lines_[end].opens_page && !apart_[end] && !shapes_[end].blank())
      ++end;
    return end;
  }

  void take_region(std::size_t first, std::size_t end) {
    std::size_t showing = 0;
    for (std::size_t i = first; i < end; ++i) showing += shows(i, 2) ? 1U : 0U;
    const bool more = pages_ != 0 && showing >= 1;  // a table goes on over pages
    if (showing < least_lines && !more) return;
    const std::vector<Gap> gaps = gaps_in(first, end);
    const std::size_t cells = wide_cells(first, end);
    if (cells > gaps.size() + 1 || (cells > gaps.size() && !wraps(first, end, cells)))
      take_wide(first, end, cells);
    else if (gaps.size() + 1 >= least_columns)
      take_columns(first, end, gaps);
  }

  /// A heading or a sentence between rows: it stands across columns, and says nothing of them.
  [[nodiscard]] bool is_prose(std::size_t i) const {
    return shapes_[i].cells(2).size() < 2 && shapes_[i].cells(2).front() < 4 &&
           shapes_[i].width() > 20;
  }

  [[nodiscard]] std::vector<Gap> gaps_in(std::size_t first, std::size_t end) const {
    std::vector<std::size_t> filled(widest, 0);
    std::size_t count = 0;
    for (std::size_t i = first; i < end; ++i) {
      if (shapes_[i].blank() || is_prose(i) || is_rule(lines_[i].text)) continue;
      ++count;
      for (std::size_t c = 0; c < std::min(widest, shapes_[i].width()); ++c)
        if (shapes_[i].at(c)) ++filled[c];
    }
    const std::size_t most = count * crossing_percent / 100;
    std::vector<Gap> gaps;
    bool words = false;
    for (std::size_t c = 0; c < widest; ++c) {
      if (filled[c] > most) {
        words = true;
        continue;
      }
      std::size_t to = c;
      while (to < widest && filled[to] <= most) ++to;
      const bool inner = words && to < widest;
      if (inner && (to - c >= 2 || (count >= many_lines && is_parting({c, to}, first, end))))
        gaps.push_back({c, to});
      c = to - 1;
    }
    for (std::size_t k = gaps.size(); k-- > 0;)
      if (!opens_cells(gaps[k], k + 1 < gaps.size() ? gaps[k + 1].from : widest, first, end))
        gaps.erase(gaps.begin() + static_cast<std::ptrdiff_t>(k));
    add_edges(gaps, most, first, end);
    return gaps;
  }

  /// Columns may touch: no gap is seen, but words begin under one another and none stands across.
  void add_edges(std::vector<Gap>& gaps, std::size_t most, std::size_t first,
                 std::size_t end) const {
    std::vector<std::size_t> begun(widest, 0), crossing(widest, 0);
    for (std::size_t i = first; i < end; ++i) {
      if (shapes_[i].blank() || is_prose(i) || is_rule(lines_[i].text)) continue;
      const std::vector<std::size_t> cells = shapes_[i].cells(2);
      for (const std::size_t cell : cells)
        if (cell < widest && cell != cells.front()) ++begun[cell];
      for (std::size_t c = 1; c < std::min(widest, shapes_[i].width()); ++c)
        if (shapes_[i].at(c - 1) && shapes_[i].at(c)) ++crossing[c];
    }
    for (std::size_t c = 1; c < widest; ++c) {
      if (begun[c] < least_aligned || crossing[c] > most) continue;
      const auto next = std::find_if(gaps.begin(), gaps.end(),
                                     [&](const Gap& gap) { return gap.to + narrowest >= c; });
      if (next == gaps.end() || next->from > c + narrowest) gaps.insert(next, {c, c});
    }
  }

  /// Most words right behind a gap begin a cell there. The ends of a column's few long lines stand
  /// behind a gap, too, and one space from the words before them.
  [[nodiscard]] bool opens_cells(const Gap& gap, std::size_t to, std::size_t first,
                                 std::size_t end) const {
    std::size_t all = 0, opening = 0;
    for (std::size_t i = first; i < end; ++i) {
      const Shape& shape = shapes_[i];
      if (shape.blank() || is_prose(i) || is_rule(lines_[i].text)) continue;
      std::size_t at = gap.to;
      while (at < std::min(to, shape.width()) && !shape.at(at)) ++at;
      if (at >= std::min(to, shape.width())) continue;
      ++all;
      opening += !shape.any(at - std::min<std::size_t>(at, 2), at) ? 1U : 0U;
    }
    return opening * 2 >= all;
  }

  /// Most lines that have words on both sides of a narrow gap have more than one space there.
  [[nodiscard]] bool is_parting(const Gap& gap, std::size_t first, std::size_t end) const {
    std::size_t both = 0, wide = 0;
    for (std::size_t i = first; i < end; ++i) {
      const Shape& shape = shapes_[i];
      if (!shape.any(0, gap.from) || !shape.any(gap.to, shape.width())) continue;
      ++both;
      if (!shape.at(gap.from - 1) || !shape.at(gap.to)) ++wide;
    }
    return both != 0 && wide * 2 >= both;
  }

  /// Where the words behind a gap begin on a line; npos when words stand across it. A cell may fill
  /// a gap nearly whole, and a header may stand in the middle of its column.
  [[nodiscard]] std::size_t cut(std::size_t i, const Gap& gap) const {
    const Shape& shape = shapes_[i];
    if (gap.from == gap.to && !(shape.at(gap.to - 1) && shape.at(gap.to))) return gap.to;
    std::size_t best = npos, longest = 0;
    for (std::size_t c = gap.from; c < gap.to;) {
      if (shape.at(c)) {
        ++c;
        continue;
      }
      std::size_t from = c, to = c;
      while (from > 0 && !shape.at(from - 1)) --from;
      while (to < shape.width() && !shape.at(to)) ++to;
      if (to >= shape.width()) return gap.to;  // nothing stands behind it
      const bool parts = to - from >= 2 || from == 0 || to == gap.to || gap.to - gap.from == 1;
      if (parts && to - from > longest) {
        longest = to - from;
        best = to;
      }
      c = to;
    }
    // A long word sticks out of its column and pushes on what follows.
    for (std::size_t c = gap.to; best == npos && c + 1 < shape.width(); ++c) {
      if (shape.at(c) || shape.at(c + 1)) continue;
      best = c;
      while (!shape.at(best)) ++best;
    }
    return best != npos || !shows(i, 2) ? best : nearest_space(shape, gap);
  }

  /// "Comply: Evidence": a header may be wider than its column. Where the words behind a space in
  /// the gap begin, or behind the last before it, or the next; npos when there is none close by.
  [[nodiscard]] static std::size_t nearest_space(const Shape& shape, const Gap& gap) {
    constexpr std::size_t farthest_space = 10;
    for (std::size_t c = gap.to; c-- > gap.from;)
      if (!shape.at(c)) return c + 1;
    for (std::size_t c = gap.from; c > 0 && gap.from - c < farthest_space; --c)
      if (!shape.at(c - 1)) return c;
    for (std::size_t c = gap.to; c + 1 < shape.width() && c - gap.to < farthest_space; ++c)
      if (!shape.at(c)) return c + 1;
    return npos;
  }

  /// The cells of a line; none when it stands across columns.
  [[nodiscard]] std::vector<std::string_view> cells_of(std::size_t i,
                                                       const std::vector<Gap>& gaps) const {
    std::vector<std::string_view> cells;
    std::size_t from = 0;
    for (const Gap& gap : gaps) {
      // Blank from here to behind the next gap: the words there are of a later column.
      const std::size_t to = shapes_[i].any(from, gap.to) ? cut(i, gap) : from;
      if (to == npos) return {};
      cells.push_back(shapes_[i].part(from, std::max(from, to)));
      from = std::max(from, to);
    }
    cells.push_back(shapes_[i].part(from, shapes_[i].width()));
    return cells;
  }

  /// A line between blank ones that is in the first column alone, or a number alone: a heading, the
  /// number of a page.
  [[nodiscard]] bool stands_alone(std::size_t i, const std::vector<std::string_view>& cells,
                                  std::size_t first, std::size_t end) const {
    const bool before = i == 0 || i == first || shapes_[i - 1].blank() || lines_[i].opens_page;
    const bool after = i + 1 >= end || shapes_[i + 1].blank();
    if (!before || !after) return false;
    const auto filled = std::count_if(cells.begin(), cells.end(),
                                      [](std::string_view cell) { return !text::is_blank(cell); });
    if (filled != 1) return false;
    if (!text::is_blank(cells.front())) return !begins_numbered(text::fold_space(cells.front()));
    return text::fold_space(lines_[i].text).find_first_not_of("0123456789") == std::string::npos;
  }

  void take_columns(std::size_t first, std::size_t end, const std::vector<Gap>& gaps) {
    std::vector<DrawnLine> drawn;
    std::size_t from = first, last = first;
    bool parted = true;
    const auto finish = [&] {
      put(from, last, std::exchange(drawn, {}));
      parted = true;
    };
    for (std::size_t i = first; i < end; ++i) {
      if (shapes_[i].blank() || is_rule(lines_[i].text)) {
        parted = true;
        continue;
      }
      std::vector<std::string_view> cells = cells_of(i, gaps);
      if (cells.empty() || stands_alone(i, cells, first, end)) {
        finish();
        continue;
      }
      if (drawn.empty()) from = i;
      last = i;
      drawn.push_back({std::move(cells), lines_[i].number, std::exchange(parted, false)});
    }
    finish();
  }

  /// Into how many cells wide gaps part nearly every line; 0 where they do not.
  [[nodiscard]] std::size_t wide_cells(std::size_t first, std::size_t end) const {
    std::map<std::size_t, std::size_t> counts;
    std::size_t all = 0;
    for (std::size_t i = first; i < end; ++i) {
      all += shapes_[i].blank() ? 0U : 1U;
      if (shows(i, wide_gap)) ++counts[shapes_[i].cells(wide_gap).size()];
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](auto& a, auto& b) { return a.second < b.second; });
    // Lines of even length may have wide gaps here and there.
    const bool nearly_all =
        most != counts.end() && most->second >= least_lines && most->second * 3 >= all * 2;
    return nearly_all ? most->first : 0;
  }

  /// Some line goes on with cells of the line above.
  [[nodiscard]] bool wraps(std::size_t first, std::size_t end, std::size_t count) const {
    for (std::size_t i = first; i < end; ++i) {
      if (shapes_[i].blank() || shapes_[i].cells(wide_gap).size() == count) continue;
      const std::vector<std::size_t> cells = shapes_[i].cells(2);
      if (cells.size() > 1 || cells.front() >= 4) return true;
    }
    return false;
  }

  void take_wide(std::size_t first, std::size_t end, std::size_t count) {
    std::vector<DrawnLine> drawn;
    std::size_t from = first, last = first;
    for (std::size_t i = first; i <= end; ++i) {
      const std::vector<std::size_t> starts =
          i < end && !shapes_[i].blank() ? shapes_[i].cells(wide_gap) : std::vector<std::size_t>{};
      if (i < end && shapes_[i].blank()) continue;
      if (starts.size() != count) {
        put(from, last, std::exchange(drawn, {}));
        continue;
      }
      DrawnLine line{{}, lines_[i].number, true};
      for (std::size_t k = 0; k < starts.size(); ++k)
        line.cells.push_back(
            shapes_[i].part(starts[k], k + 1 < starts.size() ? starts[k + 1] : shapes_[i].width()));
      if (drawn.empty()) from = i;
      last = i;
      drawn.push_back(std::move(line));
    }
  }

  /// A table's header stands again on each page, or under the heading of a part, with or without a
  /// blank line below it.
  void part_header(std::vector<DrawnLine>& drawn) {
    if (pages_ == 0) {
      std::size_t end = 0;
      while (end < drawn.size() && (end == 0 || !drawn[end].parted) &&
             !begins_numbered(text::fold_space(drawn[end].cells.front())))
        header_.insert(folded(drawn[end++]));
      const bool repeats = std::any_of(
          drawn.begin() + static_cast<std::ptrdiff_t>(end), drawn.end(),
          [&](const DrawnLine& line) { return end != 0 && folded(line) == folded(drawn.front()); });
      if (!repeats && numbers_are_inside(drawn)) return header_.clear();
    }
    bool heads = false;
    for (DrawnLine& line : drawn) {
      const bool head = header_.contains(folded(line));
      if (head != heads) line.parted = true;
      heads = head;
    }
  }

  /// A cell that stands far from under its header seems to have a column of its own.
  void merge_columns(std::vector<DrawnLine>& drawn) const {
    const auto filled = [](const DrawnLine& line, std::size_t column) {
      return column < line.cells.size() && !text::is_blank(line.cells[column]);
    };
    const std::size_t columns = drawn.front().cells.size();
    for (std::size_t c = columns - std::min<std::size_t>(columns, 1); c-- > 1;) {
      const auto parts = [&](const DrawnLine& line) {
        return filled(line, c) && (filled(line, c + 1) || header_.contains(folded(line)));
      };
      const auto heads = [&](const DrawnLine& line) {
        return filled(line, c + 1) && header_.contains(folded(line));
      };
      if (std::any_of(drawn.begin(), drawn.end(), parts) ||
          std::none_of(drawn.begin(), drawn.end(), heads))
        continue;
      for (DrawnLine& line : drawn) {
        if (line.cells.size() <= c + 1) continue;
        if (filled(line, c)) line.cells[c + 1] = line.cells[c];
        line.cells.erase(line.cells.begin() + static_cast<std::ptrdiff_t>(c));
      }
    }
  }

  static std::string folded(const DrawnLine& line) {
    std::string words;
    for (const std::string_view cell : line.cells)
      if (!text::is_blank(cell)) words += text::fold(cell) + ' ';
    return words;
  }

  /// Lines of a row stand above its number: what stands above the first is no header then.
  static bool numbers_are_inside(const std::vector<DrawnLine>& drawn) {
    bool opens = false;
    for (std::size_t i = 1; i < drawn.size(); ++i) {
      const bool number = begins_numbered(text::fold_space(drawn[i].cells.front()));
      if (drawn[i].parted)
        opens = !number;
      else if (opens && number)
        return true;
    }
    return false;
  }

  void put(std::size_t first, std::size_t last, std::vector<DrawnLine> drawn) {
    if (drawn.empty()) return;
    part_header(drawn);
    merge_columns(drawn);
    DrawnTable table{first, last, {}};
    table.block.kind = BlockKind::table;
    table.block.line = lines_[first].number;
    table.block.rows = drawn_rows(drawn);
    if (table.block.rows.empty()) return;
    ++pages_;
    taken_ = last + 1;
    out_.push_back(std::move(table));
  }

  const std::vector<TextLine>& lines_;
  std::vector<Shape> shapes_;
  std::vector<bool> apart_;       // lines of other kinds
  std::size_t taken_ = 0;         // lines before it are of a table
  std::size_t pages_ = 0;         // tables so far
  std::set<std::string> header_;  // lines of the first one's header
  std::vector<DrawnTable> out_;
};

}  // namespace

std::vector<DrawnTable> drawn_tables(const std::vector<TextLine>& lines) {
  std::vector<DrawnTable> framed = framed_tables(lines);
  // What stands in a frame is no column of spaces.
  std::vector<TextLine> rest = lines;
  for (const DrawnTable& table : framed)
    for (std::size_t i = table.first; i <= table.last; ++i) rest[i].text = "\t";
  std::vector<DrawnTable> columns = Finder(rest).find();
  framed.insert(framed.end(), std::make_move_iterator(columns.begin()),
                std::make_move_iterator(columns.end()));
  std::sort(framed.begin(), framed.end(),
            [](const DrawnTable& a, const DrawnTable& b) { return a.first < b.first; });
  return framed;
}

}  // namespace assize::document
