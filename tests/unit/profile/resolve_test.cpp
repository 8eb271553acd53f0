// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <string>

#include <assize/profile.hpp>

#include "support/catch.hpp"

using namespace assize;

namespace {

using Files = std::map<std::string, std::string>;

/// Loads the file `own.xml` among others; `said` gets what was told.
std::optional<Profile> load(const Files& files, std::string& said) {
  ProfileLoader loader([&](const std::string&, const std::string& path,
                           Diagnostics& diagnostics) -> std::optional<Source> {
    const auto found = files.find(path);
    if (found != files.end()) return Source{path, found->second};
    diagnostics.error({path}, "is not there");
    return std::nullopt;
  });
  Diagnostics diagnostics;
  auto profile = loader.load({"own.xml", files.at("own.xml")}, diagnostics);
  said.clear();
  for (const Diagnostic& each : diagnostics.all()) said += to_string(each);
  return profile;
}

std::string file(const std::string& id, const std::string& inside,
                 const std::string& extends = "") {
  return "<profile format=\"1\" id=\"" + id + "\" title=\"T\"" +
         (extends.empty() ? "" : " extends=\"" + extends + "\"") + ">\n" + inside + "\n</profile>";
}

const std::string code = "<code id=\"lido\" revision=\"2030-1\"/>\n";
const std::string waiver_head = "<waiver rule=\"a/b\" row=\"1\" authority=\"Board\" ";
const std::string reason = "<reason>Known.</reason></waiver>";

std::string told(const std::string& inside) {
  std::string said;
  CHECK_FALSE(load({{"own.xml", file("own", inside)}}, said));
  return said;
}

const ProfileSetting& setting(const std::vector<ProfileSetting>& all, std::string_view what) {
  for (const ProfileSetting& each : all)
    if (each.what == what) return each;
  FAIL("nothing sets " << what);
  return all.front();
}

}  // namespace

TEST_CASE("what is nearest counts, and what it overrode is kept with its place") {
  std::string said;
  const auto profile =
      load({{"own.xml", file("service",
                             "<param rule=\"a/b\" name=\"days\">5</param>\n"
                             "<organisation homes=\"12\"/>",
                             "landlord.xml")},
            {"landlord.xml", file("landlord",
                                  "<param rule=\"a/b\" name=\"days\">6</param>\n"
                                  "<severity rule=\"a/c\" value=\"advice\"/>\n"
                                  "<organisation name=\"Saltley\" homes=\"400\"/>",
                                  "group.xml")},
            {"group.xml", file("group", code + "<param rule=\"a/b\" name=\"days\">7</param>\n"
                                               "<severity rule=\"a/c\" value=\"minor\"/>\n"
                                               "<organisation parent=\"Tide\" homes=\"9000\"/>")}},
           said);
  INFO(said);
  REQUIRE(profile);
  CHECK(profile->id() == "service");
  REQUIRE(profile->files.size() == 3);
  CHECK(profile->files[2].name == "group.xml");
  const auto all = settings_of(*profile);
  const ProfileSetting& days = setting(all, "param a/b days");
  CHECK(days.value == "5");
  CHECK(days.origin.where.file == "own.xml");
  CHECK(days.origin.where.line == 2);
  REQUIRE(days.origin.lost.size() == 2);
  CHECK(days.origin.lost[0].value == "6");
  CHECK(days.origin.lost[0].where.file == "landlord.xml");
  CHECK(days.origin.lost[1].value == "7");
  CHECK(setting(all, "severity a/c").value == "advice");
  CHECK(setting(all, "organisation homes").value == "12");
  CHECK(setting(all, "organisation homes").origin.lost.size() == 2);
  CHECK(setting(all, "organisation name").value == "Saltley");
  CHECK(setting(all, "organisation parent").origin.where.file == "group.xml");
  CHECK(setting(all, "code").value == "lido@2030-1");
  CHECK(profile->organisation.homes == 12);
}

TEST_CASE("the hash of a profile speaks for all its files") {
  std::string said;
  Files files{{"own.xml", file("own", "", "group.xml")}, {"group.xml", file("group", code)}};
  const std::string before = load(files, said).value().sha256();
  files["group.xml"] += "\n";
  CHECK(load(files, said).value().sha256() != before);
}

