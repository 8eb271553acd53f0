// SPDX-License-Identifier: Apache-2.0
#include "app/heap.hpp"

#include <cstdlib>

#if defined(__linux__) && defined(__GLIBC__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#endif

namespace assize::app {

#if defined(__linux__) && defined(__GLIBC__)
void prepare_heap() {
  constexpr std::uintptr_t huge_page = 2U << 20U;
  constexpr int first_part = 32 << 20;
  constexpr int next_parts = 1 << 20;
  // The pad is taken with the allocation that makes the heap grow: this one, which is larger than
  // what is left of the first growth, and volatile so that the compiler does not leave it out.
  const auto begin = reinterpret_cast<std::uintptr_t>(sbrk(0));
  mallopt(M_MMAP_THRESHOLD, next_parts);
  mallopt(M_TOP_PAD, first_part);
  void* volatile growth = std::malloc(static_cast<std::size_t>(next_parts) / 4);
  const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
  const std::uintptr_t aligned = (begin + huge_page - 1) / huge_page * huge_page;
  if (aligned + huge_page <= end)
    madvise(reinterpret_cast<void*>(aligned), end - aligned, MADV_HUGEPAGE);
  mallopt(M_TOP_PAD, next_parts);
  mallopt(M_TRIM_THRESHOLD, 2 * first_part);
  std::free(growth);
}
#else
void prepare_heap() {}
#endif

}  // namespace assize::app
