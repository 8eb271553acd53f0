// SPDX-License-Identifier: Apache-2.0
//
// What can go wrong with an answer, made on purpose.
#pragma once

#include <string>
#include <vector>

#include <assize/assessment.hpp>
#include <assize/code.hpp>

namespace assize::engine {

struct RowMutant {
  Response response;
  std::string change;  ///< `add five days`
  std::string words;   ///< that were changed; may be empty
};

/// Each of one change, and each a defect: a verb is negated only where the claim is Yes, a limit is
/// longer only where that exceeds what the Code allows. The order is fixed.
[[nodiscard]] std::vector<RowMutant> mutants_of(const Response& response, const Code& code,
                                                const Date& as_of);

}  // namespace assize::engine
