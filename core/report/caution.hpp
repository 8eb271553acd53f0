// SPDX-License-Identifier: Apache-2.0
//
// What stands over every result of a Code whose description is not to be leant on. Stateless.
#pragma once

#include <string_view>

#include <assize/finding.hpp>

namespace assize::report {

/// Of a draft, and of an example that nobody published; empty for any other status.
[[nodiscard]] std::string_view caution(std::string_view status);

/// The same for the Code that judged an assessment.
[[nodiscard]] std::string_view caution(const Run& run, const Assessment& assessment);

}  // namespace assize::report
