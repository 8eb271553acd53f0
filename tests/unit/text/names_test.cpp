// SPDX-License-Identifier: Apache-2.0
#include "text/names.hpp"

#include "support/catch.hpp"

using namespace assize;

TEST_CASE("an enumerator is spelled as it is named, with hyphens") {
  CHECK(to_string(Claim::not_applicable) == "not-applicable");
  CHECK(to_string(DurationUnit::working_day) == "working-day");
  CHECK(to_string(ColumnRole::target_date) == "target-date");
  CHECK(to_string(Sureness::inferred) == "inferred");
  CHECK(to_string(Modality::narrative) == "narrative");
  CHECK(to_string(Strand::practice) == "practice");
  CHECK(to_string(CodeStatus::example) == "example");
}

TEST_CASE("the tables are complete and read both ways") {
  CHECK(text::claim_names().size() == 6);
  CHECK(text::column_role_names().size() == 12);
  CHECK(text::duration_unit_names().size() == 6);
  for (const auto& name : text::claim_names()) CHECK(to_string(name.value) == name.text);
  for (const auto& name : text::column_role_names()) CHECK(to_string(name.value) == name.text);
}
