// SPDX-License-Identifier: Apache-2.0
//
// How like a Code's official wording a text is. The wording itself is nowhere in the project: a
// file beside the Code holds, per form row, hashes of its folded three-word runs, by which a cell
// shows which requirement it prints, whole or in part. Where no such file is, the row's keywords
// and the words of our summaries stand in, at less certainty. Stateless; safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include <assize/code.hpp>

#include "text/fold.hpp"

namespace assize::code {

/// Words a run.
inline constexpr std::size_t run_length = 3;

/// Share of a text's runs (text::run_hashes, run_length) that the row's wording holds, 0 to 1; 0
/// when the text has no run or the row no wording.
[[nodiscard]] double likeness(std::span<const std::uint32_t> runs, const FormRow& row);

/// The same; for a row without wording the share of its keywords and summary words that the text
/// holds.
[[nodiscard]] double likeness(const std::vector<text::Word>& words, const Code& code,
                              const FormRow& row);

/// Share of the row's wording that the text holds, 0 to 1: 1 for a text that prints all of it,
/// whatever stands beside it. 0 when the row has no wording.
[[nodiscard]] double coverage(std::span<const std::uint32_t> runs, const FormRow& row);

/// The row that a text is most like, with how like it is; no row below `least`. Ties go to the row
/// whose wording is covered better, then to the earlier one.
struct Likely {
  const FormRow* row = nullptr;
  double likeness = 0;
};
[[nodiscard]] Likely likeliest(const std::vector<text::Word>& words, const Code& code,
                               double least);

/// Hashes of the runs of a wording, by form row.
using WordingHashes = std::map<std::string, std::vector<std::uint32_t>>;

/// What text copies of the official wording hold. A copy may have the Code's body (paragraphs that
/// begin with a provision's number and a full stop) and its form (lines of cells between tabs, the
/// number first and the requirement second, mark-up ignored); every print found counts.
[[nodiscard]] WordingHashes collect_wording(const Code& code, std::span<const Source> copies);

/// The wording file of a Code: sorted hashes without repeats, by row, in the Code's order. Rows
/// that `hashes` lacks are left out.
[[nodiscard]] std::string wording_xml(const Code& code, const WordingHashes& hashes);

}  // namespace assize::code
