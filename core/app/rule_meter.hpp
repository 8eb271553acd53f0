// SPDX-License-Identifier: Apache-2.0
//
// What each rule of a run took, for `eval --profile-rules`. The clock is read here, around the
// calls, and what it says goes into no result. One for a run; its runners may be of many threads.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

#include <assize/rule.hpp>

#include "engine/evaluate.hpp"

namespace assize::app {

class RuleMeter {
 public:
  explicit RuleMeter(const RuleSet& rules);

  /// Makes runners whose calls are measured; what they measured is there when they are gone. The
  /// meter must outlive them.
  [[nodiscard]] engine::RunnerMaker runners(const RunnerOptions& options);

  /// By rule, the one that took the longest first.
  [[nodiscard]] std::string table() const;

 private:
  struct Tally {
    std::chrono::nanoseconds time{};
    std::uint64_t fuel = 0;
    std::uint64_t most_fuel = 0;  ///< of one call
    std::size_t calls = 0;
  };
  class Runner;
  void add(const std::vector<Tally>& more);

  const RuleSet& rules_;
  std::mutex mutex_;
  std::vector<Tally> tallies_;  // by number of the rule; under `mutex_`
};

}  // namespace assize::app
