// SPDX-License-Identifier: Apache-2.0
//
// Waivers and attestations at work: which hold on the day of the run, what they cover, and which
// are there in vain. A waiver covers one rule at one subject and, where it names words, these words
// and no others.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/bound_profile.hpp"

namespace assize::engine {

class Waivers {
 public:
  /// `profile` may be null, and then nothing is waived. It must outlive this.
  Waivers(const BoundProfile* profile, Date as_of) : profile_(profile), as_of_(as_of) {}

  /// Waives a failing finding of the rule, or says what became of the waiver that does not hold.
  void apply(std::size_t rule, Finding& finding);

  /// The rule came to a judgement at a subject.
  void asked(std::size_t rule, std::string_view subject) { asked_.emplace(rule, subject); }

  /// The attestation that holds for a row whose claim is yes; null: none.
  [[nodiscard]] std::shared_ptr<const Attestation> attestation(const RowResult& row) const;

  /// What is there in vain, as findings without a fingerprint: waivers that matched nothing though
  /// their rule was asked, attestations that do not hold or stand for no Yes.
  [[nodiscard]] std::vector<Finding> in_vain(const Assessment& assessment,
                                             const std::vector<RowResult>& rows) const;

 private:
  [[nodiscard]] bool could_match(const BoundProfile::Leave& leave,
                                 const Assessment& assessment) const;

  const BoundProfile* profile_;
  Date as_of_;
  std::set<std::pair<std::size_t, std::string>> asked_;
  std::set<const Waiver*> matched_;
};

}  // namespace assize::engine
