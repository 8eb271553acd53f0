// SPDX-License-Identifier: Apache-2.0
//
// What the characters of symbol fonts show: ticks and boxes above all, which forms are full of.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "docx/folder.hpp"

namespace assize::docx {

enum class SymbolFont { none, wingdings, wingdings2, webdings, symbol };

[[nodiscard]] SymbolFont symbol_font(std::string_view name);

struct Glyph {
  std::optional<Box> box;  ///< it shows a check box
  std::string_view words;  ///< or this character
};

/// Nothing when the character is not known, or none of the font's own.
[[nodiscard]] std::optional<Glyph> glyph_of(SymbolFont font, char32_t character);

}  // namespace assize::docx
