// SPDX-License-Identifier: Apache-2.0
#include "app/log.hpp"

#include <algorithm>
#include <memory>

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/version.h>

#include "report/screen.hpp"

namespace assize::app {
namespace {

spdlog::logger& logger() {
  static const std::shared_ptr<spdlog::logger> instance = [] {
    auto made = std::make_shared<spdlog::logger>("assize",
                                                 std::make_shared<spdlog::sinks::stderr_sink_st>());
    // Two runs say the same: no clock, no process id.
    made->set_pattern("%v");
    return made;
  }();
  return *instance;
}

/// An excerpt may come from a file that a stranger wrote.
std::string harmless_lines(std::string_view text) {
  std::string clean;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!clean.empty()) clean += '\n';
    clean += report::harmless(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return clean;
}

}  // namespace

bool tell(const Diagnostics& diagnostics) {
  for (const Diagnostic& each : diagnostics.all()) {
    const std::string text = harmless_lines(to_string(each));
    each.level == Level::error ? logger().error("{}", text) : logger().warn("{}", text);
  }
  return !diagnostics.ok();
}

void tell_lines(std::string_view lines) { logger().error("{}", harmless_lines(lines)); }

void tell_error(std::string_view message) {
  logger().error("assize: error: {}", harmless_lines(message));
}

void tell_note(std::string_view message) { logger().info("{}", harmless_lines(message)); }

std::string log_library() {
  return std::to_string(SPDLOG_VER_MAJOR) + "." + std::to_string(SPDLOG_VER_MINOR) + "." +
         std::to_string(SPDLOG_VER_PATCH);
}

}  // namespace assize::app
