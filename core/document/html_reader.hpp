// SPDX-License-Identifier: Apache-2.0
//
// Web pages: their own matter without the site's furniture (html_page.hpp says what that is), as
// headings, paragraphs and tables. In any encoding of text/utf8.hpp.
#pragma once

#include <assize/document.hpp>

namespace assize::document {

class HtmlReader final : public Reader {
 public:
  [[nodiscard]] std::string_view name() const override { return "html"; }
  [[nodiscard]] int recognises(std::string_view bytes) const override;
  [[nodiscard]] std::optional<Document> read(const Source& bytes,
                                             Diagnostics& diagnostics) const override;
};

}  // namespace assize::document
