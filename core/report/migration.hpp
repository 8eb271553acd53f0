// SPDX-License-Identifier: Apache-2.0
//
// What a migration leaves to be done, as text and as JSON. Pure functions.
#pragma once

#include <cstddef>
#include <ostream>

#include "assessment/migrate.hpp"

namespace assize::report {

/// Each row that must be answered anew, with the reason; then what was carried and kept.
void write_work_list(const assessment::Migration& migration, const Assessment& old,
                     std::size_t width, std::ostream& out);

/// `assize-migration/1`
void write_work_list_json(const assessment::Migration& migration, const Assessment& old,
                          const code::ChangeMap& map, std::ostream& out);

}  // namespace assize::report
