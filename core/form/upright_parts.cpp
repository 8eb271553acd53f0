// SPDX-License-Identifier: Apache-2.0
#include "form/upright_parts.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "form/answer.hpp"
#include "form/prose.hpp"
#include "text/fold.hpp"

namespace assize::form {
namespace {

constexpr std::size_t longest_label = 60;  // bytes
constexpr std::size_t first_blocks = 3;    // that name the document and may head each page

// What may stand before a label in a list.
std::size_t after_bullet(std::string_view text) {
  constexpr std::array<std::string_view, 9> bullets = {
      "- ",           "* ",           "\xE2\x80\xA2", "\xC2\xB7",     "\xE2\x97\x8F",
      "\xE2\x96\xAA", "\xE2\x97\xA6", "\xEF\x82\xB7", "\xE2\x80\x93 "};
  for (const std::string_view bullet : bullets)
    if (text.starts_with(bullet))
      return std::min(text.find_first_not_of(' ', bullet.size()), text.size());
  return 0;
}

PlacedText slice(const PlacedText& text, std::size_t from, std::size_t to) {
  PlacedText out;
  from = std::min(text.text.find_first_not_of(' ', from), to);
  out.text = text.text.substr(from, to - from);
  while (!out.text.empty() && out.text.back() == ' ') out.text.pop_back();
  if (out.text.empty()) return out;
  if (const std::size_t line = text.line_at(from); line != 0) out.marks.push_back({0, line});
  for (const LineMark& mark : text.marks)
    if (mark.start > from && mark.start - from < out.text.size())
      out.marks.push_back({mark.start - from, mark.line});
  return out;
}

class Parter {
 public:
  Parter(const Document& document, const Code& code)
      : document_(document), code_(code), labels_(code) {}

  std::vector<Part> run() {
    for (const Block& block : document_.blocks) {
      if (block.kind == BlockKind::table) {
        ++table_;
        if (!take_columns(block))
          for (const Row& row : block.rows) take_row(row);
      } else {
        take_text(block.text, block.line, block.kind, 0);
      }
    }
    set_apart();
    drop_rare_labels();
    return std::move(parts_);
  }

 private:
  // -- paragraphs, and cells that hold several --

  void take_text(const PlacedText& text, std::size_t line, BlockKind source, std::size_t table) {
    std::size_t from = 0;
    // A label that is alone on its line ends with it.
    if (const std::size_t end = end_of_line(text, 0);
        end < text.text.size() && labels_.whole(slice(text, 0, end).text)) {
      take_piece(slice(text, 0, end), line, source, table);
      from = end;
    }
    for (const LineMark& mark : text.marks) {
      if (mark.start < from || mark.start == 0) continue;
      const std::size_t end = end_of_line(text, mark.start);
      const std::string_view rest = std::string_view(text.text).substr(mark.start);
      if (!labels_.leading(rest) && !labels_.whole(rest.substr(0, end - mark.start))) continue;
      take_piece(slice(text, from, mark.start), line, source, table);
      from = mark.start;
      // A label that is alone on its line ends with it.
      if (labels_.whole(rest.substr(0, end - from))) {
        take_piece(slice(text, from, end), text.line_at(from), source, table);
        from = end;
      }
    }
    take_piece(slice(text, from, text.text.size()), from == 0 ? line : text.line_at(from), source,
               table);
  }

  static std::size_t end_of_line(const PlacedText& text, std::size_t from) {
    for (const LineMark& mark : text.marks)
      if (mark.start > from) return mark.start;
    return text.text.size();
  }

  void take_piece(PlacedText text, std::size_t line, BlockKind source, std::size_t table) {
    if (text.empty()) return;
    Part part;
    part.line = line;
    part.source = source;
    part.table = table;
    if (const auto role = labels_.whole(text.text)) {
      part.kind = PartKind::label;
      part.role = *role;
      part.whole = std::move(text);
    } else if (const auto led = labels_.leading(text.text)) {
      part.kind = PartKind::label;
      part.role = led->role;
      part.text = behind(text, led->end);
      if (part.role == ColumnRole::provision) part.ids = read_ids(part.text.text, code_);
      part.whole = std::move(text);
    } else {
      part.ids = read_ids(text.text, code_);
      part.kind = kind_of(text.text, part.ids);
      part.text = std::move(text);
    }
    parts_.push_back(std::move(part));
  }

