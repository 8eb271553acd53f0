// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <assize/document.hpp>

#include "document/csv_reader.hpp"
#include "document/html_reader.hpp"
#include "document/text_reader.hpp"

namespace assize {

const std::vector<const Reader*>& built_in_readers() {
  static const document::TextReader text;
  static const document::CsvReader csv;
  static const document::HtmlReader html;
  static const std::vector<const Reader*> readers = {&text, &csv, &html};
  return readers;
}

std::optional<Document> read_document(const Source& bytes, Diagnostics& diagnostics) {
  const auto& readers = built_in_readers();
  const auto best =
      std::max_element(readers.begin(), readers.end(), [&](const Reader* a, const Reader* b) {
        return a->recognises(bytes.text) < b->recognises(bytes.text);
      });
  if ((*best)->recognises(bytes.text) <= 0) {
    diagnostics.error({bytes.name}, "this is no file that can be read as text", {},
                      "hand in the form as text: tables with a tab between cells");
    return std::nullopt;
  }
  return (*best)->read(bytes, diagnostics);
}

}  // namespace assize
