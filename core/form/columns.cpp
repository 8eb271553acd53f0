// SPDX-License-Identifier: Apache-2.0
#include "form/columns.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "form/answer.hpp"
#include "form/ids.hpp"
#include "form/upright_parts.hpp"
#include "text/fold.hpp"
#include "text/number.hpp"

namespace assize::form {
namespace {

// How well a cell that is not empty is one of the labels: 3 the same, 2 begins with it, 0 not. Of
// labels that fit alike, those that the Code names first say more: "Section" may head two columns.
struct LabelFit {
  int points = 0;
  std::size_t rank = 0;  // of the label, from 0
  int year = 0;          // that the cell names: of two years' answers the later is meant
};

// The latest year that a label names, a hundred years less where it says that it is the last one.
int year_of(const std::string& folded) {
  int year = 0;
  for (std::size_t i = 0; i + 4 <= folded.size(); ++i) {
    if (folded.compare(i, 2, "20") != 0) continue;
    if (const auto number = text::to_integer(folded.substr(i, 4)))
      year = std::max(year, static_cast<int>(*number));
  }
  for (const std::string_view past : {"last year", "previous", "prior"})
    if (folded.find(past) != std::string::npos) year -= 100;
  return year;
}

LabelFit label_fit(const std::string& cell, const Column& column) {
  LabelFit best;
  for (std::size_t rank = 0; rank < column.folded.size(); ++rank) {
    const std::string& wanted = column.folded[rank];
    if (wanted.empty() || wanted.front() != cell.front()) continue;
    if (cell == wanted) return {3, rank};
    const bool longer = cell.size() > wanted.size() && cell.size() <= wanted.size() + 40 &&
                        wanted.size() >= 5 && cell[wanted.size()] == ' ' &&
                        cell.starts_with(wanted);
    if (longer && best.points == 0) best = {2, rank};
  }
  return best;
}

struct Fit {
  Layout layout;
  std::size_t roles = 0;
};

// "Evidence of this is kept." is a sentence that begins as a label does.
bool is_sentence(const std::string& text) {
  return text.ends_with('.') && std::count(text.begin(), text.end(), ' ') > 4;
}

// The cells of a row as labels are compared; a cell that is none is left empty.
std::vector<std::string> folded_cells(const Row& row) {
  constexpr std::size_t longest = 120;  // bytes
  std::vector<std::string> folded;
  folded.reserve(row.cells.size());
  for (const Cell& cell : row.cells)
    folded.push_back(cell.text.size() > longest || is_sentence(cell.text) ? std::string()
                                                                          : text::fold(cell.text));
  return folded;
}

Fit fit(const Row& row, const std::vector<std::string>& folded, const std::vector<Column>& columns,
        TableKind kind) {
  struct Candidate {
    std::size_t cell;
    ColumnRole role;
    LabelFit fit;
  };
  std::vector<Candidate> candidates;
  for (std::size_t cell = 0; cell < folded.size(); ++cell) {
    if (folded[cell].empty()) continue;
    for (const Column& column : columns)
      if (LabelFit fit = label_fit(folded[cell], column); fit.points > 0) {
        fit.year = year_of(folded[cell]);
        candidates.push_back({cell, column.role, fit});
      }
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
    return std::tuple(-a.fit.points, -a.fit.year, a.fit.rank) <
           std::tuple(-b.fit.points, -b.fit.year, b.fit.rank);
  });
  std::vector<std::optional<ColumnRole>> roles(folded.size());
  Fit out;
  out.layout.kind = kind;
  for (const Candidate& one : candidates) {
    if (roles[one.cell] || std::find(roles.begin(), roles.end(), one.role) != roles.end()) continue;
    roles[one.cell] = one.role;
    ++out.roles;
  }
  for (std::size_t cell = 0; cell < folded.size(); ++cell) {
    out.layout.roles.push_back(roles[cell]);
    out.layout.roles.resize(out.layout.roles.size() + row.cells[cell].columns - 1);
  }
  return out;
}

// Gives the claim's role to columns headed "Yes" and "No", or "Complies" and "Does not comply",
// when there are both.
void take_choices(Layout& layout, const Row& row, const Code& code) {
  if (layout.roles.size() != row.cells.size()) return;
  const auto said = [&](std::size_t i) {
    const auto answer = read_answer(row.cells[i].text, code.form);
    return answer ? std::optional(answer->claim) : std::nullopt;
  };
  std::vector<std::string> says(row.cells.size());
  std::set<Claim> offered;
  if (const auto claim = layout.column(ColumnRole::claim)) {
    const std::size_t next = *claim + 1;
    if (next >= says.size() || layout.roles[next] || said(*claim) != Claim::yes ||
        said(next) != Claim::no)
      return;
    for (const std::size_t i : {*claim, next}) says[i] = row.cells[i].text;
    offered = {Claim::yes, Claim::no};
  }
  for (std::size_t i = 0; i < row.cells.size() && offered.size() < 2; ++i) {
    if (layout.roles[i] || !is_plain_answer(row.cells[i].text, code.form)) continue;
    says[i] = row.cells[i].text;
    offered.insert(*said(i));
  }
  if (!offered.contains(Claim::yes) || !offered.contains(Claim::no)) return;
  for (std::size_t i = 0; i < says.size(); ++i) {
    if (!says[i].empty()) layout.roles[i] = ColumnRole::claim;
  }
  layout.says = std::move(says);
}

bool is_label(const Cell& cell, const Code& code, ColumnRole role) {
  const std::string folded = text::fold(cell.text);
  return std::any_of(code.form.columns.begin(), code.form.columns.end(), [&](const Column& column) {
    return column.role == role &&
           std::find(column.folded.begin(), column.folded.end(), folded) != column.folded.end();
  });
}

// Cells that are labels and can be nothing else; "Met" and "No" are answers to some.
std::size_t plain_labels(const Row& row, const std::vector<std::string>& folded, const Code& code) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (folded[i].empty() || is_plain_answer(row.cells[i].text, code.form)) continue;
    count +=
        std::any_of(code.form.columns.begin(), code.form.columns.end(),
                    [&](const Column& column) { return label_fit(folded[i], column).points == 3; })
            ? 1U
            : 0U;
  }
  return count;
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

