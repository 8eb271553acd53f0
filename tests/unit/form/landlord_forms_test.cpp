// SPDX-License-Identifier: Apache-2.0
//
// Whole forms as landlords set them, each layout with the expected reading of every cell.
#include <string>

#include "landlord.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

void check(const Layout& layout, std::vector<Answered> answers, const Code& code) {
  if (layout.full)
    for (Answered& one : answers)
      for (std::string* cell : {&one.evidence, &one.commentary})
        if (cell->empty()) *cell = "Nothing further";
  const Assessment read = read_back(layout.print(answers), code);
  Sheet sheet;
  for (Answered& one : answers)
    sheet.answers.push_back(layout.meant != nullptr ? layout.meant(std::move(one)) : one);
  const Score score = compare(sheet, read);
  INFO(layout.name << " " << code.id << "\n" << score.wrong);
  CHECK(score.claims == score.rows);
  CHECK(score.cells_right == score.cells);
  CHECK(score.lost == 0);
  CHECK(score.invented == 0);
}

void check(const std::vector<Layout>& layouts) {
  for (const Layout& layout : layouts) {
    DYNAMIC_SECTION(layout.name << ", wording unknown") {
      if (!layout.wording) check(layout, landlord_answers(3, layout.how), shipped_code());
    }
    DYNAMIC_SECTION(layout.name << ", wording known") {
      check(layout, miller_answers(4, layout.how), granary_code());
    }
  }
}

}  // namespace

TEST_CASE("forms of an invented landlord set as text", "[landlord]") { check(text_layouts()); }

TEST_CASE("forms of an invented landlord set as pages", "[landlord]") { check(page_layouts()); }

}  // namespace assize::test
