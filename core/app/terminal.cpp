// SPDX-License-Identifier: Apache-2.0
#include "app/terminal.hpp"

#include <cstdlib>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

#include "text/number.hpp"

namespace assize::app {
namespace {

constexpr std::size_t usual_width = 80;

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : std::string_view();
}

}  // namespace

std::size_t terminal_width() {
  const auto columns = text::to_integer(variable("COLUMNS"));
  if (columns && *columns > 0) return static_cast<std::size_t>(*columns);
  winsize size{};
  if (isatty(STDOUT_FILENO) == 1 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return size.ws_col;
  return usual_width;
}

std::size_t width_for(const std::string& file) { return file.empty() ? terminal_width() : 80; }

bool terminal_has_colour() {
  // https://no-color.org: set and not empty, whatever it says.
  return variable("NO_COLOR").empty() && variable("TERM") != "dumb" && isatty(STDOUT_FILENO) == 1;
}

}  // namespace assize::app
