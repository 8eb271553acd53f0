// SPDX-License-Identifier: Apache-2.0
//
// Two years of one organisation, row by row: what moved, what stands there word for word again, and
// which promise of the first year is made again in the second, or not spoken of. Pure; no thread
// rules.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <assize/assessment.hpp>

#include "code/change_map.hpp"

namespace assize::assessment {

/// A sentence of the first year that says what will be done.
struct Promise {
  std::string row;     ///< of the first year; empty: an action of its plan
  std::string action;  ///< empty: a row
  std::string text;
  std::vector<std::string> dates;    ///< named in it, ISO
  std::size_t line = 0;              ///< of the first year's document
  std::vector<std::string> again{};  ///< where it is made again: the dates that it names now
};

/// A row of the second year and those of the first that asked for it.
struct RowPair {
  std::vector<std::string> last;  ///< none: new, or absent in the first year
  std::string now;                ///< empty: asked nowhere now
  std::vector<Claim> before;      ///< one a row of `last`
  Claim after = Claim::absent;
  bool is_new = false;       ///< no row of the first year's Code asked any of it
  bool same_words = false;   ///< evidence and commentary as they were, and not empty
  bool other_words = false;  ///< evidence and commentary are not as they were
  /// The forms print another requirement; where one prints none, that is not known.
  bool other_requirement = false;

  /// Some claim before is another than the one after.
  [[nodiscard]] bool moved() const;
  /// Yes before, No or partial after.
  [[nodiscard]] bool was_yes() const;
};

struct Years {
  std::vector<RowPair> rows;      ///< in the second year's order; what is asked nowhere at the end
  std::vector<Promise> untraced;  ///< not spoken of in the second year
  std::vector<Promise> repeated;  ///< made again, and dated, of a plan, or of a row
                                  ///< that is not Yes
  std::size_t promises = 0;       ///< of the first year, in all
};

/// Both conform to their Codes. `map` leads from the Code of `last` to that of `now`; null: they
/// are one and the same.
[[nodiscard]] Years compare_years(const Assessment& last, const Code& last_code,
                                  const Assessment& now, const Code& now_code,
                                  const code::ChangeMap* map);

}  // namespace assize::assessment
