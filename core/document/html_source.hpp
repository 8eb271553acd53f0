// SPDX-License-Identifier: Apache-2.0
//
// HTML as the parser is to see it: with nothing in it that costs a parser more than it is worth to
// a reader of forms. Scripts, comments and pictures drawn in place are gone, tags that only dress
// words are dropped or become plain ones, attributes that nobody reads are dropped, and elements
// nest to a bounded depth, deeper ones being opened up: their words stay. Each byte knows its
// source's line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assize::document {

/// Bold words are `<mark>`, links `<abbr href>`, words struck out `<del>`: elements that no parser
/// clones or moves. An element that is not shown has the attribute `hidden`.
class HtmlSource {
 public:
  explicit HtmlSource(std::string_view html);

  [[nodiscard]] const std::string& text() const { return text_; }
  /// The line of the source, from 1, on which the byte at `offset` of the text stood.
  [[nodiscard]] std::size_t line_at(std::size_t offset) const;
  /// Elements nest this deep at the most, those that the parser adds left out.
  static constexpr std::size_t deepest = 200;
  static constexpr std::size_t most_tags = 500'000;

  // Lines of what went wrong; 0: nothing did.
  [[nodiscard]] std::size_t flattened() const { return flattened_; }  ///< nested deeper
  [[nodiscard]] std::size_t unclosed() const {
    return unclosed_;
  }  ///< a script or comment, to the end
  [[nodiscard]] std::size_t too_many() const { return too_many_; }  ///< tags; dropped from there on

 private:
  friend class HtmlCleaner;
  std::string text_;
  std::vector<std::pair<std::size_t, std::size_t>> lines_;  // from an offset on, the line
  std::size_t flattened_ = 0, unclosed_ = 0, too_many_ = 0;
};

/// The end of the tag that begins at `at` with `<`, past its `>`; npos when none does. Quotation
/// marks of attributes are minded.
[[nodiscard]] std::size_t end_of_tag(std::string_view html, std::size_t at);

/// The name of the tag that begins at `at`, in small letters; empty when none does. A closing tag's
/// begins with a stroke.
[[nodiscard]] std::string tag_name(std::string_view html, std::size_t at);

}  // namespace assize::document
