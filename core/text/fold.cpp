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

void finish(std::vector<Word>& out, Word& word) {
  if (word.folded.empty()) return;
  // Number words begin with one of six letters; most words do not get as far as the loop.
  constexpr std::string_view first_letters = "otfsen";
  const std::size_t size = word.folded.size();
  if (size >= 3 && size <= 9 && first_letters.find(word.folded[0]) != std::string_view::npos) {
    for (std::size_t i = 1; i < number_words.size(); ++i) {
      if (word.folded == number_words[i]) {
        word.folded = std::to_string(i);
        break;
      }
    }
  }
  out.push_back(std::move(word));
  word = Word{};
}

}  // namespace

std::vector<Word> words(std::string_view text) {
  std::vector<Word> out;
  out.reserve(text.size() / 6 + 1);
  Word word;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (is_ascii_word(c)) {
      if (word.folded.empty()) word.start = i;
      word.folded += lower(c);
      word.end = ++i;
      continue;
    }
    const CodePoint point = code_point_at(text, i);
    if (is_wide_word(point.value)) {
      if (word.folded.empty()) word.start = i;
      word.folded.append(text.substr(i, point.size));
      word.end = i + point.size;
    } else if (!(is_apostrophe(point.value) && !word.folded.empty() &&
                 i + point.size < text.size() && is_ascii_word(text[i + point.size]))) {
      finish(out, word);
    }
    i += point.size;
  }
  finish(out, word);
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
  bool pending = false;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t space = space_at(text, i); space != 0) {
      pending = !out.empty();
      i += space;
      continue;
    }
    if (pending) out += ' ';
    pending = false;
    out += text[i++];
  }
  return out;
}

std::string fold_case(std::string_view text) {
  std::string out = fold_space(text);
  for (char& c : out) c = lower(c);
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
