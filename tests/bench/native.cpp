// SPDX-License-Identifier: Apache-2.0
#include "native.hpp"

#include <algorithm>
#include <array>

namespace assize::bench {
namespace {

using std::string_view;
constexpr std::size_t none = string_view::npos;

constexpr std::array<string_view, 12> months = {"january",   "february", "march",    "april",
                                                "may",       "june",     "july",     "august",
                                                "september", "october",  "november", "december"};
constexpr std::array<string_view, 5> notes = {"insert link", "tbc", "to be confirmed",
                                              "where is this stated", "draft"};
constexpr std::array<string_view, 6> places = {"section", "clause", "paragraph",
                                               "para",    "page",   "appendix"};
constexpr string_view promise = "will be ";
constexpr int months_a_year = 12;
constexpr int as_of_month = static_cast<int>(as_of.year()) * months_a_year +
                            static_cast<int>(static_cast<unsigned>(as_of.month()));

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

string_view trimmed(string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

void lower(string_view text, std::string& out) {
  out.resize(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    out[i] = static_cast<char>(c + (static_cast<unsigned char>(c - 'A') < 26 ? 32 : 0));
  }
}

int month_of(string_view word) {
  const auto found = std::find(months.begin(), months.end(), word);
  return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

// The word that ends, after white space, before `at`.
string_view word_before(string_view low, std::size_t at, std::size_t least) {
  std::size_t end = at;
  while (end > least && is_space(low[end - 1])) --end;
  if (end == at) return {};
  std::size_t start = end;
  while (start > least && is_letter(low[start - 1])) --start;
  return low.substr(start, end - start);
}

bool has_note(string_view low) {
  return std::any_of(notes.begin(), notes.end(),
                     [&](string_view note) { return low.find(note) != none; });
}

// Whether "d/m/" ends before `at`.
bool day_and_month_before(string_view low, std::size_t at) {
  const auto figures = [&](std::size_t end) {
    std::size_t start = end;
    while (start > 0 && is_digit(low[start - 1])) --start;
    return end - start;
  };
  if (at == 0 || low[at - 1] != '/') return false;
  const std::size_t month = figures(at - 1);
  if (month < 1 || month > 2 || at < month + 2 || low[at - month - 2] != '/') return false;
  return figures(at - month - 2) >= 1;
}

// "may 2024", "3/5/2024": four figures, then what stands before them.
bool has_date(string_view low) {
  for (std::size_t i = 0; i + 4 <= low.size(); ++i) {
    if (!std::all_of(&low[i], &low[i] + 4, is_digit)) continue;
    if (month_of(word_before(low, i, 0)) != 0 || day_and_month_before(low, i)) return true;
  }
  return false;
}

bool has_reference(string_view low) {
  for (const string_view address : {"http://", "https://", "www."})
    if (low.find(address) != none) return true;
  for (const string_view place : places) {
    for (std::size_t at = low.find(place); at != none; at = low.find(place, at + 1)) {
      const std::size_t end = at + place.size();
      std::size_t next = end;
      while (next < low.size() && is_space(low[next])) ++next;
      if (next > end && next < low.size() && is_digit(low[next])) return true;
    }
  }
  return false;
}

bool is_not_applicable(string_view low) {
  low = trimmed(low);
  return low == "n/a" || low == "na" || low == "n/a.";
}

bool read_number(string_view text, std::size_t& at, long& value) {
  const std::size_t start = at;
  value = 0;
  while (at < text.size() && is_digit(text[at])) value = value * 10 + (text[at++] - '0');
  return at > start;
}

// Whether a "P% (a of b)" with its "% (" at `at` does not add up.
bool is_wrong_percentage(string_view text, std::size_t at) {
  std::size_t start = at;
  while (start > 0 && is_digit(text[start - 1])) --start;
  long percent = 0;
  long count = 0;
  long of = 0;
  if (!read_number(text, start, percent)) return false;
  std::size_t i = at + 3;
  if (!read_number(text, i, count) || text.substr(i, 4) != " of ") return false;
  i += 4;
  if (!read_number(text, i, of) || i >= text.size() || text[i] != ')') return false;
  return of == 0 || (200 * count + of) / (2 * of) != percent;
}

std::size_t wrong_percentages(string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("% ("); at != none; at = text.find("% (", at + 3))
    count += is_wrong_percentage(text, at) ? 1U : 0U;
  return count;
}

// Whether the first year of this century between `from` and the full stop has passed.
bool has_passed(string_view low, std::size_t from) {
  const std::size_t end = std::min(low.find('.', from), low.size());
  for (std::size_t i = from; i + 4 <= end; ++i) {
    if (low[i] != '2' || low[i + 1] != '0' || !is_digit(low[i + 2]) || !is_digit(low[i + 3]))
      continue;
    const int year = 2000 + (low[i + 2] - '0') * 10 + (low[i + 3] - '0');
    const int month = month_of(word_before(low, i, from));
    if (month != 0) return year * months_a_year + month < as_of_month;
    return year < static_cast<int>(as_of.year());
  }
  return false;
}

std::size_t stale_promises(string_view low) {
  std::size_t count = 0;
  for (std::size_t at = low.find(promise); at != none; at = low.find(promise, at + promise.size()))
    count += has_passed(low, at + promise.size()) ? 1U : 0U;
  return count;
}

}  // namespace

void Native::found(std::size_t rule, std::size_t row, std::size_t times) {
  counts_[rule - 1] += times;
  for (; times > 0; --times)
    findings_.push_back({static_cast<std::uint16_t>(rule), static_cast<std::uint16_t>(row)});
}

void Native::check(const Assessment& assessment) {
  constexpr std::size_t enough = 40;
  findings_.clear();
  for (std::size_t row = 0; row < assessment.responses.size(); ++row) {
    const Response& response = assessment.responses[row];
    const bool absent = response.claim == Claim::absent;
    if (absent != (response.row == elsewhere)) found(8, row);
    if (absent) continue;
    const string_view claim = trimmed(response.claim_text.text);
    const string_view evidence = response.evidence.text;
    const string_view commentary = response.commentary->text;
    const bool yes = claim == "Yes";
    const bool no = claim == "No";
    lower(evidence, low_evidence_);
    lower(commentary, low_commentary_);
    const bool no_evidence = trimmed(evidence).empty();
    if (!yes && !no) found(1, row);
    if (yes && no_evidence && trimmed(commentary).empty()) found(2, row);
    if (no && trimmed(commentary).size() < enough) found(3, row);
    if (no && !has_date(low_commentary_)) found(4, row);
    if (has_note(low_evidence_) || has_note(low_commentary_)) found(5, row);
    if (yes && is_not_applicable(low_evidence_)) found(6, row);
    if (yes && !no_evidence && !has_reference(low_evidence_)) found(7, row);
    found(9, row, wrong_percentages(evidence) + wrong_percentages(commentary));
    found(10, row, stale_promises(low_commentary_));
  }
}

}  // namespace assize::bench
