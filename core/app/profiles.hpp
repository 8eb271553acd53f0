// SPDX-License-Identifier: Apache-2.0
//
// Profiles on disk, and the Code that one is for.
#pragma once

#include <optional>
#include <string>

#include <assize/profile.hpp>

#include "app/choose.hpp"

namespace assize::app {

/// Warns of what a migration could not carry over and what is therefore not in force.
void tell_unsettled(const Profile& profile, Diagnostics& diagnostics);

/// The profile in a file with what it extends, whose paths count from the file that names them.
[[nodiscard]] std::optional<Profile> read_profile(const std::string& path,
                                                  Diagnostics& diagnostics);

/// The same, in spite of errors as far as it could be read.
[[nodiscard]] std::optional<Profile> read_profile_for_check(const std::string& path,
                                                            Diagnostics& diagnostics);

/// The Code that a profile names; one that is not there is told at its line.
[[nodiscard]] Choice code_of(const Profile& profile, Chooser& chooser, Diagnostics& diagnostics);

}  // namespace assize::app
