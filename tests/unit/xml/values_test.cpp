// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "unit/xml/read.hpp"

using assize::test::Read;
namespace xml = assize::xml;
using namespace std::chrono_literals;

namespace {

enum class Colour { red, dark_blue };
constexpr assize::text::Name<Colour> colour_table[] = {{"red", Colour::red},
                                                       {"dark-blue", Colour::dark_blue}};
constexpr std::span<const assize::text::Name<Colour>> colours = colour_table;

}  // namespace

TEST_CASE("attributes of every type") {
  Read read(
      "<r t=' a  b ' i='6.9(a)' n='-3' d='0.25' b='true' when='2024-02-29' l=' x  y ' "
      "c='dark-blue' cs='red dark-blue'/>");
  const xml::Element r = read.tree->root();
  CHECK(r.text("t") == "a b");
  CHECK(r.id("i") == "6.9(a)");
  CHECK(r.integer("n") == -3);
  CHECK(r.integer("n", {-3, 3}) == -3);
  CHECK(r.decimal("d") == 0.25);
  CHECK(r.boolean("b", false));
  CHECK(r.date("when") == 2024y / 2 / 29);
  CHECK(r.optional_date("when") == 2024y / 2 / 29);
  CHECK(r.ids("l") == std::vector<std::string>{"x", "y"});
  CHECK(r.choice("c", colours) == Colour::dark_blue);
  CHECK(r.choices("cs", colours) == std::vector{Colour::red, Colour::dark_blue});
  CHECK(r.has("t"));
  CHECK_FALSE(r.has("u"));
  CHECK(read.tree->finish());
}

TEST_CASE("what is absent has its fallback") {
  Read read("<r/>");
  const xml::Element r = read.tree->root();
  CHECK(r.text("t", "f") == "f");
  CHECK(r.id("i", "f") == "f");
  CHECK(r.integer("n", {}, 7) == 7);
  CHECK(r.decimal("d", 1.5) == 1.5);
  CHECK(r.boolean("b", true));
  CHECK_FALSE(r.optional_date("when"));
  CHECK(r.ids("l").empty());
  CHECK(r.choice("c", colours, Colour::dark_blue) == Colour::dark_blue);
  CHECK(r.choices("cs", colours).empty());
  CHECK(read.tree->finish());
}

TEST_CASE("what is needed and missing is told once each") {
  Read read("<r empty=' '/>");
  const xml::Element r = read.tree->root();
  CHECK(r.text("t").empty());
  CHECK(r.id("i").empty());
  CHECK(r.integer("n") == 0);
  CHECK(r.decimal("d") == 0);
  CHECK_FALSE(r.date("when").ok());
  CHECK(r.choice("c", colours) == Colour::red);
  CHECK(r.text("empty").empty());
  CHECK(read.brief() ==
        "1:1 <r> needs the attribute 't'\n"
        "1:1 <r> needs the attribute 'i'\n"
        "1:1 <r> needs the attribute 'n'\n"
        "1:1 <r> needs the attribute 'd'\n"
        "1:1 <r> needs the attribute 'when'\n"
        "1:1 <r> needs the attribute 'c'\n"
        "1:11 the attribute 'empty' is empty\n");
}

TEST_CASE("what is malformed is told at its value") {
  Read read(
      "<r i='a b' n='10d' m='99' d='1e3' b='yes' when='2023-02-29' o='29.2.2024'\n"
      "   l='x x ü' c='dark_blue' cs='red rde red'/>");
  const xml::Element r = read.tree->root();
  CHECK(r.id("i").empty());
  CHECK(r.integer("n") == 0);
  CHECK(r.integer("m", {1, 9}, 5) == 5);
  CHECK(r.decimal("d") == 0);
  CHECK_FALSE(r.boolean("b", false));
  CHECK_FALSE(r.date("when").ok());
  CHECK_FALSE(r.optional_date("o"));
  CHECK(r.ids("l") == std::vector<std::string>{"x"});
  CHECK(r.choice("c", colours) == Colour::red);
  CHECK(r.choices("cs", colours) == std::vector{Colour::red});
  CHECK(read.brief() ==
        "1:7 'a b' is not an id: letters, digits and . _ - @ ( ) only\n"
        "1:15 '10d' is not a whole number\n"
        "1:23 99 is out of range: 'm' takes 1 to 9\n"
        "1:30 '1e3' is not a decimal number\n"
        "1:38 'yes' is not one of true, false\n"
        "1:49 '2023-02-29' is not a date (YYYY-MM-DD)\n"
        "1:64 '29.2.2024' is not a date (YYYY-MM-DD)\n"
        "2:7 'x' stands twice in 'l'\n"
        "2:7 'ü' is not an id: letters, digits and . _ - @ ( ) only\n"
        "2:17 'dark_blue' is not one of red, dark-blue (did you mean 'dark-blue'?)\n"
        "2:32 'rde' is not one of red, dark-blue (did you mean 'red'?)\n"
        "2:32 'red' stands twice in 'cs'\n");
  CHECK_FALSE(read.tree->finish());
}
