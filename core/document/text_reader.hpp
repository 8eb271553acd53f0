// SPDX-License-Identifier: Apache-2.0
//
// Plain text with tables: rows whose cells a tab parts (or `|`, as in Markdown), stray HTML and
// HTML tables, in any of the encodings of text/utf8.hpp.
#pragma once

#include <assize/document.hpp>

namespace assize::document {

class TextReader final : public Reader {
 public:
  [[nodiscard]] std::string_view name() const override { return "text"; }
  [[nodiscard]] int recognises(std::string_view bytes) const override;
  [[nodiscard]] std::optional<Document> read(const Source& bytes,
                                             Diagnostics& diagnostics) const override;
};

}  // namespace assize::document
