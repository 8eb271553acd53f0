// SPDX-License-Identifier: Apache-2.0
#include "rule/views.hpp"

#include <algorithm>

namespace assize::rule {

RowView::RowView(const Response& answered, const FormRow& form_row, const Code& of)
    : response(&answered),
      row(&form_row),
      code(&of),
      first(form_row.provisions.empty() ? nullptr : of.provision(form_row.provisions.front())),
      claim_text(answered.claim_text, Field::claim, form_row),
      requirement(answered.requirement, Field::requirement, form_row),
      evidence(answered.evidence, Field::evidence, form_row),
      commentary(answered.field(Field::commentary), Field::commentary, form_row),
      target_date(answered.target_date, Field::target_date, form_row) {}

ActionView::ActionView(const Action& planned)
    : action(&planned),
      requirement(planned.requirement, Field::requirement, planned.id, planned.document),
      improvement(planned.improvement, Field::improvement, planned.id, planned.document),
      due(planned.due, Field::due, planned.id, planned.document),
      status(planned.status, Field::status, planned.id, planned.document),
      owner(planned.owner, Field::owner, planned.id, planned.document) {}

AssessmentView::AssessmentView(const Assessment& given, const Code& against)
    : assessment(&given), code(&against) {
  // Views point at each other, so the vectors must not grow afterwards.
  rows.reserve(given.responses.size());
  for (const Response& response : given.responses) {
    if (const FormRow* form_row = against.row(response.row); form_row != nullptr) {
      rows.emplace_back(response, *form_row, against);
    }
  }
  for (const Heading& heading : given.headings) {
    for (const Section& section : against.sections) {
      if (section.number != heading.section) continue;
      heading_texts.push_back({heading.text, {{0, heading.line}}});
      headings.push_back({&section, {heading_texts.back(), Field::heading, heading.section}});
    }
  }
  actions.reserve(given.actions.size());
  for (const Action& action : given.actions) actions.emplace_back(action);
  for (RowView& view : rows) {
    if (view.first == nullptr || view.first->twin.empty()) continue;
    const FormRow* twin = against.row_of(view.first->twin);
    if (twin != nullptr) view.twin = row(twin->id);
  }
}

const RowView* AssessmentView::row(std::string_view id) const {
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [&](const RowView& view) { return view.row->id == id; });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace assize::rule
