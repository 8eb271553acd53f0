// SPDX-License-Identifier: Apache-2.0
//
// Reviews are read strictly, written so that they are read back, and added to with nothing lost.
#include <string>

#include <assize/review.hpp>

#include "support/catch.hpp"

using namespace assize;

namespace {

const std::string mark = "0123456789abcdef";

std::string disposition(const std::string& attributes,
                        const std::string& inside = "<reason>Looked at.</reason>") {
  return "<disposition " + attributes + ">" + inside + "</disposition>\n";
}

std::string good(const std::string& finding = mark) {
  return disposition("finding=\"" + finding + "\" judgement=\"wrong\" by=\"us\" on=\"2026-11-01\"");
}

std::string review(const std::string& inside, const std::string& attributes = "") {
  return "<review format=\"1\"" + attributes + ">\n" + inside + "</review>\n";
}

std::string told(const std::string& xml) {
  Diagnostics diagnostics;
  CHECK_FALSE(load_review({"review.xml", xml}, diagnostics));
  std::string said;
  for (const Diagnostic& each : diagnostics.all()) said += to_string(each);
  return said;
}

bool says(const std::string& text, std::string_view words) {
  INFO(text);
  CHECK(text.find(words) != std::string::npos);
  return text.find(words) != std::string::npos;
}

Review load(const std::string& xml) {
  Diagnostics diagnostics;
  auto review = load_review({"review.xml", xml}, diagnostics);
  for (const Diagnostic& each : diagnostics.all()) UNSCOPED_INFO(to_string(each));
  REQUIRE(review);
  return *review;
}

Disposition one_more(const std::string& finding) {
  Disposition one;
  one.finding = finding;
  one.judgement = Judgement::fixed;
  one.reason = "Said so & <meant> it.";
  one.by = "the landlord";
  one.on = std::chrono::year{2026} / 11 / 2;
  one.reply = "Done.";
  one.rule = "a/b";
  one.kind = "placeholder";
  one.row = "3.3";
  one.words = {{Field::evidence, "Insert \"link\""}, {Field::target_date, ""}};
  return one;
}

}  // namespace

TEST_CASE("everything that is wrong with a review is told at once, each at its place") {
  const std::string said =
      told(review(disposition("finding=\"xyz\" judgement=\"worng\" by=\"us\" on=\"2026-13-01\"") +
                  good() + good() +
                  disposition("finding=\"fedcba9876543210\" judgment=\"wrong\" by=\"us\" "
                              "on=\"2026-11-01\"",
                              "")));
  says(said, "review.xml:2:23: error: a finding is named by 16 figures");
  says(said, "did you mean 'wrong'?");
  says(said, "2026-13-01");
  says(said, "'0123456789abcdef' is judged twice, first on line 3");
  says(said, "has no attribute 'judgment'");
  says(said, "did you mean 'judgement'?");
  says(said, "<reason>");
}

TEST_CASE("a review of another format or root is refused") {
  says(told("<review format=\"2\"/>"), "format");
  says(told("<reviews format=\"1\"/>"), "<review>");
  says(told(review(disposition(
           "finding=\"" + mark + "\" judgement=\"wrong\" by=\"\" on=\"2026-11-01\"", "<reason/>"))),
       "is empty");
}

TEST_CASE("what is written is read back") {
  Review one;
  one.organisation = "Nettlewick & Sons";
  one.code = "lido";
  one.dispositions = {one_more(mark)};
  const Review back = load(to_xml(one));
  CHECK(back.organisation == one.organisation);
  CHECK(back.code == one.code);
  REQUIRE(back.dispositions.size() == 1);
  const Disposition& read = back.dispositions.front();
  CHECK(read.finding == mark);
  CHECK(read.judgement == Judgement::fixed);
  CHECK(read.reason == "Said so & <meant> it.");
  CHECK(read.by == "the landlord");
  CHECK(read.reply == "Done.");
  CHECK(read.row == "3.3");
  REQUIRE(read.words.size() == 2);
  CHECK(read.words[0].text == "Insert \"link\"");
  CHECK(read.words[1].field == Field::target_date);
  CHECK(to_xml(back) == to_xml(one));
}

TEST_CASE("what is added stands at the end, and every other byte stays") {
  const std::string old =
      "<!-- ours -->\n" + review("<!-- first -->\n" + good()) + "<!-- below </review> -->\n";
  const Disposition more = one_more("fedcba9876543210");
  const auto now = with_dispositions({"r", old}, {&more, 1});
  REQUIRE(now);
  const std::size_t end = old.find("</review>\n");
  CHECK(now->substr(0, end) == old.substr(0, end));
  CHECK(now->ends_with(old.substr(end)));
  CHECK(load(*now).dispositions.size() == 2);
  CHECK_FALSE(with_dispositions({"r", *now}, {&more, 1}));
  CHECK_FALSE(with_dispositions({"r", "<other/>"}, {&more, 1}));
}

TEST_CASE("an empty review and one with other line ends can be added to") {
  const Disposition more = one_more("fedcba9876543210");
  const auto from_empty = with_dispositions({"r", "<review format=\"1\"/>"}, {&more, 1});
  REQUIRE(from_empty);
  CHECK(load(*from_empty).dispositions.size() == 1);
  const auto windows =
      with_dispositions({"r", "<review format=\"1\">\r\n</review>\r\n"}, {&more, 1});
  REQUIRE(windows);
  CHECK(load(*windows).dispositions.size() == 1);
  for (std::size_t at = windows->find('\n'); at != std::string::npos;
       at = windows->find('\n', at + 1))
    CHECK((*windows)[at - 1] == '\r');
}
