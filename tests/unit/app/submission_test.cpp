// SPDX-License-Identifier: Apache-2.0
#include "app/submission.hpp"

#include "app/content.hpp"
#include "app/files.hpp"
#include "scratch.hpp"
#include "support/catch.hpp"

using namespace assize;
using namespace assize::app;

namespace {

const std::string samples = std::string(ASSIZE_SOURCE_DIR) + "/tests/cases/_content";
constexpr Date today = std::chrono::year{2026} / 11 / 22;

/// The invented Codes of the cases, and what is chosen of them.
struct Setting {
  explicit Setting(const std::string& named = {})
      : content({{samples, "--content"}}, diagnostics), chooser(content, named, today) {}
  Diagnostics diagnostics;
  Content content;
  Chooser chooser;

  std::optional<Input> read(const std::string& path) {
    auto submission = read_assessment(path, chooser, diagnostics);
    if (!submission) return std::nullopt;
    imported = submission->imported;
    return std::move(submission->input);
  }
  std::string imported{};  ///< of what was read last
};

std::string sample(const char* name) {
  Diagnostics diagnostics;
  return read_file(joined(samples, name), diagnostics).value().text;
}

}  // namespace

TEST_CASE("a form is recognised by its content") {
  Setting setting;
  const auto input = setting.read(joined(samples, "good.txt"));
  REQUIRE(input);
  CHECK(input->code->name() == "orchard@2024");
  CHECK(input->assessment.code_from == "detected");
  CHECK(input->assessment.source == joined(samples, "good.txt"));
  CHECK(input->assessment.organisation == "Fir Orchard");
  CHECK(input->assessment.responses.size() == 4);
  CHECK(setting.diagnostics.ok());
}

TEST_CASE("below the threshold nothing is chosen, and the candidates are told") {
  Setting setting;
  CHECK_FALSE(setting.read(joined(samples, "letter.txt")));
  REQUIRE(setting.diagnostics.errors() == 1);
  const Diagnostic& told = setting.diagnostics.all().front();
  CHECK(told.message.find("orchard@2024 0.00") != std::string::npos);
  CHECK(told.suggestion.find("--code orchard@2024") != std::string::npos);
}

TEST_CASE("a Code named without revision is the one in force") {
  Setting setting("orchard");
  CHECK(setting.read(joined(samples, "good.txt"))->assessment.code_from == "as-of");
  Diagnostics diagnostics;
  const auto on = [&](Date day, const std::string& name) {
    Chooser chooser(setting.content, {}, day);
    const Choice choice = chooser.named(name, "option", {"--code"}, diagnostics);
    return choice.code != nullptr ? choice.code->revision + " " + choice.from : "none";
  };
  using std::chrono::year;
  CHECK(on(year{2024} / 3 / 31, "orchard") == "2020 as-of");
  CHECK(on(year{2024} / 4 / 1, "orchard") == "2024 as-of");
  CHECK(on(year{2030} / 1 / 1, "orchard@2020") == "2020 option");
  CHECK(diagnostics.ok());
  CHECK(on(year{2019} / 1 / 1, "orchard") == "none");
  CHECK(on(year{2026} / 1 / 1, "orchard@2022") == "none");
  CHECK(diagnostics.errors() == 2);
  CHECK(diagnostics.all()[1].suggestion.find("did you mean 'orchard@202") != std::string::npos);
}

TEST_CASE("a folder is one assessment with what is handed in beside it") {
  const scratch::Folder folder;
  folder.put("c-form.txt", sample("bad.txt"));
  folder.put("a-plan.txt", sample("plan.txt"));
  folder.put("b-plan.txt", sample("plan.txt"));
  folder.put("picking-policy.txt", "Whoever keeps the gate.\n");
  folder.put("other.txt", sample("letter.txt"));
  Setting setting;
  const auto input = setting.read(folder.path());
  REQUIRE(input);
  const Assessment& assessment = input->assessment;
  CHECK(assessment.source == folder.path());
  CHECK(assessment.document == folder.path("c-form.txt"));
  CHECK(assessment.has_form);
  CHECK(assessment.has_plan);
  REQUIRE(assessment.actions.size() == 4);
  CHECK(assessment.actions[0].id == "1");
  CHECK(assessment.actions[3].id == "4");
  CHECK(assessment.actions[3].document == folder.path("b-plan.txt"));
  REQUIRE(assessment.handed_in.size() == 2);
  CHECK(assessment.handed_in[0].kind == "other");
  CHECK(assessment.handed_in[1].kind == "policy");
  CHECK(assessment.handed_in[1].document.name == folder.path("picking-policy.txt"));
  CHECK(setting.imported == folder.path("c-form.txt"));
  for (const Guess& guess : assessment.guesses)
    if (!guess.document.empty()) CHECK(guess.document.ends_with("-plan.txt"));
}

TEST_CASE("a file of a folder that cannot be read is told, and the others are read") {
  const scratch::Folder folder;
  folder.put("form.txt", sample("bad.txt"));
  folder.put("form.pdf", "%PDF-1.7\n");
  Setting setting;
  CHECK(setting.read(folder.path()));
  REQUIRE(setting.diagnostics.errors() == 1);
  CHECK(setting.diagnostics.all()[0].where.file == folder.path("form.pdf"));
  CHECK(setting.diagnostics.all()[0].message.find("PDF") != std::string::npos);
}

TEST_CASE("native XML was not imported") {
  const scratch::Folder folder;
  const std::string path = folder.put(
      "a.xml", R"(<assessment format="1" code="orchard" revision="2024"><form/></assessment>)");
  Setting setting;
  CHECK(setting.read(joined(samples, "good.txt")));
  CHECK(setting.imported == joined(samples, "good.txt"));
  CHECK(setting.read(path));
  CHECK(setting.imported.empty());
  CHECK(setting.read(folder.path()));
  CHECK(setting.imported.empty());
}

TEST_CASE("a folder of plans alone is a plan") {
  const scratch::Folder folder;
  folder.put("plan.txt", sample("plan.txt"));
  Setting setting;
  const auto input = setting.read(folder.path());
  REQUIRE(input);
  CHECK_FALSE(input->assessment.has_form);
  CHECK(input->assessment.actions.size() == 2);
}

TEST_CASE("what is handed in with --with") {
  Setting setting;
  auto input = setting.read(joined(samples, "bad.txt"));
  REQUIRE(input);
  hand_in(*input, joined(samples, "plan.txt"), setting.content.plugins(), setting.diagnostics);
  hand_in(*input, joined(samples, "policy.txt"), setting.content.plugins(), setting.diagnostics);
  CHECK(input->assessment.actions.size() == 2);
  REQUIRE(input->assessment.handed_in.size() == 1);
  CHECK(input->assessment.handed_in[0].kind == "policy");
  CHECK(setting.diagnostics.ok());
  hand_in(*input, joined(samples, "good.txt"), setting.content.plugins(), setting.diagnostics);
  hand_in(*input, joined(samples, "missing.txt"), setting.content.plugins(), setting.diagnostics);
  CHECK(setting.diagnostics.errors() == 2);
  hand_in(*input, samples, setting.content.plugins(), setting.diagnostics);
  CHECK(setting.diagnostics.all().back().message == "this is a folder, and a file is wanted");
  for (const Guess& guess : input->assessment.guesses)
    CHECK((guess.document.empty() || guess.document == joined(samples, "plan.txt")));
}
