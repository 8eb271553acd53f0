// SPDX-License-Identifier: Apache-2.0
//
// Two years of one organisation, as text and as JSON. Pure functions.
#pragma once

#include <cstddef>
#include <ostream>

#include "assessment/years.hpp"

namespace assize::report {

void write_years(const assessment::Years& years, const Assessment& last, const Assessment& now,
                 std::size_t width, std::ostream& out);

/// `assize-diff/1`
void write_years_json(const assessment::Years& years, const Assessment& last, const Assessment& now,
                      std::ostream& out);

}  // namespace assize::report
