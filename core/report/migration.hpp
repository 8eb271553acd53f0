// SPDX-License-Identifier: Apache-2.0
//
// What the migration of an assessment leaves to be done, as text and as JSON. Pure functions.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>

#include "assessment/migrate.hpp"

namespace assize::report {

class JsonWriter;

/// Each row that must be answered anew, with the reason; then what was carried and kept.
void write_work_list(const assessment::Migration& migration, const Assessment& old,
                     const code::Route& route, std::size_t width, std::ostream& out);

/// `assize-migration/1`
void write_work_list_json(const assessment::Migration& migration, const Assessment& old,
                          const code::Route& route, std::ostream& out);

// Shared with what else is migrated.

/// Where the first column of a work list ends.
constexpr std::size_t row_column = 12;
/// `orchard@2020 over 2022 to orchard@2024`
[[nodiscard]] std::string route_in_words(const code::Route& route);
/// `code`, `from`, `to`, `maps`
void write_route_json(const code::Route& route, JsonWriter& json);

}  // namespace assize::report
