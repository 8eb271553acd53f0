// SPDX-License-Identifier: Apache-2.0
//
// A review at work: what was judged of the findings that are there again, and what became of the
// rest. A disposition is of the one finding that has its fingerprint.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <assize/engine.hpp>

#include "engine/asked.hpp"

namespace assize::engine {

class Dispositions {
 public:
  /// `review` may be null, and then nothing is judged. `rules` and `code` must outlive this.
  /// `is_part`: not all rules are asked everywhere.
  Dispositions(std::shared_ptr<const Review> review, const RuleSet& rules, const Code& code,
               Date as_of, bool is_part);

  /// Gives a finding that fails or is waived what was judged of it. One that is judged wrong does
  /// not count; one that is said to be fixed says that it is still there.
  void apply(Finding& finding);

  /// What became of each.
  [[nodiscard]] ReviewResult result(const Asked& asked, const Assessment& assessment) const;

  /// What there is to say of those that no finding matches although it was looked for, of those
  /// whose row or words are not the finding's, and of those dated after the day of the run:
  /// findings without a fingerprint.
  [[nodiscard]] std::vector<Finding> notes(const ReviewResult& result) const;

 private:
  [[nodiscard]] bool was_looked_for(const Disposition& one, const Asked& asked,
                                    const Assessment& assessment) const;
  /// Numbers of the rules that may report it: the one that did, else those of its kind.
  [[nodiscard]] std::vector<std::size_t> rules_of(const Disposition& one) const;
  [[nodiscard]] Finding note(const Disposition& one, std::string reason, std::string message,
                             std::string remedy) const;

  std::shared_ptr<const Review> review_;
  const RuleSet& rules_;
  const Code& code_;
  Date as_of_;
  bool is_part_;
  std::set<const Disposition*> matched_;
  std::map<const Disposition*, std::string> at_odds_;  ///< what the finding has instead
};

}  // namespace assize::engine
