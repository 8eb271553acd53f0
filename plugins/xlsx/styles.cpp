// SPDX-License-Identifier: Apache-2.0
#include "xlsx/styles.hpp"

#include <charconv>
#include <map>
#include <string>

#include "ooxml/xml.hpp"

namespace assize::xlsx {
namespace {

constexpr std::size_t most_formats = 4096;  // Excel takes about 250

using Formats = std::map<std::size_t, std::shared_ptr<const NumberFormat>>;

struct Font {
  bool bold = false;
  double size = 0;
  SymbolFont symbols = SymbolFont::none;
};

Font read_font(const pugi::xml_node& node) {
  Font font;
  const pugi::xml_node bold = ooxml::child(node, "b");
  font.bold = bold && ooxml::flag(bold, "val", true);
  const std::string_view size = ooxml::attribute(ooxml::child(node, "sz"), "val");
  std::from_chars(size.data(), size.data() + size.size(), font.size);
  font.symbols = symbol_font(ooxml::attribute(ooxml::child(node, "name"), "val"));
  return font;
}

std::shared_ptr<const NumberFormat> format_of(std::size_t id, Formats& known) {
  auto& format = known[id];
  if (!format) format = std::make_shared<const NumberFormat>(built_in_format(id));
  return format;
}

// The box of a cell is named in an extension, whose contents lead to another part.
bool has_box(const pugi::xml_node& format) {
  const pugi::xml_node list = ooxml::child(format, "extLst");
  for (const pugi::xml_node extension : list.children())
    if (ooxml::child(extension, "xfComplement")) return true;
  return false;
}

}  // namespace

Styles::Styles() { plain_.format = std::make_shared<const NumberFormat>(); }

Styles Styles::read(const ooxml::Package& package, std::string_view part,
                    Diagnostics& diagnostics) {
  Styles styles;
  const auto tree = ooxml::load_optional_xml(package, part, diagnostics);
  if (!tree) return styles;
  const pugi::xml_node root = tree->document_element();
  Formats formats;
  for (const pugi::xml_node node : ooxml::child(root, "numFmts").children())
    if (const auto id = ooxml::number(ooxml::attribute(node, "numFmtId"));
        id && formats.size() < most_formats)
      formats[*id] = std::make_shared<const NumberFormat>(ooxml::attribute(node, "formatCode"));
  std::vector<Font> fonts;
  for (const pugi::xml_node node : ooxml::child(root, "fonts").children())
    fonts.push_back(read_font(node));
  const double ordinary = fonts.empty() ? 0 : fonts.front().size;
  for (const pugi::xml_node node : ooxml::child(root, "cellXfs").children()) {
    CellStyle style;
    style.format =
        format_of(ooxml::number(ooxml::attribute(node, "numFmtId")).value_or(0), formats);
    const auto font = ooxml::number(ooxml::attribute(node, "fontId"));
    if (font && *font < fonts.size()) {
      style.bold = fonts[*font].bold;
      style.larger = fonts[*font].size > ordinary + 1;
      style.symbols = fonts[*font].symbols;
    }
    style.check_box = has_box(node);
    styles.all_.push_back(std::move(style));
  }
  return styles;
}

const CellStyle& Styles::at(std::size_t index) const {
  return index < all_.size() ? all_[index] : plain_;
}

}  // namespace assize::xlsx
