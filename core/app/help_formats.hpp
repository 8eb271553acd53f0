// SPDX-License-Identifier: Apache-2.0
//
// The help of the command line in other forms than --help: a manual page, and what shells complete
// from. Written while Assize is built (app/write_help), and no part of the program.
#pragma once

#include <string>
#include <vector>

#include "app/command_line.hpp"

namespace assize::app {

/// assize(1), as `man` reads it.
[[nodiscard]] std::string manual_page(const std::vector<VerbHelp>& help);

[[nodiscard]] std::string bash_completion(const std::vector<VerbHelp>& help);
[[nodiscard]] std::string zsh_completion(const std::vector<VerbHelp>& help);
[[nodiscard]] std::string fish_completion(const std::vector<VerbHelp>& help);

}  // namespace assize::app
