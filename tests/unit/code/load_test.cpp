// SPDX-License-Identifier: Apache-2.0
#include "unit/code/sample.hpp"

using namespace assize;
using namespace std::chrono_literals;
using Strings = std::vector<std::string>;

TEST_CASE("the head of a Code") {
  const Code& code = test::invented_code();
  CHECK(code.name() == "lido@2030-1");
  CHECK(code.edition == 1);
  CHECK(code.title == "Lido Keepers' Code");
  CHECK(code.issuer == "Guild of Lido Keepers");
  CHECK(code.attribution == "Invented for tests.");
  CHECK(code.source == "https://example.org/lido-code");
  CHECK(code.status == CodeStatus::example);
  CHECK_FALSE(code.published);
  CHECK(code.applicable == 2030y / 1 / 1);
  CHECK(code.time_zone == "Europe/London");
  CHECK(code.calendar == "harbour");
  CHECK(code.day_of_event == 1);
  CHECK(code.detect == Strings{"Lido Keepers' Code", "lido keeper", "water temperature"});
  CHECK(code.origin.find("2030-1.xml") != std::string::npos);
}

TEST_CASE("sections and provisions") {
  const Code& code = test::invented_code();
  REQUIRE(code.sections.size() == 2);
  CHECK(code.section("1")->also == Strings{"The water"});
  CHECK(code.section("2")->provisions == Strings{"2.1", "2.2", "2.3"});
  CHECK(code.section("3") == nullptr);
  REQUIRE(code.provisions.size() == 6);

  CHECK(code.provision("1.1")->modality == Modality::narrative);
  CHECK(code.provision("9.9") == nullptr);
  const Provision& water = *code.provision("1.2");
  CHECK(water.section == "1");
  CHECK(water.modality == Modality::must);
  CHECK(water.strands == std::vector{Strand::policy, Strand::practice});
  CHECK(water.has_tag("record"));
  CHECK_FALSE(water.has_tag("deadline"));
  CHECK(water.keywords == Strings{"chalk", "morning", "temperature"});
  REQUIRE(water.items.size() == 3);
  CHECK(water.items[1].id == "1.2(b)");
  CHECK(water.items[1].label == "b");
  CHECK(water.items[1].summary == "written down");
  CHECK(water.items[1].words == Strings{"log", "logbook", "written"});
  REQUIRE(water.points.size() == 1);
  CHECK(water.points[0].id == "morning");
  CHECK(water.points[0].words == Strings{"each morning", "every morning", "daily"});

  const Provision& glass = *code.provision("1.3");
  CHECK(glass.modality == Modality::should);
  CHECK(glass.twin == "2.2");
  CHECK(glass.role == "head-keeper");
  REQUIRE(glass.exclusions.size() == 1);
  CHECK(glass.exclusions[0].words == Strings{"drained", "empty pool"});
}

TEST_CASE("deadlines and limits") {
  const Code& code = test::invented_code();
  const Deadline& hours = code.provision("1.3")->deadlines.at(0);
  CHECK(hours.stage == 1);
  CHECK(hours.amount == 2);
  CHECK(hours.unit == DurationUnit::hour);
  CHECK_FALSE(hours.working_days());
  CHECK(hours.sure == Sureness::published);

  const Deadline& extension = code.provision("2.2")->deadlines.at(1);
  CHECK(extension.kind == "extension");
  CHECK(extension.stage == 2);
  CHECK(extension.working_days() == 3);
  CHECK(extension.from == "deadline-end");
  CHECK(extension.to == "pool-reopened");
  CHECK(extension.extends == "2.2");
  CHECK(extension.unless == "storm");
  CHECK(extension.needs == Strings{"notice-posted"});
  CHECK(extension.sure == Sureness::inferred);

  const std::vector<TimeLimit>& limits = code.provision("2.1")->limits;
  REQUIRE(limits.size() == 2);
  CHECK(limits[0].from.empty());
  CHECK(limits[0].unit == DurationUnit::year);
  CHECK(limits[1].from == "pool-closed");
  CHECK(limits[1].sure == Sureness::recalled);
}

TEST_CASE("form, plan and instruments") {
  const Code& code = test::invented_code();
  CHECK(code.form.titles == Strings{"Lido return"});
  REQUIRE(code.form.columns.size() == 4);
  CHECK(code.form.columns[0].role == ColumnRole::provision);
  CHECK(code.form.columns[0].labels == Strings{"Rule", "No"});
  REQUIRE(code.form.answers.size() == 7);
  CHECK(code.form.answers[4].text == "Half");
  CHECK(code.form.answers[4].claim == Claim::partial);
  CHECK(code.form.answers[6].claim == Claim::blank);
  CHECK(code.form.duties.at(0).id == "signed");
  CHECK(code.form.duties.at(0).summary == "The head keeper signs it.");
  CHECK(code.form.preambles == Strings{"Dear keeper"});

  REQUIRE(code.form.rows.size() == 3);
  CHECK(code.row("2")->provisions == Strings{"2.1", "2.2", "2.3"});
  CHECK(code.row("2")->keywords ==
        Strings{"gate", "hours", "opens", "closed", "reopens", "chocolate"});
  CHECK(code.row("2.1") == nullptr);
  CHECK(code.row_of("2.3") == code.row("2"));
  CHECK(code.row_of("1.1") == nullptr);

  CHECK(code.plan.titles == Strings{"Mending list"});
  CHECK(code.plan.columns.size() == 3);
  REQUIRE(code.enforcement.size() == 1);
  CHECK(code.enforcement[0].short_name == "RF");
  CHECK(code.enforcement[0].from == 2030y / 1 / 1);
  CHECK(code.enforcement[0].sure == Sureness::recalled);
}

TEST_CASE("rows by rule") {
  const std::string listed =
      "<row id=\"1.2\" section=\"1\" provisions=\"1.2\"/>\n"
      "    <row id=\"1.3\" section=\"1\" provisions=\"1.3\"/>\n"
      "    <row id=\"2\" section=\"2\" provisions=\"2.1 2.2 2.3\"/>";
  const auto load = [&](const std::string& rows, const std::string& count) {
    std::string text = test::replaced(test::sample(), listed, rows);
    text = test::replaced(text, "rows=\"3\"", "rows=\"" + count + "\"");
    Diagnostics diagnostics;
    const auto code = load_code({"c.xml", text}, test::Resources{}, diagnostics);
    CHECK(test::brief(diagnostics).empty());
    REQUIRE(code);
    return *code;
  };
  const Code each = load("<rows each=\"provision\"/>", "5");
  CHECK(each.row("2.3")->section == "2");
  CHECK(each.row_of("1.1") == nullptr);
  const Code sections = load("<rows each=\"section\"/>", "2");
  CHECK(sections.row("1")->provisions == Strings{"1.2", "1.3"});
  CHECK(sections.row("1")->keywords.size() == 5);
}

TEST_CASE("the hash is of all that a Code is made of") {
  const auto hash = [](const std::string& from, const std::string& to, bool in_lexicon) {
    test::Resources resources;
    std::string text = test::sample();
    if (in_lexicon)
      resources.lexicon_source->text = test::replaced(resources.lexicon_source->text, from, to);
    else
      text = test::replaced(text, from, to);
    Diagnostics diagnostics;
    return load_code({"c.xml", text}, resources, diagnostics)->sha256;
  };
  const std::string plain = hash("Water", "Water", false);
  CHECK(plain.size() == 64);
  CHECK(plain == hash("storm", "storm", true));
  CHECK(plain != hash("Water", "Waters", false));
  CHECK(plain != hash("gale", "gales", true));
}
