// SPDX-License-Identifier: Apache-2.0
//
// The words of a script, for checks that look at its text and do not run it. No grammar: what does
// not compile is told elsewhere.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assize::rule {

struct LuaWord {
  enum Kind { name, keyword, number, string, sign } kind = sign;
  std::string text;  ///< of a string what it holds, escapes left as they are
  std::size_t line = 1, column = 1;
};

/// Comments and white space are left out.
[[nodiscard]] std::vector<LuaWord> lua_words(std::string_view script);

}  // namespace assize::rule
