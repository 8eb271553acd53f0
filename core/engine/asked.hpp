// SPDX-License-Identifier: Apache-2.0
//
// Which rules came to a judgement at which subjects: what was not looked for is not missed.
#pragma once

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <assize/assessment.hpp>

namespace assize::engine {

class Asked {
 public:
  void add(std::size_t rule, std::string_view subject) { asked_.emplace(rule, subject); }

  [[nodiscard]] bool was(std::size_t rule, const std::string& subject) const {
    return asked_.contains({rule, subject});
  }

  /// An action that the plan handed in does not have is never asked about.
  [[nodiscard]] static bool is_gone(std::string_view subject, const Assessment& assessment) {
    constexpr std::string_view prefix = "action:";
    if (!subject.starts_with(prefix) || !assessment.has_plan) return false;
    const auto& actions = assessment.actions;
    return std::none_of(actions.begin(), actions.end(), [&](const Action& action) {
      return subject.substr(prefix.size()) == action.id;
    });
  }

 private:
  std::set<std::pair<std::size_t, std::string>> asked_;
};

}  // namespace assize::engine
