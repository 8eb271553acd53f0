// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "text/pattern.hpp"
#include "unit/code/sample.hpp"

using namespace assize;

namespace {

/// What is said when the invented Code's lexicon has `from` replaced by `to`.
std::string told(const std::string& from, const std::string& to) {
  test::Resources resources;
  resources.lexicon_source->name = "l.xml";
  resources.lexicon_source->text = test::replaced(resources.lexicon_source->text, from, to);
  Diagnostics diagnostics;
  CHECK_FALSE(load_code({"c.xml", test::sample()}, resources, diagnostics));
  for (const Diagnostic& one : diagnostics.all()) CHECK(one.where.file == "l.xml");
  return test::brief(diagnostics);
}

/// The parts of a text that the shipped lexicon calls personal, sorted.
std::vector<std::string> personal(const std::string& text) {
  std::vector<std::string> found;
  for (const std::string& expression : test::shipped_code().lexicon.find("personal")->patterns) {
    std::string problem;
    const auto pattern = text::Pattern::make(expression, problem);
    REQUIRE(pattern);
    for (std::size_t at = 0; at <= text.size();) {
      const auto groups = pattern->match(text, at);
      if (groups.empty()) break;
      const text::Range part = groups.size() > 1 && groups[1] ? *groups[1] : *groups[0];
      found.push_back(text.substr(part.start, part.size()));
      at = std::max(part.end, at + 1);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a lexicon is read with its Code") {
  const Lexicon& lexicon = test::invented_code().lexicon;
  CHECK(lexicon.id == "lido");
  CHECK(lexicon.classes.size() == 10);
  const LexiconClass* const closed = lexicon.find("pool-closed");
  REQUIRE(closed);
  CHECK(closed->group == "event");
  CHECK(closed->doc == "The pool is shut.");
  CHECK(closed->terms == Strings{"pool closure", "closing the pool", "pool being closed"});
  CHECK(lexicon.find("personal")->patterns == Strings{R"(\block(?:er)?\s+(\d{2,4})\b)"});
  CHECK(lexicon.find("nothing") == nullptr);
}

TEST_CASE("what is wrong with a lexicon is told in its file") {
  CHECK(told("id=\"lido\"", "id=\"baths\"") == "3 this is the lexicon 'baths', 'lido' is wanted\n");
  CHECK(told("id=\"pool-reopened\"", "id=\"pool-closed\"") ==
        "12 the class 'pool-closed' stands twice\n");
  CHECK(told("<terms>done; mended; reopened</terms>", "") ==
        "32 the class 'done' has neither terms nor a pattern\n");
  CHECK(told("(\\d{2,4})", "(\\d{2,4}").substr(0, 26) == "42 this is no pattern: mis");
  CHECK(told("format=\"1\"", "format=\"1x\"") == "3 '1x' is not a whole number\n");
  CHECK(
      told("<doc>The pool is shut.</doc>", "<dok>x</dok>") ==
      "8 <class> needs the element <doc>\n9 <class> has no element <dok> (did you mean 'doc'?)\n");
  CHECK(told("</lexicon>", "").find("is never closed") != std::string::npos);
}

TEST_CASE("case references are personal, whatever their case") {
  CHECK(personal("see COM00064, Com00064/002 and com12345.") ==
        Strings{"COM00064", "Com00064/002", "com12345"});
  CHECK(personal("ABC1234 ABC1235") == Strings{"ABC1234", "ABC1235"});
  CHECK(personal("(CAS-01234)") == Strings{"CAS-01234"});
  CHECK(personal("case no. 10234, ref: HB/20417") == Strings{"10234", "HB/20417"});
}

TEST_CASE("document numbers, file names, years and postcodes are not") {
  CHECK(personal("4SG-P-030-Policy-v2-PAG-26.02.2024-1.pdf, PAG-26, EDI-Strategy-2024-2027-v2.pdf")
            .empty());
  CHECK(personal("Policy2024.pdf, Report202425.pdf, Feb2024, FY2025, v2024 and 2024/25").empty());
  CHECK(personal("PR2 0ET, SW1A 1AA, section 10, stage 2, 37 out of 38, 2024-06-14").empty());
  CHECK(personal("SharePoint, MS Teams, Miss a deadline").empty());
}

TEST_CASE("addresses, numbers and names are personal") {
  CHECK(personal("write to jo.bloggs@example.org.uk today") == Strings{"jo.bloggs@example.org.uk"});
  CHECK(personal("ring 01632 960 001 or +44 1632 960002 (07700 900123)") ==
        Strings{"+44 1632 960002", "01632 960 001", "07700 900123"});
  CHECK(personal("Mrs Bloggs and Mr A. Smith-Jones met Cllr Green") ==
        Strings{"Bloggs", "Green", "Smith-Jones"});
}

TEST_CASE("the shipped lexicon has the classes that others rely on") {
  const Lexicon& lexicon = test::shipped_code().lexicon;
  for (const char* id : {"done", "organisation-suffix", "personal", "officer-title",
                         "governing-title", "complaint-received", "complaint-acknowledged",
                         "escalation-requested", "governing-body", "committee", "third-party"})
    CHECK(lexicon.find(id) != nullptr);
}
