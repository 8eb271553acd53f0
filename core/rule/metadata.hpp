// SPDX-License-Identifier: Apache-2.0
//
// What a script says of its rule, checked: every key known, present and of its kind, every
// provision one that a Code has. All complaints at once, each at the line of its key.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <assize/code.hpp>
#include <assize/rule.hpp>
#include <assize/source.hpp>

#include "lua/value.hpp"
#include "rule/host.hpp"

namespace assize::rule {

struct Metadata {
  RuleInfo info;
  lua::Function applies;  ///< none: to everything that it is called with
  lua::Function check;
  std::size_t applies_line = 0, check_line = 0;
  lua::Value params;  ///< a table of the defaults
};

/// `script` is the text in which lines are looked up.
[[nodiscard]] std::optional<Metadata> read_metadata(const Declaration& declaration,
                                                    const Source& script, const PackInfo& pack,
                                                    std::string id,
                                                    std::span<const Code* const> codes,
                                                    Diagnostics& diagnostics);

}  // namespace assize::rule
