// SPDX-License-Identifier: Apache-2.0
//
// Alternatives that are read, told apart and compiled each on its own match as RE2 matches the
// whole: the same place, the same groups.
#include "text/pattern.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/catch.hpp"
#include "text/required.hpp"

namespace assize::text {
namespace {

using Strings = std::vector<std::string>;
using Groups = std::vector<std::optional<Range>>;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_by_bytes(std::string_view expression) {
  return is_ascii(expression) && expression.find("\\p") == std::string_view::npos &&
         expression.find("\\P") == std::string_view::npos;
}

// The expression as a whole, by RE2 alone.
class Whole {
 public:
  explicit Whole(const std::string& expression) : re_(expression, options(expression)) {}

  bool ok() const { return re_.ok(); }

  Groups match(std::string_view text, std::size_t from) const {
    std::vector<re2::StringPiece> pieces(static_cast<std::size_t>(re_.NumberOfCapturingGroups()) +
                                         1);
    if (!re_.Match(re2::StringPiece(text.data(), text.size()), from, text.size(), RE2::UNANCHORED,
                   pieces.data(), static_cast<int>(pieces.size()))) {
      return {};
    }
    Groups out;
    for (const re2::StringPiece& piece : pieces) {
      out.push_back(piece.data() == nullptr ? std::nullopt : std::optional(range(piece, text)));
    }
    return out;
  }

 private:
  static RE2::Options options(const std::string& expression) {
    RE2::Options out;
    out.set_case_sensitive(false);
    out.set_log_errors(false);
    if (is_by_bytes(expression)) out.set_encoding(RE2::Options::EncodingLatin1);
    return out;
  }

