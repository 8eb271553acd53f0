// SPDX-License-Identifier: Apache-2.0
//
// The tables of a web page: those that are called so, those whose roles say it, and rows of boxes
// that stand side by side.
#pragma once

#include <cstddef>
#include <vector>

#include <assize/document.hpp>

#include "document/html_page.hpp"
#include "document/html_tree.hpp"

namespace assize::document {

class HtmlTables {
 public:
  /// All must outlive it.
  HtmlTables(const HtmlSource& source, const HtmlPage& page, const Gathering& how)
      : source_(source), page_(page), how_(how) {}

  /// A table that holds no data: one column, one that holds another which has most of its words, or
  /// cells that are whole pages.
  [[nodiscard]] bool lays_out(const GumboNode& table) const;
  [[nodiscard]] Block read_table(const GumboNode& table) const;

  /// An element with the role of a table.
  [[nodiscard]] static bool is_grid(const GumboNode& node);
  [[nodiscard]] Block read_grid(const GumboNode& node) const;

  /// How many of the nodes from `first` on are rows of boxes named as columns or cells, three or
  /// more with as many boxes each; 0: none. Blank text between them counts.
  [[nodiscard]] std::size_t rows_from(const std::vector<const GumboNode*>& nodes,
                                      std::size_t first) const;
  [[nodiscard]] Block read_rows(const std::vector<const GumboNode*>& nodes, std::size_t first,
                                std::size_t count) const;

 private:
  void collect_rows(const GumboNode& node, HtmlGrid& grid, Block& out) const;
  void collect_grid(const GumboNode& node, Block& out) const;
  [[nodiscard]] Cell read_cell(const GumboNode& node) const;
  [[nodiscard]] std::size_t line_of(const GumboNode& node) const;

  const HtmlSource& source_;
  const HtmlPage& page_;
  const Gathering& how_;
};

}  // namespace assize::document
