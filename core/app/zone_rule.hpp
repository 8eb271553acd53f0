// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace assize::app {

/// Seconds east of Greenwich at a moment (seconds since 1970, UTC) by a rule as POSIX writes TZ,
/// `GMT0BST,M3.5.0/1,M10.5.0`. Days of change in the forms `Mm.w.d`, `Jn` and `n`. Nothing when the
/// text is no such rule.
[[nodiscard]] std::optional<std::int64_t> rule_offset(std::string_view rule, std::int64_t moment);

}  // namespace assize::app
