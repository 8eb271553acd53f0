// SPDX-License-Identifier: Apache-2.0
//
// Numbers of provisions as printed in a cell.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <assize/code.hpp>

namespace assize::form {

/// Ids of provisions found in a cell, in order, as the Code writes them.
struct Ids {
  std::vector<std::string> known;
  bool only = false;          ///< the cell holds nothing else
  std::size_t end = 0;        ///< byte after the first run of ids
  std::string unknown;        ///< an id that the Code does not have stands where the known ones end
  bool only_unknown = false;  ///< the cell holds nothing but that
};

/// Reads the ids with which a cell begins: `6.9`, `6.9.`, `Provision 6.9`, `6.9(a)`,
/// `6.3 / 6.14`, `5.9, 6.4`.
[[nodiscard]] Ids read_ids(std::string_view cell, const Code& code);

}  // namespace assize::form
