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

/// Reads the ids with which a cell begins: one alone, with a full stop, a word or a lettered item
/// (`Provision ID`, `ID(a)`), or several with a stroke or a comma between.
[[nodiscard]] Ids read_ids(std::string_view cell, const Code& code);

}  // namespace assize::form
