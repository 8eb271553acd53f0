// SPDX-License-Identifier: Apache-2.0
#include "damage.hpp"

#include <algorithm>
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

// The place of a blank near the middle, or 0.
std::size_t middle(const std::string& text) {
  const std::size_t at = text.find(' ', text.size() / 2);
  return at == std::string::npos ? 0 : at;
}

void lose_some_ids(Sheet& sheet, Dice& dice) {
  each_row(sheet, [&](Line& line, Answered&) {
    if (dice.chance(8)) line.cells[sheet.column(ColumnRole::provision)].clear();
  });
}

void lose_all_ids(Sheet& sheet, Dice&) {
  each_row(sheet, [&](Line& line, Answered&) {
    line.cells[sheet.column(ColumnRole::provision)].clear();
  });
}

// Rows that a page ends in the middle of: the rest of each cell stands on the next page, under a
// repeated heading, header, both or neither.
void split_rows(Sheet& sheet, Dice& dice) {
  Lines out;
  Line header;
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
      const bool prose = i != sheet.column(ColumnRole::provision) && i != sheet.column(ColumnRole::claim);
      const std::size_t cut = prose && dice.chance(75) ? middle(line.cells[i]) : 0;
      if (cut == 0) {
        rest.cells[i].clear();
      } else {
        rest.cells[i] = line.cells[i].substr(cut + 1);
        line.cells[i].resize(cut);
      }
    }
    out.push_back(std::move(line));
    if (dice.chance(50)) out.push_back({Line::prose, {"Page " + std::to_string(page++) + " of 30"}});
    if (dice.chance(50)) out.push_back({Line::heading, {heading}});
    if (dice.chance(60)) out.push_back(header);
    out.push_back(std::move(rest));
  }
  sheet.lines = std::move(out);
}

// Furniture of pages between whole rows.
void turn_pages(Sheet& sheet, Dice& dice) {
  Lines out;
  Line header;
  std::size_t page = 1;
  for (Line& line : sheet.lines) {
    if (line.kind == Line::header) header = line;
    const bool turn = whole(line) && dice.chance(20);
    if (turn) {
      out.push_back({Line::prose, {"Return of the corn guild 2025"}});
      out.push_back({Line::prose, {std::to_string(page++) + " | Page"}});
      if (dice.chance(70)) out.push_back(header);
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
  each_row(sheet, [&](Line& line, Answered&) {
    if (!dice.chance(10)) return;
    const auto at = static_cast<std::ptrdiff_t>(dice.below(2) == 0 ? 0 : sheet.column(ColumnRole::claim));
    line.cells.insert(line.cells.begin() + at, std::string());
  });
}

// The requirement's cell is gone, with its words or pushed into the number's.
void shift_left(Sheet& sheet, Dice& dice) {
  each_row(sheet, [&](Line& line, Answered& one) {
    if (!dice.chance(10)) return;
    const auto at = static_cast<std::ptrdiff_t>(sheet.column(ColumnRole::requirement));
    line.cells.erase(line.cells.begin() + at);
    one.requirement.clear();
  });
}

void number_in_requirement(Sheet& sheet, Dice& dice) {
  each_row(sheet, [&](Line& line, Answered& one) {
    if (!dice.chance(30)) return;
    line.cells.erase(line.cells.begin());
    line.cells.front() = one.id + (dice.chance(50) ? " " : ". ") + one.requirement;
  });
}

// One column for both, headed as one.
void number_column_gone(Sheet& sheet, Dice&) {
  for (Line& line : sheet.lines) {
    if (line.kind == Line::header) {
      line.cells.erase(line.cells.begin());
      line.cells.front() = "Code provision and requirement";
    }
  }
  each_row(sheet, [&](Line& line, Answered& one) {
    line.cells.erase(line.cells.begin());
    line.cells.front() = one.id + " " + one.requirement;
  });
}

void no_requirement(Sheet& sheet, Dice&) {
  const auto at = static_cast<std::ptrdiff_t>(sheet.column(ColumnRole::requirement));
  for (Line& line : sheet.lines) {
    if (line.kind == Line::row || line.kind == Line::header) line.cells.erase(line.cells.begin() + at);
  }
  for (Answered& one : sheet.answers) one.requirement.clear();
}

void merged_answers(Sheet& sheet, Dice&) {
  for (Line& line : sheet.lines) {
    if (line.kind == Line::header) {
      line.cells.pop_back();
      line.cells.back() = "Evidence, commentary and any explanations";
    }
  }
  each_row(sheet, [](Line& line, Answered& one) {
    if (!one.commentary.empty()) one.evidence += (one.evidence.empty() ? "" : " ") + one.commentary;
    one.commentary.clear();
    line.cells.pop_back();
    line.cells.back() = one.evidence;
  });
}

void claim_last(Sheet& sheet, Dice&) {
  const auto at = static_cast<std::ptrdiff_t>(sheet.column(ColumnRole::claim));
  for (Line& line : sheet.lines) {
    if (line.kind != Line::row && line.kind != Line::header) continue;
    std::rotate(line.cells.begin() + at, line.cells.begin() + at + 1, line.cells.end());
  }
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
      line.cells[0] = first.id + (dice.chance(50) ? " and " : ", ") + second.id;
      line.cells[1] += " " + second.requirement;
      second.claim = first.claim;
      second.claim_words = first.claim_words;
      second.evidence = first.evidence;
      second.commentary = first.commentary;
      second.requirement.clear();
      ++i;
    }
    out.push_back(std::move(line));
  }
  sheet.lines = std::move(out);
}

