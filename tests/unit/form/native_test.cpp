// SPDX-License-Identifier: Apache-2.0
//
// What an import gives survives being written as native XML.
#include "damage.hpp"
#include "sheet.hpp"
#include "support/catch.hpp"
#include "unit/assessment/dump.hpp"

namespace assize::test {

TEST_CASE("an imported form is the same once written and read") {
  const Code& code = granary_code();
  std::vector<std::string> requirements;
  for (const FormRow& row : code.form.rows) requirements.push_back(granary_requirement(row.id));
  std::uint32_t seed = 0;
  for (const Damage& damage : damages()) {
    for (const Print how : {Print::tabs, Print::html}) {
      Dice dice(++seed);
      Sheet sheet = lay_out(code, invent_answers(code, requirements, dice));
      damage.apply(sheet, dice);
      const Assessment imported = read_back(print(sheet, how), code);
      Diagnostics diagnostics;
      auto again = load_assessment({"a.xml", to_xml(imported)}, diagnostics);
      INFO(damage.name << ", " << to_string(how));
      for (const Diagnostic& one : diagnostics.all()) UNSCOPED_INFO(to_string(one));
      REQUIRE(again);
      conform(*again, code, diagnostics);
      CHECK(diagnostics.all().empty());
      CHECK(dump(*again) == dump(imported));
      CHECK(again->responses.size() == imported.responses.size());
    }
  }
}

}  // namespace assize::test
