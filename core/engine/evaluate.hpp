// SPDX-License-Identifier: Apache-2.0
//
// The seam behind assize::evaluate: who makes the runners is handed in, so that tests bring rules
// of their own without a script.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <assize/engine.hpp>

namespace assize::engine {

/// Makes the runner of one worker; called from that worker's thread.
using RunnerMaker = std::function<std::unique_ptr<RuleRunner>()>;

[[nodiscard]] Run evaluate_with(std::vector<Input> inputs, const RuleSet& rules,
                                const EvaluateOptions& options, const RunnerMaker& make_runner);

}  // namespace assize::engine
