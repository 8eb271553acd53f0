// SPDX-License-Identifier: Apache-2.0
#include "form/responses.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "form/answer.hpp"
#include "text/fold.hpp"

namespace assize::form {
namespace {

// The first words of a text, for a note.
std::string beginning(const std::string& text) {
  std::size_t end = std::min<std::size_t>(text.size(), 40);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return text.substr(0, end);
}

// Adds words that do not stand there yet as words of their own.
void add_words(PlacedText& mine, const PlacedText& more) {
  const std::string& text = mine.text;
  const auto goes_on = [&](std::size_t at) {
    return at < text.size() &&
           (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || (text[at] & 0x80) != 0);
  };
  for (std::size_t at = text.find(more.text); at != std::string::npos;
       at = text.find(more.text, at + 1)) {
    if (more.empty() || ((at == 0 || !goes_on(at - 1)) && !goes_on(at + more.text.size()))) return;
  }
  mine.append(more);
}

class Builder {
 public:
  Builder(Assessment& assessment, const std::vector<Record>& records, const Code& code,
          const Likeness& likeness)
      : assessment_(assessment), code_(code), likeness_(likeness) {
    for (const Record& record : records)
      if (record.kind == TableKind::form) named_.insert(record.ids.begin(), record.ids.end());
    if (!assessment.has_form) return;
    for (const FormRow& row : code.form.rows) {
      Response response;
      response.row = row.id;
      response.commentary = PlacedText{};
      assessment_.responses.push_back(std::move(response));
    }
    filled_.resize(code.form.rows.size(), false);
    actions_.resize(code.form.rows.size());
  }

  void add(Record& record) {
    std::vector<std::size_t> rows = rows_of(record);
    if (rows.empty()) {
      leave_over(record);
      return;
    }
    share_with_hidden(record, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) place(record, rows[i], i, rows.size());
    last_row_ = code_.form.rows[rows.back()].id;
  }

  // Words of a record that found no row.
  void leave_over(const Record& record) {
    set_aside(record, last_row_);
    note(record, {});
  }

  // "None", "N/A", "No action required": that nothing is to be done.
  [[nodiscard]] bool denies(const std::string& text) const {
    constexpr std::size_t most = 5;  // words
    constexpr std::array<std::string_view, 6> denials = {"none",    "no",  "nil",
                                                         "nothing", "not", "n/a"};
    const std::vector<text::Word> words = text::words(text);
    if (words.empty() || words.size() > most) return words.empty();
    const auto answer = read_answer(text, code_.form);
    return (answer && answer->whole) ||
           std::find(denials.begin(), denials.end(), words.front().folded) != denials.end();
  }

  // The plan that people put into further columns of the form: an action for each row that has one.
  void add_actions() {
    for (std::size_t row = 0; row < actions_.size(); ++row) {
      Action& action = actions_[row];
      const bool none = action.improvement.empty() || denies(action.improvement.text);
      if (none && action.due.empty()) {
        for (const PlacedText* text : {&action.improvement, &action.status, &action.owner})
          set_aside(*text, code_.form.rows[row].id);
        continue;
      }
      action.id = std::to_string(assessment_.actions.size() + 1);
      action.provisions = code_.form.rows[row].provisions;
      if (action.due.empty()) action.due = assessment_.responses[row].target_date;
      assessment_.actions.push_back(std::move(action));
      assessment_.has_plan = true;
    }
  }

 private:
  std::vector<std::size_t> rows_of(const Record& record) const {
    std::vector<std::size_t> rows;
    for (const std::string& id : record.ids) {
      const FormRow* row = code_.row(id) != nullptr ? code_.row(id) : code_.row_of(id);
      if (row == nullptr) continue;
      const auto index = static_cast<std::size_t>(row - code_.form.rows.data());
      if (std::find(rows.begin(), rows.end(), index) == rows.end()) rows.push_back(index);
    }
    return rows;
  }

