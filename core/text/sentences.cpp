// SPDX-License-Identifier: Apache-2.0
#include "text/sentences.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "text/utf8.hpp"

namespace assize::text {
namespace {

constexpr std::array<std::string_view, 22> abbreviations = {
    "e.g", "i.e", "eg", "ie", "etc",  "mr",    "mrs", "ms", "dr",     "no",  "nos",
    "v",   "vs",  "p",  "pp", "para", "paras", "sec", "st", "approx", "ref", "cllr"};

constexpr std::size_t shortest_clause = 20;
constexpr std::size_t longest_opening = 120;
constexpr std::size_t longest_remark = 400;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t space = space_at(text, at);
    if (space == 0) break;
    at += space;
  }
  return at;
}

// The word that ends before `end`, lower case, points inside it kept.
bool is_abbreviation(std::string_view text, std::size_t end) {
  std::size_t start = end;
  while (start > 0 && text[start - 1] != ' ' && text[start - 1] != '(') --start;
  std::string word(text.substr(start, end - start));
  for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  if (word.size() == 1 && word != "i" && !is_digit(word[0])) return true;  // an initial
  // "etc. The": what it ends may be a sentence too.
  if (word == "etc") {
    const std::size_t next = skip_space(text, end + 1);
    return next >= text.size() || !is_upper(text[next]);
  }
  return std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

bool is_bullet(std::string_view text, std::size_t at) {
  const char32_t value = code_point_at(text, at).value;
  return value == 0x2022 || value == 0x25CF || value == 0x25AA || value == 0x2023 ||
         value == 0x25E6 || value == 0x00B7 || (value >= 0xF000 && value <= 0xF0FF);
}

// End of the closing quotes and brackets that follow a full stop.
std::size_t skip_closers(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint point = code_point_at(text, at);
    const bool closer = point.value == '"' || point.value == '\'' || point.value == ')' ||
                        point.value == ']' || point.value == 0x2019 || point.value == 0x201D;
    if (!closer) break;
    at += point.size;
  }
  return at;
}

// Whether a sentence may begin at `at`: not with a small letter.
bool may_begin(std::string_view text, std::size_t at) {
  return !(text[at] >= 'a' && text[at] <= 'z');
}

// Whether the sentence that began at `start` holds nothing but a number of up to two figures before
// `at`: "2. Ring the resident".
bool is_item_number(std::string_view text, std::size_t start, std::size_t at) {
  if (at == start || at - start > 2) return false;
  return is_digit(text[start]) && is_digit(text[at - 1]);
}

// Whether the sentence that began at `start` ends with the mark at `at`.
bool ends_sentence(std::string_view text, std::size_t start, std::size_t at) {
  const char c = text[at];
  if (c != '.' && c != '!' && c != '?') return false;
  if (c == '.' && is_item_number(text, start, at)) return false;
  const std::size_t after = skip_closers(text, at + 1);
  if (after >= text.size()) return true;
  const std::size_t next = skip_space(text, after);
  if (next >= text.size()) return true;
  if (next == after) {
    // "responsible.However": a stop run on to a capital ends the sentence when words stand on both
    // sides, but not in file names and abbreviations.
    return after == at + 1 && is_upper(text[next]) && at > 1 && std::islower(text[at - 1]) != 0 &&
           std::islower(text[at - 2]) != 0 && next + 1 < text.size() &&
           (std::islower(text[next + 1]) != 0 || text[next + 1] == ' ');
  }
  if (c == '.' && is_abbreviation(text, at)) return false;
  // `asks "what is wrong?" and notes it`
  const bool quoted = after > at + 1 && text[after - 1] != ')' && text[after - 1] != ']';
  return (c != '.' && !quoted) || may_begin(text, next);
}

// A hyphen or dash that begins an item of a list: the first stands after a colon.
bool is_item(std::string_view text, std::size_t at, std::size_t start, bool listing) {
  const CodePoint point = code_point_at(text, at);
  if (point.value != '-' && point.value != 0x2013) return false;
  const std::size_t after = at + point.size;
  if (at == 0 || text[at - 1] != ' ' || after >= text.size() || text[after] != ' ') return false;
  std::size_t before = at;
  while (before > start && text[before - 1] == ' ') --before;
  return before > start && (listing || text[before - 1] == ':');
}

