// SPDX-License-Identifier: Apache-2.0
#include "text/required.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "text/utf8.hpp"

namespace assize::text {
namespace {

constexpr std::size_t gram_size = 3;
constexpr std::size_t most_words = 100;  // a longer list tells little
constexpr std::size_t most_lists = 4;
constexpr unsigned deepest = 50;          // groups within groups
constexpr unsigned most_repeats = 1'000;  // RE2's own limit, of repeats within repeats too

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_punctuation(char c) { return std::ispunct(static_cast<unsigned char>(c)) != 0; }

// The character by which Characters knows each of ASCII.
constexpr std::array<std::uint8_t, 128> known = [] {
  std::array<std::uint8_t, 128> all{};
  for (std::uint8_t c = 0; c < all.size(); ++c) {
    all[c] = c;
    if (c >= '0' && c <= '9') all[c] = '0';
    if (c >= 'A' && c <= 'Z') all[c] = static_cast<std::uint8_t>(c - 'A' + 'a');
  }
  return all;
}();

std::size_t known_as(char c) { return known[static_cast<unsigned char>(c)]; }

// Five bits tell the letters apart, whatever their case.
std::uint32_t five_bits(char c) { return static_cast<unsigned char>(c) & 31U; }

// Words of which a match holds one: a part of Reader::words_.
struct List {
  std::size_t first = 0;
  std::size_t size = 0;
  std::size_t shortest = 0;  // size of its shortest word

  [[nodiscard]] bool tells_more_than(const List& other) const {
    return shortest != other.shortest ? shortest > other.shortest : size < other.size;
  }
};

// What is known of a part of the expression, beside the lists that it left.
struct Part {
  Characters characters;  // without which it does not match
  unsigned repeats = 1;   // the most that its repeats within repeats come to
};

// How often a part stands.
struct Times {
  bool optional = false;  // may be left out
  unsigned repeats = 1;
};

class Reader {
 public:
  explicit Reader(std::string_view expression) : given_(expression), text_(expression) {}

  Alternatives read() {
    if (!is_utf8()) return whole();
    if (text_.starts_with("(?:") && end_of_group(0) == text_.size())
      text_ = text_.substr(3, text_.size() - 4);
    Alternatives out;
    do {
      const std::size_t from = at_;
      groups_ = 0;
      words_.clear();
      lists_.clear();
      const std::optional<Part> part = sequence(0);
      if (!part) return whole();
      out.list.push_back({text_.substr(from, at_ - from), groups_, part->characters, best_lists()});
    } while (take('|'));
    if (!done()) return whole();
    out.plain = true;
    return out;
  }

 private:
  // What was not understood may change the meaning of all the rest.
  Alternatives whole() const { return {{{given_, 0, {}, {}}}, false}; }

  bool is_utf8() const {
    for (std::size_t i = 0; i < text_.size();) {
      if (is_ascii(text_[i])) {
        ++i;
        continue;
      }
      const CodePoint point = code_point_at(text_, i);
      if (point.size == 1) return false;
      i += point.size;
    }
    return true;
  }

  // Past the parenthesis that closes the one at `at`. A guess: what is in between is not read.
  std::size_t end_of_group(std::size_t at) const {
    std::size_t open = 0;
    for (; at < text_.size(); ++at) {
      const char c = text_[at];
      if (c == '\\') {
        ++at;
      } else if (c == '[') {
        ++at;
        if (at < text_.size() && text_[at] == '^') ++at;
        // A bracket that comes first closes nothing.
        const std::size_t first = at;
        for (; at < text_.size() && (text_[at] != ']' || at == first); ++at)
          if (text_[at] == '\\') ++at;
      } else if (c == '(') {
        ++open;
      } else if (c == ')' && --open == 0) {
        return at + 1;
      }
    }
    return std::string_view::npos;
  }

  std::vector<std::vector<std::string_view>> best_lists() {
    const auto tells_more = [](const List& a, const List& b) { return a.tells_more_than(b); };
    std::stable_sort(lists_.begin(), lists_.end(), tells_more);
    if (lists_.size() > most_lists) lists_.resize(most_lists);
    std::vector<std::vector<std::string_view>> out;
    out.reserve(lists_.size());
    for (const List& list : lists_) {
      const auto first = words_.begin() + static_cast<std::ptrdiff_t>(list.first);
      out.emplace_back(first, first + static_cast<std::ptrdiff_t>(list.size));
    }
    return out;
  }

  bool done() const { return at_ >= text_.size(); }
  bool next_is(char c) const { return !done() && text_[at_] == c; }
  bool take(char c) {
    if (!next_is(c)) return false;
    ++at_;
    return true;
  }
  bool next_repeats() const { return next_is('*') || next_is('+') || next_is('?') || next_is('{'); }

  // Each part adds its lists to lists_; nothing when it was not understood.

