// SPDX-License-Identifier: Apache-2.0
#include <assize/document.hpp>

#include "support/catch.hpp"

namespace assize {
namespace {

std::string marks(const PlacedText& text) {
  std::string out;
  for (const LineMark& mark : text.marks) {
    out += (out.empty() ? "" : " ") + std::to_string(mark.start) + ":" + std::to_string(mark.line);
  }
  return out;
}

}  // namespace

TEST_CASE("a text knows the line of each of its bytes") {
  const PlacedText text{"first second", {{0, 4}, {6, 7}}};
  CHECK(text.line_at(0) == 4);
  CHECK(text.line_at(5) == 4);
  CHECK(text.line_at(6) == 7);
  CHECK(text.line_at(1000) == 7);
  CHECK(PlacedText{"words", {}}.line_at(0) == 0);
  CHECK(PlacedText{"words", {{2, 9}}}.line_at(0) == 0);
}

TEST_CASE("what is added keeps its lines") {
  PlacedText text{"first", {{0, 4}}};
  text.append({"second", {{0, 7}}});
  CHECK(text.text == "first second");
  CHECK(marks(text) == "0:4 6:7");
  text.append({"third part", {{0, 7}, {6, 8}}});
  CHECK(text.text == "first second third part");
  CHECK(marks(text) == "0:4 6:7 19:8");
  CHECK(text.line_at(13) == 7);
}

TEST_CASE("nothing adds nothing, and to nothing no space") {
  PlacedText text;
  text.append({});
  CHECK(text.text.empty());
  text.append({"one", {{0, 2}}});
  CHECK(text.text == "one");
  CHECK(marks(text) == "0:2");
  text.append({});
  CHECK(text.text == "one");
  CHECK(marks(text) == "0:2");
}

TEST_CASE("what comes from an unknown place is not given the place of what stands before it") {
  PlacedText text{"first", {{0, 4}}};
  text.append({"second", {}});
  text.append({"third", {{0, 4}}});
  CHECK(text.text == "first second third");
  CHECK(text.line_at(13) == 4);
}

}  // namespace assize
