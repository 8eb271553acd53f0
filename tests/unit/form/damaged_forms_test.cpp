// SPDX-License-Identifier: Apache-2.0
//
// Property: whatever converters and people do to a form, its claims and cells come back and no word
// is lost.
#include <cstdio>
#include <cstdlib>

#include "damage.hpp"
#include "sheet.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

std::vector<std::string> granary_requirements() {
  std::vector<std::string> out;
  for (const FormRow& row : granary_code().form.rows) out.push_back(granary_requirement(row.id));
  return out;
}

void check(const Code& code, const std::vector<std::string>& requirements) {
  const bool tell = std::getenv("ASSIZE_TELL") != nullptr;
  for (const Damage& damage : damages()) {
    for (const Print how : {Print::tabs, Print::pipes, Print::html}) {
      Score total;
      for (std::uint32_t seed = 1; seed <= 4; ++seed) {
        Dice dice(seed * 7919);
        Sheet sheet = lay_out(code, invent_answers(code, requirements, dice));
        damage.apply(sheet, dice);
        total += compare(sheet, read_back(print(sheet, how), code));
      }
      if (tell) {
        std::printf("%-40s %-6s claims %zu/%zu cells %zu/%zu lost %zu invented %zu\n",
                    std::string(damage.name).c_str(), std::string(to_string(how)).c_str(),
                    total.claims, total.rows, total.cells_right, total.cells, total.lost,
                    total.invented);
        const char* which = std::getenv("ASSIZE_TELL");
        if (damage.name == which) std::printf("%s", total.wrong.c_str());
      }
      INFO(damage.name << ", " << to_string(how) << "\n" << total.wrong);
      CHECK(100.0 * static_cast<double>(total.claims) >= damage.claims * static_cast<double>(total.rows));
      CHECK(100.0 * static_cast<double>(total.cells_right) >= damage.cells * static_cast<double>(total.cells));
      CHECK(total.lost == 0);
      CHECK(total.invented == 0);
    }
  }
}

}  // namespace

TEST_CASE("a damaged form of an invented Code comes back") {
  check(granary_code(), granary_requirements());
}

}  // namespace assize::test
