// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "app/options.hpp"

namespace assize::app {

/// `--output` would destroy a file that the command line has read, by its own name or as part of a
/// folder; told. What this program wrote there before may be replaced.
[[nodiscard]] bool is_input_under_output(const Options& options);

/// To the file named by `--output`, or to standard output for an empty name. False, and told, when
/// it could not be written, or would replace what the run has read on its way (a profile's parent,
/// a Code, a script), unless this program wrote that.
[[nodiscard]] bool write_output(const std::string& file, std::string_view bytes);

/// `write_output` was to replace what the run has read: the command line is wrong.
[[nodiscard]] bool output_was_refused();

}  // namespace assize::app
