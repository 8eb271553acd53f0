// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include <assize/assessment.hpp>

#include "text/suggest.hpp"

namespace assize {

void conform(Assessment& assessment, const Code& code, Diagnostics& diagnostics) {
  if (!assessment.has_form) return;
  std::vector<Response> ordered;
  ordered.reserve(code.form.rows.size());
  for (const FormRow& row : code.form.rows) {
    const auto found = std::find_if(assessment.responses.begin(), assessment.responses.end(),
                                    [&](const Response& r) { return r.row == row.id; });
    if (found == assessment.responses.end()) {
      Response absent;
      absent.row = row.id;
      absent.commentary = PlacedText{};
      ordered.push_back(std::move(absent));
    } else {
      ordered.push_back(std::move(*found));
      assessment.responses.erase(found);
    }
  }
  std::vector<std::string> ids;
  for (const FormRow& row : code.form.rows) ids.push_back(row.id);
  for (const Response& extra : assessment.responses) {
    const std::string meant = text::did_you_mean(extra.row, ids);
    const std::string& file = assessment.document.empty() ? assessment.source : assessment.document;
    diagnostics.error({file, extra.line}, code.name() + " has no form row '" + extra.row + "'", {},
                      meant);
  }
  assessment.responses = std::move(ordered);
}

}  // namespace assize
