// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/annotations.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <exception>
#include <optional>
#include <string>
#include <string_view>

#include "document/markup.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace assize::pdf {
namespace {

constexpr int most_annotations = 1000;  // of a page
constexpr unsigned deepest = 16;        // fields within fields
constexpr std::size_t longest_target = 4096;
constexpr std::size_t longest_value = 1U << 20U;
constexpr unsigned hidden =
    1U << 1U | 1U << 5U;                     // flags of an annotation: hidden, not to be viewed
constexpr unsigned push_button = 1U << 16U;  // flags of a field
constexpr unsigned password = 1U << 13U;

std::string clean(std::string_view bytes) {
  std::string text = text::decode(bytes).text;
  document::blank_controls(text);
  return text::fold_space(text);
}

std::string words_of(QPDFObjectHandle object) {
  if (object.isString()) {
    const std::string text = object.getUTF8Value();
    return text.size() <= longest_value ? text : text.substr(0, longest_value);
  }
  if (object.isName()) return object.getName().substr(1);
  return {};
}

unsigned flags(QPDFObjectHandle object) {
  return object.isInteger() ? static_cast<unsigned>(object.getIntValue() & 0xFFFFFFFF) : 0;
}

std::optional<Box> box_of(QPDFObjectHandle annotation, const Matrix& to_page) {
  QPDFObjectHandle rectangle = annotation.getKey("/Rect");
  if (!rectangle.isRectangle()) return std::nullopt;
  const auto r = rectangle.getArrayAsRectangle();
  return square(to_page.after({r.urx - r.llx, 0, 0, r.ury - r.lly, r.llx, r.lly}));
}

// A field's own entry or the one that it inherits.
QPDFObjectHandle inherited(QPDFObjectHandle field, const std::string& key) {
  for (unsigned depth = 0; depth < deepest && field.isDictionary(); ++depth) {
    QPDFObjectHandle value = field.getKey(key);
    if (!value.isNull()) return value;
    field = field.getKey("/Parent");
  }
  return QPDFObjectHandle::newNull();
}

bool leads_outside(std::string_view target) {
  std::string scheme;
  for (const char c : target.substr(0, target.find(':')))
    scheme += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  if (target.empty() || target.front() == '#') return false;
  constexpr std::array<std::string_view, 5> others = {"mailto", "tel", "javascript", "about",
                                                      "data"};
  return std::find(others.begin(), others.end(), scheme) == others.end();
}

void read_link(QPDFObjectHandle annotation, const Matrix& to_page, Drawing& drawing) {
  QPDFObjectHandle action = annotation.getKey("/A");
  if (!action.isDictionary() || !action.getKey("/S").isNameAndEquals("/URI")) return;
  QPDFObjectHandle address = action.getKey("/URI");
  const auto box = box_of(annotation, to_page);
  if (!box || !address.isString()) return;
  std::string target = clean(address.getStringValue().substr(0, longest_target));
  if (leads_outside(target)) drawing.links.push_back({*box, std::move(target)});
}

// What a choice shows for the value that it keeps.
std::string shown_choice(QPDFObjectHandle field, const std::string& value) {
  QPDFObjectHandle options = inherited(field, "/Opt");
  if (!options.isArray()) return value;
  for (int i = 0; i < std::min(options.getArrayNItems(), most_annotations); ++i) {
    QPDFObjectHandle option = options.getArrayItem(i);
    if (option.isArray() && option.getArrayNItems() == 2 &&
        words_of(option.getArrayItem(0)) == value) {
      return words_of(option.getArrayItem(1));
    }
  }
  return value;
}

std::string value_of(QPDFObjectHandle field, bool choice) {
  QPDFObjectHandle value = inherited(field, "/V");
  std::string text;
  if (value.isArray()) {
    for (int i = 0; i < std::min(value.getArrayNItems(), most_annotations); ++i)
      text += (i == 0 ? "" : ", ") + shown_choice(field, words_of(value.getArrayItem(i)));
  } else {
    text = words_of(value);
    if (choice) text = shown_choice(field, text);
  }
  return text;
}

void read_field(QPDFObjectHandle annotation, const Matrix& to_page, Drawing& drawing) {
  if ((flags(annotation.getKey("/F")) & hidden) != 0) return;
  const auto box = box_of(annotation, to_page);
  if (!box) return;
  QPDFObjectHandle kind = inherited(annotation, "/FT");
  const unsigned set = flags(inherited(annotation, "/Ff"));
  Field field{*box, {}, WordKind::plain};
  if (kind.isNameAndEquals("/Btn")) {
    if ((set & push_button) != 0) return;
    QPDFObjectHandle state = annotation.getKey("/AS");
    if (!state.isName()) state = inherited(annotation, "/V");
    const bool on = state.isName() && state.getName() != "/Off";
    field.kind = on ? WordKind::ticked : WordKind::unticked;
  } else {
    const bool choice = kind.isNameAndEquals("/Ch");
    if (!choice && (!kind.isNameAndEquals("/Tx") || (set & password) != 0)) return;
    field.text = value_of(annotation, choice);
    if (text::is_blank(field.text)) return;
  }
  drawing.fields.push_back(std::move(field));
}

}  // namespace

bool is_field(QPDFObjectHandle annotation) {
  return annotation.isDictionary() && annotation.getKey("/Subtype").isNameAndEquals("/Widget");
}

void read_annotations(QPDFObjectHandle page, const Matrix& to_page, Drawing& drawing) {
  QPDFObjectHandle list = page.getKey("/Annots");
  if (!list.isArray()) return;
  for (int i = 0; i < std::min(list.getArrayNItems(), most_annotations); ++i) {
    try {
      QPDFObjectHandle annotation = list.getArrayItem(i);
      if (!annotation.isDictionary()) continue;
      if (is_field(annotation)) {
        read_field(annotation, to_page, drawing);
      } else if (annotation.getKey("/Subtype").isNameAndEquals("/Link")) {
        read_link(annotation, to_page, drawing);
      }
    } catch (const std::exception&) {
      continue;  // the annotation is damaged
    }
  }
}

}  // namespace assize::pdf
