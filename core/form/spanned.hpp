// SPDX-License-Identifier: Apache-2.0
//
// Answers that stand in one cell beside several rows: what the cell holds is each row's.
#pragma once

#include <cstddef>
#include <map>
#include <optional>

#include <assize/document.hpp>

#include "form/columns.hpp"

namespace assize::form {

/// Follows one table from row to row.
class Spanned {
 public:
  /// The row with the answers that cells of rows above hold for it; nothing when there is none.
  [[nodiscard]] std::optional<Row> filled(const Row& row, const Layout& layout) const;
  /// To be called of every row of the table, last.
  void pass(const Row& row);

 private:
  struct Hanging {
    PlacedText text;
    std::size_t rows = 0;  // that it still covers
  };
  std::map<std::size_t, Hanging> hanging_;  // by column
};

}  // namespace assize::form
