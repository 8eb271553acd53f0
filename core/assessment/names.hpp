// SPDX-License-Identifier: Apache-2.0
//
// Spellings of fields, and the texts of a row or action by field.
#pragma once

#include <span>

#include <assize/assessment.hpp>

#include "text/names.hpp"

namespace assize::assessment {

[[nodiscard]] std::span<const text::Name<Field>> field_names();

}  // namespace assize::assessment
