// SPDX-License-Identifier: Apache-2.0
//
// Scripts that were compiled when the program was built. Reading text takes Lua eight times as long
// as reading what it made of it. What is compiled is only ever of our own making and part of the
// program: a State refuses bytecode that comes from anywhere else.
#pragma once

#include <string>
#include <string_view>

namespace assize::lua {

/// What Lua made of a script's text, with the script's name left out.
struct Compiled {
  std::string_view bytecode;

  [[nodiscard]] explicit operator bool() const { return !bytecode.empty(); }
};

/// Compiles a script's text. Throws std::runtime_error with Lua's message when it is no Lua.
[[nodiscard]] std::string compile(std::string_view text);

/// The bytecode in three parts, to be read one after the other: with the name in its place.
struct NamedBytecode {
  std::string_view head;
  std::string name;  ///< as bytecode writes it: its length and "@" before it
  std::string_view tail;
};
[[nodiscard]] NamedBytecode with_name(Compiled compiled, std::string_view name);

}  // namespace assize::lua
