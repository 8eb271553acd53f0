// SPDX-License-Identifier: Apache-2.0
//
// Excel workbooks (.xlsx, .xlsm; transitional and strict): the visible sheets in their order, each
// cell with the words that Excel shows in it. A line is a filled row, counted over all sheets.
#pragma once

#include <assize/document.hpp>

namespace assize::xlsx {

class XlsxReader final : public Reader {
 public:
  [[nodiscard]] std::string_view name() const override { return "xlsx"; }
  [[nodiscard]] int recognises(std::string_view bytes) const override;
  [[nodiscard]] std::optional<Document> read(const Source& bytes,
                                             Diagnostics& diagnostics) const override;
};

}  // namespace assize::xlsx
