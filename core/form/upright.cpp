// SPDX-License-Identifier: Apache-2.0
#include "form/upright.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "form/answer.hpp"
#include "form/columns.hpp"
#include "form/prose.hpp"
#include "form/upright_parts.hpp"

namespace assize::form {
namespace {

constexpr std::size_t least_rows = 3;  // fewer may be a letter that quotes the form

class Reader {
 public:
  Reader(const Document& document, const Code& code) : document_(document), code_(code) {
    for (const Column& column : code.form.columns)
      if (std::find(roles_.begin(), roles_.end(), column.role) == roles_.end())
        roles_.push_back(column.role);
  }

  std::optional<Document> read() {
    if (has_header()) return std::nullopt;
    parts_ = upright_parts(document_, code_);
    rest_ = document_;
    rest_.blocks.clear();
    for (std::size_t i = 0; i < parts_.size(); ++i) take(i);
    leave_pending();
    leave_unlabelled();
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
  struct Entry {
    Row row;
    std::set<ColumnRole> seen;                                    // labels
    std::size_t index = std::numeric_limits<std::size_t>::max();  // of its row in the Code
  };

  /// A plan beside the form has a header; the form itself has none. Labels whose values are all
  /// blank look like one, where other rows hold labels with their values.
  [[nodiscard]] bool has_header() const {
    const Labels labels(code_);
    std::size_t headers = 0, answers = 0;
    for (const Block& block : document_.blocks) {
      for (const Row& row : block.rows) {
        const auto header = read_header(row, code_);
        if (header && header->kind == TableKind::form)
          ++headers;
        else if (holds_answer(row, code_, labels))
          ++answers;
      }
    }
    return headers > 0 && answers <= headers;
  }

  void take(std::size_t i) {
    const Part& part = parts_[i];
    switch (part.kind) {
      case PartKind::label:
        return take_label(part);
      case PartKind::numbered:
        if (repeats_number(part))
          return append(ColumnRole::requirement, behind(part.text, part.ids.end));
        return opens_row(i) ? open_row(part.text, part.ids, part.line) : take_text(i);
      case PartKind::section:
        return is_value(part) ? take_text(i) : take_heading(part);
      case PartKind::text:
        return take_text(i);
      case PartKind::apart:
        return leave(part);
      case PartKind::foot:
        leave_pending();
        open_.reset();
        return leave(part);
      case PartKind::row:
        settle_pending();
        open_.reset();
        return leave(part);
    }
  }

  // -- labels --

  void take_label(const Part& part) {
    // "No", "Met" and "Compliant" are labels to some and answers to others.
    if (awaits(ColumnRole::claim) && part.text.empty() && read_answer(part.whole.text, code_.form))
      return append(ColumnRole::claim, part.whole);
    if (part.role == ColumnRole::provision) {
      settle_pending();
      if (!part.ids.known.empty()) return open_row(part.text, part.ids, part.line);
      begin(part.line);
      append(part.role, part.text);
      open_ = part.role;
      direct_ = true;
      return;
    }
    const bool heads = part.role == ColumnRole::requirement || part.role == ColumnRole::claim;
    if (entries_.empty() && !heads) return leave_whole(part);
    settle_pending();
    if (entries_.empty() || (heads && entries_.back().seen.contains(part.role))) begin(part.line);
    entries_.back().seen.insert(part.role);
    append(part.role, part.text);
    open_ = part.role;
    direct_ = part.text.empty();
  }

  /// A row begins, unless the one that is open has nothing yet.
  void begin(std::size_t line) {
    const bool fresh =
        !entries_.empty() && entries_.back().seen.empty() &&
        std::all_of(entries_.back().row.cells.begin(), entries_.back().row.cells.end(),
                    [](const Cell& cell) { return cell.empty(); });
    if (fresh) return;
    entries_.emplace_back();
    entries_.back().row.line = line;
    entries_.back().row.cells.resize(roles_.size());
  }

  // -- numbers --

  void open_row(const PlacedText& text, const Ids& ids, std::size_t line) {
    settle_pending();
    begin(line);
    Entry& entry = entries_.back();
    entry.index = index_of(ids);
    PlacedText number{text.text.substr(0, ids.end), {{0, text.line_at(0)}}};
    append(ColumnRole::provision, ids.only ? text : number);
    if (!ids.only) append(ColumnRole::requirement, behind(text, ids.end));
    // What follows without a label is what is required.
    open_ = ColumnRole::requirement;
    direct_ = true;
  }

  /// Whether the number that part `i` begins with heads a row. It does when the next label is one
  /// that the open row has had already; of several numbers before that label the one that comes
  /// next in the Code is meant.
  [[nodiscard]] bool opens_row(std::size_t i) const {
    if (open_ == ColumnRole::provision && direct_) return true;
    std::size_t next = i + 1;
    while (next < parts_.size() && parts_[next].kind != PartKind::label) ++next;
    if (next == parts_.size() || parts_[next].role == ColumnRole::provision) return false;
    if (!entries_.empty() && !entries_.back().seen.contains(parts_[next].role)) {
      // A number alone, right under the last row's value, may head a row whose labels are fewer.
      const bool heads =
          parts_[next].role == ColumnRole::requirement || parts_[next].role == ColumnRole::claim;
      if (!heads || entries_.back().seen.empty()) return false;
    }
    std::size_t best = i, least = distance(i);
    for (std::size_t k = i + 1; k < next; ++k)
      if (parts_[k].kind == PartKind::numbered && distance(k) <= least) {
        least = distance(k);
        best = k;
      }
    return best == i;
  }

  [[nodiscard]] std::size_t index_of(const Ids& ids) const {
    const std::string& id = ids.known.front();
    const FormRow* row = code_.row_of(id) != nullptr ? code_.row_of(id) : code_.row(id);
    return static_cast<std::size_t>(row - code_.form.rows.data());
  }

  /// "1.2" and below it "1.2 The policy ...".
  [[nodiscard]] bool repeats_number(const Part& part) const {
    return !entries_.empty() && entries_.back().seen.empty() &&
           entries_.back().index == index_of(part.ids);
  }

  [[nodiscard]] std::size_t distance(std::size_t i) const {
    const std::size_t index = index_of(parts_[i].ids);
    const std::size_t rows = code_.form.rows.size();
    if (entries_.empty() || entries_.back().index >= rows) return index;
    return index > entries_.back().index ? index - entries_.back().index : rows + index;
  }

  // -- values --

  [[nodiscard]] std::size_t column(ColumnRole role) const {
    const auto found = std::find(roles_.begin(), roles_.end(), role);
    return found == roles_.end() ? 0 : static_cast<std::size_t>(found - roles_.begin());
  }
  void append(ColumnRole role, const PlacedText& text) {
    entries_.back().row.cells[column(role)].append(text);
  }
  /// The label of this role stands alone, and its value has not come yet.
  [[nodiscard]] bool awaits(ColumnRole role) const {
    return open_ == role && direct_ && entries_.back().row.cells[column(role)].empty();
  }

  void take_text(std::size_t i) {
    const Part& part = parts_[i];
    if (!open_) return leave(part);
    if (direct_)
      append(*open_, part.text);
    else
      pending_.push_back(i);
  }

  /// Paragraphs that follow a value belong to it when the form goes on behind them.
  void settle_pending() {
    for (const std::size_t i : std::exchange(pending_, {})) append(*open_, parts_[i].text);
  }
  void leave_pending() {
    for (const std::size_t i : std::exchange(pending_, {})) leave(parts_[i]);
  }

  /// "Section 4" is evidence where evidence is awaited and no section begins.
  [[nodiscard]] bool is_value(const Part& part) const {
    if (!open_ || !awaits(*open_)) return false;
    const std::string section = section_of_heading(part.text.text, code_);
    const std::size_t index = entries_.back().index;
    return index >= code_.form.rows.size() || code_.form.rows[index].section == section ||
           part.text.text.size() < 12;
  }

  void take_heading(const Part& part) {
    settle_pending();
    open_.reset();
    leave(part);
  }

  // -- what is no part of the form --

  /// A paragraph that begins with a number and that no label follows is what it was.
  void leave_unlabelled() {
    for (Entry& entry : entries_) {
      if (!entry.seen.empty()) continue;
      PlacedText text;
      for (const Cell& cell : entry.row.cells) text.append(cell);
      if (!text.empty())
        rest_.blocks.push_back({BlockKind::paragraph, std::move(text), {}, entry.row.line});
    }
    std::erase_if(entries_, [](const Entry& entry) { return entry.seen.empty(); });
  }

  void leave(const Part& part) {
    if (part.kind == PartKind::row) {
      const bool goes_on = !rest_.blocks.empty() && left_table_ == part.table &&
                           rest_.blocks.back().kind == BlockKind::table;
      if (!goes_on) {
        rest_.blocks.push_back({BlockKind::table, {}, {}, part.line});
        left_table_ = part.table;
      }
      rest_.blocks.back().rows.push_back(*part.row);
      return;
    }
    leave_text(part, part.text);
  }
  void leave_whole(const Part& part) {
    if (!part.whole.empty()) return leave_text(part, part.whole);
    leave_text(part, part.text);
  }
  void leave_text(const Part& part, const PlacedText& text) {
    if (!text.empty()) rest_.blocks.push_back({part.source, text, {}, part.line});
  }

  Block table() {
    Block out;
    out.kind = BlockKind::table;
    out.line = entries_.front().row.line;
    Row header;
    header.line = out.line;
    for (const ColumnRole role : roles_)
      header.cells.emplace_back().text =
          std::find_if(code_.form.columns.begin(), code_.form.columns.end(),
                       [&](const Column& column) { return column.role == role; })
              ->labels.front();
    out.rows.push_back(std::move(header));
    for (Entry& entry : entries_) out.rows.push_back(std::move(entry.row));
    return out;
  }

  const Document& document_;
  const Code& code_;
  std::vector<ColumnRole> roles_;
  std::vector<Part> parts_;
  std::vector<Entry> entries_;
  std::optional<ColumnRole> open_;    // the field that the last label opened
  bool direct_ = false;               // its value did not stand behind the label
  std::vector<std::size_t> pending_;  // paragraphs behind a value that did
  std::size_t left_table_ = 0;
  Document rest_;
};

}  // namespace

std::optional<Document> lay_flat(const Document& document, const Code& code) {
  return Reader(document, code).read();
}

}  // namespace assize::form
