// SPDX-License-Identifier: Apache-2.0
#include <assize/form.hpp>

#include <algorithm>
#include <optional>
#include <utility>

#include "form/about.hpp"
#include "form/check.hpp"
#include "form/continuation.hpp"
#include "form/laid_out.hpp"
#include "form/likeness.hpp"
#include "form/plan.hpp"
#include "form/prose.hpp"
#include "form/record.hpp"
#include "form/responses.hpp"
#include "form/tables.hpp"

namespace assize {
Assessment read_form(const Document& given, const Code& code) {
  Assessment assessment;
  const form::Likeness likeness(code);
  const std::optional<form::LaidOut> laid_out = form::lay_out(given, code, likeness);
  const Document& document = laid_out ? laid_out->document : given;
  if (laid_out) assessment.guesses.push_back(laid_out->guess);
  assessment.source = document.name;
  assessment.document = document.name;
  assessment.sha256 = document.sha256;
  if (!given.places.empty()) assessment.places.push_back({given.name, given.places});
  assessment.code = code.id;
  assessment.revision = code.revision;
  form::Tables tables(document, code, likeness);
  tables.read(assessment);
  form::add_outside(assessment, tables.records(), code);
  std::vector<form::Record> records = form::settle(std::move(tables.records()), code, likeness);
  std::vector<form::RowLine> row_lines;
  for (const form::Record& record : records) {
    const bool is_form = record.kind == form::TableKind::form;
    if (is_form && !record.ids.empty()) assessment.has_form = true;
    if (!is_form && (!record.ids.empty() || !record.unplanned())) assessment.has_plan = true;
    if (!record.ids.empty()) row_lines.push_back({record.line, record.ids.front()});
  }
  form::add_responses(assessment, records, code, likeness);
  form::add_actions(assessment, records);
  std::sort(row_lines.begin(), row_lines.end(),
            [](const form::RowLine& a, const form::RowLine& b) { return a.line < b.line; });
  form::settle_prose(assessment, document, code, likeness,
                     {tables.extent(), row_lines, tables.left_over()});
  form::read_about(assessment, document, code);
  std::stable_sort(assessment.headings.begin(), assessment.headings.end(),
                   [](const Heading& a, const Heading& b) { return a.line < b.line; });
  std::stable_sort(assessment.unplaced.begin(), assessment.unplaced.end(),
                   [](const Unplaced& a, const Unplaced& b) { return a.line < b.line; });
  std::stable_sort(assessment.skipped.begin(), assessment.skipped.end(),
                   [](const Skipped& a, const Skipped& b) { return a.from < b.from; });
  std::stable_sort(assessment.guesses.begin(), assessment.guesses.end(),
                   [](const Guess& a, const Guess& b) { return a.line < b.line; });
  return assessment;
}

}  // namespace assize
