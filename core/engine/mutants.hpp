// SPDX-License-Identifier: Apache-2.0
//
// What can go wrong with an answer, made on purpose.
#pragma once

#include <vector>

#include "engine/edits.hpp"

namespace assize::engine {

/// Each of one change, and each a defect: a verb is negated only where the claim is Yes, and it
/// says by itself how something stands, not what would better not be; a limit is longer only where
/// that exceeds what the Code allows. The order is fixed.
[[nodiscard]] std::vector<RowEdit> mutants_of(const Response& response, const Code& code,
                                              const Date& as_of);

}  // namespace assize::engine
