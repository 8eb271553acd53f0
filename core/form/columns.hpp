// SPDX-License-Identifier: Apache-2.0
//
// Which column of a table holds what, by its header.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <assize/code.hpp>
#include <assize/document.hpp>

namespace assize::form {

enum class TableKind { form, plan };

/// Roles by column, in the order printed; a column that no label names has none.
struct Layout {
  TableKind kind = TableKind::form;
  std::vector<std::optional<ColumnRole>> roles;
  bool guessed = false;  ///< no header: the published order

  [[nodiscard]] std::optional<std::size_t> column(ColumnRole role) const;
  /// Evidence and commentary are one column.
  [[nodiscard]] bool merged() const {
    return column(ColumnRole::evidence).has_value() && !column(ColumnRole::commentary).has_value();
  }
};

/// The layout that a row gives as a header, or nothing when it is none.
[[nodiscard]] std::optional<Layout> read_header(const Row& row, const Code& code);

/// The published order of the form's columns.
[[nodiscard]] Layout published_layout(const Code& code);

}  // namespace assize::form