  std::optional<Part> alternatives(unsigned depth) {
    const std::size_t first_list = lists_.size();
    List either{words_.size(), 0, std::string_view::npos};
    std::optional<Part> part = sequence(depth);
    if (!part || !next_is('|')) return part;
    bool each = keep_best(first_list, either);
    while (take('|')) {
      const std::optional<Part> other = sequence(depth);
      if (!other) return std::nullopt;
      each = keep_best(first_list, either) && each;
      part->characters &= other->characters;
      part->repeats = std::max(part->repeats, other->repeats);
    }
    if (each && either.size <= most_words)
      lists_.push_back(either);
    else
      words_.resize(either.first);
    return part;
  }

  // Of the lists from `first_list` on, the words of the best go to `either`, which lie right before
  // theirs; false when there is none.
  bool keep_best(std::size_t first_list, List& either) {
    const auto first = lists_.begin() + static_cast<std::ptrdiff_t>(first_list);
    const auto best = std::min_element(
        first, lists_.end(), [](const List& a, const List& b) { return a.tells_more_than(b); });
    const bool found = best != lists_.end();
    if (found) {
      const auto from = words_.begin() + static_cast<std::ptrdiff_t>(best->first);
      std::copy(from, from + static_cast<std::ptrdiff_t>(best->size),
                words_.begin() + static_cast<std::ptrdiff_t>(either.first + either.size));
      either.size += best->size;
      either.shortest = std::min(either.shortest, best->shortest);
    }
    words_.resize(either.first + either.size);
    lists_.resize(first_list);
    return found;
  }

  std::optional<Part> sequence(unsigned depth) {
    Part out;
    std::size_t word = at_;  // where the characters that stand side by side begin
    std::size_t size = 0;    // how many they are
    while (!done() && !next_is('|') && !next_is(')')) {
      const std::size_t from = at_;
      const std::optional<char> character = take_character();
      if (character && !next_repeats()) {
        out.characters.set(known_as(*character));
        ++size;
        continue;
      }
      add_word(text_.substr(word, from - word), size);
      const std::size_t lists = lists_.size();
      const std::size_t words = words_.size();
      std::optional<Part> part = character ? only(*character) : element(depth);
      const std::optional<Times> times = part ? quantifier(part->repeats) : std::nullopt;
      if (!times) return std::nullopt;
      word = at_;
      size = 0;
      out.repeats = std::max(out.repeats, times->repeats);
      if (times->optional) {
        lists_.resize(lists);
        words_.resize(words);
      } else {
        out.characters |= part->characters;
      }
    }
    add_word(text_.substr(word, at_ - word), size);
    return out;
  }

  void add_word(std::string_view word, std::size_t size) {
    if (size < gram_size) return;
    lists_.push_back({words_.size(), 1, size});
    words_.push_back(word);
  }

  // A character of ASCII that stands for itself, as it is or behind a backslash.
  std::optional<char> take_character() {
    const char c = text_[at_];
    if (c == '\\') {
      if (at_ + 1 == text_.size() || !is_punctuation(text_[at_ + 1])) return std::nullopt;
      at_ += 2;
      return text_[at_ - 1];
    }
    const bool special = c == '(' || c == '[' || c == '^' || c == '$' || c == '.' || next_repeats();
    if (special || !is_ascii(c)) return std::nullopt;
    ++at_;
    return c;
  }

  static Part only(char c) {
    Part out;
    out.characters.set(known_as(c));
    return out;
  }

  std::optional<Part> element(unsigned depth) {
    const char c = text_[at_];
    if (c == '(') return group(depth);
    if (c == '[') return character_class();
    if (c == '\\') return escape();
    if (next_repeats()) return std::nullopt;
    at_ += code_point_at(text_, at_).size;
    if ((c == '^' || c == '$') && next_repeats()) return std::nullopt;
    return Part{};
  }

  std::optional<Part> group(unsigned depth) {
    if (depth >= deepest) return std::nullopt;
    ++at_;
    if (take('?')) {
      bool turned = false;
      for (; !done() && text_[at_] != ':'; ++at_) {
        const char flag = text_[at_];
        if (flag == '-' && !turned) {
          turned = true;
        } else if (flag != 'i' && flag != 's') {
          return std::nullopt;
        }
      }
      if (turned && text_[at_ - 1] == '-') return std::nullopt;
      if (!take(':')) return std::nullopt;
    } else {
      ++groups_;
    }
    std::optional<Part> inner = alternatives(depth + 1);
    if (inner && !take(')')) return std::nullopt;
    return inner;
  }

  // A class tells something where all that it takes is known as one character.
  std::optional<Part> character_class() {
    ++at_;
    Characters members;
    bool others = take('^');
    for (bool first = true; first || !next_is(']'); first = false) {
      if (done() || next_is('[')) return std::nullopt;
      if (take('\\')) {
        if (done()) return std::nullopt;
        const char escaped = text_[at_++];
        if (escaped == 'd') {
          members.set(known_as('0'));
        } else if (is_punctuation(escaped)) {
          members.set(known_as(escaped));
        } else if (is_class(escaped)) {
          others = true;
        } else {
          return std::nullopt;
        }
        if (begins_range()) return std::nullopt;
        continue;
      }
      const CodePoint from = code_point_at(text_, at_);
      if (from.value == '-' && !first && at_ + 1 < text_.size() && text_[at_ + 1] != ']')
        return std::nullopt;
      at_ += from.size;
      CodePoint to = from;
      if (begins_range()) {
        ++at_;
        if (next_is('[') || next_is('\\')) return std::nullopt;
        to = code_point_at(text_, at_);
        if (to.value < from.value) return std::nullopt;
        at_ += to.size;
      }
      const bool digits = from.value >= '0' && to.value <= '9';
      if (to.value < 0x80 && (digits || from.value == to.value))
        members.set(known_as(static_cast<char>(from.value)));
      else
        others = true;
    }
    ++at_;
    Part out;
    if (!others && members.count() == 1) out.characters = members;
    return out;
  }

