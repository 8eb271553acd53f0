// SPDX-License-Identifier: Apache-2.0
//
// Which day it is in a place. GCC 12 has no std::chrono::locate_zone, and the C library knows one
// zone a process, that of TZ; so the compiled rules of the system (TZif, RFC 8536) are read here.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace assize::app {

/// Seconds east of Greenwich at a moment (seconds since 1970, UTC), by the bytes of a TZif file:
/// its table of changes, and beyond it the rule that the file ends with. Nothing when it is none.
[[nodiscard]] std::optional<std::int64_t> utc_offset(std::string_view tzif, std::int64_t moment);

/// The date in a zone (`Europe/London`) at a moment. Nothing when the system has no rules for it.
[[nodiscard]] std::optional<std::chrono::year_month_day> date_in(
    std::string_view zone, std::chrono::system_clock::time_point moment);

}  // namespace assize::app
