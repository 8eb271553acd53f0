// SPDX-License-Identifier: Apache-2.0
//
// Claims as people write them: `Y`, `YES.`, `Yes - partly`, a tick, `Yes / No` left as printed.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <assize/code.hpp>

namespace assize::form {

struct Answer {
  Claim claim = Claim::blank;
  bool whole = false;   ///< the text is the answer and nothing else
  std::size_t end = 0;  ///< byte where the answer ends and other words may begin
};

/// The claim that a text begins with. Nothing when it begins with none. A choice left unmade
/// (`Yes / No`) is blank and whole.
[[nodiscard]] std::optional<Answer> read_answer(std::string_view text, const Form& form);

/// The claims of a text that holds answers and nothing else: `Yes Yes`, `Yes No`. None when it
/// holds anything else or is a choice (`Yes / No`).
[[nodiscard]] std::vector<Claim> read_answers(std::string_view text, const Form& form);

inline constexpr std::size_t longest_plain_answer = 40;  ///< bytes

/// Whether the whole text is an answer that can only stand in the claim's cell: `Yes`, `No` or the
/// choice as printed, not `N/A`, which people write in any cell.
[[nodiscard]] bool is_plain_answer(std::string_view text, const Form& form);

}  // namespace assize::form
