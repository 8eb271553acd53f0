// SPDX-License-Identifier: Apache-2.0
//
// `rule test --add-case`: a finding that was judged wrong becomes a case that its rule has to pass.
#pragma once

#include "app/options.hpp"

namespace assize::app {

/// Writes the row of the finding into the cases beside its rule, what is personal replaced, and
/// gives the exit code. A rule that was installed with the program is not touched: the case is
/// written to standard output, and where it would go is told.
[[nodiscard]] int add_case(const Options& options);

}  // namespace assize::app
