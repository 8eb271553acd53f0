// SPDX-License-Identifier: Apache-2.0
//
// Reads the bytecode of Lua 5.4: ours, just made from text by the compiler, never a stranger's.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <vector>

#include "lua/bytecode.hpp"
#include "lua/freeze.hpp"

namespace assize::lua {
namespace {

constexpr unsigned op_set_upvalue = 10;  // OP_SETUPVAL: UpValue[B] := R[A]
constexpr unsigned char tag_short_string = 0x04, tag_long_string = 0x14;
constexpr unsigned char tag_integer = 0x03, tag_float = 0x13;

struct Upvalue {
  bool on_stack;  // a local of the enclosing function, else an upvalue of it
  unsigned char index;
};

struct FunctionParts {
  std::vector<int> assigned;  // upvalues that it, or a function within it, assigns to
  std::vector<Upvalue> upvalues;
};

class Inspector {
 public:
  explicit Inspector(std::string_view bytes) : bytes_(bytes) {}

  Findings run() {
    Findings findings;
    if (!bytes_.starts_with("\x1bLua\x54")) return findings;
    skip(bytecode::header_size + 1);  // and the number of upvalues
    const FunctionParts root = function();
    if (!root.assigned.empty())
      findings.assigned = 1 + *std::min_element(root.assigned.begin(), root.assigned.end());
    findings.has_zero_byte = has_zero_byte_;
    findings.understood = !failed_ && at_ == bytes_.size();
    return findings;
  }

 private:
  FunctionParts function() {
    FunctionParts parts;
    if (size() != 0) failed_ = true;  // the name of the source, which is left out
    size();                           // first and last line
    size();
    skip(3);  // parameters, varargs, registers
    for (std::size_t count = size(); count > 0 && !failed_; --count) instruction(parts);
    for (std::size_t count = size(); count > 0 && !failed_; --count) constant();
    for (std::size_t count = size(); count > 0 && !failed_; --count) {
      const bool on_stack = byte() != 0;
      parts.upvalues.push_back({on_stack, byte()});
      byte();  // its kind
    }
    for (std::size_t count = size(); count > 0 && !failed_; --count) {
      const FunctionParts inner = function();
      for (const int index : inner.assigned) {
        const auto place = static_cast<std::size_t>(index);
        // A local of this function ends with its call; an upvalue of it does not.
        if (place < inner.upvalues.size() && !inner.upvalues[place].on_stack)
          parts.assigned.push_back(inner.upvalues[place].index);
      }
    }
    for (int debug = 0; debug < 4; ++debug)
      if (size() != 0) failed_ = true;  // lines and names, which are left out
    return parts;
  }

  void instruction(FunctionParts& parts) {
    std::uint32_t code = 0;
    if (const char* place = skip(sizeof code)) std::memcpy(&code, place, sizeof code);
    if ((code & 0x7f) == op_set_upvalue)
      parts.assigned.push_back(static_cast<int>((code >> 16) & 0xff));
  }

  void constant() {
    switch (byte()) {
      case tag_integer:
      case tag_float:
        skip(8);
        break;
      case tag_short_string:
      case tag_long_string: {
        const std::size_t length = size() - 1;  // 0 stands for none, which constants never are
        const char* place = skip(length);
        if (place && std::memchr(place, 0, length)) has_zero_byte_ = true;
        break;
      }
      default:
        break;  // nil, false, true: the tag says all
    }
  }

  // Seven bits a byte, the highest first; the last byte is marked.
  std::size_t size() {
    std::size_t value = 0;
    for (unsigned char next = 0; !failed_ && (next & 0x80) == 0;) {
      next = byte();
      value = (value << 7) | (next & 0x7f);
    }
    return value;
  }
  unsigned char byte() {
    const char* place = skip(1);
    return place ? static_cast<unsigned char>(*place) : 0;
  }
  const char* skip(std::size_t count) {
    if (failed_ || count > bytes_.size() - at_) {
      failed_ = true;
      return nullptr;
    }
    const char* place = bytes_.data() + at_;
    at_ += count;
    return place;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool failed_ = false;
  bool has_zero_byte_ = false;
};

}  // namespace

Findings inspect(std::string_view bytecode) { return Inspector(bytecode).run(); }

}  // namespace assize::lua
