// SPDX-License-Identifier: Apache-2.0
#include "text/sha256.hpp"

#include <nettle/sha2.h>

#include <array>
#include <cstdint>

namespace assize::text {

std::string sha256_hex(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::string out;
  out.reserve(2 * digest.size());
  for (const std::uint8_t byte : digest) {
    out += "0123456789abcdef"[byte >> 4U];
    out += "0123456789abcdef"[byte & 15U];
  }
  return out;
}

bool is_fingerprint(std::string_view text) {
  return text.size() == fingerprint_length &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace assize::text
