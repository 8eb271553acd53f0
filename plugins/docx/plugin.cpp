// SPDX-License-Identifier: Apache-2.0
#include <assize/plugin.hpp>

#include "docx/docx_annotator.hpp"
#include "docx/docx_reader.hpp"

namespace {

const std::vector<const assize::Reader*>& readers() {
  static const assize::docx::DocxReader reader;
  static const std::vector<const assize::Reader*> all = {&reader};
  return all;
}

const std::vector<const assize::Annotator*>& annotators() {
  static const assize::docx::DocxAnnotator annotator;
  static const std::vector<const assize::Annotator*> all = {&annotator};
  return all;
}

}  // namespace

ASSIZE_PLUGIN = {.id = "docx",
                 .version = "1.0.0",
                 .licence = "Apache-2.0",
                 .doc = "Word documents (.docx, .docm), and comments set into them",
                 .libraries = "libzip, pugixml",
                 .readers = readers,
                 .annotators = annotators};