bool holds_answer(const Row& row, const Code& code, const Labels& labels) {
  // "Code requirement | Comply: Yes" begins a header that goes on with "/ No".
  const bool heads = std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
    const auto role = labels.whole(cell.text);
    return role == ColumnRole::provision || role == ColumnRole::requirement;
  });
  if (heads) return false;
  return std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
    const auto led = labels.leading(cell.text);
    if (!led || led->role != ColumnRole::claim || labels.whole(cell.text)) return false;
    const std::string value = behind(cell, led->end).text;
    const auto answer = read_answer(value, code.form);
    return value.find('/') == std::string::npos && answer && answer->whole &&
           answer->claim != Claim::blank;
  });
}

std::optional<Layout> read_header(const Row& row, const Code& code) {
  if (row.cells.size() < 2 || row.rule) return std::nullopt;
  const std::vector<std::string> folded = folded_cells(row);
  Fit form = fit(row, folded, code.form.columns, TableKind::form);
  Fit plan = fit(row, folded, code.plan.columns, TableKind::plan);
  // What was found of a provision stands in no form and in no plan.
  const Fit check = fit(row, folded, code.check.columns, TableKind::check);
  if (form.roles < 2 && plan.roles < 2 && check.roles < 3) return std::nullopt;  // most rows
  take_choices(form.layout, row, code);
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
  const std::size_t labels = plain_labels(row, folded, code);
  const bool headed = form.roles >= 4 || labels >= 2 || (labels == 1 && form.roles == filled(row));
  const bool is_form = headed && form.roles >= 2 && form.roles * 2 >= filled(row) && answers(form);
  const bool is_plan = plan.roles >= 2 && plan.roles * 2 >= filled(row) && plans(plan);
  // The claim's own label may be one that nobody has met.
  const bool asks = form.roles >= 2 && form.roles * 2 >= filled(row) && row.cells.size() >= 3 &&
                    form.layout.column(ColumnRole::provision) &&
                    form.layout.column(ColumnRole::requirement);
  const bool is_check = check.roles >= 3 && check.roles > plan.roles && !is_form &&
                        check.layout.column(ColumnRole::observation) &&
                        check.layout.column(ColumnRole::recommendation);
  if (!is_form && !is_plan && !asks && !is_check) return std::nullopt;
  // "Provision 2.4 | ... | Yes / No" is a row: no header numbers a provision, and none begins with
  // a number and more.
  const auto first = std::find_if(row.cells.begin(), row.cells.end(),
                                  [](const Cell& cell) { return !cell.empty(); });
  const bool numbered = std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
    const Ids ids = read_ids(cell.text, code);
    return !ids.known.empty() && (ids.only || &cell == &*first);
  });
  if (numbered || holds_answer(row, code, Labels(code)))
    return std::nullopt;  // "Comply: Yes | Evidence:"
  // "Comply | No" is a label and its value, though "No" heads a column of numbers elsewhere.
  if (row.cells.size() == 2 && form.layout.column(ColumnRole::claim) &&
      std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
        return is_plain_answer(cell.text, code.form) && !is_label(cell, code, ColumnRole::claim);
      }))
    return std::nullopt;
  if (is_check) return check.layout;
  if (is_plan && (!is_form || plan.roles > form.roles)) return plan.layout;
  return form.layout;
}

