// SPDX-License-Identifier: Apache-2.0
#include "engine/edits.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <functional>
#include <optional>
#include <set>
#include <utility>

#include "text/dates.hpp"
#include "text/durations.hpp"
#include "text/phrases.hpp"
#include "text/ratios.hpp"
#include "text/references.hpp"
#include "text/verbs.hpp"

namespace assize::engine {
namespace {

using text::Range;

constexpr int days_added = 5;
constexpr std::string_view working = "working ";
constexpr std::string_view address = "https://www.example.org/policy";

/// A clause that denies something says less when it is denied again.
bool denies(const std::string& clause) {
  static const text::Pattern words = text::Pattern::fixed(
      R"(\b(?:no|nobody|no-one|none|nothing|neither|nor|never|not|without)\b)");
  return words.find(clause).has_value();
}

/// It is good news that these are not so.
bool is_ill(const std::string& head) {
  static const text::Pattern words = text::Pattern::fixed(
      R"((?i)^(?:late|overdue|missing|missed|lost|refused|rejected|declined|delayed|postponed|left|limited|restricted|excluded|withdrawn|cancelled|unable|unhappy|dissatisfied)$)");
  return words.find(head).has_value();
}

/// A clause about what is not yet known: a question, or what somebody is of whom the sentence goes
/// on to speak.
bool leads_to_subclause(const std::string& before) {
  static const text::Pattern words =
      text::Pattern::fixed(R"((?i)\b(?:who|whom|which|that|what|whoever|whatever|how)\s*$)");
  return words.find(before).has_value();
}

bool is_question(const std::string& text, std::size_t from) {
  const std::size_t end = text.find_first_of(".!?", from);
  return end != std::string::npos && text[end] == '?';
}

std::string year_of(const Date& date, int later = 0) {
  return std::to_string(static_cast<int>(date.year()) + later);
}

/// The figures with which a stretch of a text begins.
Range figures_at(const std::string& text, Range range) {
  const auto is_figure = [&](std::size_t at) {
    return std::isdigit(static_cast<unsigned char>(text[at])) != 0;
  };
  std::size_t end = range.start;
  while (end < range.end &&
         (is_figure(end) || (text[end] == '.' && end + 1 < range.end && is_figure(end + 1))))
    ++end;
  return {range.start, end};
}

std::string rounded(double value, int decimals) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                 std::chars_format::fixed, decimals);
  return {digits.data(), end.ptr};
}

class Editor {
 public:
  Editor(Edit kind, const Response& response, const EditGround& ground)
      : kind_(kind), response_(response), ground_(ground) {}

  std::vector<RowEdit> run() {
    switch (kind_) {
      case Edit::answer_no:
        answer_no();
        break;
      case Edit::give_claim:
        if (response_.claim == Claim::blank || response_.claim == Claim::absent)
          claim(Claim::yes, "Yes");
        break;
      case Edit::match_twin:
        match_twin();
        break;
      case Edit::target_date:
        if (response_.target_date.text.empty())
          add({}, day_to_come()).target_date.text = day_to_come();
        break;
      case Edit::name_document:
        name_document();
        break;
      case Edit::touch_points:
        touch_points();
        break;
      case Edit::link_words:
      case Edit::drop_words:
        found_words(kind_ == Edit::link_words ? address : std::string_view());
        break;
      case Edit::blank:
        blank();
        break;
      case Edit::turn_claim:
        if (response_.claim == Claim::yes)
          claim(Claim::no, "No");
        else if (response_.claim == Claim::no)
          claim(Claim::yes, "Yes");
        break;
      default:
        in_texts();
    }
    return std::move(edits_);
  }

 private:
  Response& add(std::string words, std::string instead, Field field = Field::evidence,
                Range range = {}) {
    edits_.push_back({response_, kind_, field, std::move(words), std::move(instead), range});
    return edits_.back().response;
  }

  static std::string& text_in(Response& response, Field field) {
    return field == Field::commentary ? response.commentary->text : response.evidence.text;
  }

  void change(Field field, Range range, const std::string& instead) {
    const std::string& text = response_.field(field).text;
    Response& changed = add(text.substr(range.start, range.size()), instead, field, range);
    text_in(changed, field).replace(range.start, range.size(), instead);
  }

  // The row.

  Response& claim(Claim claim, const std::string& word) {
    Response& turned = add(response_.claim_text.text, word);
    turned.claim = claim;
    turned.claim_text.text = word;
    return turned;
  }

  void answer_no() {
    if (response_.claim == Claim::no || response_.claim == Claim::absent) return;
    Response& turned = claim(Claim::no, "No");
    if (turned.target_date.text.empty()) turned.target_date.text = day_to_come();
  }

