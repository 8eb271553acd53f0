// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace assize::app {

/// To the file named by `--output`, or to standard output for an empty name. False, and told, when
/// it could not be written.
[[nodiscard]] bool write_output(const std::string& file, std::string_view bytes);

}  // namespace assize::app
