// SPDX-License-Identifier: Apache-2.0
#include "engine/assurance.hpp"

#include <algorithm>

#include "text/dates.hpp"

namespace assize::engine {
namespace {

// What a rule says when a row only points at a document that nobody handed in.
constexpr std::string_view document_not_read = "cited-document-not-read";

/// The last day of the earliest date or period in a text.
std::optional<Date> earliest_in(std::string_view text) {
  std::optional<Date> earliest;
  for (const text::DateFact& fact : text::find_dates(text))
    if (!earliest || fact.last < *earliest) earliest = fact.last;
  return earliest;
}

}  // namespace

Assurer::Assurer(const Assessment& assessment, const Code& code, Date as_of)
    : assessment_(assessment),
      code_(code),
      as_of_(as_of),
      facts_(code.form.rows.size()),
      met_(assessment.actions.size()) {
  for (std::size_t i = 0; i < code.form.rows.size(); ++i)
    for (const std::string& provision : code.form.rows[i].provisions) row_of_.emplace(provision, i);
}

void Assurer::Facts::add_date(const std::optional<Date>& date) {
  if (date && (!earliest || *date < *earliest)) earliest = date;
}

void Assurer::note(const RuleInfo& rule, const Verdict& verdict, Effect effect,
                   const std::vector<std::string>& provisions, const Action* action) {
  if (action != nullptr && verdict.marks.met)
    met_[static_cast<std::size_t>(action - assessment_.actions.data())] = true;
  for (const std::size_t row : rows_of(provisions)) note_on(facts_[row], rule, verdict, effect);
}

void Assurer::attest(std::string_view row) {
  for (std::size_t i = 0; i < facts_.size(); ++i)
    if (code_.form.rows[i].id == row) facts_[i].attested = true;
}

std::vector<std::size_t> Assurer::rows_of(const std::vector<std::string>& provisions) const {
  std::vector<std::size_t> rows;
  for (const std::string& provision : provisions)
    if (const auto row = row_of_.find(provision); row != row_of_.end()) rows.push_back(row->second);
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

void Assurer::note_on(Facts& facts, const RuleInfo& rule, const Verdict& verdict,
                      Effect effect) const {
  if (verdict.outcome == Outcome::fail) {
    facts.contradicted |= effect == Effect::contradicts;
    facts.unsupported |= effect == Effect::unsupports;
  }
  if (verdict.outcome == Outcome::fail || verdict.outcome == Outcome::pass ||
      verdict.outcome == Outcome::waived)
    facts.looked_at[static_cast<std::size_t>(rule.strand)] = true;
  facts.marks.rests_on_unread |=
      verdict.outcome == Outcome::not_evaluable && verdict.reason == document_not_read;
  facts.marks.rests_on_unread |= verdict.marks.rests_on_unread;
  facts.marks.explains |= verdict.marks.explains;
  facts.marks.met |= verdict.marks.met && rule.each != Each::action;
  facts.marks.alternative |= verdict.marks.alternative;
  facts.marks.supports |= verdict.marks.supports;
  facts.add_date(verdict.marks.dated);
}

std::vector<Assurer::Facts> Assurer::with_dates() const {
  std::vector<Facts> facts = facts_;
  for (std::size_t i = 0; i < facts.size(); ++i)
    if (const Response* response = assessment_.response(code_.form.rows[i].id))
      facts[i].add_date(earliest_in(response->target_date.text));
  for (std::size_t i = 0; i < assessment_.actions.size(); ++i) {
    const Action& action = assessment_.actions[i];
    if (met_[i]) continue;
    const std::optional<Date> due = earliest_in(action.due.text);
    for (const std::string& provision : action.provisions)
      if (const auto row = row_of_.find(provision); row != row_of_.end())
        facts[row->second].add_date(due);
  }
  return facts;
}

Assurance Assurer::assurance_of(const Response& response, const Facts& facts) const {
  const bool was_looked_at =
      std::find(facts.looked_at.begin(), facts.looked_at.end(), true) != facts.looked_at.end();
  switch (response.claim) {
    case Claim::blank:
    case Claim::absent:
      return Assurance::unanswered;
    case Claim::not_applicable:
      return Assurance::not_applicable;
    case Claim::yes:
      if (facts.contradicted) return Assurance::contradicted;
      if (facts.unsupported) return Assurance::unsupported;
      if (!was_looked_at && !facts.attested) return Assurance::not_checked;
      if (facts.marks.supports || facts.attested) return Assurance::supported;
      if (facts.marks.rests_on_unread) return Assurance::rests_on_unread;
      return Assurance::unchallenged;
    case Claim::no:
    case Claim::partial:
      if (!was_looked_at) return Assurance::not_checked;
      if (facts.marks.alternative) return Assurance::alternative;
      if (facts.earliest && *facts.earliest < as_of_ && !facts.marks.met) return Assurance::overdue;
      return facts.marks.explains && facts.earliest ? Assurance::planned : Assurance::unplanned;
  }
  return Assurance::not_checked;
}

std::vector<RowResult> Assurer::results() const {
  std::vector<RowResult> results;
  if (!assessment_.has_form) return results;
  const std::vector<Facts> facts = with_dates();
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const FormRow& row = code_.form.rows[i];
    const Response* response = assessment_.response(row.id);
    const Response none{};
    RowResult result{.row = row.id,
                     .section = row.section,
                     .provisions = row.provisions,
                     .claim = response != nullptr ? response->claim : Claim::absent,
                     .assurance = assurance_of(response != nullptr ? *response : none, facts[i]),
                     .looked_at = {}};
    for (std::size_t s = 0; s < facts[i].looked_at.size(); ++s)
      if (facts[i].looked_at[s]) result.looked_at.push_back(static_cast<Strand>(s));
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace assize::engine
