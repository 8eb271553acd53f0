// SPDX-License-Identifier: Apache-2.0
//
// Internal to core/profile: one file, before anything is inherited.
#pragma once

#include <string>

#include <assize/profile.hpp>

namespace assize::profile {

struct File {
  Profile own;
  std::string extends;  ///< as written; empty: nothing
  Location extends_at;
  bool is_good = true;
};

/// Reads a file alone; every problem is reported.
[[nodiscard]] File read_file(const Source& xml, Diagnostics& diagnostics);

}  // namespace assize::profile
