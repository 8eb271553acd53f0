// SPDX-License-Identifier: Apache-2.0
//
// Fields of values that these do not have, found in a script that is not run: `row.evidense`. What
// a name holds is known of what `check` is handed, of loops over lists, and of locals that are set
// to such values; of a name that may hold several things nothing is said.
#pragma once

#include <string>
#include <vector>

#include <assize/rule.hpp>

#include "rule/lua_words.hpp"

namespace assize::rule {

struct UnknownField {
  std::size_t word = 0;  ///< its number in the script
  std::string message, suggestion;
};

/// `each`: what the functions `check` and `applies` of the script are called with; nothing for a
/// module.
[[nodiscard]] std::vector<UnknownField> unknown_fields(const std::vector<LuaWord>& words,
                                                       std::optional<Each> each);

/// A member and the type of the value, or of the values in the list, that it gives.
struct Leads {
  std::string_view member, type;
};
/// Those that the search follows; a test holds them against the program.
[[nodiscard]] std::span<const Leads> followed_members();

}  // namespace assize::rule
