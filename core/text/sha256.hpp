// SPDX-License-Identifier: Apache-2.0
//
// SHA-256, for the identity of inputs and findings.
#pragma once

#include <string>
#include <string_view>

namespace assize::text {

/// 64 lower-case hex digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace assize::text
