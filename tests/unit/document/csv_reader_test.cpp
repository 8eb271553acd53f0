// SPDX-License-Identifier: Apache-2.0
#include "document/csv_reader.hpp"

#include <string>

#include "support/catch.hpp"

namespace assize::document {
namespace {

// "heading 1: words", "row 3 [a][b]"
std::string told(const std::string& text) {
  Diagnostics diagnostics;
  const auto document = read_document({"t.csv", text}, diagnostics);
  REQUIRE(document);
  if (document->reader != "csv") return "read as " + document->reader;
  std::string out;
  for (const Block& block : document->blocks) {
    if (block.kind != BlockKind::table)
      out += "heading " + std::to_string(block.line) + ": " + block.text.text + "\n";
    for (const Row& row : block.rows) {
      out += "row " + std::to_string(row.line) + " ";
      for (const Cell& cell : row.cells) out += "[" + cell.text + "]";
      out += "\n";
    }
  }
  for (const Diagnostic& each : diagnostics.all())
    out += std::to_string(each.where.line) + " " + each.message + "\n";
  return out;
}

}  // namespace

TEST_CASE("fields are parted by commas or semicolons") {
  CHECK(told("No,Asked,Kept\n1.2,Sweep,Yes\n1.3,Dry,No\n") ==
        "row 1 [No][Asked][Kept]\nrow 2 [1.2][Sweep][Yes]\nrow 3 [1.3][Dry][No]\n");
  CHECK(told("No;Asked;Kept\n1.2;Sweep, dry;Yes\n1.3;Dry;\n") ==
        "row 1 [No][Asked][Kept]\nrow 2 [1.2][Sweep, dry][Yes]\nrow 3 [1.3][Dry][]\n");
}

TEST_CASE("a field in quotation marks may hold anything") {
  CHECK(told("No,Asked,Kept\r\n1.2,\"Sweep, then\r\n\"\"dry\"\"\",Yes\r\n1.3,Dry,No\r\n") ==
        "row 1 [No][Asked][Kept]\nrow 2 [1.2][Sweep, then \"dry\"][Yes]\nrow 4 [1.3][Dry][No]\n");
}

TEST_CASE("a record with one field filled is a heading") {
  CHECK(told("Hollow Elm Homes,,\n,,\nNo,Asked,Kept\n1.2,Sweep,Yes\n1.3,Dry,No\n") ==
        "heading 1: Hollow Elm Homes\nrow 3 [No][Asked][Kept]\nrow 4 [1.2][Sweep][Yes]\n"
        "row 5 [1.3][Dry][No]\n");
}

TEST_CASE("a quotation mark that nothing closes is told") {
  CHECK(told("No,Asked,Kept\n1.2,Sweep,Yes\n1.3,Dry,No\n1.4,Rake,Yes\n1.5,\"Open,No\n1.6,A,B\n")
            .find("5 a quotation mark opens a field here and none closes it") != std::string::npos);
}

TEST_CASE("control characters are no words") {
  CHECK(told("No,Asked,Kept\n1.2,Sweep\x07,Yes\n1.3,Dry,No\n") ==
        "row 1 [No][Asked][Kept]\nrow 2 [1.2][Sweep][Yes]\nrow 3 [1.3][Dry][No]\n");
}

TEST_CASE("prose and text with tabs are no comma-separated text") {
  CHECK(told("We sweep, dry and rake.\nWe sieve, too, and count.\nWe mend.\n") == "read as text");
  CHECK(told("No\tAsked, answered\tKept\n1.2\tSweep, dry, rake\tYes\n1.3\tDry\tNo\n") ==
        "read as text");
  CHECK(told("") == "read as text");
}

}  // namespace assize::document
