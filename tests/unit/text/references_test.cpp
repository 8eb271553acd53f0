// SPDX-License-Identifier: Apache-2.0
#include "text/references.hpp"

#include <string>

#include "support/catch.hpp"

namespace assize::text {
namespace {

// Each reference as "kind number <words>", parted by commas.
std::string found(std::string_view text) {
  std::string out;
  for (const Reference& one : find_references(text)) {
    if (!out.empty()) out += ", ";
    out += to_string(one.kind);
    if (!one.number.empty()) out += " " + one.number;
    out += " <" + std::string(text.substr(one.range.start, one.range.size())) + ">";
  }
  return out;
}

}  // namespace

TEST_CASE("places in documents are read as people write them") {
  struct Case {
    const char* text;
    const char* references;
  };
  const Case cases[] = {
      {"see Section 5.2.", "section 5.2 <Section 5.2>"},
      {"s.4, s4.2 and s. 7.3", "section 4 <s.4>, section 4.2 <s4.2>, section 7.3 <s. 7.3>"},
      {"\xC2\xA7"
       "5.2",
       "section 5.2 <\xC2\xA7"
       "5.2>"},
      {"para 3.1-3.4", "paragraph 3.1-3.4 <para 3.1-3.4>"},
      {"pp 3-5, p.12 and p7", "page 3-5 <pp 3-5>, page 12 <p.12>, page 7 <p7>"},
      {"pages 3 to 5", "page 3 to 5 <pages 3 to 5>"},
      {"bullet point 3", "point 3 <bullet point 3>"},
      {"clause 4.2(a)", "clause 4.2(a) <clause 4.2(a)>"},
      {"Appendix B and Annex C", "appendix B <Appendix B>, appendix C <Annex C>"},
      {"paragraph iii", "paragraph iii <paragraph iii>"},
      {"point (iv)", "point (iv) <point (iv)>"},
      {"version 3.1, v2 and v.4", "version 3.1 <version 3.1>, version 2 <v2>, version 4 <v.4>"},
      {"provision 6.2 and Code 5.9", "provision 6.2 <provision 6.2>, provision 5.9 <Code 5.9>"},
      {"sections 2, 3 and 7", "section 2 <sections 2>, section 3 <3>, section 7 <7>"},
      {"section 2 and 3 days", "section 2 <section 2>"},
      {"page 7 - 10 working days", "page 7 <page 7>"},
      {"section 4.1 and 4.2", "section 4.1 <section 4.1>, section 4.2 <4.2>"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(found(c.text) == c.references);
  }
}

TEST_CASE("links, files and addresses are read to their ends") {
  struct Case {
    const char* text;
    const char* references;
  };
  const Case cases[] = {
      {"(https://www.example.org/a?b=c).", "link <https://www.example.org/a?b=c>"},
      {"at www.example.org, or", "link <www.example.org>"},
      {"at example.org.uk/complaints.", "link <example.org.uk/complaints>"},
      {"https://example.org/a_(b)", "link <https://example.org/a_(b)>"},
      {"http://www.our- homes.example/x y", "link <http://www.our- homes.example/x>"},
      {"to a.b@example.org.", "e_mail <a.b@example.org>"},
      {"See Complaints Policy v2.docx.", "file <Complaints Policy v2.docx>"},
      {"the letter v2 FINAL.docx", "file <v2 FINAL.docx>"},
      {"the report.pdf", "file <report.pdf>"},
      {"Letter Complaints-Policy-v2.pdf", "file <Complaints-Policy-v2.pdf>"},
      {"A_b_2.xlsx and Leaflet.pdf", "file <A_b_2.xlsx>, file <Leaflet.pdf>"},
      {"https://example.org/section 5", "link <https://example.org/section>"},
      {"Section_5.2.pdf", "file <Section_5.2.pdf>"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(found(c.text) == c.references);
  }
}

TEST_CASE("what only looks like a reference is left alone") {
  for (const char* text : {"at this point 3 officers",
                           "on every page 12 lines",
                           "P1 repairs",
                           "S1 and S2",
                           "4.5%",
                           "COMP/12345",
                           "a section a reader",
                           "point of contact",
                           "4 p.m.",
                           "50p",
                           "the Code 2024",
                           "dialling code 01632",
                           "stage 1.We reply",
                           "e.g. this",
                           "and/or",
                           "Brown v 3 others",
                           "@ the desk",
                           "a@b",
                           "://x",
                           "http://",
                           ".pdf",
                           "www.",
                           "section",
                           "page",
                           ""}) {
    INFO(text);
    CHECK(found(text).empty());
  }
}

TEST_CASE("hostile texts cost no more than others") {
  std::string dots, opened, sections;
  for (int i = 0; i < 20000; ++i) {
    dots += "a.";
    opened += "section 1(";
    sections += "Section 5.2 www.a.org ";
  }
  CHECK(find_references(dots).empty());
  CHECK(find_references(opened).size() == 20000);
  CHECK(find_references(sections).size() == 40000);
}

}  // namespace assize::text
