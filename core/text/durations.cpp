// SPDX-License-Identifier: Apache-2.0
#include "text/durations.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/amounts.hpp"
#include "text/bounds.hpp"
#include "text/sentences.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace assize::text {
namespace {

using Words = std::string_view;

// Before "a week" and the like, where no bound stands there.
constexpr std::array<Words, 11> before_article = {
    "for", "about", "around", "almost", "nearly", "only", "just", "takes", "take", "took", "lasts"};
constexpr std::array<Words, 10> between_amount_and_unit = {
    "clear", "consecutive", "full",  "further", "additional",
    "extra", "more",        "whole", "normal",  "continuous"};
constexpr std::array<Words, 8> after_day_in_names = {"street", "road",  "lane",   "house",
                                                     "court",  "close", "centre", "nursery"};
constexpr std::array<Words, 7> before_event = {"of",       "from",      "after", "following",
                                               "starting", "beginning", "since"};

struct Unit {
  TimeUnit unit = TimeUnit::day;
  int times = 1;  // a fortnight is two weeks
  bool working = false;
  bool often = false;  // "monthly"
};

std::optional<Unit> unit_of(Words word) {
  struct Named {
    Words word;
    Unit unit;
  };
  static constexpr std::array<Named, 32> units = {{
      {"day", {}},
      {"days", {}},
      {"hour", {TimeUnit::hour}},
      {"hours", {TimeUnit::hour}},
      {"hr", {TimeUnit::hour}},
      {"hrs", {TimeUnit::hour}},
      {"week", {TimeUnit::week}},
      {"weeks", {TimeUnit::week}},
      {"wk", {TimeUnit::week}},
      {"wks", {TimeUnit::week}},
      {"month", {TimeUnit::month}},
      {"months", {TimeUnit::month}},
      {"mth", {TimeUnit::month}},
      {"mths", {TimeUnit::month}},
      {"year", {TimeUnit::year}},
      {"years", {TimeUnit::year}},
      {"yr", {TimeUnit::year}},
      {"yrs", {TimeUnit::year}},
      {"fortnight", {TimeUnit::week, 2}},
      {"fortnights", {TimeUnit::week, 2}},
      {"wd", {TimeUnit::day, 1, true}},
      {"wds", {TimeUnit::day, 1, true}},
      {"workday", {TimeUnit::day, 1, true}},
      {"workdays", {TimeUnit::day, 1, true}},
      {"weekday", {}},
      {"weekdays", {}},
      {"daily", {TimeUnit::day, 1, false, true}},
      {"weekly", {TimeUnit::week, 1, false, true}},
      {"monthly", {TimeUnit::month, 1, false, true}},
      {"yearly", {TimeUnit::year, 1, false, true}},
      {"fortnightly", {TimeUnit::week, 2, false, true}},
      {"hourly", {TimeUnit::hour, 1, false, true}},
  }};
  for (const Named& named : units) {
    if (named.word == word) return named.unit;
  }
  return std::nullopt;
}

// Nothing, blanks or a hyphen of any print.
bool links(Words gap) {
  for (std::size_t i = 0; i < gap.size();) {
    const CodePoint point = code_point_at(gap, i);
    if (point.value != '-' && point.value != 0x2010 && point.value != 0x2011 &&
        !is_space(point.value)) {
      return false;
    }
    i += point.size;
  }
  return gap.size() <= 4;
}

class Finder {
 public:
  explicit Finder(Words text) : text_(text), tokens_(text), sentences_(sentences(text)) {}

  std::vector<Duration> run() {
    for (std::size_t i = 0; i < tokens_.size();) {
      i = each_at(i) || duration_at(i) ? next_ : i + 1;
    }
    for (std::size_t i = 0; i < out_.size(); ++i) {
      const bool last = i + 1 == out_.size();
      out_[i].following =
          following(out_[i].range.end, last ? text_.size() : out_[i + 1].range.start);
    }
    return std::move(out_);
  }

 private:
  Words word(std::size_t i) const { return tokens_.word(i); }

  // The unit from token i on, after what ends at fact.number_range.end, which moves to the unit's
  // own end; next_ is then the token after it.
  std::optional<Unit> unit_at(std::size_t i, Duration& fact) {
    if (i >= tokens_.size()) return std::nullopt;
    const std::size_t from = fact.number_range.end;
    if (!links(text_.substr(from, tokens_[i].range.start - from))) return std::nullopt;
    while (among(word(i), between_amount_and_unit) && links(tokens_.gap(i))) ++i;
    if (word(i) == "working" || word(i) == "business" || word(i) == "calendar") {
      if (!links(tokens_.gap(i))) return std::nullopt;
      (word(i) == "calendar" ? fact.calendar : fact.working) = true;
      ++i;
    } else if (word(i) == "w" && tokens_.gap(i) == "/" &&
               (word(i + 1) == "d" || word(i + 1).starts_with("day"))) {
      fact.working = true;
      fact.number_range.end = tokens_[i + 1].range.end;
      next_ = i + 2;
      return Unit{};
    }
    const auto unit = unit_of(word(i));
    if (!unit) return std::nullopt;
    fact.number_range.end = tokens_[i].range.end;
    fact.working = fact.working || unit->working;
    next_ = i + 1;
    if (unit->unit == TimeUnit::day) kind_of_day(fact);
    return unit;
  }

