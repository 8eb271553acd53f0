// SPDX-License-Identifier: Apache-2.0
//
// What a rule says of the sample that stands beside it.
#pragma once

#include <optional>
#include <string>

#include <assize/engine.hpp>

#include "app/rulebook.hpp"

namespace assize::app {

/// As if it were this day, always: what samples and cases say does not change with the calendar.
inline constexpr Date sample_day{std::chrono::year{2026}, std::chrono::November,
                                 std::chrono::day{22}};

/// `NAME_bad.xml` beside `NAME.lua`: `ending` is `_test.lua`, `_good.xml` or `_bad.xml`.
[[nodiscard]] std::string beside(const RuleInfo& rule, const std::string& ending);

/// The run of one rule over its bad sample, masked as in any report. Nothing when there is no
/// sample or no Code for it. `shown` is the name that the sample goes by in the run.
[[nodiscard]] std::optional<Run> run_bad_sample(const Rulebook& book, const RuleInfo& rule,
                                                const std::string& shown);

/// The first failing finding of the run as a terminal of that width shows it; empty: none.
[[nodiscard]] std::string first_failure(const Run& run, std::size_t width);

}  // namespace assize::app