bool is_clause_break(std::string_view text, std::size_t at) {
  const CodePoint point = code_point_at(text, at);
  const std::size_t after = at + point.size;
  const bool space_follows = after >= text.size() || space_at(text, after) != 0;
  switch (point.value) {
    case ',':
    case ';':
    case ':':
      return space_follows;
    case ')':
      return true;
    case '(': {
      // A remark of some length is a clause of its own; "ten (10)" is none.
      const std::size_t close = text.substr(at, longest_remark).find(')');
      return close != std::string_view::npos && close > shortest_clause;
    }
    case '-':
      return space_follows && at > 0 && text[at - 1] == ' ';
    case 0x2013:
    case 0x2014:
      return true;
    default:
      return false;
  }
}

Range trim(std::string_view text, Range range) {
  range.start = std::min(skip_space(text, range.start), range.end);
  while (range.end > range.start && text[range.end - 1] == ' ') --range.end;
  return range;
}

std::vector<Range> clauses(std::string_view text, Range sentence) {
  std::vector<Range> out;
  std::size_t start = sentence.start;
  for (std::size_t i = sentence.start; i < sentence.end;) {
    const std::size_t size = code_point_at(text, i).size;
    if (is_clause_break(text, i) && i - start >= shortest_clause) {
      out.push_back(trim(text, {start, i}));
      start = i + size;
    }
    i += size;
  }
  const Range last = trim(text, {start, sentence.end});
  if (!out.empty() && last.size() < shortest_clause) {
    out.back().end = std::max(out.back().end, last.end);
  } else if (!last.empty()) {
    out.push_back(last);
  }
  return out;
}

}  // namespace

std::vector<Range> sentences(std::string_view text) {
  std::vector<Range> out;
  std::size_t start = skip_space(text, 0);
  bool listing = false;
  for (std::size_t i = start; i < text.size();) {
    const std::size_t size = code_point_at(text, i).size;
    const bool item = is_item(text, i, start, listing);
    listing = listing || item;
    if (i > start && (item || is_bullet(text, i))) {
      const Range before = trim(text, {start, i});
      if (!before.empty()) out.push_back(before);
      start = i;
    } else if (ends_sentence(text, start, i)) {
      const std::size_t end = skip_closers(text, i + 1);
      out.push_back({start, end});
      listing = false;
      start = skip_space(text, end);
      i = std::max(start, i + 1);
      continue;
    }
    i += size;
  }
  const Range last = trim(text, {std::min(start, text.size()), text.size()});
  if (!last.empty()) out.push_back(last);
  return out;
}

Range sentence_at(std::span<const Range> sentences, std::size_t size, std::size_t at) {
  const auto after =
      std::upper_bound(sentences.begin(), sentences.end(), at,
                       [](std::size_t byte, const Range& range) { return byte < range.start; });
  return after == sentences.begin() ? Range{0, size} : *(after - 1);
}

Range sentence_at(std::string_view text, std::size_t at) {
  return sentence_at(sentences(text), text.size(), at);
}

Range clause_at(std::string_view text, std::size_t at) {
  return clause_at(text, sentence_at(text, at), at);
}

Range clause_at(std::string_view text, const Range& sentence, std::size_t at) {
  Range found = sentence;
  for (const Range& range : clauses(text, sentence)) {
    if (range.start > at) break;
    found = range;
  }
  return found;
}

Range opening(std::string_view text) {
  const std::size_t start = skip_space(text, 0);
  Range range = clause_at(text, start);
  if (range.size() > longest_opening) {
    std::size_t end = text.rfind(' ', range.start + longest_opening);
    if (end == std::string_view::npos || end <= range.start) end = range.start + longest_opening;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    range.end = end;
  }
  return range;
}

}  // namespace assize::text