  // "days (working)"
  void kind_of_day(Duration& fact) {
    const Words kind = word(next_);
    if (kind != "working" && kind != "business" && kind != "calendar") return;
    const std::size_t end = tokens_[next_].range.end;
    if (tokens_.gap(next_ - 1) != " (" || end >= text_.size() || text_[end] != ')') return;
    (kind == "calendar" ? fact.calendar : fact.working) = true;
    fact.number_range.end = end + 1;
    ++next_;
  }

  // An age, a rate, a name: nothing that lasts.
  bool no_duration(const Amount& amount, const Duration& fact) const {
    const std::size_t last = next_ - 1;
    const std::size_t first = amount.first;
    if (word(next_) == "old" || word(next_) == "olds") return links(tokens_.gap(last));
    if (word(next_) == "of" && word(next_ + 1) == "age") return true;
    const Words before = first > 0 ? word(first - 1) : Words();
    if (fact.unit == TimeUnit::year && (before == "aged" || before == "age" || before == "ages")) {
      return true;
    }
    const bool each = word(next_) == "a" || word(next_) == "per" || word(next_) == "each" ||
                      word(next_) == "every";
    if (each && tokens_.follows(next_) && unit_of(word(next_ + 1))) return true;
    // "10 Day Street", "30 hour-long talks"
    if (word(last) == "day" && tokens_[last].capital && !fact.working &&
        among(word(next_), after_day_in_names)) {
      return true;
    }
    if (word(next_) == "long" && tokens_.gap(last) == "-" && tokens_.gap(amount.next - 1) == " ") {
      return true;
    }
    return word(first) == "one" && word(last) == "day" && last == first + 1 &&
           tokens_[first].capital;
  }

  // Sets the bound and the whole range from the words before the amount and, in some cases, behind.
  void set_bounds(const Amount& amount, bool adjective, Duration& fact) {
    std::size_t first = amount.first;
    fact.range = {tokens_[first].range.start, fact.number_range.end};
    bool loose = false;  // a bound that words behind outweigh: "in 10 days or less"
    for (auto found = bound_before(tokens_, first); found; found = bound_before(tokens_, first)) {
      const bool in = found->bound == Bound::within && word(found->reach) == "in";
      // "in six-monthly meetings", "after a two-year wait"
      if (adjective && (in || found->bound == Bound::after || found->bound == Bound::at_least))
        break;
      // "in a year" is a rate more often than a limit.
      if (in && amount.article) break;
      // The outer of two bounds only widens the range: "within a maximum of 10 days".
      if (fact.bound != Bound::none && found->bound != Bound::within) break;
      if (fact.bound == Bound::none) {
        fact.bound = found->bound;
        loose = in || found->bound == Bound::after;
      }
      first = found->reach;
      fact.range.start = tokens_[first].range.start;
    }
    if (fact.bound == Bound::within && loose && word(next_) == "time") fact.bound = Bound::after;
    if (amount.plus) fact.bound = Bound::at_least;
    if (fact.bound != Bound::none && !loose) return;
    if (const auto found = bound_behind(tokens_, next_)) {
      fact.bound = found->bound;
      next_ = found->reach;
      fact.range.end = tokens_[next_ - 1].range.end;
    }
  }

  bool duration_at(std::size_t i) {
    const auto amount = amount_at(tokens_, i);
    if (!amount) return false;
    Duration fact;
    fact.number_range = amount->range;
    const auto unit = unit_at(amount->next, fact);
    if (!unit) return shared_unit(*amount);
    fact.least = amount->least * unit->times;
    fact.most = amount->most * unit->times;
    fact.unit = unit->unit;
    if (no_duration(*amount, fact)) return true;
    const bool one = !word(next_ - 1).ends_with('s');
    set_bounds(*amount, unit->often || (one && tokens_.gap(amount->next - 1) == "-"), fact);
    if (unit->often) fact.bound = Bound::every;
    if (amount->article) {
      const bool bound =
          fact.bound != Bound::none || (tokens_.follows(i) && among(word(i - 1), before_article));
      if (!bound || unit->often) return false;
    }
    out_.push_back(fact);
    return true;
  }

  // "10 and 20 working days": the first has the unit of the second.
  bool shared_unit(const Amount& amount) {
    const std::size_t joint = amount.next;
    if (amount.article || amount.least < 2 || amount.most != amount.least) return false;
    if ((word(joint) != "and" && word(joint) != "or") || !tokens_.follows(joint)) return false;
    if (!tokens_.follows(joint + 1) || !number_at(tokens_, joint + 1)) return false;
    const std::size_t known = out_.size();
    if (!duration_at(joint + 1)) return false;
    if (out_.size() != known + 1) return true;
    const std::size_t after = next_;
    Duration fact = out_.back();
    fact.bound = Bound::none;
    fact.least = fact.most = amount.least;
    fact.number_range = amount.range;
    next_ = joint;
    set_bounds(amount, false, fact);
    next_ = after;
    out_.insert(out_.end() - 1, fact);
    return true;
  }

