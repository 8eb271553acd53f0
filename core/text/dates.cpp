// SPDX-License-Identifier: Apache-2.0
#include "text/dates.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>

#include "text/tokens.hpp"

namespace assize::text {
namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::year;

constexpr std::array<std::string_view, 12> months = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 4> seasons = {"spring", "summer", "autumn", "winter"};
constexpr std::array<std::string_view, 19> before_year = {
    "in",    "by",  "during", "since", "until", "from",       "for", "of", "before", "after",
    "early", "mid", "late",   "year",  "fy",    "throughout", "end", "to", "between"};
// Hyphened to a date: "mid-October 2024".
constexpr std::array<std::string_view, 4> about_when = {"mid", "early", "late", "end"};

int month_of(const Token& token) {
  if (token.word.size() < 3) return 0;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const std::string_view name = months[i];
    if (token.word == name) {
      // "may" and "march" are verbs first.
      return (name == "may" || name == "march") && !token.capital ? 0 : static_cast<int>(i) + 1;
    }
    if (token.capital && (token.word == name.substr(0, 3) || token.word == "sept") &&
        token.word.substr(0, 3) == name.substr(0, 3)) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

// "Oct", "Sept"
bool abbreviated(const Token& token) { return !among(token.word, months); }

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text), tokens_(text) {}

  std::vector<DateFact> run() {
    std::vector<DateFact> out;
    for (std::size_t i = 0; i < tokens_.size();) {
      fact_ = {};
      const std::size_t used = match(i);
      if (used == 0) {
        ++i;
        continue;
      }
      fact_.range = {tokens_[i].range.start, tokens_[i + used - 1].range.end};
      if (fact_.first.ok() && fact_.last.ok() && !embedded(fact_.range)) out.push_back(fact_);
      i += used;
    }
    return out;
  }

 private:
  const Token* at(std::size_t i) const { return i < tokens_.size() ? &tokens_[i] : nullptr; }

  std::string_view between(std::size_t i) const { return tokens_.gap(i); }  // i and i + 1

  bool number(std::size_t i, std::size_t figures, int low, int high) const {
    const Token* token = at(i);
    return token != nullptr && token->number >= low && token->number <= high &&
           token->figures == figures;
  }

  bool year4(std::size_t i) const { return number(i, 4, 1990, 2099); }

  // Whether token i is a day of a month (with an ending such as "th"); how many tokens it takes.
  std::size_t day_at(std::size_t i) const {
    const Token* token = at(i);
    if (token == nullptr || token->number < 1 || token->number > 31 || token->figures > 2) return 0;
    const Token* next = at(i + 1);
    if (next != nullptr && between(i).empty() &&
        (next->word == "st" || next->word == "nd" || next->word == "rd" || next->word == "th")) {
      return 2;
    }
    return 1;
  }

  bool gap(std::size_t i, std::string_view allowed) const {
    if (i + 1 >= tokens_.size()) return false;
    const std::string_view space = between(i);
    return space.size() <= 3 && space.find_first_not_of(allowed) == std::string_view::npos;
  }

  void set_day(int y, int m, int d) {
    fact_.precision = Precision::day;
    fact_.first = fact_.last =
        Date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
  }

  void set_months(int y, int from, int to, Precision precision) {
    fact_.precision = precision;
    fact_.first = Date{year{y}, month{static_cast<unsigned>(from)}, day{1}};
    const int end_year = y + (to - 1) / 12;
    const int end_month = (to - 1) % 12 + 1;
    fact_.last = Date{year{end_year} / month{static_cast<unsigned>(end_month)} / last};
  }

  // A year in four figures, or in two after an apostrophe or where `two` allows; 0 for none.
  int year_at(std::size_t i, bool two) const {
    if (year4(i)) return tokens_[i].number;
    if (two && number(i, 2, 15, 60)) return 2000 + tokens_[i].number;
    return 0;
  }

  // "2024/25", "2024-25", "2024/2025"; tokens used.
  std::size_t financial_year(std::size_t i, bool two) {
    const int first = year_at(i, two);
    if (first == 0 || i + 1 >= tokens_.size()) return 0;
    // "in the financial year 2024 to 2025"
    const bool in_words = i > 0 && (tokens_.word(i - 1) == "year" || tokens_.word(i - 1) == "fy") &&
                          tokens_.word(i + 1) == "to" && year_at(i + 2, false) == first + 1;
    if (in_words) {
      set_months(first, 4, 15, Precision::year);
      return 3;
    }
    const std::string_view joint = between(i);
    if (joint != "/" && joint != "-" && joint != "\xE2\x80\x93" && joint != " - " &&
        joint != " / ") {
      return 0;
    }
    const Token& next = tokens_[i + 1];
    const bool follows = (next.figures == 2 && next.number == (first + 1) % 100) ||
                         (next.figures == 4 && next.number == first + 1);
    if (!follows) return 0;
    set_months(first, 4, 15, Precision::year);
    return 2;
  }