void lose_noughts(Sheet& sheet, Dice&) {
  each_row(sheet, [](Line& line, Answered&) {
    if (line.cells.front().ends_with("0")) line.cells.front().pop_back();
  });
}

void bold(Sheet& sheet, Dice& dice) {
  const auto mark = [](std::string& text) {
    if (!text.empty()) text = "**" + text + "**";
  };
  for (Line& line : sheet.lines) {
    if (line.kind == Line::heading || line.kind == Line::header) {
      for (std::string& cell : line.cells) mark(cell);
    } else if (whole(line)) {
      mark(line.cells[0]);
      if (dice.chance(50)) mark(line.cells[2]);
    }
  }
}

void tags_in_cells(Sheet& sheet, Dice& dice) {
  each_row(sheet, [&](Line& line, Answered&) {
    for (std::string& cell : line.cells) {
      if (cell.empty() || !dice.chance(25)) continue;
      if (const std::size_t cut = middle(cell); cut != 0 && dice.chance(60)) {
        cell = "<p>" + cell.substr(0, cut) + "</p><p>" + cell.substr(cut + 1) + "</p>";
      } else {
        cell = "<b>" + cell + "</b>";
      }
    }
  });
}

void broken_lines(Sheet& sheet, Dice& dice) {
  each_row(sheet, [&](Line& line, Answered&) {
    for (std::size_t i = 1; i < line.cells.size(); ++i) {
      if (const std::size_t cut = middle(line.cells[i]); cut != 0 && dice.chance(10)) {
        line.cells[i][cut] = '\n';
      }
    }
  });
}

void decorate_numbers(Sheet& sheet, Dice& dice) {
  const std::vector<std::pair<std::string, std::string>> ways = {
      {"", "."}, {"", ")"}, {"Provision ", ""}, {"Code ", ""}, {" ", " "}, {"(", ")"}, {"Para ", ":"}};
  each_row(sheet, [&](Line& line, Answered&) {
    const auto& [before, after] = dice.one_of(ways);
    line.cells.front() = before + line.cells.front() + after;
  });
}

void lose_rows(Sheet& sheet, Dice& dice) {
  std::erase_if(sheet.lines, [&](const Line& line) {
    if (!whole(line) || !dice.chance(8)) return false;
    Answered& one = sheet.answers[line.answer];
    one.requirement.clear();
    one.claim_words.clear();
    one.claim = Claim::absent;
    one.evidence.clear();
    one.commentary.clear();
    return true;
  });
}

}  // namespace

const std::vector<Damage>& damages() {
  static const std::vector<Damage> all = {
      {"none", [](Sheet&, Dice&) {}},
      {"some ids lost", lose_some_ids},
      {"all ids lost", lose_all_ids},
      {"rows split over pages", split_rows},
      {"pages turned", turn_pages},
      {"no header", drop_headers},
      {"no headings", drop_headings},
      {"short rows", trim_rows},
      {"cells shifted right", shift_right},
      {"cells shifted left", shift_left},
      {"some numbers in the requirement's cell", number_in_requirement},
      {"no column of numbers", number_column_gone},
      {"no column of requirements", no_requirement},
      {"evidence and commentary merged", merged_answers},
      {"claim last", claim_last},
      {"two provisions in a row", two_in_one},
      {"lost noughts", lose_noughts},
      {"bold", bold},
      {"tags in cells", tags_in_cells},
      {"line breaks in cells", broken_lines},
      {"numbers decorated", decorate_numbers},
      {"rows lost", lose_rows},
  };
  return all;
}

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
