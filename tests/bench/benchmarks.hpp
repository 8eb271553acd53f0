// SPDX-License-Identifier: Apache-2.0
//
// The benchmarks, by what they measure. README.md tells what each figure means.
#pragma once

#include <benchmark/benchmark.h>

#include <cstddef>
#include <string>
#include <vector>

#include <assize/assessment.hpp>
#include <assize/rule.hpp>

namespace assize::bench {

void add_evaluate_benchmarks();
void add_load_benchmarks();
void add_shipped_benchmarks();
void add_text_benchmarks();

/// The invented forms of examples/demo, read.
[[nodiscard]] const std::vector<Assessment>& demo_forms();

/// The shipped packs as they lie on the disk.
[[nodiscard]] std::vector<PackFiles> shipped_packs();

/// The time for each of `count` things done in an iteration.
[[nodiscard]] benchmark::Counter time_each(std::size_t count);

/// The middle one; 0 of none.
[[nodiscard]] double median(std::vector<double> values);

}  // namespace assize::bench
