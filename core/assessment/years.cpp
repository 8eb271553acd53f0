// SPDX-License-Identifier: Apache-2.0
#include "assessment/years.hpp"

#include <algorithm>
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

std::string words_of(const Action& action) {
  return action.improvement.text + ' ' + action.status.text + ' ' + action.due.text;
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
      for (const std::string& provision : row.provisions)
        for (const std::string& before : provisions_before(provision))
          if (const FormRow* const old = last_code_.row_of(before)) {
            used.insert(old->id);
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
    std::string before;
    for (const std::string& row : pair.last) {
      const Response& one = *last_.response(row);
      pair.before.push_back(one.claim);
      before = words_of(one);
    }
    pair.same_words =
        pair.last.size() == 1 && is_there(after) && !before.empty() && before == words_of(*after);
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
    if (!has_trace(promise, provisions)) out_.untraced.push_back(std::move(promise));
  }

  bool has_trace(const Promise& promise, const std::vector<std::string>& provisions) const {
    const std::set<std::string> wanted = telling_words(promise.text);
    if (wanted.empty()) return true;
    std::string text;
    for (const std::string& provision : provisions) {
      const FormRow* const row = now_code_.row_of(provision);
      const Response* const response = row == nullptr ? nullptr : now_.response(row->id);
      if (is_there(response)) (text += ' ') += words_of(*response);
    }
    for (const Action& action : now_.actions)
      if (std::any_of(action.provisions.begin(), action.provisions.end(), [&](const auto& one) {
            return std::find(provisions.begin(), provisions.end(), one) != provisions.end();
          }))
        (text += ' ') += words_of(action);
    const std::set<std::string> found = telling_words(text);
    const auto shared = std::count_if(wanted.begin(), wanted.end(), [&](const std::string& word) {
      return found.contains(word);
    });
    return static_cast<double>(shared) >= least_trace * static_cast<double>(wanted.size());
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
