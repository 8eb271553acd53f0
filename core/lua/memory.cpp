// SPDX-License-Identifier: Apache-2.0
#include "lua/memory.hpp"

#include <lua.hpp>

#include <algorithm>
#include <bit>
#include <cstdlib>

#include "lua/context.hpp"

namespace assize::lua {
namespace {

// Strings of up to 40 bytes are interned: whether one is created depends on what the collector has
// left, so they are not charged. A string's block is its header, its bytes and a zero.
constexpr std::size_t string_header = 24;
constexpr std::size_t longest_short_string = string_header + 40 + 1;
// A slot of a table's hash part.
constexpr std::size_t slot_size = 24;
// Vectors of this size are worth asking the clock: building one again and again is how a few
// instructions can take long.
constexpr std::size_t large_vector = 4096;
// Each refusal makes Lua collect everything and ask again; a script that lives on the edge would do
// that at every allocation.
constexpr int tolerated_refusals = 3;

}  // namespace

void* Memory::allocate(void* self, void* block, std::size_t old_size, std::size_t new_size) {
  Memory& memory = *static_cast<Memory*>(self);
  if (new_size == 0) {
    if (block) memory.used_ -= old_size;
    std::free(block);
    return nullptr;
  }
  // Without a block, old_size is no size but the kind of object that is made.
  if (!block) return memory.create(old_size, new_size);
  if (!memory.charge_vector(new_size, false)) return nullptr;
  if (new_size > old_size && !memory.admit(new_size - old_size)) return nullptr;
  void* moved = std::realloc(block, new_size);
  if (!moved) return new_size <= old_size ? block : nullptr;
  memory.used_ = memory.used_ - old_size + new_size;
  memory.peak_ = std::max(memory.peak_, memory.used_);
  return moved;
}

void* Memory::create(std::size_t kind, std::size_t size) {
  if (kind == 0) {
    if (!charge_vector(size, true)) return nullptr;
  } else {
    charge_object(kind, size);
  }
  if (!admit(size)) return nullptr;
  void* block = std::malloc(size);
  if (!block) return nullptr;
  used_ += size;
  peak_ = std::max(peak_, used_);
  return block;
}

bool Memory::admit(std::size_t more) {
  if (limit_ == 0 || (used_ <= limit_ && more <= limit_ - used_)) return true;
  if (context_->running && ++refusals_ > tolerated_refusals)
    context_->arm(StopReason::out_of_memory, "needs more memory than a call may have");
  return false;
}

void Memory::charge_object(std::size_t kind, std::size_t size) {
  if (!context_->running) return;
  switch (kind) {
    case LUA_TTABLE:
    case LUA_TFUNCTION:
      context_->spend(price::object);
      break;
    case LUA_TSTRING:
      if (size > longest_short_string) {
        const std::size_t length = size - string_header - 1;
        context_->fuel.note_string(length);
        context_->spend(price::created(length));
        if (length > context_->limits.string)
          context_->arm(StopReason::script_error, "made a string that is longer than allowed");
      }
      break;
    // Host objects are in the price of the function that gives them: some are cached.
    default:
      break;
  }
}

// Rehashing takes time but no instruction, and a chosen set of keys makes it take the square of
// their number, inside one instruction: hence a limit on keys, and a look at the clock.
bool Memory::charge_vector(std::size_t size, bool fresh) {
  if (size < large_vector || !context_->running) return true;
  const bool slots = fresh && size % slot_size == 0 && std::has_single_bit(size / slot_size);
  if (slots && size / slot_size > context_->limits.keys) {
    context_->arm(StopReason::out_of_memory, "filled a table with more keys than allowed");
    if (size / slot_size > 2 * context_->limits.keys) return false;
  }
  context_->check_time();
  return true;
}

}  // namespace assize::lua
