// SPDX-License-Identifier: Apache-2.0
//
// Each sample in tests/data/codes/bad has one thing wrong; the file beside it that ends in .txt
// holds what the reader says.
#include "unit/code/sample.hpp"

using namespace assize;

TEST_CASE("bad samples are told as their .txt says") {
  for (const char* name :
       {"amount_with_unit", "missing_summary", "modality_of_no_table", "no_such_day",
        "twin_not_mutual", "unknown_attribute", "unknown_element"}) {
    CAPTURE(name);
    const std::string path = test::in_tree("tests/data/codes/bad/") + name;
    Source xml = test::read_file(path + ".xml");
    xml.name = std::string(name) + ".xml";
    Diagnostics diagnostics;
    CHECK_FALSE(load_code(xml, test::Resources{}, diagnostics));
    std::string said;
    for (const Diagnostic& one : diagnostics.all()) said += to_string(one);
    CHECK(said == test::read_file(path + ".txt").text);
  }
}
