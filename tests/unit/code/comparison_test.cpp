// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "code/comparison.hpp"
#include "code/wording.hpp"
#include "support/catch.hpp"
#include "text/fold.hpp"

namespace assize::test {
namespace {

// A row whose official wording is the words of an invented keeper of bells.
FormRow row_of(std::string_view wording) {
  FormRow row;
  row.id = "1";
  row.wording = text::run_hashes(text::words(wording), code::run_length);
  std::sort(row.wording.begin(), row.wording.end());
  return row;
}

constexpr std::string_view official = "Keepers must oil each bell before the first frost of winter";

struct Told {
  double share, cover;
  std::string copied, altered;
};

Told compare(std::string_view text, const FormRow& row = row_of(official)) {
  const code::Comparison found = code::compare(text, row);
  const auto words = [&](text::Range range) {
    return std::string(text.substr(range.start, range.size()));
  };
  Told told{found.share, found.cover, found.copied ? words(*found.copied) : "", ""};
  for (const text::Range& range : found.altered) told.altered += "[" + words(range) + "]";
  return told;
}

}  // namespace

TEST_CASE("a text in the wording's own words is all of it") {
  const Told told = compare("KEEPERS must oil each bell, before the first frost of winter.");
  CHECK(told.share == 1.0);
  CHECK(told.cover == 1.0);
  CHECK(told.copied == "KEEPERS must oil each bell, before the first frost of winter");
  CHECK(told.altered.empty());
}

TEST_CASE("a word in another's place is told, and so are several") {
  CHECK(compare("Keepers must oil each horn before the first frost of winter").altered == "[horn]");
  CHECK(compare("Keepers must oil each cracked old bell before the first frost").altered ==
        "[cracked old]");
}

TEST_CASE("where a word is missing the two beside the gap are told") {
  const Told told = compare("Keepers must oil each before the first frost of winter");
  CHECK(told.altered == "[each before]");
  CHECK(told.copied == "before the first frost of winter");
}

TEST_CASE("words before and after the wording alter nothing") {
  const Told told = compare("We know that keepers must oil each bell and we do");
  CHECK(told.altered.empty());
  CHECK(told.copied == "keepers must oil each bell");
  CHECK(told.share < 0.5);
}

TEST_CASE("other words are none of it") {
  const Told told = compare("The gate opens at nine and the tea is hot");
  CHECK(told.share == 0.0);
  CHECK(told.cover == 0.0);
  CHECK(told.copied.empty());
  CHECK(told.altered.empty());
}

TEST_CASE("too short a text and a row without wording compare to nothing") {
  CHECK(code::compare("Keepers must", row_of(official)).runs == 0);
  CHECK(code::compare(official, FormRow{}).runs == 0);
}

}  // namespace assize::test
