// SPDX-License-Identifier: Apache-2.0
//
// Two revisions of a Code, provision by provision: what became of each, which facts differ, and
// which rules that touches. Computed once; the Codes must outlive it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <assize/assessment.hpp>
#include <assize/profile.hpp>
#include <assize/rule.hpp>

#include "code/change_map.hpp"
#include "code/facts.hpp"

namespace assize::engine {

/// Something of the user's that stands on a provision.
struct Touched {
  std::string what;  ///< `waiver common/x at 5.1`, `action 1`, `answer 5.1 (yes)`
  Location where;
};

struct ProvisionChange {
  std::optional<code::ChangeKind> kind;  ///< nothing: no map says
  std::vector<std::string> from, to;
  std::string reason;  ///< of the map; may be empty
  std::optional<Sureness> sure;
  std::vector<code::FactChange> facts;
  std::vector<std::string> rules;  ///< ids of those that speak of it, in one revision or the other
  std::vector<Touched> touched;    ///< what add_touched found

  /// Nothing to look at: asks the same by the same number, or by another that no rule names.
  [[nodiscard]] bool is_unchanged() const;
};

struct RevisionDiff {
  const Code* before = nullptr;
  const Code* after = nullptr;
  std::string map;                      ///< where the change map was read; empty: there is none
  std::vector<code::FactChange> whole;  ///< of the Code: its calendar, how days are counted, ...
  std::vector<ProvisionChange> changes;
  std::string without_points;     ///< the Code that has no points, so that none are compared
  std::size_t rules_for_all = 0;  ///< rules that speak of every provision, and are in no list
};

/// `map` null: provisions of one number are held against one another. A rule is in a list where it
/// names one of the provisions by id, glob or tag.
[[nodiscard]] RevisionDiff compare_revisions(const Code& before, const Code& after,
                                             const code::ChangeMap* map, const RuleSet& rules);

/// Adds to each change what in a profile stands on one of its provisions: deadlines, waivers,
/// attestations, the selection, and provisions of one's own that refer to it. By the numbers of the
/// revision that the profile is for.
void add_touched(RevisionDiff& diff, const Profile& profile);

/// The same of the answers and the plan's actions of an assessment.
void add_touched(RevisionDiff& diff, const Assessment& assessment);

}  // namespace assize::engine
