// SPDX-License-Identifier: Apache-2.0
#include "app/content.hpp"
#include "scratch.hpp"
#include "support/catch.hpp"
#include "text/sha256.hpp"

using namespace assize;
using namespace assize::app;

namespace {

Content content_of(const scratch::Folder& folder, Diagnostics& diagnostics) {
  return Content({{folder.path(), "--content"}}, diagnostics);
}

}  // namespace

TEST_CASE("Codes are listed by their paths, the newest revision first") {
  const scratch::Folder folder;
  for (const char* name :
       {"orchard/2020.xml", "orchard/2024.xml", "orchard/2024.wording.xml", "orchard/2024.text.xml",
        "barn/1.xml", "lexicon/l.xml", "calendars/c.xml", "schema/code.rng"})
    folder.put(std::string("codes/") + name, "");
  Diagnostics diagnostics;
  const Content content = content_of(folder, diagnostics);
  std::string names;
  for (const CodeFile& file : content.code_files()) names += file.name() + " ";
  CHECK(names == "barn@1 orchard@2024 orchard@2020 ");
  CHECK(diagnostics.ok());
  CHECK(content.has_calendar("c"));
  CHECK_FALSE(content.has_calendar("d"));
  CHECK(content.lexicon("l") != nullptr);
  CHECK(content.lexicon("m") == nullptr);
  CHECK(content.wording("orchard", "2024") != nullptr);
  CHECK(content.text("orchard", "2024") != nullptr);
  CHECK(content.text("orchard", "2020") == nullptr);
}

TEST_CASE("one revision in two places is an error") {
  const scratch::Folder one, two;
  one.put("codes/orchard/2020.xml", "");
  two.put("codes/orchard/2020.xml", "");
  Diagnostics diagnostics;
  const Content content({{one.path(), "--content"}, {two.path(), "system"}}, diagnostics);
  CHECK(diagnostics.errors() == 1);
  CHECK(content.code_files().size() == 1);
}

TEST_CASE("a Code that cannot be read is told once") {
  const scratch::Folder folder;
  folder.put("codes/orchard/2020.xml", "<code>");
  Diagnostics diagnostics;
  Content content = content_of(folder, diagnostics);
  CHECK(content.load(content.code_files()[0], diagnostics) == nullptr);
  const std::size_t errors = diagnostics.errors();
  CHECK(errors > 0);
  CHECK(content.load(content.code_files()[0], diagnostics) == nullptr);
  CHECK(diagnostics.errors() == errors);
}

TEST_CASE("a pack is its scripts without their tests, and its hash counts what is not a test") {
  const scratch::Folder folder;
  folder.put("scripts/p/pack.xml", "<pack/>");
  folder.put("scripts/p/text/a.lua", "return 1");
  Diagnostics diagnostics;
  const auto read = [&] { return content_of(folder, diagnostics).packs({}, diagnostics); };
  const auto before = read();
  REQUIRE(before.size() == 1);
  CHECK(before[0].origin == folder.path("scripts/p"));
  CHECK(before[0].sha256 == text::sha256_hex(text::sha256_hex("<pack/>") + "  pack.xml\n" +
                                             text::sha256_hex("return 1") + "  text/a.lua\n"));
  folder.put("scripts/p/text/a_test.lua", "return {}");
  folder.put("scripts/p/text/a_good.xml", "");
  folder.put("scripts/p/text/a_bad.xml", "");
  folder.put("scripts/notes/readme.txt", "no pack");
  const auto after = read();
  REQUIRE(after.size() == 1);
  REQUIRE(after[0].scripts.size() == 1);
  CHECK(after[0].scripts[0].path == "text/a");
  CHECK(after[0].scripts[0].source.name == folder.path("scripts/p/text/a.lua"));
  CHECK(after[0].sha256 == before[0].sha256);
  folder.put("scripts/p/text/b.lua", "return 2");
  CHECK(read()[0].sha256 != before[0].sha256);
  CHECK(diagnostics.ok());
}

TEST_CASE("--rules takes a pack or a folder of packs, each once") {
  const scratch::Folder folder;
  folder.put("mine/p/pack.xml", "<pack/>");
  folder.put("mine/q/pack.xml", "<pack/>");
  folder.put("none/readme.txt", "");
  Diagnostics diagnostics;
  const Content content = content_of(folder, diagnostics);
  const auto count = [&](const std::vector<std::string>& more) {
    return content.packs(more, diagnostics).size();
  };
  CHECK(count({folder.path("mine")}) == 2);
  CHECK(count({folder.path("mine/p")}) == 1);
  CHECK(count({folder.path("mine/p"), folder.path("mine"), folder.path("mine/../mine/q")}) == 2);
  CHECK(diagnostics.ok());
  CHECK(count({folder.path("none")}) == 0);
  CHECK(count({folder.path("missing")}) == 0);
  CHECK(diagnostics.errors() == 2);
}

TEST_CASE("roots are taken once, and a --content that is none is an error") {
  const scratch::Folder folder;
  Diagnostics diagnostics;
  std::size_t own = 0;
  for (const Root& root :
       find_roots({folder.path(), folder.path("../" + folder.path().substr(5))}, diagnostics))
    own += root.why == "--content" ? 1U : 0U;
  CHECK(own == 1);
  CHECK(diagnostics.ok());
  (void)find_roots({folder.path("missing")}, diagnostics);
  CHECK(diagnostics.errors() == 1);
}
