// SPDX-License-Identifier: GPL-2.0-or-later
//
// PDF: words and lines on pages, out of which the headings, paragraphs and tables are found again
// that somebody saw when the file was made.
#pragma once

#include <assize/document.hpp>

namespace assize::pdf {

class PdfReader final : public Reader {
 public:
  [[nodiscard]] std::string_view name() const override { return "pdf"; }
  [[nodiscard]] int recognises(std::string_view bytes) const override;
  /// A file that is scanned, locked or broken is an error; pages without text, and fonts that do
  /// not say which characters they hold, are warnings. Lines count lines of print.
  [[nodiscard]] std::optional<Document> read(const Source& bytes,
                                             Diagnostics& diagnostics) const override;
};

}  // namespace assize::pdf
