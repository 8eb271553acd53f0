// SPDX-License-Identifier: Apache-2.0
#include "form/running.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "form/answer.hpp"
#include "form/columns.hpp"
#include "form/ids.hpp"
#include "form/places.hpp"
#include "form/prose.hpp"
#include "text/fold.hpp"

namespace assize::form {
namespace {

constexpr std::size_t least_rows = 3;       // fewer may be a letter that quotes the form
constexpr std::size_t least_numbered = 10;  // where numbers alone tell
constexpr std::size_t longest_header = 260;

/// Lower-case letters alone: a header's labels may have run together.
std::string letters_of(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (std::isalpha(static_cast<unsigned char>(c)) != 0)
      out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

class Reader {
 public:
  Reader(const Document& document, const Code& code, const Likeness& likeness, Told how)
      : document_(document), code_(code), likeness_(likeness), how_(how) {
    for (const Column& column : code.form.columns)
      for (const std::string& label : column.labels)
        labels_.emplace_back(letters_of(label), column.role);
    // The longest first: "Evidence, commentary and any explanations" is one label.
    std::sort(labels_.begin(), labels_.end(),
              [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  }

  std::optional<Document> read() {
    if ((how_ == Told::by_wording && !likeness_.worded()) || has_form_table()) return std::nullopt;
    sort_blocks();
    places_ = how_ == Told::by_wording ? find_places(flow_, code_, likeness_)
                                       : find_numbered_places(flow_, code_);
    const std::size_t least = how_ == Told::by_wording
                                  ? least_rows
                                  : std::max(least_numbered, code_.form.rows.size() / 4);
    if (places_.size() < least) return std::nullopt;
    barred_ = count_barred() * 2 >= places_.size();
    lined_ = !barred_ && has_commentary_ && count_lined() * 5 >= places_.size() * 3;
    std::size_t answered = 0;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const std::size_t end = i + 1 < places_.size() ? places_[i + 1].start : flow_.text().size();
      if (take(places_[i], end)) ++answered;
    }
    if (answered * (how_ == Told::by_wording ? 20 : 15) < places_.size() * 10) return std::nullopt;
    keep_rest(0, places_.front().start);
    return finished();
  }

 private:
  [[nodiscard]] bool has_form_table() const {
    std::size_t rows = 0;
    for (const Block& block : document_.blocks)
      for (const Row& row : block.rows)
        if (row.cells.size() > 2 && !read_ids(row.cells.front().text, code_).known.empty()) ++rows;
    return rows >= least_rows;
  }

  /// Headers of pages and their numbers stand in the midst of rows: they are taken out first.
  void sort_blocks() {
    std::size_t of_header = 0;  // blocks that follow and are each a label
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      const Block& block = document_.blocks[i];
      if (block.kind == BlockKind::table) continue;
      if (of_header == 0) of_header = labels_from(i);
      if (of_header > 0) {
        --of_header;
        headers_.push_back(block.line);
        continue;
      }
      // A row's number may stand on a line of its own.
      const bool is_row = code_.row_of(text::fold_space(block.text.text)) != nullptr;
      if (!is_row && is_page_number(block.text.text))
        rest_.push_back(block);
      else if (take_header(block.text.text))
        headers_.push_back(block.line);
      else
        flow_.add(block);
    }
  }

  /// How many blocks from `first` on are a label of a column each; 0 for fewer than a header has.
  std::size_t labels_from(std::size_t first) {
    constexpr std::size_t least = 3;
    std::size_t count = 0;
    bool commentary = false;
    for (; first + count < document_.blocks.size(); ++count) {
      const std::string letters = letters_of(document_.blocks[first + count].text.text);
      const auto label = std::find_if(labels_.begin(), labels_.end(),
                                      [&](const auto& each) { return each.first == letters; });
      if (letters.empty() || label == labels_.end()) break;
      commentary |= label->second == ColumnRole::commentary;
    }
    if (count < least) return 0;
    has_commentary_ |= commentary;
    return count;
  }

  /// A line that holds labels of columns and nothing else.
  bool take_header(std::string_view line) {
    if (line.size() > longest_header) return false;
    std::vector<ColumnRole> roles;
    std::size_t all = 0, left = 0;
    // Where bars part them, each cell is a label of its own.
    while (!line.empty()) {
      const std::size_t bar = std::min(line.find('|'), line.size());
      std::string letters = letters_of(line.substr(0, bar));
      all += letters.size();
      for (const auto& [label, role] : labels_) {
        const std::size_t at = label.size() < 3 ? std::string::npos : letters.find(label);
        if (at == std::string::npos) continue;
        letters.replace(at, label.size(), ".");
        roles.push_back(role);
      }
      std::erase(letters, '.');
      left += letters.size();
      line.remove_prefix(std::min(bar + 1, line.size()));
    }
    if (roles.size() < 2 || left * (roles.size() < 4 ? 4 : 2) > all) return false;
    has_commentary_ |= std::find(roles.begin(), roles.end(), ColumnRole::commentary) != roles.end();
    return true;
  }

  [[nodiscard]] std::size_t count_barred() const {
    std::size_t barred = 0;
    for (const Place& place : places_) {
      const std::size_t end = std::min(flow_.text().size(), place.answer + 6);
      if (flow_.part(place.answer, end).find('|') != std::string_view::npos) ++barred;
    }
    return barred;
  }

  /// Rows whose answer word stands alone on its line and has two lines below it.
  [[nodiscard]] std::size_t count_lined() const {
    std::size_t lined = 0;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const std::size_t end = i + 1 < places_.size() ? places_[i + 1].start : flow_.text().size();
      const std::size_t own_end = end_of_row(places_[i].answer, end);
      PlacedText claim;
      const std::size_t at = read_claim(places_[i].answer, own_end, claim);
      if (at == 0 || at >= own_end || flow_.text()[at] != '\n') continue;
      if (lines_in(at, own_end) == 2) ++lined;
    }
    return lined;
  }

  [[nodiscard]] std::size_t lines_in(std::size_t at, std::size_t end) const {
    std::size_t lines = 0;
    while (at < end) {
      const std::size_t stop = std::min(flow_.text().find('\n', at), end);
      if (!flow_.slice(at, stop).empty()) ++lines;
      at = stop + 1;
    }
    return lines;
  }

  /// Lays a row out; true when it has an answer.
  bool take(const Place& place, std::size_t end) {
    const std::size_t own_end = end_of_row(place.answer, end);
    std::size_t at = place.answer;
    PlacedText claim;
    if (const std::size_t after = read_claim(at, own_end, claim); after != 0) at = after;
    Row row;
    row.line = flow_.line_at(place.start);
    row.cells.resize((barred_ && has_commentary_) || lined_ ? 5 : 4);
    const auto put = [&](std::size_t cell, PlacedText text) {
      static_cast<PlacedText&>(row.cells[cell]) = std::move(text);
    };
    if (place.numbered) put(0, flow_.slice(place.start, place.requirement));
    put(1, flow_.slice(skip_marks(place.requirement, place.answer), place.answer));
    put(2, std::move(claim));
    if (lined_) {
      const std::size_t from = skip_marks(at, own_end);
      const std::size_t stop = std::min(flow_.text().find('\n', from), own_end);
      put(3, flow_.slice(from, stop));
      put(4, flow_.slice(stop, own_end));
    } else if (row.cells.size() == 5) {
      std::size_t bar = flow_.text().find('|', at);
      const std::size_t first = flow_.text().find_first_not_of(" \n", at);
      if (bar == first && bar < own_end) bar = flow_.text().find('|', (at = bar + 1));
      bar = std::min(bar, own_end);
      put(3, flow_.slice(at, bar));
      put(4, flow_.slice(bar, own_end));
    } else {
      put(3, flow_.slice(skip_marks(at, own_end), own_end));
    }
    rows_.push_back(std::move(row));
    keep_rest(own_end, end);
    return !rows_.back().cells[2].empty();
  }

  [[nodiscard]] std::size_t skip_marks(std::size_t at, std::size_t end) const {
    while (at < end && std::string_view(" \n|.:-").find(flow_.text()[at]) != std::string_view::npos)
      ++at;
    return at;
  }

  /// The claim that stands from `at` on, or alone on a line or between bars further down; byte
  /// after it, or 0.
  std::size_t read_claim(std::size_t at, std::size_t end, PlacedText& claim) const {
    const std::string& text = flow_.text();
    at = skip_label(skip_marks(at, end), end);
    if (at >= end) return 0;
    const std::size_t stop = std::min(text.find_first_of("\n|", at), end);
    std::size_t after = 0;
    if (const auto answer = read_answer(flow_.part(at, stop), code_.form);
        answer && answer->end > 0)
      after = at + answer->end;
    else
      after = glued_answer(std::string_view(text).substr(0, end), at, code_.form);
    if (after == 0) return 0;
    claim = flow_.slice(at, after);
    return after;
  }

  /// "Comply:" before the answer.
  [[nodiscard]] std::size_t skip_label(std::size_t at, std::size_t end) const {
    const std::size_t stop = std::min(flow_.text().find_first_of("\n|:", at), end);
    const auto is_label = [&](std::size_t to) {
      const std::string label = letters_of(flow_.part(at, to));
      return std::any_of(labels_.begin(), labels_.end(), [&](const auto& each) {
        return each.second == ColumnRole::claim && each.first == label;
      });
    };
    // "Comply (cross) No": to some "Comply" is an answer, but none before a tick or a cross.
    std::size_t mark = at;
    while (mark < stop && static_cast<unsigned char>(flow_.text()[mark]) < 0x80) ++mark;
    if (mark < stop && is_label(mark) && read_answer(flow_.part(mark, stop), code_.form))
      return mark;
    if (!is_label(stop) || read_answer(flow_.part(at, stop), code_.form)) return at;
    return skip_marks(stop, end);
  }

  /// The row ends where a heading of the next section or the foot of a page stands.
  [[nodiscard]] std::size_t end_of_row(std::size_t from, std::size_t end) const {
    const std::string& text = flow_.text();
    for (std::size_t at = std::min(text.find('\n', from), end); at < end;) {
      const std::size_t start = at + 1;
      const std::size_t stop = std::min(text.find('\n', start), end);
      if (start >= stop) return end;
      const std::string_view line = flow_.part(start, stop);
      if (begins_page_foot(line) || !section_of_heading(line, code_).empty()) return start;
      at = stop;
    }
    return end;
  }

  /// Lines outside of rows stay what they were.
  void keep_rest(std::size_t from, std::size_t to) {
    const std::string& text = flow_.text();
    while (from < to) {
      const std::size_t stop = std::min(text.find('\n', from), to);
      PlacedText line = flow_.slice(from, stop);
      if (!line.empty()) {
        Block block;
        block.kind = flow_.kind_at(from);
        block.line = flow_.line_at(from);
        block.text = std::move(line);
        rest_.push_back(std::move(block));
      }
      from = stop + 1;
    }
  }

  Document finished() {
    Document out = document_;
    std::erase_if(out.blocks, [](const Block& block) { return block.kind != BlockKind::table; });
    out.blocks.insert(out.blocks.end(), rest_.begin(), rest_.end());
    Block table;
    table.kind = BlockKind::table;
    if (headers_.empty() || headers_.front() > rows_.front().line)
      headers_.insert(headers_.begin(), rows_.front().line);
    table.line = headers_.front();
    Row header;
    for (const ColumnRole role : {ColumnRole::provision, ColumnRole::requirement, ColumnRole::claim,
                                  ColumnRole::evidence, ColumnRole::commentary})
      for (const Column& column : code_.form.columns)
        if (column.role == role && header.cells.size() < rows_.front().cells.size()) {
          header.cells.emplace_back().text = column.labels.front();
          break;
        }
    // Each header where it stood.
    auto next = headers_.begin();
    const auto put_headers = [&](std::size_t last) {
      for (; next != headers_.end() && *next <= last; ++next) {
        header.line = *next;
        table.rows.push_back(header);
      }
    };
    for (Row& row : rows_) {
      put_headers(row.line);
      table.rows.push_back(std::move(row));
    }
    put_headers(document_.lines);
    out.blocks.push_back(std::move(table));
    std::stable_sort(out.blocks.begin(), out.blocks.end(),
                     [](const Block& a, const Block& b) { return a.line < b.line; });
    return out;
  }

  const Document& document_;
  const Code& code_;
  const Likeness& likeness_;
  const Told how_;
  Flow flow_;
  std::vector<std::pair<std::string, ColumnRole>> labels_;
  std::vector<Place> places_;    // by start
  bool has_commentary_ = false;  // a header names a column for it
  bool barred_ = false;          // bars part the cells
  bool lined_ = false;           // each cell is a line of its own
  std::vector<Row> rows_;
  std::vector<std::size_t> headers_;  // lines of headers, in order
  std::vector<Block> rest_;
};

}  // namespace

std::optional<Document> lay_out_running(const Document& document, const Code& code,
                                        const Likeness& likeness, Told how) {
  return Reader(document, code, likeness, how).read();
}

}  // namespace assize::form