  // "every year", "each working day", "every quarter"
  bool each_at(std::size_t i) {
    if ((word(i) != "every" && word(i) != "each") || !tokens_.follows(i + 1)) return false;
    Duration fact;
    fact.number_range = {tokens_[i + 1].range.start, tokens_[i + 1].range.start};
    fact.bound = Bound::every;
    auto unit = unit_at(i + 1, fact);
    if (word(i + 1) == "quarter") {  // only here: "three quarters" are a share
      unit = Unit{TimeUnit::month, 3};
      fact.number_range.end = tokens_[i + 1].range.end;
      next_ = i + 2;
    }
    if (!unit || unit->often || word(next_ - 1).ends_with('s')) return false;
    const std::size_t end = fact.number_range.end;
    const bool possessive = text_.substr(end, 1) == "'" || text_.substr(end, 3) == "\xE2\x80\x99";
    if (possessive || (word(next_) == "of" && tokens_.follows(next_))) return false;
    fact.least = fact.most = unit->times;
    fact.unit = unit->unit;
    fact.range = {tokens_[i].range.start, end};
    out_.push_back(fact);
    return true;
  }

  // End of the clause that holds byte `at`: a comma, a bracket, a dash, the sentence's end.
  std::size_t clause_end(std::size_t at, std::size_t limit) const {
    for (std::size_t i = at; i < limit;) {
      const CodePoint point = code_point_at(text_, i);
      const std::size_t after = i + point.size;
      const bool blank_next = after >= text_.size() || space_at(text_, after) > 0;
      const bool blank_before = i > 0 && text_[i - 1] == ' ';
      const char32_t c = point.value;
      if (c == ';' || c == '(' || c == ')' || c == 0x2013 || c == 0x2014 || c == 0x2022) return i;
      if ((c == ',' || c == ':') && blank_next) return i;
      if (c == '-' && blank_next && blank_before) return i;
      i = after;
    }
    return limit;
  }

  std::size_t sentence_end(std::size_t at) const {
    const auto found =
        std::partition_point(sentences_.begin(), sentences_.end(),
                             [&](const Range& sentence) { return sentence.end < at; });
    return found == sentences_.end() ? text_.size() : found->end;
  }

  // Past blanks, quotation marks and marks of emphasis.
  std::size_t skip_marks(std::size_t at, std::size_t limit) const {
    while (at < limit) {
      const CodePoint point = code_point_at(text_, at);
      const char32_t c = point.value;
      const bool mark = c == '\'' || c == '"' || c == '*' || c == 0x2019 || c == 0x201D;
      if (!mark && !is_space(c)) break;
      at += point.size;
    }
    return std::min(at, limit);
  }

  Range following(std::size_t at, std::size_t next_duration) const {
    const std::size_t limit = sentence_end(at);
    std::size_t start = skip_marks(at, limit);
    // "10 working days (from acknowledgement)", "10 working days, from acknowledgement"
    if (start < limit && (text_[start] == '(' || text_[start] == ',')) {
      const std::size_t inside = skip_marks(start + 1, limit);
      const std::size_t token = tokens_.at_or_after(inside);
      if (among(word(token), before_event) && tokens_[token].range.start == inside) start = inside;
    }
    std::size_t end = clause_end(start, limit);
    if (next_duration < end) {
      end = std::max(start, next_duration);
      // The turn to the next duration is no part: "of receipt and reply within".
      const Words words = text_.substr(start, end - start);
      for (const Words turn : {" and ", " or ", " but "}) {
        if (const std::size_t cut = words.rfind(turn); cut != Words::npos) {
          end = std::min(end, start + cut);
        }
      }
      if (words.starts_with("and ") || words.starts_with("or ")) end = start;
    }
    while (end > start && Words(" .!?,\"*").find(text_[end - 1]) != Words::npos) --end;
    return {start, end};
  }

  Words text_;
  Tokens tokens_;
  std::vector<Range> sentences_;
  std::vector<Duration> out_;
  std::size_t next_ = 0;  // token after what was matched last
};

}  // namespace

std::vector<Duration> find_durations(std::string_view text) { return Finder(text).run(); }

std::string_view to_string(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::hour:
      return "hour";
    case TimeUnit::day:
      return "day";
    case TimeUnit::week:
      return "week";
    case TimeUnit::month:
      return "month";
    case TimeUnit::year:
      break;
  }
  return "year";
}

std::string_view to_string(Bound bound) {
  switch (bound) {
    case Bound::none:
      return "none";
    case Bound::within:
      return "within";
    case Bound::at_most:
      return "at_most";
    case Bound::at_least:
      return "at_least";
    case Bound::exactly:
      return "exactly";
    case Bound::after:
      return "after";
    case Bound::every:
      break;
  }
  return "every";
}

}  // namespace assize::text
