// SPDX-License-Identifier: Apache-2.0
#include "lua/lines.hpp"

#include <stdexcept>
#include <utility>
#include <vector>

#include "lua/bytecode.hpp"
#include "lua/compiled.hpp"

namespace assize::lua {
namespace {

constexpr int absolute = -0x80;  // ABSLINEINFO: the line stands in a list of its own

class LineReader {
 public:
  explicit LineReader(std::string_view bytes) : in_(bytes) {}

  std::set<int> run() {
    if (in_.enter()) function(true);
    if (!in_.at_end()) throw std::runtime_error("this build of Lua writes bytecode unknown here");
    return std::move(lines_);
  }

 private:
  void text() {
    const std::size_t size = in_.size();
    if (size > 1) in_.skip(size - 1);
  }

  void constant() {
    const unsigned char tag = in_.byte();
    if (tag == bytecode::tag_integer || tag == bytecode::tag_float) in_.skip(8);
    if (tag == bytecode::tag_short_string || tag == bytecode::tag_long_string) text();
  }

  void function(bool is_top_level) {
    text();
    const int first = static_cast<int>(in_.size());
    in_.size();  // its last line
    in_.byte();  // parameters
    const bool takes_more = in_.byte() != 0;
    in_.byte();  // registers
    in_.skip(4 * in_.size());
    for (std::size_t count = in_.size(); count > 0 && !in_.failed(); --count) constant();
    in_.skip(3 * in_.size());  // upvalues
    for (std::size_t count = in_.size(); count > 0 && !in_.failed(); --count) function(false);
    lines(first, takes_more, is_top_level);
    for (std::size_t count = in_.size(); count > 0 && !in_.failed(); --count) {
      text();  // of a local, and where it begins and ends
      in_.size();
      in_.size();
    }
    for (std::size_t count = in_.size(); count > 0 && !in_.failed(); --count) text();  // upvalues
  }

  /// The last instruction is the return that every function ends with, whether it is reached or
  /// not; the first of one with `...` prepares for that.
  void lines(int line, bool takes_more, bool is_top_level) {
    const std::size_t count = in_.size();
    const char* steps = in_.skip(count);
    std::vector<int> absolutes;
    for (std::size_t left = in_.size(); left > 0 && !in_.failed(); --left) {
      in_.size();  // the instruction, which the step says too
      absolutes.push_back(static_cast<int>(in_.size()));
    }
    std::size_t next = 0;
    for (std::size_t i = 0; steps != nullptr && i < count; ++i) {
      const int step = static_cast<signed char>(steps[i]);
      line = step == absolute && next < absolutes.size() ? absolutes[next++] : line + step;
      if (!is_top_level && i + 1 < count && !(takes_more && i == 0)) lines_.insert(line);
    }
  }

  bytecode::Reader in_;
  std::set<int> lines_;
};

}  // namespace

std::set<int> lines_of_functions(std::string_view text) { return LineReader(compile(text)).run(); }

}  // namespace assize::lua
