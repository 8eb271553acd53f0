// SPDX-License-Identifier: Apache-2.0
#include "docx/links.hpp"

#include "docx/tests/word_file.hpp"
#include "support/catch.hpp"

namespace assize::docx {
namespace {

using namespace test;

std::string link(const std::string& id, const std::string& content, const std::string& more = {}) {
  return "<w:hyperlink r:id=\"" + id + "\"" + more + ">" + content + "</w:hyperlink>";
}

std::string field(const std::string& instruction, const std::string& result) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + instruction +
         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + result +
         "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

std::string shown_with(const std::string& content) {
  WordFile file{holding(content)};
  file.links = {{"a", "https://www.nettlewick.example/policy?x=1&amp;y=2"},
                {"b", "mailto:us@nettlewick.example"},
                {"c", "https://www.nettlewick.example/a"}};
  std::string out = shown(file);
  out.pop_back();
  return out;
}

TEST_CASE("the address follows the words that do not hold it") {
  CHECK(shown_with(link("a", run("Our policy")) + run(".")) ==
        "Our policy (https://www.nettlewick.example/policy?x=1&y=2).");
  CHECK(shown_with(link("a", run("nettlewick.example/policy?x=1&amp;y=2"))) ==
        "nettlewick.example/policy?x=1&y=2");
  CHECK(shown_with(link("c", run("see https://nettlewick.example/a/"))) ==
        "see https://nettlewick.example/a/");
  CHECK(shown_with(link("b", run("write to us"))) == "write to us");
  CHECK(shown_with("<w:hyperlink w:anchor=\"_Toc\">" + run("above") + "</w:hyperlink>") == "above");
  CHECK(shown_with(link("c", run("part"), " w:anchor=\"s2\"")) ==
        "part (https://www.nettlewick.example/a#s2)");
  CHECK(shown_with(run("a") + link("c", "") + run("b")) == "ab");
  CHECK(shown_with(link("missing", run("words"))) == "words");
}

TEST_CASE("a link that Word parted has its address once") {
  CHECK(shown_with(link("c", run("Our ")) + "<w:proofErr w:type=\"spellStart\"/>" +
                   link("c", run("policy")) + run(" says")) ==
        "Our policy (https://www.nettlewick.example/a) says");
}

TEST_CASE("links may be fields") {
  CHECK(shown_with(field(" HYPERLINK \"https://x.example/p\" \\t \"_blank\" ", run("Policy"))) ==
        "Policy (https://x.example/p)");
  CHECK(shown_with("<w:fldSimple w:instr=\"HYPERLINK &quot;https://x.example/p&quot;\">" +
                   run("Policy") + "</w:fldSimple>") == "Policy (https://x.example/p)");
  CHECK(shown_with(field("HYPERLINK \\l \"place\"", run("above"))) == "above");
  CHECK(shown_with(field("REF x", run("5") + field("PAGE", run("6")))) == "56");
  // Words within an instruction are none of the page.
  CHECK(shown_with(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText>"
            "</w:r>" +
            field("MERGEFIELD x", run("value")) +
            "<w:r><w:instrText> = 1</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/>"
            "</w:r>" +
            run("shown") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>") == "shown");
}

TEST_CASE("a field that is not closed takes no words with it") {
  const WordFile file{holding("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + run("a")) +
                      holding(run("b") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>") +
                      paragraph("c")};
  CHECK(shown(file) == "a\nb\nc\n");
}

TEST_CASE("the target of a field's instruction") {
  CHECK(target_of_field(R"(HYPERLINK "https://x.example/a b" \l "s1" \o "a tip")") ==
        "https://x.example/a b#s1");
  CHECK(target_of_field(R"( hyperlink https://x.example )") == "https://x.example");
  CHECK(target_of_field(R"(HYPERLINK "\\\\server\\share")") == R"(\\server\share)");
  CHECK(target_of_field("PAGEREF _Toc1 \\h") == "");
  CHECK(target_of_field("HYPERLINK") == "");
  CHECK(target_of_field("HYPERLINK \"open") == "open");
  CHECK(target_of_field("") == "");
}

TEST_CASE("addresses of no use add nothing") {
  CHECK(address_behind("words", "#place") == "");
  CHECK(address_behind("words", "TEL:0123") == "");
  CHECK(address_behind(" ", "https://x.example") == "");
  CHECK(address_behind("words", "") == "");
  CHECK(address_behind("words", "https://") == "");
  CHECK(address_behind("words", "https://x.example/" + std::string(5000, 'a')) == "");
  CHECK(address_behind("x.example/a b", "https://x.example/a%20b") == "");
}

}  // namespace
}  // namespace assize::docx
