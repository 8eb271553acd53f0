// SPDX-License-Identifier: Apache-2.0
//
// SHA-256, for the identity of inputs and findings.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace assize::text {

/// 64 lower-case hex digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// How many digits of it make a fingerprint.
inline constexpr std::size_t fingerprint_length = 16;

/// 16 lower-case hex digits.
[[nodiscard]] bool is_fingerprint(std::string_view text);

}  // namespace assize::text
