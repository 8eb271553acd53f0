// SPDX-License-Identifier: Apache-2.0
#include "engine/mutants.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include "text/dates.hpp"
#include "text/durations.hpp"
#include "text/pattern.hpp"
#include "text/references.hpp"
#include "text/verbs.hpp"

namespace assize::engine {
namespace {

using text::Range;

constexpr int days_added = 5;
constexpr std::string_view working = "working ";

std::string cut_out(const std::string& text, Range range, std::string_view instead) {
  return text.substr(0, range.start) + std::string(instead) + text.substr(range.end);
}

/// A clause that denies something says less when it is denied again.
bool denies(const std::string& clause) {
  static const text::Pattern words = text::Pattern::fixed(
      R"(\b(?:no|nobody|no-one|none|nothing|neither|nor|never|not|without)\b)");
  return words.find(clause).has_value();
}

class Maker {
 public:
  Maker(const Response& response, const Code& code, const Date& as_of)
      : response_(response), code_(code), as_of_(as_of) {}

  std::vector<RowMutant> run() {
    whole_row();
    in_text(&Response::evidence);
    if (response_.commentary) {
      const PlacedText commentary = *response_.commentary;
      change_text(commentary.text,
                  [](Response& to, std::string text) { to.commentary->text = std::move(text); });
    }
    return std::move(mutants_);
  }

 private:
  void whole_row() {
    if (!response_.evidence.empty() || !response_.field(Field::commentary).empty()) {
      Response& blank = add("blank the answer", "");
      blank.evidence = {};
      if (blank.commentary) blank.commentary->text.clear();
    }
    if (response_.claim == Claim::yes || response_.claim == Claim::no) {
      const bool was_yes = response_.claim == Claim::yes;
      Response& turned = add("turn the claim round", was_yes ? "Yes" : "No");
      turned.claim = was_yes ? Claim::no : Claim::yes;
      turned.claim_text.text = was_yes ? "No" : "Yes";
    }
  }

  void in_text(PlacedText Response::*field) {
    change_text((response_.*field).text,
                [field](Response& to, std::string text) { (to.*field).text = std::move(text); });
  }

  template <class Set>
  void change_text(const std::string& text, Set set) {
    const auto change = [&](const char* what, Range range, std::string_view instead) {
      set(add(what, text.substr(range.start, range.end - range.start)),
          cut_out(text, range, instead));
    };
    if (response_.claim == Claim::yes) {
      durations(text, change);
      verbs(text, change);
    }
    links(text, change);
    dates(text, change);
  }

  template <class Change>
  void durations(const std::string& text, Change change) const {
    const int longest = longest_limit();
    if (longest == 0) return;
    for (const text::Duration& duration : text::find_durations(text)) {
      if (duration.unit != text::TimeUnit::day || duration.bound == text::Bound::every) continue;
      const Range number = duration.number_range;
      std::size_t digits = 0;
      while (number.start + digits < number.end &&
             std::isdigit(static_cast<unsigned char>(text[number.start + digits])) != 0)
        ++digits;
      const auto days = static_cast<int>(duration.most);
      if (digits > 0 && days + days_added > longest)
        change("add five days", {number.start, number.start + digits},
               std::to_string(days + days_added));
      const std::size_t word = text.find(working, number.start);
      if (duration.working && word < number.end)
        change("drop \"working\"", {word, word + working.size()}, "");
    }
  }

  /// In working days; 0: the row has none.
  [[nodiscard]] int longest_limit() const {
    int longest = 0;
    const FormRow* row = code_.row(response_.row);
    if (row == nullptr) return 0;
    for (const std::string& id : row->provisions)
      for (const Deadline& deadline : code_.provision(id)->deadlines)
        longest = std::max(longest, deadline.working_days().value_or(0));
    return longest;
  }

  template <class Change>
  void verbs(const std::string& text, Change change) const {
    for (const text::VerbGroup& verb : text::find_verbs(text)) {
      if (verb.negation || verb.condition || verb.mood != text::Mood::fact ||
          verb.tense == text::Tense::future || verb.head.start == verb.range.start)
        continue;
      if (denies(text.substr(verb.before.start, verb.before.size()))) continue;
      const std::size_t space = text.find(' ', verb.range.start);
      if (space < verb.head.start)
        change("negate a verb", verb.range,
               text.substr(verb.range.start, space - verb.range.start) + " not" +
                   text.substr(space, verb.range.end - space));
    }
  }

  template <class Change>
  void links(const std::string& text, Change change) const {
    for (const text::Reference& reference : text::find_references(text))
      if (reference.kind == text::ReferenceKind::link) change("drop a link", reference.range, "");
  }

  /// Its year becomes the one before the day of the run.
  template <class Change>
  void dates(const std::string& text, Change change) const {
    for (const text::DateFact& date : text::find_dates(text)) {
      const std::string year = std::to_string(static_cast<int>(date.last.year()));
      const std::size_t at = text.find(year, date.range.start);
      if (date.last < as_of_ || at >= date.range.end) continue;
      change("move a date to the past", {at, at + year.size()},
             std::to_string(static_cast<int>(as_of_.year()) - 1));
    }
  }

  Response& add(std::string what, std::string words) {
    mutants_.push_back({response_, std::move(what), std::move(words)});
    return mutants_.back().response;
  }

  const Response& response_;
  const Code& code_;
  const Date& as_of_;
  std::vector<RowMutant> mutants_;
};

}  // namespace

std::vector<RowMutant> mutants_of(const Response& response, const Code& code, const Date& as_of) {
  return Maker(response, code, as_of).run();
}

}  // namespace assize::engine
