// SPDX-License-Identifier: Apache-2.0
//
// What happens to a form between the word processor and the text that somebody publishes: each
// damage is one thing that converters and people do, done here and there as the dice fall.
#pragma once

#include <string_view>
#include <vector>

#include "sheet.hpp"

namespace assize::test {

struct Damage {
  std::string_view name;
  void (*apply)(Sheet& sheet, Dice& dice);
};

/// Damages of whole sheets, before they are printed.
[[nodiscard]] const std::vector<Damage>& damages();

/// Damages of the printed text: encodings, line ends, byte order marks.
struct Encoding {
  std::string_view name;
  std::string (*apply)(const std::string& utf8);
};
[[nodiscard]] const std::vector<Encoding>& encodings();

}  // namespace assize::test
