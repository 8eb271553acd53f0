// SPDX-License-Identifier: Apache-2.0
//
// The XML of a part, within bounds: what would take too much memory or nests too deeply is refused
// when it is loaded, so that code which walks the tree may recurse. Namespaces go by local names:
// the transitional and the strict ones differ, the names of elements do not, and prefixes are free.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <assize/source.hpp>
#include <pugixml.hpp>

namespace assize::ooxml {

class Package;

constexpr std::size_t deepest_xml = 256;              ///< elements within elements
constexpr std::size_t most_xml_memory = 128U << 20U;  ///< bytes of one tree

/// Nothing when the part is missing, damaged, malformed or beyond the bounds: an error that names
/// the part. UTF-8 and UTF-16; bytes that are neither become U+FFFD, with a warning. A text that is
/// nothing but white space is kept where it is all that its element holds.
[[nodiscard]] std::unique_ptr<pugi::xml_document> load_xml(const Package& package,
                                                           std::string_view part,
                                                           Diagnostics& diagnostics);
/// The same of bytes that are at hand; `part` names them.
[[nodiscard]] std::unique_ptr<pugi::xml_document> load_xml(std::string bytes,
                                                           std::string_view source,
                                                           std::string_view part,
                                                           Diagnostics& diagnostics);

/// Of a part that can be done without: nothing when it is absent, and what is wrong with it is a
/// warning.
[[nodiscard]] std::unique_ptr<pugi::xml_document> load_optional_xml(const Package& package,
                                                                    std::string_view part,
                                                                    Diagnostics& diagnostics);

/// The name without its prefix.
[[nodiscard]] std::string_view local_name(std::string_view name);
[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);
/// The first child of a local name; an empty node for none.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view local);
/// The value of an attribute: the one without a prefix, or else with any; "" for none.
[[nodiscard]] std::string_view attribute(const pugi::xml_node& node, std::string_view local);
/// The value of an attribute that has a prefix (`r:id` beside `id`); "" for none.
[[nodiscard]] std::string_view prefixed_attribute(const pugi::xml_node& node,
                                                  std::string_view local);
/// All text that stands directly in an element; comments may part it.
[[nodiscard]] std::string text_of(const pugi::xml_node& node);
/// `1`, `true`, `on`; an attribute that is missing is `fallback`.
[[nodiscard]] bool flag(const pugi::xml_node& node, std::string_view local, bool fallback = false);
/// A whole number from 0 on over the whole value; nothing for anything else.
[[nodiscard]] std::optional<std::size_t> number(std::string_view value);

}  // namespace assize::ooxml
