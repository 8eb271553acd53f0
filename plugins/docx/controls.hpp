// SPDX-License-Identifier: Apache-2.0
//
// Fields of forms, old and new: check boxes, choices, places for words to fill in.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <pugixml.hpp>

#include "docx/folder.hpp"

namespace assize::docx {

/// Of a content control (`w:sdt`): its check box, when it is one.
[[nodiscard]] std::optional<Box> check_box(const pugi::xml_node& control);
/// It has not been filled in and shows what to do.
[[nodiscard]] bool shows_placeholder(const pugi::xml_node& control);
/// Nothing but words may stand in it.
[[nodiscard]] bool holds_plain_words(const pugi::xml_node& control);

/// What a field of forms made before there were content controls shows (`w:ffData`): a check box,
/// or the words that are chosen.
struct FieldValue {
  std::optional<Box> box;
  std::string_view words;
};
[[nodiscard]] std::optional<FieldValue> field_value(const pugi::xml_node& data);

/// What content controls say about the words within them.
struct Controls {
  std::size_t placeholder = 0;  ///< how many of those around show what to fill in
  std::optional<Box> box;       ///< the character that stands for it has not come yet
};

}  // namespace assize::docx
