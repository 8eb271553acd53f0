// SPDX-License-Identifier: Apache-2.0
#include "form/ids.hpp"

#include <string>

#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::form {
namespace {

// The ids, then `only` where the cell holds nothing else and `unknown` where it names one too many.
std::string found(std::string_view cell, const Code& code = test::shipped_code()) {
  const Ids ids = read_ids(cell, code);
  std::string out;
  for (const std::string& id : ids.known) out += (out.empty() ? "" : " ") + id;
  if (ids.only) out += " only";
  if (!ids.unknown.empty()) out += " unknown" + std::string(ids.only_unknown ? " only" : "");
  return out;
}

}  // namespace

TEST_CASE("numbers of provisions are read as they are printed") {
  struct Case {
    const char* cell;
    const char* ids;
  };
  const Case cases[] = {
      {"6.9", "6.9 only"},
      {"6.9.", "6.9 only"},
      {"6.9)", "6.9 only"},
      {"(6.9)", "6.9 only"},
      {"6.10", "6.10 only"},
      {" 6.9 ", "6.9 only"},
      {"6 .9", "6.9 only"},
      {"6. 9", "6.9 only"},
      {"Provision 6.9", "6.9 only"},
      {"Code 6.9:", "6.9 only"},
      {"Para 6.9", "6.9 only"},
      {"6.3 / 6.14", "6.3 6.14 only"},
      {"5.9, 6.4 and 6.15", "5.9 6.4 6.15 only"},
      {"6.3 & 6.14", "6.3 6.14 only"},
      {"6.3\n6.14", "6.3 6.14 only"},
      {"6.9 The granary shall be swept", "6.9"},
      {"6.9(a)", "6.9 only"},
      {"6.9 b)", "6.9 only"},
      {"6.9a", "6.9 only"},
      {"6.9 (a) and (b)", "6.9"},
      {"6.9 A keeper sweeps", "6.9"},
      {"6.99", " unknown only"},
      {"06.9", " unknown only"},
      {"Provision 1.1", " unknown only"},
      {"1.1 Granaries are good", " unknown"},
      {"12", ""},
      {"1", ""},
      {"", ""},
      {"The 6.9 kilos", ""},
      {"Section 6", ""},
      {"30 June 2025", ""},
      {"6.9 6.99", "6.9 unknown"},
  };
  for (const Case& c : cases) {
    INFO(c.cell);
    CHECK(found(c.cell) == c.ids);
  }
}

TEST_CASE("a row of many provisions is known by its own number") {
  CHECK(found("2", test::invented_code()) == "2 only");
  CHECK(found("2.2", test::invented_code()) == "2.2 only");
  CHECK(found("Rule 1.3", test::invented_code()) == "1.3 only");
}

TEST_CASE("where the number ends the requirement begins") {
  CHECK(read_ids("6.9 The granary", test::shipped_code()).end == 3);
  CHECK(read_ids("5.9, 6.4 and 6.15 The granary", test::shipped_code()).end == 17);
}

}  // namespace assize::form