  [[nodiscard]] PartKind kind_of(const std::string& text, const Ids& ids) const {
    if (!ids.known.empty()) return PartKind::numbered;
    // A number that the form does not have, alone, heads a row that is none of the form's, unless
    // it ends the sentence above: "see the policy, section" and "7.0" below it.
    if (ids.only_unknown) return goes_on() ? PartKind::text : PartKind::label;
    if (begins_page_foot(text)) return PartKind::foot;
    return section_of_heading(text, code_).empty() ? PartKind::text : PartKind::section;
  }

  /// Whether the text above is in the middle of a sentence.
  [[nodiscard]] bool goes_on() const {
    if (parts_.empty() || parts_.back().table != 0) return false;
    const std::string& above = parts_.back().text.text;
    return !above.empty() && std::isalpha(static_cast<unsigned char>(above.back())) != 0;
  }

  // -- tables --

  void put(ColumnRole role, const PlacedText& value, std::size_t line) {
    Part part;
    part.kind = PartKind::label;
    part.role = role;
    part.text = value;
    part.line = line;
    part.table = table_;
    if (role == ColumnRole::provision) part.ids = read_ids(value.text, code_);
    parts_.push_back(std::move(part));
  }

  void take_row(const Row& row) {
    std::vector<const Cell*> filled;
    for (const Cell& cell : row.cells)
      if (!cell.empty()) filled.push_back(&cell);
    if (row.rule || filled.empty()) return leave(row);
    if (take_pairs(row)) return;
    // A number and its requirement, or a number in a row of its own.
    const Ids ids = read_ids(filled.front()->text, code_);
    if (filled.size() <= 2 && row.cells.size() <= 2 && !ids.known.empty()) {
      take_text(*filled.front(), row.line, BlockKind::paragraph, table_);
      if (filled.size() == 2)
        take_text(*filled.back(), filled.back()->line_at(0), BlockKind::paragraph, table_);
      return;
    }
    // Cells that each hold labels and values, and rows of one cell.
    const bool labelled = std::all_of(filled.begin(), filled.end(), [&](const Cell* cell) {
      const std::string_view first = std::string_view(cell->text).substr(0, end_of_line(*cell, 0));
      return labels_.leading(cell->text) || labels_.whole(text::fold_space(first));
    });
    if (!labelled && filled.size() > 1) return leave(row);
    for (const Cell* cell : filled)
      take_text(*cell, cell->line_at(0), BlockKind::paragraph, table_);
  }

  /// "Label | value", once or more often in a row; a value may stand a few cells on.
  bool take_pairs(const Row& row) {
    std::vector<std::pair<ColumnRole, PlacedText>> pairs;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const Cell& cell = row.cells[i];
      if (cell.empty()) continue;
      const auto role = labels_.whole(cell.text);
      const bool open = !pairs.empty() && pairs.back().second.empty();
      const bool answers = open && pairs.back().first == ColumnRole::claim &&
                           read_answer(cell.text, code_.form).has_value();
      if (role && !answers) {
        pairs.emplace_back(*role, PlacedText{});
      } else if (open && !labels_.leading(cell.text)) {
        pairs.back().second = cell;
      } else {
        return false;
      }
    }
    if (pairs.empty() || (row.cells.size() < 2 && pairs.size() > 1)) return false;
    for (auto& [role, value] : pairs) put(role, value, row.line);
    return true;
  }

