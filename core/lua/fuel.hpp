// SPDX-License-Identifier: Apache-2.0
//
// Fuel: the one measure that decides a cut-off. It counts what a script asks for, never how long it
// took or what the collector, a cache or a hash did, so that a script stops at the same place on
// every machine. A unit is about one VM instruction, at worst some 100 ns. README.md has the
// prices.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace assize::lua {

/// What one load or call may take. `cpu` is processor time of the calling thread.
struct Budget {
  std::uint64_t fuel = 300'000;
  std::chrono::milliseconds cpu{70};
};

/// What a State allows whatever the budget. Bytes.
struct Limits {
  std::size_t memory = std::size_t{8} << 20;    ///< in one call, above what the State held before
  std::size_t source = std::size_t{256} << 10;  ///< one script
  std::size_t string = std::size_t{256} << 10;  ///< one string that a script makes
  std::size_t keys = 4096;  ///< named or scattered keys of one table; a list may be longer
  int depth = 200;          ///< calls within calls
};

/// Instructions are counted in steps of this size.
inline constexpr std::uint32_t instruction_step = 1000;

namespace price {
inline constexpr std::uint64_t host_call = 4;  ///< a bound function or method, before its own price
inline constexpr std::uint64_t property = 2;   ///< reading a property
inline constexpr std::uint64_t object = 8;     ///< a table or a function created
inline constexpr std::uint64_t conversion = 8;  ///< a number written as text or read from it
/// Bytes that are copied, compared or scanned quickly.
[[nodiscard]] constexpr std::uint64_t bytes(std::uint64_t count) { return count / 16; }
/// A long string that is created.
[[nodiscard]] constexpr std::uint64_t created(std::uint64_t size) { return 4 + size / 8; }
/// Values that are moved, pushed or read.
[[nodiscard]] constexpr std::uint64_t values(std::uint64_t count) { return (count + 3) / 4; }
/// a * b without wrapping round.
[[nodiscard]] constexpr std::uint64_t times(std::uint64_t a, std::uint64_t b) {
  return b != 0 && a > UINT64_MAX / b ? UINT64_MAX : a * b;
}
}  // namespace price

/// A tank that is filled for each call.
class Fuel {
 public:
  void fill(std::uint64_t budget, std::uint32_t longest) {
    budget_ = left_ = budget;
    longest_ = longest;
    spent_ = false;
  }
  /// False when there is not enough left; the tank is then empty and stays so.
  bool spend(std::uint64_t units) {
    if (units > left_) {
      left_ = 0;
      spent_ = true;
    } else {
      left_ -= units;
    }
    return !spent_;
  }
  /// An instruction may compare two strings as long as the longest about, so it costs the more.
  bool spend_instructions(std::uint32_t count) {
    return spend(std::uint64_t{count} * (1 + longest_ / 4096));
  }
  void note_string(std::size_t size) {
    longest_ =
        std::max(longest_, static_cast<std::uint32_t>(std::min<std::size_t>(size, UINT32_MAX)));
  }
  [[nodiscard]] std::uint64_t left() const { return left_; }
  [[nodiscard]] std::uint64_t used() const { return budget_ - left_; }
  [[nodiscard]] std::uint64_t budget() const { return budget_; }
  [[nodiscard]] bool spent() const { return spent_; }
  [[nodiscard]] std::uint32_t longest() const { return longest_; }

 private:
  std::uint64_t budget_ = 0;
  std::uint64_t left_ = 0;
  std::uint32_t longest_ = 0;
  bool spent_ = false;
};

}  // namespace assize::lua
