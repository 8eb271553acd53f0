// SPDX-License-Identifier: Apache-2.0
#include "code/route.hpp"

#include <algorithm>

namespace assize::code {
namespace {

void add_once(std::vector<std::string>& all, const std::string& one) {
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

/// The provisions after a step that take something from some before it.
std::vector<std::string> after(const Step& step, const std::vector<std::string>& provisions) {
  std::vector<std::string> out;
  for (const std::string& id : provisions)
    for (const std::string& now : step.map.to_of(id)) add_once(out, now);
  return out;
}

std::vector<std::string> rows_of(const Code& code, const std::vector<std::string>& provisions) {
  std::vector<std::string> out;
  for (const std::string& id : provisions)
    if (const FormRow* const row = code.row_of(id)) add_once(out, row->id);
  return out;
}

const FormRow* carried_row(const Step& step, const FormRow& old) {
  for (const FormRow& row : step.to->form.rows)
    if (step.carrying(row) == &old) return &row;
  return nullptr;
}

/// Changes that do not carry what they are about.
void add_changes(const Step& step, const std::vector<std::string>& provisions, Fate& fate) {
  for (const Change& change : step.map.changes)
    if (!change.carries() &&
        std::any_of(provisions.begin(), provisions.end(),
                    [&](const std::string& id) { return change.has_from(id); }))
      fate.changes.push_back(&change);
}

std::string_view in_words(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::merged:
      return "is merged with others";
    case ChangeKind::dropped:
      return "is asked nowhere now";
    default:
      return {};
  }
}

}  // namespace

const FormRow* Step::carrying(const FormRow& row) const {
  const FormRow* only = nullptr;
  for (const std::string& id : row.provisions) {
    const Change* const change = map.carrying_to(id);
    const FormRow* const old = change == nullptr ? nullptr : from->row_of(change->from.front());
    if (old == nullptr || (only != nullptr && old != only)) return nullptr;
    only = old;
  }
  return only != nullptr && only->provisions.size() == row.provisions.size() ? only : nullptr;
}

Fate fate_of_row(const Route& route, std::string_view row) {
  Fate fate;
  const FormRow* at = route.front().from->row(row);
  std::vector<std::string> provisions;
  if (at != nullptr) provisions = at->provisions;
  for (const Step& step : route) {
    const FormRow* const next = at == nullptr ? nullptr : carried_row(step, *at);
    if (at != nullptr && next == nullptr) add_changes(step, provisions, fate);
    provisions = after(step, provisions);
    at = next;
  }
  if (at != nullptr) fate.carried = at->id;
  fate.now = rows_of(*route.back().to, provisions);
  return fate;
}

Fate fate_of_provision(const Route& route, std::string_view provision) {
  Fate fate;
  std::vector<std::string> provisions{std::string(provision)};
  bool is_carried = true;
  for (const Step& step : route) {
    if (is_carried) add_changes(step, provisions, fate);
    provisions = after(step, provisions);
    is_carried = is_carried && fate.changes.empty() && provisions.size() == 1;
  }
  if (is_carried) fate.carried = provisions.front();
  fate.now = std::move(provisions);
  return fate;
}

std::string why_not_carried(const Fate& fate, std::string_view id) {
  std::string out;
  for (const Change* const change : fate.changes) {
    std::string from;
    for (const std::string& one : change->from) (from += from.empty() ? "" : ", ") += one;
    const std::string_view words = in_words(change->kind);
    (out += out.empty() ? "" : " ") +=
        from + " " +
        (words.empty() ? "is " + std::string(to_string(change->kind)) : std::string(words)) + ": " +
        change->reason;
    if (change->sure >= Sureness::recalled)
      out += " (" + std::string(to_string(change->sure)) + "; check)";
  }
  if (out.empty()) out = "The row of " + std::string(id) + " asks other things, too, now.";
  return out;
}

}  // namespace assize::code
