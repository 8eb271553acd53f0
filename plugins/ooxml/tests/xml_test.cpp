// SPDX-License-Identifier: Apache-2.0
#include "ooxml/xml.hpp"

#include <string>

#include "support/catch.hpp"

namespace assize::ooxml {
namespace {

std::string load(const std::string& bytes) {
  Diagnostics diagnostics;
  const auto tree = load_xml(bytes, "form.docx", "word/document.xml", diagnostics);
  std::string out = tree ? tree->document_element().text().get() : "";
  for (const Diagnostic& each : diagnostics.all()) out += each.message;
  return out;
}

std::string wide(const std::string& text) {
  std::string out = "\xFF\xFE";
  for (const char c : text) out.append({c, '\0'});
  return out;
}

}  // namespace

TEST_CASE("a part is UTF-8 or UTF-16") {
  CHECK(load("<a>sw\xC3\xA9\x70t</a>") == "sw\xC3\xA9pt");
  CHECK(load("\xEF\xBB\xBF<?xml version=\"1.0\"?><a>rain</a>") == "rain");
  CHECK(load(wide("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>rain</a>")) == "rain");
  CHECK(load("<a> </a>") == " ");
}

TEST_CASE("a part that is no XML is told with its name") {
  CHECK(load("<a><b></a>").starts_with("the part word/document.xml is malformed at byte "));
  CHECK(load("").starts_with("the part word/document.xml is malformed"));
  CHECK(load("<!-- rain -->").starts_with("the part word/document.xml"));
}

TEST_CASE("what nests too deeply or takes too much memory is refused") {
  std::string deep;
  for (std::size_t i = 0; i <= deepest_xml; ++i) deep += "<a>";
  CHECK(load(deep + "rain").starts_with("the part word/document.xml is malformed"));
  for (std::size_t i = 0; i <= deepest_xml; ++i) deep += "</a>";
  CHECK(load(deep) == "the part word/document.xml nests elements deeper than 256");
  std::string wide_tree = "<a>";
  for (std::size_t i = 0; i < most_xml_memory / 64; ++i) wide_tree += "<a/>";
  CHECK(load(wide_tree + "</a>") == "the part word/document.xml is too large to be read");
}

TEST_CASE("names go without their prefix, attributes with any") {
  pugi::xml_document tree;
  tree.load_string("<x:a r:id='1' id='2' on='true'><y:b w:val='3'/></x:a>");
  const pugi::xml_node root = tree.document_element();
  CHECK(local_name(root) == "a");
  CHECK(attribute(root, "id") == "2");
  CHECK(prefixed_attribute(root, "id") == "1");
  CHECK(attribute(child(root, "b"), "val") == "3");
  CHECK(flag(root, "on"));
  CHECK(flag(root, "off", true));
  CHECK_FALSE(child(root, "c"));
  tree.load_string("<a>b<!-- c -->d<e>f</e><![CDATA[g]]></a>");
  CHECK(text_of(tree.document_element()) == "bdg");
  CHECK(number("12") == 12U);
  CHECK_FALSE(number("-1"));
  CHECK_FALSE(number("1.5"));
}

}  // namespace assize::ooxml
