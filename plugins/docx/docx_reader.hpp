// SPDX-License-Identifier: Apache-2.0
//
// Word documents (.docx, .docm, transitional and strict). Their lines are their paragraphs, counted
// as they are read; README.md says what of a document is read, and how.
#pragma once

#include <assize/document.hpp>

namespace assize::docx {

class DocxReader final : public Reader {
 public:
  [[nodiscard]] std::string_view name() const override { return "docx"; }
  /// Old and protected Word files too, so that they are refused in words that help.
  [[nodiscard]] int recognises(std::string_view bytes) const override;
  [[nodiscard]] std::optional<Document> read(const Source& bytes,
                                             Diagnostics& diagnostics) const override;
};

}  // namespace assize::docx
