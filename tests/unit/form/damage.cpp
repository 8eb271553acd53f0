// SPDX-License-Identifier: Apache-2.0
#include "damage.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include "text/utf8.hpp"

namespace assize::test {
namespace {

using Lines = std::vector<Line>;

bool whole(const Line& line) { return line.kind == Line::row && line.answer != Line::none; }

template <class F>
void each_row(Sheet& sheet, F change) {
  for (Line& line : sheet.lines) {
    if (whole(line)) change(line, sheet.answers[line.answer]);
  }
}

// The cell of a column; a spare one when the column or the cell is gone.
std::string& cell(const Sheet& sheet, Line& line, ColumnRole role) {
  static thread_local std::string spare;
  const auto at = sheet.column(role);
  if (at && *at < line.cells.size()) return line.cells[*at];
  spare.clear();
  return spare;
}

void remove_column(Sheet& sheet, ColumnRole role) {
  const auto at = sheet.column(role);
  if (!at) return;
  for (Line& line : sheet.lines) {
    const bool table = line.kind == Line::row || line.kind == Line::header;
    if (!table || *at >= line.cells.size()) continue;
    line.cells.erase(line.cells.begin() + static_cast<std::ptrdiff_t>(*at));
  }
  sheet.columns.erase(sheet.columns.begin() + static_cast<std::ptrdiff_t>(*at));
}

void head(Sheet& sheet, ColumnRole role, const std::string& label) {
  for (Line& line : sheet.lines) {
    if (line.kind == Line::header) cell(sheet, line, role) = label;
  }
}

// The place of a blank near the middle, or 0.
std::size_t middle(const std::string& text) {
  const std::size_t at = text.find(' ', text.size() / 2);
  return at == std::string::npos ? 0 : at;
}

void lose_some_ids(Sheet& sheet, Dice& dice) {
  each_row(sheet, [&](Line& line, Answered&) {
    if (dice.chance(8)) cell(sheet, line, ColumnRole::provision).clear();
  });
}

void lose_all_ids(Sheet& sheet, Dice&) {
  each_row(sheet, [&](Line& line, Answered&) { cell(sheet, line, ColumnRole::provision).clear(); });
}

// Rows that a page ends in the middle of: the rest of each cell stands on the next page, under a
// repeated heading, header, both or neither.
void split_rows(Sheet& sheet, Dice& dice) {
  Lines out;
  Line header{Line::prose, {"Return"}};
  std::string heading = "Annual return";
  std::size_t page = 1;
  for (Line& line : sheet.lines) {
    if (line.kind == Line::header) header = line;
    if (line.kind == Line::heading) heading = line.cells.front();
    if (!whole(line) || !dice.chance(15)) {
      out.push_back(std::move(line));
      continue;
    }
    Line rest = line;
    rest.answer = Line::none;
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
      const bool prose =
          i != sheet.column(ColumnRole::provision) && i != sheet.column(ColumnRole::claim);
      const std::size_t at = prose && dice.chance(75) ? middle(line.cells[i]) : 0;
      rest.cells[i] = at == 0 ? std::string() : line.cells[i].substr(at + 1);
      if (at != 0) line.cells[i].resize(at);
    }
    out.push_back(std::move(line));
    if (dice.chance(50))
      out.push_back({Line::prose, {"Page " + std::to_string(page++) + " of 30"}});
    if (dice.chance(50)) out.push_back({Line::heading, {heading}});
    if (header.kind == Line::header && dice.chance(60)) out.push_back(header);
    out.push_back(std::move(rest));
  }
  sheet.lines = std::move(out);
}

// Furniture of pages between whole rows.
void turn_pages(Sheet& sheet, Dice& dice) {
  Lines out;
  std::optional<Line> header;
  std::size_t page = 1;
  for (Line& line : sheet.lines) {
    if (line.kind == Line::header) header = line;
    if (whole(line) && dice.chance(20)) {
      out.push_back({Line::prose, {"Return of the corn guild 2025"}});
      out.push_back({Line::prose, {std::to_string(page++) + " | Page"}});
      if (header && dice.chance(70)) out.push_back(*header);
    }
    out.push_back(std::move(line));
  }
  sheet.lines = std::move(out);
}

void drop_headers(Sheet& sheet, Dice&) {
  std::erase_if(sheet.lines, [](const Line& line) { return line.kind == Line::header; });
}

void drop_headings(Sheet& sheet, Dice&) {
  std::erase_if(sheet.lines, [](const Line& line) { return line.kind == Line::heading; });
}

void trim_rows(Sheet& sheet, Dice&) {
  each_row(sheet, [](Line& line, Answered&) {
    while (line.cells.size() > 1 && line.cells.back().empty()) line.cells.pop_back();
  });
}

void shift_right(Sheet& sheet, Dice& dice) {
  const auto claim = sheet.column(ColumnRole::claim);
  each_row(sheet, [&](Line& line, Answered&) {
    if (!dice.chance(10)) return;
    const std::size_t at = dice.chance(50) ? 0 : std::min(claim.value_or(0), line.cells.size());
    line.cells.insert(line.cells.begin() + static_cast<std::ptrdiff_t>(at), std::string());
  });
}

// The requirement's cell is gone, with its words.
void shift_left(Sheet& sheet, Dice& dice) {
  const auto at = sheet.column(ColumnRole::requirement);
  if (!at || *at == 0) return;
  each_row(sheet, [&](Line& line, Answered& one) {
    if (line.cells.size() != sheet.columns.size() || !dice.chance(10)) return;
    if (line.cells.front().empty()) return;  // nothing would tell the row
    line.cells.erase(line.cells.begin() + static_cast<std::ptrdiff_t>(*at));
    one.requirement.clear();
  });
}

void number_in_requirement(Sheet& sheet, Dice& dice) {
  if (sheet.column(ColumnRole::requirement) != 1U) return;
  each_row(sheet, [&](Line& line, Answered&) {
    if (line.cells.size() < 2 || !dice.chance(30)) return;
    line.cells[1] = line.cells[0] + (dice.chance(50) ? " " : ". ") + line.cells[1];
    line.cells.erase(line.cells.begin());
  });
}

// One column for both, headed as one.
void no_number_column(Sheet& sheet, Dice&) {
  each_row(sheet, [&](Line& line, Answered&) {
    std::string& requirement = cell(sheet, line, ColumnRole::requirement);
    requirement = cell(sheet, line, ColumnRole::provision) + " " + requirement;
  });
  head(sheet, ColumnRole::requirement, "Code provision and requirement");
  remove_column(sheet, ColumnRole::provision);
}

void no_requirement(Sheet& sheet, Dice&) {
  remove_column(sheet, ColumnRole::requirement);
  for (Answered& one : sheet.answers) one.requirement.clear();
}

void merged_answers(Sheet& sheet, Dice&) {
  for (Answered& one : sheet.answers) {
    if (!one.commentary.empty()) one.evidence += (one.evidence.empty() ? "" : " ") + one.commentary;
    one.commentary.clear();
  }
  each_row(sheet, [&](Line& line, const Answered& one) {
    cell(sheet, line, ColumnRole::evidence) = one.evidence;
  });
  head(sheet, ColumnRole::evidence, "Evidence, commentary and any explanations");
  remove_column(sheet, ColumnRole::commentary);
}

void claim_last(Sheet& sheet, Dice&) {
  const auto at = static_cast<std::ptrdiff_t>(sheet.column(ColumnRole::claim).value_or(0));
  for (Line& line : sheet.lines) {
    const bool table = line.kind == Line::row || line.kind == Line::header;
    if (!table || line.cells.size() != sheet.columns.size()) continue;
    std::rotate(line.cells.begin() + at, line.cells.begin() + at + 1, line.cells.end());
  }
  std::rotate(sheet.columns.begin() + at, sheet.columns.begin() + at + 1, sheet.columns.end());
}

// Two provisions under one number and answer; both get it.
void two_in_one(Sheet& sheet, Dice& dice) {
  Lines out;
  for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
    Line line = sheet.lines[i];
    const bool pair = whole(line) && i + 1 < sheet.lines.size() && whole(sheet.lines[i + 1]);
    if (pair && dice.chance(8)) {
      Answered& first = sheet.answers[line.answer];
      Answered& second = sheet.answers[sheet.lines[i + 1].answer];
      cell(sheet, line, ColumnRole::provision) += (dice.chance(50) ? " and " : ", ") + second.id;
      cell(sheet, line, ColumnRole::requirement) += " " + second.requirement;
      first.requirement += " " + second.requirement;
      const std::string id = second.id;
      second = first;
      second.id = id;
      second.copy = true;
      second.requirement.clear();
      sheet.shared = true;
      ++i;
    }
    out.push_back(std::move(line));
  }
  sheet.lines = std::move(out);
}

