// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "unit/xml/read.hpp"

using assize::test::Read;
namespace xml = assize::xml;

namespace {

std::string refused(std::string text) {
  const Read read(std::move(text));
  CHECK_FALSE(read.tree);
  return read.brief();
}

}  // namespace

TEST_CASE("malformed XML is told with its place") {
  CHECK(refused("") == "1:1 there is no XML element in it\n");
  CHECK(refused(" \n") == "2:1 there is no XML element in it\n");
  CHECK(refused("words") == "1:1 text stands outside the root element\n");
  CHECK(refused("<r/>\nwords") == "2:1 text stands outside the root element\n");
  CHECK(refused("<![CDATA[x]]><r/>") == "1:1 text stands outside the root element\n");
  CHECK(refused("<r/><s/>") == "1:5 <s> is a second root element\n");
  CHECK(refused("<r>\n <a>") == "2:2 <a> is never closed\n");
  CHECK(refused("<r>\n <a>\n </r>") == "3:2 </r> stands where </a> is wanted, opened on line 2\n");
  CHECK(refused("<r/></r>") == "1:5 </r> closes nothing\n");
  CHECK(refused("<r></ r>") == "1:4 this end tag is malformed\n");
  CHECK(refused("<r>a < b</r>") ==
        "1:6 '<' begins no element here (write &lt; for the character itself)\n");
  CHECK(refused("<r a='1' a='2'/>") == "1:10 the attribute 'a' stands twice in <r>\n");
  CHECK(refused("<r a='1'b='2'/>") == "1:9 white space is missing before 'b'\n");
  CHECK(refused("<r a/>") == "1:5 '=' is wanted after 'a'\n");
  CHECK(refused("<r a=1/>") == "1:6 the value of 'a' is not in quotation marks\n");
  CHECK(refused("<r a='1/>") == "1:6 the value of 'a' is never closed\n");
  CHECK(refused("<r a='1>\n<b c='2'/></r>") ==
        "2:1 '<' may not stand in a value (write &lt;, or close the value of 'a')\n");
  CHECK(refused("<r a='1' ,/>") == "1:10 an attribute is wanted here\n");
  CHECK(refused("<r a='1'") == "1:1 the tag <r> is never closed with '>'\n");
  CHECK(refused("<r><!-- x</r>") == "1:4 the comment is never closed\n");
  CHECK(refused("<r><!-- a -- b --></r>") == "1:11 '--' may not stand inside a comment\n");
  CHECK(refused("<r><![CDATA[x</r>") == "1:4 the CDATA section is never closed\n");
  CHECK(refused("<r><?x</r>") == "1:4 the processing instruction is never closed\n");
  CHECK(refused("<r>]]></r>") == "1:4 ']]>' may not stand in text (write ]]&gt;)\n");
}

TEST_CASE("entities are XML's own five and characters") {
  Read read("<r a='&quot;&#233;'>&lt;&#x41;&amp;&gt;&apos;</r>");
  CHECK(read.tree->root().text("a") == "\"é");
  CHECK(read.tree->root().content() == "<A&>'");
  CHECK(refused("<r>&nbsp;\n&eacute; A & B</r>") ==
        "1:4 the entity '&nbsp;' is not known (write the character itself)\n"
        "2:1 the entity '&eacute;' is not known (write the character itself)\n"
        "2:12 '&' begins no entity here (write &amp; for the character itself)\n");
  CHECK(refused("<r>&#0;</r>") == "1:4 '&#0;' is no character of XML\n");
  CHECK(refused("<r>&#x110000;</r>") == "1:4 '&#x110000;' is no character of XML\n");
  CHECK(refused("<r>&#1a;</r>") == "1:4 '&#1a;' is no character of XML\n");
}

TEST_CASE("what could read or grow without end is refused") {
  CHECK(refused("<!DOCTYPE r [<!ENTITY a 'b'>]><r>&a;</r>") ==
        "1:1 a document type declaration is not accepted (remove it)\n");
  std::string deep;
  for (int i = 0; i < 70; ++i) deep += "<r>";
  CHECK(refused(deep) == "1:193 elements are nested more than 64 deep\n");
  const Read large("<r>" + std::string(100, 'x') + "</r>", "r", {.bytes = 50});
  CHECK(large.brief() == "1:1 the text is larger than 50 bytes\n");
  const Read shallow("<r><a/></r>", "r", {.depth = 1});
  CHECK(shallow.brief() == "1:4 elements are nested more than 1 deep\n");
}

TEST_CASE("text is UTF-8") {
  CHECK(refused("<r>\n a\xE9</r>") == "2:3 the text is not UTF-8 (save it as UTF-8)\n");
  CHECK(refused(std::string("\xFF\xFE<\0r\0", 6)) == "1:1 the text is UTF-16 (save it as UTF-8)\n");
  CHECK(refused("<r>\x01</r>") == "1:4 a control character is not XML\n");
  CHECK(refused("<?xml version='1.0' encoding='latin1'?><r/>") ==
        "1:31 the declared encoding is not UTF-8 (save it as UTF-8 and say so)\n");
  CHECK(refused(" <?xml version='1.0'?><r/>") ==
        "1:2 the XML declaration must be the first thing in the text\n");
  for (const char* declaration :
       {"<?xml version='1.0' encodi='UTF-8'?>", "<?xml version='1.0'encoding='UTF-8'?>",
        "<?xml version=\"1.0' ?>", "<?xml encoding='UTF-8'?>", "<?xml ?>"})
    CHECK(refused(declaration + std::string("<r/>")) ==
          "1:1 the XML declaration is malformed "
          "(write <?xml version=\"1.0\" encoding=\"UTF-8\"?>)\n");
  CHECK(Read("<?xml  version = '1.0'  standalone=\"yes\" ?><r/>").tree);
  CHECK(Read("<?xml version='1.0' encoding=\"UTF-8\"?><?pi x?><r/>").tree);
}
