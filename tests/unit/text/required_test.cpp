// SPDX-License-Identifier: Apache-2.0
#include "text/required.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"

namespace assize::text {
namespace {

using Words = std::vector<std::string_view>;
using Lists = std::vector<Words>;

std::vector<std::string_view> split(std::string_view expression) {
  std::vector<std::string_view> out;
  for (const Alternative& one : read_alternatives(expression).list) out.push_back(one.expression);
  return out;
}

// Of an expression without alternatives.
Alternative only(std::string_view expression) {
  Alternatives read = read_alternatives(expression);
  REQUIRE(read.plain);
  REQUIRE(read.list.size() == 1);
  return read.list.front();
}

Lists words(std::string_view expression) { return only(expression).words; }

std::string characters(std::string_view expression) {
  const Characters found = only(expression).characters;
  std::string out;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i]) out += static_cast<char>(i);
  }
  return out;
}

bool plain(std::string_view expression) { return read_alternatives(expression).plain; }

bool may_match(std::string_view expression, std::string_view text) {
  return only(expression).may_match(Grams(text));
}

}  // namespace

TEST_CASE("an expression is split at its outermost bars") {
  CHECK(split("a") == Words{"a"});
  CHECK(split("") == Words{""});
  CHECK(split("a|b(c|d)|(?:e|f)") == Words{"a", "b(c|d)", "(?:e|f)"});
  CHECK(split("a|") == Words{"a", ""});
  CHECK(split("[|]|\\|") == Words{"[|]", "\\|"});
}

TEST_CASE("a group that is all of an expression is looked into") {
  CHECK(split("(?:a|b)") == Words{"a", "b"});
  CHECK(split("(?:[)]|[]|]|[^]|]|\\))") == Words{"[)]", "[]|]", "[^]|]", "\\)"});
  CHECK(split("(?:[\\])*]|b)") == Words{"[\\])*]", "b"});
  CHECK(split("(?:a|b)c") == Words{"(?:a|b)c"});
  CHECK(split("(?:a|b)|(?:c|d)") == Words{"(?:a|b)", "(?:c|d)"});
  CHECK(split("(?:a|b)?") == Words{"(?:a|b)?"});
  CHECK(split("(a|b)") == Words{"(a|b)"});
  CHECK(split("(?i:a|b)") == Words{"(?i:a|b)"});
}

TEST_CASE("groups are counted in each alternative") {
  const Alternatives read = read_alternatives("(a)(?:b)|c|((d)e)|\\(|[(]");
  REQUIRE(read.list.size() == 5);
  CHECK(read.list[0].groups == 1);
  CHECK(read.list[1].groups == 0);
  CHECK(read.list[2].groups == 2);
  CHECK(read.list[3].groups == 0);
  CHECK(read.list[4].groups == 0);
}

TEST_CASE("words that a match holds") {
  CHECK(words("\\bin the policy\\b") == Lists{{"in the policy"}});
  CHECK(words("to") == Lists{});
  CHECK(words("links?") == Lists{{"link"}});
  CHECK(words("(?:the )?policy") == Lists{{"policy"}});
  CHECK(words("(?:policy)+") == Lists{{"policy"}});
  CHECK(words("(?:policy){2,}") == Lists{{"policy"}});
  CHECK(words("(?:policy){0,2}") == Lists{});
  CHECK(words("abcd+e") == Lists{{"abc"}});
  CHECK(words("abc.def") == Lists{{"abc"}, {"def"}});
  CHECK(words("abc\xC3\xA9"
              "defg") == Lists{{"defg"}, {"abc"}});
  CHECK(words("T\\.B\\.C\\.?") == Lists{{"T\\.B\\.C"}});
  CHECK(words("ab\\.?") == Lists{});
}

TEST_CASE("of alternatives within, a match holds the words of one") {
  CHECK(words("(?:confirmed|advised)s") == Lists{{"confirmed", "advised"}});
  CHECK(words("(?:as|advised)s") == Lists{});
  CHECK(words("(?:confirmed|)s") == Lists{});
  CHECK(words("x(?:one two|(?:three|four)five)") == Lists{{"one two", "five"}});
  CHECK(words("to be (?:(?:re)?added|sent)") == Lists{{"to be "}, {"added", "sent"}});
  CHECK(words("(?:abc|defg)(?:hij|k)(?:lmno)") == Lists{{"lmno"}, {"abc", "defg"}});
}

