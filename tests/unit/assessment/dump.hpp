// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include <assize/assessment.hpp>

namespace assize::test {

/// All that an assessment holds, but for where it was read from, what was handed in beside it and
/// rows that are absent: two that are the same give the same text.
[[nodiscard]] std::string dump(const Assessment& assessment);

}  // namespace assize::test
