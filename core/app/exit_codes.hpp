// SPDX-License-Identifier: Apache-2.0
//
// The one table of exit codes: help, the terminal view, the manual's test and the program itself
// read it.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace assize::app {

struct ExitCode {
  int code = 0;
  std::string_view evaluating;  ///< what it says of `eval`
  std::string_view otherwise;   ///< what it says of the other verbs; empty: never given
};

inline constexpr std::array<ExitCode, 6> exit_codes{{
    {0, "everything asked for was evaluated and nothing failed at or above --fail-on", "done"},
    {1, "something failed at or above --fail-on",
     "what was asked about is not so: a problem found, a failing test, no form found"},
    {2, "the command line is wrong", "the same"},
    {3, "something could not be loaded, or the output could not be written", "the same"},
    {4, "a rule ended in error or was cut off", ""},
    {5, "nothing was evaluated: no file matched, or no rule was selected (unless --allow-empty)",
     "there was nothing to run"},
}};

/// What a bug in the program itself ends in: none of the outcomes above, so that no script takes a
/// crash for one of them.
inline constexpr int internal_error = 70;

/// How the table begins that `--help` shows.
inline constexpr std::string_view exit_code_heading = "Exit codes:";

/// The table as `--help` shows it: of all verbs, or of those that do not evaluate.
[[nodiscard]] std::string exit_code_table(bool evaluating);

/// `exit 1: something failed at or above major`, with `that is not in RUN` behind it where a
/// baseline was given. `in_part`: something was evaluated, and something else that was named was
/// not.
[[nodiscard]] std::string exit_meaning(int code, std::string_view fail_on,
                                       std::string_view baseline = {}, bool in_part = false);

}  // namespace assize::app
