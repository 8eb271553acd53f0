// SPDX-License-Identifier: Apache-2.0
#include "form/continuation.hpp"

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

constexpr std::array<ColumnRole, 7> answer_roles = {
    ColumnRole::claim,       ColumnRole::evidence, ColumnRole::commentary, ColumnRole::target_date,
    ColumnRole::improvement, ColumnRole::due,      ColumnRole::status};

std::optional<std::size_t> row_index(const std::string& id, const Code& code) {
  for (std::size_t i = 0; i < code.form.rows.size(); ++i) {
    const FormRow& row = code.form.rows[i];
    const bool answers = row.id == id || std::find(row.provisions.begin(), row.provisions.end(),
                                                   id) != row.provisions.end();
    if (answers) return i;
  }
  return std::nullopt;
}

// The words by which an orphan's row may be told: its requirement, or, where cells moved, whatever
// stands in the columns to its left and right.
std::string telling_words(const Record& record) {
  std::string words = record.at(ColumnRole::provision).text;
  for (const std::string* more :
       {&record.at(ColumnRole::requirement).text, &record.at(ColumnRole::claim).text}) {
    if (more->empty()) continue;
    if (!words.empty()) words += ' ';
    words += *more;
  }
  return words;
}

bool starts_small(const std::string& text) {
  const auto first = std::find_if(text.begin(), text.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
  });
  return first != text.end() && std::islower(static_cast<unsigned char>(*first)) != 0;
}

bool ends_sentence(const std::string& text) {
  return !text.empty() && std::string_view(".!?:;)").find(text.back()) != std::string_view::npos;
}

// Appends the parts of `from` to `to`; `before` puts them in front of what stands there.
void join(Record& to, Record& from, bool before) {
  // Requirement text that a converter pushed into the number's column.
  PlacedText requirement = std::move(from.at(ColumnRole::provision));
  from.at(ColumnRole::provision) = {};
  requirement.append(from.at(ColumnRole::requirement));
  from.at(ColumnRole::requirement) = std::move(requirement);
  for (std::size_t i = 0; i < role_count; ++i) {
    PlacedText& mine = to.cells[i];
    PlacedText& more = from.cells[i];
    if (more.empty()) continue;
    if (before) {
      more.append(mine);
      mine = std::move(more);
    } else {
      mine.append(more);
    }
  }
  to.extra.insert(to.extra.end(), from.extra.begin(), from.extra.end());
  to.beside.insert(to.beside.end(), from.beside.begin(), from.beside.end());
  to.guesses.insert(to.guesses.end(), from.guesses.begin(), from.guesses.end());
}

void doubt(Record& record, const Record& part, double confidence) {
  if (confidence >= sure_enough) return;
  for (const ColumnRole role : answer_roles) {
    if (!part.at(role).empty()) record.doubt({field_of(role)});
  }
}

class Settler {
 public:
  Settler(std::vector<Record> records, const Code& code, const Likeness& likeness)
      : records_(std::move(records)), code_(code), likeness_(likeness) {
    for (const Record& record : records_) {
      for (const std::string& id : record.ids) {
        if (const auto row = row_index(id, code_)) named_.insert(*row);
      }
    }
  }

  std::vector<Record> run() {
    correct_numbers();
    for (std::size_t i = 0; i < records_.size(); ++i) {
      if (records_[i].ids.empty()) settle(i);
    }
    std::vector<Record> out;
    for (std::size_t i = 0; i < records_.size(); ++i) {
      if (!taken(i)) out.push_back(std::move(records_[i]));
    }
    return out;
  }

 private:
  bool taken(std::size_t i) const { return taken_.contains(i); }

  // The record with ids before or after `i` in the document, of the same kind of table.
  std::optional<std::size_t> before(std::size_t i) const {
    for (std::size_t k = i; k-- > 0;) {
      if (records_[k].kind != records_[i].kind) return std::nullopt;
      if (!taken(k) && !records_[k].ids.empty()) return k;
    }
    return std::nullopt;
  }
  std::optional<std::size_t> foreign_above(std::size_t i) const {
    for (std::size_t k = i; k-- > 0;) {
      if (taken(k)) continue;
      const Record& record = records_[k];
      if (record.kind != records_[i].kind || !record.ids.empty()) return std::nullopt;
      if (!record.foreign.empty()) return k;
    }
    return std::nullopt;
  }
  std::optional<std::size_t> after(std::size_t i) const {
    for (std::size_t k = i + 1; k < records_.size(); ++k) {
      if (records_[k].kind != records_[i].kind) return std::nullopt;
      if (!records_[k].ids.empty()) return k;
    }
    return std::nullopt;
  }

  std::optional<std::size_t> row_of(std::optional<std::size_t> record, bool last) const {
    if (!record) return std::nullopt;
    const auto& ids = records_[*record].ids;
    return row_index(last ? ids.back() : ids.front(), code_);
  }

