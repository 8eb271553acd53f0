// SPDX-License-Identifier: Apache-2.0
#include "form/answer.hpp"

#include <string>

#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::form {
namespace {

// "yes", "yes +" where other words follow, "none" where the text begins with no answer.
std::string said(std::string_view text, const Code& code) {
  const auto answer = read_answer(text, code.form);
  if (!answer) return "none";
  return std::string(to_string(answer->claim)) + (answer->whole ? "" : " +");
}

}  // namespace

TEST_CASE("answers are read as people write them") {
  struct Case {
    const char* text;
    const char* claim;
  };
  const Case cases[] = {
      {"Yes", "yes"},
      {"YES.", "yes"},
      {"y", "yes"},
      {" Yes ", "yes"},
      {"\xE2\x9C\x93", "yes"},
      {"\xE2\x9C\x94\xEF\xB8\x8F", "yes"},
      {"**\xE2\x9C\x93**", "yes"},
      {"\xEF\x83\xBC", "yes"},
      {"Compliant", "yes"},
      {"Fully compliant", "yes"},
      {"Yes \xE2\x80\x93 compliant", "yes"},
      {"Yes - we do this in every village of ours", "yes +"},
      {"Yes we do this in every village of ours", "yes +"},
      {"No", "no"},
      {"N", "no"},
      {"No (see plan)", "no +"},
      {"Not compliant", "no"},
      {"Not yet", "no"},
      {"\xE2\x9C\x97", "no"},
      {"\xEF\x83\xBB", "no"},
      {"Partial", "partial"},
      {"Partially compliant", "partial"},
      {"Yes - partially", "partial"},
      {"Yes, in part", "partial"},
      {"N/A", "not-applicable"},
      {"Not applicable", "not-applicable"},
      {"Yes (policy) / No (practice)", "partial"},
      {"Yes, with exceptions", "partial"},
      {"Yes No sack was refused this year", "yes +"},
      {"Comply: No", "no"},
      {"Compliant: see section 3", "yes +"},
      {"Comply: Evidence, commentary and more", "none"},
      {"Yes / No", "blank"},
      {"Yes/No", "blank"},
      {"Yes or No", "blank"},
      {"Yes No", "blank"},
      {"No / Yes", "blank"},
      {"TBC", "blank"},
      {"-", "blank"},
      {"?", "blank"},
      {"", "none"},
      {"Perhaps", "none"},
      {"Nothing was refused", "none"},
      {"No sacks were lost in the whole of last year", "none"},
      {"Notes are kept", "none"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(said(c.text, test::shipped_code()) == c.claim);
  }
}

TEST_CASE("a tick box says which of the words is meant") {
  struct Case {
    const char* text;
    const char* claim;
  };
  const Case cases[] = {
      {"\xE2\x98\x92 Yes \xE2\x98\x90 No", "yes"},
      {"\xE2\x98\x90 Yes \xE2\x98\x92 No", "no"},
      {"\xE2\x98\x91 Yes", "yes"},
      {"Yes \xE2\x98\x92 No \xE2\x98\x90", "yes"},
      {"Yes \xE2\x98\x90 No \xE2\x98\x92", "no"},
      {"Yes \xE2\x98\x90 No \xE2\x98\x90 Partial \xE2\x98\x91", "partial"},
      {"[x] Yes [ ] No", "yes"},
      {"[ ] Yes [X] No", "no"},
      {"\xEF\x83\xBE Yes \xEF\x82\xA8 No", "yes"},
      {"\xEF\x82\xA8 Yes \xEF\x83\xBE No", "no"},
      {"Yes \xEF\x82\xA8 No \xEF\x83\xBE", "no"},
      {"\xE2\x98\x92 Yes No", "yes"},
      {"\xE2\x98\x90 Yes \xE2\x98\x90 No", "blank"},
      {"\xE2\x98\x90 Yes", "blank"},
      {"\xE2\x98\x90", "blank"},
      {"\xE2\x98\x92 Yes \xE2\x98\x92 No", "none"},
      {"Yes \xE2\x98\x92 No", "none"},
      {"~~Yes~~ / No", "no"},
      {"Yes / ~~No~~", "yes"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(said(c.text, test::shipped_code()) == c.claim);
  }
}

TEST_CASE("what stands for a claim is the Code's to say") {
  const Code& lido = test::invented_code();
  CHECK(said("Aye", lido) == "yes");
  CHECK(said("nay.", lido) == "no");
  CHECK(said("No pool", lido) == "not-applicable");
  CHECK(said("Aye/Nay", lido) == "blank");
  CHECK(said("Compliant", lido) == "none");
}

TEST_CASE("the answer ends where other words begin") {
  const auto answer = read_answer("Yes \xE2\x80\x93 see page 4", test::shipped_code().form);
  REQUIRE(answer);
  CHECK(answer->end == 3);
  const auto whole = read_answer("Yes.", test::shipped_code().form);
  REQUIRE(whole);
  CHECK(whole->end == 4);
}

TEST_CASE("several answers in one cell are told apart from a choice") {
  const Form& form = test::shipped_code().form;
  CHECK(read_answers("Yes Yes", form) == std::vector<Claim>{Claim::yes, Claim::yes});
  CHECK(read_answers("Yes No", form) == std::vector<Claim>{Claim::yes, Claim::no});
  CHECK(read_answers("Yes / Yes", form).size() == 2);
  CHECK(read_answers("Yes / No", form).empty());
  CHECK(read_answers("Yes \xE2\x98\x90 No \xE2\x98\x92", form).empty());
  CHECK(read_answers("Yes and more", form).empty());
  CHECK(read_answers("", form).empty());
}

TEST_CASE("a plain answer can stand in the column of answers only") {
  const Form& form = test::shipped_code().form;
  for (const char* text :
       {"Yes", "NO", "Partially", "Yes / No", "\xE2\x98\x92 Yes \xE2\x98\x90 No"}) {
    INFO(text);
    CHECK(is_plain_answer(text, form));
  }
  for (const char* text : {"", "N/A", "TBC", "-", "Yes, see the barn book", "Section 4.2",
                           "No sacks were lost in the whole of last year"}) {
    INFO(text);
    CHECK_FALSE(is_plain_answer(text, form));
  }
}

}  // namespace assize::form