void lose_noughts(Sheet& sheet, Dice&) {
  each_row(sheet, [&](Line& line, Answered&) {
    std::string& id = cell(sheet, line, ColumnRole::provision);
    if (id.ends_with("0")) id.pop_back();
  });
}

void bold(Sheet& sheet, Dice& dice) {
  const auto mark = [](std::string& text) {
    if (!text.empty()) text = "**" + text + "**";
  };
  for (Line& line : sheet.lines) {
    if (line.kind == Line::heading || line.kind == Line::header) {
      for (std::string& text : line.cells) mark(text);
    } else if (whole(line)) {
      mark(cell(sheet, line, ColumnRole::provision));
      if (dice.chance(50)) mark(cell(sheet, line, ColumnRole::claim));
    }
  }
}

void tags_in_cells(Sheet& sheet, Dice& dice) {
  each_row(sheet, [&](Line& line, Answered&) {
    for (std::string& text : line.cells) {
      if (text.empty() || !dice.chance(25)) continue;
      if (const std::size_t at = middle(text); at != 0 && dice.chance(60)) {
        text = "<p>" + text.substr(0, at) + "</p><p>" + text.substr(at + 1) + "</p>";
      } else {
        text = "<b>" + text + "</b>";
      }
    }
  });
}

void broken_lines(Sheet& sheet, Dice& dice) {
  each_row(sheet, [&](Line& line, Answered&) {
    for (std::size_t i = 1; i < line.cells.size(); ++i) {
      const std::size_t at = middle(line.cells[i]);
      if (at == 0 || !dice.chance(10)) continue;
      // A line that begins with a number begins a row, for all that anybody can tell.
      if (std::isdigit(static_cast<unsigned char>(line.cells[i][at + 1])) != 0) continue;
      line.cells[i][at] = '\n';
    }
  });
}

