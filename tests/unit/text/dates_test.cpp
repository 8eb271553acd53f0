// SPDX-License-Identifier: Apache-2.0
#include "text/dates.hpp"

#include "support/catch.hpp"

namespace assize::text {
namespace {

// Each date found as "precisely [ambiguous]", parted by commas.
std::string found(std::string_view text) {
  std::string out;
  for (const DateFact& fact : find_dates(text)) {
    if (!out.empty()) out += ", ";
    out += to_iso(fact);
    if (fact.ambiguous) out += "?";
  }
  return out;
}

}  // namespace

TEST_CASE("dates are read as people write them") {
  struct Case {
    const char* text;
    const char* dates;
  };
  const Case cases[] = {
      {"by 12 June 2024", "2024-06-12"},
      {"12th of June 2024 and 1st July 2025", "2024-06-12, 2025-07-01"},
      {"June 12, 2024", "2024-06-12"},
      {"on 3rd Sept 2024.", "2024-09-03"},
      {"2024-06-12", "2024-06-12"},
      {"12/06/2024", "2024-06-12"},
      {"12.06.24", "2024-06-12"},
      {"12/06/24", "2024-06-12"},
      {"12.06.2024", "2024-06-12"},
      {"due November 2024", "2024-11"},
      {"September 2024 September 2024", "2024-09, 2024-09"},
      {"Nov-24", "2024-11"},
      {"06/2025", "2025-06"},
      {"May 24", "2024-05?"},
      {"From April 25 we have a committee", "2025-04?"},
      {"June '24", "2024-06"},
      {"Q3 2024/25", "2024-Q4"},
      {"Q4 2024/25", "2025-Q1"},
      {"Q1 2025", "2025-Q1"},
      {"quarter 2 of 2025", "2025-Q2"},
      {"spring 2025", "2025-03-01/2025-05-31"},
      {"in 2024/25", "2024-04-01/2025-03-31"},
      {"for 2024-25", "2024-04-01/2025-03-31"},
      {"by 2026", "2026"},
      {"the end of March 2025", "2025-03"},
      {"between June and September 2025", "2025-06-01/2025-09-30"},
      {"in mid-October 2024", "2024-10"},
      {"the financial year 2024 to 2025", "2024-04-01/2025-03-31"},
      {"between 2021 and 2023", "2021, 2023"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(found(c.text) == c.dates);
  }
}

TEST_CASE("what only looks like a date is left alone") {
  for (const char* text :
       {"Policy-PAG-26.02.2024-1.pdf", "Strategy-2024-2027-v2 1.pdf", "section 3.10", "Version 2.1",
        "we may 24 times", "12 of 38", "the Equality Act 2010", "1 April", "COM00064",
        "0300 111 3000", "31 February 2024", "https://example.org/2024/06/12/news",
        "Policy_2024-06-12.docx", "5.10.2", "section 12.06.24", "5.6.24",
        "Policy-mid-May 2024.pdf"}) {
    INFO(text);
    CHECK(found(text).empty());
  }
}

TEST_CASE("a date fact says where it stands and what days it covers") {
  const auto dates = find_dates("Due by 12 June 2024.");
  REQUIRE(dates.size() == 1);
  CHECK(dates[0].range == Range{7, 19});
  const auto month = find_dates("in February 2024");
  REQUIRE(month.size() == 1);
  CHECK(to_iso(month[0].first) == "2024-02-01");
  CHECK(to_iso(month[0].last) == "2024-02-29");
  CHECK(to_string(month[0].precision) == "month");
}

}  // namespace assize::text
