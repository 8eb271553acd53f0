// SPDX-License-Identifier: Apache-2.0
//
// Profiles for an invented Code, over two maps.
#include "profile/migrate.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "profile/read.hpp"
#include "support/catch.hpp"
#include "support/quarry.hpp"

namespace assize::test {
namespace {

using profile::ProfileMigration;

std::string file(const std::string& inside) {
  return "<?xml version='1.0'?>\n<!-- ours -->\n<profile format='1' id='own' title='T'>\n"
         "  <code id='quarry' revision='2040'/> <!-- kept -->\n" +
         inside + "\n</profile>\n";
}

std::string waiver(const std::string& row, const std::string& more = {}) {
  return "<waiver rule='a/b' row='" + row +
         "' authority='Board' from='2043-01-01' through='2044-01-01'" + more +
         "><reason>because-of-" + row + " -- &amp; &lt;</reason></waiver>";
}

/// The migration, of which the result can be read.
ProfileMigration migrated(const std::string& inside) {
  ProfileMigration out = profile::migrate({"own.xml", file(inside)}, quarry_route());
  Diagnostics diagnostics;
  const profile::File read = profile::read_file({"new.xml", out.xml}, diagnostics);
  CAPTURE(out.xml);
  for (const Diagnostic& each : diagnostics.all()) UNSCOPED_INFO(to_string(each));
  CHECK(read.is_good);
  REQUIRE(read.own.code);
  CHECK(read.own.code->revision == "2044");
  CHECK(read.own.unsettled.size() == out.unsettled.size());
  return out;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("only what names a revision, a provision or a row is another in the new file") {
  const ProfileMigration done =
      migrated(waiver("2.2") + "\n  <!-- <waiver row='1.2'> -->\n  " + waiver("assessment"));
  std::string wanted =
      file(waiver("2.1") + "\n  <!-- <waiver row='1.2'> -->\n  " + waiver("assessment"));
  wanted.replace(wanted.find("2040"), 4, "2044");
  // The reason is words, and stays.
  wanted.replace(wanted.find("because-of-2.1"), 14, "because-of-2.2");
  CHECK(done.xml == wanted);
  CHECK(done.unsettled.empty());
  REQUIRE(done.renamed.size() == 2);
  CHECK(done.renamed[1].from == "2.2");
  CHECK(done.renamed[1].to == "2.1");
}

TEST_CASE("a waiver over what is tightened, split or dropped is kept, not in force, and told") {
  for (const char* row : {"1.2", "1.3", "1.4", "2.1", "2.3"}) {
    CAPTURE(row);
    const ProfileMigration done = migrated(waiver(row));
    REQUIRE(done.unsettled.size() == 1);
    CHECK(holds(done.xml, waiver(row)));
    CHECK(holds(done.xml, "<unsettled revision=\"2040\" why=\""));
    CHECK_FALSE(done.unsettled[0].why.empty());
  }
  CHECK(holds(migrated(waiver("1.2")).unsettled[0].why,
              "1.2 is tightened: Two hours in place of three. Asked now in 1.3."));
  CHECK(holds(migrated(waiver("1.4")).unsettled[0].why, "1.5 is asked nowhere now"));
}

TEST_CASE("a fingerprint goes by the row, so that its waiver is not carried to another") {
  const ProfileMigration done = migrated(waiver("1.1", " fingerprint='0123456789abcdef'"));
  REQUIRE(done.unsettled.size() == 1);
  CHECK(holds(done.unsettled[0].why, "a fingerprint goes by the row"));
}

TEST_CASE("deadlines, attestations and the selection go by provisions") {
  const ProfileMigration done = migrated(
      "<deadline provision='1.2' kind='response' amount='1' unit='hour'/>"
      "<attestation row='1.1' by='A' role='B' from='2043-01-01' "
      "through='2044-01-01'>Yes</attestation>"
      "<select>not (2.2 or provision:1.3 or tag:deadline) and not 2.*</select>");
  REQUIRE(done.unsettled.size() == 1);
  CHECK(holds(done.unsettled[0].what, "deadline 1.2"));
  CHECK(holds(done.xml, "<attestation row='1.2'"));
  CHECK(holds(done.xml, "<select>not (2.1 or provision:1.1 or tag:deadline) and not 2.*</select>"));
  REQUIRE(done.in_force.size() == 1);
  CHECK(holds(done.in_force[0].why, "'2.*' goes by numbers."));
}

TEST_CASE("a selection of what is asked nowhere now is not guessed at") {
  const ProfileMigration done = migrated("<select>not 2.1</select>");
  REQUIRE(done.unsettled.size() == 1);
  CHECK(holds(done.xml, "<select>not 2.1</select></unsettled>"));
}

TEST_CASE("a parameter that lists rows is one of rows; a single value may be a number") {
  const ProfileMigration done = migrated(
      "<param rule='a/b' name='rows'>1.1; 2.2</param>"
      "<param rule='a/b' name='share'>1.1</param>"
      "<param rule='a/b' name='lost'>1.1; 2.3</param>");
  CHECK(holds(done.xml, ">1.2; 2.1</param>"));
  CHECK(holds(done.xml, "name='share'>1.1</param>"));
  REQUIRE(done.in_force.size() == 1);
  REQUIRE(done.unsettled.size() == 1);
  CHECK(holds(done.unsettled[0].what, "lost"));
}

TEST_CASE("provisions of one's own go along unless the new revision is in their way") {
  const std::string provision = "<provision id='Q.1' twin='2.2'><summary>S</summary></provision>";
  const ProfileMigration done =
      migrated("<section number='Q' title='Ours'>" + provision + "</section>" + waiver("Q.1"));
  CHECK(done.unsettled.empty());
  CHECK(holds(done.xml, "twin='2.1'"));
  const ProfileMigration clash = migrated(
      "<section number='2'><provision id='2.3.1'><summary>S</summary></provision>"
      "<provision id='2.9' twin='1.4'><summary>S</summary></provision></section>" +
      waiver("2.9"));
  REQUIRE(clash.unsettled.size() == 2);
  CHECK(holds(clash.unsettled[0].why, "It names 1.4."));
  CHECK(holds(clash.unsettled[1].why, "2.9 of this file is not settled"));
}

TEST_CASE(
    "a profile that names no Code itself says its revision afterwards, so that twice is once") {
  const ProfileMigration done = profile::migrate(
      {"own.xml", "<profile format='1' id='own' title='T' extends='group.xml'/>\n"},
      quarry_route());
  CHECK(done.xml ==
        "<profile format='1' id='own' title='T' extends='group.xml'>\n"
        "  <code id=\"quarry\" revision=\"2044\"/>\n</profile>\n");
}

TEST_CASE("of any settings every text is kept, and every row is one of the new Code or unsettled") {
  std::uint64_t state = 1;
  const auto below = [&](std::size_t most) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state >> 33U) % most;
  };
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    std::string inside;
    std::vector<std::string> rows;
    for (const FormRow& row : quarry("2040").form.rows) {
      if (below(2) == 0) continue;
      rows.push_back(row.id);
      inside += waiver(row.id) + (below(2) == 0 ? "\n" : "<!-- between -->");
    }
    const ProfileMigration done = migrated(inside);
    for (const std::string& row : rows) CHECK(holds(done.xml, "because-of-" + row + " -- &amp;"));
    Diagnostics diagnostics;
    const Profile now = profile::read_file({"new.xml", done.xml}, diagnostics).own;
    CHECK(now.waivers.size() + now.unsettled.size() == rows.size());
    for (const Waiver& each : now.waivers) CHECK(quarry("2044").row(each.row) != nullptr);
  }
}

}  // namespace assize::test
