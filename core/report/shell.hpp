// SPDX-License-Identifier: Apache-2.0
//
// Commands that are told to be pasted.
#pragma once

#include <string>

namespace assize::report {

/// An argument as it has to stand in a POSIX shell; quoted only where it must be.
[[nodiscard]] std::string shell_word(const std::string& argument);

}  // namespace assize::report
