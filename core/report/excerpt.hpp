// SPDX-License-Identifier: Apache-2.0
//
// A sentence with the words that matter underlined, as a compiler shows a line of source.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/screen.hpp"

namespace assize::report {

/// Code points [start, end) of a sentence.
struct Underline {
  std::size_t start = 0;
  std::size_t end = 0;
};

/// The sentence in lines of at most `width` columns, below each line that holds such words a line
/// of carets. Where the sentence is long only the lines round the words are given, with an ellipsis
/// for the rest. `ink` colours the words and the carets.
[[nodiscard]] std::vector<std::string> excerpt(std::string_view sentence,
                                               const std::vector<Underline>& underlines,
                                               std::size_t width, const Paint& paint, Ink ink);

}  // namespace assize::report
