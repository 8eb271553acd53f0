// SPDX-License-Identifier: Apache-2.0
//
// Losses that may happen once or a thousand times: each kind is told once, with how often and where
// first.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include <assize/source.hpp>

namespace assize::xlsx {

class Tally {
 public:
  /// `what` goes on from a number: "cell(s) hold a formula that was never worked out".
  void note(std::string_view what, std::string_view where) {
    Count& count = counts_[std::string(what)];
    if (count.times++ == 0) count.first = where;
  }
  void tell(const std::string& file, Diagnostics& diagnostics) const {
    for (const auto& [what, count] : counts_)
      diagnostics.warning({file}, std::to_string(count.times) + " " + what +
                                      (count.times == 1 ? ": " : "; the first: ") + count.first);
  }

 private:
  struct Count {
    std::size_t times = 0;
    std::string first;
  };
  std::map<std::string, Count> counts_;  // by kind, so in an order that never changes
};

}  // namespace assize::xlsx