  // Form rows that may stand between two records: those in between that no record names.
  std::vector<std::size_t> gap(std::optional<std::size_t> prev,
                               std::optional<std::size_t> next) const {
    const auto first = row_of(prev, true);
    const auto last = row_of(next, false);
    std::vector<std::size_t> rows;
    for (std::size_t row = first ? *first + 1 : 0; row < code_.form.rows.size(); ++row) {
      if (last && row >= *last) break;
      if (!named_.contains(row)) rows.push_back(row);
    }
    return rows;
  }

  // A number that its own requirement denies ("6.1" over the words of 6.10, its nought lost), or
  // that goes back where one with its nought would go on.
  void correct_numbers() {
    std::optional<std::size_t> above;
    for (std::size_t i = 0; i < records_.size(); ++i) {
      Record& record = records_[i];
      if (record.ids.empty()) continue;
      const auto row = row_index(record.ids.front(), code_);
      if (record.ids.size() == 1 && row) {
        const std::string& words = record.at(ColumnRole::requirement).text;
        if (const auto other = denied(words, *row)) {
          renumber(record, *other, 0.85, "but its requirement is that of ");
        } else if (const auto later = with_nought(i, *row, above)) {
          renumber(record, *later, 0.75, "but it stands where it would be ");
        }
      }
      above = row_index(record.ids.back(), code_);
    }
  }

  std::optional<std::size_t> denied(const std::string& words, std::size_t row) const {
    const auto matches = likeness_.matches(words);
    if (matches.empty() || matches.front().row == row || matches.front().share < 0.5)
      return std::nullopt;
    if (text::words(words).size() < 8) return std::nullopt;
    if (likeness_.of(words, row).share > matches.front().share / 3) return std::nullopt;
    if (named_.contains(matches.front().row)) return std::nullopt;
    return matches.front().row;
  }

  std::optional<std::size_t> with_nought(std::size_t i, std::size_t row,
                                         std::optional<std::size_t> above) const {
    if (!above || row > *above) return std::nullopt;
    const std::string& words = records_[i].at(ColumnRole::requirement).text;
    if (likeness_.worded() && likeness_.of(words, row).share >= 0.2) return std::nullopt;
    const auto later = row_index(records_[i].ids.front() + "0", code_);
    const auto below = row_of(after(i), false);
    const bool fits = later && *later > *above && !named_.contains(*later) &&
                      (!below || *below > *later || *below <= row);
    return fits ? later : std::nullopt;
  }

  void renumber(Record& record, std::size_t row, double confidence, const std::string& why) {
    const std::string was = record.ids.front();
    record.ids = {code_.form.rows[row].id};
    named_.insert(row);
    record.guess("misnumbered", confidence, "numbered " + was + ", " + why + record.ids.front());
    record.doubt({Field::claim, Field::evidence, Field::commentary});
  }

  void settle(std::size_t i) {
    Record& record = records_[i];
    const auto prev = before(i);
    const auto next = after(i);
    const std::string words = telling_words(record);
    if (!words.empty() && by_words(i, words, prev, next)) return;
    // Another Code's row, or one that the form leaves out, and what goes on with it.
    if (!record.foreign.empty()) {
      record.guess("unknown-row", 0.9,
                   "numbered " + record.foreign + ", which the form does not have");
      return;
    }
    if (const auto apart = foreign_above(i)) {
      return attach(i, *apart, false, 0.8, "taken for the row above going on");
    }
    const bool answered =
        record.kind == TableKind::form ? !record.unanswered() : !record.unplanned();
    if (record.kind == TableKind::form && !record.at(ColumnRole::claim).empty() &&
        by_place(i, prev, next)) {
      return;
    }
    if (answered || !words.empty()) by_neighbours(i, prev, next);
  }

  bool by_words(std::size_t i, const std::string& words, std::optional<std::size_t> prev,
                std::optional<std::size_t> next) {
    const auto matches = likeness_.matches(words);
    std::vector<std::size_t> among = gap(prev, next);
    const auto prev_row = row_of(prev, true);
    const auto next_row = row_of(next, false);
    if (prev_row) among.push_back(*prev_row);
    if (next_row) among.push_back(*next_row);
    const Match* best = likeness_.certain(matches, among);
    if (best == nullptr) best = first_of_twins(matches, among);
    if (best == nullptr) {
      best = likeness_.certain(matches, {});
      if (best != nullptr && named_.contains(best->row)) best = nullptr;
    }
    if (best == nullptr) return false;
    if (prev_row && best->row == *prev_row) {
      attach(i, *prev, false, 0.95,
             "continues the row above: its words are the same requirement's");
    } else if (next_row && best->row == *next_row) {
      attach(i, *next, true, 0.9,
             "stands above its row's number: its words are that requirement's");
    } else {
      recover(i, best->row, std::clamp(0.5 + best->share, 0.55, 0.95),
              "the number is lost; told by the words of its requirement");
    }
    return true;
  }