  std::size_t match(std::size_t i) {
    const Token& token = tokens_[i];
    if (token.number >= 0) return match_number(i);
    if (const std::size_t used = match_quarter(i); used != 0) return used;
    if (const int m = month_of(token); m != 0) return match_month(i, m);
    for (std::size_t s = 0; s < seasons.size(); ++s) {
      if (token.word != seasons[s]) continue;
      if (year4(i + 1) && gap(i, " ,")) {
        const int from = static_cast<int>(s) * 3 + 3;
        set_months(tokens_[i + 1].number, from, from + 2, Precision::quarter);
        return 2;
      }
    }
    return 0;
  }

  std::size_t match_quarter(std::size_t i) {
    std::size_t used = 0;
    int quarter = 0;
    if ((tokens_[i].word == "q" || tokens_[i].word == "quarter") && number(i + 1, 1, 1, 4) &&
        gap(i, " ")) {
      quarter = tokens_[i + 1].number;
      used = 2;
    }
    if (used == 0 || at(i + used) == nullptr) return 0;
    if (tokens_[i + used].word == "of" || tokens_[i + used].word == "in") ++used;
    if (!gap(i + used - 1, " ,-(")) return 0;
    if (const std::size_t more = financial_year(i + used, true); more != 0) {
      const int y = static_cast<int>(fact_.first.year());
      set_months(y, quarter * 3 + 1, quarter * 3 + 3, Precision::quarter);
      if (quarter == 4) set_months(y + 1, 1, 3, Precision::quarter);
      return used + more;
    }
    if (!year4(i + used)) return 0;
    set_months(tokens_[i + used].number, quarter * 3 - 2, quarter * 3, Precision::quarter);
    return used + 1;
  }

  std::size_t match_month(std::size_t i, int m) {
    // "June 2024", "June, 2024", "Jun-24", "June '24"
    if (i + 1 >= tokens_.size()) return 0;
    const std::string_view joint = between(i);
    const bool apostrophe = joint == " '" || joint == " \xE2\x80\x99" || joint == " \xE2\x80\x98" ||
                            joint == "'" || joint == "-" || joint == "/";
    const bool ended = joint == ". " && !abbreviated(tokens_[i]);  // "in June. 2024 was"
    if (year4(i + 1) && !ended && (gap(i, " ,.-/") || apostrophe)) {
      set_months(tokens_[i + 1].number, m, m, Precision::month);
      return 2;
    }
    if (tokens_[i + 1].word == "of" && year4(i + 2) && gap(i, " ") && gap(i + 1, " ")) {
      set_months(tokens_[i + 2].number, m, m, Precision::month);
      return 3;
    }
    // "June 12, 2024", "June 12th 2024"
    if (const std::size_t used = day_at(i + 1); used != 0 && gap(i, " ")) {
      if (year4(i + 1 + used) && gap(i + used, " ,")) {
        set_day(tokens_[i + 1 + used].number, m, tokens_[i + 1].number);
        return used + 2;
      }
    }
    // "June - September 2024", "May and June 2025"
    std::size_t second = i + 1;
    if (tokens_[second].word == "to" || tokens_[second].word == "and" ||
        tokens_[second].word == "or") {
      ++second;
    }
    if (at(second) != nullptr && month_of(tokens_[second]) > m && year4(second + 1) &&
        gap(second, " ,") && between(i).size() <= 5 && between(i).find('.') == std::string::npos) {
      set_months(tokens_[second + 1].number, m, month_of(tokens_[second]), Precision::month);
      if (fact_.first.month() != fact_.last.month()) fact_.precision = Precision::quarter;
      return second + 2 - i;
    }
    // "May 24": a day or a year
    if (number(i + 1, 2, 15, 60) && (joint == " " || apostrophe)) {
      if (i + 2 < tokens_.size() && between(i + 1).empty() && !tokens_[i + 2].word.empty())
        return 0;
      set_months(2000 + tokens_[i + 1].number, m, m, Precision::month);
      fact_.ambiguous = joint == " " && tokens_[i + 1].number <= 31;
      return 2;
    }
    return 0;
  }

