// SPDX-License-Identifier: Apache-2.0
#include "assessment/years.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/sentences.hpp"
#include "text/verbs.hpp"

namespace assize::assessment {
namespace {

// Of a promise's words, the share that a text has to have to speak of it.
constexpr double least_trace = 0.5;
// The share, either way, that makes two promises one; what differs is mostly the date.
constexpr double least_repeated = 0.8;
constexpr std::size_t least_letters = 4;  // shorter words are in any sentence

void add_once(std::vector<std::string>& all, const std::string& one) {
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

bool is_there(const Response* response) {
  return response != nullptr && response->claim != Claim::absent;
}

/// What was answered, evidence and commentary, however the columns are merged.
std::string words_of(const Response& response) {
  std::string text = response.evidence.text;
  if (response.commentary) (text += ' ') += response.commentary->text;
  return text::fold_space(text);
}

/// Both are there, and their words are not the same, whatever stands between them.
bool is_other_text(std::string_view one, std::string_view other) {
  const auto before = text::words(one), after = text::words(other);
  return !before.empty() && !after.empty() &&
         !std::equal(before.begin(), before.end(), after.begin(), after.end(),
                     [](const text::Word& a, const text::Word& b) { return a.folded == b.folded; });
}

std::set<std::string> telling_words(std::string_view text) {
  std::set<std::string> out;
  for (text::Word& word : text::words(text))
    if (word.folded.size() >= least_letters) out.insert(std::move(word.folded));
  return out;
}

/// Says what will be done, or is meant to be.
bool is_promise(std::string_view sentence) {
  const auto verbs = text::find_verbs(sentence);
  return std::any_of(verbs.begin(), verbs.end(), [](const text::VerbGroup& one) {
    const bool is_to_come = one.tense == text::Tense::future || one.mood == text::Mood::intention;
    return is_to_come && !one.negation && !one.condition;
  });
}

/// Whether the Code's word for something finished stands in a status.
bool is_done(std::string_view status, const Code& code) {
  const LexiconClass* const done = code.lexicon.find("done");
  if (done == nullptr) return false;
  const std::string folded = " " + text::fold(status) + " ";
  return std::any_of(done->terms.begin(), done->terms.end(), [&](const std::string& term) {
    return folded.find(" " + text::fold(term) + " ") != std::string::npos;
  });
}

std::vector<std::string> dates_in(std::string_view text) {
  std::vector<std::string> out;
  for (const text::DateFact& date : text::find_dates(text)) add_once(out, text::to_iso(date));
  return out;
}

/// A text of the second year.
struct Said {
  std::string text;
  bool may_promise = true;  // of an action that is done, nothing is promised
  bool is_action = false;   // it says what will be done without a verb for it
  std::vector<std::string> due;
};

class Comparison {
 public:
  Comparison(const Assessment& last, const Code& last_code, const Assessment& now,
             const Code& now_code, const code::ChangeMap* map)
      : last_(last), last_code_(last_code), now_(now), now_code_(now_code), map_(map) {}

  Years run() {
    if (last_.has_form && now_.has_form) rows();
    for (const Response& response : last_.responses) promises_of(response);
    for (const Action& action : last_.actions) promise_of(action);
    return std::move(out_);
  }

 private:
  std::vector<std::string> provisions_before(const std::string& provision) const {
    return map_ == nullptr ? std::vector{provision} : map_->from_of(provision);
  }
  std::vector<std::string> provisions_now(const std::string& provision) const {
    return map_ == nullptr ? std::vector{provision} : map_->to_of(provision);
  }

  void rows() {
    std::set<std::string> used;
    for (const FormRow& row : now_code_.form.rows) {
      RowPair pair;
      pair.is_new = true;
      for (const std::string& provision : row.provisions)
        for (const std::string& before : provisions_before(provision))
          if (const FormRow* const old = last_code_.row_of(before)) {
            used.insert(old->id);
            pair.is_new = false;
            if (is_there(last_.response(old->id))) add_once(pair.last, old->id);
          }
      pair.now = row.id;
      fill(pair);
      out_.rows.push_back(std::move(pair));
    }
    for (const FormRow& row : last_code_.form.rows) {
      if (used.contains(row.id) || !is_there(last_.response(row.id))) continue;
      RowPair pair{.last = {row.id}, .now = {}, .before = {}};
      fill(pair);
      out_.rows.push_back(std::move(pair));
    }
  }

  void fill(RowPair& pair) const {
    const Response* const after = now_.response(pair.now);
    if (after != nullptr) pair.after = after->claim;
    std::string before, asked;
    for (const std::string& row : pair.last) {
      const Response& one = *last_.response(row);
      (asked += " ") += one.requirement.text;
      pair.before.push_back(one.claim);
      (before += before.empty() ? "" : " ") += words_of(one);
    }
    if (pair.last.empty() || !is_there(after)) return;
    pair.other_words = before != words_of(*after);
    pair.other_requirement = is_other_text(asked, after->requirement.text);
    pair.same_words = !pair.other_words && !before.empty();
  }

  /// The provisions, in the second year, of a row or an action of the first.
  std::vector<std::string> now_of(const std::vector<std::string>& provisions) const {
    std::vector<std::string> out;
    for (const std::string& one : provisions)
      for (const std::string& now : provisions_now(one)) add_once(out, now);
    return out;
  }

  void promises_of(const Response& response) {
    const FormRow* const row = last_code_.row(response.row);
    if (row == nullptr || response.claim == Claim::absent) return;
    const std::vector<std::string> provisions = now_of(row->provisions);
    const PlacedText* const commentary = response.commentary ? &*response.commentary : nullptr;
    for (const PlacedText* const field : {&response.evidence, commentary}) {
      if (field == nullptr) continue;
      for (const text::Range& range : text::sentences(field->text)) {
        const std::string sentence = field->text.substr(range.start, range.end - range.start);
        if (is_promise(sentence))
          settle({response.row, {}, sentence, dates_in(sentence), field->line_at(range.start)},
                 provisions);
      }
    }
  }

  void promise_of(const Action& action) {
    if (action.improvement.empty() || is_done(action.status.text, last_code_)) return;
    settle({{}, action.id, action.improvement.text, due_dates(action), action.line},
           now_of(action.provisions));
  }

  void settle(Promise promise, const std::vector<std::string>& provisions) {
    ++out_.promises;
    const std::set<std::string> wanted = telling_words(promise.text);
    if (wanted.empty()) return;
    std::string all;
    for (const Said& said : said_now(provisions)) {
      if (const auto again = made_again(promise, wanted, said)) {
        promise.again = *again;
        if (is_to_be_kept(promise)) out_.repeated.push_back(std::move(promise));
        return;
      }
      (all += ' ') += said.text;
    }
    if (shared(wanted, all) < least_trace) out_.untraced.push_back(std::move(promise));
  }

  /// Undated and beside a Yes it is a habit ("we will always ...") more than something to come.
  bool is_to_be_kept(const Promise& promise) const {
    if (!promise.action.empty() || !promise.dates.empty() || !promise.again.empty()) return true;
    const Response* const response = last_.response(promise.row);
    return response != nullptr &&
           (response->claim == Claim::no || response->claim == Claim::partial);
  }

  /// The dates of a promise that is made again in a text of this year; nothing: it is not.
  static std::optional<std::vector<std::string>> made_again(const Promise& promise,
                                                            const std::set<std::string>& wanted,
                                                            const Said& said) {
    if (!said.may_promise) return std::nullopt;
    for (const text::Range& range : text::sentences(said.text)) {
      const std::string sentence = said.text.substr(range.start, range.end - range.start);
      if (shared(wanted, sentence) < least_repeated ||
          shared(telling_words(sentence), promise.text) < least_repeated ||
          !(said.is_action || is_promise(sentence)))
        continue;
      return said.is_action ? said.due : dates_in(sentence);
    }
    return std::nullopt;
  }

  /// Of some words, the share that a text has.
  static double shared(const std::set<std::string>& words, const std::string& text) {
    const std::set<std::string> found = telling_words(text);
    const auto count = std::count_if(words.begin(), words.end(),
                                     [&](const std::string& word) { return found.contains(word); });
    return words.empty() ? 0 : static_cast<double>(count) / static_cast<double>(words.size());
  }

  /// The texts of this year that may speak of provisions.
  std::vector<Said> said_now(const std::vector<std::string>& provisions) const {
    std::vector<Said> out;
    std::vector<std::string> rows;
    for (const std::string& provision : provisions)
      if (const FormRow* const row = now_code_.row_of(provision)) add_once(rows, row->id);
    for (const std::string& row : rows)
      if (const Response* const response = now_.response(row); is_there(response)) {
        out.push_back({response->evidence.text, true, false, {}});
        if (response->commentary) out.push_back({response->commentary->text, true, false, {}});
      }
    for (const Action& action : now_.actions)
      if (std::any_of(action.provisions.begin(), action.provisions.end(), [&](const auto& one) {
            return std::find(provisions.begin(), provisions.end(), one) != provisions.end();
          })) {
        const bool is_open = !is_done(action.status.text, now_code_);
        out.push_back({action.improvement.text, is_open, true, due_dates(action)});
        out.push_back({action.status.text + " " + action.due.text, false, true, {}});
      }
    return out;
  }

  const Assessment& last_;
  const Code& last_code_;
  const Assessment& now_;
  const Code& now_code_;
  const code::ChangeMap* map_;
  Years out_;
};

}  // namespace

bool RowPair::moved() const {
  return std::any_of(before.begin(), before.end(), [&](Claim claim) { return claim != after; });
}

bool RowPair::was_yes() const {
  return (after == Claim::no || after == Claim::partial) &&
         std::find(before.begin(), before.end(), Claim::yes) != before.end();
}

Years compare_years(const Assessment& last, const Code& last_code, const Assessment& now,
                    const Code& now_code, const code::ChangeMap* map) {
  return Comparison(last, last_code, now, now_code, map).run();
}

}  // namespace assize::assessment