  /// One column a provision: the labels stand in the first.
  bool take_columns(const Block& block) {
    std::vector<std::pair<ColumnRole, const Row*>> rows;
    std::size_t width = 0;
    for (const Row& row : block.rows) {
      if (row.rule || row.cells.size() < 2) continue;
      const auto role = labels_.whole(row.cells.front().text);
      if (!role) return false;
      rows.emplace_back(*role, &row);
      width = std::max(width, row.cells.size());
    }
    const auto numbers = std::find_if(rows.begin(), rows.end(), [](const auto& each) {
      return each.first == ColumnRole::provision;
    });
    if (rows.size() < 3 || width < 3 || numbers == rows.end()) return false;
    const std::vector<Cell>& heads = numbers->second->cells;
    if (!std::all_of(heads.begin() + 1, heads.end(),
                     [&](const Cell& cell) { return !read_ids(cell.text, code_).known.empty(); }))
      return false;
    for (std::size_t column = 1; column < heads.size(); ++column) {
      put(ColumnRole::provision, heads[column], heads[column].line_at(0));
      for (const auto& [role, row] : rows)
        if (role != ColumnRole::provision && column < row->cells.size())
          put(role, row->cells[column], row->line);
    }
    return true;
  }

  void leave(const Row& row) {
    Part part;
    part.kind = PartKind::row;
    part.row = &row;
    part.line = row.line;
    part.table = table_;
    parts_.push_back(std::move(part));
  }

  /// "Target: 95% by March" is a sentence of somebody's, where no other row has such a label.
  void drop_rare_labels() {
    std::map<ColumnRole, std::size_t> counts;
    for (const Part& part : parts_)
      if (part.kind == PartKind::label) ++counts[part.role];
    for (Part& part : parts_) {
      const bool own = part.role == ColumnRole::provision || part.role == ColumnRole::requirement ||
                       part.role == ColumnRole::claim || part.role == ColumnRole::evidence ||
                       part.role == ColumnRole::commentary;
      if (part.kind != PartKind::label || own || part.table != 0 || counts[part.role] > 1) continue;
      part.kind = PartKind::text;
      part.text = std::move(part.whole);
    }
  }

  /// Numbers of pages, with what stands beside them, and the document's name over each page.
  void set_apart() {
    std::map<std::string, std::size_t> printed;
    for (const Part& part : parts_)
      if (part.kind == PartKind::text && part.table == 0) ++printed[text::fold(part.text.text)];
    std::set<std::string> names;
    for (std::size_t i = 0; i < std::min(first_blocks, parts_.size()); ++i)
      names.insert(text::fold(parts_[i].text.text));
    // What stands right under a label is its value.
    const auto is_value = [&](std::size_t i) {
      return i > 0 && parts_[i - 1].kind == PartKind::label && parts_[i - 1].text.empty();
    };
    const auto repeats = [&](std::size_t i) {
      if (i >= parts_.size() || parts_[i].kind != PartKind::text || parts_[i].table != 0)
        return false;
      const std::string words = text::fold(parts_[i].text.text);
      return !words.empty() && !is_value(i) && printed[words] >= 3;
    };
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      Part& part = parts_[i];
      const bool text = part.kind == PartKind::text || part.kind == PartKind::numbered;
      if (text && part.table == 0 && is_page_number(part.text.text) && !part.ids.only &&
          !is_value(i)) {
        part.kind = PartKind::apart;
        if (i > 0 && repeats(i - 1)) parts_[i - 1].kind = PartKind::apart;
        if (repeats(i + 1)) parts_[i + 1].kind = PartKind::apart;
      } else if (repeats(i) && names.contains(text::fold(part.text.text))) {
        part.kind = PartKind::apart;
      }
    }
  }

  const Document& document_;
  const Code& code_;
  Labels labels_;
  std::size_t table_ = 0;
  std::vector<Part> parts_;
};

}  // namespace

PlacedText behind(const PlacedText& text, std::size_t from) {
  from = std::min(text.text.find_first_not_of(" .:)", from), text.text.size());
  return slice(text, from, text.text.size());
}

