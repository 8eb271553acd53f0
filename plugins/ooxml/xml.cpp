// SPDX-License-Identifier: Apache-2.0
#include "ooxml/xml.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <utility>

#include "ooxml/package.hpp"
#include "text/utf8.hpp"

namespace assize::ooxml {
namespace {

// What pugixml needs for a tree of this text: 64 bytes a node, 40 an attribute. Counted from the
// text before it is parsed, a little too high rather than too low.
std::size_t memory_of(std::string_view text) {
  std::size_t nodes = 0;
  std::size_t attributes = 0;
  char before = 0;
  for (const char c : text) {
    if (c == '<') {
      if (before != '>') ++nodes;  // the text before it
      ++nodes;
    } else if (c == '/' && before == '<') {
      --nodes;
    } else if (c == '=') {
      ++attributes;
    }
    before = c;
  }
  return text.size() + 64 * nodes + 40 * attributes;
}

// The tree takes a copy of the text over; the text is gone before there are nodes.
pugi::xml_parse_result parse(pugi::xml_document& tree, std::string text) {
  const std::size_t size = text.size();
  void* copy = pugi::get_memory_allocation_function()(std::max<std::size_t>(size, 1));
  if (copy == nullptr) {
    pugi::xml_parse_result result;
    result.status = pugi::status_out_of_memory;
    return result;
  }
  std::memcpy(copy, text.data(), size);
  std::string().swap(text);
  return tree.load_buffer_inplace_own(
      copy, size, pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
}

bool too_deep(const pugi::xml_node& root) {
  std::size_t depth = 0;
  for (pugi::xml_node node = root; node;) {
    if (node.first_child()) {
      node = node.first_child();
      if (++depth > deepest_xml) return true;
      continue;
    }
    while (node && node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (!node || node == root) return false;
    node = node.next_sibling();
  }
  return false;
}

}  // namespace

std::unique_ptr<pugi::xml_document> load_xml(const Package& package, std::string_view part,
                                             Diagnostics& diagnostics) {
  auto bytes = package.part(part, diagnostics);
  if (!bytes) return nullptr;
  return load_xml(std::move(*bytes), package.source(), part, diagnostics);
}

std::unique_ptr<pugi::xml_document> load_xml(std::string bytes, std::string_view source,
                                             std::string_view part, Diagnostics& diagnostics) {
  const std::string file(source);
  const std::string words = "the part " + std::string(part);
  text::Decoded decoded = text::decode(bytes);
  std::string().swap(bytes);
  if (decoded.replaced != 0)
    diagnostics.warning({file}, words + " holds " + std::to_string(decoded.replaced) +
                                    " byte(s) that are not " + std::string(decoded.encoding) +
                                    "; they became U+FFFD");
  if (memory_of(decoded.text) > most_xml_memory) {
    diagnostics.error({file}, words + " is too large to be read");
    return nullptr;
  }
  auto tree = std::make_unique<pugi::xml_document>();
  const pugi::xml_parse_result result = parse(*tree, std::exchange(decoded.text, {}));
  if (!result) {
    diagnostics.error({file}, words + " is malformed at byte " + std::to_string(result.offset) +
                                  ": " + result.description());
    return nullptr;
  }
  if (!tree->document_element()) {
    diagnostics.error({file}, words + " holds no element");
    return nullptr;
  }
  if (too_deep(*tree)) {
    diagnostics.error({file}, words + " nests elements deeper than " + std::to_string(deepest_xml));
    return nullptr;
  }
  return tree;
}

std::unique_ptr<pugi::xml_document> load_optional_xml(const Package& package, std::string_view part,
                                                      Diagnostics& diagnostics) {
  if (!package.has(part)) return nullptr;
  Diagnostics found;
  auto tree = load_xml(package, part, found);
  for (const Diagnostic& each : found.all())
    diagnostics.warning(each.where, each.message, each.excerpt, each.suggestion);
  return tree;
}

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

std::string_view local_name(const pugi::xml_node& node) {
  return local_name(std::string_view(node.name()));
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view local) {
  for (const pugi::xml_node each : node.children())
    if (local_name(each) == local) return each;
  return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view local) {
  for (const pugi::xml_attribute each : node.attributes())
    if (each.name() == local) return each.value();
  return prefixed_attribute(node, local);
}

std::string_view prefixed_attribute(const pugi::xml_node& node, std::string_view local) {
  for (const pugi::xml_attribute each : node.attributes()) {
    const std::string_view name = each.name();
    if (name.size() > local.size() && local_name(name) == local) return each.value();
  }
  return {};
}

std::string text_of(const pugi::xml_node& node) {
  std::string out;
  for (const pugi::xml_node each : node.children())
    if (each.type() == pugi::node_pcdata || each.type() == pugi::node_cdata) out += each.value();
  return out;
}

bool flag(const pugi::xml_node& node, std::string_view local, bool fallback) {
  const std::string_view value = attribute(node, local);
  if (value.empty()) return fallback;
  return value == "1" || value == "true" || value == "on";
}

std::optional<std::size_t> number(std::string_view value) {
  std::size_t out = 0;
  const auto [end, wrong] = std::from_chars(value.data(), value.data() + value.size(), out);
  if (wrong != std::errc() || end != value.data() + value.size()) return std::nullopt;
  return out;
}

}  // namespace assize::ooxml
