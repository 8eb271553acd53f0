// SPDX-License-Identifier: Apache-2.0
#include "app/profiles.hpp"

#include "app/files.hpp"

namespace assize::app {

namespace {

using Load = std::optional<Profile> (ProfileLoader::*)(const Source&, Diagnostics&);

std::optional<Profile> read(const std::string& path, Load load, Diagnostics& diagnostics) {
  const auto source = read_file(path, diagnostics);
  if (!source) return std::nullopt;
  ProfileLoader loader([](const std::string& from, const std::string& named, Diagnostics& unread) {
    return read_file(beside(from, named), unread);
  });
  return (loader.*load)({beside("", path), source->text}, diagnostics);
}

}  // namespace

void tell_unsettled(const Profile& profile, Diagnostics& diagnostics) {
  for (const Unsettled& one : profile.unsettled)
    profile.tell(diagnostics, Level::warning, one.origin.where,
                 "not in force since the migration from " + one.revision + ": " + one.why,
                 "put it right and take it out of <unsettled>, or delete it");
}

std::optional<Profile> read_profile(const std::string& path, Diagnostics& diagnostics) {
  return read(path, &ProfileLoader::load, diagnostics);
}

std::optional<Profile> read_profile_for_check(const std::string& path, Diagnostics& diagnostics) {
  return read(path, &ProfileLoader::load_for_check, diagnostics);
}

Choice code_of(const Profile& profile, Chooser& chooser, Diagnostics& diagnostics) {
  const CodeChoice& code = *profile.code;
  Diagnostics unknown;
  const Choice choice =
      chooser.named(code.revision.empty() ? code.id : code.id + "@" + code.revision, "profile",
                    code.origin.where, unknown);
  for (const Diagnostic& each : unknown.all())
    if (each.where.file == code.origin.where.file)
      profile.tell(diagnostics, each.level, each.where, each.message, each.suggestion);
    else
      diagnostics.add(each);
  return choice;
}

}  // namespace assize::app
