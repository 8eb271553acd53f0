// SPDX-License-Identifier: Apache-2.0
#include <assize/form.hpp>

#include "damage.hpp"
#include "landlord.hpp"
#include "sheet.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

std::vector<Detection> detect(std::string text) {
  Diagnostics diagnostics;
  const auto document = read_document({"form.txt", std::move(text)}, diagnostics);
  REQUIRE(document);
  const Code* codes[] = {&invented_code(), &granary_code(), &shipped_code()};
  return detect_code(*document, codes);
}

std::string granary_form(void (*damage)(Sheet&, Dice&), Print how) {
  Dice dice(42);
  std::vector<std::string> requirements;
  for (const FormRow& row : granary_code().form.rows) {
    requirements.push_back(granary_requirement(row.id));
  }
  Sheet sheet = lay_out(granary_code(), invent_answers(granary_code(), requirements, dice));
  damage(sheet, dice);
  return print(sheet, how);
}

const std::string lido_form =
    "Lido return\n\nRule\tWhat is asked\tKept?\tHow we know\n"
    "1.2\tThe temperature is taken each morning and chalked up\tAye\tThe board\n"
    "1.3\tBroken glass closes the pool at once\tNay\tWe have no bell\n"
    "2\tThe gate opens on time and hot chocolate is sold\tHalf\tMost days\n";

}  // namespace

TEST_CASE("a form is known by its Code, however it was damaged") {
  for (const Damage& damage : damages()) {
    for (const Print how : {Print::tabs, Print::html}) {
      const auto found = detect(granary_form(damage.apply, how));
      INFO(damage.name << ", " << to_string(how));
      REQUIRE(found.size() == 3);
      CHECK(found[0].code == &granary_code());
      CHECK(found[0].score >= detection_threshold);
      CHECK(found[1].score < found[0].score - 0.1);
    }
  }
}

TEST_CASE("the Code of another trade is known by numbers, labels and name") {
  const auto found = detect(lido_form);
  CHECK(found[0].code == &invented_code());
  CHECK(found[0].score >= detection_threshold);
  CHECK(found[1].score < detection_threshold);
}

TEST_CASE("a form in an organisation's own words, which nowhere names the Code") {
  for (const Print how : {Print::tabs, Print::html}) {
    Diagnostics diagnostics;
    const std::string text = print(lay_out(shipped_code(), landlord_answers(5)), how);
    const auto document = read_document({"form.txt", text}, diagnostics);
    REQUIRE(document);
    const Code* codes[] = {&invented_code(), &shipped_code()};
    const auto found = detect_code(*document, codes);
    INFO(to_string(how));
    CHECK(found[0].code == &shipped_code());
    CHECK(found[0].score >= detection_threshold + 0.1);
    CHECK(found[1].score < detection_threshold);
  }
}

TEST_CASE("a document that answers no Code stays below the threshold") {
  for (const char* text :
       {"", "Minutes of the mill\n\nThe miller opened the meeting.\n",
        "Item\tDate\tPrice\n1\t2 May 2025\t12.50\n2\t3 May 2025\t6.3\n3\t4 May 2025\t9\n",
        "The Complaint Handling Code came up. Housing Ombudsman letters were read.\n",
        "Who\tWhat\tWhen\nWe sweep\tthe barn\tdaily\nWe count\tthe sacks\tweekly\n"}) {
    INFO(text);
    for (const Detection& one : detect(text)) CHECK(one.score < detection_threshold);
  }
}

TEST_CASE("of Codes that fit alike the first given comes first") {
  const auto found = detect("");
  REQUIRE(found.size() == 3);
  CHECK(found[0].code == &invented_code());
  CHECK(found[1].code == &granary_code());
  CHECK(found[2].code == &shipped_code());
}

}  // namespace assize::test
