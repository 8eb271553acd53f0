// SPDX-License-Identifier: Apache-2.0
#include "docx/numbering.hpp"

#include <algorithm>

#include "ooxml/xml.hpp"

namespace assize::docx {
namespace {

constexpr std::size_t longest_label = 80;  // bytes
constexpr std::size_t largest_roman = 3999;
constexpr std::size_t largest_letter = 260;  // `zzzzzzzzzz`
constexpr std::size_t largest_number = 1000000000;
constexpr std::size_t most_lists = 20000;

std::string_view value_of(const pugi::xml_node& parent, std::string_view local) {
  return ooxml::attribute(ooxml::child(parent, local), "val");
}

std::optional<std::size_t> number_of(const pugi::xml_node& parent, std::string_view local) {
  const auto number = ooxml::number(value_of(parent, local));
  if (!number) return std::nullopt;
  return std::min(*number, largest_number);
}

ListLevel level_of(const pugi::xml_node& node) {
  ListLevel level;
  level.start = number_of(node, "start").value_or(0);
  if (const std::string_view format = value_of(node, "numFmt"); !format.empty())
    level.format = format;
  level.text = value_of(node, "lvlText").substr(0, longest_label);
  const pugi::xml_node legal = ooxml::child(node, "isLgl");
  level.legal = legal && ooxml::flag(legal, "val", true);
  level.restarts = number_of(node, "lvlRestart");
  level.style = value_of(node, "pStyle");
  return level;
}

void take_levels(ListLevels& levels, const pugi::xml_node& parent) {
  for (const pugi::xml_node node : parent.children()) {
    if (ooxml::local_name(node) != "lvl") continue;
    const auto index = ooxml::number(ooxml::attribute(node, "ilvl"));
    if (index && *index < levels.size()) levels[*index] = level_of(node);
  }
}

struct Abstract {
  ListLevels levels;
  std::string style_link;      // the list style that this defines
  std::string num_style_link;  // the list style that defines this
};

void override_levels(Numbering::List& list, const pugi::xml_node& num) {
  for (const pugi::xml_node node : num.children()) {
    if (ooxml::local_name(node) != "lvlOverride") continue;
    const auto index = ooxml::number(ooxml::attribute(node, "ilvl"));
    if (!index || *index >= levels_of_list) continue;
    list.starts[*index] = number_of(node, "startOverride");
    take_levels(list.levels, node);
  }
}

std::string letters(std::size_t number, char first) {
  if (number == 0 || number > largest_letter) return std::to_string(number);
  return std::string((number - 1) / 26 + 1,
                     static_cast<char>(first + static_cast<int>((number - 1) % 26)));
}

std::string roman(std::size_t number, bool small) {
  if (number == 0 || number > largest_roman) return std::to_string(number);
  constexpr std::array<std::pair<std::size_t, std::string_view>, 13> steps = {{{1000, "M"},
                                                                               {900, "CM"},
                                                                               {500, "D"},
                                                                               {400, "CD"},
                                                                               {100, "C"},
                                                                               {90, "XC"},
                                                                               {50, "L"},
                                                                               {40, "XL"},
                                                                               {10, "X"},
                                                                               {9, "IX"},
                                                                               {5, "V"},
                                                                               {4, "IV"},
                                                                               {1, "I"}}};
  std::string out;
  for (const auto& [value, digits] : steps) {
    for (; number >= value; number -= value) out += digits;
  }
  if (small)
    for (char& c : out) c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string ordinal(std::size_t number) {
  const std::size_t last = number % 10;
  const bool teen = number % 100 / 10 == 1;
  const char* end = teen || last == 0 || last > 3 ? "th"
                    : last == 1                   ? "st"
                    : last == 2                   ? "nd"
                                                  : "rd";
  return std::to_string(number) + end;
}

// Dots and brackets alone are a bullet by another name.
bool says_something(std::string_view label) {
  return std::any_of(label.begin(), label.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

}  // namespace

std::string formatted(std::size_t number, std::string_view format) {
  if (format == "none" || format == "bullet") return {};
  if (format == "upperLetter") return letters(number, 'A');
  if (format == "lowerLetter") return letters(number, 'a');
  if (format == "upperRoman") return roman(number, false);
  if (format == "lowerRoman") return roman(number, true);
  if (format == "ordinal") return ordinal(number);
  if (format == "decimalZero" && number < 10) return "0" + std::to_string(number);
  return std::to_string(number);
}

Numbering::Numbering(const pugi::xml_node& root) {
  std::map<std::size_t, Abstract> abstracts;
  std::map<std::string, std::size_t, std::less<>> by_style;
  for (const pugi::xml_node node : root.children()) {
    if (ooxml::local_name(node) != "abstractNum" || abstracts.size() >= most_lists) continue;
    const auto id = ooxml::number(ooxml::attribute(node, "abstractNumId"));
    if (!id) continue;
    Abstract abstract;
    take_levels(abstract.levels, node);
    abstract.style_link = value_of(node, "styleLink");
    abstract.num_style_link = value_of(node, "numStyleLink");
    if (!abstract.style_link.empty()) by_style.emplace(abstract.style_link, *id);
    abstracts.emplace(*id, std::move(abstract));
  }
  for (const pugi::xml_node node : root.children()) {
    if (ooxml::local_name(node) != "num" || lists_.size() >= most_lists) continue;
    const auto id = ooxml::number(ooxml::attribute(node, "numId"));
    auto abstract_id = ooxml::number(value_of(node, "abstractNumId"));
    if (!id || !abstract_id) continue;
    auto abstract = abstracts.find(*abstract_id);
    if (abstract == abstracts.end()) continue;
    const auto linked = by_style.find(abstract->second.num_style_link);
    if (!abstract->second.num_style_link.empty() && linked != by_style.end())
      abstract = abstracts.find(linked->second);
    List list;
    list.counted = abstract->first;
    list.levels = abstract->second.levels;
    override_levels(list, node);
    lists_.emplace(*id, std::move(list));
  }
}

const Numbering::List* Numbering::list(std::size_t id) const {
  const auto found = lists_.find(id);
  return found == lists_.end() ? nullptr : &found->second;
}

void Counter::count(Values& values, std::size_t list, const Numbering::List& found,
                    std::size_t level) {
  const bool anew = found.starts[level] && started_.insert({list, level}).second;
  std::optional<std::size_t>& value = values[level];
  if (anew) {
    value = *found.starts[level];
  } else if (value) {
    value = std::min(*value + 1, largest_number);
  } else {
    value = found.levels[level]->start;
  }
  for (std::size_t deeper = level + 1; deeper < values.size(); ++deeper) {
    const auto& other = found.levels[deeper];
    const std::size_t after = other && other->restarts ? *other->restarts : deeper;
    if (level < after) values[deeper].reset();
  }
}

std::string Counter::next(std::size_t list, std::optional<std::size_t> level,
                          std::string_view style) {
  const Numbering::List* found = numbering_.list(list);
  if (found == nullptr) return {};
  if (!level && !style.empty()) {
    const auto own = std::find_if(
        found->levels.begin(), found->levels.end(),
        [&](const std::optional<ListLevel>& each) { return each && each->style == style; });
    if (own != found->levels.end()) level = static_cast<std::size_t>(own - found->levels.begin());
  }
  const std::size_t at = level.value_or(0);
  if (at >= levels_of_list || !found->levels[at]) return {};
  Values& values = values_[found->counted];
  count(values, list, *found, at);
  const ListLevel& own = *found->levels[at];
  if (own.format == "bullet") return {};
  std::string label;
  for (std::size_t i = 0; i < own.text.size() && label.size() < longest_label; ++i) {
    const bool figure = own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' &&
                        own.text[i + 1] <= '9';
    if (!figure) {
      label += own.text[i];
      continue;
    }
    const auto other = static_cast<std::size_t>(own.text[++i] - '1');
    if (!found->levels[other]) continue;
    // A level above that no paragraph stood on yet shows where it would begin.
    const std::size_t value = values[other].value_or(found->levels[other]->start);
    label +=
        formatted(value, own.legal ? "decimal" : std::string_view(found->levels[other]->format));
  }
  return says_something(label) ? label : std::string();
}

}  // namespace assize::docx
