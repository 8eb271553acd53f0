// SPDX-License-Identifier: Apache-2.0
#include "form/columns.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.hpp"

namespace assize::form {
namespace {

// How well a cell is one of the labels: 3 the same, 2 begins with it or is its beginning, 0 not.
int label_fit(const std::string& cell, const Column& column) {
  int best = 0;
  for (const std::string& label : column.labels) {
    const std::string wanted = text::fold(label);
    if (wanted.empty()) continue;
    if (cell == wanted) return 3;
    const bool longer = cell.size() > wanted.size() && cell.starts_with(wanted) &&
                        cell[wanted.size()] == ' ' && cell.size() <= wanted.size() + 40 &&
                        wanted.size() >= 5;
    if (longer) best = std::max(best, 2);
  }
  return best;
}

struct Fit {
  Layout layout;
  std::size_t roles = 0;
};

Fit fit(const Row& row, const std::vector<Column>& columns, TableKind kind) {
  Fit out;
  out.layout.kind = kind;
  std::vector<ColumnRole> used;
  for (const Cell& cell : row.cells) {
    const std::string folded = cell.text.size() > 120 ? std::string() : text::fold(cell.text);
    const Column* best = nullptr;
    int score = 0;
    for (const Column& column : columns) {
      if (folded.empty() || std::find(used.begin(), used.end(), column.role) != used.end()) continue;
      if (const int points = label_fit(folded, column); points > score) {
        score = points;
        best = &column;
      }
    }
    for (std::size_t i = 0; i < cell.columns; ++i) {
      out.layout.roles.push_back(best != nullptr && i == 0 ? std::optional(best->role)
                                                           : std::nullopt);
    }
    if (best != nullptr) {
      used.push_back(best->role);
      ++out.roles;
    }
  }
  return out;
}

std::size_t filled(const Row& row) {
  return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(),
                                                [](const Cell& cell) { return !cell.empty(); }));
}

}  // namespace

std::optional<std::size_t> Layout::column(ColumnRole role) const {
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (roles[i] == role) return i;
  }
  return std::nullopt;
}

std::optional<Layout> read_header(const Row& row, const Code& code) {
  if (row.cells.size() < 2 || row.rule) return std::nullopt;
  Fit form = fit(row, code.form.columns, TableKind::form);
  Fit plan = fit(row, code.plan.columns, TableKind::plan);
  const auto answers = [](const Fit& f) {
    return f.layout.column(ColumnRole::claim).has_value() ||
           (f.layout.column(ColumnRole::evidence).has_value() &&
            f.layout.column(ColumnRole::requirement).has_value());
  };
  const auto plans = [](const Fit& f) {
    return f.layout.column(ColumnRole::improvement).has_value() ||
           (f.layout.column(ColumnRole::due).has_value() &&
            f.layout.column(ColumnRole::status).has_value());
  };
  const bool is_form = form.roles >= 2 && form.roles * 2 >= filled(row) && answers(form);
  const bool is_plan = plan.roles >= 2 && plan.roles * 2 >= filled(row) && plans(plan);
  if (is_form && (!is_plan || form.roles >= plan.roles)) return form.layout;
  if (is_plan) return plan.layout;
  return std::nullopt;
}

Layout published_layout(const Code& code) {
  Layout layout;
  layout.guessed = true;
  for (const Column& column : code.form.columns) {
    const bool printed = column.role == ColumnRole::provision ||
                         column.role == ColumnRole::requirement ||
                         column.role == ColumnRole::claim || column.role == ColumnRole::evidence ||
                         column.role == ColumnRole::commentary;
    if (printed) layout.roles.push_back(column.role);
  }
  return layout;
}

}  // namespace assize::form
