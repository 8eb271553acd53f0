// SPDX-License-Identifier: Apache-2.0
//
// Comments in a copy of a Word document, each beside the words that it is about. Nothing else
// changes: the text's bytes stay as they are but for the marks, and all other parts stay
// altogether.
#pragma once

#include <assize/plugin.hpp>

namespace assize::docx {

class DocxAnnotator final : public Annotator {
 public:
  [[nodiscard]] std::string_view reader() const override { return "docx"; }
  /// A remark on words of the page's head, of a footnote or of a text box stands at the beginning
  /// of the document, at the footnote's mark or around the box: Word has no comments in them.
  [[nodiscard]] std::optional<std::string> annotate(const Source& bytes,
                                                    std::span<const Note> notes,
                                                    std::string_view author, std::string_view date,
                                                    Diagnostics& diagnostics) const override;
};

}  // namespace assize::docx
