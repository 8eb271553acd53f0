// SPDX-License-Identifier: Apache-2.0
#include "docx/styles.hpp"

#include <algorithm>
#include <array>

#include "docx/tags.hpp"
#include "ooxml/xml.hpp"
#include "text/fold.hpp"

namespace assize::docx {
namespace {

constexpr std::size_t most_inherited = 32;  // styles may name each other in a circle
constexpr std::size_t most_styles = 20000;
constexpr std::size_t levels_of_outline = 9;

// Word names its own styles in English whatever its language; other programs, and those who made a
// style anew, do not.
constexpr std::array<std::string_view, 13> heading_words = {
    "heading", "berschrift",  "\u00FCberschrift", "titre",
    "kop",     "rubrik",      "overskrift",       "otsikko",
    "ttulo",   "t\u00EDtulo", "intestazione",     "nag\u0142\u00F3wek",
    "nadpis"};
constexpr std::array<std::string_view, 6> titles = {"title",    "titel",      "titre",
                                                    "subtitle", "untertitel", "t\u00EDtulo"};

bool names_heading(std::string_view name) {
  const std::string folded = text::fold_case(name);
  if (std::find(titles.begin(), titles.end(), folded) != titles.end()) return true;
  return std::any_of(heading_words.begin(), heading_words.end(), [&](std::string_view word) {
    if (!folded.starts_with(word)) return false;
    std::string_view rest = std::string_view(folded).substr(word.size());
    if (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    return rest.size() == 1 && rest.front() >= '1' && rest.front() <= '9';
  });
}

std::optional<std::size_t> value_of(const pugi::xml_node& node) {
  return node ? ooxml::number(ooxml::attribute(node, "val")) : std::nullopt;
}

struct Raw {
  Look look;
  std::string based_on;
};
using Raws = std::map<std::string, Raw, std::less<>>;

Look resolved(const Raws& raws, const Raw& raw) {
  Look look = raw.look;
  const Raw* at = &raw;
  for (std::size_t i = 0; i < most_inherited && !at->based_on.empty(); ++i) {
    const auto base = raws.find(at->based_on);
    if (base == raws.end()) break;
    at = &base->second;
    look.inherit(at->look);
  }
  return look;
}

Raw raw_of(const pugi::xml_node& style, std::string_view id) {
  Raw raw;
  raw.based_on = ooxml::attribute(ooxml::child(style, "basedOn"), "val");
  take_paragraph_properties(raw.look, ooxml::child(style, "pPr"));
  take_run_properties(raw.look, ooxml::child(style, "rPr"));
  if (raw.look.list) raw.look.list_style = id;
  const std::string_view name = ooxml::attribute(ooxml::child(style, "name"), "val");
  if (!raw.look.heading && names_heading(name)) raw.look.heading = true;
  return raw;
}

}  // namespace

void Look::inherit(const Look& base) {
  if (!heading) heading = base.heading;
  if (!hidden) hidden = base.hidden;
  if (!bold) bold = base.bold;
  if (!struck) struck = base.struck;
  if (!size) size = base.size;
  if (!level && !list) level = base.level;
  if (!list) {
    list = base.list;
    list_style = base.list_style;
  }
}

void take_run_properties(Look& look, const pugi::xml_node& properties) {
  for (const pugi::xml_node each : properties.children()) {
    const std::string_view local = ooxml::local_name(each);
    if (local == "vanish") {
      look.hidden = ooxml::flag(each, "val", true);
    } else if (local == "b") {
      look.bold = ooxml::flag(each, "val", true);
    } else if (local == "strike" || local == "dstrike") {
      look.struck = look.struck.value_or(false) || ooxml::flag(each, "val", true);
    } else if (local == "sz") {
      look.size = value_of(each);
    }
  }
}

void take_paragraph_properties(Look& look, const pugi::xml_node& properties) {
  for (const pugi::xml_node each : properties.children()) {
    const std::string_view local = ooxml::local_name(each);
    if (local == "outlineLvl") {
      if (const auto level = value_of(each)) look.heading = *level < levels_of_outline;
    } else if (local == "numPr") {
      look.list = value_of(ooxml::child(each, "numId"));
      look.level = value_of(ooxml::child(each, "ilvl"));
    }
  }
}

Styles::Styles(const pugi::xml_node& root) {
  const pugi::xml_node defaults = ooxml::child(root, "docDefaults");
  const pugi::xml_node usual =
      ooxml::child(ooxml::child(ooxml::child(defaults, "rPrDefault"), "rPr"), "sz");
  usual_size_ = value_of(usual).value_or(usual_size_);
  Raws paragraphs;
  Raws runs;
  std::string default_paragraph;
  for (const pugi::xml_node style : root.children()) {
    if (ooxml::local_name(style) != "style" || paragraphs.size() + runs.size() >= most_styles)
      continue;
    const std::string id(ooxml::attribute(style, "styleId"));
    const std::string_view type = ooxml::attribute(style, "type");
    if (type == "character") {
      runs.emplace(id, raw_of(style, id));
    } else if (type == "paragraph" || type.empty()) {
      paragraphs.emplace(id, raw_of(style, id));
      if (ooxml::flag(style, "default")) default_paragraph = id;
    }
  }
  for (const auto& [id, raw] : paragraphs) paragraphs_.emplace(id, resolved(paragraphs, raw));
  for (const auto& [id, raw] : runs) runs_.emplace(id, resolved(runs, raw));
  if (const auto found = paragraphs_.find(default_paragraph); found != paragraphs_.end())
    default_paragraph_ = found->second;
  usual_size_ = default_paragraph_.size.value_or(usual_size_);
}

const Look& Styles::paragraph(std::string_view id) const {
  static const Look by_id = [] {
    Look look;
    look.heading = true;
    return look;
  }();
  if (id.empty()) return default_paragraph_;
  const auto found = paragraphs_.find(id);
  if (found != paragraphs_.end()) return found->second;
  return names_heading(id) ? by_id : default_paragraph_;
}

const Look& Styles::run(std::string_view id) const {
  static const Look nothing;
  const auto found = runs_.find(id);
  return found == runs_.end() ? nothing : found->second;
}

}  // namespace assize::docx
