// SPDX-License-Identifier: Apache-2.0
#include "text/phrases.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "text/utf8.hpp"

namespace assize::text {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

struct Symbol {
  char folded = 0;
  std::size_t size = 1;
};

// One folded byte and how many bytes of the text it stands for. White space runs become one blank;
// typographic quotes and dashes their ASCII forms. Other bytes beyond ASCII stand for themselves.
Symbol symbol_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c >= 'A' && c <= 'Z') return {static_cast<char>(c - 'A' + 'a'), 1};
  if (static_cast<unsigned char>(c) < 0x80 && c != ' ' && !(c >= '\t' && c <= '\r')) return {c, 1};
  std::size_t space = 0;
  while (at + space < text.size()) {
    const std::size_t more = space_at(text, at + space);
    if (more == 0) break;
    space += more;
  }
  if (space != 0) return {' ', space};
  if (c == '\xE2' && at + 2 < text.size() && text[at + 1] == '\x80') {
    switch (text[at + 2]) {
      case '\x98':
      case '\x99':
        return {'\'', 3};
      case '\x9C':
      case '\x9D':
        return {'"', 3};
      case '\x90':
      case '\x91':
      case '\x92':
      case '\x93':
      case '\x94':
        return {'-', 3};
      default:
        break;
    }
  }
  return {c, 1};
}

std::string fold_phrase(std::string_view phrase) {
  std::string out;
  for (std::size_t i = 0; i < phrase.size();) {
    const Symbol symbol = symbol_at(phrase, i);
    out += symbol.folded;
    i += symbol.size;
  }
  const auto first = out.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return out.substr(first, out.find_last_not_of(' ') - first + 1);
}

// A folded byte that belongs to a word: letters, figures and everything beyond ASCII.
bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::uint32_t PhraseSet::add_list(const std::vector<std::string>& phrases) {
  const auto list = static_cast<std::uint32_t>(lists_++);
  for (const std::string& phrase : phrases) {
    std::string folded = fold_phrase(phrase);
    if (!folded.empty()) phrases_.push_back({std::move(folded), list, 0});
  }
  return list;
}

void PhraseSet::build() {
  class_of_.fill(0);
  classes_ = 1;
  for (const Phrase& phrase : phrases_) {
    for (const char c : phrase.folded) {
      auto& slot = class_of_[static_cast<unsigned char>(c)];
      if (slot == 0) slot = static_cast<std::uint8_t>(classes_++);
    }
  }
  states_.assign(1, {});
  moves_.assign(classes_, none);
  for (std::uint32_t index = 0; index < phrases_.size(); ++index) {
    std::uint32_t state = 0;
    for (const char c : phrases_[index].folded) {
      const std::size_t slot = state * classes_ + class_of_[static_cast<unsigned char>(c)];
      if (moves_[slot] == none) {
        moves_[slot] = static_cast<std::uint32_t>(states_.size());
        states_.push_back({});
        moves_.resize(moves_.size() + classes_, none);
      }
      state = moves_[slot];
    }
    phrases_[index].next = states_[state].phrase;
    states_[state].phrase = index + 1;
  }
  // Breadth first, so that the state to fall back to is complete before it is copied from.
  std::vector<std::uint32_t> fall(states_.size(), 0);
  std::vector<std::uint32_t> queue;
  queue.reserve(states_.size());
  for (std::size_t c = 0; c < classes_; ++c) {
    if (moves_[c] == none) {
      moves_[c] = 0;
    } else {
      queue.push_back(moves_[c]);
    }
  }
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const std::uint32_t state = queue[head];
    const std::uint32_t back = fall[state];
    states_[state].shorter = states_[back].phrase != 0 ? back : states_[back].shorter;
    for (std::size_t c = 0; c < classes_; ++c) {
      std::uint32_t& move = moves_[state * classes_ + c];
      if (move == none) {
        move = moves_[back * classes_ + c];
      } else {
        fall[move] = moves_[back * classes_ + c];
        queue.push_back(move);
      }
    }
  }
}

std::vector<PhraseHit> PhraseSet::scan(std::string_view text) const {
  std::vector<PhraseHit> hits;
  if (phrases_.empty()) return hits;
  // Where each of the last folded bytes began, so that a match can be walked back to its start.
  std::vector<std::uint32_t> begins;
  begins.reserve(text.size());
  std::string folded;
  folded.reserve(text.size());
  std::uint32_t state = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Symbol symbol = symbol_at(text, i);
    folded += symbol.folded;
    begins.push_back(static_cast<std::uint32_t>(i));
    i += symbol.size;
    state = moves_[state * classes_ + class_of_[static_cast<unsigned char>(symbol.folded)]];
    std::uint32_t at = states_[state].phrase != 0 ? state : states_[state].shorter;
    if (at == 0) continue;
    const bool word_follows = i < text.size() && is_word(symbol_at(text, i).folded);
    for (; at != 0; at = states_[at].shorter) {
      const std::string& words = phrases_[states_[at].phrase - 1].folded;
      if (word_follows && is_word(words.back())) continue;
      const std::size_t first = folded.size() - words.size();
      if (first > 0 && is_word(words.front()) && is_word(folded[first - 1])) continue;
      for (std::uint32_t p = states_[at].phrase; p != 0; p = phrases_[p - 1].next) {
        hits.push_back({phrases_[p - 1].list, {begins[first], i}});
      }
    }
  }
  std::sort(hits.begin(), hits.end(), [](const PhraseHit& a, const PhraseHit& b) {
    return std::tuple(a.list, a.range.start, b.range.end) <
           std::tuple(b.list, b.range.start, a.range.end);
  });
  return hits;
}

}  // namespace assize::text
