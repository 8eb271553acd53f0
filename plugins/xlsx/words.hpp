// SPDX-License-Identifier: Apache-2.0
//
// The words of a cell as they are kept in the file: plain or in runs of different print, with
// escapes for what XML cannot hold, with ticks and boxes as letters of symbol fonts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace assize::xlsx {

/// Fonts whose letters are ticks, crosses and boxes.
enum class SymbolFont { none, wingdings, wingdings2, webdings };
[[nodiscard]] SymbolFont symbol_font(std::string_view name);

/// The characters that letters of a symbol font show, as far as they are ticks, crosses and boxes;
/// the text itself when some letter of it is none of them.
[[nodiscard]] std::string with_symbols(std::string_view text, SymbolFont font);

struct RichText {
  std::string text;   ///< as it stands, white space and escapes included
  bool runs = false;  ///< it has fonts of its own, and the cell's font does not count
  bool bold = false;  ///< all its runs are
};

/// Of `si` or `is`: the text of its runs, without the phonetic guide.
[[nodiscard]] RichText read_rich_text(const pugi::xml_node& item);

/// Makes a Document's text of a cell's: `_x000D_` decoded, mark-up and white space as
/// document::plain_text has them, control characters blanked, bytes that are no UTF-8 U+FFFD. It
/// counts what it makes, since a text may be used without end, and gives mark-up up when looking
/// for it takes too long.
class Cleaner {
 public:
  [[nodiscard]] std::string clean(std::string_view raw);
  /// Bytes made so far.
  [[nodiscard]] std::size_t made() const { return made_; }

 private:
  std::size_t made_ = 0;
  double effort_ = 0;
};

/// The words with the target of a link behind them in brackets, unless they hold it already or it
/// leads nowhere outside (`#place`, `mailto:`).
[[nodiscard]] std::string with_target(std::string words, std::string_view target);

/// The first argument of a formula `HYPERLINK("...", ...)`; "" for any other formula.
[[nodiscard]] std::string hyperlink_target(std::string_view formula);

}  // namespace assize::xlsx
