// SPDX-License-Identifier: Apache-2.0
#include "text/fold.hpp"

#include <array>
#include <cctype>

#include "text/utf8.hpp"

namespace assize::text {
namespace {

constexpr std::array<std::string_view, 21> number_words = {
    "zero",     "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_apostrophe(char32_t value) { return value == '\'' || value == 0x2018 || value == 0x2019; }

// Letters beyond ASCII: all but white space, the Latin-1 signs, general punctuation, arrows,
// shapes, private use (symbol fonts) and the replacement character.
bool is_wide_word(char32_t value) {
  if (value < 0xC0) return value == 0xAA || value == 0xB5 || value == 0xBA;
  if (value == 0xD7 || value == 0xF7) return false;
  return !(value >= 0x2000 && value <= 0x2BFF) && !(value >= 0x3000 && value <= 0x303F) &&
         !(value >= 0xE000 && value <= 0xF8FF) && value < 0xFE00;
}

void add_lower(std::string& out, std::string_view text) {
  const std::size_t from = out.size();
  out.append(text);
  for (std::size_t i = from; i < out.size(); ++i) out[i] = lower(out[i]);
}

void use_figures(std::string& word) {
  // Number words begin with one of six letters; most words do not get as far as the loop.
  constexpr std::string_view first_letters = "otfsen";
  if (word.size() < 3 || word.size() > 9) return;
  if (first_letters.find(word.front()) == std::string_view::npos) return;
  for (std::size_t i = 1; i < number_words.size(); ++i) {
    const std::string_view name = number_words[i];
    if (name.size() != word.size() || name.front() != word.front() || name != word) continue;
    word = std::to_string(i);
    return;
  }
}

}  // namespace

std::vector<Word> words(std::string_view text) {
  std::vector<Word> out;
  out.reserve(text.size() / 6 + 1);
  bool open = false;  // the last word may go on
  const auto add = [&](std::size_t from, std::size_t to) {
    if (!open) out.emplace_back().start = from;
    open = true;
    add_lower(out.back().folded, text.substr(from, to - from));
    out.back().end = to;
  };
  const auto close = [&] {
    if (open) use_figures(out.back().folded);
    open = false;
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t from = i;
    while (i < text.size() && is_ascii_word(text[i])) ++i;
    if (i != from) {
      add(from, i);
      continue;
    }
    const CodePoint point = code_point_at(text, i);
    i += point.size;
    if (is_wide_word(point.value)) {
      add(from, i);
    } else if (!is_apostrophe(point.value) || i >= text.size() || !is_ascii_word(text[i])) {
      close();
    }
  }
  close();
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const Word& word : words(text)) {
    if (!out.empty()) out += ' ';
    out += word.folded;
  }
  return out;
}

std::string fold_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t space = space_at(text, i); space != 0) {
      i += space;
      continue;
    }
    // One blank between two words stays as it is.
    const std::size_t from = i;
    const auto goes_on = [&] {
      return space_at(text, i) == 0 ||
             (text[i] == ' ' && i + 1 < text.size() && is_graphic(text[i + 1]));
    };
    while (i < text.size() && goes_on()) ++i;
    if (!out.empty()) out += ' ';
    out.append(text.substr(from, i - from));
  }
  return out;
}

std::string fold_case(std::string_view text) {
  std::string out = fold_space(text);
  for (char& c : out) c = lower(c);
  return out;
}

std::string fold_marks(std::string_view text) {
  const std::string folded = fold_case(text);
  std::string out;
  out.reserve(folded.size());
  for (std::size_t i = 0; i < folded.size();) {
    const CodePoint point = code_point_at(folded, i);
    if (point.value == 0x2018 || point.value == 0x2019) {
      out += '\'';
    } else if (point.value == 0x201C || point.value == 0x201D) {
      out += '"';
    } else if (point.value >= 0x2010 && point.value <= 0x2015) {
      out += '-';
    } else {
      out.append(folded, i, point.size);
    }
    i += point.size;
  }
  return out;
}

std::vector<std::uint32_t> run_hashes(const std::vector<Word>& words, std::size_t length) {
  std::vector<std::uint32_t> out;
  if (length == 0 || words.size() < length) return out;
  out.reserve(words.size() - length + 1);
  for (std::size_t i = 0; i + length <= words.size(); ++i) {
    std::uint32_t hash = 2166136261U;
    for (std::size_t k = 0; k < length; ++k) {
      for (const char c : words[i + k].folded) {
        hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619U;
      }
      hash *= 16777619U;  // the zero byte between words
    }
    out.push_back(hash);
  }
  return out;
}

}  // namespace assize::text
