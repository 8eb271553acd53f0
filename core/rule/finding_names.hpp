// SPDX-License-Identifier: Apache-2.0
//
// Spellings of the vocabulary of assize/finding.hpp and assize/rule.hpp, read both ways.
#pragma once

#include <span>

#include <assize/finding.hpp>
#include <assize/rule.hpp>

#include "text/names.hpp"

namespace assize::rule {

[[nodiscard]] std::span<const text::Name<Each>> each_names();
[[nodiscard]] std::span<const text::Name<Severity>> severity_names();
[[nodiscard]] std::span<const text::Name<Effect>> effect_names();
[[nodiscard]] std::span<const text::Name<Maturity>> maturity_names();
/// Those that a rule may name.
[[nodiscard]] std::span<const text::Name<Edit>> edit_names();

}  // namespace assize::rule
