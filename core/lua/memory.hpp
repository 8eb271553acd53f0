// SPDX-License-Identifier: Apache-2.0
//
// The allocator of a State: a limit as a backstop, and the place where created objects are charged
// to the fuel, by kind. What the collector frees, and when, never reaches the fuel.
#pragma once

#include <cstddef>

namespace assize::lua {

struct Context;

class Memory {
 public:
  explicit Memory(Context& context) : context_(&context) {}

  /// A lua_Alloc; `self` is the Memory. Never refuses to shrink.
  static void* allocate(void* self, void* block, std::size_t old_size, std::size_t new_size);

  /// Sets the limit for what follows: so much above what is held now. Zero lifts it.
  void allow(std::size_t bytes) {
    limit_ = bytes == 0 ? 0 : used_ + bytes;
    refusals_ = 0;
  }
  [[nodiscard]] std::size_t used() const { return used_; }
  [[nodiscard]] std::size_t peak() const { return peak_; }

 private:
  void* create(std::size_t kind, std::size_t size);
  [[nodiscard]] bool admit(std::size_t more);
  void charge_object(std::size_t kind, std::size_t size);
  [[nodiscard]] bool charge_vector(std::size_t size, bool fresh);

  Context* context_;
  std::size_t used_ = 0;
  std::size_t peak_ = 0;
  std::size_t limit_ = 0;
  int refusals_ = 0;
};

}  // namespace assize::lua
