// SPDX-License-Identifier: Apache-2.0
#include "docx/grid.hpp"

#include "support/catch.hpp"

namespace assize::docx {
namespace {

using Rows = std::vector<std::vector<Span>>;
using Columns = std::vector<std::vector<std::size_t>>;

TEST_CASE("borders that were dragged are one border") {
  // The second row's first border stands a little to the right of the first row's.
  const Rows rows = {{{0, 1}, {1, 3}, {3, 4}}, {{0, 2}, {2, 3}, {3, 4}}, {{0, 4}}};
  CHECK(columns_of(rows, {900, 100, 3000, 1000}) == Columns{{1, 1, 1}, {1, 1, 1}, {3}});
}

TEST_CASE("a border is one with its nearest") {
  const Rows rows = {{{0, 1}, {1, 3}, {3, 4}}, {{0, 2}, {2, 4}}};
  CHECK(columns_of(rows, {1000, 2000, 50, 1000}) == Columns{{1, 1, 1}, {2, 1}});
  CHECK(columns_of(rows, {1000, 50, 2000, 1000}) == Columns{{1, 1, 1}, {1, 2}});
}

TEST_CASE("cells that some row parts stay parted") {
  const Rows rows = {{{0, 1}, {1, 3}}, {{0, 1}, {1, 2}, {2, 3}}};
  CHECK(columns_of(rows, {10, 10, 10}) == Columns{{1, 2}, {1, 1, 1}});
  CHECK(columns_of(rows, {}) == Columns{{1, 2}, {1, 1, 1}});
}

TEST_CASE("columns that no row uses do not count") {
  CHECK(columns_of({{{0, 5}, {5, 9}}, {{0, 5}, {5, 9}}}, {1, 1, 1, 1, 1, 1, 1, 1, 1}) ==
        Columns{{1, 1}, {1, 1}});
}

TEST_CASE("a grid beyond all bounds is taken as it stands") {
  Rows rows(600);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = {{0, i + 1}, {i + 1, 1000}};
  const Columns columns = columns_of(rows, {});
  REQUIRE(columns.size() == rows.size());
  CHECK(columns[0] == std::vector<std::size_t>{1, 999});
  CHECK(columns_of({}, {}).empty());
}

}  // namespace
}  // namespace assize::docx
