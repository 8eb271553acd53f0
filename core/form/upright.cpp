// SPDX-License-Identifier: Apache-2.0
#include "form/upright.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "form/answer.hpp"
#include "form/columns.hpp"
#include "form/ids.hpp"
#include "form/prose.hpp"
#include "text/fold.hpp"

namespace assize::form {
namespace {

constexpr std::size_t least_rows = 3;      // fewer may be a letter that quotes the form
constexpr std::size_t longest_label = 60;  // bytes

PlacedText part(const PlacedText& text, std::size_t from) {
  PlacedText out;
  from = std::min(text.text.find_first_not_of(" .:)", from), text.text.size());
  out.text = text.text.substr(from);
  if (const std::size_t line = text.line_at(from); !out.text.empty() && line != 0) {
    out.marks.push_back({0, line});
  }
  return out;
}

class Reader {
 public:
  Reader(const Document& document, const Code& code, const Likeness& likeness)
      : document_(document), code_(code), likeness_(likeness) {
    for (const Column& column : code.form.columns) roles_.push_back(column.role);
  }

  std::optional<Document> read() {
    if (has_header()) return std::nullopt;
    rest_ = document_;
    rest_.blocks.clear();
    for (const Block& block : document_.blocks) {
      if (block.kind != BlockKind::table) {
        take_text(block);
        continue;
      }
      Block left = block;
      left.rows.clear();
      for (const Row& row : block.rows) {
        if (!take_row(row)) left.rows.push_back(row);
      }
      if (!left.rows.empty()) rest_.blocks.push_back(std::move(left));
    }
    // A paragraph that begins with a number and that no label follows is what it was.
    for (const Entry& entry : entries_) {
      if (!entry.labelled) rest_.blocks.push_back(entry.source);
    }
    std::erase_if(entries_, [](const Entry& entry) { return !entry.labelled; });
    const std::size_t claim = column(ColumnRole::claim);
    const auto answered = static_cast<std::size_t>(
        std::count_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
          return claim < entry.row.cells.size() && !entry.row.cells[claim].empty();
        }));
    if (answered < least_rows || answered * 2 < entries_.size()) return std::nullopt;
    rest_.blocks.push_back(table());
    std::stable_sort(rest_.blocks.begin(), rest_.blocks.end(),
                     [](const Block& a, const Block& b) { return a.line < b.line; });
    return std::move(rest_);
  }

 private:
  bool has_header() const {
    return std::any_of(document_.blocks.begin(), document_.blocks.end(), [&](const Block& block) {
      return std::any_of(block.rows.begin(), block.rows.end(),
                         [&](const Row& row) { return read_header(row, code_).has_value(); });
    });
  }

  // The role of a label that is all of a text.
  std::optional<ColumnRole> label(std::string_view text) const {
    // Ticks and boxes are an answer's: "Comply: ✓" is no label.
    const bool marked = std::any_of(text.begin(), text.end(), [](char c) {
      return static_cast<unsigned char>(c) >= 0x80 || c == '[';
    });
    if (text.empty() || text.size() > longest_label || marked) return std::nullopt;
    const std::string folded = text::fold(text);
    for (const Column& column : code_.form.columns) {
      if (std::find(column.folded.begin(), column.folded.end(), folded) != column.folded.end()) {
        return column.role;
      }
    }
    return std::nullopt;
  }

  bool take_row(const Row& row) {
    if (row.rule || row.cells.size() != 2) return false;
    const auto role = label(row.cells[0].text);
    if (role) put(*role, row.cells[1], row.line);
    return role.has_value();
  }

  void take_text(const Block& block) {
    const PlacedText& text = block.text;
    if (awaits_ == ColumnRole::claim && read_answer(text.text, code_.form)) {
      return entries_.back().row.cells[column(*awaits_)].append(text);
    }
    if (begins_page_foot(text.text)) {
      awaits_.reset();
      rest_.blocks.push_back(block);
      return;
    }
    if (const auto role = label(text.text)) return put(*role, {}, block.line);
    // "Comply: Yes / No: Yes": the longest label wins.
    for (std::size_t colon = text.text.rfind(':', longest_label);
         colon != std::string::npos && colon != 0; colon = text.text.rfind(':', colon - 1)) {
      if (const auto role = label(std::string_view(text.text).substr(0, colon))) {
        return put(*role, part(text, colon), block.line);
      }
    }
    const Ids ids = read_ids(text.text, code_);
    const bool opens_row = !ids.known.empty() &&
                           (ids.only || !awaits_ ||
                            likeness_.is_requirement(std::string_view(text.text).substr(ids.end)));
    if (awaits_ && !opens_row && section_of_heading(text.text, code_).empty()) {
      entries_.back().row.cells[column(*awaits_)].append(text);
    } else if (opens_row) {
      put(ColumnRole::provision, text, block.line);
      entries_.back().labelled = false;
      entries_.back().source = block;
    } else {
      awaits_.reset();
      rest_.blocks.push_back(block);
    }
  }

  std::size_t column(ColumnRole role) const {
    return static_cast<std::size_t>(std::find(roles_.begin(), roles_.end(), role) - roles_.begin());
  }

  void put(ColumnRole role, const PlacedText& value, std::size_t line) {
    if (opens(role)) {
      entries_.emplace_back();
      entries_.back().row.line = line;
      entries_.back().row.cells.resize(roles_.size());
    }
    Entry& entry = entries_.back();
    entry.labelled = true;
    // A label that stands alone is followed by its value.
    awaits_ = value.empty() ? std::optional(role) : std::nullopt;
    const Ids ids = read_ids(value.text, code_);
    if (role == ColumnRole::provision && !ids.known.empty() && !ids.only) {
      PlacedText number{value.text.substr(0, ids.end), {{0, value.line_at(0)}}};
      entry.row.cells[column(role)].append(number);
      entry.row.cells[column(ColumnRole::requirement)].append(part(value, ids.end));
    } else {
      entry.row.cells[column(role)].append(value);
    }
  }

  bool opens(ColumnRole role) const {
    if (entries_.empty()) return true;
    const std::vector<Cell>& cells = entries_.back().row.cells;
    if (role == ColumnRole::requirement) return !cells[column(role)].empty();
    return role == ColumnRole::provision &&
           std::any_of(cells.begin(), cells.end(), [](const Cell& cell) { return !cell.empty(); });
  }

  Block table() {
    Block out;
    out.kind = BlockKind::table;
    out.line = entries_.front().row.line;
    Row header;
    header.line = out.line;
    for (const Column& column : code_.form.columns) {
      Cell cell;
      cell.text = column.labels.front();
      header.cells.push_back(std::move(cell));
    }
    out.rows.push_back(std::move(header));
    for (Entry& entry : entries_) out.rows.push_back(std::move(entry.row));
    return out;
  }

  const Document& document_;
  const Code& code_;
  const Likeness& likeness_;
  std::vector<ColumnRole> roles_;
  struct Entry {
    Row row;
    bool labelled = false;
    Block source;  // the paragraph that opened it without a label
  };
  std::vector<Entry> entries_;
  std::optional<ColumnRole> awaits_;  // the role of a label whose value has not come yet
  Document rest_;
};

}  // namespace

std::optional<Document> lay_flat(const Document& document, const Code& code,
                                 const Likeness& likeness) {
  return Reader(document, code, likeness).read();
}

}  // namespace assize::form
