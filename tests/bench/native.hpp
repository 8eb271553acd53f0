// SPDX-License-Identifier: Apache-2.0
//
// The ten checks in plain C++: what they would cost if rules were compiled in and findings were
// three numbers. The limit that the figures of the rules are held against.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "workload.hpp"

namespace assize::bench {

struct NativeFinding {
  std::uint16_t rule = 0;  ///< 1 to 10
  std::uint16_t row = 0;   ///< number in the Assessment
};

/// Checks assessments one after the other; keeps what it found in the last one.
class Native {
 public:
  void check(const Assessment& assessment);

  [[nodiscard]] const std::vector<NativeFinding>& findings() const { return findings_; }
  /// Of all assessments so far.
  [[nodiscard]] const Counts& counts() const { return counts_; }

 private:
  void found(std::size_t rule, std::size_t row, std::size_t times = 1);

  std::vector<NativeFinding> findings_;
  Counts counts_{};
  std::string low_evidence_, low_commentary_;
};

}  // namespace assize::bench
