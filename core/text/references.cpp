// SPDX-License-Identifier: Apache-2.0
#include "text/references.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/addresses.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace assize::text {
namespace {

using Words = std::string_view;

struct Keyword {
  Words word;
  ReferenceKind kind;
  bool plural = false;
};
constexpr std::array<Keyword, 34> keywords = {{{"section", ReferenceKind::section},
                                               {"sections", ReferenceKind::section, true},
                                               {"sec", ReferenceKind::section},
                                               {"sect", ReferenceKind::section},
                                               {"s", ReferenceKind::section},
                                               {"ss", ReferenceKind::section, true},
                                               {"paragraph", ReferenceKind::paragraph},
                                               {"paragraphs", ReferenceKind::paragraph, true},
                                               {"para", ReferenceKind::paragraph},
                                               {"paras", ReferenceKind::paragraph, true},
                                               {"page", ReferenceKind::page},
                                               {"pages", ReferenceKind::page, true},
                                               {"pg", ReferenceKind::page},
                                               {"pgs", ReferenceKind::page, true},
                                               {"p", ReferenceKind::page},
                                               {"pp", ReferenceKind::page, true},
                                               {"point", ReferenceKind::point},
                                               {"points", ReferenceKind::point, true},
                                               {"clause", ReferenceKind::clause},
                                               {"clauses", ReferenceKind::clause, true},
                                               {"appendix", ReferenceKind::appendix},
                                               {"appendices", ReferenceKind::appendix, true},
                                               {"appendixes", ReferenceKind::appendix, true},
                                               {"annex", ReferenceKind::appendix},
                                               {"annexe", ReferenceKind::appendix},
                                               {"annexes", ReferenceKind::appendix, true},
                                               {"provision", ReferenceKind::provision},
                                               {"provisions", ReferenceKind::provision, true},
                                               {"code", ReferenceKind::provision},
                                               {"version", ReferenceKind::version},
                                               {"versions", ReferenceKind::version, true},
                                               {"ver", ReferenceKind::version},
                                               {"v", ReferenceKind::version},
                                               {"vs", ReferenceKind::version}}};

// "at this point 3 officers", "on every page 12 point print"
constexpr std::array<Words, 10> determiners = {"this", "that", "every", "each",  "any",
                                               "some", "one",  "no",    "which", "what"};
// After a number they say that it counts something.
constexpr std::array<Words, 21> counted = {
    "working", "business", "calendar", "day",   "days",    "week",    "weeks",
    "month",   "months",   "year",     "years", "hour",    "hours",   "complaints",
    "people",  "per",      "percent",  "cases", "members", "minutes", "times"};

bool is_roman(Words word) {
  static constexpr std::array<Words, 20> numerals = {
      "i",  "ii",  "iii",  "iv",  "v",  "vi",  "vii",  "viii",  "ix",  "x",
      "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"};
  return among(word, numerals);
}

// A number as written, and its value when it is a plain one.
struct Number {
  Range range;
  int first = -1;        // of its leading figures; -1 for letters
  int parts = 0;         // with points between: 1.2.3 has three
  std::size_t next = 0;  // token after it
};

class Finder {
 public:
  explicit Finder(Words text) : text_(text), tokens_(text), addresses_(find_addresses(text)) {}

  std::vector<Reference> run() {
    for (const Reference& one : addresses_) out_.push_back(one);
    for (std::size_t i = 0; i < tokens_.size();) {
      const std::size_t next = reference_at(i);
      i = next != 0 ? next : i + 1;
    }
    for (std::size_t at = text_.find("\xC2\xA7"); at != Words::npos;
         at = text_.find("\xC2\xA7", at + 2)) {
      sign(at);
    }
    std::sort(out_.begin(), out_.end(),
              [](const Reference& a, const Reference& b) { return a.range.start < b.range.start; });
    return std::move(out_);
  }

 private:
  Words word(std::size_t i) const { return tokens_.word(i); }
  Words gap(std::size_t i) const { return tokens_.gap(i); }
  char char_at(std::size_t at) const { return at < text_.size() ? text_[at] : ' '; }
  char char_before(std::size_t at) const { return at > 0 ? text_[at - 1] : ' '; }

  bool in_address(Range range) const {
    const auto found =
        std::partition_point(addresses_.begin(), addresses_.end(),
                             [&](const Reference& one) { return one.range.end <= range.start; });
    return found != addresses_.end() && found->range.overlaps(range);
  }

