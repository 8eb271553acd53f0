// SPDX-License-Identifier: Apache-2.0
#include "docx/tables.hpp"

#include <algorithm>

#include "docx/tags.hpp"
#include "ooxml/xml.hpp"

namespace assize::docx {
namespace {

constexpr std::size_t most_columns = 64;  // Word has at most 63
constexpr std::size_t widest_frame = 2;   // cells a row of a table that only places others
constexpr std::size_t least_columns = 3;  // of a table that is one beyond doubt

Controls within(const pugi::xml_node& control, Controls around) {
  if (shows_placeholder(control)) ++around.placeholder;
  if (const auto box = check_box(control)) around.box = box;
  return around;
}

void find(const pugi::xml_node& parent, Tag wanted, const Controls& around,
          std::vector<Found>& out) {
  for (const pugi::xml_node each : parent.children()) {
    const Tag tag = tag_of(each);
    if (tag == wanted) {
      out.push_back({each, around});
    } else if (tag == Tag::sdt) {
      find(ooxml::child(each, "sdtContent"), wanted, within(each, around), out);
    } else if (tag == Tag::alternate_content) {
      find(branch_of(each), wanted, around, out);
    } else if (tag == Tag::ins || tag == Tag::custom_xml || tag == Tag::other) {
      find(each, wanted, around, out);
    }
  }
}

std::size_t columns_in(const pugi::xml_node& properties, std::string_view local) {
  const pugi::xml_node node = ooxml::child(properties, local);
  const auto number = ooxml::number(ooxml::attribute(node, "val"));
  return std::min(number.value_or(0), most_columns);
}

struct Extent {
  std::size_t rows = 0;
  std::size_t widest = 0;  // cells of a row
  std::size_t cells = 0;
};

Extent extent_of(const pugi::xml_node& table) {
  Extent out;
  for (const Found& row : rows_of(table)) {
    const std::size_t cells = cells_of(row).size();
    ++out.rows;
    out.widest = std::max(out.widest, cells);
    out.cells += cells;
  }
  return out;
}

}  // namespace

std::vector<Found> rows_of(const pugi::xml_node& table) {
  std::vector<Found> out;
  find(table, Tag::tr, {}, out);
  return out;
}

std::vector<Found> cells_of(const Found& row) {
  std::vector<Found> out;
  find(row.node, Tag::tc, row.controls, out);
  return out;
}

RowProperties row_properties(const pugi::xml_node& row) {
  const pugi::xml_node properties = ooxml::child(row, "trPr");
  RowProperties out;
  out.before = columns_in(properties, "gridBefore");
  out.deleted = is_deleted_row(row);
  out.changed = out.deleted || ooxml::child(properties, "ins");
  return out;
}

bool is_deleted_row(const pugi::xml_node& row) {
  return !ooxml::child(ooxml::child(row, "trPr"), "del").empty();
}

CellProperties cell_properties(const pugi::xml_node& cell) {
  const pugi::xml_node properties = ooxml::child(cell, "tcPr");
  CellProperties out;
  out.columns = std::max<std::size_t>(columns_in(properties, "gridSpan"), 1);
  const pugi::xml_node down = ooxml::child(properties, "vMerge");
  out.reaches_down = down && ooxml::attribute(down, "val") == "restart";
  out.continues_above = down && !out.reaches_down;
  const pugi::xml_node right = ooxml::child(properties, "hMerge");
  out.continues_left = right && ooxml::attribute(right, "val") != "restart";
  out.deleted = !ooxml::child(properties, "cellDel").empty();
  out.changed = out.deleted || ooxml::child(properties, "cellIns");
  return out;
}

std::vector<std::size_t> widths_of(const pugi::xml_node& table) {
  constexpr std::size_t widest = 100000;  // twentieths of a point, far beyond any paper
  std::vector<std::size_t> out;
  for (const pugi::xml_node each : ooxml::child(table, "tblGrid").children()) {
    if (ooxml::local_name(each) != "gridCol") continue;
    out.push_back(std::min(ooxml::number(ooxml::attribute(each, "w")).value_or(0), widest));
  }
  return out;
}

bool is_frame(const pugi::xml_node& table) {
  const Extent own = extent_of(table);
  if (own.cells == 1) return true;
  if (own.widest > widest_frame) return false;
  for (const Found& row : rows_of(table)) {
    for (const Found& cell : cells_of(row)) {
      std::vector<Found> inner;
      find(cell.node, Tag::tbl, {}, inner);
      for (const Found& each : inner) {
        const Extent other = extent_of(each.node);
        if (own.widest == 1 || (other.widest >= least_columns && other.rows > own.rows))
          return true;
      }
    }
  }
  return false;
}

}  // namespace assize::docx
