// SPDX-License-Identifier: Apache-2.0
//
// What is known of Lua 5.4's bytecode, which has no documentation: ldump.c and lundump.c.
#pragma once

#include <cstddef>
#include <string_view>

namespace assize::lua::bytecode {

/// Signature, version, format, check bytes, three sizes, an integer and a number to check by.
inline constexpr std::size_t header_size = 4 + 1 + 1 + 6 + 3 + 8 + 8;

/// What stands before a constant that has more than a tag.
inline constexpr unsigned char tag_short_string = 0x04, tag_long_string = 0x14;
inline constexpr unsigned char tag_integer = 0x03, tag_float = 0x13;

/// Goes through bytecode part by part. What is not there reads as 0, and is remembered.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  /// Steps over the header and the number of upvalues. False for what is no Lua 5.4.
  bool enter() {
    if (!bytes_.starts_with("\x1bLua\x54")) return false;
    return skip(header_size + 1) != nullptr;
  }
  /// Seven bits a byte, the highest first; the last byte is marked.
  std::size_t size() {
    std::size_t value = 0;
    for (unsigned char next = 0; !failed_ && (next & 0x80U) == 0;) {
      next = byte();
      value = (value << 7U) | (next & 0x7fU);
    }
    return value;
  }
  unsigned char byte() {
    const char* place = skip(1);
    return place ? static_cast<unsigned char>(*place) : 0;
  }
  /// Where the bytes begin that are stepped over; null when there are not so many.
  const char* skip(std::size_t count) {
    if (failed_ || count > bytes_.size() - at_) {
      failed_ = true;
      return nullptr;
    }
    const char* place = bytes_.data() + at_;
    at_ += count;
    return place;
  }
  void fail() { failed_ = true; }
  [[nodiscard]] bool failed() const { return failed_; }
  /// Nothing failed and nothing is left.
  [[nodiscard]] bool at_end() const { return !failed_ && at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace assize::lua::bytecode