  // Two provisions in one row: the requirement's cell goes on with the words of the next row, which
  // no other row of the document names.
  void share_with_hidden(Record& record, std::vector<std::size_t>& rows) {
    if (rows.size() != 1 || rows.front() + 1 >= code_.form.rows.size()) return;
    const std::size_t next = rows.front() + 1;
    const std::string& id = code_.form.rows[next].id;
    if (named_.contains(id) || filled_[next]) return;
    PlacedText& requirement = record.at(ColumnRole::requirement);
    if (likeness_.own_part(requirement.text, next, rows.front()).empty()) return;
    rows.push_back(next);
    record.guess("two-in-one", 0.6,
                 "the row holds the requirement of " + id + " too; both are given its answer");
    record.doubt({Field::claim, Field::evidence, Field::commentary});
  }

  void place(const Record& record, std::size_t row, std::size_t part, std::size_t parts) {
    Response& response = assessment_.responses[row];
    if (filled_[row]) {
      repeat(record, response);
      return;
    }
    filled_[row] = true;
    response.line = record.line;
    response.claim_text = record.at(ColumnRole::claim);
    response.requirement = record.at(ColumnRole::requirement);
    response.evidence = record.at(ColumnRole::evidence);
    response.target_date = record.at(ColumnRole::target_date);
    if (record.merged) {
      response.commentary.reset();
    } else {
      response.commentary = record.at(ColumnRole::commentary);
    }
    if (!record.at(ColumnRole::provision).empty()) {
      PlacedText requirement = record.at(ColumnRole::provision);
      requirement.append(response.requirement);
      response.requirement = std::move(requirement);
    }
    // Prose in columns that people add to the form belongs to the commentary.
    PlacedText& last = response.commentary ? *response.commentary : response.evidence;
    for (const PlacedText& extra : record.extra) last.append(extra);
    take_further(record, row);
    response.doubtful = record.doubtful;
    set_claim(response, part, parts);
    note(record, response.row);
    if (!record.extra.empty()) {
      assessment_.guesses.push_back({response.row, "extra-cell", 0.8,
                                     "what stands in further columns was added to the commentary",
                                     record.line});
    }
    if (parts > 1 && record.ids.size() > 1) {
      assessment_.guesses.push_back({response.row, "shared-row", 0.8,
                                     "one row answers several provisions; each is given its answer",
                                     record.line});
    }
  }

  // What stands in columns that the form does not have.
  void take_further(const Record& record, std::size_t row) {
    Action& action = actions_[row];
    if (action.line == 0) action.line = record.line;
    action.improvement.append(record.at(ColumnRole::improvement));
    action.due.append(record.at(ColumnRole::due));
    action.status.append(record.at(ColumnRole::status));
    action.owner.append(record.at(ColumnRole::owner));
    for (const PlacedText& cell : record.beside) set_aside(cell, code_.form.rows[row].id);
  }

  void set_aside(const PlacedText& text, const std::string& row) {
    if (!text.empty()) assessment_.unplaced.push_back({text.text, text.line_at(0), row});
  }
  void set_aside(const Record& record, const std::string& row) {
    for (const PlacedText& cell : record.cells) set_aside(cell, row);
    for (const PlacedText& cell : record.extra) set_aside(cell, row);
    for (const PlacedText& cell : record.beside) set_aside(cell, row);
  }

  void set_claim(Response& response, std::size_t part, std::size_t parts) {
    const std::string& text = response.claim_text.text;
    if (parts > 1) {
      // "Yes Yes", "Yes No": an answer for each provision of the row.
      if (const auto claims = read_answers(text, code_.form); claims.size() == parts) {
        response.claim = claims[part];
        return;
      }
    }
    const auto answer = read_answer(text, code_.form);
    response.claim = answer ? answer->claim : Claim::blank;
    if (answer || text.empty()) return;
    assessment_.guesses.push_back(
        {response.row, "unrecognised-answer", 0.6,
         "\"" + beginning(text) + "\" is no answer that the form offers; read as not answered",
         response.line});
    add_doubt(response.doubtful, Field::claim);
  }

