// SPDX-License-Identifier: Apache-2.0
#include "form/responses.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "form/answer.hpp"
#include "text/fold.hpp"

namespace assize::form {
namespace {

class Builder {
 public:
  Builder(Assessment& assessment, const Code& code, const Likeness& likeness)
      : assessment_(assessment), code_(code), likeness_(likeness) {
    for (const FormRow& row : code.form.rows) {
      Response response;
      response.row = row.id;
      response.commentary = PlacedText{};
      assessment_.responses.push_back(std::move(response));
    }
    filled_.resize(code.form.rows.size(), false);
  }

  void add(Record& record, const std::vector<Record>& records) {
    std::vector<std::size_t> rows = rows_of(record);
    if (rows.empty()) {
      leave_over(record);
      return;
    }
    share_with_hidden(record, rows, records);
    for (std::size_t i = 0; i < rows.size(); ++i) place(record, rows[i], i, rows.size());
    last_row_ = code_.form.rows[rows.back()].id;
  }

  // Words of a record that found no row.
  void leave_over(Record& record) {
    const auto keep = [&](const PlacedText& text) {
      if (text.empty()) return;
      assessment_.unplaced.push_back({text.text, text.line_at(0), last_row_});
    };
    for (const PlacedText& cell : record.cells) keep(cell);
    for (const PlacedText& cell : record.extra) keep(cell);
    note(record, {});
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
  void share_with_hidden(Record& record, std::vector<std::size_t>& rows,
                         const std::vector<Record>& records) {
    if (rows.size() != 1 || rows.front() + 1 >= code_.form.rows.size()) return;
    const std::size_t next = rows.front() + 1;
    const std::string& id = code_.form.rows[next].id;
    const bool named = std::any_of(records.begin(), records.end(), [&](const Record& other) {
      return other.kind == TableKind::form &&
             std::find(other.ids.begin(), other.ids.end(), id) != other.ids.end();
    });
    if (named || filled_[next]) return;
    PlacedText& requirement = record.at(ColumnRole::requirement);
    if (likeness_.own_part(requirement.text, next, rows.front()).empty()) return;
    rows.push_back(next);
    record.guess("two-in-one", 0.6,
                 "the row holds the requirement of " + id + " too; both are given its answer");
    record.doubtful = {Field::claim, Field::evidence, Field::commentary};
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
    // Columns that people add to the form (an action, its owner, its state) belong to the commentary.
    PlacedText& last = response.commentary ? *response.commentary : response.evidence;
    for (const ColumnRole role : {ColumnRole::improvement, ColumnRole::due, ColumnRole::status,
                                  ColumnRole::owner}) {
      last.append(record.at(role));
    }
    for (const PlacedText& extra : record.extra) last.append(extra);
    response.doubtful = record.doubtful;
    set_claim(response, part, parts);
    note(record, response.row);
    if (!record.extra.empty()) {
      assessment_.guesses.push_back({response.row, "extra-cell", 0.8,
                                     "a cell beyond the last column was added to the commentary",
                                     record.line});
    }
    if (parts > 1 && record.ids.size() > 1) {
      assessment_.guesses.push_back({response.row, "shared-row", 0.8,
                                     "one row answers several provisions; each is given its answer",
                                     record.line});
    }
  }

  void set_claim(Response& response, std::size_t part, std::size_t parts) {
    const std::string& text = response.claim_text.text;
    if (text::words(text).empty() && !read_answer(text, code_.form)) {
      response.claim = Claim::blank;
      return;
    }
    auto answer = read_answer(text, code_.form);
    if (answer && parts > 1 && !answer->whole) {
      // "Yes Yes", "Yes No": an answer for each provision of the row.
      std::vector<Claim> claims;
      std::string_view rest = text;
      while (auto one = read_answer(rest, code_.form)) {
        claims.push_back(one->claim);
        const std::size_t end = std::min(one->end, rest.size());
        if (end == 0) break;
        rest.remove_prefix(end);
        while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
        if (rest.empty()) break;
      }
      if (claims.size() == parts) answer->claim = claims[part];
    }
    if (answer) {
      response.claim = answer->claim;
      return;
    }
    response.claim = Claim::blank;
    assessment_.guesses.push_back({response.row, "unrecognised-answer", 0.6,
                                   "\"" + text.substr(0, 40) +
                                       "\" is no answer that the form offers; read as not answered",
                                   response.line});
    response.doubtful.push_back(Field::claim);
  }

  // The same number again: a page that repeats the row, or goes on with it.
  void repeat(const Record& record, Response& response) {
    const auto add = [&](PlacedText& mine, const PlacedText& more) {
      if (more.empty() || mine.text.find(more.text) != std::string::npos) return;
      mine.append(more);
    };
    const bool goes_on = record.at(ColumnRole::claim).empty() || response.claim_text.empty() ||
                         record.at(ColumnRole::claim).text == response.claim_text.text;
    if (!goes_on) {
      for (const PlacedText& cell : record.cells) {
        if (!cell.empty()) assessment_.unplaced.push_back({cell.text, cell.line_at(0), response.row});
      }
      assessment_.guesses.push_back({response.row, "repeated-row", 0.5,
                                     "the row stands twice with different answers; the first is taken",
                                     record.line});
      response.doubtful = {Field::claim, Field::evidence, Field::commentary};
      return;
    }
    if (response.claim_text.empty() && !record.at(ColumnRole::claim).empty()) {
      response.claim_text = record.at(ColumnRole::claim);
      set_claim(response, 0, 1);
    }
    add(response.evidence, record.at(ColumnRole::evidence));
    add(response.commentary ? *response.commentary : response.evidence,
        record.at(ColumnRole::commentary));
    add(response.requirement, record.at(ColumnRole::requirement));
    for (const PlacedText& extra : record.extra) {
      add(response.commentary ? *response.commentary : response.evidence, extra);
    }
    assessment_.guesses.push_back({response.row, "repeated-row", 0.9,
                                   "the row's number stands twice; read as one row going on",
                                   record.line});
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
  std::vector<bool> filled_;
  std::string last_row_;
};

}  // namespace

void add_responses(Assessment& assessment, std::vector<Record>& records, const Code& code,
                   const Likeness& likeness) {
  Builder builder(assessment, code, likeness);
  for (Record& record : records) {
    if (record.kind != TableKind::form) continue;
    builder.add(record, records);
  }
}

}  // namespace assize::form
