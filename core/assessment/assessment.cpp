// SPDX-License-Identifier: Apache-2.0
#include <assize/assessment.hpp>

#include <algorithm>
#include <array>

#include "assessment/names.hpp"
#include "text/dates.hpp"

namespace assize {
namespace {

constexpr std::array<text::Name<Field>, 11> names = {{{"requirement", Field::requirement},
                                                      {"claim", Field::claim},
                                                      {"evidence", Field::evidence},
                                                      {"commentary", Field::commentary},
                                                      {"target-date", Field::target_date},
                                                      {"improvement", Field::improvement},
                                                      {"due", Field::due},
                                                      {"status", Field::status},
                                                      {"owner", Field::owner},
                                                      {"heading", Field::heading},
                                                      {"document", Field::document}}};

const PlacedText nothing;

bool contains(const std::vector<Field>& fields, Field field) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

}  // namespace

std::span<const text::Name<Field>> assessment::field_names() { return names; }

std::string_view to_string(Field value) { return text::name_of<Field>(names, value); }

std::string_view Assessment::place(std::string_view file, std::size_t line) const {
  const auto is_meant = [&](const DocumentPlaces& of) {
    return of.document == (file.empty() || file == source ? std::string_view(document) : file);
  };
  const auto of = std::find_if(this->places.begin(), this->places.end(), is_meant);
  if (of == this->places.end() || line == 0) return {};
  const auto after =
      std::upper_bound(of->places.begin(), of->places.end(), line,
                       [](std::size_t at, const Place& place) { return at < place.line; });
  return after == of->places.begin() ? std::string_view() : std::prev(after)->words;
}

bool Response::empty() const {
  return claim_text.empty() && evidence.empty() && (!commentary || commentary->empty());
}

const PlacedText& Response::field(Field field) const {
  switch (field) {
    case Field::requirement:
      return requirement;
    case Field::claim:
      return claim_text;
    case Field::evidence:
      return evidence;
    case Field::commentary:
      return commentary ? *commentary : nothing;
    case Field::target_date:
      return target_date;
    default:
      return nothing;
  }
}

bool Response::is_doubtful(Field field) const { return contains(doubtful, field); }

const PlacedText& Action::field(Field field) const {
  switch (field) {
    case Field::requirement:
      return requirement;
    case Field::improvement:
      return improvement;
    case Field::due:
      return due;
    case Field::status:
      return status;
    case Field::owner:
      return owner;
    default:
      return nothing;
  }
}

std::vector<std::string> due_dates(const Action& action) {
  std::vector<std::string> out;
  for (const text::DateFact& fact : text::find_dates(action.due.text)) {
    out.push_back(text::to_iso(fact));
  }
  return out;
}

bool Action::is_doubtful(Field field) const { return contains(doubtful, field); }

const Response* Assessment::response(std::string_view row) const {
  const auto found = std::find_if(responses.begin(), responses.end(),
                                  [&](const Response& r) { return r.row == row; });
  return found == responses.end() ? nullptr : &*found;
}

bool Assessment::plan_is_in_form() const {
  return has_form && !plan_columns.empty() &&
         std::none_of(plan_columns.begin(), plan_columns.end(), [](const std::string& column) {
           return column == "provision" || column == "requirement";
         });
}

}  // namespace assize
