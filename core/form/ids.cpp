// SPDX-License-Identifier: Apache-2.0
#include "form/ids.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "text/fold.hpp"

namespace assize::form {
namespace {

constexpr std::array<std::string_view, 8> openers = {"provision", "code", "section", "clause",
                                                     "para",      "no",   "ref",     "and"};

bool is_id_char(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '.'; }

// "6.9." and "6.9)" are 6.9; "06.09" is not.
std::string trimmed(std::string_view token) {
  while (!token.empty() && (token.back() == '.' || token.back() == ':')) token.remove_suffix(1);
  while (!token.empty() && token.front() == '.') token.remove_prefix(1);
  return std::string(token);
}

bool is_alpha(std::string_view text, std::size_t at) {
  return at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])) != 0;
}

// The end of "(cont.)", "continued" and the like after a number; `at` when there is none.
std::size_t skip_continued(std::string_view cell, std::size_t at) {
  constexpr std::string_view mark = "cont";
  std::size_t i = std::min(cell.find_first_not_of(" (-", at), cell.size());
  for (std::size_t k = 0; k < mark.size(); ++k)
    if (i + k >= cell.size() ||
        std::tolower(static_cast<unsigned char>(cell[i + k])) != static_cast<int>(mark[k]))
      return at;
  i += mark.size();
  const std::size_t end = std::min(cell.find_first_of(" )", i), cell.size());
  const std::string_view rest = cell.substr(i, end - i);
  if (!rest.empty() && rest != "." && rest != "d" && rest != "d." && rest != "'d" &&
      rest != "inued" && rest != "inued.")
    return at;
  return end < cell.size() && cell[end] == ')' ? end + 1 : end;
}

// The end of an item's letter after a number: `(a)`, ` b)`, `c`; `at` when there is none.
std::size_t skip_item(std::string_view cell, std::size_t at) {
  const auto ends = [&](std::size_t i) {
    return i >= cell.size() || std::isalnum(static_cast<unsigned char>(cell[i])) == 0;
  };
  if (is_alpha(cell, at) && ends(at + 1)) return at + 1;
  std::size_t i = std::min(cell.find_first_not_of(' ', at), cell.size());
  if (is_alpha(cell, i) && i + 1 == cell.size()) return cell.size();  // "5.8 a"
  if (i < cell.size() && cell[i] == '(') ++i;
  return is_alpha(cell, i) && i + 1 < cell.size() && cell[i + 1] == ')' ? i + 2 : at;
}

// A word that may stand before a number: of English, or a label of the Code's own column of
// numbers.
bool is_opener(const std::string& word, const Code& code) {
  if (std::find(openers.begin(), openers.end(), word) != openers.end()) return true;
  for (const Column& column : code.form.columns) {
    if (column.role != ColumnRole::provision) continue;
    if (std::find(column.folded.begin(), column.folded.end(), word) != column.folded.end()) {
      return true;
    }
  }
  return false;
}

/// `2` in "6: The stages (Stage 2)"; 0: none.
int stage_in(const std::vector<text::Word>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string& number = words[i + 1].folded;
    if (words[i].folded == "stage" && number.size() == 1 && number[0] > '0' && number[0] <= '9')
      return number[0] - '0';
  }
  return 0;
}

bool is_of_stage(const FormRow& row, int stage, const Code& code) {
  const Provision* const first = code.provision(row.provisions.front());
  return first != nullptr && first->stage == stage;
}

/// Whether what follows a section's number is its title, or words that stand for one.
bool is_title(std::string_view text, const Section& section) {
  const std::string folded = text::fold(text);
  const auto same = [&](const std::string& title) { return folded == text::fold(title); };
  return same(section.title) || std::any_of(section.also.begin(), section.also.end(), same);
}

/// Where a form has a row a section, or one a section's stage, the cell has the section's title,
/// too: the row, and the byte after what was read. No row when it is none of that.
std::pair<const FormRow*, std::size_t> row_of_section(std::string_view cell, std::size_t at,
                                                      std::string_view id, const Code& code) {
  constexpr std::size_t longest = 120;  // bytes
  const Section* const section = code.section(id);
  const std::string_view rest = cell.substr(at);
  if (section == nullptr || rest.size() > longest) return {};
  if (const FormRow* const whole = code.row(id))
    return {is_title(rest, *section) ? whole : nullptr, cell.size()};
  const int stage = stage_in(text::words(rest));
  for (const FormRow& row : code.form.rows)
    if (stage != 0 && row.section == id && is_of_stage(row, stage, code))
      return {&row, cell.size()};
  return {};
}

}  // namespace

Ids read_ids(std::string_view cell, const Code& code) {
  Ids out;
  std::size_t i = 0;
  const auto skip = [&] {
    while (i < cell.size()) {
      const char c = cell[i];
      if (std::isalnum(static_cast<unsigned char>(c)) != 0 ||
          static_cast<unsigned char>(c) >= 0x80) {
        break;
      }
      ++i;
    }
  };
  for (;;) {
    const std::size_t before = i;
    skip();
    if (i >= cell.size()) break;
    if (std::isalpha(static_cast<unsigned char>(cell[i])) != 0) {
      std::size_t end = i;
      std::string word;
      while (end < cell.size() && std::isalpha(static_cast<unsigned char>(cell[end])) != 0) {
        word += static_cast<char>(std::tolower(static_cast<unsigned char>(cell[end++])));
      }
      if (!is_opener(word, code) || (!out.known.empty() && word != "and")) {
        i = before;
        break;
      }
      i = end;
      continue;
    }
    std::size_t end = i;
    while (end < cell.size() && is_id_char(cell[end])) ++end;
    if (end == i) {
      i = before;
      break;
    }
    const std::string id = trimmed(cell.substr(i, end - i));
    if (const auto [row, behind] = row_of_section(cell, end, id, code); row != nullptr) {
      out.known.push_back(row->id);
      out.end = i = behind;
      continue;
    }
    if (code.row_of(id) == nullptr && code.row(id) == nullptr) {
      if (id.find('.') != std::string::npos) {
        out.unknown = id;
        i = end;
        skip();
        out.only_unknown = out.known.empty() && i >= cell.size();
      }
      i = before;
      break;
    }
    out.known.push_back(id);
    i = skip_continued(cell, skip_item(cell, end));
    out.end = i;
  }
  skip();
  out.only = i >= cell.size() && !out.known.empty();
  if (out.known.empty() && cell.size() < 12) {
    // "6 .9", "6. 9": a blank inside the number
    std::string joined;
    for (const char c : cell) {
      if (c != ' ') joined += c;
    }
    const std::string id = trimmed(joined);
    if (joined.size() < cell.size() && !id.empty() &&
        std::all_of(id.begin(), id.end(), is_id_char) &&
        (code.row_of(id) != nullptr || code.row(id) != nullptr)) {
      out.known.push_back(id);
      out.only = true;
      out.end = cell.size();
      out.unknown.clear();
      out.only_unknown = false;
    }
  }
  return out;
}

}  // namespace assize::form
