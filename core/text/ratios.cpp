// SPDX-License-Identifier: Apache-2.0
#include "text/ratios.hpp"

#include <array>
#include <cctype>
#include <charconv>
#include <string>

#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace assize::text {
namespace {

// After "3 of the 10" they say that it counts time.
constexpr std::array<std::string_view, 16> time_words = {
    "working", "business", "calendar", "day",  "days",  "week",    "weeks",  "month",
    "months",  "year",     "years",    "hour", "hours", "minutes", "minute", "fortnight"};

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

// The end of "of", "out of the", "of our", "out of a total of" at `at`; 0 where none stands there.
std::size_t of_at(std::string_view text, std::size_t at, bool out) {
  std::size_t end = word_at(text, at, out ? "out of" : "of");
  if (end == 0 && !out) end = word_at(text, at, "out of");
  if (end == 0) return 0;
  for (const std::string_view word :
       {"a total of", "the total of", "the", "our", "their", "these", "those", "its", "all"}) {
    if (const std::size_t next = word_at(text, skip_blank(text, end), word); next != 0) return next;
  }
  return end;
}

std::size_t out_of_after(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '/') return at + 1;
  const std::size_t next = skip_blank(text, at);
  return next == at ? 0 : of_at(text, next, false);
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

// A slash between two figures is a ratio beside a percentage, or where it can be no date: 2024/25
// and 12/06 are dates.
struct Part {
  Ratio ratio;
  bool slash = false;
};

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text), tokens_(text) {}

  std::vector<Ratio> run() {
    for (std::size_t i = 0; i < tokens_.size();) {
      const std::size_t known = parts_.size();
      find_at(i);
      const std::size_t end = parts_.size() > known ? parts_.back().ratio.range.end : 0;
      i = std::max(i + 1, tokens_.at_or_after(end));
    }
    return joined_parts();
  }

 private:
  // The figure that token i begins; figures inside something else are none.
  std::optional<Figure> figure(std::size_t i) const {
    if (i >= tokens_.size()) return std::nullopt;
    const std::size_t at = tokens_[i].range.start;
    if (tokens_[i].number < 0) {
      const auto cardinal = tokens_.cardinal_at(i);
      if (!cardinal || (at > 0 && text_[at - 1] == '-')) return std::nullopt;
      const std::size_t end = tokens_[i + cardinal->tokens - 1].range.end;
      return Figure{static_cast<double>(cardinal->value), cardinal->value, 0, {at, end}};
    }
    const char before = at > 0 ? text_[at - 1] : ' ';
    const bool inside = is_letter(before) || before == '.' || before == '/' || is_digit(before) ||
                        (before == ',' && at > 1 && is_digit(text_[at - 2]));
    return inside ? std::nullopt : figure_at(text_, at);
  }

  std::optional<Figure> figure_from(std::size_t at) const {
    const std::size_t i = tokens_.at_or_after(at);
    if (i >= tokens_.size() || tokens_[i].range.start != at) return std::nullopt;
    if (tokens_[i].number >= 0) return figure_at(text_, at);
    return figure(i);
  }

  void find_at(std::size_t i) {
    if (all_of(i)) return;
    const auto first = figure(i);
    if (!first) return;
    const bool in_words = tokens_[i].number < 0;
    if (const std::size_t end = percent_sign_after(text_, first->range.end); end != 0) {
      Ratio ratio;
      ratio.percent = first->value;
      ratio.decimals = first->decimals;
      ratio.range = {first->range.start, end};
      ratio.percent_range = ratio.range;
      parts_.push_back({ratio});
      return;
    }
    // "page 3 of 10", "stage 1 of 2"
    const bool labelled = i > 0 && is_label(tokens_.word(i - 1)) && tokens_.gap(i - 1).size() <= 2;
    if (first->decimals != 0 || labelled) return;
    if (in_words) {
      if (!one_in(*first)) count(*first, of_at(text_, skip_blank(text_, first->range.end), true));
      return;
    }
    if (split(*first) || one_in(*first)) return;
    std::size_t of = out_of_after(text_, first->range.end);
    if (of == 0) of = out_of_after_noun(first->range.end);
    if (of != 0) count(*first, of);
  }

  std::string_view word_after(std::size_t at) const {
    const std::size_t i = tokens_.at_or_after(at);
    const bool next =
        i < tokens_.size() && all_space(text_.substr(at, tokens_[i].range.start - at));
    return next ? tokens_.word(i) : std::string_view();
  }

  void add(const Figure& count, const Figure& of, Range range, bool slash = false) {
    Part part;
    part.slash = slash;
    part.ratio.count = count.whole;
    part.ratio.of = of.whole;
    part.ratio.range = range;
    part.ratio.count_range = range;
    parts_.push_back(part);
  }

  // `first` and the figure after byte `of`.
  void count(const Figure& first, std::size_t of) {
    if (of == 0) return;
    const auto second = figure_from(skip_blank(text_, of));
    if (!second || second->decimals != 0) return;
    const std::size_t end = second->range.end;
    if (percent_sign_after(text_, end) != 0 || among(word_after(end), time_words)) return;
    const bool slash = text_[of - 1] == '/';
    // No day or month is so great, and no financial year ends so: "14/16 actions".
    const bool no_date = second->whole > 12 && first.whole <= second->whole && first.whole < 1000 &&
                         second->whole != first.whole + 1 && !word_after(end).empty();
    add(first, *second, {first.range.start, end}, slash && !no_date);
  }

  // "73 complaints out of 80"
  std::size_t out_of_after_noun(std::size_t at) const {
    std::size_t i = tokens_.at_or_after(at);
    for (std::size_t nouns = 0; nouns <= 2 && i < tokens_.size() && tokens_.follows(i);
         ++nouns, ++i) {
      if (tokens_.word(i) == "out") {
        return nouns == 0 ? 0 : of_at(text_, tokens_[i].range.start, true);
      }
      if (tokens_[i].number >= 0) return 0;
    }
    return 0;
  }

  // "one in five", "3 in 4"
  bool one_in(const Figure& first) {
    const std::size_t i = tokens_.at_or_after(first.range.end);
    if (tokens_.word(i) != "in" || !tokens_.follows(i) || !tokens_.follows(i + 1)) return false;
    const auto second = figure(i + 1);
    if (!second || second->decimals != 0 || second->whole > 100 || first.whole >= second->whole ||
        first.whole > 20) {
      return false;
    }
    const std::string_view next = word_after(second->range.end);
    if (next.empty() || among(next, time_words)) return false;
    const bool both = is_digit(text_[first.range.start]) == is_digit(text_[second->range.start]);
    if (both) add(first, *second, {first.range.start, second->range.end});
    return both;
  }

  // "47 (52%) of 90"
  bool split(const Figure& first) {
    const std::size_t open = skip_blank(text_, first.range.end);
    if (open >= text_.size() || text_[open] != '(') return false;
    const auto percent = figure_from(open + 1);
    const std::size_t sign = percent ? percent_sign_after(text_, percent->range.end) : 0;
    if (sign == 0 || sign >= text_.size() || text_[sign] != ')') return false;
    const std::size_t of = out_of_after(text_, sign + 1);
    const auto second = of == 0 ? std::nullopt : figure_from(skip_blank(text_, of));
    if (!second || second->decimals != 0) return false;
    add(first, *second, {first.range.start, second->range.end});
    Ratio& ratio = parts_.back().ratio;
    ratio.percent = percent->value;
    ratio.decimals = percent->decimals;
    ratio.percent_range = Range{percent->range.start, sign};
    return true;
  }

  // "Of 38 complaints, 37 were"
  bool all_of(std::size_t i) {
    if (tokens_.word(i) != "of" || !tokens_[i].capital) return false;
    const std::size_t of = of_at(text_, tokens_[i].range.start, false);
    const auto all = figure_from(skip_blank(text_, of));
    if (!all || all->decimals != 0) return false;
    std::string_view noun = text_.substr(all->range.end, 40);
    const std::size_t comma_at = noun.find(", ");  // not that of "1,200"
    if (comma_at == std::string_view::npos) return false;
    noun = noun.substr(0, comma_at);
    const std::size_t comma = all->range.end + comma_at;
    if (noun.find_first_of(".;:%") != std::string_view::npos) return false;
    const auto some = figure_from(skip_blank(text_, comma + 1));
    if (!some || some->decimals != 0 || some->whole > all->whole) return false;
    const std::string_view next = word_after(some->range.end);
    const bool shared = text_.substr(some->range.end, 2) == " (";  // "58 (91%)"
    if ((next.empty() && !shared) || among(next, time_words)) return false;
    if (percent_sign_after(text_, some->range.end) != 0) return false;
    add(*some, *all, {tokens_[i].range.start, some->range.end});
    return true;
  }

  // Puts a percentage and a count together where they are one statement.
  std::vector<Ratio> joined_parts() const {
    std::vector<Ratio> out;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      Ratio ratio = parts_[i].ratio;
      if (pair(i)) {
        const Ratio& other = parts_[++i].ratio;
        if (other.percent) {
          ratio.percent = other.percent;
          ratio.decimals = other.decimals;
          ratio.percent_range = other.percent_range;
        } else {
          ratio.count = other.count;
          ratio.of = other.of;
          ratio.count_range = other.count_range;
        }
        const Range first = ratio.range;
        ratio.range.end = other.range.end;
        const std::string_view words = text_.substr(first.start, ratio.range.size());
        if (words.find('(') != std::string_view::npos && text_.substr(ratio.range.end, 1) == ")") {
          ++ratio.range.end;
        }
      } else if (parts_[i].slash) {
        continue;
      }
      out.push_back(ratio);
    }
    return out;
  }

  bool pair(std::size_t i) const {
    if (i + 1 >= parts_.size()) return false;
    const Ratio& one = parts_[i].ratio;
    const Ratio& other = parts_[i + 1].ratio;
    if (one.percent.has_value() == other.percent.has_value()) return false;
    if (one.count.has_value() == other.count.has_value()) return false;
    return joined(text_.substr(one.range.end, other.range.start - one.range.end));
  }

  std::string_view text_;
  Tokens tokens_;
  std::vector<Part> parts_;
};

}  // namespace

std::vector<Ratio> find_ratios(std::string_view text) { return Finder(text).run(); }

}  // namespace assize::text
