// SPDX-License-Identifier: Apache-2.0
#include "plugin/plugins.hpp"

#include <utility>

#include "plugin/built_in.hpp"
#include "support/catch.hpp"

namespace assize::plugin {
namespace {

File file(const std::string& name) {
  return {std::string(ASSIZE_TEST_PLUGINS) + "/" + name + ".so", "test"};
}

Plugins plugins_of(std::vector<File> files, Limits limits = {}) {
  return Plugins(std::move(files), ASSIZE_READ, limits);
}

std::string all_told(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& each : diagnostics.all()) out += to_string(each);
  return out;
}

/// What is told of a file that the plugin reads; the file names its deed.
std::string told_of(const std::string& deed) {
  Limits limits;
  if (deed == "hang") limits.wall_seconds = 2;
  const Plugins plugins = plugins_of({file("test_deeds")}, limits);
  Diagnostics diagnostics;
  const Plugins::Reading reading = plugins.read({"form.bin", "#" + deed + ": text"}, diagnostics);
  CHECK(reading.recognised);
  CHECK_FALSE(reading.document);
  CHECK(diagnostics.errors() == 1);
  return all_told(diagnostics);
}

}  // namespace

TEST_CASE("a plugin's Reader reads, and what it tells is told") {
  const Plugins plugins = plugins_of({file("test_stale"), file("test_deeds")});
  Diagnostics diagnostics;
  const Plugins::Reading reading = plugins.read({"form.bin", "#well:Some words!"}, diagnostics);
  REQUIRE(reading.document);
  CHECK(reading.document->blocks.at(0).text.text == "Some words!");
  CHECK(reading.document->places.at(0).words == "page 1");
  CHECK(all_told(diagnostics) == "form.bin:1:7: warning: ends loudly\n");
}

TEST_CASE("what no Reader is sure of is not read, and refused plugins are told") {
  const Plugins plugins = plugins_of({file("test_deeds"), file("test_stale")});
  Diagnostics diagnostics;
  const Plugins::Reading reading = plugins.read({"form.bin", "something else"}, diagnostics);
  CHECK_FALSE(reading.recognised);
  CHECK_FALSE(reading.document);
  CHECK_THAT(all_told(diagnostics),
             Catch::Contains("this plugin was refused: it was built for 'assize plugin 0"));
  CHECK(diagnostics.ok());
}

TEST_CASE("a crash, a hang and an exception cost one file and are told") {
  CHECK_THAT(told_of("crash"), Catch::StartsWith("form.bin: error: the Reader 'crash' "));
  CHECK_THAT(told_of("hang"), Catch::Contains("the Reader 'hang' was stopped after 2 s"));
  CHECK_THAT(told_of("throw"), Catch::Contains("failed: it was too much"));
}

#if !defined(__SANITIZE_ADDRESS__) && !(defined(__has_feature) && defined(__clang__))
TEST_CASE("memory has an end") {
  CHECK_THAT(told_of("hoard"), Catch::Contains("needs more than 1024 MiB of memory"));
}
#endif

TEST_CASE("what a library prints does not get into the reply") {
  const Plugins plugins = plugins_of({file("test_deeds")});
  Diagnostics diagnostics;
  const Plugins::Reading reading = plugins.read({"form.bin", "#loud:Words"}, diagnostics);
  REQUIRE(reading.document);
  CHECK(reading.document->blocks.at(0).text.text == "Words");
  CHECK(diagnostics.all().empty());
}

TEST_CASE("an Annotator is found by the Reader that recognises the content") {
  const Plugins plugins = plugins_of({file("test_deeds")});
  const std::vector<Note> notes = {{1, 1, "words", 1, "Which?"}};
  Diagnostics diagnostics;
  const Plugins::Annotated annotated =
      plugins.annotate({"form.bin", "#well:Some words"}, {notes, "A", "2026-11-22"}, diagnostics);
  REQUIRE(annotated.bytes);
  CHECK(*annotated.bytes == "#well:Some words\nA 2026-11-22 at words: Which?");
  CHECK_FALSE(
      plugins.annotate({"form.bin", "plain"}, {notes, "A", "2026-11-22"}, diagnostics).recognised);
}

TEST_CASE("plugins are listed with what they say of themselves, or why they were refused") {
  const Plugins plugins = plugins_of({file("test_deeds"),
                                      file("test_stale"),
                                      {"/nowhere/none.so", "user"},
                                      {ASSIZE_READ, "user"}});
  const std::vector<Info> all = plugins.list();
  REQUIRE(all.size() == 4);
  CHECK(all[0].id == "deeds");
  CHECK(all[0].version == "1.2.3");
  CHECK(all[0].licence == "CC0-1.0");
  CHECK(all[0].libraries == "none 1.0");
  CHECK(all[0].readers.size() == 6);
  CHECK(all[0].annotators == std::vector<std::string>{"well"});
  CHECK(all[0].refused.empty());
  CHECK_THAT(all[1].refused, Catch::Contains("build it again"));
  CHECK(all[1].id.empty());
  CHECK_THAT(all[2].refused, Catch::Contains("No such file"));
  CHECK_FALSE(all[3].refused.empty());
}

TEST_CASE("without the program that reads, the file is told and nothing else happens") {
  const Plugins plugins({file("test_deeds")}, "/nowhere/assize-read");
  Diagnostics diagnostics;
  CHECK_FALSE(plugins.read({"form.bin", "#well:x"}, diagnostics).document);
  CHECK_THAT(all_told(diagnostics), Catch::Contains("cannot be started"));
}

TEST_CASE("the program's own Readers and Reporters are a plugin like any other") {
  const Info info = Plugins::describe(built_in());
  CHECK(info.id == "assize");
  CHECK_FALSE(info.readers.empty());
  CHECK_FALSE(info.reporters.empty());
}

}  // namespace assize::plugin
