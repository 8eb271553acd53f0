// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include <assize/engine.hpp>

#include "report/page.hpp"

namespace assize::report {
namespace {

constexpr std::size_t label_width = 15;
constexpr std::size_t provisions_shown = 40;
constexpr std::size_t words_shown = 160;

void write_count(Page& page, std::string_view label, std::size_t count,
                 const std::vector<std::string>& provisions, std::string_view meaning) {
  const std::string text = std::string(meaning) +
                           (provisions.empty() ? "" : ": " + listed(provisions, provisions_shown));
  page.entry(label_width + 7, Ink::plain,
             padded("  " + std::to_string(count), 5) + " " + padded(label, label_width), text);
}

void add_once(std::vector<std::string>& all, const std::vector<std::string>& more) {
  for (const std::string& each : more)
    if (std::find(all.begin(), all.end(), each) == all.end()) all.push_back(each);
}

std::vector<std::string> provisions_of(const std::vector<OutsideComparison::Entry>& entries) {
  std::vector<std::string> all;
  for (const OutsideComparison::Entry& entry : entries) add_once(all, entry.outside->provisions);
  return all;
}

/// Once each, in the Code's order.
std::vector<std::string> provisions_of(const std::vector<const Finding*>& findings,
                                       const AssessmentResult& result) {
  std::set<std::string> named;
  for (const Finding* finding : findings)
    named.insert(finding->provisions.begin(), finding->provisions.end());
  std::vector<std::string> all;
  for (const RowResult& row : result.rows)
    for (const std::string& each : row.provisions)
      if (named.erase(each) > 0) all.push_back(each);
  all.insert(all.end(), named.begin(), named.end());
  return all;
}

}  // namespace

void write_outside(Page& page, const AssessmentResult& result) {
  const Assessment& assessment = result.assessment;
  if (assessment.outside.empty()) return;
  const OutsideComparison comparison = compare_outside(result);
  page.heading("Held against what was found outside");
  const std::size_t asked = comparison.agreed.size() + comparison.missed.size();
  page.entry(2, Ink::plain, "  ",
             assessment.outside.front().document + ": " +
                 counted(assessment.outside.size(), "row", "rows") + ", of which " +
                 std::to_string(asked) + " recommend a change");
  page.line();
  write_count(page, "agreed", comparison.agreed.size(), provisions_of(comparison.agreed),
              "a finding of minor or above objects there, too");
  write_count(page, "missed by us", comparison.missed.size(), {}, "no finding objects there");
  for (const OutsideComparison::Entry& entry : comparison.missed) {
    const OutsideFinding& outside = *entry.outside;
    const FilePlace place = place_at(assessment, outside.document, outside.line);
    page.entry(10, Ink::plain, "       " + listed(outside.provisions, 2) + " ",
               "\"" + cut(harmless(outside.recommendation.text), words_shown) + "\" (" +
                   opened_at(place) + ")");
  }
  write_count(page, "ours alone", comparison.alone.size(), provisions_of(comparison.alone, result),
              "findings where no change is recommended");
}

}  // namespace assize::report
