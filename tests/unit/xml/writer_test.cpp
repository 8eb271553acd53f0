// SPDX-License-Identifier: Apache-2.0
#include "xml/writer.hpp"

#include "support/catch.hpp"
#include "unit/xml/read.hpp"

using assize::test::Read;
namespace xml = assize::xml;

TEST_CASE("what is written is indented and stable") {
  xml::Writer out("licence");
  {
    const auto root =
        out.element("r", {{"format", 1}, {"on", true}, {"off", xml::unless_empty("")}});
    out.comment("a -- b-");
    {
      const auto inner = out.element("list");
      out.leaf("item", "text", {{"n", std::size_t{2}}});
      out.leaf("item", "");
    }
    out.empty("last", {{"id", std::string("x")}});
  }
  CHECK(out.take() ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<!-- licence -->\n"
        "<r format=\"1\" on=\"true\">\n"
        "  <!-- a - - b-  -->\n"
        "  <list>\n"
        "    <item n=\"2\">text</item>\n"
        "    <item/>\n"
        "  </list>\n"
        "  <last id=\"x\"/>\n"
        "</r>\n");
  CHECK(out.take().empty());
}

TEST_CASE("what was written is read back") {
  const std::string hard = " <&>'\"]]>\ttab\nline\r\n é \xE2\x80\x8B end ";
  xml::Writer out;
  {
    const auto root = out.element("r", {{"a", hard}});
    out.leaf("t", hard);
    out.leaf("s", "  ");
  }
  Read read(out.take());
  REQUIRE(read.tree);
  const xml::Element root = read.tree->root();
  CHECK(root.child("t")->raw_content() == hard);
  CHECK(root.child("s")->raw_content() == "  ");
  CHECK(root.text("a", "") == "<&>'\"]]> tab line é end");
  CHECK(read.tree->finish());
}

TEST_CASE("what XML cannot hold becomes a replacement character") {
  xml::Writer out;
  out.leaf("r", std::string("a\x01") + "b\xFF" + "c\xEF\xBF\xBF");
  const std::string text = out.take();
  Read read(text);
  REQUIRE(read.tree);
  CHECK(read.tree->root().raw_content() == "a\uFFFDb\uFFFDc\uFFFD");
}