  // Suffixes of a number that touch it, or a lone letter in brackets one blank away: "4.2(a)".
  void suffixes(Number& number) const {
    std::size_t at = number.range.end;
    while (at < text_.size()) {
      std::size_t open = at;
      if (text_[open] == ' ') ++open;
      if (char_at(open) != '(') break;
      const Words inside = text_.substr(open + 1, text_.substr(open + 1, 6).find(')'));
      const bool plain = !inside.empty() && inside.size() <= 4 &&
                         std::all_of(inside.begin(), inside.end(),
                                     [](char c) { return is_letter(c) || is_digit(c); });
      const bool lone =
          (inside.size() == 1 && inside[0] >= 'a' && inside[0] <= 'z') || is_roman(inside);
      if (!plain || (open != at && !lone)) break;
      at = open + inside.size() + 2;
    }
    number.range.end = at;
    while (number.next < tokens_.size() && tokens_[number.next].range.start < at) ++number.next;
  }

  // Figures with points between them, with a letter behind: "5.2.1", "3a".
  std::optional<Number> figures_at(std::size_t i) const {
    if (i >= tokens_.size() || tokens_[i].number < 0) return std::nullopt;
    Number number{tokens_[i].range, tokens_[i].number, 1, i + 1};
    while (number.next < tokens_.size() && gap(number.next - 1) == "." &&
           tokens_[number.next].number >= 0) {
      number.range.end = tokens_[number.next].range.end;
      ++number.parts;
      ++number.next;
    }
    const bool letter = number.next < tokens_.size() && gap(number.next - 1).empty();
    if (letter) {
      const Token& tail = tokens_[number.next];
      if (tail.word.size() != 1 || is_digit(char_at(tail.range.end))) return std::nullopt;
      number.range.end = tail.range.end;
      ++number.next;
    }
    const char after = char_at(number.range.end);
    if (after == '%' || after == '/' || after == '_' || text_.substr(number.range.end, 2) == " %")
      return std::nullopt;
    if (among(word(number.next), counted) && gap(number.next - 1).size() <= 2) return std::nullopt;
    if (tokens_[i].figures > 4) return std::nullopt;
    suffixes(number);
    return number;
  }

  // "iii", "B", "(a)".
  std::optional<Number> letters_at(std::size_t i, ReferenceKind kind) const {
    if (i >= tokens_.size() || tokens_[i].number >= 0) return std::nullopt;
    const Token& token = tokens_[i];
    const bool bracketed = char_before(token.range.start) == '(' && char_at(token.range.end) == ')';
    const char after = char_at(token.range.end);
    if (is_letter(after) || is_digit(after) || after == '\'' || after == '-') return std::nullopt;
    Number number{token.range, -1, 1, i + 1};
    if (bracketed && (token.word.size() == 1 || is_roman(token.word))) {
      number.range = {token.range.start - 1, token.range.end + 1};
      return number;
    }
    if (is_roman(token.word) && !token.capital) return number;
    if (token.word.size() == 1 && token.capital &&
        (kind == ReferenceKind::appendix || kind == ReferenceKind::section)) {
      // "Section A resident" or "section I wrote" would be a slip of the pen.
      const bool doubtful = token.word == "a" || token.word == "i";
      if (doubtful && kind == ReferenceKind::section && after == ' ' && word(i + 1) != "of")
        return std::nullopt;
      suffixes(number);
      return number;
    }
    return std::nullopt;
  }

  std::optional<Number> number_at(std::size_t i, ReferenceKind kind) const {
    if (auto number = figures_at(i)) return number;
    const bool lettered = kind != ReferenceKind::provision && kind != ReferenceKind::version;
    return lettered ? letters_at(i, kind) : std::nullopt;
  }

  // "4.1 - 4.3", "3 to 5"
  void extend(Number& number, ReferenceKind kind) const {
    const std::size_t last = number.next - 1;
    if (last + 1 >= tokens_.size() || kind == ReferenceKind::version) return;
    const Words joint =
        text_.substr(number.range.end, tokens_[last + 1].range.start - number.range.end);
    std::size_t second = last + 1;
    bool loose = joint == " - " || joint == " \xE2\x80\x93 ";
    if (word(second) == "to" && joint == " " && gap(second) == " ") {
      ++second;
      loose = true;
    } else if (joint != "-" && joint != "\xE2\x80\x93" && joint != "\xE2\x80\x91" && !loose) {
      return;
    }
    const auto end = figures_at(second);
    if (!end || number.first < 0 || end->parts != number.parts) return;
    if (end->first < number.first || (loose && end->parts == 1 && end->first == number.first))
      return;
    number.range.end = end->range.end;
    number.next = end->next;
  }

  void add(ReferenceKind kind, std::size_t start, const Number& number) {
    const Words written = text_.substr(number.range.start, number.range.size());
    out_.push_back({kind, std::string(written), {start, number.range.end}});
  }

