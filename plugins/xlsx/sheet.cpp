// SPDX-License-Identifier: Apache-2.0
#include "xlsx/sheet.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "ooxml/xml.hpp"
#include "xlsx/overlay.hpp"

namespace assize::xlsx {
namespace {

constexpr std::size_t most_link_areas = 256;  // that are more than one cell

// Cells and rows without content, of which a sheet may hold millions for the sake of their borders,
// are cut out before the tree is made. Those without a place are left: they move what follows.
class EmptyCells {
 public:
  static void cut_out(std::string& xml) { EmptyCells(xml).run(); }

 private:
  explicit EmptyCells(std::string& xml) : xml_(xml) {}

  void run() {
    std::size_t at = 0;
    while (at < xml_.size()) {
      const std::size_t open = std::min(xml_.find('<', at), xml_.size());
      const std::size_t end = end_of_tag(open);
      if (xml_.find_first_not_of(" \t\r\n", at) < open) row_ = std::string::npos;
      keep(at, open);
      take(open, end);
      at = end;
    }
    xml_.resize(kept_);
  }

  // Past a tag; of a section of plain characters past all of it.
  [[nodiscard]] std::size_t end_of_tag(std::size_t open) const {
    constexpr std::string_view opens = "<![CDATA[", closes = "]]>";
    const bool plain = xml_.compare(open, opens.size(), opens) == 0;
    const std::size_t close = plain ? xml_.find(closes, open) : xml_.find('>', open);
    return close == xml_.npos ? xml_.size() : close + (plain ? closes.size() : 1);
  }

  void take(std::size_t open, std::size_t end) {
    const std::string_view tag(xml_.data() + open, end - open);
    const bool closes = tag.starts_with("</");
    const std::size_t start = closes ? 2 : std::min<std::size_t>(1, tag.size());
    const std::string_view name =
        ooxml::local_name(tag.substr(start, tag.find_first_of(" />", start) - start));
    const bool placed = tag.find(" r=") != tag.npos;
    const bool empty = tag.ends_with("/>") && placed && (name == "c" || name == "row");
    if (empty) return;
    if (closes && name == "row" && row_ != std::string::npos) {
      kept_ = std::exchange(row_, std::string::npos);
      return;
    }
    row_ = !closes && name == "row" && placed ? kept_ : std::string::npos;
    keep(open, end);
  }

  void keep(std::size_t begin, std::size_t end) {
    if (begin != kept_)
      std::copy(xml_.begin() + static_cast<std::ptrdiff_t>(begin),
                xml_.begin() + static_cast<std::ptrdiff_t>(end),
                xml_.begin() + static_cast<std::ptrdiff_t>(kept_));
    kept_ += end - begin;
  }

  std::string& xml_;
  std::size_t kept_ = 0;                 // bytes of the result, which is made in place
  std::size_t row_ = std::string::npos;  // where a row began of which nothing is kept yet
};

// Programs that indent their XML leave white space around a number.
std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t first = std::min(text.find_first_not_of(space), text.size());
  text.remove_prefix(first);
  return text.substr(0, text.find_last_not_of(space) + 1);
}

class SheetReader {
 public:
  SheetReader(const ooxml::Package& package, std::string_view part, std::string_view name,
              const Workbook& workbook, Progress& progress, Diagnostics& diagnostics)
      : package_(package),
        part_(part),
        workbook_(workbook),
        progress_(progress),
        diagnostics_(diagnostics) {
    sheet_.name = name;
  }

  std::optional<Sheet> read() {
    auto bytes = package_.part(part_, diagnostics_);
    if (!bytes) return std::nullopt;
    // UTF-16 has a zero byte beside each letter of a tag.
    if (bytes->find('\0') == bytes->npos) EmptyCells::cut_out(*bytes);
    const auto tree = ooxml::load_xml(std::move(*bytes), package_.source(), part_, diagnostics_);
    if (!tree) return std::nullopt;
    const pugi::xml_node root = tree->document_element();
    relationships_ = package_.relationships(part_, diagnostics_);
    read_links(root);
    read_hidden_columns(root);
    for (const pugi::xml_node node : root.children())
      if (ooxml::local_name(node) == "sheetData") read_rows(node);
    add_boxes();
    settle();
    read_merged(root);
    add_floating(root);
    return std::move(sheet_);
  }

 private:
  [[nodiscard]] std::string place() const { return "sheet \"" + sheet_.name + "\""; }
  [[nodiscard]] std::string place(const Position& at) const {
    return place() + ", " + to_string(at);
  }
  void note(std::string_view what, const std::string& where) { progress_.tally.note(what, where); }