  // Whole code points, as Pattern gives them.
  static Range range(const re2::StringPiece& piece, std::string_view text) {
    const auto continues = [&](std::size_t at) {
      return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    Range out;
    out.start = static_cast<std::size_t>(piece.data() - text.data());
    out.end = out.start + piece.size();
    while (out.start > 0 && continues(out.start)) --out.start;
    while (continues(out.end)) ++out.end;
    return out;
  }

  RE2 re_;
};

std::string shown(const Groups& groups) {
  std::string out;
  for (const auto& group : groups) {
    out += group ? std::to_string(group->start) + "-" + std::to_string(group->end) : "none";
    out += ' ';
  }
  return out;
}

// An expression of which one alternative is matched by bytes and another is not has no whole to be
// held against, but where a byte is a code point.
bool is_comparable(const std::string& expression, std::string_view text) {
  return is_ascii(text) || is_by_bytes(expression) ||
         read_alternatives(expression).list.size() == 1;
}

// Every match in each of the texts, with grams and without.
void compare(const std::string& expression, const Strings& texts) {
  const Whole whole(expression);
  std::string problem;
  const auto pattern = Pattern::make(expression, problem);
  if (pattern.has_value() != whole.ok()) {
    FAIL_CHECK("taken by one of the two alone: " << expression);
    return;
  }
  if (!pattern) return;
  for (const std::string& text : texts) {
    if (!is_comparable(expression, text)) continue;
    const Grams grams(text);
    for (std::size_t from = 0; from <= text.size();) {
      const Groups wanted = whole.match(text, from);
      const Groups plain = pattern->match(text, from);
      const Groups told = pattern->match(text, from, &grams);
      const auto found = pattern->find(text, from, &grams);
      const bool same = plain == wanted && told == wanted &&
                        found == (wanted.empty() ? std::nullopt : wanted.front());
      if (!same) {
        FAIL_CHECK(expression << " in \"" << text << "\" from " << from << ": " << shown(wanted)
                              << "is wanted, " << shown(plain) << "found, with grams "
                              << shown(told));
        return;
      }
      if (wanted.empty()) break;
      from = std::max(wanted.front()->end, from + 1);
    }
  }
}

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// What stands between `open` and `close` in a text, each time.
Strings between(std::string_view text, std::string_view open, std::string_view close) {
  Strings out;
  for (std::size_t at = text.find(open); at != std::string_view::npos; at = text.find(open, at)) {
    at += open.size();
    const std::size_t end = std::min(text.find(close, at), text.size());
    out.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return out;
}

std::string without_entities(std::string text) {
  const std::pair<std::string_view, char> entities[] = {
      {"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}};
  for (const auto& [entity, character] : entities) {
    for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at)) {
      text.replace(at++, entity.size(), 1, character);
    }
  }
  return text;
}

// The expressions of the rules, whole or in the pieces that they are put together from, and of the
// lexicon.
Strings shipped_expressions() {
  Strings out;
  const std::filesystem::path source = ASSIZE_SOURCE_DIR;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source / "scripts")) {
    if (entry.path().extension() != ".lua") continue;
    for (std::string& one : between(read(entry.path()), "[[", "]]")) out.push_back(std::move(one));
  }
  for (const auto& entry : std::filesystem::directory_iterator(source / "codes/lexicon")) {
    for (const std::string& one : between(read(entry.path()), "<pattern ", "</pattern>")) {
      out.push_back(without_entities(one.substr(std::min(one.find('>'), one.size()) + 1)));
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// Cells and lines of the examples.
Strings shipped_texts() {
  Strings out;
  const std::filesystem::path folder = std::filesystem::path(ASSIZE_SOURCE_DIR) / "examples/demo";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string all = read(entry.path());
    for (std::size_t from = 0; from < all.size();) {
      const std::size_t to = std::min(all.find_first_of("\t\n", from), all.size());
      if (to > from) out.push_back(all.substr(from, to - from));
      from = to + 1;
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}

  std::size_t below(std::size_t count) { return engine_() % count; }
  bool once_in(std::size_t count) { return below(count) == 0; }
  template <class T>
  const T& one_of(const std::vector<T>& all) {
    return all[below(all.size())];
  }

 private:
  std::mt19937 engine_;
};

const Strings pieces = {"ask",      "mask ",
                        " the ",    "s",
                        "k",        "e",
                        "-",        " ",
                        "?",        "12",
                        "7",        ".",
                        "\xC3\xA9", "\xE2\x80\x99",
                        "\xC5\xBF", "\xE2\x84\xAA",
                        "K",        "BASK"};

// Letters in another case, the two beyond ASCII among them, and pieces put in and taken out.
std::string changed(std::string text, Dice& dice) {
  for (std::size_t times = dice.below(4); times > 0; --times) {
    const std::size_t at = dice.below(text.size() + 1);
    const char c = at < text.size() ? text[at] : ' ';
    if (c == 's' && dice.once_in(2)) {
      text.replace(at, 1, "\xC5\xBF");
    } else if (c == 'k' && dice.once_in(2)) {
      text.replace(at, 1, "\xE2\x84\xAA");
    } else if (c >= 'a' && c <= 'z') {
      text[at] = static_cast<char>(c - 'a' + 'A');
    } else if (static_cast<unsigned char>(c) < 0x80 && at < text.size() && dice.once_in(2)) {
      text.erase(at, 1);
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      text.insert(at, dice.one_of(pieces));
    }
  }
  return text;
}

// An expression, and a text that it might match.
struct Made {
  std::string expression, text;

  Made& operator+=(const Made& more) {
    expression += more.expression;
    text += more.text;
    return *this;
  }
};

class Maker {
 public:
  Maker(Dice& dice, bool ascii) : dice_(dice), ascii_(ascii) {}

  Made alternatives(int depth) {
    Made out = sequence(depth);
    for (std::size_t more = dice_.below(3); more > 0; --more) {
      const Made other = sequence(depth);
      out.expression += '|' + other.expression;
      if (dice_.once_in(2)) out.text = other.text;
    }
    return out;
  }

 private:
  Made sequence(int depth) {
    Made out;
    if (dice_.once_in(12)) return out;
    if (dice_.once_in(10)) out.expression += '^';
    for (std::size_t parts = 1 + dice_.below(3); parts > 0; --parts) {
      if (dice_.once_in(8)) out.expression += "\\b";
      out += repeated(element(depth));
    }
    if (dice_.once_in(10)) out.expression += '$';
    return out;
  }

  Made element(int depth) {
    const std::vector<Made> simple = {
        {"a", "a"},    {"s", "s"},    {"k", "k"},     {"\\.", "."},  {"\\?", "?"},
        {".", "x"},    {"\\d", "4"},  {"[0-9]", "5"}, {"[ks]", "k"}, {"[^a-m]", "s"},
        {"[-?]", "?"}, {"\\s", " "},  {"\\w", "a"},   {"\\W", "-"},  {"[\\w'-]", "'"},
        {"%", "%"},    {"[]s]", "]"}, {"\\S", "k"}};
    const std::vector<Made> words = {{"ask", "ask"},
                                     {"mask", "mask"},
                                     {" the ", " the "},
                                     {"e\\.g\\.", "e.g."},
                                     {"basks", "basks"}};
    const std::vector<Made> wide = {{"\xC3\xA9", "\xC3\xA9"},
                                    {"['\xE2\x80\x99]s", "'s"},
                                    {"[\xC3\x80-\xC9\x8F]", "\xC3\x89"},
                                    {"\\pL", "s"}};
    if (depth > 0 && dice_.once_in(3)) return group(depth - 1);
    if (!ascii_ && dice_.once_in(4)) return dice_.one_of(wide);
    return dice_.once_in(2) ? dice_.one_of(words) : dice_.one_of(simple);
  }

  Made group(int depth) {
    const Strings opens = {"(", "(", "(?:", "(?:", "(?-i:", "(?i:", "(?s:"};
    Made out = alternatives(depth);
    out.expression = dice_.one_of(opens) + out.expression + ')';
    return out;
  }

  Made repeated(const Made& one) {
    const Strings repeats = {"?", "*", "+", "{2}", "{0,2}", "{1,}", "??", "*?", "+?"};
    if (!dice_.once_in(4) || one.expression.empty()) return one;
    // What follows a word repeats its last letter.
    Made out = one;
    out.expression += dice_.one_of(repeats);
    if (dice_.once_in(2)) out.text += one.text;
    return out;
  }

  Dice& dice_;
  bool ascii_;
};

}  // namespace

TEST_CASE("the expressions of the rules and the lexicon match as a whole does") {
  Dice dice(1);
  const Strings expressions = shipped_expressions();
  const Strings texts = shipped_texts();
  REQUIRE(expressions.size() > 200);
  REQUIRE(texts.size() > 200);
  for (const std::string& expression : expressions) {
    Strings tried;
    for (int i = 0; i < 30; ++i) tried.push_back(changed(dice.one_of(texts), dice));
    // The expression's own letters make texts that hold some of its words.
    const std::string own = changed(expression, dice);
    const std::size_t at = dice.below(own.size() + 1);
    tried.push_back(own);
    tried.push_back(own.substr(0, at) + dice.one_of(texts));
    compare(expression, tried);
  }
}

TEST_CASE("generated expressions match as a whole does") {
  for (const bool ascii : {true, false}) {
    Dice dice(ascii ? 2 : 3);
    for (int i = 0; i < 1000; ++i) {
      const Made made = Maker(dice, ascii).alternatives(2);
      Strings texts = {made.text, ""};
      for (int k = 0; k < 8; ++k) {
        texts.push_back(changed(dice.one_of(pieces) + made.text + dice.one_of(pieces), dice));
      }
      compare(made.expression, texts);
    }
  }
}

TEST_CASE("what is read as an expression is one to RE2") {
  const Strings parts = {"a", "b",   "1", "(",  ")",   "[",    "]",        "{",      "}",     "|",
                         "*", "+",   "?", "\\", "^",   "$",    ".",        "-",      ",",     ":",
                         "=", "!",   "<", "d",  "p",   "(?:",  "[^",       "{2}",    "{1,2}", "{0}",
                         "_", "\\b", "P", "L",  "\\]", "(?i:", "\xC3\xA9", "{1000}", " ",     "s"};
  Dice dice(4);
  std::size_t taken = 0;
  for (int i = 0; i < 40000; ++i) {
    std::string expression;
    for (std::size_t count = 1 + dice.below(10); count > 0; --count) {
      expression += dice.one_of(parts);
    }
    if (!read_alternatives(expression).plain) continue;
    ++taken;
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(64 << 20);
    const RE2 re(expression, options);
    if (!re.ok() && re.error_code() != RE2::ErrorPatternTooLarge) {
      FAIL_CHECK(expression << ": " << re.error());
    }
  }
  CHECK(taken > 4000);
}

TEST_CASE("the long s and the Kelvin sign are letters where code points are matched") {
  const Pattern pattern = Pattern::fixed("(?:\xE2\x80\x99|the )(mask)");
  for (const std::string_view text :
       {"the mask", "the MA\xC5\xBFK", "\xE2\x80\x99mas\xE2\x84\xAA"}) {
    const Grams grams(text);
    CHECK(pattern.find(text, 0, &grams) == Range{0, text.size()});
  }
  const std::string_view text = "the ma\xC5\xBFk";
  CHECK_FALSE(Pattern::fixed("the mask").find(text).has_value());
}

TEST_CASE("of alternatives that match at one place the first is meant") {
  const Pattern pattern = Pattern::fixed("(a)b?|(a)bc|(b)");
  const auto groups = pattern.match("xabc");
  REQUIRE(groups.size() == 4);
  CHECK(groups[0] == Range{1, 3});
  CHECK(groups[1] == Range{1, 2});
  CHECK_FALSE(groups[2].has_value());
  CHECK_FALSE(groups[3].has_value());
  const auto later = pattern.match("xabc", 2);
  REQUIRE(later.size() == 4);
  CHECK(later[3] == Range{2, 3});
}

TEST_CASE("grams of a text serve its parts") {
  const std::string_view text = "the policy says so";
  const Grams grams(text);
  const Pattern pattern = Pattern::fixed("^says");
  CHECK(pattern.find(text.substr(11), 0, &grams) == Range{0, 4});
  CHECK_FALSE(pattern.find(text, 0, &grams).has_value());
}

}  // namespace assize::text
