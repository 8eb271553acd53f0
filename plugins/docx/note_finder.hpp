// SPDX-License-Identifier: Apache-2.0
//
// Where the words of a note stand in what was read: in one cell or paragraph, or from the end of
// one on into others, as a row does that a page break parts.
#pragma once

#include <optional>
#include <vector>

#include <assize/plugin.hpp>

#include "docx/folder.hpp"

namespace assize::docx {

/// The first and the last byte.
struct Stretch {
  Origin first;
  Origin last;
};

class NoteFinder {
 public:
  /// Texts in the order of the document, traced; they must outlive this.
  explicit NoteFinder(const std::vector<Text>& texts) : texts_(texts) {}

  /// Nothing when the words do not begin on the note's first line.
  [[nodiscard]] std::optional<Stretch> find(const Note& note) const;
  /// All that stands on a line. Nothing when it is empty.
  [[nodiscard]] std::optional<Stretch> line(std::size_t line) const;

 private:
  [[nodiscard]] std::optional<Stretch> find_over(const Note& note, std::size_t text,
                                                 std::size_t& left) const;
  [[nodiscard]] std::optional<Origin> end_of(std::string_view rest, std::size_t text,
                                             std::size_t last_line) const;

  const std::vector<Text>& texts_;
};

}  // namespace assize::docx
