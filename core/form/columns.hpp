// SPDX-License-Identifier: Apache-2.0
//
// Which column of a table holds what, by its header.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <assize/code.hpp>
#include <assize/document.hpp>

#include "form/likeness.hpp"

namespace assize::form {

class Labels;

enum class TableKind { form, plan, check };

/// Roles by column, in the order printed; a column that no label names has none.
struct Layout {
  TableKind kind = TableKind::form;
  std::vector<std::optional<ColumnRole>> roles;
  /// By column, the answer that a mark in it gives where the form has a column for Yes and one for
  /// No; empty: the form has one column of answers.
  std::vector<std::string> says;
  bool guessed = false;         ///< no header: the published order
  bool completed = false;       ///< some role was told by what stands in its column
  bool answers_beside = false;  ///< a column without a role holds answers, too: last year's, say

  [[nodiscard]] std::optional<std::size_t> column(ColumnRole role) const;
  /// Evidence and commentary are one column.
  [[nodiscard]] bool merged() const {
    return column(ColumnRole::evidence).has_value() && !column(ColumnRole::commentary).has_value();
  }
};

/// The layout that a row gives as a header, or nothing when it is none.
[[nodiscard]] std::optional<Layout> read_header(const Row& row, const Code& code);

/// Whether a row holds an answer behind its own label: "Comply: Yes", beside others or alone.
[[nodiscard]] bool holds_answer(const Row& row, const Code& code, const Labels& labels);

/// Whether a row right under a header goes on with it: its cells hold words of labels only.
[[nodiscard]] bool continues_header(const Row& row, const Code& code);

/// Whether a row right under a header says "Yes" and "No" below the label of the answers; the
/// layout then has a column for each.
[[nodiscard]] bool take_choices_below(Layout& layout, const Row& row, const Code& code);

/// Gives roles to columns that no label names, by what stands in them throughout the document.
void complete_layout(Layout& layout, const Document& document, const Code& code,
                     const Likeness& likeness);

/// The layout of a form without a header, by what stands in its columns. Nothing when no column of
/// answers and none of numbers or requirements is found.
[[nodiscard]] std::optional<Layout> layout_by_content(const Document& document, const Code& code,
                                                      const Likeness& likeness);

/// The published order of the form's columns.
[[nodiscard]] Layout published_layout(const Code& code);

}  // namespace assize::form