  // Two rows of the Code may ask the same in the same words; of those the document still lacks, the
  // one that comes first is meant.
  static const Match* first_of_twins(const std::vector<Match>& matches,
                                     const std::vector<std::size_t>& among) {
    const Match* first = nullptr;
    std::size_t most = 0;
    for (const Match& match : matches) {
      if (std::find(among.begin(), among.end(), match.row) == among.end()) continue;
      if (most == 0) most = match.runs;
      if (match.runs < 4 || match.share < 0.6 || match.runs < most) break;
      if (first == nullptr || match.row < first->row) first = &match;
    }
    return first;
  }

  // A row with an answer of its own, its number and requirement lost: its place tells it when the
  // rows that are missing there are as many as the rows like it.
  bool by_place(std::size_t i, std::optional<std::size_t> prev, std::optional<std::size_t> next) {
    if (!read_answer(records_[i].at(ColumnRole::claim).text, code_.form)) return false;
    const bool prev_open = prev && records_[*prev].at(ColumnRole::claim).empty();
    const std::vector<std::size_t> rows = gap(prev, next);
    std::size_t like_it = 0;
    std::size_t position = 0;
    for (std::size_t k = prev ? *prev + 1 : 0; k < (next ? *next : records_.size()); ++k) {
      if (taken(k) || !records_[k].ids.empty() || records_[k].at(ColumnRole::claim).empty())
        continue;
      if (k == i) position = like_it;
      ++like_it;
    }
    if (prev_open || rows.empty() || like_it != rows.size()) return false;
    recover(i, rows[position], 0.6, "the number is lost; told by its place");
    return true;
  }

  void by_neighbours(std::size_t i, std::optional<std::size_t> prev,
                     std::optional<std::size_t> next) {
    if (!prev && !next) return;
    const bool to_next = !prev || (next && belongs_to_next(i, *prev, *next));
    const double confidence = to_next ? 0.7 : join_confidence(i, *prev);
    attach(
        i, to_next ? *next : *prev, to_next, confidence,
        to_next ? "taken for the beginning of the row below" : "taken for the row above going on");
  }

  // Answer text above its own row's number: a converter that centres the number in a tall row
  // prints some lines above it and some below.
  bool belongs_to_next(std::size_t i, std::size_t prev, std::size_t next) const {
    const Record& record = records_[i];
    if (next != i + 1) return false;
    for (const ColumnRole role : answer_roles) {
      const std::string& text = record.at(role).text;
      if (text.empty()) continue;
      if (starts_small(text)) return false;
      const bool below = next + 1 < records_.size() && records_[next + 1].ids.empty() &&
                         !records_[next + 1].at(role).empty() && !records_[next + 1].opens;
      if (record.opens && below) return true;
      if (role == ColumnRole::claim && !records_[prev].at(role).empty() &&
          records_[next].at(role).empty()) {
        return true;
      }
    }
    return false;
  }

  double join_confidence(std::size_t i, std::size_t prev) const {
    const Record& record = records_[i];
    for (const ColumnRole role : answer_roles) {
      const std::string& text = record.at(role).text;
      if (text.empty()) continue;
      const std::string& above = records_[prev].at(role).text;
      if (starts_small(text) && !above.empty() && !ends_sentence(above)) return 0.95;
    }
    return prev + 1 == i && !record.opens ? 0.9 : 0.8;
  }

  void attach(std::size_t i, std::size_t to, bool front, double confidence, std::string note) {
    Record& target = records_[to];
    target.guesses.push_back({{}, "continuation", confidence, std::move(note), records_[i].line});
    doubt(target, records_[i], confidence);
    join(target, records_[i], front);
    taken_.insert(i);
  }

  void recover(std::size_t i, std::size_t row, double confidence, std::string note) {
    Record& record = records_[i];
    record.ids = {code_.form.rows[row].id};
    record.foreign.clear();
    record.recovered = true;
    named_.insert(row);
    record.guess("recovered-row", confidence, std::move(note));
    if (confidence < sure_enough) {
      for (const ColumnRole role : answer_roles) record.doubt({field_of(role)});
    }
    // Words that moved into other columns are the requirement's too.
    PlacedText requirement = std::move(record.at(ColumnRole::provision));
    record.at(ColumnRole::provision) = {};
    requirement.append(record.at(ColumnRole::requirement));
    if (record.kind == TableKind::form &&
        !read_answer(record.at(ColumnRole::claim).text, code_.form) &&
        likeness_.of(record.at(ColumnRole::claim).text, row).runs >= 3) {
      requirement.append(record.at(ColumnRole::claim));
      record.at(ColumnRole::claim) = {};
    }
    record.at(ColumnRole::requirement) = std::move(requirement);
  }

  std::vector<Record> records_;
  const Code& code_;
  const Likeness& likeness_;
  std::set<std::size_t> named_;  // form rows that some record names
  std::set<std::size_t> taken_;  // records joined to another
};

}  // namespace

std::vector<Record> settle(std::vector<Record> records, const Code& code,
                           const Likeness& likeness) {
  return Settler(std::move(records), code, likeness).run();
}

}  // namespace assize::form