  // The same number again: a page that repeats the row, or goes on with it.
  void repeat(const Record& record, Response& response) {
    const bool goes_on = record.at(ColumnRole::claim).empty() || response.claim_text.empty() ||
                         record.at(ColumnRole::claim).text == response.claim_text.text;
    if (!goes_on && is_item(record, response)) return take_item(record, response);
    if (!goes_on) {
      set_aside(record, response.row);
      assessment_.guesses.push_back(
          {response.row, "repeated-row", 0.5,
           "the row stands twice with different answers; the first is taken", record.line});
      for (const Field field : {Field::claim, Field::evidence, Field::commentary}) {
        add_doubt(response.doubtful, field);
      }
      return;
    }
    if (response.claim_text.empty() && !record.at(ColumnRole::claim).empty()) {
      response.claim_text = record.at(ColumnRole::claim);
      set_claim(response, 0, 1);
    }
    add_words(response.evidence, record.at(ColumnRole::evidence));
    add_words(response.commentary ? *response.commentary : response.evidence,
              record.at(ColumnRole::commentary));
    add_words(response.requirement, record.at(ColumnRole::provision));
    add_words(response.requirement, record.at(ColumnRole::requirement));
    add_words(response.target_date, record.at(ColumnRole::target_date));
    for (const PlacedText& extra : record.extra) {
      add_words(response.commentary ? *response.commentary : response.evidence, extra);
    }
    take_further(record, index_of(response));
    assessment_.guesses.push_back({response.row, "repeated-row", 0.9,
                                   "the row's number stands twice; read as one row going on",
                                   record.line});
    note(record, response.row);
  }

  // A row of its own for an item of the provision: its words are a part of what the row asks.
  bool is_item(const Record& record, const Response& response) const {
    const std::string& words = record.at(ColumnRole::requirement).text;
    if (words.empty() || 5 * words.size() > 4 * response.requirement.text.size()) return false;
    return likeness_.of(words, index_of(response)).share >= 0.5;
  }

  std::size_t index_of(const Response& response) const {
    return static_cast<std::size_t>(&response - assessment_.responses.data());
  }

  void take_item(const Record& record, Response& response) {
    const Claim before = response.claim;
    response.claim_text.append(record.at(ColumnRole::claim));
    const auto answer = read_answer(record.at(ColumnRole::claim).text, code_.form);
    const bool differs = answer && answer->claim != Claim::blank && answer->claim != before;
    if (differs) response.claim = before == Claim::blank ? answer->claim : Claim::partial;
    add_words(response.requirement, record.at(ColumnRole::provision));
    add_words(response.requirement, record.at(ColumnRole::requirement));
    response.evidence.append(record.at(ColumnRole::evidence));
    add_words(response.target_date, record.at(ColumnRole::target_date));
    PlacedText& last = response.commentary ? *response.commentary : response.evidence;
    last.append(record.at(ColumnRole::commentary));
    for (const PlacedText& extra : record.extra) last.append(extra);
    take_further(record, index_of(response));
    assessment_.guesses.push_back(
        {response.row, "item-row", differs ? 0.7 : 0.9,
         differs ? "its items have rows of their own with different answers; read as in part"
                 : "an item has a row of its own; read as one row going on",
         record.line});
    if (differs) add_doubt(response.doubtful, Field::claim);
    note(record, response.row);
  }

  void note(const Record& record, const std::string& row) {
    for (Guess guess : record.guesses) {
      guess.row = row;
      assessment_.guesses.push_back(std::move(guess));
    }
  }

  Assessment& assessment_;
  const Code& code_;
  const Likeness& likeness_;
  std::set<std::string> named_;  // ids in the column of numbers, of any row
  std::vector<bool> filled_;
  std::vector<Action> actions_;  // by row; most are empty
  std::string last_row_;
};

}  // namespace

void add_responses(Assessment& assessment, std::vector<Record>& records, const Code& code,
                   const Likeness& likeness) {
  Builder builder(assessment, records, code, likeness);
  for (Record& record : records) {
    if (record.kind != TableKind::form) continue;
    builder.add(record);
  }
  builder.add_actions();
}

}  // namespace assize::form
