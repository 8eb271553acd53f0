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
/// folded. A `<` that begins no tag of HTML is text: "<insert link>" keeps its words. Ticked check
/// boxes become U+2611, and others in the same text U+2610.
[[nodiscard]] std::string plain_text(std::string_view text);

/// The rows of the first table in a piece of HTML; each cell's text as plain_text gives it.
/// `columns` is the number of columns that the cell spans.
struct HtmlCell {
  std::string text;
  std::size_t columns = 1;
};
[[nodiscard]] std::vector<std::vector<HtmlCell>> table_rows(std::string_view html);

}  // namespace assize::document