Labels::Labels(const Code& code) : code_(code) {
  for (const Column& column : code.form.columns)
    for (const std::string& label : column.folded)
      if (!label.empty()) first_.set(static_cast<unsigned char>(label.front()));
  // "One" is folded to "1".
  const auto is_set = [&](char c) { return first_.test(static_cast<unsigned char>(c)); };
  if (constexpr std::string_view digits = "123456789";
      std::any_of(digits.begin(), digits.end(), is_set))
    for (const char c : std::string_view("efnost")) first_.set(static_cast<unsigned char>(c));
}

bool Labels::may_begin(std::string_view text) const {
  const auto first = std::find_if(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c));
  });
  if (first == text.end()) return false;
  const auto byte = static_cast<unsigned char>(*first);
  return byte >= 0x80 || first_.test(static_cast<unsigned char>(std::tolower(byte)));
}

std::optional<ColumnRole> Labels::exact(std::string_view text) const {
  if (text.empty() || text.size() > longest_label || !may_begin(text)) return std::nullopt;
  // "compliance." ends a sentence, on a line of its own by chance.
  if (text.back() == '.' && text.front() >= 'a' && text.front() <= 'z') return std::nullopt;
  // Ticks and boxes are an answer's: "Comply: (tick)" is no label.
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '[') return std::nullopt;
    if (static_cast<unsigned char>(text[i]) < 0x80) continue;
    const std::string_view mark = text.substr(i, 3);
    if (mark != "\xE2\x80\x93" && mark != "\xE2\x80\x94" && mark != "\xE2\x80\x99")
      return std::nullopt;
    i += 2;
  }
  const std::string folded = text::fold(text);
  for (const Column& column : code_.form.columns)
    if (std::find(column.folded.begin(), column.folded.end(), folded) != column.folded.end())
      return column.role;
  return std::nullopt;
}

std::optional<ColumnRole> Labels::whole(std::string_view text) const {
  return exact(text.substr(after_bullet(text)));
}

std::optional<Labels::Led> Labels::leading(std::string_view text) const {
  const std::size_t start = after_bullet(text);
  if (!may_begin(text.substr(start))) return std::nullopt;
  // "Comply: Yes / No: Yes": the longest label wins.
  for (std::size_t end = std::min(text.size(), start + longest_label); end > start; --end) {
    const char c = text[end - 1];
    const std::string_view rest = text.substr(end);
    const bool dash = (c == ' ') && (rest.starts_with("- ") || rest.starts_with("\xE2\x80\x93 ") ||
                                     rest.starts_with("\xE2\x80\x94 "));
    if (c != ':' && c != '?' && !dash) continue;
    const auto role = exact(text.substr(start, end - start));
    if (!role) continue;
    const std::size_t past = dash ? end + rest.find(' ') + 1 : end;
    // "No: we do not" says no, though "No" is what some call the column of numbers.
    if (*role == ColumnRole::provision && past < text.size()) {
      const std::size_t value = std::min(text.find_first_not_of(' ', past), text.size());
      const Ids ids = read_ids(text.substr(value), code_);
      if (ids.known.empty() && ids.unknown.empty()) continue;
    }
    if (text::fold_space(text.substr(past)).empty()) return std::nullopt;  // it is all a label
    return Led{*role, past};
  }
  // "Comply Yes": a claim's label may have no mark behind it when a plain answer is all there is.
  for (std::size_t end = std::min(text.size(), start + longest_label); end > start; --end) {
    if (text[end - 1] != ' ') continue;
    if (text.size() - end > longest_plain_answer) break;
    const auto role = exact(text.substr(start, end - 1 - start));
    // To some "Comply" is an answer, but none before a tick or a cross.
    const bool ticked = end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80;
    if (role == ColumnRole::claim && is_plain_answer(text.substr(end), code_.form) &&
        (ticked || !read_answer(text, code_.form)))
      return Led{*role, end};
  }
  return std::nullopt;
}

std::vector<Part> upright_parts(const Document& document, const Code& code) {
  return Parter(document, code).run();
}

}  // namespace assize::form
