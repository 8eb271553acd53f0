// SPDX-License-Identifier: Apache-2.0
#include "xlsx/number_format.hpp"

#include "support/catch.hpp"

namespace assize::xlsx {
namespace {

std::string show(double value, std::string_view code) {
  return NumberFormat(code).show(value, Epoch::y1900);
}
std::string built_in(double value, std::size_t id) {
  return NumberFormat(built_in_format(id)).show(value, Epoch::y1900);
}

}  // namespace

TEST_CASE("numbers without a format") {
  CHECK(show(1.1, "") == "1.1");
  CHECK(show(1.1000000000000001, "General") == "1.1");
  CHECK(show(0.1 + 0.2, "General") == "0.3");
  CHECK(show(1.0 / 3, "General") == "0.3333333333");
  CHECK(show(-4, "General") == "-4");
  CHECK(show(-0.0, "General") == "0");
  CHECK(show(447700900123.0, "General") == "447700900123");
  CHECK(show(1e20, "General") == "1E+20");
  CHECK(show(3, "\"Section \"General") == "Section 3");
}

TEST_CASE("numbers as their format shows them") {
  CHECK(built_in(1.1, 2) == "1.10");
  CHECK(built_in(0.87, 9) == "87%");
  CHECK(built_in(0.875, 10) == "87.50%");
  CHECK(built_in(12345.6, 3) == "12,346");
  CHECK(built_in(1234567.891, 4) == "1,234,567.89");
  CHECK(built_in(-1234, 37) == "-1,234");
  CHECK(show(5.2, "0.0#") == "5.2");
  CHECK(show(5.25, "0.0#") == "5.25");
  CHECK(show(5, "0.##") == "5");
  CHECK(show(7, "000") == "007");
  CHECK(show(110, "0\\.00") == "1.10");
  CHECK(show(1234567, "#,##0,\"k\"") == "1,235k");
  CHECK(show(10, "0\" days\"") == "10 days");
  CHECK(show(1.5, "[$£-809]#,##0.00") == "£1.50");
  CHECK(show(-1.5, "#,##0.00;[Red]-#,##0.00") == "-1.50");
  CHECK(show(-2, "0;(0)") == "(2)");
  CHECK(show(0, "0;-0;\"none\"") == "0");
  CHECK(show(-0.001, "0.0") == "0.0");
  CHECK(show(1234.5, "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-") == "1,234.50");
  CHECK(show(0.5, ".00") == ".50");
  CHECK(show(44, "@") == "44");
}

TEST_CASE("a format that hides a number or is not known leaves it as it is") {
  CHECK(show(12.5, ";;;") == "12.5");
  CHECK(show(0.25, "# ?/?") == "0.25");
  CHECK(show(12345, "0.00E+00") == "12345");
  CHECK(show(5, "[") == "5");
  CHECK(show(5, "\"") == "5");
  CHECK(show(5, "\\") == "5");
  CHECK(show(5, std::string(10000, '0')).size() <= 512);
  CHECK(show(1e300, "0.00").size() > 300);
}

TEST_CASE("dates are printed in words") {
  CHECK(built_in(45455, 14) == "12 June 2024");
  CHECK(built_in(45455, 15) == "12 June 2024");
  CHECK(built_in(45455, 16) == "12 June 2024");
  CHECK(built_in(45455, 17) == "June 2024");
  CHECK(built_in(45455.604166666664, 22) == "12 June 2024 14:30");
  CHECK(built_in(45455, 22) == "12 June 2024");
  CHECK(show(45455, "dd/mm/yyyy;@") == "12 June 2024");
  CHECK(show(45455, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy") == "12 June 2024");
  CHECK(show(45455, "mmmm yyyy") == "June 2024");
  CHECK(show(45455, "yyyy") == "2024");
  CHECK(show(45455.999, "d mmm yy") == "12 June 2024");
  CHECK(show(59, "d/m/yyyy") == "28 February 1900");
  CHECK(show(60, "d/m/yyyy") == "29 February 1900");
  CHECK(show(61, "d/m/yyyy") == "1 March 1900");
  CHECK(NumberFormat("d/m/yyyy").show(43993, Epoch::y1904) == "12 June 2024");
  CHECK(show(-1, "d/m/yyyy") == "-1");
  CHECK(show(3e6, "d/m/yyyy") == "3000000");
  CHECK_FALSE(NumberFormat("0 \"days\"").is_date());
  CHECK_FALSE(NumberFormat("[Red]0").is_date());
}

TEST_CASE("times of day and lengths of time") {
  CHECK(built_in(0.6041666667, 20) == "14:30");
  CHECK(built_in(0.6041666667, 18) == "2:30 PM");
  CHECK(built_in(0, 18) == "12:00 AM");
  CHECK(built_in(1.0854166667, 46) == "26:03:00");
  CHECK(built_in(0.0034722222, 45) == "05:00");
  CHECK(show(0.99999999, "hh:mm:ss") == "00:00:00");
}

TEST_CASE("dates that a workbook keeps as text") {
  CHECK(show_iso_date("2024-06-12T00:00:00") == "12 June 2024");
  CHECK(show_iso_date("2024-06-12T14:30:00.000Z") == "12 June 2024 14:30");
  CHECK(show_iso_date("2024-06-12") == "12 June 2024");
  CHECK(show_iso_date("2024-02-31") == "2024-02-31");
  CHECK(show_iso_date("soon") == "soon");
  CHECK(show_iso_date("") == "");
}

}  // namespace assize::xlsx
