// SPDX-License-Identifier: Apache-2.0
//
// What a workbook's styles say that matters to words: how numbers are shown, and which print sets a
// heading off.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include <assize/source.hpp>

#include "ooxml/package.hpp"
#include "xlsx/number_format.hpp"
#include "xlsx/words.hpp"

namespace assize::xlsx {

struct CellStyle {
  std::shared_ptr<const NumberFormat> format;  ///< never null in a Styles
  bool bold = false;
  bool larger = false;     ///< than the workbook's ordinary print
  bool check_box = false;  ///< TRUE and FALSE are shown as a box
  SymbolFont symbols = SymbolFont::none;
};

class Styles {
 public:
  /// Without a part, and for what a damaged one does not say, all cells are plain.
  [[nodiscard]] static Styles read(const ooxml::Package& package, std::string_view part,
                                   Diagnostics& diagnostics);
  Styles();
  /// By a cell's `s`; the plain one for an index that is not there.
  [[nodiscard]] const CellStyle& at(std::size_t index) const;

 private:
  CellStyle plain_;
  std::vector<CellStyle> all_;
};

}  // namespace assize::xlsx
