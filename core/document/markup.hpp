// SPDX-License-Identifier: Apache-2.0
//
// Stray HTML in text: what converters leave in the cells of a table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assize::document {

/// Whether the text holds a tag that HTML knows, or an entity.
[[nodiscard]] bool has_markup(std::string_view text);

/// The words without mark-up: tags gone, entities decoded, blocks parted by a space, white space
/// folded, the asterisks of Markdown's bold dropped. A `<` that begins no tag of HTML is text:
/// "<insert link>" keeps its words. Ticked check boxes become U+2611; others become U+2610 beside a
/// ticked one and in a choice of a few words, and go elsewhere.
[[nodiscard]] std::string plain_text(std::string_view text);

struct HtmlCell {
  std::string text;         ///< as plain_text gives it
  std::size_t columns = 1;  ///< spanned
};

struct HtmlTable {
  std::vector<std::vector<HtmlCell>> rows;  ///< a cell that spans rows is empty in those below
  std::string rest;                         ///< words in no cell: a caption, strays
};

/// The first table in a piece of HTML.
[[nodiscard]] HtmlTable read_table(std::string_view html);

/// Blanks where control characters stand, but for those that part lines and cells: they are no
/// words (word processors end cells with them), and XML cannot hold them.
void blank_controls(std::string& text);

}  // namespace assize::document
