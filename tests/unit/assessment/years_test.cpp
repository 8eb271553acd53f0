// SPDX-License-Identifier: Apache-2.0
#include "assessment/years.hpp"

#include <string>

#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

using assessment::Years;

Assessment lido(const std::string& inner) {
  Diagnostics diagnostics;
  auto read = load_assessment({"lido.xml", "<assessment format='1' code='lido' revision='2030-1'>" +
                                               inner + "</assessment>"},
                              diagnostics);
  REQUIRE(read);
  conform(*read, invented_code(), diagnostics);
  REQUIRE(diagnostics.ok());
  return std::move(*read);
}

std::string row(const std::string& id, const std::string& claim, const std::string& evidence) {
  return "<response row='" + id + "' claim='" + claim + "'><evidence>" + evidence +
         "</evidence><commentary/></response>";
}

Years compared(const std::string& last, const std::string& now) {
  return assessment::compare_years(lido(last), invented_code(), lido(now), invented_code(),
                                   nullptr);
}

std::string form(const std::string& rows) { return "<form>" + rows + "</form>"; }

}  // namespace

TEST_CASE("a year held against itself: nothing moved, all word for word, every promise repeated") {
  const std::string same = form(row("1.2", "yes", "The board by the gate. A bell will be hung.") +
                                row("1.3", "no", "We plan to buy a whistle by May 2031."));
  const Years years = compared(same, same);
  REQUIRE(years.rows.size() == 3);
  for (const auto& pair : years.rows) CHECK_FALSE(pair.moved());
  CHECK(years.rows[0].same_words);
  CHECK(years.rows[1].same_words);
  CHECK_FALSE(years.rows[2].same_words);  // absent in both
  CHECK_FALSE(years.rows[2].is_new);
  CHECK(years.promises == 2);
  CHECK(years.untraced.empty());
  // Undated and beside a Yes: spoken of, and nothing to come.
  REQUIRE(years.repeated.size() == 1);
  CHECK(years.repeated[0].again == std::vector<std::string>{"2031-05"});
}

TEST_CASE("a promise that is put off is made again, with the date that it has now") {
  const Years years = compared(
      form(row("1.2", "yes", "A bell of bronze will be hung at the deep end in May 2031.")),
      form(row("1.2", "yes", "A bell of bronze will be hung at the deep end in May 2032.")));
  REQUIRE(years.repeated.size() == 1);
  CHECK(years.repeated[0].dates == std::vector<std::string>{"2031-05"});
  CHECK(years.repeated[0].again == std::vector<std::string>{"2032-05"});
  CHECK(years.untraced.empty());
  CHECK(years.rows[0].other_words);
  CHECK_FALSE(years.rows[0].moved());
}

TEST_CASE("an action that is done is not promised again") {
  const auto plan = [](const std::string& status) {
    return form(row("1.3", "no", "No.")) +
           "<plan><action id='1' provisions='1.3'><improvement>Teach swimmers semaphore"
           "</improvement><due>May 2031</due><status>" +
           status + "</status></action></plan>";
  };
  CHECK(compared(plan(""), plan("")).repeated.size() == 1);
  const std::string done = invented_code().lexicon.find("done")->terms.front();
  const Years years = compared(plan(""), plan(done));
  CHECK(years.repeated.empty());
  CHECK(years.untraced.empty());
}

TEST_CASE("a Yes that became No is told apart from what moved otherwise") {
  const Years years = compared(form(row("1.2", "yes", "a") + row("1.3", "no", "b")),
                               form(row("1.2", "no", "c") + row("1.3", "yes", "d")));
  CHECK(years.rows[0].was_yes());
  CHECK(years.rows[1].moved());
  CHECK_FALSE(years.rows[1].was_yes());
  CHECK_FALSE(years.rows[0].same_words);
}

TEST_CASE("a promise that nobody speaks of again has no trace") {
  const std::string last =
      form(row("1.2", "yes", "The board. A thermometer of brass will be bought in March 2031."));
  const Years gone = compared(last, form(row("1.2", "yes", "The board by the gate.")));
  REQUIRE(gone.untraced.size() == 1);
  CHECK(gone.untraced[0].row == "1.2");
  CHECK(gone.untraced[0].text == "A thermometer of brass will be bought in March 2031.");
  CHECK(gone.untraced[0].dates == std::vector<std::string>{"2031-03"});
  CHECK(
      compared(last, form(row("1.2", "yes", "The thermometer of brass was bought in March 2031.")))
          .untraced.empty());
}

TEST_CASE("an action of last year's plan leaves its trace in the row or in this year's plan") {
  const std::string plan =
      "<plan><action id='1' provisions='1.3'><improvement>Teach swimmers semaphore</improvement>"
      "<due>May 2031</due></action></plan>";
  const std::string rows = form(row("1.3", "no", "No bell yet."));
  CHECK(compared(rows + plan, rows).untraced.size() == 1);
  CHECK(compared(rows + plan, rows + plan).untraced.empty());
  CHECK(compared(rows + plan, form(row("1.3", "yes", "All swimmers know semaphore.")))
            .untraced.empty());
}

}  // namespace assize::test
