// SPDX-License-Identifier: Apache-2.0
#include "report/years.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "report/json_writer.hpp"
#include "report/place.hpp"
#include "report/screen.hpp"

namespace assize::report {
namespace {

using assessment::Promise;
using assessment::RowPair;
using assessment::Years;

constexpr std::size_t row_column = 12;

void write_entry(std::string_view label, std::string_view text, std::size_t width,
                 std::ostream& out) {
  write_hanging(label, row_column, text, width, out);
}

std::string name(const RowPair& pair) {
  return pair.now.empty() ? listed_ids(pair.last) : pair.now;
}

/// `yes to no`, `5.1 yes, 5.2 no to blank` where the rows before have other numbers.
std::string claims(const RowPair& pair) {
  std::string before;
  for (std::size_t i = 0; i < pair.last.size(); ++i) {
    if (!before.empty()) before += ", ";
    if (pair.last[i] != pair.now) before += pair.last[i] + " ";
    before += to_string(pair.before[i]);
  }
  return before + " to " + std::string(to_string(pair.after));
}

std::string of_year(const Assessment& one) {
  return first_document(one) + " (" + one.code + "@" + one.revision + ")";
}

std::string of_promise(const Promise& one, const Assessment& last) {
  std::string text = "\"" + one.text + "\"";
  if (!one.dates.empty()) text += " (" + listed_ids(one.dates) + ")";
  text += " " + opened_at(place_at(last, first_document(last), one.line));
  if (!one.again.empty() && one.again != one.dates) text += "; now " + listed_ids(one.again);
  return text;
}

void write_promises(std::string_view title, const std::vector<Promise>& promises,
                    const Assessment& last, std::size_t width, std::ostream& out) {
  if (!promises.empty()) out << '\n' << title << "\n\n";
  for (const Promise& one : promises)
    write_entry("  " + (one.row.empty() ? "action:" + one.action : one.row), of_promise(one, last),
                width, out);
}

/// Rows of a kind, one a line with their claims.
template <class Is>
void write_rows(std::string_view title, const Years& years, std::size_t width, std::ostream& out,
                Is is) {
  bool is_first = true;
  for (const RowPair& pair : years.rows) {
    if (!is(pair)) continue;
    if (is_first) out << '\n' << title << "\n\n";
    is_first = false;
    write_entry("  " + name(pair), claims(pair), width, out);
  }
}

bool is_gone(const RowPair& pair) { return pair.now.empty(); }
bool is_new(const RowPair& pair) { return pair.is_new; }
bool is_absent_in_both(const RowPair& pair) {
  return !pair.is_new && pair.last.empty() && pair.after == Claim::absent;
}
/// The row was asked last year, and is answered for the first time.
bool is_first(const RowPair& pair) {
  return !pair.is_new && pair.last.empty() && pair.after != Claim::absent;
}
bool is_empty_as_before(const RowPair& pair) {
  return !pair.moved() && !pair.last.empty() && !pair.same_words && !pair.other_words &&
         !is_gone(pair);
}
bool is_changed_in_words(const RowPair& pair) { return pair.other_words && !pair.moved(); }

/// What is asked was changed, and what is answered was not.
bool is_same_under_another(const RowPair& pair) {
  return pair.same_words && pair.other_requirement;
}

bool moved_otherwise(const RowPair& pair) {
  return pair.moved() && !pair.was_yes() && !is_gone(pair);
}

/// Rows of a kind, by number alone.
template <class Is>
void write_names(std::string_view title, const Years& years, Is is, std::size_t width,
                 std::ostream& out) {
  std::vector<std::string> names;
  for (const RowPair& pair : years.rows)
    if (is(pair)) names.push_back(name(pair));
  if (names.empty()) return;
  out << '\n' << title << "\n\n";
  write_entry("", listed_ids(names), width, out);
}

/// `, 2 asked newly`; nothing for none.
std::string where_any(const std::string& count, std::string_view what) {
  return count == "0" ? std::string() : ", " + count + " " + std::string(what);
}

void write_promise_json(const Promise& one, JsonWriter& json) {
  json.begin_object();
  json.field_or_null("row", one.row);
  json.field_or_null("action", one.action);
  json.field("text", one.text);
  json.field("dates", one.dates);
  json.field("again", one.again);
  json.line(one.line);
  json.end_object();
}

void write_row_json(const RowPair& pair, JsonWriter& json) {
  json.begin_object();
  json.field_or_null("row", pair.now);
  json.field("last", pair.last);
  std::vector<std::string> before;
  for (const Claim claim : pair.before) before.emplace_back(to_string(claim));
  json.field("before", before);
  json.key("after");
  pair.now.empty() ? json.null() : json.text(to_string(pair.after));
  json.field("change", is_gone(pair)             ? "gone"
                       : is_new(pair)            ? "new"
                       : is_first(pair)          ? "first"
                       : is_absent_in_both(pair) ? "absent"
                       : pair.was_yes()          ? "yes-to-no"
                       : pair.moved()            ? "moved"
                                                 : "same");
  json.field("words", pair.same_words ? "same" : "other");
  json.field("requirement", pair.other_requirement ? "other" : "same");
  json.end_object();
}

}  // namespace

void write_years(const Years& years, const Assessment& last, const Assessment& now,
                 std::size_t width, std::ostream& out) {
  if (!now.organisation.empty()) out << harmless(now.organisation) << '\n';
  write_entry("  last year", of_year(last), width, out);
  write_entry("  this year", of_year(now), width, out);
  const auto count = [&](auto is) {
    return std::to_string(std::count_if(years.rows.begin(), years.rows.end(), is));
  };
  out << '\n';
  write_entry("  rows",
              count([](const RowPair& pair) { return !is_gone(pair); }) + ": " +
                  count([](const RowPair& pair) { return pair.was_yes(); }) + " no longer Yes, " +
                  count(moved_otherwise) + " moved otherwise, " + count(is_changed_in_words) +
                  " the same answer in other words, " +
                  count([](const RowPair& pair) { return pair.same_words && !pair.moved(); }) +
                  " word for word the same, " + count(is_empty_as_before) + " empty as before" +
                  where_any(count(is_new), "asked newly") +
                  where_any(count(is_first), "answered for the first time") +
                  where_any(count(is_absent_in_both), "in neither year's form"),
              width, out);
  write_entry("  promises",
              counted(years.promises, "promise", "promises") + " last year, " +
                  std::to_string(years.repeated.size()) + " made again, " +
                  std::to_string(years.untraced.size()) + " without a trace this year",
              width, out);
  write_rows("No longer Yes", years, width, out,
             [](const RowPair& pair) { return pair.was_yes(); });
  write_rows("Moved otherwise", years, width, out, moved_otherwise);
  // Where the Codes are two, a number says nothing without its year.
  const std::string old_numbers =
      last.revision == now.revision ? std::string() : " (last year's numbers)";
  write_promises("Promised last year, and not spoken of this year" + old_numbers, years.untraced,
                 last, width, out);
  write_promises("Promised last year, and promised again" + old_numbers, years.repeated, last,
                 width, out);
  write_names("Word for word as last year, and the requirement is not", years,
              is_same_under_another, width, out);
  write_names("The same answer in other words", years, is_changed_in_words, width, out);
  write_names(
      "Word for word as last year", years,
      [](const RowPair& pair) { return pair.same_words && !pair.other_requirement; }, width, out);
  write_names("Asked newly by the Code", years, is_new, width, out);
  write_names("Answered for the first time", years, is_first, width, out);
  write_names("In neither year's form", years, is_absent_in_both, width, out);
  write_names("Asked nowhere now" + old_numbers, years, is_gone, width, out);
}

void write_years_json(const Years& years, const Assessment& last, const Assessment& now,
                      std::ostream& out) {
  JsonWriter json(out);
  json.begin_object();
  json.field("schema", "assize-diff/1");
  json.field_or_null("organisation", now.organisation);
  for (const auto& [key, one] : {std::pair("last", &last), std::pair("this", &now)}) {
    json.key(key);
    json.begin_object();
    json.field("source", one->source);
    json.field("code", one->code + "@" + one->revision);
    json.end_object();
  }
  json.key("rows");
  json.begin_array();
  for (const RowPair& pair : years.rows) write_row_json(pair, json);
  json.end_array();
  json.field("promises", years.promises);
  json.key("untraced");
  json.begin_array();
  for (const Promise& one : years.untraced) write_promise_json(one, json);
  json.end_array();
  json.key("repeated");
  json.begin_array();
  for (const Promise& one : years.repeated) write_promise_json(one, json);
  json.end_array();
  json.end_object();
}

}  // namespace assize::report
