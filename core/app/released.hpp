// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <assize/code.hpp>

namespace assize::app {

/// Holds a Code against the list of released editions, where a file `released.sha256` stands in the
/// folder of Codes that it was read from. An edition that was released and is not as it was, one
/// that is not listed, and one in the place of a newer are errors. A line of the list: the SHA-256
/// of the Code's file with the hashes of its wording behind it, the file, the edition.
void check_released(const Code& code, Diagnostics& diagnostics);

}  // namespace assize::app
