// SPDX-License-Identifier: Apache-2.0
//
// Automatic numbers of paragraphs: they stand on the page and nowhere in the text, and many forms
// number their provisions so. Definitions are built once; a Counter goes through one document.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <pugixml.hpp>

namespace assize::docx {

constexpr std::size_t levels_of_list = 9;

struct ListLevel {
  std::size_t start = 1;
  std::string format = "decimal";
  std::string text;                     ///< `%1.%2`
  bool legal = false;                   ///< all numbers in figures
  std::optional<std::size_t> restarts;  ///< after which level (from 1); 0: never
  std::string style;                    ///< whose paragraphs stand on this level
};
using ListLevels = std::array<std::optional<ListLevel>, levels_of_list>;

class Numbering {
 public:
  Numbering() = default;
  /// Of the root of numbering.xml.
  explicit Numbering(const pugi::xml_node& root);

  struct List {
    std::size_t counted = 0;  ///< lists that share this count together
    ListLevels levels;
    std::array<std::optional<std::size_t>, levels_of_list> starts;  ///< anew, from here
  };
  [[nodiscard]] const List* list(std::size_t id) const;

 private:
  std::map<std::size_t, List> lists_;
};

class Counter {
 public:
  explicit Counter(const Numbering& numbering) : numbering_(numbering) {}

  /// The number of the next paragraph of a list, as it stands on the page; "" for a bullet.
  /// `level` is known, or told by the style that names the list.
  [[nodiscard]] std::string next(std::size_t list, std::optional<std::size_t> level,
                                 std::string_view style);

 private:
  using Values = std::array<std::optional<std::size_t>, levels_of_list>;
  void count(Values& values, std::size_t list, const Numbering::List& found, std::size_t level);

  const Numbering& numbering_;
  std::map<std::size_t, Values> values_;                   // by what is counted together
  std::set<std::pair<std::size_t, std::size_t>> started_;  // list and level that began anew
};

/// A number as Word writes it in a format of its own: `lowerRoman`, `decimalZero`.
[[nodiscard]] std::string formatted(std::size_t number, std::string_view format);

}  // namespace assize::docx
