// SPDX-License-Identifier: Apache-2.0
//
// What the migration of a profile leaves to be done, as text and as JSON. Pure functions.
#pragma once

#include <cstddef>
#include <ostream>

#include "profile/migrate.hpp"

namespace assize::report {

/// What is not in force until somebody settles it, what to look at, and what has another number.
void write_work_list(const profile::ProfileMigration& migration, const Profile& old,
                     const code::Route& route, std::size_t width, std::ostream& out);

/// `assize-migration/1`
void write_work_list_json(const profile::ProfileMigration& migration, const Profile& old,
                          const code::Route& route, std::ostream& out);

}  // namespace assize::report
