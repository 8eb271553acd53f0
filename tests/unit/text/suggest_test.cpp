// SPDX-License-Identifier: Apache-2.0
#include "text/suggest.hpp"

#include "support/catch.hpp"

using namespace assize::text;

TEST_CASE("distance counts edits and swaps") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("itme", "item") == 1);
  CHECK(edit_distance("Not_Applicable", "not-applicable") == 0);
}

TEST_CASE("the nearest names, and none that is far") {
  const std::vector<std::string> known = {"evidence", "commentary", "claim", "evidenced", "row"};
  CHECK(nearest("evidense", known) == std::vector<std::string>{"evidence"});
  CHECK(nearest("evidense", known, 5) == std::vector<std::string>{"evidence", "evidenced"});
  CHECK(nearest("status", known).empty());
  CHECK(nearest("row", known).empty());
  CHECK(nearest("x", {"y"}).empty());
  CHECK(nearest("", known).empty());
  CHECK(nearest("rw", {"row", "row"}, 3) == std::vector<std::string>{"row"});
}

TEST_CASE("the question") {
  CHECK(did_you_mean("clam", {"claim"}) == "did you mean 'claim'?");
  CHECK(did_you_mean("status", {"claim"}).empty());
}
