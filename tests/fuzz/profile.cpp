// SPDX-License-Identifier: Apache-2.0
// Bytes as a profile: read, held against the invented Code of three revisions, and migrated from
// its first to its last. A profile that it extends is what stands behind a NUL.
#include <string>

#include <assize/engine.hpp>

#include "fuzz.hpp"
#include "profile/migrate.hpp"
#include "profile/read.hpp"
#include "support/quarry.hpp"

namespace assize::fuzz {
namespace {

std::string told(const Diagnostics& diagnostics) {
  std::string all;
  for (const Diagnostic& each : diagnostics.all()) all += to_string(each);
  return all;
}

std::optional<Profile> load(const Source& own, const Source& group, Diagnostics& diagnostics) {
  ProfileLoader loader(
      [&](const std::string&, const std::string& path, Diagnostics&) -> std::optional<Source> {
        return path == own.name ? own : Source{group.name, group.text};
      });
  return loader.load(own, diagnostics);
}

void check_settings(const Source& own, const Source& group, const Profile& profile) {
  for (const ProfileSetting& each : settings_of(profile)) {
    require(!each.what.empty(), "a setting has a name");
    const std::string& file = each.origin.where.file;
    require(file == own.name || file == group.name, "a setting stands in a file", each.what);
    require(each.origin.where.line >= 1, "a setting has its line", each.what);
  }
}

void migrate(const Source& own, const Profile& profile) {
  const profile::ProfileMigration done = profile::migrate(own, test::quarry_route());
  Diagnostics diagnostics;
  const profile::File now = profile::read_file({"new.xml", done.xml}, diagnostics);
  require(now.is_good, "what was migrated can be read", told(diagnostics) + done.xml);
  require(now.own.code && now.own.code->revision == test::quarry("2044").revision,
          "what was migrated is of the revision", done.xml);
  Diagnostics unread;
  const Profile before = profile::read_file(own, unread).own;
  require(now.own.unsettled.size() == before.unsettled.size() + done.unsettled.size(),
          "what is unsettled is in the file", done.xml);
  require(now.own.waivers.size() <= before.waivers.size(), "no waiver is made up", done.xml);
  require(done.xml.size() >= own.text.size() / 2, "the file is kept", done.xml);
  (void)profile;
}

void take(std::string_view bytes) {
  const Split parts = split(bytes, '\0');
  const bool has_group = bytes.find('\0') != std::string_view::npos;
  const Source own{"own.xml", std::string(has_group ? parts.before : bytes)};
  const Source group{"group.xml", std::string(has_group ? parts.behind : "")};
  Diagnostics first, second;
  const auto profile = load(own, group, first);
  require(profile.has_value() == first.ok(), "a loader gives a value or an error", told(first));
  require(load(own, group, second).has_value() == profile.has_value(), "the same twice");
  require(told(first) == told(second), "the same problems twice");
  if (!profile) return;
  check_settings(own, group, *profile);
  Diagnostics bound;
  if (profile->code->id == "quarry") {
    const auto code = tailored(test::quarry("2040"), *profile, bound);
    require(!code || code->form.rows.size() >= test::quarry("2040").form.rows.size(),
            "no row of the Code is lost");
    migrate(own, *profile);
  }
}

}  // namespace
}  // namespace assize::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  assize::fuzz::take(assize::fuzz::bytes_of(data, size));
  return 0;
}
