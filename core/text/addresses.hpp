// SPDX-License-Identifier: Apache-2.0
//
// Links, files and e-mail addresses in prose: the references that are told by how they are spelt.
#pragma once

#include <string_view>
#include <vector>

#include "text/references.hpp"

namespace assize::text {

/// In order, not overlapping, of kinds `link`, `file` and `e_mail`. Bytes of UTF-8.
[[nodiscard]] std::vector<Reference> find_addresses(std::string_view text);

}  // namespace assize::text
