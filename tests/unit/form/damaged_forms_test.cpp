// SPDX-License-Identifier: Apache-2.0
//
// Property: whatever converters and people do to a form, its claims and cells come back and no word
// is lost.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include <assize/form.hpp>

#include "damage.hpp"
#include "sheet.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

constexpr double least = 99;         // in a hundred, of claims and of cells
constexpr double least_of_two = 97;  // where two damages meet

// What nothing in the form can tell any more: only that no word is lost is asked of these.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> hopeless = {
    {{"two provisions in a row", "all ids lost"},
     {"no column of requirements", "no column of numbers"},
     {"no column of requirements", "all ids lost"},
     {"no column of requirements", "some ids lost"},
     {"no column of requirements", "lost noughts"}}};

std::vector<std::string> granary_requirements() {
  std::vector<std::string> out;
  for (const FormRow& row : granary_code().form.rows) out.push_back(granary_requirement(row.id));
  return out;
}

// The official wording, from the corpus: the column of requirements of a form that somebody filled
// in. Empty without a corpus.
std::vector<std::string> shipped_requirements() {
  const auto source = corpus("documents/003_964a5bc84b4e9d9c.txt");
  if (!source) return {};
  Diagnostics diagnostics;
  const auto document = read_document(*source, diagnostics);
  REQUIRE(document);
  const Assessment assessment = read_form(*document, shipped_code());
  std::vector<std::string> out;
  for (const Response& one : assessment.responses) out.push_back(one.requirement.text);
  return out;
}

double percent(std::size_t part, std::size_t whole) {
  return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

// With ASSIZE_TELL set, how well each form came back; its value names the one to be told in full.
void tell(const std::string& what, const Score& score) {
  static const char* wanted = std::getenv("ASSIZE_TELL");
  if (wanted == nullptr) return;
  std::printf("%-64s claims %5.1f cells %5.1f lost %zu invented %zu\n", what.c_str(),
              percent(score.claims, score.rows), percent(score.cells_right, score.cells),
              score.lost, score.invented);
  if (what.find(wanted) != std::string::npos) std::printf("%s", score.wrong.c_str());
}

void expect(const Score& score, double share) {
  CHECK(percent(score.claims, score.rows) >= share);
  CHECK(percent(score.cells_right, score.cells) >= share);
}

void check(const Code& code, const std::vector<std::string>& requirements) {
  for (const Damage& damage : damages()) {
    for (const Print how : {Print::tabs, Print::pipes, Print::html}) {
      Score total;
      for (std::uint32_t seed = 1; seed <= 4; ++seed) {
        Dice dice(seed * 7919);
        Sheet sheet = lay_out(code, invent_answers(code, requirements, dice));
        damage.apply(sheet, dice);
        total += compare(sheet, read_back(print(sheet, how), code));
      }
      const std::string what = std::string(damage.name) + ", " + std::string(to_string(how));
      tell(what, total);
      INFO(what << "\n" << total.wrong);
      expect(total, least);
      CHECK(total.lost == 0);
      CHECK(total.invented == 0);
    }
  }
}

void check_pairs(const Code& code, const std::vector<std::string>& requirements) {
  std::uint32_t seed = 1;
  for (const Damage& first : damages()) {
    for (const Damage& second : damages()) {
      if (&second <= &first) continue;
      constexpr std::array<Print, 3> prints = {Print::tabs, Print::pipes, Print::html};
      const Print how = prints[seed % prints.size()];
      Dice dice(++seed * 104729);
      Sheet sheet = lay_out(code, invent_answers(code, requirements, dice));
      first.apply(sheet, dice);
      second.apply(sheet, dice);
      const Score score = compare(sheet, read_back(print(sheet, how), code));
      const std::string what = std::string(first.name) + " + " + std::string(second.name) + ", " +
                               std::string(to_string(how));
      tell(what, score);
      INFO(what << "\n" << score.wrong);
      const std::pair pair(first.name, second.name);
      if (std::find(hopeless.begin(), hopeless.end(), pair) == hopeless.end()) {
        expect(score, least_of_two);
      }
      CHECK(score.lost == 0);
    }
  }
}

}  // namespace

TEST_CASE("a damaged form of an invented Code comes back") {
  check(granary_code(), granary_requirements());
}

TEST_CASE("a form damaged twice comes back") {
  check_pairs(granary_code(), granary_requirements());
}

TEST_CASE("a damaged form of the shipped Code comes back") {
  const auto requirements = shipped_requirements();
  if (requirements.empty()) return;
  check(shipped_code(), requirements);
}

TEST_CASE("a form of the shipped Code damaged twice comes back") {
  const auto requirements = shipped_requirements();
  if (requirements.empty()) return;
  check_pairs(shipped_code(), requirements);
}

TEST_CASE("a form comes back from any encoding") {
  Dice dice(11);
  const Code& code = granary_code();
  const Sheet sheet = lay_out(code, invent_answers(code, granary_requirements(), dice));
  for (const Encoding& encoding : encodings()) {
    for (const Print how : {Print::tabs, Print::pipes, Print::html}) {
      const Score score = compare(sheet, read_back(encoding.apply(print(sheet, how)), code));
      INFO(encoding.name << ", " << to_string(how) << "\n" << score.wrong);
      expect(score, 100);
      CHECK(score.lost == 0);
    }
  }
}

}  // namespace assize::test
