// SPDX-License-Identifier: Apache-2.0
//
// Everything that a script asks of its host, told to whoever wants to know: why a rule came out as
// it did is in these answers. Costs one comparison a call while nobody listens, and no fuel ever.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "lua/context.hpp"
#include "lua/value.hpp"

namespace assize::lua {

/// One question and its answer. Good while the listener runs.
struct Asked {
  std::string_view
      member;  ///< as the script calls it: `find`, `claim`, `fail`; `__lt` for an order
  bool is_property = false;
  const Value& object;  ///< whose member it is; nil for a global function
  const std::vector<Value>& arguments;
  const Value& answer;
  const Place& place;
};

using Listener = std::function<void(const Asked&)>;

}  // namespace assize::lua
