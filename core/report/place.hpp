// SPDX-License-Identifier: Apache-2.0
//
// Which line of which file a reader has to open to see what a finding speaks of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <assize/finding.hpp>

namespace assize::report {

struct FilePlace {
  std::string file;          ///< empty: not known
  std::size_t line = 0;      ///< 0: not known
  std::string_view words{};  ///< where the line stands in a file that has none; empty: it has
};

[[nodiscard]] FilePlace place_at(const Assessment& assessment, const std::string& file,
                                 std::size_t line);

/// The file whose lines an assessment's own rows give.
[[nodiscard]] const std::string& first_document(const Assessment& assessment);

/// The action called `action:ID`, or null when the subject is none.
[[nodiscard]] const Action* action_of(const Assessment& assessment, std::string_view subject);

/// Where a finding's first words stand; without words, where its row or action begins.
[[nodiscard]] FilePlace place_of(const Assessment& assessment, const Finding& finding);

/// `form.txt:12`, as editors take it; `form.docx, table 2, row 5`; `form.txt`.
[[nodiscard]] std::string opened_at(const FilePlace& place);

/// `line 12` in the file that is being spoken of, `plan.txt:12` or `plan.txt` in another; empty:
/// nothing is known.
[[nodiscard]] std::string place_words(const std::string& spoken_of, const FilePlace& place);

/// The same of several at once: `lines 12, 14`, `plan.txt, lines 3, 5`, `line 12, plan.txt:3`.
[[nodiscard]] std::string place_words(const std::string& spoken_of,
                                      const std::vector<FilePlace>& places);

}  // namespace assize::report
