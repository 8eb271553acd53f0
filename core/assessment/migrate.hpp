// SPDX-License-Identifier: Apache-2.0
//
// An assessment of one revision of a Code as one of another. An answer is carried over only where
// the change map says that all its row asks is what was asked before; every other row is left blank
// with the old answers beside it, so that nothing is lost. Pure; no thread rules.
#pragma once

#include <string>
#include <vector>

#include <assize/assessment.hpp>

#include "code/route.hpp"

namespace assize::assessment {

/// A row that must be answered anew, and why.
struct Anew {
  std::string row;
  std::vector<const code::Change*> changes;  ///< of the maps, in the order of the steps
  std::vector<std::string> earlier;          ///< rows of the old revision that stand beside it
  bool is_unanswered = false;                ///< it asks what a row asked that nobody had answered
};

struct Carried {
  std::string row, from;
};

/// An action of the plan whose provisions are other ones now.
struct Moved {
  std::string action;
  std::vector<std::string> from, to;
};

struct Migration {
  Assessment assessment;
  std::vector<Carried> carried;
  std::vector<Anew> anew;
  std::vector<std::string> kept;  ///< old rows that are asked nowhere now, whose answers were kept
  std::vector<Moved> moved;
};

/// `assessment` is one of the first revision of the route, which has a step at least, and conforms
/// to it; the route must outlive the result. What was stated of the old form (its dates, who
/// approved it) is no statement of the new one and becomes a guess's note.
[[nodiscard]] Migration migrate(const Assessment& assessment, const code::Route& route);

}  // namespace assize::assessment
