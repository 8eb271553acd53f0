// SPDX-License-Identifier: Apache-2.0
// The parts of a workbook to a Document.
#include "documents.hpp"
#include "fuzz.hpp"
#include "xlsx/xlsx_reader.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace assize;
  const std::string bytes = fuzz::office_file(fuzz::bytes_of(data, size), "xl/workbook.xml");
  fuzz::check_reader(xlsx::XlsxReader(), {"fuzz.xlsx", bytes});
  return 0;
}
