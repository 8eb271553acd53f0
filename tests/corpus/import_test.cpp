// SPDX-License-Identifier: Apache-2.0
//
// Real forms, held against a careful reader's account of them: every claim, the words of every
// cell, and that no word of a cell is lost. The figures are printed.
#include <cstdio>
#include <set>

#include <assize/document.hpp>
#include <assize/form.hpp>

#include "corpus/truth.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"
#include "text/fold.hpp"

namespace assize::test {
namespace {

std::optional<Assessment> import(std::string_view number) {
  const auto source = corpus(document_path(number));
  if (!source) return std::nullopt;
  Diagnostics diagnostics;
  const auto document = read_document(*source, diagnostics);
  REQUIRE(document);
  REQUIRE(diagnostics.all().empty());
  const Code& code = shipped_code();
  const Code* codes[] = {&invented_code(), &code};
  const auto detected = detect_code(*document, codes);
  CHECK(detected.front().code == &code);
  CHECK(detected.front().score >= detection_threshold);
  CHECK(detected.back().score < detection_threshold);
  return read_form(*document, code);
}

std::string_view expected_claim(const std::string& comply) {
  return comply.empty() ? std::string_view("blank") : std::string_view(comply);
}

void check_form(std::string_view number) {
  const auto assessment = import(number);
  if (!assessment) return;
  const auto rows = true_rows(number);
  std::multiset<std::string> left_over;
  for (const Unplaced& unplaced : assessment->unplaced) {
    for (const text::Word& word : text::words(unplaced.text)) left_over.insert(word.folded);
  }
  std::size_t claims = 0;
  std::size_t same = 0;
  std::size_t lost = 0;
  for (const TrueRow& row : *rows) {
    const Response* response = assessment->response(row.provision);
    REQUIRE(response != nullptr);
    INFO(number << " " << row.provision);
    CHECK(to_string(response->claim) == expected_claim(row.comply));
    claims += to_string(response->claim) == expected_claim(row.comply) ? 1U : 0U;
    const std::string evidence = text::fold_space(row.evidence);
    const std::string commentary = text::fold_space(row.commentary);
    CHECK(response->evidence.text == evidence);
    CHECK(response->field(Field::commentary).text == commentary);
    same += response->evidence.text == evidence ? 1U : 0U;
    same += response->field(Field::commentary).text == commentary ? 1U : 0U;
    std::multiset<std::string> here;
    for (const Field field : {Field::evidence, Field::commentary, Field::claim}) {
      for (const text::Word& word : text::words(response->field(field).text))
        here.insert(word.folded);
    }
    for (const std::string* cell : {&evidence, &commentary}) {
      for (const text::Word& word : text::words(*cell)) {
        const auto found = here.find(word.folded);
        if (found != here.end()) {
          here.erase(found);
        } else if (const auto spare = left_over.find(word.folded); spare != left_over.end()) {
          left_over.erase(spare);
        } else {
          ++lost;
        }
      }
    }
  }
  CHECK(lost == 0);
  std::printf(
      "%s: claims %zu of %zu, cells %zu of %zu, words lost %zu, guesses %zu, unplaced %zu\n",
      std::string(number).c_str(), claims, rows->size(), same, 2 * rows->size(), lost,
      assessment->guesses.size(), assessment->unplaced.size());
}

}  // namespace

TEST_CASE("a form whose table breaks over pages is read as its reader did") { check_form("001"); }

TEST_CASE("a form inside the Code's own publication is read as its reader did") {
  check_form("003");
}

TEST_CASE("a plan's actions are read with their provisions and dates") {
  const auto assessment = import("004");
  if (!assessment) return;
  CHECK_FALSE(assessment->has_form);
  const auto actions = true_actions("004");
  REQUIRE(assessment->actions.size() == actions->size());
  for (std::size_t i = 0; i < actions->size(); ++i) {
    INFO("action " << i + 1);
    const Action& action = assessment->actions[i];
    CHECK(action.provisions == (*actions)[i].provisions);
    CHECK(due_dates(action) == (*actions)[i].due);
    CHECK(action.improvement.text == (*actions)[i].improvement);
    CHECK(action.status.text == (*actions)[i].status);
  }
  std::printf("004: actions %zu of %zu\n", assessment->actions.size(), actions->size());
}

}  // namespace assize::test
