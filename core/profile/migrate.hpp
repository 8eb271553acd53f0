// SPDX-License-Identifier: Apache-2.0
//
// A profile for one revision of a Code as one for a later. The file is changed only where it names
// a revision, a provision or a row, so that comments and order stay. What cannot be carried over
// without somebody's judgement is put into <unsettled>, as it stood, and is not in force. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <assize/profile.hpp>

#include "code/route.hpp"

namespace assize::profile {

/// A setting that stands for another provision or row now.
struct Renamed {
  std::string what;  ///< as settings_of has it, of the old file
  std::string from, to;
  Location where;
};

/// A setting that somebody has to look at.
struct ToSettle {
  std::string what, why;
  Location where;  ///< in the old file
};

struct ProfileMigration {
  std::string xml;
  std::vector<Renamed> renamed;
  std::vector<ToSettle> unsettled;  ///< not in force until it is put right
  std::vector<ToSettle> in_force;   ///< carried over; whether it means the same is to be looked at
  std::size_t unchanged = 0;        ///< settings that stand as they stood
};

/// `xml` is a profile without errors for the first revision of the route, which has a step at
/// least. What it extends is not looked at: each file is migrated by itself.
[[nodiscard]] ProfileMigration migrate(const Source& xml, const code::Route& route);

}  // namespace assize::profile
