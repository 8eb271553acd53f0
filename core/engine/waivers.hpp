// SPDX-License-Identifier: Apache-2.0
//
// Waivers and attestations at work: which hold on the day of the run, what they cover, and which
// are there in vain. A waiver covers one rule at one subject and, where it names words, these words
// and no others.
#pragma once

#include <memory>
#include <set>
#include <vector>

#include "engine/asked.hpp"
#include "engine/bound_profile.hpp"

namespace assize::engine {

class Waivers {
 public:
  /// `profile` may be null, and then nothing is waived. It must outlive this.
  Waivers(const BoundProfile* profile, Date as_of) : profile_(profile), as_of_(as_of) {}

  /// Waives a failing finding of the rule, or says what became of the waiver that does not hold.
  void apply(std::size_t rule, Finding& finding);

  /// The attestation that holds for a row whose claim is yes; null: none.
  [[nodiscard]] std::shared_ptr<const Attestation> attestation(const RowResult& row) const;

  /// What is there in vain, as findings without a fingerprint: waivers that matched nothing though
  /// their rule was asked, attestations that do not hold or stand for no Yes.
  [[nodiscard]] std::vector<Finding> in_vain(const Asked& asked, const Assessment& assessment,
                                             const std::vector<RowResult>& rows) const;

 private:
  const BoundProfile* profile_;
  Date as_of_;
  std::set<const Waiver*> matched_;
};

}  // namespace assize::engine
