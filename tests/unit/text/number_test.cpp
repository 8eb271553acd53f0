// SPDX-License-Identifier: Apache-2.0
#include "text/number.hpp"

#include "support/catch.hpp"

using namespace assize::text;
using namespace std::chrono_literals;

TEST_CASE("a whole number is the whole text") {
  CHECK(to_integer("0") == 0);
  CHECK(to_integer("-12") == -12);
  CHECK(to_integer("007") == 7);
  CHECK(to_integer("9223372036854775807") == 9223372036854775807);
  for (const char* text :
       {"", " 1", "1 ", "+1", "10d", "1.0", "1,000", "0x10", "--1", "1e3", "9223372036854775808"})
    CHECK_FALSE(to_integer(text));
}

TEST_CASE("a decimal number has digits on both sides of its point") {
  CHECK(to_decimal("0.25") == 0.25);
  CHECK(to_decimal("-3") == -3.0);
  CHECK(to_decimal("97.4") == 97.4);
  for (const char* text :
       {"", "-", ".5", "5.", "1e3", "inf", "nan", "-inf", "1,5", "1.2.3", " 1", "86O", "+1", "1-1"})
    CHECK_FALSE(to_decimal(text));
}

TEST_CASE("a date is a day that exists") {
  CHECK(to_date("2024-04-01") == 2024y / 4 / 1);
  CHECK(to_date("2024-02-29") == 2024y / 2 / 29);
  for (const char* text : {"", "2023-02-29", "2024-13-01", "2024-00-10", "2024-4-1", "2024/04/01",
                           "01-04-2024", "2024-04-01 ", "2024-04-1x", "2024-04-31"})
    CHECK_FALSE(to_date(text));
}
