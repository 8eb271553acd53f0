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
  explicit Inspector(std::string_view bytes) : in_(bytes) {}

  Findings run() {
    Findings findings;
    if (!in_.enter()) return findings;
    const FunctionParts root = function();
    if (!root.assigned.empty())
      findings.assigned = 1 + *std::min_element(root.assigned.begin(), root.assigned.end());
    findings.has_zero_byte = has_zero_byte_;
    findings.understood = in_.at_end();
    return findings;
  }

 private:
  FunctionParts function() {
    FunctionParts parts;
    if (in_.size() != 0) in_.fail();  // the name of the source, which is left out
    in_.size();                       // first and last line
    in_.size();
    in_.skip(3);  // parameters, varargs, registers
    for (std::size_t count = in_.size(); count > 0 && !in_.failed(); --count) instruction(parts);
    for (std::size_t count = in_.size(); count > 0 && !in_.failed(); --count) constant();
    for (std::size_t count = in_.size(); count > 0 && !in_.failed(); --count) {
      const bool on_stack = in_.byte() != 0;
      parts.upvalues.push_back({on_stack, in_.byte()});
      in_.byte();  // its kind
    }
    for (std::size_t count = in_.size(); count > 0 && !in_.failed(); --count) {
      const FunctionParts inner = function();
      for (const int index : inner.assigned) {
        const auto place = static_cast<std::size_t>(index);
        // A local of this function ends with its call; an upvalue of it does not.
        if (place < inner.upvalues.size() && !inner.upvalues[place].on_stack)
          parts.assigned.push_back(inner.upvalues[place].index);
      }
    }
    for (int debug = 0; debug < 4; ++debug)
      if (in_.size() != 0) in_.fail();  // lines and names, which are left out
    return parts;
  }

  void instruction(FunctionParts& parts) {
    std::uint32_t code = 0;
    if (const char* place = in_.skip(sizeof code)) std::memcpy(&code, place, sizeof code);
    if ((code & 0x7f) == op_set_upvalue)
      parts.assigned.push_back(static_cast<int>((code >> 16) & 0xff));
  }

  void constant() {
    switch (in_.byte()) {
      case bytecode::tag_integer:
      case bytecode::tag_float:
        in_.skip(8);
        break;
      case bytecode::tag_short_string:
      case bytecode::tag_long_string: {
        const std::size_t length = in_.size() - 1;  // 0 stands for none, which constants never are
        const char* place = in_.skip(length);
        if (place && std::memchr(place, 0, length)) has_zero_byte_ = true;
        break;
      }
      default:
        break;  // nil, false, true: the tag says all
    }
  }

  bytecode::Reader in_;
  bool has_zero_byte_ = false;
};

}  // namespace

Findings inspect(std::string_view bytecode) { return Inspector(bytecode).run(); }

}  // namespace assize::lua