  void match_twin() {
    const FormRow* row = ground_.code.row(response_.row);
    if (row == nullptr || ground_.assessment == nullptr) return;
    for (const std::string& id : row->provisions)
      for (const FormRow& other : ground_.code.form.rows) {
        const std::string& twin = ground_.code.provision(id)->twin;
        if (std::find(other.provisions.begin(), other.provisions.end(), twin) ==
            other.provisions.end())
          continue;
        const Response* same = ground_.assessment->response(other.id);
        if (same == nullptr || same->claim == response_.claim) continue;
        claim(same->claim, same->claim_text.text);
        edits_.back().instead = other.id;
      }
  }

  [[nodiscard]] std::string day_to_come() const { return "31 March " + year_of(ground_.as_of, 2); }

  void blank() {
    if (response_.evidence.empty() && response_.field(Field::commentary).empty()) return;
    Response& blank = add({}, {});
    blank.evidence = {};
    if (blank.commentary) blank.commentary->text.clear();
  }

  void name_document() {
    const std::string document =
        "Complaints Policy " + year_of(ground_.as_of) + ", section 4.2: " + std::string(address);
    std::string& evidence = add({}, document).evidence.text;
    evidence = response_.evidence.empty() ? document : evidence + " " + document;
  }

  [[nodiscard]] bool speaks_of(const std::vector<std::string>& words) const {
    text::PhraseSet phrases;
    phrases.add_list(words);
    phrases.build();
    return !phrases.scan(response_.evidence.text).empty() ||
           !phrases.scan(response_.field(Field::commentary).text).empty();
  }

  /// Each that the answer does not touch, then all of them, then the items that it leaves out.
  void touch_points() {
    const FormRow* row = ground_.code.row(response_.row);
    if (row == nullptr) return;
    for (const std::string& id : row->provisions) {
      const Provision& provision = *ground_.code.provision(id);
      touch(provision.points);
      touch(provision.items);
    }
  }

  template <class Part>
  void touch(const std::vector<Part>& parts) {
    std::string all_words, all_names;
    std::size_t missed = 0;
    for (const Part& part : parts) {
      if (part.words.empty() || speaks_of(part.words)) continue;
      ++missed;
      say(part.words.front(), part.summary);
      all_words += (missed > 1 ? ", " : "") + part.words.front();
      all_names += (missed > 1 ? "; " : "") + part.summary;
    }
    if (missed > 1) say(all_words, all_names);
  }

  void say(const std::string& words, const std::string& name) {
    Response& changed = add({}, name);
    std::string& text = changed.commentary ? changed.commentary->text : changed.evidence.text;
    text += (text.empty() ? "" : " ") + words + ".";
  }

  /// All at once, from the last to the first, so that what stands before keeps its place.
  void found_words(std::string_view instead) {
    std::vector<Span> found = ground_.found;
    std::sort(found.begin(), found.end(), [](const Span& a, const Span& b) {
      return std::pair(a.field, a.end) > std::pair(b.field, b.end);
    });
    RowEdit edit{response_, kind_, Field::evidence, {}, std::string(instead), {}};
    std::size_t last = std::string::npos;
    const Field* before = nullptr;
    for (const Span& span : found) {
      if (span.field != Field::evidence && span.field != Field::commentary) continue;
      if (span.field == Field::commentary && !response_.commentary) continue;
      if (before == nullptr || *before != span.field) last = std::string::npos;
      std::string& text = text_in(edit.response, span.field);
      if (span.start >= span.end || span.end > text.size() || span.end > last) continue;
      edit.words = text.substr(span.start, span.end - span.start);
      edit.field = span.field;
      edit.range = {span.start, span.end};
      text.replace(span.start, span.end - span.start, instead);
      last = span.start;
      before = &span.field;
    }
    if (!edit.words.empty()) edits_.push_back(std::move(edit));
  }

  // Within the texts.

  void in_texts() {
    in_text(Field::evidence);
    if (response_.commentary) in_text(Field::commentary);
  }

  void in_text(Field field) {
    const std::string& text = response_.field(field).text;
    const bool is_yes = response_.claim == Claim::yes;
    if (kind_ == Edit::negate_verb && is_yes) verbs(field, text);
    if (kind_ == Edit::drop_link)
      for (const text::Reference& reference : text::find_references(text))
        if (reference.kind == text::ReferenceKind::link) change(field, reference.range, {});
    if (kind_ == Edit::recompute) ratios(field, text);
    if (kind_ == Edit::date_to_come || kind_ == Edit::date_past || kind_ == Edit::say_done ||
        kind_ == Edit::whole_year)
      for (const text::DateFact& date : text::find_dates(text)) change_date(field, text, date);
    if (is_yes && (kind_ == Edit::limit_of_code || kind_ == Edit::say_working ||
                   kind_ == Edit::add_days || kind_ == Edit::drop_working))
      for (const text::Duration& duration : text::find_durations(text))
        if (duration.unit == text::TimeUnit::day && duration.bound != text::Bound::every)
          change_days(field, text, duration);
  }

