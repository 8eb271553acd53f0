// SPDX-License-Identifier: Apache-2.0
#include "docx/controls.hpp"

#include "docx/tags.hpp"
#include "ooxml/xml.hpp"

namespace assize::docx {
namespace {

std::optional<std::size_t> value_of(const pugi::xml_node& parent, std::string_view local) {
  return ooxml::number(ooxml::attribute(ooxml::child(parent, local), "val"));
}

}  // namespace

std::optional<Box> check_box(const pugi::xml_node& control) {
  const pugi::xml_node box = ooxml::child(ooxml::child(control, "sdtPr"), "checkbox");
  if (!box) return std::nullopt;
  return is_on(box, "checked") ? Box::ticked : Box::open;
}

bool shows_placeholder(const pugi::xml_node& control) {
  return is_on(ooxml::child(control, "sdtPr"), "showingPlcHdr");
}

bool holds_plain_words(const pugi::xml_node& control) {
  const pugi::xml_node properties = ooxml::child(control, "sdtPr");
  for (const std::string_view kind : {"text", "comboBox", "dropDownList", "date", "checkbox"})
    if (ooxml::child(properties, kind)) return true;
  return false;
}

std::optional<FieldValue> field_value(const pugi::xml_node& data) {
  if (const pugi::xml_node box = ooxml::child(data, "checkBox")) {
    const bool said = !ooxml::child(box, "checked").empty();
    return FieldValue{is_on(box, said ? "checked" : "default") ? Box::ticked : Box::open, {}};
  }
  const pugi::xml_node choice = ooxml::child(data, "ddList");
  std::size_t chosen = value_of(choice, "result").value_or(value_of(choice, "default").value_or(0));
  for (const pugi::xml_node each : choice.children())
    if (ooxml::local_name(each) == "listEntry" && chosen-- == 0)
      return FieldValue{std::nullopt, ooxml::attribute(each, "val")};
  return std::nullopt;
}

}  // namespace assize::docx