TEST_CASE("the lists that tell most are kept") {
  CHECK(words("abc.abcd.abcde.abcdef.abcdefg") ==
        Lists{{"abcdefg"}, {"abcdef"}, {"abcde"}, {"abcd"}});
  std::string many = "(?:";
  for (int i = 0; i < 101; ++i) many += "word" + std::to_string(i) + "|";
  many.back() = ')';
  CHECK(words(many + "x") == Lists{});
}

TEST_CASE("characters that a match holds") {
  CHECK(characters("a@B%") == "%@ab");
  CHECK(characters("\\?\\?+") == "?");
  CHECK(characters("\\d{4}") == "0");
  CHECK(characters("[0-9]+ [1-9]") == " 0");
  CHECK(characters("[\\d][357]7") == "0");
  CHECK(characters("[?][@-@]") == "?@");
  CHECK(characters("[Kk]") == "k");
  CHECK(characters("[ab]") == "");
  CHECK(characters("[^?]") == "");
  CHECK(characters("[0-9a]") == "");
  CHECK(characters("[\\d\\s]\\D\\w.") == "");
  CHECK(characters("\xE2\x80\x99") == "");
  CHECK(characters("a?b*c{0,3}") == "");
  CHECK(characters("(?:a%|b%|\\d%c)(?:d|)") == "%");
}

TEST_CASE("what is not surely an expression is left to RE2") {
  for (const std::string_view expression : {"(",       ")",       "a)",          "(?:a",
                                            "[a",      "[a-",     "[b-a]",       "[\\",
                                            "\\",      "*",       "a**",         "a+*",
                                            "a{2}{3}", "a{2,1}",  "a{1001}",     "(?:a{40}){40}",
                                            "a{01}",   "a{,3}",   "a{",          "a{x}",
                                            "^*",      "\\b+",    "(?P<n>a)",    "(?m:^a)",
                                            "(?i)a",   "(?",      "(?-:a)",      "[[:alpha:]]",
                                            "[a-\\d]", "[\\d-z]", "\\x41",       "\\p{L}",
                                            "\\pX",    "\\A",     "\\n",         "\\Qa\\E",
                                            "\xFF",    "a\xC3",   "\xED\xA0\x80"}) {
    CAPTURE(expression);
    CHECK_FALSE(plain(expression));
    CHECK(split(expression) == Words{expression});
    CHECK(read_alternatives(expression).list.front().words.empty());
    CHECK(read_alternatives(expression).list.front().characters.none());
  }
  for (const std::string_view expression :
       {"()",          "(|a)",     "a{0}", "a{1000}", "a{2,}", "a{2,3}?",
        "a+?b??",      "(?i-s:a)", "[]a]", "[^]a]",   "[a-]",  "[-a]",
        "[\\-\\]\\_]", "}",        "]",    "a]",      "\\pL",  "[\xC3\x80-\xC9\x8F]",
        "\\_",         "^^a$$"}) {
    CAPTURE(expression);
    CHECK(plain(expression));
  }
}

TEST_CASE("grams tell what a text lacks, in whatever case") {
  const Grams grams("The Policy");
  CHECK(grams.may_hold("policy"));
  CHECK(grams.may_hold("THE"));
  CHECK(grams.may_hold("e\\ p"));
  CHECK_FALSE(grams.may_hold("procedure"));
  CHECK_FALSE(Grams("ab").may_hold("abc"));
  CHECK_FALSE(Grams("").may_hold("abc"));
  CHECK(may_match("a@b", "A@B"));
  CHECK_FALSE(may_match("a@b", "a b"));
  CHECK(may_match("\\d", "in 2024"));
  CHECK_FALSE(may_match("\\d", "in \xC2\xB2"));
  CHECK(may_match("", ""));
}

TEST_CASE("two letters beyond ASCII are letters of it in another case") {
  CHECK(Grams("ma\xC5\xBFk").may_hold("mask"));
  CHECK(Grams("mas\xE2\x84\xAA").may_hold("mask"));
  CHECK(may_match("s", "\xC5\xBF"));
  CHECK(may_match("[k]", "\xE2\x84\xAA"));
  CHECK_FALSE(may_match("s", "\xC5\xBE"));
  CHECK_FALSE(Grams("ma\xC5\xBEk").may_hold("mask"));
}

}  // namespace assize::text