  std::size_t match_number(std::size_t i) {
    const Token& token = tokens_[i];
    // "12 June 2024", "12th of June 2024"
    if (std::size_t used = day_at(i); used != 0 && i + used < tokens_.size()) {
      if (tokens_[i + used].word == "of" && i + used + 1 < tokens_.size()) ++used;
      const int m = gap(i + used - 1, " -/.") ? month_of(tokens_[i + used]) : 0;
      if (m != 0) {
        const std::string_view joint = i + used + 1 < tokens_.size() ? between(i + used) : "?";
        const bool close = joint == " " || joint == ", " || joint == "-" || joint == "/" ||
                           joint == "." || joint == " '" || joint == " \xE2\x80\x99";
        const bool cut = joint == ". " && abbreviated(tokens_[i + used]);
        const int y = close || cut ? year_at(i + used + 1, true) : 0;
        if (y != 0) {
          set_day(y, m, token.number);
          return used + 2;
        }
      }
    }
    if (i + 2 < tokens_.size()) {
      const std::string_view joint = between(i);
      const bool dated = joint == between(i + 1) && joint.size() == 1 &&
                         std::string_view("/.-").find(joint[0]) != std::string_view::npos;
      if (dated && year4(i) && number(i + 1, 2, 1, 12) && number(i + 2, 2, 1, 31) && joint != ".") {
        set_day(token.number, tokens_[i + 1].number, tokens_[i + 2].number);
        return 3;
      }
      if (dated && token.figures <= 2 && tokens_[i + 1].figures <= 2 && token.number <= 31 &&
          tokens_[i + 1].number <= 12 && token.number > 0 && tokens_[i + 1].number > 0) {
        // "12.06.24" in full pairs; "section 5.6.24" is a number.
        const bool pairs = token.figures == 2 && tokens_[i + 1].figures == 2 &&
                           !(i > 0 && is_label(tokens_.word(i - 1)));
        const int y = year_at(i + 2, joint != "." || pairs);
        if (y != 0) {
          set_day(y, tokens_[i + 1].number, token.number);
          return 3;
        }
      }
    }
    if (const std::size_t used = financial_year(i, false); used != 0) return used;
    if (year4(i) && i + 1 < tokens_.size() && between(i) == "-" && number(i + 1, 2, 1, 12)) {
      set_months(token.number, tokens_[i + 1].number, tokens_[i + 1].number, Precision::month);
      return 2;
    }
    // "06/2024"
    if (number(i, 2, 1, 12) && i + 1 < tokens_.size() && between(i) == "/" && year4(i + 1)) {
      set_months(tokens_[i + 1].number, token.number, token.number, Precision::month);
      return 2;
    }
    if (year4(i) && token.number >= 2000 && i > 0 && gap(i - 1, " -")) {
      const bool second =
          i > 2 && tokens_.word(i - 1) == "and" && year4(i - 2) && tokens_.word(i - 3) == "between";
      if (second || among(tokens_.word(i - 1), before_year)) {
        set_months(token.number, 1, 12, Precision::year);
        return 1;
      }
    }
    return 0;
  }

  // Whether "mid-" or the like stands before byte `at`, by itself.
  bool hyphened(std::size_t at) const {
    const std::size_t token = tokens_.at_or_after(at);
    return token > 0 && among(tokens_.word(token - 1), about_when) &&
           tokens_[token - 1].range.end + 1 == at && (token == 1 || tokens_.follows(token - 1));
  }

  // Part of a file name, a version or an address: glued to letters, figures or joints.
  bool embedded(Range range) const {
    const auto glue = [](char c) {
      return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '/' || c == '=' ||
             c == '%';
    };
    if (range.start > 0) {
      const char c = text_[range.start - 1];
      const bool after_dash =
          c == '-' && (range.start == 1 || text_[range.start - 2] == ' ' || hyphened(range.start));
      if (glue(c) && !after_dash) return true;
      if (c == '.' && range.start > 1 && is_digit(text_[range.start - 2])) return true;
    }
    if (range.end < text_.size()) {
      const char c = text_[range.end];
      if (glue(c) &&
          !(c == '-' && (range.end + 1 >= text_.size() || !glue(text_[range.end + 1])))) {
        return true;
      }
      if (c == '.' && range.end + 1 < text_.size() &&
          (is_digit(text_[range.end + 1]) || std::islower(text_[range.end + 1]) != 0)) {
        return true;
      }
    }
    return false;
  }

  std::string_view text_;
  Tokens tokens_;
  DateFact fact_;
};

}  // namespace

std::vector<DateFact> find_dates(std::string_view text) {
  const auto figure = [](char c) { return is_digit(c); };
  if (std::none_of(text.begin(), text.end(), figure)) return {};
  return Finder(text).run();
}

std::string to_iso(const Date& date) {
  std::array<char, 24> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return buffer.data();
}

std::string to_iso(const DateFact& fact) {
  const std::string first = to_iso(fact.first);
  const std::string final_day = to_iso(fact.last);
  const unsigned m = static_cast<unsigned>(fact.first.month());
  switch (fact.precision) {
    case Precision::day:
      return first;
    case Precision::month:
      return first.substr(0, 7);
    case Precision::quarter:
      if (m % 3 == 1 && static_cast<unsigned>(fact.last.month()) == m + 2) {
        return first.substr(0, 4) + "-Q" + std::to_string(m / 3 + 1);
      }
      break;
    case Precision::year:
      if (m == 1) return first.substr(0, 4);
      break;
  }
  return first + "/" + final_day;
}

std::string_view to_string(Precision precision) {
  switch (precision) {
    case Precision::day:
      return "day";
    case Precision::month:
      return "month";
    case Precision::quarter:
      return "quarter";
    case Precision::year:
      break;
  }
  return "year";
}

}  // namespace assize::text
