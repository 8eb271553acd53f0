// SPDX-License-Identifier: Apache-2.0
#include "docx/symbols.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"

namespace assize::docx {
namespace {

struct Entry {
  SymbolFont font;
  unsigned char place;  // of the font's 256
  Glyph glyph;
};

constexpr Glyph open = {Box::open, {}};
constexpr Glyph ticked = {Box::ticked, {}};
constexpr Glyph crossed = {Box::crossed, {}};

constexpr std::array entries = {
    Entry{SymbolFont::wingdings, 0x28, {{}, "\u260E"}},   // telephone
    Entry{SymbolFont::wingdings, 0x2A, {{}, "\u2709"}},   // envelope
    Entry{SymbolFont::wingdings, 0x6C, {{}, "\u25CF"}},   // disc
    Entry{SymbolFont::wingdings, 0x6E, {{}, "\u25A0"}},   // square
    Entry{SymbolFont::wingdings, 0x6F, open},             //
    Entry{SymbolFont::wingdings, 0x70, open},             //
    Entry{SymbolFont::wingdings, 0x71, open},             // with a shadow
    Entry{SymbolFont::wingdings, 0x72, open},             // with a shadow
    Entry{SymbolFont::wingdings, 0xA7, {{}, "\u25AA"}},   // small square
    Entry{SymbolFont::wingdings, 0xA8, open},             //
    Entry{SymbolFont::wingdings, 0xD8, {{}, "\u27A2"}},   // arrow head
    Entry{SymbolFont::wingdings, 0xE0, {{}, "\u2192"}},   // arrow
    Entry{SymbolFont::wingdings, 0xFB, {{}, "\u2717"}},   // cross
    Entry{SymbolFont::wingdings, 0xFC, {{}, "\u2713"}},   // tick
    Entry{SymbolFont::wingdings, 0xFD, crossed},          //
    Entry{SymbolFont::wingdings, 0xFE, ticked},           //
    Entry{SymbolFont::wingdings2, 0x4F, {{}, "\u2717"}},  // cross
    Entry{SymbolFont::wingdings2, 0x50, {{}, "\u2713"}},  // tick
    Entry{SymbolFont::wingdings2, 0x51, crossed},         //
    Entry{SymbolFont::wingdings2, 0x52, ticked},          //
    Entry{SymbolFont::wingdings2, 0x53, crossed},         //
    Entry{SymbolFont::wingdings2, 0x54, crossed},         //
    Entry{SymbolFont::wingdings2, 0xA3, open},            //
    Entry{SymbolFont::webdings, 0x61, {{}, "\u2713"}},    // tick
    Entry{SymbolFont::webdings, 0x63, open},              //
    Entry{SymbolFont::webdings, 0x72, {{}, "\u2717"}},    // cross
    Entry{SymbolFont::symbol, 0xA3, {{}, "\u2264"}},      // at most
    Entry{SymbolFont::symbol, 0xAE, {{}, "\u2192"}},      // arrow
    Entry{SymbolFont::symbol, 0xB3, {{}, "\u2265"}},      // at least
    Entry{SymbolFont::symbol, 0xB7, {{}, "\u2022"}},      // bullet
    Entry{SymbolFont::symbol, 0xD6, {{}, "\u2713"}},      // a root, which people take for a tick
};

constexpr char32_t first_private = 0xF000;  // where fonts without Unicode put their characters

}  // namespace

SymbolFont symbol_font(std::string_view name) {
  if (name.size() < 6) return SymbolFont::none;
  const std::string folded = text::fold_case(name);
  if (folded == "wingdings") return SymbolFont::wingdings;
  if (folded == "wingdings 2") return SymbolFont::wingdings2;
  if (folded == "webdings") return SymbolFont::webdings;
  if (folded == "symbol") return SymbolFont::symbol;
  return SymbolFont::none;
}

std::optional<Glyph> glyph_of(SymbolFont font, char32_t character) {
  if (character >= first_private && character < first_private + 0x100) character -= first_private;
  if (font == SymbolFont::none || character >= 0x100) return std::nullopt;
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) {
    return entry.font == font && entry.place == character;
  });
  if (found == entries.end()) return std::nullopt;
  return found->glyph;
}

}  // namespace assize::docx
