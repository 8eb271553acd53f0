// SPDX-License-Identifier: Apache-2.0
//
// One assessment before all rules: calls them, turns what they say into findings, and accounts for
// every call.
#pragma once

#include <memory>
#include <vector>

#include <assize/engine.hpp>

#include "engine/scope.hpp"

namespace assize::engine {

/// By what an assessment is judged. `only` null: everything is called; `profile` and `review` null:
/// there is none.
struct Terms {
  const Code& code;
  const std::vector<Scope>& scopes;
  const Selection* only = nullptr;
  const BoundProfile* profile = nullptr;
  std::shared_ptr<const Review> review{};
};

/// Fills in everything of `result` but its assessment, which it reads and which must stay where it
/// is until the runner begins with another.
void judge(AssessmentResult& result, const Terms& terms, const RuleSet& rules, RuleRunner& runner,
           const EvaluateOptions& options);

}  // namespace assize::engine
