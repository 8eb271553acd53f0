// SPDX-License-Identifier: Apache-2.0
//
// Comma- or semicolon-separated text, as spreadsheets save it (RFC 4180): a field in quotation
// marks may hold separators, line ends and doubled quotation marks.
#pragma once

#include <assize/document.hpp>

namespace assize::document {

class CsvReader final : public Reader {
 public:
  [[nodiscard]] std::string_view name() const override { return "csv"; }
  [[nodiscard]] int recognises(std::string_view bytes) const override;
  /// A record with one field filled is a paragraph; all others are rows of a table. A quotation
  /// mark that nothing closes is told, and what follows it is read as one field.
  [[nodiscard]] std::optional<Document> read(const Source& bytes,
                                             Diagnostics& diagnostics) const override;
};

}  // namespace assize::document
