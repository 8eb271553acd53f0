// SPDX-License-Identifier: Apache-2.0
//
// What a terminal shows: how wide a text is there, where it breaks, and its colours. Texts come
// from documents that strangers wrote, so whatever could steer a terminal is made visible first.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <assize/assessment.hpp>

namespace assize::report {

/// Columns that a code point takes: 0 for marks that stand on the letter before, 2 for the wide
/// letters of East Asia and pictures, else 1.
[[nodiscard]] std::size_t columns_of(char32_t value);
[[nodiscard]] std::size_t columns_of(std::string_view text);

/// The text with control characters and those that turn the direction of writing as U+FFFD, and
/// tabs and line ends as spaces. As many code points as before.
[[nodiscard]] std::string harmless(std::string_view text);

/// Lines of at most `width` columns, broken at spaces, inside a word only where it is too long for
/// a line, and never inside a path or an address. No line ends with a space. An empty text gives
/// one empty line.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// The text, or its beginning and an ellipsis where it is wider than `width`.
[[nodiscard]] std::string cut(std::string_view text, std::size_t width);

/// Spaces up to `width` columns after the text.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

/// `4 of 72 rows`, or `72 rows` where none is missing. Of a form as read.
[[nodiscard]] std::string rows_counted(const Assessment& assessment);

/// `1 row`, `2 rows`
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// `a, b, c`
[[nodiscard]] std::string listed_ids(const std::vector<std::string>& ids);

/// A label and a text that hangs beside it at `indent` columns; below a label that is longer.
void write_hanging(std::string_view label, std::size_t indent, std::string_view text,
                   std::size_t width, std::ostream& out);

enum class Ink { plain, strong, faint, major, minor, advice, good };

/// Puts colour on text, or none.
class Paint {
 public:
  explicit Paint(bool colour) : colour_(colour) {}
  [[nodiscard]] std::string operator()(Ink ink, std::string_view text) const;

 private:
  bool colour_;
};

}  // namespace assize::report
