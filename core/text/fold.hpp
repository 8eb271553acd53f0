// SPDX-License-Identifier: Apache-2.0
//
// Folding: how two texts are compared when print, case, punctuation and white space must not count.
// Everything takes and gives UTF-8; bytes that are none are kept as they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assize::text {

/// A folded word and the bytes of the original that it came from, end exclusive.
struct Word {
  std::string folded;
  std::size_t start = 0;
  std::size_t end = 0;
};

/// The words of a text: runs of letters and digits, lower case, inner apostrophes dropped
/// (`landlord's` is `landlords`), the number words one to twenty as figures (`twelve` is `12`), so
/// that "two-stage" and "2 stage" are the same words.
[[nodiscard]] std::vector<Word> words(std::string_view text);

/// The folded words joined by single spaces.
[[nodiscard]] std::string fold(std::string_view text);

/// Lower case (ASCII) and white space (Unicode White_Space, U+200B, U+FEFF) as single spaces,
/// trimmed; punctuation stays. What fingerprints are made of.
[[nodiscard]] std::string fold_case(std::string_view text);

/// As fold_case, with quotation marks and dashes of any print as `'`, `"` and `-`.
[[nodiscard]] std::string fold_marks(std::string_view text);

/// White space folded to single spaces and trimmed; case stays.
[[nodiscard]] std::string fold_space(std::string_view text);

/// 32-bit hashes (FNV-1a over the folded words, a zero byte between them) of each run of `length`
/// words, in order. Fewer words than `length` give nothing.
[[nodiscard]] std::vector<std::uint32_t> run_hashes(const std::vector<Word>& words,
                                                    std::size_t length = 3);

}  // namespace assize::text
