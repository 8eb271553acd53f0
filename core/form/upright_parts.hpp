// SPDX-License-Identifier: Apache-2.0
//
// The parts of a form that is set upright, in the order of the document: labels with what stands
// behind them, numbers of provisions, and all else as text.
#pragma once

#include <bitset>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <assize/code.hpp>
#include <assize/document.hpp>

#include "form/ids.hpp"

namespace assize::form {

enum class PartKind {
  label,     ///< of a column, alone or with its value
  numbered,  ///< text that begins with a number of the Code
  section,   ///< a heading of a section
  text,
  apart,  ///< no part of any value: numbers of pages, what stands at a page's head or foot
  foot,   ///< what stands below the text of a web page
  row     ///< of a table, with nothing upright in it
};

struct Part {
  PartKind kind = PartKind::text;
  ColumnRole role = ColumnRole::provision;  ///< of a label
  PlacedText text;                          ///< of a label its value
  PlacedText whole;                         ///< of a label all of it
  Ids ids;  ///< of a number, alone, behind its label or before words
  std::size_t line = 0;
  BlockKind source = BlockKind::paragraph;
  const Row* row = nullptr;  ///< of a kind `row`
  std::size_t table = 0;     ///< which table it stood in, from 1; 0: none
};

class Labels {
 public:
  explicit Labels(const Code& code);
  /// The role of a label that is all of a text.
  [[nodiscard]] std::optional<ColumnRole> whole(std::string_view text) const;
  struct Led {
    ColumnRole role = ColumnRole::provision;
    std::size_t end = 0;  ///< byte after the label and the mark that parts it from its value
  };
  /// The label with which a text begins: "Comply: Yes", "Do we comply? Yes", "Evidence - none".
  [[nodiscard]] std::optional<Led> leading(std::string_view text) const;

 private:
  [[nodiscard]] std::optional<ColumnRole> exact(std::string_view text) const;
  /// False only when no label begins as the text does; spares most texts the folding.
  [[nodiscard]] bool may_begin(std::string_view text) const;
  const Code& code_;
  std::bitset<256> first_;  // bytes with which labels begin
};

[[nodiscard]] std::vector<Part> upright_parts(const Document& document, const Code& code);

/// What stands from byte `from` on, without the marks before it.
[[nodiscard]] PlacedText behind(const PlacedText& text, std::size_t from);

}  // namespace assize::form
