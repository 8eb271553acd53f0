// SPDX-License-Identifier: Apache-2.0
// Bytes to a Document by the PDF Reader, which poppler and qpdf stand behind.
#include "documents.hpp"
#include "fuzz.hpp"
#include "pdf/pdf_reader.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace assize;
  fuzz::check_reader(pdf::PdfReader(), {"fuzz.pdf", std::string(fuzz::bytes_of(data, size))});
  return 0;
}