  // What may stand between the keyword at token i and its number; the number's token, or 0.
  std::size_t number_token(std::size_t i, const Keyword& keyword) const {
    Words joint = gap(i);
    std::size_t next = i + 1;
    if ((word(next) == "no" || word(next) == "nos" || word(next) == "number" ||
         word(next) == "numbers") &&
        joint == " ") {
      joint = gap(next);
      ++next;
    }
    if (joint.starts_with("(s)")) joint.remove_prefix(3);
    if (joint.ends_with('(')) joint.remove_suffix(1);
    const bool letter = keyword.word.size() == 1;
    const bool close =
        joint.empty() || joint == "." || (letter && keyword.word == "p" && joint == ". ");
    const bool spaced = joint == " " || joint == ". " || joint == "\xC2\xA0" || joint == ": " ||
                        joint == ":" || joint == "  ";
    if (letter) {
      const bool dotted = next + 1 < tokens_.size() && tokens_.gap(next) == ".";
      if (keyword.word == "s" && joint == ". " && dotted) return next;
      const bool page = keyword.word == "p" && joint == " ";
      return close || page ? next : 0;
    }
    const bool abbreviated = keyword.word.size() <= 4 && close;
    return spaced || abbreviated ? next : 0;
  }

  bool begins(std::size_t i, const Keyword& keyword) const {
    const Token& token = tokens_[i];
    const char before = char_before(token.range.start);
    if (is_letter(before) || is_digit(before) || before == '_' || before == '/') return false;
    const bool letter = keyword.word.size() <= 2;
    if (letter && (before == '\'' || before == '.' || before == '-' || before == '\x99'))
      return false;
    // "P1 repairs", "S1 complaints"
    if ((keyword.word == "p" || keyword.word == "s") && token.capital) return false;
    if (keyword.kind == ReferenceKind::provision && keyword.word == "code" && !token.capital)
      return false;
    return i == 0 || keyword.plural || gap(i - 1) != " " || !among(word(i - 1), determiners);
  }

  std::size_t reference_at(std::size_t i) {
    const auto keyword = std::find_if(keywords.begin(), keywords.end(), [&](const Keyword& one) {
      return one.word == tokens_[i].word;
    });
    if (keyword == keywords.end() || !begins(i, *keyword)) return 0;
    const std::size_t at = number_token(i, *keyword);
    if (at == 0) return 0;
    auto number = number_at(at, keyword->kind);
    if (!number) return 0;
    // "Code 2024" names a year.
    if (keyword->word == "code" && number->parts < 2) return 0;
    std::size_t start = tokens_[i].range.start;
    if (keyword->kind == ReferenceKind::point && i > 0 && word(i - 1) == "bullet" &&
        gap(i - 1) == " ") {
      start = tokens_[i - 1].range.start;
    }
    extend(*number, keyword->kind);
    if (in_address({start, number->range.end})) return 0;
    add(keyword->kind, start, *number);
    return more(*keyword, *number);
  }

  // ", 3 and 7"; the token after the last.
  std::size_t more(const Keyword& keyword, Number last) {
    while (last.next < tokens_.size()) {
      const Words joint =
          text_.substr(last.range.end, tokens_[last.next].range.start - last.range.end);
      std::size_t at = last.next;
      const Words turn = word(at);
      if (turn == "and" || turn == "or") {
        if (joint != " " && joint != ", ") break;
        if (gap(at) != " ") break;
        ++at;
      } else if (joint != ", " && joint != " & " && joint != "/") {
        break;
      }
      auto number = number_at(at, keyword.kind);
      if (!number) break;
      const bool alike = number->first >= 0 && number->parts == last.parts && last.parts > 1;
      const bool same = keyword.plural && (number->first >= 0) == (last.first >= 0);
      if (!alike && !same) break;
      extend(*number, keyword.kind);
      add(keyword.kind, number->range.start, *number);
      last = *number;
    }
    return last.next;
  }

  // The section sign.
  void sign(std::size_t at) {
    const std::size_t token = tokens_.at_or_after(at);
    if (token == tokens_.size() || tokens_[token].range.start > at + 3) return;
    auto number = figures_at(token);
    if (!number) return;
    extend(*number, ReferenceKind::section);
    add(ReferenceKind::section, at, *number);
  }

  Words text_;
  Tokens tokens_;
  std::vector<Reference> addresses_;
  std::vector<Reference> out_;
};

}  // namespace

std::vector<Reference> find_references(std::string_view text) { return Finder(text).run(); }

std::string_view to_string(ReferenceKind kind) {
  switch (kind) {
    case ReferenceKind::section:
      return "section";
    case ReferenceKind::paragraph:
      return "paragraph";
    case ReferenceKind::page:
      return "page";
    case ReferenceKind::point:
      return "point";
    case ReferenceKind::clause:
      return "clause";
    case ReferenceKind::appendix:
      return "appendix";
    case ReferenceKind::provision:
      return "provision";
    case ReferenceKind::version:
      return "version";
    case ReferenceKind::link:
      return "link";
    case ReferenceKind::file:
      return "file";
    case ReferenceKind::e_mail:
      break;
  }
  return "e_mail";
}

}  // namespace assize::text
