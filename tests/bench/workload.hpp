// SPDX-License-Identifier: Apache-2.0
//
// The common workload: forms of 72 answers with the statistics of published ones, the Code and the
// ten rules that they are held against, and how findings are counted. Forms are invented here, the
// same for the same numbers on every machine, or read from the data that other engines were
// measured with.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <assize/assessment.hpp>
#include <assize/code.hpp>
#include <assize/finding.hpp>
#include <assize/rule.hpp>

namespace assize::bench {

/// An answer as it was published.
struct Answer {
  std::string id;
  std::string comply;  ///< `Yes`, `No`, or nothing
  std::string evidence;
  std::string commentary;
};

using Form = std::vector<Answer>;

/// The day of the run: R10 holds promises against its month.
inline constexpr Date as_of{std::chrono::year{2025}, std::chrono::June, std::chrono::day{30}};

/// The row that takes what is answered twice, or under an id that the Code does not have.
inline constexpr std::string_view elsewhere = "10.1";

/// tests/bench/code/bench/1.xml, loaded once.
[[nodiscard]] const Code& code();

/// The pack in tests/bench/rules, `copies` times under ids of its own.
[[nodiscard]] std::shared_ptr<const RuleSet> rules(std::size_t copies = 1);

/// Forms of our own sentences.
[[nodiscard]] std::vector<Form> invented_forms(std::size_t count, std::uint64_t seed = 7);

/// The first forms of a folder of the common data, DATA/xml/a00000.xml and so on. Throws
/// std::runtime_error when one cannot be read.
[[nodiscard]] std::vector<Form> common_forms(const std::string& folder, std::size_t count);

/// The forms of the folder that ASSIZE_BENCH_DATA names, else invented ones.
[[nodiscard]] std::vector<Form> forms(std::size_t count);

/// The form as an import gives it.
[[nodiscard]] Assessment to_assessment(const Form& form);

/// Findings of R1 to R10.
using Counts = std::array<std::size_t, 10>;
[[nodiscard]] Counts counts_of(const Run& run);

}  // namespace assize::bench
