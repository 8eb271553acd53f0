// SPDX-License-Identifier: Apache-2.0
//
// What the fuzz targets share. Each target is one function from bytes to nothing; whatever breaks a
// promise ends the process, with words. libFuzzer calls it, or replay.cpp with files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include <assize/source.hpp>

#include "text/pattern.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace assize::fuzz {

[[noreturn]] inline void fail(std::string_view promise, std::string_view detail = {}) {
  std::fprintf(stderr, "broken promise: %s\n%s\n", std::string(promise).c_str(),
               std::string(detail).c_str());
  std::abort();
}

inline void require(bool holds, std::string_view promise, std::string_view detail = {}) {
  if (!holds) fail(promise, detail);
}

inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// What stands before the first `separator`, and what stands behind it.
struct Split {
  std::string_view before, behind;
};
inline Split split(std::string_view bytes, char separator) {
  const std::size_t at = bytes.find(separator);
  if (at == std::string_view::npos) return {{}, bytes};
  return {bytes.substr(0, at), bytes.substr(at + 1)};
}

/// Whether `at` parts two code points of the text, or is an end of it.
inline bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() ||
         (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

inline void check_range(std::string_view text, const text::Range& range, std::string_view what) {
  require(range.start <= range.end, "a range ends no earlier than it begins", what);
  require(range.end <= text.size(), "a range lies within its text", what);
  require(is_boundary(text, range.start) && is_boundary(text, range.end),
          "a range holds whole code points", what);
}

void check_utf8(std::string_view text, std::string_view what);

/// Every problem stands in `source`, at a place that it has, with the line that stands there.
void check_places(const Source& source, const Diagnostics& diagnostics);

}  // namespace assize::fuzz
