// SPDX-License-Identifier: Apache-2.0
#include "report/plan_table.hpp"

#include <algorithm>
#include <string_view>

#include <assize/report.hpp>

#include "report/screen.hpp"
#include "text/fold.hpp"

namespace assize::report {
namespace {

void add_sentence(std::string& text, std::string_view sentence) {
  if (sentence.empty() || text.find(sentence) != std::string::npos) return;
  if (!text.empty()) text += " ";
  text += sentence;
  if (std::string_view(".!?").find(text.back()) == std::string_view::npos) text += ".";
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) (text += text.empty() ? "" : ", ") += name;
  return text;
}

std::string improvement(const PlanNeed& need) {
  std::string text;
  if (need.because.empty()) add_sentence(text, "Meet what the answer says is not met");
  for (const Finding* finding : need.because) add_sentence(text, finding->message);
  for (const Finding* finding : need.because) add_sentence(text, finding->remedy);
  return text;
}

}  // namespace

std::string plan_cell(ColumnRole role, const PlanNeed& need, const Code& code) {
  std::string text;
  switch (role) {
    case ColumnRole::provision:
      return joined(need.row->provisions);
    case ColumnRole::requirement:
      text = need.row->text;  // the user's own copy of the official wording
      if (!text.empty()) break;
      for (const std::string& id : need.row->provisions)
        if (const Provision* provision = code.provision(id)) add_sentence(text, provision->summary);
      break;
    case ColumnRole::improvement:
      text = improvement(need);
      break;
    case ColumnRole::due:
    case ColumnRole::target_date:
      text = need.response->target_date.text;
      break;
    case ColumnRole::status:
      return "Not started";
    case ColumnRole::claim:
    case ColumnRole::evidence:
    case ColumnRole::commentary:
    case ColumnRole::owner:
    case ColumnRole::observation:
    case ColumnRole::recommendation:
      break;
  }
  return text::fold_space(harmless(text));
}

std::vector<const PlanNeed*> without_action(const std::vector<PlanNeed>& needs) {
  std::vector<const PlanNeed*> open;
  for (const PlanNeed& need : needs)
    if (need.actions.empty()) open.push_back(&need);
  return open;
}

}  // namespace assize::report

namespace assize {

void write_plan_table(const PlannedRun& planned, std::ostream& out) {
  const std::vector<Column>& columns = planned.code.plan.columns;
  const auto write_row = [&](const auto& cell) {
    for (std::size_t i = 0; i < columns.size(); ++i) out << (i > 0 ? "\t" : "") << cell(columns[i]);
    out << "\n";
  };
  write_row([](const Column& column) { return column.labels.front(); });
  for (const PlanNeed* need : report::without_action(planned.needs))
    write_row(
        [&](const Column& column) { return report::plan_cell(column.role, *need, planned.code); });
}

}  // namespace assize
