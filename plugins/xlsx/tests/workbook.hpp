// SPDX-License-Identifier: Apache-2.0
//
// Workbooks for tests, made of the XML that matters, and what the reader tells of them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <assize/document.hpp>

#include "ooxml/tests/build_zip.hpp"

namespace assize::xlsx::test {

struct TestSheet {
  std::string name;
  std::string rows;            ///< what sheetData holds
  std::string rest{};          ///< what follows it: mergeCells, hyperlinks
  std::string before{};        ///< what stands before it: cols
  std::string state{};         ///< `hidden`
  ooxml::test::Parts parts{};  ///< of its own, by kind of relation: {"comments", "<comments/>"}
  std::vector<std::pair<std::string, std::string>> links{};  ///< by id
};

struct TestWorkbook {
  std::vector<TestSheet> sheets{};
  std::vector<std::string> strings{};  ///< what each `si` holds
  std::string formats{};               ///< what numFmts holds
  std::string fonts{};                 ///< what fonts holds, behind a plain one of 11 points
  std::string styles{};                ///< what cellXfs holds, behind a plain one
  bool date1904 = false;
  bool strict = false;  ///< namespaces of ISO/IEC 29500 Strict
};

[[nodiscard]] ooxml::test::Parts parts_of(const TestWorkbook& workbook);
[[nodiscard]] std::string build(const TestWorkbook& workbook);
/// One sheet with these rows.
[[nodiscard]] TestWorkbook sheet_of(const std::string& rows, const std::string& rest = {});

/// A row of cells with words in them, from column A on; "" leaves one out.
[[nodiscard]] std::string row(std::size_t number, const std::vector<std::string>& cells);

/// `# heading`, `paragraph`, `| a | b |` with `(2)` before a cell that spans two, `---` between
/// tables, then places and diagnostics.
[[nodiscard]] std::string read(const std::string& bytes);
[[nodiscard]] std::string read(const TestWorkbook& workbook);
[[nodiscard]] std::string blocks_of(const TestWorkbook& workbook);  ///< without the places

}  // namespace assize::xlsx::test
