// SPDX-License-Identifier: Apache-2.0
//
// A program run once: bytes in, bytes out, within limits. Linux.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assize::plugin {

struct Limits {
  std::size_t memory_mib = 1024;  ///< of address space; not held to under AddressSanitizer
  unsigned cpu_seconds = 30;
  unsigned wall_seconds = 60;
  std::size_t output_bytes = std::size_t{512} << 20U;
};

/// Takes memory, time, files and core dumps from the process that calls it; it ends with the one
/// that started it.
void limit_this_process(const Limits& limits);

struct Ran {
  std::string output;
  std::string problem;  ///< how it ended otherwise than well; empty: well
};

/// Runs a program with `input` as its standard input, and takes its standard output. It ends at the
/// latest when the limits say so; nothing is thrown and no signal is raised.
[[nodiscard]] Ran run_process(const std::string& program, const std::vector<std::string>& arguments,
                              std::string_view input, const Limits& limits);

}  // namespace assize::plugin
