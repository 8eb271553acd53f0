// SPDX-License-Identifier: Apache-2.0
#include "form/check.hpp"

#include <algorithm>
#include <utility>

#include "text/fold.hpp"

namespace assize::form {
namespace {

bool is_of_check(const Record& record) { return record.kind == TableKind::check; }

bool asks_for_nothing(const std::string& text, const Code& code) {
  const std::string folded = text::fold(text);
  return folded.empty() ||
         std::any_of(code.check.nothing.begin(), code.check.nothing.end(),
                     [&](const std::string& each) { return text::fold(each) == folded; });
}

void append(OutsideFinding& to, const Record& record) {
  to.requirement.append(record.at(ColumnRole::provision));
  to.requirement.append(record.at(ColumnRole::requirement));
  to.observation.append(record.at(ColumnRole::observation));
  to.recommendation.append(record.at(ColumnRole::recommendation));
  // Columns that people add, and those of forms, belong to what was seen.
  for (const ColumnRole role :
       {ColumnRole::claim, ColumnRole::evidence, ColumnRole::commentary, ColumnRole::target_date,
        ColumnRole::improvement, ColumnRole::due, ColumnRole::status, ColumnRole::owner})
    to.observation.append(record.at(role));
  for (const PlacedText& extra : record.extra) to.observation.append(extra);
}

}  // namespace

void add_outside(Assessment& assessment, std::vector<Record>& records, const Code& code) {
  std::vector<OutsideFinding>& all = assessment.outside;
  for (const Record& record : records) {
    if (!is_of_check(record) || record.blank()) continue;
    if (record.ids.empty() && all.empty()) {
      for (const PlacedText& cell : record.cells)
        if (!cell.empty()) assessment.unplaced.push_back({cell.text, cell.line_at(0), {}});
      for (const PlacedText& extra : record.extra)
        assessment.unplaced.push_back({extra.text, extra.line_at(0), {}});
      continue;
    }
    if (!record.ids.empty()) {
      OutsideFinding& next = all.emplace_back();
      next.provisions = record.ids;
      next.line = record.line;
    }
    append(all.back(), record);
  }
  for (OutsideFinding& each : all)
    if (asks_for_nothing(each.recommendation.text, code)) each.recommendation = {};
  records.erase(std::remove_if(records.begin(), records.end(), is_of_check), records.end());
}

}  // namespace assize::form
