// SPDX-License-Identifier: Apache-2.0
// The parts of a Word document to a Document, and to a copy with comments that reads the same.
#include "documents.hpp"
#include "docx/docx_annotator.hpp"
#include "docx/docx_reader.hpp"
#include "fuzz.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace assize;
  const Source source{"fuzz.docx",
                      fuzz::office_file(fuzz::bytes_of(data, size), "word/document.xml")};
  const std::string words = fuzz::check_reader(docx::DocxReader(), source);
  const std::vector<Note> notes = {{1, 1, "Lido", 1, "first"}, {2, 2, "water", 1, "second"}};
  Diagnostics diagnostics;
  const auto copy = docx::DocxAnnotator().annotate(source, notes, "A", "2026-11-22", diagnostics);
  fuzz::require(copy || !diagnostics.ok(), "what cannot be annotated is told");
  if (copy && !words.empty())
    fuzz::require(words == fuzz::check_reader(docx::DocxReader(), {"fuzz.docx", *copy}),
                  "comments change no word", words);
  return 0;
}