void decorate_numbers(Sheet& sheet, Dice& dice) {
  const std::vector<std::pair<std::string, std::string>> ways = {
      {"", "."},  {"", ")"},  {"Provision ", ""}, {"Code ", ""},
      {" ", " "}, {"(", ")"}, {"Para ", ":"}};
  each_row(sheet, [&](Line& line, Answered&) {
    std::string& id = cell(sheet, line, ColumnRole::provision);
    const auto& [before, after] = dice.one_of(ways);
    if (!id.empty()) id = before + id + after;
  });
}

void lose_rows(Sheet& sheet, Dice& dice) {
  std::erase_if(sheet.lines, [&](const Line& line) {
    if (!whole(line) || !dice.chance(8)) return false;
    Answered& one = sheet.answers[line.answer];
    const std::string id = one.id;
    one = {};
    one.id = id;
    one.claim = Claim::absent;
    return true;
  });
}

}  // namespace

const std::vector<Damage>& damages() {
  // Structure first, then the words of cells, then what pages do: in this order two go together.
  static const std::vector<Damage> all = {
      {"none", [](Sheet&, Dice&) {}},
      {"rows lost", lose_rows},
      {"two provisions in a row", two_in_one},
      {"evidence and commentary merged", merged_answers},
      {"no column of requirements", no_requirement},
      {"claim last", claim_last},
      {"lost noughts", lose_noughts},
      {"some ids lost", lose_some_ids},
      {"all ids lost", lose_all_ids},
      {"numbers decorated", decorate_numbers},
      {"no column of numbers", no_number_column},
      {"some numbers in the requirement's cell", number_in_requirement},
      {"bold", bold},
      {"tags in cells", tags_in_cells},
      {"line breaks in cells", broken_lines},
      {"pages turned", turn_pages},
      {"rows split over pages", split_rows},
      {"no header", drop_headers},
      {"no headings", drop_headings},
      {"cells shifted left", shift_left},
      {"cells shifted right", shift_right},
      {"short rows", trim_rows},
  };
  return all;
}

namespace {

// What the invented forms hold beyond ASCII; ticks and boxes, which Windows-1252 lacks, as people
// type them instead.
std::string in_windows(char32_t value) {
  switch (value) {
    case 0x2013:
      return "\x96";
    case 0x2019:
      return "\x92";
    case 0x201C:
      return "\x93";
    case 0x201D:
      return "\x94";
    case 0x2022:
      return "\x95";
    case 0x2610:
      return "[ ]";
    case 0x2612:
      return "[x]";
    case 0x2713:
      return "Y";
    default:
      return {static_cast<char>(value)};
  }
}

}  // namespace

const std::vector<Encoding>& encodings() {
  static const auto utf16 = [](const std::string& utf8, bool big) {
    std::string out = big ? "\xFE\xFF" : "\xFF\xFE";
    for (std::size_t i = 0; i < utf8.size();) {
      const text::CodePoint point = text::code_point_at(utf8, i);
      const char low = static_cast<char>(point.value & 0xFFU);
      const char high = static_cast<char>((point.value >> 8U) & 0xFFU);
      out += big ? high : low;
      out += big ? low : high;
      i += point.size;
    }
    return out;
  };
  static const std::vector<Encoding> all = {
      {"UTF-8 with a mark", [](const std::string& text) { return "\xEF\xBB\xBF" + text; }},
      {"UTF-16LE", [](const std::string& text) { return utf16(text, false); }},
      {"UTF-16BE", [](const std::string& text) { return utf16(text, true); }},
      {"Windows-1252",
       [](const std::string& text) {
         std::string out;
         for (std::size_t i = 0; i < text.size();) {
           const text::CodePoint point = text::code_point_at(text, i);
           out += in_windows(point.value);
           i += point.size;
         }
         return out;
       }},
      {"CRLF",
       [](const std::string& text) {
         std::string out;
         for (const char c : text) {
           if (c == '\n') out += '\r';
           out += c;
         }
         return out;
       }},
  };
  return all;
}

}  // namespace assize::test