  void read_links(const pugi::xml_node& root) {
    std::map<std::string_view, const ooxml::Relationship*> by_id;
    for (const ooxml::Relationship& each : relationships_) by_id.emplace(each.id, &each);
    for (const pugi::xml_node node : ooxml::child(root, "hyperlinks").children()) {
      const auto area = read_area(ooxml::attribute(node, "ref"));
      const auto found = by_id.find(ooxml::prefixed_attribute(node, "id"));
      if (!area || found == by_id.end() || !found->second->external) continue;
      std::string target = found->second->target;
      if (const std::string_view within = ooxml::attribute(node, "location"); !within.empty())
        target.append("#").append(within);
      if (area->first == area->last) {
        links_.emplace(area->first, std::move(target));
      } else if (link_areas_.size() < most_link_areas) {
        link_areas_.push_back({*area, std::move(target)});
      } else {
        note("link(s) over several cells were left out", place(area->first));
      }
    }
  }

  [[nodiscard]] std::string_view link_at(const Position& at) const {
    if (const auto found = links_.find(at); found != links_.end()) return found->second;
    for (const Link& link : link_areas_) {
      const bool within = at.row >= link.area.first.row && at.row <= link.area.last.row &&
                          at.column >= link.area.first.column && at.column <= link.area.last.column;
      if (within) return link.target;
    }
    return {};
  }

  void read_hidden_columns(const pugi::xml_node& root) {
    std::vector<int> changes(most_columns + 2);
    for (const pugi::xml_node node : ooxml::child(root, "cols").children()) {
      const auto first = ooxml::number(ooxml::attribute(node, "min"));
      const auto last = ooxml::number(ooxml::attribute(node, "max"));
      if (!ooxml::flag(node, "hidden") || !first || !last || *first > *last) continue;
      ++changes[std::min(*first, most_columns + 1)];
      --changes[std::min(*last + 1, most_columns + 1)];
    }
    int open = 0;
    for (std::size_t i = 0; i <= most_columns; ++i) {
      open += changes[i];
      hidden_columns_[i] = open > 0;
    }
  }

  void read_rows(const pugi::xml_node& data) {
    std::size_t last = 0;
    for (const pugi::xml_node node : data.children()) {
      if (ooxml::local_name(node) != "row") continue;
      std::size_t row = std::min(last + 1, most_rows);
      if (const std::string_view value = ooxml::attribute(node, "r"); !value.empty()) {
        const auto number = ooxml::number(value);
        if (number && *number != 0 && *number <= most_rows) {
          row = *number;
        } else {
          note("row(s) bear a number that no sheet has; they follow the row before",
               place() + ", " + std::string(value.substr(0, 40)));
        }
      }
      last = row;
      const std::size_t before = sheet_.cells.size();
      read_row(node, row);
      if (progress_.too_much()) return;
      if (ooxml::flag(node, "hidden") && sheet_.cells.size() != before)
        note("row(s) are hidden and were read all the same",
             place() + ", row " + std::to_string(row));
    }
  }

  void read_row(const pugi::xml_node& row, std::size_t number) {
    std::size_t last = 0;
    for (const pugi::xml_node node : row.children()) {
      if (ooxml::local_name(node) != "c") continue;
      Position at{number, std::min(last + 1, most_columns)};
      if (const std::string_view value = ooxml::attribute(node, "r"); !value.empty()) {
        const auto position = read_position(value);
        if (position) {
          // Where a row and its cells disagree, the cells say where they are.
          at = *position;
        } else {
          note("cell(s) bear a name that no sheet has; they follow the cell before",
               place() + ", " + std::string(value.substr(0, 40)));
        }
      }
      last = at.column;
      read_cell(node, at);
      if (progress_.too_much()) return;
    }
  }

  void read_cell(const pugi::xml_node& node, const Position& at) {
    const CellStyle& style =
        workbook_.styles.at(ooxml::number(ooxml::attribute(node, "s")).value_or(0));
    RichText shown = value_of(node, style, at);
    if (!shown.runs) shown.text = with_symbols(shown.text, style.symbols);
    std::string text = progress_.cleaner.clean(shown.text);
    std::string target = hyperlink_target(ooxml::text_of(ooxml::child(node, "f")));
    if (target.empty()) target = link_at(at);
    if (!text.empty()) text = with_target(std::move(text), progress_.cleaner.clean(target));
    const bool set_off = style.larger || (shown.runs ? shown.bold : style.bold);
    add(at, std::move(text), set_off);
  }

  void add(const Position& at, std::string text, bool set_off) {
    if (text.empty()) return;
    ++progress_.cells;
    if (hidden_columns_[at.column])
      note("cell(s) of hidden columns were read all the same", place(at));
    sheet_.cells.push_back({at, std::move(text), set_off});
  }

