// SPDX-License-Identifier: Apache-2.0
//
// An assessment set as people set theirs in a word processor: a title, tables with a header row
// that is repeated on each page, answers of several paragraphs or bullets.
#pragma once

#include <string>

#include <assize/assessment.hpp>
#include <assize/code.hpp>

namespace assize::test {

struct Setting {
  std::string name;
  bool landscape = false;
  bool one_table = false;   ///< for all sections, each under a row of its own; else one a section
  bool bullets = false;     ///< in answers of several sentences
  bool paragraphs = false;  ///< a sentence each
  bool lines = true;        ///< around cells
  double size = 10;         ///< points
};

/// HTML, as a page of a web site or a file that a spreadsheet opens.
[[nodiscard]] std::string as_html(const Assessment& form, const Code& code, const Setting& setting);
/// OpenDocument text in one file, with a head and a foot on each page that count the pages.
[[nodiscard]] std::string as_office(const Assessment& form, const Code& code,
                                    const Setting& setting);

}  // namespace assize::test
