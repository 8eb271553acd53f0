// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>
#include <optional>
#include <string>

#include <assize/form.hpp>

#include "form/columns.hpp"
#include "form/ids.hpp"
#include "form/laid_out.hpp"
#include "form/likeness.hpp"
#include "text/fold.hpp"

namespace assize {
namespace {

// A cell that looks like a provision's number, of whatever Code: "6.9", "A1.2", "12".
bool looks_like_id(const std::string& text) {
  if (text.empty() || text.size() > 8) return false;
  bool digit = false;
  for (const char c : text) {
    if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
      digit = true;
    } else if (c != '.' && c != ' ') {
      return false;
    }
  }
  return digit;
}

constexpr std::size_t least_unnumbered = 3;  // rows; fewer may be quoted in another form

// How much a row whose number is lost, or stands in one cell with the requirement, is some
// requirement of the Code; 0 when no cell is one.
double told_by_words(const Row& row, const form::Likeness& likeness) {
  double best = 0;
  for (const Cell& cell : row.cells) {
    if (!likeness.is_requirement(cell.text)) continue;
    best = std::max(best, likeness.matches(cell.text).front().share);
  }
  return best;
}

double score(const Document& given, const Code& code) {
  const form::Likeness likeness(code);
  const std::optional<form::LaidOut> laid_out = form::lay_out(given, code, likeness);
  const Document& document = laid_out ? laid_out->document : given;
  std::size_t ids = 0;
  std::size_t known = 0;
  std::size_t requirements = 0;
  double like = 0;
  std::size_t unnumbered = 0;
  double unnumbered_like = 0;
  bool header = false;
  bool named = false;
  std::vector<std::string> names;
  for (const std::string& phrase : code.detect) names.push_back(text::fold(phrase));
  for (const Block& block : document.blocks) {
    if (!named && block.kind != BlockKind::table) {
      const std::string folded = text::fold(block.text.text);
      named = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return folded.find(name) != std::string::npos;
      });
    }
    for (const Row& row : block.rows) {
      header = header || form::read_header(row, code).has_value();
      if (row.cells.size() < 3) continue;
      const std::string& first = row.cells.front().text;
      const form::Ids read = form::read_ids(first, code);
      if (!looks_like_id(first) && !read.only) {
        const double told = told_by_words(row, likeness);
        unnumbered += told > 0 ? 1U : 0U;
        unnumbered_like += told;
        continue;
      }
      ++ids;
      if (read.known.empty()) continue;
      const FormRow* form_row = code.row(read.known.front());
      // A provision's number where the form has a row a section is another form's, rather.
      known += form_row != nullptr ? 1U : 0U;
      if (form_row == nullptr) form_row = code.row_of(read.known.front());
      const auto index = static_cast<std::size_t>(form_row - code.form.rows.data());
      double best = 0;
      for (std::size_t i = 1; i < row.cells.size() && best < 1; ++i) {
        best = std::max(best, likeness.of(row.cells[i].text, index).share);
      }
      ++requirements;
      like += best;
    }
  }
  if (unnumbered >= least_unnumbered) {
    ids += unnumbered;
    known += unnumbered;
    requirements += unnumbered;
    like += unnumbered_like;
  }
  const auto share = [](double part, std::size_t whole) {
    return whole == 0 ? 0.0 : part / static_cast<double>(whole);
  };
  const double numbers = share(static_cast<double>(known), ids);
  const double words = share(like, requirements);
  // Without the requirements in print (a plan, a form in an organisation's own words) the numbers,
  // the columns and the Code's name have to do. A few words in common are no reason against it, and
  // words decide between revisions that share their numbers.
  const double bare = numbers * (0.45 + (header ? 0.25 : 0.0) + (named ? 0.3 : 0.0));
  const double printed = 0.25 * numbers + 0.5 * words + (header ? 0.1 : 0.0) + (named ? 0.15 : 0.0);
  return 0.9 * std::max(bare, printed) + 0.1 * words;
}

}  // namespace

std::vector<Detection> detect_code(const Document& document, std::span<const Code* const> codes) {
  std::vector<Detection> out;
  out.reserve(codes.size());
  for (const Code* code : codes) out.push_back({code, score(document, *code)});
  std::stable_sort(out.begin(), out.end(),
                   [](const Detection& a, const Detection& b) { return a.score > b.score; });
  return out;
}

}  // namespace assize
