// SPDX-License-Identifier: Apache-2.0
#include "xml/edit.hpp"

#include <functional>
#include <string>

#include "support/catch.hpp"

namespace assize::test {
namespace {

std::string edited(const std::string& text,
                   const std::function<void(xml::Edits&, const xml::Element&)>& edit) {
  const Source source{"a.xml", text};
  Diagnostics diagnostics;
  auto tree = xml::Tree::parse(source, "a", diagnostics);
  REQUIRE(tree);
  xml::Edits edits(source);
  edit(edits, tree->root());
  return edits.text();
}

}  // namespace

TEST_CASE("nothing edited is nothing changed, whatever the text holds") {
  const std::string text =
      "\xEF\xBB\xBF<?xml version='1.0'?>\r\n<!-- <b> --><a "
      "x='&amp;'><![CDATA[</a>]]><b/>\r\n</a>\n";
  CHECK(edited(text, [](auto&, auto&) {}) == text);
}

TEST_CASE(
    "an attribute is set in its own quotes, behind references and a byte order mark, or added") {
  CHECK(edited("\xEF\xBB\xBF<a y='&lt;&lt;' x = 'old' />",
               [](xml::Edits& edits, const xml::Element& root) { edits.set(root, "x", "a<b"); }) ==
        "\xEF\xBB\xBF<a y='&lt;&lt;' x = 'a&lt;b' />");
  CHECK(edited("<a y=\"1\"/>", [](xml::Edits& edits, const xml::Element& root) {
          edits.set(root, "x", "2");
        }) == "<a x=\"2\" y=\"1\"/>");
}

TEST_CASE("an element is wrapped with all that it holds") {
  CHECK(edited("<a><b q='>'>&#233;<b/><!-- </b> --><![CDATA[</b>]]></b><c/></a>",
               [](xml::Edits& edits, const xml::Element& root) {
                 edits.wrap(*root.child("b"), "<w>", "w");
                 edits.wrap(*root.child("c"), "<w>", "w");
               }) ==
        "<a><w><b q='>'>&#233;<b/><!-- </b> --><![CDATA[</b>]]></b></w><w><c/></w></a>");
}

TEST_CASE("content is replaced, and something is put first, in an empty element, too") {
  CHECK(edited("<a><b>one &amp; two</b></a>", [](xml::Edits& edits, const xml::Element& root) {
          edits.set_content(*root.child("b"), "three & four");
        }) == "<a><b>three &amp; four</b></a>");
  CHECK(edited("<a x='1'/>", [](xml::Edits& edits, const xml::Element& root) {
          edits.put_first(root, "<b/>");
        }) == "<a x='1'>\n  <b/>\n</a>");
}

}  // namespace assize::test