bool take_choices_below(Layout& layout, const Row& row, const Code& code) {
  const auto claim = layout.column(ColumnRole::claim);
  if (!claim || !layout.says.empty()) return false;
  std::vector<std::string> says(layout.roles.size());
  std::set<Claim> offered;
  std::size_t at = 0;
  for (const Cell& cell : row.cells) {
    if (at >= says.size()) return false;
    const bool below = at >= *claim && (at == *claim || !layout.roles[at]);
    if (below && is_plain_answer(cell.text, code.form)) {
      says[at] = cell.text;
      offered.insert(read_answer(cell.text, code.form)->claim);
    } else if (!cell.empty() && !(layout.roles[at] && is_label(cell, code, *layout.roles[at]))) {
      return false;
    }
    at += cell.columns;
  }
  if (!offered.contains(Claim::yes) || !offered.contains(Claim::no)) return false;
  for (std::size_t i = 0; i < says.size(); ++i)
    if (!says[i].empty()) layout.roles[i] = ColumnRole::claim;
  layout.says = std::move(says);
  return true;
}

bool continues_header(const Row& row, const Code& code) {
  constexpr std::size_t longest = 40;  // bytes
  const bool brief = std::all_of(row.cells.begin(), row.cells.end(),
                                 [](const Cell& cell) { return cell.text.size() <= longest; });
  if (!brief || filled(row) == 0) return false;
  std::set<std::string> known;
  for (const auto* columns : {&code.form.columns, &code.plan.columns}) {
    for (const Column& column : *columns) {
      for (const std::string& label : column.labels) {
        for (text::Word& word : text::words(label)) known.insert(std::move(word.folded));
      }
    }
  }
  // "No" alone is an answer; beside "provision" it goes on with "Comply: Yes /".
  const bool says_more = std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
    const bool answer = is_plain_answer(cell.text, code.form) && cell.text.front() != '/';
    return !cell.empty() && !(answer && text::words(cell.text).size() == 1);
  });
  return says_more && std::all_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
           const std::vector<text::Word> words = text::words(cell.text);
           return std::all_of(words.begin(), words.end(),
                              [&](const text::Word& word) { return known.contains(word.folded); });
         });
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