  bool begins_range() const {
    return next_is('-') && at_ + 1 < text_.size() && text_[at_ + 1] != ']';
  }

  std::optional<Part> escape() {
    ++at_;
    if (done()) return std::nullopt;
    const char c = text_[at_++];
    if (c == 'b' || c == 'B') {
      if (next_repeats()) return std::nullopt;
      return Part{};
    }
    if (c == 'd') return only('0');
    if (c == 'p' || c == 'P') {  // of Unicode's classes, those named by one letter
      if (done() || std::string_view("CLMNPSZ").find(text_[at_]) == std::string_view::npos)
        return std::nullopt;
      ++at_;
    } else if (!is_class(c)) {
      return std::nullopt;
    }
    return Part{};
  }

  // A class that is named by a letter; `\d` is told apart.
  static bool is_class(char c) { return c == 'D' || c == 'w' || c == 'W' || c == 's' || c == 'S'; }

  std::optional<Times> quantifier(unsigned repeats_within) {
    Times out{false, repeats_within};
    if (take('*') || take('?')) {
      out.optional = true;
    } else if (take('{')) {
      const std::optional<unsigned> least = count();
      std::optional<unsigned> most = least;
      if (least && take(',') && !next_is('}')) most = count();
      if (!least || !most || *most < *least || !take('}')) return std::nullopt;
      out.optional = *least == 0;
      out.repeats *= std::max(1U, *most);
      if (out.repeats > most_repeats) return std::nullopt;
    } else if (!take('+')) {
      return out;
    }
    take('?');  // as few as can be
    if (next_repeats()) return std::nullopt;
    return out;
  }

  // RE2 takes braces round a number that begins with a nought for themselves.
  std::optional<unsigned> count() {
    unsigned value = 0;
    const std::size_t from = at_;
    for (; !done() && is_digit(text_[at_]); ++at_) {
      value = value * 10 + static_cast<unsigned>(text_[at_] - '0');
      if (value > most_repeats) return std::nullopt;
    }
    const std::size_t digits = at_ - from;
    if (digits == 0 || (digits > 1 && text_[from] == '0')) return std::nullopt;
    return value;
  }

  std::string_view given_, text_;
  std::size_t at_ = 0;
  std::size_t groups_ = 0;
  std::vector<std::string_view> words_;
  std::vector<List> lists_;
};

}  // namespace

Grams::Grams(std::string_view text) {
  unsigned log2 = 10;
  while (log2 < 15 && (std::size_t{1} << log2) < 16 * text.size()) ++log2;
  shift_ = 32 - log2;
  std::vector<std::uint64_t> bits((std::size_t{1} << log2) / 64);
  Characters held;
  std::uint32_t gram = 0;
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (!is_ascii(c)) {
      // The two beyond ASCII that are letters of it in another case: U+017F, U+212A.
      if (text.substr(i, 2) == "\xC5\xBF") {
        c = 's';
        i += 1;
      } else if (text.substr(i, 3) == "\xE2\x84\xAA") {
        c = 'k';
        i += 2;
      }
    }
    if (is_ascii(c)) held[known_as(c)] = true;
    gram = (gram << 5U | five_bits(c)) & 0x7FFFU;
    if (++characters < gram_size) continue;
    const std::uint32_t at = place(gram);
    bits[at / 64] |= std::uint64_t{1} << (at % 64);
  }
  characters_ = held;
  bits_ = std::move(bits);
}

std::uint32_t Grams::place(std::uint32_t gram) const { return (gram * 0x9E3779B1U) >> shift_; }

bool Grams::may_hold(std::string_view word) const {
  std::uint32_t gram = 0;
  std::size_t characters = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] == '\\' && ++i == word.size()) break;
    gram = (gram << 5U | five_bits(word[i])) & 0x7FFFU;
    if (++characters < gram_size) continue;
    const std::uint32_t at = place(gram);
    if ((bits_[at / 64] >> (at % 64) & 1U) == 0) return false;
  }
  return true;
}

bool Alternative::may_match(const Grams& grams) const {
  return grams.may_hold(characters) &&
         std::all_of(words.begin(), words.end(), [&](const auto& list) {
           return std::any_of(list.begin(), list.end(),
                              [&](std::string_view word) { return grams.may_hold(word); });
         });
}

Alternatives read_alternatives(std::string_view expression) { return Reader(expression).read(); }

}  // namespace assize::text
