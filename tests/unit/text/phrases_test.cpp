// SPDX-License-Identifier: Apache-2.0
#include "text/phrases.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "support/catch.hpp"
#include "text/pattern.hpp"
#include "text/utf8.hpp"

namespace assize::text {
namespace {

std::vector<std::string> hits(const std::vector<std::string>& phrases, std::string_view text) {
  PhraseSet set;
  set.add_list(phrases);
  set.build();
  std::vector<std::string> out;
  for (const PhraseHit& hit : set.scan(text)) {
    out.emplace_back(text.substr(hit.range.start, hit.range.size()));
  }
  return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("phrases are found at word edges, in any case and any white space") {
  CHECK(hits({"insert link"}, "Please INSERT  link here") == Words{"INSERT  link"});
  CHECK(hits({"insert link"}, "insert links").empty());
  CHECK(hits({"tbc"}, "(TBC)") == Words{"TBC"});
  CHECK(hits({"tbc"}, "tbcs atbc tbc2").empty());
  CHECK(hits({"don't know"}, "we don\xE2\x80\x99t\xC2\xA0know") ==
        Words{"don\xE2\x80\x99t\xC2\xA0know"});
  CHECK(hits({"self-assessment"},
             "the self\xE2\x80\x93"
             "assessment") == Words{"self\xE2\x80\x93"
                                    "assessment"});
  CHECK(hits({"?"}, "why?no") == Words{"?"});
  CHECK(hits({""}, "anything").empty());
}

TEST_CASE("overlapping phrases are all found, the longest first") {
  CHECK(hits({"board", "the board meeting", "meeting"}, "the board meeting") ==
        Words{"the board meeting", "board", "meeting"});
  CHECK(hits({"a b", "b c"}, "a b c") == Words{"a b", "b c"});
}

TEST_CASE("lists share one pass") {
  PhraseSet set;
  const auto first = set.add_list({"report"});
  const auto second = set.add_list({"report", "annual report"});
  set.build();
  const auto found = set.scan("the annual report");
  REQUIRE(found.size() == 3);
  CHECK(found[0].list == first);
  CHECK(found[1].list == second);
  CHECK(found[1].range == Range{4, 17});
  CHECK(found[2].list == second);
}

TEST_CASE("every hit is found, whatever phrases begin alike") {
  std::mt19937 dice(1);
  const auto made = [&](std::size_t most) {
    std::string out;
    for (std::size_t size = dice() % (most + 1); size > 0; --size) {
      const char c = "aab -?"[dice() % 6];
      if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
    }
    return out;
  };
  const auto is_word = [](char c) { return c >= 'a' && c <= 'z'; };
  for (int round = 0; round < 300; ++round) {
    PhraseSet set;
    std::vector<Words> lists(3);
    for (Words& list : lists) {
      for (std::size_t count = dice() % 12; count > 0; --count) list.push_back(made(5));
      set.add_list(list);
    }
    set.build();
    const std::string text = made(40);
    std::vector<std::tuple<std::uint32_t, std::size_t, std::size_t>> wanted, found;
    for (std::uint32_t list = 0; list < lists.size(); ++list) {
      for (std::string phrase : lists[list]) {
        while (!phrase.empty() && phrase.back() == ' ') phrase.pop_back();
        if (phrase.empty()) continue;
        for (std::size_t at = text.find(phrase); at != std::string::npos;
             at = text.find(phrase, at + 1)) {
          const std::size_t end = at + phrase.size();
          const bool goes_on = end < text.size() && is_word(text[end]) && is_word(phrase.back());
          const bool inside = at > 0 && is_word(text[at - 1]) && is_word(phrase.front());
          if (!goes_on && !inside) wanted.emplace_back(list, at, text.size() - end);
        }
      }
    }
    for (const PhraseHit& hit : set.scan(text)) {
      found.emplace_back(hit.list, hit.range.start, text.size() - hit.range.end);
    }
    std::sort(wanted.begin(), wanted.end());
    CAPTURE(text);
    CHECK(found == wanted);
  }
}

TEST_CASE("an expression is case-insensitive unless it says otherwise") {
  const Pattern pattern = Pattern::fixed("(a+)(x)?b");
  const auto groups = pattern.match("..AAB");
  REQUIRE(groups.size() == 3);
  CHECK(*groups[0] == Range{2, 5});
  CHECK(*groups[1] == Range{2, 4});
  CHECK_FALSE(groups[2]);
  CHECK_FALSE(Pattern::fixed("(?-i:a)b").find("Ab"));
  CHECK(pattern.match("none").empty());
  CHECK(pattern.match("ab", 7).empty());
  std::string problem;
  CHECK_FALSE(Pattern::make("(", problem));
  CHECK_FALSE(problem.empty());
  CHECK_THROWS_AS(Pattern::fixed("["), std::logic_error);
}

TEST_CASE("bytes become UTF-8 whatever they were") {
  const auto text = [](std::string_view bytes) { return decode(bytes).text; };
  CHECK(text("\xEF\xBB\xBFx\r\ny\rz") == "x\ny\nz");
  CHECK(text(std::string_view("\xFF\xFEp\0\xA3\0", 6)) == "p\xC2\xA3");
  CHECK(text(std::string_view("\xFE\xFF\0p\xD8\x3D\xDE\x00", 8)) == "p\xF0\x9F\x98\x80");
  CHECK(text(std::string_view("a\0b\0c\0d\0", 8)) == "abcd");
  CHECK(text("it\x92s \x96 caf\xE9") == "it\xE2\x80\x99s \xE2\x80\x93 caf\xC3\xA9");
  const Decoded broken =
      decode("caf\xC3\xA9 caf\xC3\xA9 caf\xC3\xA9 caf\xC3\xA9 caf\xC3\xA9 \xFF end");
  CHECK(broken.encoding == "UTF-8");
  CHECK(broken.replaced == 1);
  CHECK(broken.text.substr(broken.first_replaced, 3) == "\xEF\xBF\xBD");
  CHECK(decode("\x81").replaced == 1);
  CHECK(count_code_points("caf\xC3\xA9") == 4);
}

}  // namespace assize::text
