// SPDX-License-Identifier: Apache-2.0
//
// A profile whose names have been found: rules by their numbers, values in the rules' own types.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <assize/engine.hpp>

namespace assize {

class BoundProfile {
 public:
  /// Of findings of one rule; of one kind of them, where a kind is named.
  struct Weight {
    std::size_t rule = 0;
    std::string kind;
    Severity severity = Severity::minor;
  };
  struct Leave {
    std::size_t rule = 0;
    std::shared_ptr<const Waiver> waiver;
  };

  Ingredient ingredient;
  Selection select;         ///< everything where the profile selects nothing
  std::vector<bool> takes;  ///< by number of the rule: its pack takes part
  Tailoring tailoring;
  // As the profile sets them, for whoever explains a finding; all names are known to exist.
  std::vector<ParameterSetting> params;
  std::vector<SeveritySetting> severities;
  std::vector<DeadlineSetting> deadlines;
  std::vector<Weight> weights;
  std::vector<Leave> leaves;
  std::vector<std::shared_ptr<const Attestation>> attestations;

  [[nodiscard]] const std::string& id() const { return ingredient.id; }
  /// What the profile says that a finding weighs; null: nothing. A kind beats the rule.
  [[nodiscard]] const Severity* weight(std::size_t rule, std::string_view kind) const;
};

}  // namespace assize
