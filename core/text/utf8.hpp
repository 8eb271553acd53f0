// SPDX-License-Identifier: Apache-2.0
//
// Bytes to UTF-8, and stepping through UTF-8. Inside Assize all text is valid UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace assize::text {

/// A decoded text, what it was decoded from, and what could not be.
struct Decoded {
  std::string text;                ///< valid UTF-8, without a byte order mark
  std::string_view encoding;       ///< `UTF-8`, `UTF-16LE`, `UTF-16BE`, `Windows-1252`
  std::size_t replaced = 0;        ///< how many bytes or units became U+FFFD
  std::size_t first_replaced = 0;  ///< offset in `text` of the first of them
};

/// Decodes by byte order mark, then by looking: UTF-16 without a mark is recognised by its zero
/// bytes, UTF-8 by being valid; anything else is Windows-1252, whose five unassigned bytes become
/// U+FFFD. A text that starts with a UTF-8 mark or is valid UTF-8 but for a few bytes stays UTF-8
/// with U+FFFD for those bytes. Line ends become `\n`.
[[nodiscard]] Decoded decode(std::string_view bytes);

/// The code point at `at` and how many bytes it takes (at least 1; U+FFFD for a stray byte).
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 1;
};
[[nodiscard]] CodePoint wide_code_point_at(std::string_view text, std::size_t at);  // not of ASCII
[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? CodePoint{byte, 1} : wide_code_point_at(text, at);
}

/// Appends a code point as UTF-8.
void append_code_point(std::string& out, char32_t value);

/// How many code points.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// A character of ASCII that is neither white space nor a control: one byte that needs no decoding.
[[nodiscard]] inline bool is_graphic(char c) {
  return static_cast<unsigned char>(c) > ' ' && static_cast<unsigned char>(c) < 0x7F;
}

/// Unicode White_Space, U+200B and U+FEFF.
[[nodiscard]] bool is_space(char32_t value);

/// The number of bytes of white space at `at`, 0 for none.
[[nodiscard]] inline std::size_t space_at(std::string_view text, std::size_t at) {
  if (is_graphic(text[at])) return 0;
  const CodePoint point = code_point_at(text, at);
  return is_space(point.value) ? point.size : 0;
}

/// Nothing but white space.
[[nodiscard]] bool is_blank(std::string_view text);

}  // namespace assize::text