TEST_CASE("a circle of profiles is told, however long it is") {
  std::string said;
  Files files{{"own.xml", file("own", code, "own.xml")}};
  CHECK_FALSE(load(files, said));
  CHECK(said.find("own.xml:1:1: error: the profile extends itself: own.xml extends own.xml") !=
        std::string::npos);
  files = {{"own.xml", file("own", code, "b.xml")},
           {"b.xml", file("b", "", "c.xml")},
           {"c.xml", file("c", "", "b.xml")}};
  CHECK_FALSE(load(files, said));
  CHECK(said.find("c.xml:1:1: error: the profile extends itself: b.xml extends c.xml extends "
                  "b.xml") != std::string::npos);
}

TEST_CASE("a profile that is not there, or names no Code, is told where it is named") {
  std::string said;
  CHECK_FALSE(load({{"own.xml", file("own", code, "away.xml")}}, said));
  CHECK(said.find("own.xml:1:1: error: 'away.xml', which it extends, cannot be read") !=
        std::string::npos);
  CHECK(told("").find("names a Code") != std::string::npos);
}

TEST_CASE("what stands twice in one file is told, with the first") {
  const std::string param = "<param rule=\"a/b\" name=\"days\">5</param>\n";
  CHECK(told(code + param + param).find("param a/b days stands twice, first on line 3") !=
        std::string::npos);
  const std::string waiver =
      waiver_head + "from=\"2026-01-01\" through=\"2026-12-31\">" + reason + "\n";
  CHECK(told(code + waiver + waiver).find("own.xml:4:1: error: waiver a/b at 1 stands twice") !=
        std::string::npos);
  // Of other words it is another waiver.
  std::string said;
  const std::string other =
      waiver_head + "from=\"2026-01-01\" through=\"2026-12-31\"><words>Soon</words>" + reason;
  CHECK(load({{"own.xml", file("own", code + waiver + other)}}, said));
}

TEST_CASE("a nearer waiver takes the place of the inherited one") {
  std::string said;
  const auto profile = load(
      {{"own.xml", file("own", waiver_head + "from=\"2026-01-01\" through=\"2027-06-30\">" + reason,
                        "group.xml")},
       {"group.xml", file("group", code + waiver_head +
                                       "from=\"2026-01-01\" through=\"2026-12-31\">" + reason)}},
      said);
  REQUIRE(profile);
  REQUIRE(profile->waivers.size() == 1);
  CHECK(profile->waivers[0].valid.through == std::chrono::year{2027} / 6 / 30);
  CHECK(profile->waivers[0].origin.lost.size() == 1);
}

TEST_CASE("days are days and nothing else") {
  const auto waiver = [](const std::string& days) {
    return told(code + waiver_head + days + ">" + reason);
  };
  CHECK(waiver("from=\"2026-01-01\" through=\"2026-13-01\"").find("not a date") !=
        std::string::npos);
  CHECK(waiver("from=\"2026-01-01\" through=\"2026\"").find("not a date") != std::string::npos);
  CHECK(waiver("from=\"2026-01-01\" through=\"31/12/2026\"").find("not a date") !=
        std::string::npos);
  CHECK(waiver("from=\"2026-01-01\"").find("through") != std::string::npos);
  CHECK(waiver("from=\"2026-02-01\" through=\"2026-01-31\"").find("it ends before it begins") !=
        std::string::npos);
  CHECK(told(code + "<organisation year-end=\"31-03\"/>").find("no day of the year") !=
        std::string::npos);
}

TEST_CASE("a waiver says why and by whom, and misspelt names are told") {
  CHECK(told(code + "<waiver rule=\"a/b\" row=\"1\" authority=\"Board\" from=\"2026-01-01\" "
                    "through=\"2026-12-31\"/>")
            .find("needs the element <reason>") != std::string::npos);
  CHECK(told(code + "<waiver rule=\"a/b\" row=\"1\" from=\"2026-01-01\" through=\"2026-12-31\">" +
             reason)
            .find("authority") != std::string::npos);
  CHECK(told(code + "<weiver/>").find("did you mean 'waiver'?") != std::string::npos);
  CHECK(told(code + waiver_head +
             "from=\"2026-01-01\" through=\"2026-12-31\" until=\"2027-01-01\">" + reason)
            .find("until") != std::string::npos);
  CHECK(told(code + waiver_head + "from=\"2026-01-01\" through=\"2026-12-31\" fingerprint=\"12\">" +
             reason)
            .find("16 figures") != std::string::npos);
}
