// SPDX-License-Identifier: Apache-2.0
//
// The command line as it describes itself: what --help says of each verb, for whoever writes a
// manual page or the completion of a shell from it.
#pragma once

#include <string>
#include <vector>

namespace assize::app {

/// An option or an argument.
struct ItemHelp {
  std::vector<std::string> names;    ///< `-h`, `--help`; of an argument the one name
  std::string value;                 ///< `FILE`; empty: it takes none
  std::vector<std::string> choices;  ///< what the value may be; empty: anything
  std::string doc;
  bool is_many = false;  ///< it may be given again
};

struct VerbHelp {
  std::string name;                ///< `eval`, `code show`; empty: the program itself
  std::string doc;                 ///< one line
  std::string synopsis;            ///< `assize eval [OPTIONS] ASSESSMENT...`
  std::string notes;               ///< what stands below the options, exit codes left out
  std::vector<std::string> verbs;  ///< below it
  std::vector<ItemHelp> arguments, options;
};

/// The program first, then its verbs in their order, each before those below it.
[[nodiscard]] std::vector<VerbHelp> command_line_help();

}  // namespace assize::app
