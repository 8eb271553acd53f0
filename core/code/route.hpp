// SPDX-License-Identifier: Apache-2.0
//
// The way from one revision of a Code to a later one, over as many change maps as lie between, and
// what becomes of a row or a provision on it. Codes must outlive it. Stateless.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <assize/code.hpp>

#include "code/change_map.hpp"

namespace assize::code {

/// From one revision to the next, by the map between them.
struct Step {
  const Code* from = nullptr;
  const Code* to = nullptr;
  ChangeMap map;

  /// The row of `from` that asks all that a row of `to` asks and nothing else; null: none.
  [[nodiscard]] const FormRow* carrying(const FormRow& row) const;
};

using Route = std::vector<Step>;

/// What became of a row or a provision of the first revision of a route.
struct Fate {
  std::string carried;                 ///< where it is asked unchanged; empty: nowhere
  std::vector<const Change*> changes;  ///< why it is not; none where its row asks other things, too
  std::vector<std::string> now;        ///< where something of it is asked, in order
};

[[nodiscard]] Fate fate_of_row(const Route& route, std::string_view row);
[[nodiscard]] Fate fate_of_provision(const Route& route, std::string_view provision);

/// `5.1 is tightened: ...` of each, or that the row asks other things.
[[nodiscard]] std::string why_not_carried(const Fate& fate, std::string_view id);

}  // namespace assize::code
