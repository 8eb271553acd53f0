// SPDX-License-Identifier: Apache-2.0
//
// Word documents for tests, made of the XML that matters, and what the reader tells of them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <assize/document.hpp>

#include "ooxml/tests/build_zip.hpp"

namespace assize::docx::test {

struct WordFile {
  std::string body;                            ///< what w:body holds
  std::string styles{};                        ///< what w:styles holds
  std::string numbering{};                     ///< what w:numbering holds
  std::string footnotes{};                     ///< what w:footnotes holds
  std::string header{};                        ///< what w:hdr holds
  std::string comments{};                      ///< what w:comments holds
  std::map<std::string, std::string> links{};  ///< by id
  bool strict = false;                         ///< namespaces of ISO/IEC 29500 Strict
};

[[nodiscard]] std::string document_xml(const WordFile& file);
[[nodiscard]] ooxml::test::Parts parts_of(const WordFile& file);
[[nodiscard]] std::string build(const WordFile& file);

/// `<w:r><w:t>words</w:t></w:r>`
[[nodiscard]] std::string run(std::string_view words, std::string_view properties = {});
[[nodiscard]] std::string paragraph(std::string_view words, std::string_view properties = {});
/// A paragraph of runs and whatever stands between them.
[[nodiscard]] std::string holding(std::string_view content, std::string_view properties = {});
/// A cell of these blocks.
[[nodiscard]] std::string cell(std::string_view blocks, std::string_view properties = {});
/// A row of cells with a paragraph each.
[[nodiscard]] std::string row(const std::vector<std::string>& words);
[[nodiscard]] std::string row_of(std::string_view cells, std::string_view properties = {});
[[nodiscard]] std::string table(std::string_view rows);
/// A content control.
[[nodiscard]] std::string control(std::string_view properties, std::string_view content);

/// Reads; the test fails when there is an error.
[[nodiscard]] Document read(const WordFile& file);
[[nodiscard]] std::vector<std::string> messages(const Diagnostics& diagnostics);
/// A line a paragraph (`# ` before a heading) and a row (` | ` between its cells, the columns that
/// one spans in brackets).
[[nodiscard]] std::string shown(const Document& document);
[[nodiscard]] std::string shown(const WordFile& file);
/// Everything in a document but its hash: lines, marks, places.
[[nodiscard]] std::string all_of(const Document& document);

/// An entry of a zip.
[[nodiscard]] std::string entry(const std::string& zip, const std::string& name);

}  // namespace assize::docx::test
