// SPDX-License-Identifier: Apache-2.0
//
// From a byte of a text to the line and column that an editor shows. Built once in one pass; keeps
// the text by view, which must outlive it. Lines end with LF, CRLF or a lone CR.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <assize/source.hpp>

namespace assize::text {

class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  /// Line and column of a byte, both from 1, the column in code points. A byte past the end is
  /// taken as the end.
  struct Position {
    std::size_t line = 1;
    std::size_t column = 1;
  };
  [[nodiscard]] Position at(std::size_t offset) const;

  /// The line without its line end; empty for a number that no line has. Lines count from 1.
  [[nodiscard]] std::string_view line(std::size_t number) const;

  /// How many lines there are; a text that ends with a line end has none after it.
  [[nodiscard]] std::size_t lines() const;

  /// An error at a byte of the text, with the line as its excerpt.
  [[nodiscard]] Diagnostic error(std::string file, std::size_t offset, std::string message,
                                 std::string suggestion = {}) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;  // byte at which each line begins
};

}  // namespace assize::text
