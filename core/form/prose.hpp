// SPDX-License-Identifier: Apache-2.0
//
// What stands between and around the tables: section headings, the furniture of pages, the form's
// own preamble, the Code's text, and words that belong nowhere.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <assize/assessment.hpp>
#include <assize/code.hpp>
#include <assize/document.hpp>

#include "form/likeness.hpp"

namespace assize::form {

/// Lines between which the document's form or plan stands; 0: there is none.
struct Extent {
  std::size_t first = 0, last = 0;
};

/// Reads a heading as that of a section of the Code: `Section 3: Accessibility`, `3.
/// Accessibility`, or the title alone. Empty when it is none.
[[nodiscard]] std::string section_of_heading(std::string_view text, const Code& code);

/// What stands below the text of a web page: `Was this page helpful?`, `Share this page`. Nothing
/// of an answer comes after it.
[[nodiscard]] bool begins_page_foot(std::string_view line);

/// `3`, `Page 3 of 20`, `3 | Page`.
[[nodiscard]] bool is_page_number(std::string_view text);

/// First line of a row that was read, and its id.
struct RowLine {
  std::size_t line = 0;
  std::string row;
};

/// What is known of the tables by the time the prose is settled.
struct Around {
  Extent extent;
  const std::vector<RowLine>& rows;          ///< sorted by line
  const std::vector<const Row*>& left_over;  ///< rows of no form and no plan
};

/// Settles every heading and paragraph of the document, and the rows left over: into `headings`,
/// `skipped` or `unplaced`.
void settle_prose(Assessment& assessment, const Document& document, const Code& code,
                  const Likeness& likeness, const Around& around);

}  // namespace assize::form
