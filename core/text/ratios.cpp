// SPDX-License-Identifier: Apache-2.0
#include "text/ratios.hpp"

#include <cctype>
#include <charconv>
#include <string>

#include "text/utf8.hpp"

namespace assize::text {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

// A figure at `at`, thousands separated by commas, with an optional decimal part.
struct Figure {
  double value = 0;
  std::int64_t whole = 0;
  int decimals = 0;
  Range range;
};

std::optional<Figure> figure_at(std::string_view text, std::size_t at) {
  std::string digits;
  std::size_t i = at;
  for (; i < text.size(); ++i) {
    const bool comma = text[i] == ',' && i + 3 < text.size() && is_digit(text[i + 1]) &&
                       is_digit(text[i + 2]) && is_digit(text[i + 3]) && !digits.empty() &&
                       (i + 4 >= text.size() || !is_digit(text[i + 4]));
    if (comma) continue;
    if (!is_digit(text[i])) break;
    digits += text[i];
  }
  if (digits.empty() || digits.size() > 15) return std::nullopt;
  Figure figure;
  std::from_chars(digits.data(), digits.data() + digits.size(), figure.whole);
  if (i + 1 < text.size() && text[i] == '.' && is_digit(text[i + 1])) {
    digits += '.';
    for (++i; i < text.size() && is_digit(text[i]); ++i, ++figure.decimals) digits += text[i];
  }
  std::from_chars(digits.data(), digits.data() + digits.size(), figure.value);
  figure.range = {at, i};
  return figure;
}

std::size_t skip_blank(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

// Whether `word` stands at `at`, in any case, at a word's edge; its end, or 0.
std::size_t word_at(std::string_view text, std::size_t at, std::string_view word) {
  if (at + word.size() > text.size()) return 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (std::tolower(static_cast<unsigned char>(text[at + i])) != word[i]) return 0;
  }
  const std::size_t end = at + word.size();
  return end < text.size() && is_letter(text[end]) && is_letter(word.back()) ? 0 : end;
}

std::size_t percent_sign_after(std::string_view text, std::size_t at) {
  const std::size_t next = skip_blank(text, at);
  for (const std::string_view word : {"%", "per cent", "percent"}) {
    if (const std::size_t end = word_at(text, next, word); end != 0) return end;
  }
  return 0;
}

std::size_t out_of_after(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '/') return at + 1;
  const std::size_t next = skip_blank(text, at);
  if (next == at) return 0;
  for (const std::string_view word : {"out of the", "out of", "of the", "of"}) {
    if (const std::size_t end = word_at(text, next, word); end != 0) return end;
  }
  return 0;
}

// Whether nothing but joints stands between two facts: "65% (25 of 38)", "25 of 38 = 65%".
bool joined(std::string_view between) {
  std::size_t i = 0;
  while (i < between.size()) {
    const CodePoint point = code_point_at(between, i);
    const char32_t c = point.value;
    if (c == ' ' || c == '(' || c == ')' || c == ',' || c == '-' || c == '=' || c == ':' ||
        c == '[' || c == ']' || c == 0x2013 || c == 0x2014) {
      i += point.size;
      continue;
    }
    std::size_t end = 0;
    for (const std::string_view word : {"i.e.", "ie", "or", "being", "which is", "equating to"}) {
      if ((end = word_at(between, i, word)) != 0) break;
    }
    if (end == 0) return false;
    i = end;
  }
  return between.size() <= 24;
}

// A slash between two figures is a ratio only beside a percentage: 2024/25 and 12/06 are dates.
struct Part {
  Ratio ratio;
  bool slash = false;
};

}  // namespace

std::vector<Ratio> find_ratios(std::string_view text) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    const bool inside = i > 0 && (is_letter(text[i - 1]) || text[i - 1] == '.' ||
                                  text[i - 1] == '/' || is_digit(text[i - 1]));
    const auto first = figure_at(text, i);
    if (!first || inside) {
      i = first ? first->range.end : i + 1;
      continue;
    }
    i = first->range.end;
    Part part;
    if (const std::size_t end = percent_sign_after(text, i); end != 0) {
      part.ratio.percent = first->value;
      part.ratio.decimals = first->decimals;
      part.ratio.range = {first->range.start, end};
      part.ratio.percent_range = part.ratio.range;
      parts.push_back(part);
      i = end;
      continue;
    }
    const std::size_t of = first->decimals == 0 ? out_of_after(text, i) : 0;
    if (of == 0) continue;
    const auto second = figure_at(text, skip_blank(text, of));
    if (!second || second->decimals != 0 || percent_sign_after(text, second->range.end) != 0) {
      continue;
    }
    part.slash = text[i] == '/';
    part.ratio.count = first->whole;
    part.ratio.of = second->whole;
    part.ratio.range = {first->range.start, second->range.end};
    part.ratio.count_range = part.ratio.range;
    parts.push_back(part);
    i = second->range.end;
  }
  std::vector<Ratio> out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Ratio ratio = parts[i].ratio;
    const bool pair =
        i + 1 < parts.size() &&
        ratio.percent.has_value() != parts[i + 1].ratio.percent.has_value() &&
        joined(text.substr(ratio.range.end, parts[i + 1].ratio.range.start - ratio.range.end));
    if (pair) {
      const Ratio& other = parts[++i].ratio;
      if (other.percent) {
        ratio.percent = other.percent;
        ratio.decimals = other.decimals;
        ratio.percent_range = other.percent_range;
      } else {
        ratio.count = other.count;
        ratio.of = other.of;
        ratio.count_range = other.count_range;
      }
      ratio.range.end = other.range.end;
      if (ratio.range.end < text.size() && text[ratio.range.end] == ')' &&
          text.substr(ratio.range.start, ratio.range.size()).find('(') != std::string_view::npos) {
        ++ratio.range.end;
      }
    } else if (parts[i].slash) {
      continue;
    }
    out.push_back(ratio);
  }
  return out;
}

}  // namespace assize::text