  RichText value_of(const pugi::xml_node& node, const CellStyle& style, const Position& at) {
    const std::string_view type = ooxml::attribute(node, "t");
    if (type == "inlineStr") return read_rich_text(ooxml::child(node, "is"));
    const pugi::xml_node value_node = ooxml::child(node, "v");
    const std::string words = ooxml::text_of(value_node);
    const std::string_view value = trimmed(words);
    const pugi::xml_node formula = ooxml::child(node, "f");
    if (formula && value.empty() && !(value_node && type == "str"))
      note("cell(s) hold a formula without its result and were read as empty", place(at));
    if (type == "s") return shared(value, at);
    if (type == "b") return {truth(value, style), false, false};
    if (type == "d") return {show_iso_date(value), false, false};
    if (type == "str" || type == "e" || value.empty()) return {words, false, false};
    return {number(value, style), false, false};
  }

  RichText shared(std::string_view value, const Position& at) {
    const auto index = ooxml::number(value);
    if (index && *index < workbook_.strings.size()) return workbook_.strings[*index];
    if (!value.empty())
      note("cell(s) point at words that the workbook does not hold and were read as empty",
           place(at));
    return {};
  }

  static std::string truth(std::string_view value, const CellStyle& style) {
    const bool yes = value == "1" || value == "true";
    if (style.check_box) return yes ? "\xE2\x98\x91" : "\xE2\x98\x90";  // U+2611, U+2610
    return yes ? "TRUE" : "FALSE";
  }

  [[nodiscard]] std::string number(std::string_view value, const CellStyle& style) const {
    double out = 0;
    const auto [end, wrong] = std::from_chars(value.data(), value.data() + value.size(), out);
    if (wrong != std::errc() || end != value.data() + value.size() || !std::isfinite(out))
      return std::string(value);
    return style.format->show(out, workbook_.epoch);
  }

  // A box that lies over the grid stands for the cell that keeps its state.
  void add_boxes() {
    std::vector<Box> boxes = read_boxes(package_, relationships_, place(), progress_, diagnostics_);
    std::set<Position> linked;
    for (const Box& box : boxes) linked.insert(box.linked.begin(), box.linked.end());
    if (!linked.empty())
      std::erase_if(sheet_.cells, [&](const SheetCell& cell) {
        return (cell.text == "TRUE" || cell.text == "FALSE") && linked.contains(cell.at);
      });
    for (Box& box : boxes) add(box.at, std::move(box.text), false);
  }

  // In order, with one entry a cell.
  void settle() {
    std::stable_sort(sheet_.cells.begin(), sheet_.cells.end(),
                     [](const SheetCell& a, const SheetCell& b) { return a.at < b.at; });
    std::vector<SheetCell> cells;
    for (SheetCell& each : sheet_.cells) {
      if (!cells.empty() && cells.back().at == each.at) {
        cells.back().text.append(" ").append(each.text);
      } else {
        cells.push_back(std::move(each));
      }
    }
    sheet_.cells = std::move(cells);
  }

  void read_merged(const pugi::xml_node& root) {
    for (const pugi::xml_node node : ooxml::child(root, "mergeCells").children()) {
      const std::string_view words = ooxml::attribute(node, "ref");
      auto area = read_area(words);
      if (!area) {
        note("merged cell(s) lie outside of any sheet and were left alone",
             place() + ", " + std::string(words.substr(0, 40)));
        continue;
      }
      if (area->last.row - area->first.row >= most_merged_rows) {
        note("merged cell(s) span more rows than is likely; they were read as one row",
             place() + ", " + std::string(words.substr(0, 40)));
        area->last.row = area->first.row;
      }
      if (area->first < area->last) sheet_.merged.push_back(*area);
    }
  }

  void add_floating(const pugi::xml_node& root) {
    sheet_.floating = read_text_boxes(package_, relationships_, progress_, diagnostics_);
    const pugi::xml_node margins = ooxml::child(root, "headerFooter");
    for (const pugi::xml_node node : margins.children()) {
      const bool head = ooxml::local_name(node).ends_with("Header");
      const std::string text = progress_.cleaner.clean(margin_words(node.text().get()));
      if (!text.empty()) sheet_.floating.push_back({text, head ? "page header" : "page footer"});
    }
  }

  const ooxml::Package& package_;
  std::string_view part_;
  const Workbook& workbook_;
  Progress& progress_;
  Diagnostics& diagnostics_;
  Sheet sheet_;
  std::vector<ooxml::Relationship> relationships_;
  std::map<Position, std::string> links_;
  std::vector<Link> link_areas_;
  std::vector<bool> hidden_columns_ = std::vector<bool>(most_columns + 1);
};

}  // namespace

std::optional<Sheet> read_sheet(const ooxml::Package& package, std::string_view part,
                                std::string_view name, const Workbook& workbook, Progress& progress,
                                Diagnostics& diagnostics) {
  return SheetReader(package, part, name, workbook, progress, diagnostics).read();
}

}  // namespace assize::xlsx
