// SPDX-License-Identifier: Apache-2.0
#include "text/tokens.hpp"

#include <utility>

#include "text/utf8.hpp"

namespace assize::text {
namespace {

constexpr std::array<std::string_view, 20> up_to_nineteen = {
    "",         "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> tens = {"",      "",      "twenty",  "thirty", "forty",
                                                   "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 39> labels = {
    "stage",      "stages",     "phase",    "phases",   "step",  "steps", "part",
    "parts",      "section",    "sections", "page",     "pages", "point", "points",
    "paragraph",  "paragraphs", "para",     "version",  "v",     "no",    "number",
    "tier",       "level",      "appendix", "question", "item",  "flat",  "room",
    "unit",       "form",       "day",      "week",     "month", "year",  "provision",
    "provisions", "code",       "clause",   "quarter"};

int place_of(std::string_view word, const std::string_view* words, std::size_t size) {
  if (word.empty()) return 0;
  const auto found = std::find(words, words + size, word);
  return found == words + size ? 0 : static_cast<int>(found - words);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

Tokens::Tokens(std::string_view text) : text_(text) {
  list_.reserve(text.size() / 6 + 1);
  for (std::size_t i = 0; i < text.size();) {
    Token token;
    token.range.start = i;
    if (is_digit(text[i])) {
      int value = 0;
      for (; i < text.size() && is_digit(text[i]); ++i) {
        if (++token.figures <= 8) value = value * 10 + (text[i] - '0');
      }
      token.number = value;
    } else if (is_letter(text[i])) {
      token.capital = text[i] <= 'Z';
      for (; i < text.size() && is_letter(text[i]); ++i) token.word += lower(text[i]);
    } else {
      ++i;
      continue;
    }
    token.range.end = i;
    list_.push_back(std::move(token));
  }
}

std::string_view Tokens::gap(std::size_t i) const {
  const std::size_t from = list_[i].range.end;
  const std::size_t to = i + 1 < list_.size() ? list_[i + 1].range.start : text_.size();
  return text_.substr(from, to - from);
}

bool Tokens::follows(std::size_t i) const {
  return i > 0 && i < list_.size() && all_space(gap(i - 1)) && !gap(i - 1).empty();
}

std::size_t Tokens::at_or_after(std::size_t at) const {
  const auto found = std::partition_point(
      list_.begin(), list_.end(), [&](const Token& token) { return token.range.start < at; });
  return static_cast<std::size_t>(found - list_.begin());
}

std::optional<Cardinal> Tokens::cardinal_at(std::size_t i) const {
  if (word(i) == "hundred") return Cardinal{100, 1};
  const auto below_twenty = [&](std::size_t at) {
    return place_of(word(at), up_to_nineteen.data(), up_to_nineteen.size());
  };
  if (const int value = below_twenty(i); value != 0) return Cardinal{value, 1};
  const int ten = place_of(word(i), tens.data(), tens.size());
  if (ten == 0) return std::nullopt;
  const int one = below_twenty(i + 1);
  const bool joined = one > 0 && one < 10 && (gap(i) == "-" || gap(i) == " ");
  if (joined) return Cardinal{ten * 10 + one, 2};
  return Cardinal{ten * 10, 1};
}

bool all_space(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t space = space_at(text, i);
    if (space == 0) return false;
    i += space;
  }
  return true;
}

bool is_label(std::string_view word) { return among(word, labels); }

}  // namespace assize::text