  void change_days(Field field, const std::string& text, const text::Duration& duration) {
    const std::set<int> limits = working_day_limits();
    if (limits.empty()) return;
    const Range number = duration.number_range;
    const Range figures = figures_at(text, number);
    const auto days = static_cast<int>(duration.most);
    const std::size_t word = text.find(working, number.start);
    if (kind_ == Edit::add_days && !figures.empty() && days + days_added > *limits.rbegin())
      change(field, figures, std::to_string(days + days_added));
    if (kind_ == Edit::limit_of_code && !figures.empty())
      for (const int limit : limits)
        if (limit < days)
          change(field, number,
                 std::to_string(limit) + text.substr(figures.end, number.end - figures.end));
    if (kind_ == Edit::drop_working && duration.working && word < number.end)
      change(field, {word, word + working.size()}, {});
    const std::size_t day = text.find("day", number.start);
    if (kind_ == Edit::say_working && !duration.working && day < number.end)
      change(field, {number.start, number.end},
             text.substr(number.start, day - number.start) + std::string(working) +
                 text.substr(day, number.end - day));
  }

  [[nodiscard]] std::set<int> working_day_limits() const {
    std::set<int> limits;
    const FormRow* row = ground_.code.row(response_.row);
    if (row == nullptr) return limits;
    for (const std::string& id : row->provisions)
      for (const Deadline& deadline : ground_.code.provision(id)->deadlines)
        if (const auto days = deadline.working_days()) limits.insert(*days);
    return limits;
  }

  void verbs(Field field, const std::string& text) {
    for (const text::VerbGroup& verb : text::find_verbs(text)) {
      if (verb.negation || verb.condition || verb.mood != text::Mood::fact ||
          verb.tense == text::Tense::future || verb.head.start == verb.range.start)
        continue;
      const std::string before = text.substr(verb.before.start, verb.before.size());
      const std::string first = text.substr(verb.range.start, 3);
      if (denies(before) || leads_to_subclause(before) || verb.progressive || first == "be " ||
          is_ill(text.substr(verb.head.start, verb.head.size())) ||
          is_question(text, verb.range.end))
        continue;
      const std::size_t space = text.find(' ', verb.range.start);
      if (space < verb.head.start)
        change(field, verb.range,
               text.substr(verb.range.start, space - verb.range.start) + " not" +
                   text.substr(space, verb.range.end - space));
    }
  }

  void ratios(Field field, const std::string& text) {
    for (const text::Ratio& ratio : text::find_ratios(text)) {
      if (!ratio.percent_range || !ratio.count || !ratio.of || *ratio.of == 0) continue;
      const double share =
          100.0 * static_cast<double>(*ratio.count) / static_cast<double>(*ratio.of);
      const Range figures = figures_at(text, *ratio.percent_range);
      if (!figures.empty())
        change(field, *ratio.percent_range,
               rounded(share, ratio.decimals) +
                   text.substr(figures.end, ratio.percent_range->end - figures.end));
    }
  }

  void change_date(Field field, const std::string& text, const text::DateFact& date) {
    const bool has_passed = date.last < ground_.as_of;
    const std::string year = year_of(date.last);
    const std::size_t at = text.find(year, date.range.start);
    const bool has_year = at < date.range.end;
    if (kind_ == Edit::date_past && !has_passed && has_year)
      change(field, {at, at + year.size()}, year_of(ground_.as_of, -1));
    if (kind_ == Edit::date_to_come && has_passed && has_year)
      change(field, date.range,
             std::string(text, date.range.start, at - date.range.start) +
                 year_of(ground_.as_of, 1) +
                 std::string(text, at + year.size(), date.range.end - at - year.size()));
    if (kind_ == Edit::say_done && has_passed)
      change(field, date.range, text.substr(date.range.start, date.range.size()) + " (completed)");
    if (kind_ == Edit::whole_year && date.ambiguous && date.range.size() > 2)
      change(field, date.range,
             text.substr(date.range.start, date.range.size() - 2) + "20" +
                 text.substr(date.range.end - 2, 2));
  }

  Edit kind_;
  const Response& response_;
  const EditGround& ground_;
  std::vector<RowEdit> edits_;
};

}  // namespace

std::vector<RowEdit> edits_of(Edit kind, const Response& response, const EditGround& ground) {
  return Editor(kind, response, ground).run();
}

}  // namespace assize::engine
