// SPDX-License-Identifier: Apache-2.0
//
// A text held against the official wording of a form row, which is known by hashes of its folded
// three-word runs alone: what of the text is the Code's, and which of its words are not.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <assize/code.hpp>

#include "text/pattern.hpp"

namespace assize::code {

struct Comparison {
  std::size_t runs = 0;               ///< three-word runs of the text; 0: too short to be compared
  double share = 0;                   ///< of them that the row's wording holds, 0 to 1
  double cover = 0;                   ///< of the wording's runs that the text holds, 0 to 1
  std::optional<text::Range> copied;  ///< the longest stretch that is the wording's
  std::vector<text::Range> altered;  ///< words between such stretches that are not; where words are
                                     ///< missing, the two beside the gap
};

/// All zero when the row has no wording. Linear in the text.
[[nodiscard]] Comparison compare(std::string_view text, const FormRow& row);

}  // namespace assize::code
