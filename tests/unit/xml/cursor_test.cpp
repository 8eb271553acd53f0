// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "unit/xml/read.hpp"

using assize::test::Read;
namespace xml = assize::xml;

TEST_CASE("what is asked for is read, and finish is content") {
  Read read("<r a='1'>\n  <b>x; y ;; z</b>\n  <c/><c/>\n</r>");
  REQUIRE(read.tree);
  const xml::Element root = read.tree->root();
  CHECK(root.name() == "r");
  CHECK(root.integer("a") == 1);
  CHECK(root.child("b")->phrases() == std::vector<std::string>{"x", "y", "z"});
  CHECK(root.children("c").size() == 2);
  CHECK(root.children("d").empty());
  CHECK_FALSE(root.optional_child("e"));
  CHECK(read.tree->finish());
  CHECK(read.problems().empty());
}

TEST_CASE("each thing that nobody asked for is an error with its own place") {
  Read read("<r naem='n'>\n  <item/>\n  text\n  <itme q='1'><deep/></itme>\n</r>");
  const xml::Element root = read.tree->root();
  (void)root.text("name", "");
  for (const xml::Element& item : root.children("item")) (void)item.text("label", "");
  CHECK_FALSE(read.tree->finish());
  CHECK(read.brief() ==
        "1:4 <r> has no attribute 'naem' (did you mean 'name'?)\n"
        "3:3 <r> holds no text\n"
        "4:3 <r> has no element <itme> (did you mean 'item'?)\n");
}

TEST_CASE("an element that was found and not read is not known") {
  Read read("<r>\n<item label='a'/>\n</r>");
  (void)read.tree->root().children("item");
  CHECK_FALSE(read.tree->finish());
  CHECK(read.brief() == "2:7 <item> has no attribute 'label'\n");
}

TEST_CASE("missing, doubled and empty elements") {
  Read read("<r>\n  <one/><one/>\n  <empty> </empty>\n</r>");
  const xml::Element root = read.tree->root();
  CHECK_FALSE(root.child("two"));
  CHECK(root.optional_child("one"));
  CHECK(root.child("empty")->content().empty());
  CHECK_FALSE(read.tree->finish());
  CHECK(read.brief() ==
        "1:1 <r> needs the element <two>\n"
        "2:9 <one> may stand only once in <r>\n"
        "3:3 <empty> is empty\n");
}

TEST_CASE("content is folded, raw content is kept") {
  Read read("<r> a\r\n  b &amp; <![CDATA[<c>]]> </r>");
  const xml::Element root = read.tree->root();
  CHECK(root.content() == "a b & <c>");
  CHECK(root.raw_content() == " a\n  b & <c> ");
  CHECK(read.tree->finish());
}

TEST_CASE("a phrase that stands twice is told at the content") {
  Read read("<r>\n  a b; c;\n  a  b\n</r>");
  CHECK(read.tree->root().phrases() == std::vector<std::string>{"a b", "c"});
  CHECK(read.brief() == "2:3 'a b' stands twice in <r>\n");
}

TEST_CASE("a loader's own problems have the place that it means") {
  Read read("<r>\n\t<é a='x'>\n  words</é></r>");
  const xml::Element inner = *read.tree->root().child("é");
  inner.error("at the element", "a hint");
  inner.error_at("a", "at the value");
  inner.error_at("none", "at no attribute");
  inner.error_in_content("at the words");
  inner.warning("careful");
  inner.warning_at("a", "careful there");
  CHECK(read.brief() ==
        "2:2 at the element (a hint)\n"
        "2:8 at the value\n"
        "2:2 at no attribute\n"
        "3:3 at the words\n"
        "2:2 careful\n"
        "2:8 careful there\n");
  CHECK(read.diagnostics.errors() == 4);
  CHECK(inner.where().line == 2);
  CHECK(inner.where().column == 2);
  CHECK(inner.where().file == "t.xml");
}

TEST_CASE("problems are shown as a compiler shows them") {
  Read read("<r>\n  <a n='10d'/>\n</r>");
  (void)read.tree->root().child("a")->integer("n");
  CHECK(read.problems() ==
        "t.xml:2:9: error: '10d' is not a whole number\n"
        "    <a n='10d'/>\n"
        "          ^\n");
}

TEST_CASE("another root is refused") {
  Read read("<!-- c -->\n<cod/>", "code");
  CHECK_FALSE(read.tree);
  CHECK(read.brief() == "2:1 the root element is <cod>, <code> is wanted\n");
}

TEST_CASE("finish counts only the problems of its own text") {
  assize::Diagnostics diagnostics;
  diagnostics.error({}, "something else");
  auto tree = xml::Tree::parse({"t.xml", "<r/>"}, "r", diagnostics);
  CHECK(tree->finish());
}

TEST_CASE("the root's name tells what a text is") {
  CHECK(xml::root_name("<?xml version='1.0'?><!-- c --><assessment a='1'><b/>") == "assessment");
  CHECK(xml::root_name("no XML").empty());
  CHECK(xml::root_name("").empty());
}

TEST_CASE("a byte order mark is no content") {
  Read read("\xEF\xBB\xBF<r a='x'/>");
  CHECK(read.tree->root().text("a") == "x");
  CHECK(read.tree->finish());
}
