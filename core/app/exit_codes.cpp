// SPDX-License-Identifier: Apache-2.0
#include "app/exit_codes.hpp"

#include "report/screen.hpp"

namespace assize::app {
namespace {

constexpr std::size_t table_width = 80;
constexpr std::string_view option = "--fail-on";

}  // namespace

std::string exit_code_table(bool evaluating) {
  std::string table(exit_code_heading);
  table += "\n";
  for (const ExitCode& each : exit_codes) {
    const bool is_same = each.otherwise == "the same";
    std::string text(evaluating || is_same ? each.evaluating : each.otherwise);
    if (text.empty()) continue;
    if (evaluating && !is_same && !each.otherwise.empty())
      (text += "; other verbs: ") += each.otherwise;
    std::string label = "  " + std::to_string(each.code) + "  ";
    for (const std::string& line : report::wrapped(text, table_width - label.size())) {
      table += label + line + "\n";
      label.assign(label.size(), ' ');
    }
  }
  if (evaluating)
    table +=
        "The first of 2, 3, 5, 4, 1, 0 that applies. No order of files, format, number\n"
        "of jobs or verbosity changes it. ";
  return table + "A bug in the program ends in " + std::to_string(internal_error) + ".";
}

std::string exit_meaning(int code, std::string_view fail_on, std::string_view baseline,
                         bool in_part) {
  std::string meaning = "exit " + std::to_string(code) + ": ";
  for (const ExitCode& each : exit_codes)
    if (each.code == code) meaning += each.evaluating;
  if (code == 5 && in_part)
    meaning = "exit 5: in part of what was named there was nothing to evaluate";
  if (const std::size_t at = meaning.find(option); at != std::string::npos) {
    meaning.replace(at, option.size(), fail_on);
    if (!baseline.empty()) (meaning += " that is not in ") += baseline;
  }
  return meaning;
}

}  // namespace assize::app
