// SPDX-License-Identifier: Apache-2.0
//
// What a rule asked while it ran, in words for people.
#pragma once

#include <optional>

#include <assize/rule.hpp>

#include "lua/listen.hpp"
#include "rule/host.hpp"

namespace assize::rule {

/// Nothing for what only leads to something else: a row's evidence, a span's bounds, a list of
/// rows.
[[nodiscard]] std::optional<Step> to_step(const lua::Asked& asked, const Host& host);

}  // namespace assize::rule
