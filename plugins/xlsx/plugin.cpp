// SPDX-License-Identifier: Apache-2.0
#include <assize/plugin.hpp>

#include "xlsx/xlsx_reader.hpp"

namespace {

const std::vector<const assize::Reader*>& readers() {
  static const assize::xlsx::XlsxReader reader;
  static const std::vector<const assize::Reader*> all = {&reader};
  return all;
}

}  // namespace

ASSIZE_PLUGIN = {.id = "xlsx",
                 .version = "1.0.0",
                 .licence = "Apache-2.0",
                 .doc = "Excel workbooks (.xlsx, .xlsm)",
                 .libraries = "libzip, pugixml",
                 .readers = readers};
