// SPDX-License-Identifier: Apache-2.0
#include "text/phrases.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "text/utf8.hpp"

namespace assize::text {
namespace {

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

// Whether the byte at `at` is a symbol of its own: most are, and need no longer look.
bool is_plain(char c) { return c > ' ' && c != '\x7f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// The symbols of a text, and where each began.
struct Folded {
  explicit Folded(std::string_view text) : symbols(text.size(), ' '), begins(text.size() + 1) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) {
      const Symbol symbol = is_plain(text[i]) ? Symbol{lower(text[i]), 1} : symbol_at(text, i);
      symbols[count] = symbol.folded;
      begins[count] = static_cast<std::uint32_t>(i);
      i += symbol.size;
    }
    symbols.resize(count);
    begins[count] = static_cast<std::uint32_t>(text.size());
    begins.resize(count + 1);
  }

  std::string symbols;
  std::vector<std::uint32_t> begins;
};

// A folded byte that belongs to a word: letters, figures and everything beyond ASCII.
bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// The first eight bytes as a number that is ordered as they are; what is shorter ends in zeros.
std::uint64_t head_of(std::string_view words) {
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < sizeof head; ++i) {
    head = head << 8U | (i < words.size() ? static_cast<unsigned char>(words[i]) : 0U);
  }
  return head;
}

}  // namespace

std::uint32_t PhraseSet::add_list(const std::vector<std::string>& phrases) {
  const auto list = static_cast<std::uint32_t>(lists_++);
  for (const std::string& phrase : phrases) {
    const std::size_t start = words_.size();
    for (std::size_t i = 0; i < phrase.size();) {
      const Symbol symbol =
          is_plain(phrase[i]) ? Symbol{lower(phrase[i]), 1} : symbol_at(phrase, i);
      if (symbol.folded != ' ' || words_.size() != start) words_ += symbol.folded;
      i += symbol.size;
    }
    if (words_.size() != start && words_.back() == ' ') words_.pop_back();
    if (words_.size() == start) continue;
    phrases_.push_back({head_of(std::string_view(words_).substr(start)),
                        static_cast<std::uint32_t>(start),
                        static_cast<std::uint32_t>(words_.size() - start), list, 0});
  }
  return list;
}

bool PhraseSet::is_before(const Phrase& a, const Phrase& b) const {
  return a.head != b.head ? a.head < b.head : words_of(a) < words_of(b);
}

void PhraseSet::build() {
  std::sort(phrases_.begin(), phrases_.end(),
            [&](const Phrase& a, const Phrase& b) { return is_before(a, b); });
  begin_of_.fill(0);
  for (std::uint32_t index = 0; index < phrases_.size(); ++index) {
    const std::string_view words = words_of(phrases_[index]);
    ++begin_of_[static_cast<unsigned char>(words.front()) + 1U];
    std::uint32_t shorter = index;
    while (shorter != 0 && !words.starts_with(words_of(phrases_[shorter - 1])))
      shorter = phrases_[shorter - 1].shorter;
    phrases_[index].shorter = shorter;
  }
  std::partial_sum(begin_of_.begin(), begin_of_.end(), begin_of_.begin());
}

// Plus one; 0: none. Whatever phrase the text begins with is this one or, since all between the two
// begin with it too, one that this one begins with.
std::uint32_t PhraseSet::last_not_after(std::string_view folded) const {
  const auto first = static_cast<unsigned char>(folded.front());
  const auto begin = phrases_.begin() + begin_of_[first];
  const auto end = phrases_.begin() + begin_of_[first + 1U];
  const std::uint64_t head = head_of(folded);
  const auto found =
      std::upper_bound(begin, end, folded, [&](std::string_view text, const Phrase& phrase) {
        return head != phrase.head ? head < phrase.head : text < words_of(phrase);
      });
  return found == begin ? 0 : static_cast<std::uint32_t>(found - phrases_.begin());
}

std::vector<PhraseHit> PhraseSet::scan(std::string_view text) const {
  std::vector<PhraseHit> hits;
  if (phrases_.empty()) return hits;
  const Folded folded(text);
  const std::string_view symbols = folded.symbols;
  for (std::size_t from = 0; from < symbols.size(); ++from) {
    if (from > 0 && is_word(symbols[from]) && is_word(symbols[from - 1])) continue;
    const std::string_view rest = symbols.substr(from);
    for (std::uint32_t at = last_not_after(rest); at != 0; at = phrases_[at - 1].shorter) {
      const Phrase& phrase = phrases_[at - 1];
      const std::string_view words = words_of(phrase);
      if (!rest.starts_with(words)) continue;
      const std::size_t end = from + words.size();
      if (end < symbols.size() && is_word(words.back()) && is_word(symbols[end])) continue;
      hits.push_back({phrase.list, {folded.begins[from], folded.begins[end]}});
    }
  }
  std::sort(hits.begin(), hits.end(), [](const PhraseHit& a, const PhraseHit& b) {
    return std::tuple(a.list, a.range.start, b.range.end) <
           std::tuple(b.list, b.range.start, a.range.end);
  });
  return hits;
}

}  // namespace assize::text
