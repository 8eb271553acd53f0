// SPDX-License-Identifier: GPL-2.0-or-later
#include <assize/plugin.hpp>

#include "pdf/pdf_reader.hpp"

namespace {

const std::vector<const assize::Reader*>& readers() {
  static const assize::pdf::PdfReader reader;
  static const std::vector<const assize::Reader*> all = {&reader};
  return all;
}

}  // namespace

ASSIZE_PLUGIN = {.id = "pdf",
                 .version = "1.0.0",
                 .licence = "GPL-2.0-or-later",
                 .doc = "PDF with words in it; a scan is told",
                 .libraries = "poppler, qpdf",
                 .readers = readers};
