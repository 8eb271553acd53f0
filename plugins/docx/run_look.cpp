// SPDX-License-Identifier: Apache-2.0
#include "docx/run_look.hpp"

#include <string_view>

#include "ooxml/xml.hpp"

namespace assize::docx {

RunLook look_of(const pugi::xml_node& run, const Look& paragraph, const Styles& styles) {
  const pugi::xml_node properties = ooxml::child(run, "rPr");
  Look look;
  take_run_properties(look, properties);
  RunLook out;
  for (const pugi::xml_node each : properties.children()) {
    const std::string_view local = ooxml::local_name(each);
    if (local == "rStyle") {
      look.inherit(styles.run(ooxml::attribute(each, "val")));
    } else if (local == "rFonts") {
      out.font = symbol_font(ooxml::attribute(each, "ascii"));
      if (out.font == SymbolFont::none) out.font = symbol_font(ooxml::attribute(each, "hAnsi"));
    }
  }
  look.inherit(paragraph);
  const std::size_t usual = styles.usual_size();
  const std::size_t size = look.size.value_or(usual);
  out.struck = look.struck.value_or(false);
  out.hidden = look.hidden.value_or(false);
  out.strong = look.bold.value_or(false) || (size > usual && size - usual > usual / 4);
  return out;
}

}  // namespace assize::docx
