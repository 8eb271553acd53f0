// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/options.hpp"

namespace assize::app {

/// The file that `--output` would destroy: one that is read, by its own name or as part of a folder
/// that is read. What this program wrote there before may be replaced.
[[nodiscard]] std::optional<std::string> input_under_output(const Options& options);

/// To the file named by `--output`, or to standard output for an empty name. False, and told, when
/// it could not be written.
[[nodiscard]] bool write_output(const std::string& file, std::string_view bytes);

}  // namespace assize::app
