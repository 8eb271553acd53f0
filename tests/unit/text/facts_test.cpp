// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "text/fold.hpp"
#include "text/ratios.hpp"
#include "text/sentences.hpp"
#include "text/sha256.hpp"

namespace assize::text {
namespace {

std::string part(std::string_view text, Range range) {
  return std::string(text.substr(range.start, range.size()));
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> out;
  for (const Range& range : sentences(text)) out.push_back(part(text, range));
  return out;
}

}  // namespace

TEST_CASE("percentages and counts are paired") {
  struct Case {
    const char* text;
    double percent;
    int count, of;
    const char* whole;
  };
  const Case cases[] = {
      {"65% (25 of 38)of stage 1", 65, 25, 38, "65% (25 of 38)"},
      {"We met 97.4 per cent (37 out of 38).", 97.4, 37, 38, "97.4 per cent (37 out of 38)"},
      {"25 out of 38 (65%) were early", 65, 25, 38, "25 out of 38 (65%)"},
      {"1,204 of 1,310 = 92%", 92, 1204, 1310, "1,204 of 1,310 = 92%"},
      {"37/38 (97%)", 97, 37, 38, "37/38 (97%)"},
      {"47 (52%) of 90 were", 52, 47, 90, "47 (52%) of 90"},
      {"Of 64 complaints, 58 (91%) were", 91, 58, 64, "Of 64 complaints, 58 (91%)"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    const auto ratios = find_ratios(c.text);
    REQUIRE(ratios.size() == 1);
    CHECK(ratios[0].percent == c.percent);
    CHECK(ratios[0].count == c.count);
    CHECK(ratios[0].of == c.of);
    CHECK(part(c.text, ratios[0].range) == c.whole);
  }
}

TEST_CASE("a percentage and a count that do not belong together stay apart") {
  const auto apart = find_ratios("90% answered. Of these 4 of 38 were late");
  REQUIRE(apart.size() == 2);
  CHECK_FALSE(apart[0].count);
  CHECK_FALSE(apart[1].percent);
  CHECK(find_ratios("in 2024/25 and on 12/06").empty());
  CHECK(find_ratios("point 6 of the policy").empty());
}

TEST_CASE("counts are read in words and with words between") {
  struct Case {
    const char* text;
    int count, of;
    const char* whole;
  };
  const Case cases[] = {
      {"nine out of ten tenants", 9, 10, "nine out of ten"},
      {"one in five callers", 1, 5, "one in five"},
      {"73 complaints out of 80", 73, 80, "73 complaints out of 80"},
      {"19 of our 20 managers", 19, 20, "19 of our 20"},
      {"45 out of a total of 50", 45, 50, "45 out of a total of 50"},
      {"14/16 actions", 14, 16, "14/16"},
      {"Of 38 complaints, 37 were in time", 37, 38, "Of 38 complaints, 37"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    const auto ratios = find_ratios(c.text);
    REQUIRE(ratios.size() == 1);
    CHECK(ratios[0].count == c.count);
    CHECK(ratios[0].of == c.of);
    CHECK(part(c.text, ratios[0].range) == c.whole);
  }
  const auto percent = find_ratios("ninety per cent of them");
  REQUIRE(percent.size() == 1);
  CHECK(percent[0].percent == 90);
  for (const char* text :
       {"page 3 of 10", "stage 1 of 2", "one of our officers", "24/7", "5 of the 10 working days",
        "three in two weeks", "on 12/06", "two of the panel"}) {
    INFO(text);
    CHECK(find_ratios(text).empty());
  }
}

TEST_CASE("sentences end where a reader stops") {
  CHECK(split("One is done. Two is not.") ==
        std::vector<std::string>{"One is done.", "Two is not."});
  CHECK(split("See p. 4 of v. 2.1, e.g. the form. Done") ==
        std::vector<std::string>{"See p. 4 of v. 2.1, e.g. the form.", "Done"});
  CHECK(split("Policy-v2.pdf covers it. The page too") ==
        std::vector<std::string>{"Policy-v2.pdf covers it.", "The page too"});
  CHECK(split("Training: \xE2\x80\xA2 Apologies \xE2\x80\xA2 Rights") ==
        std::vector<std::string>{"Training:", "\xE2\x80\xA2 Apologies", "\xE2\x80\xA2 Rights"});
  CHECK(split("We do it.However we may not") ==
        std::vector<std::string>{"We do it.", "However we may not"});
  CHECK(split("Steps: - log it - answer it. Then rest") ==
        std::vector<std::string>{"Steps:", "- log it", "- answer it.", "Then rest"});
  CHECK(split("Clear - and short - words.") ==
        std::vector<std::string>{"Clear - and short - words."});
  CHECK(split("1. Log it. 2. Answer it.") ==
        std::vector<std::string>{"1. Log it.", "2. Answer it."});
  CHECK(split("Letters, forms, etc. The rest etc. and so on") ==
        std::vector<std::string>{"Letters, forms, etc.", "The rest etc. and so on"});
  CHECK(split("She asks \"why?\" and notes it") ==
        std::vector<std::string>{"She asks \"why?\" and notes it"});
  CHECK(split("").empty());
  CHECK(split("No stop at all") == std::vector<std::string>{"No stop at all"});
}

TEST_CASE("a clause is enough to point at") {
  const std::string text =
      "Our policy states: if it takes longer than it should, the resident is told, and we say "
      "when.";
  CHECK(part(text, opening(text)) == "Our policy states: if it takes longer than it should");
  CHECK(part(text, clause_at(text, text.find("told"))) == "the resident is told, and we say when.");
  const std::string remark = "The leaflet in our offices (printed again in the spring) says how.";
  CHECK(part(remark, clause_at(remark, remark.find("again"))) ==
        "printed again in the spring) says how.");
  CHECK(part(remark, clause_at(remark, 0)) == "The leaflet in our offices");
  CHECK(part("Short.", opening("Short.")) == "Short.");
  CHECK(opening("").empty());
  const std::string endless(500, 'a');
  CHECK(opening(endless).size() <= 120);
  const std::string wide = std::string(119, 'a') + "\xC3\xA9\xC3\xA9";  // no half of an e acute
  CHECK(opening(wide).size() == 119);
}

TEST_CASE("words are folded so that prints agree") {
  CHECK(fold("The landlord's two-stage Process") == "the landlords 2 stage process");
  CHECK(fold("The landlord\xE2\x80\x99s 2\xE2\x80\x91stage process") ==
        "the landlords 2 stage process");
  CHECK(fold("within TWELVE months") == "within 12 months");
  CHECK(fold("\xE2\x80\xA2 caf\xC3\xA9") == "caf\xC3\xA9");
  CHECK(fold_case("  A\xC2\xA0"
                  "B\n C ") == "a b c");
  CHECK(fold_marks("The \xE2\x80\x98"
                   "A\xE2\x80\x99 \xE2\x80\x93  \xE2\x80\x9C_\xE2\x80\x9D.") == "the 'a' - \"_\".");
  CHECK(run_hashes(words("one two"), 3).empty());
  CHECK(run_hashes(words("A b c d"), 3) == run_hashes(words("a, B. c d"), 3));
  CHECK(run_hashes(words("ab c d"), 3) != run_hashes(words("a bc d"), 3));
}

TEST_CASE("SHA-256 agrees with the published example") {
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace assize::text
