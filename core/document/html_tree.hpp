// SPDX-License-Identifier: Apache-2.0
//
// A parsed piece of HTML, its words with their places, and where the cells of its tables stand.
// What core/document's readers of mark-up share; nobody else sees the parser.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <assize/document.hpp>

#include "document/html_source.hpp"

namespace assize::document {

/// Owns the parser's tree. Elements nest less deep than `deepest`.
class HtmlTree {
 public:
  explicit HtmlTree(std::string_view html);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  [[nodiscard]] const GumboNode& root() const { return *output_->root; }
  [[nodiscard]] const HtmlSource& source() const { return source_; }
  static constexpr unsigned deepest = 1200;

 private:
  HtmlSource source_;
  GumboOutput* output_;
};

/// The children of an element; none of anything else.
[[nodiscard]] std::vector<const GumboNode*> children(const GumboNode& node);
[[nodiscard]] bool is_element(const GumboNode& node, GumboTag tag);
/// The tag of an element, GUMBO_TAG_LAST of anything else.
[[nodiscard]] GumboTag tag_of(const GumboNode& node);
/// `<h1>` to `<h6>`.
[[nodiscard]] bool is_title(GumboTag tag);
/// Bytes of the words of a node, white space left out.
[[nodiscard]] std::size_t words_in(const GumboNode& node);
/// An element that begins a line of its own.
[[nodiscard]] bool is_block(GumboTag tag);
/// The attribute's value, or null.
[[nodiscard]] const char* attribute(const GumboNode& node, const char* name);
/// The value of `colspan` or `rowspan`, from 1 to `most`.
[[nodiscard]] std::size_t span_of(const GumboNode& cell, const char* name, std::size_t most);

/// Words as they are gathered, with their lines; then settled into a text.
class HtmlWords {
 public:
  void add(std::string_view text) { raw_ += text; }
  /// What is added next stands on this line.
  void at_line(std::size_t line);
  /// What is added next begins a line of its own.
  void break_line(std::size_t line);
  void add_box(bool ticked);
  void add_bold(std::size_t from);    ///< all since `from`, an earlier size()
  void add_struck(std::size_t from);  ///< the same
  /// All since `from` is this instead.
  void replace(std::size_t from, std::string_view text);
  void trim_end();

  [[nodiscard]] std::size_t size() const { return raw_.size(); }
  [[nodiscard]] bool ends_in_space() const;
  /// Nothing but white space.
  [[nodiscard]] bool blank() const;
  [[nodiscard]] std::string_view since(std::size_t from) const {
    return std::string_view(raw_).substr(from);
  }
  [[nodiscard]] std::string_view before(std::size_t at) const {
    return std::string_view(raw_).substr(0, at);
  }

  /// White space folded; boxes that are not ticked are mere bullets and go, but for one beside a
  /// ticked one and for a choice of a few words.
  [[nodiscard]] PlacedText settled() const;
  /// The same in parts, where a line begins with bold words as a title does.
  struct Part {
    PlacedText text;
    bool title = false;
  };
  [[nodiscard]] std::vector<Part> parts() const;
  /// The same line by line, as the source has them.
  [[nodiscard]] std::vector<PlacedText> lines() const;

 private:
  struct Range {
    std::size_t from = 0, to = 0;
  };
  [[nodiscard]] std::string shown() const;
  [[nodiscard]] bool begins_line(std::size_t at) const;
  [[nodiscard]] std::vector<std::pair<std::size_t, bool>> cuts() const;
  [[nodiscard]] PlacedText folded(const std::string& raw, std::size_t from, std::size_t to) const;

  std::string raw_;
  std::vector<LineMark> marks_;
  std::vector<std::size_t> breaks_;      // where lines of their own begin
  std::vector<std::size_t> open_boxes_;  // offsets of check boxes that are not ticked
  std::vector<Range> bold_, struck_;
  bool ticked_ = false;
};

/// Whether a link leads out of the page: not `#x`, an address of mail or a script.
[[nodiscard]] bool leads_away(std::string_view target);

/// How a tree is gathered.
struct Gathering {
  const HtmlSource* source = nullptr;  ///< for lines; null: no places
  bool full = false;  ///< links with their targets, marks of footnotes, what fields hold
  std::function<bool(const GumboNode&)> leaves_out{};  ///< elements to pass over; empty: none
};

/// Adds the words of a node and all below it, blocks parted by spaces.
void gather(const GumboNode& node, HtmlWords& out, const Gathering& how);

/// Where the cells of a table stand: those that span rows leave empty ones below.
class HtmlGrid {
 public:
  void begin_row() { column_ = 0; }
  /// How many empty cells stand before the next cell of the row.
  [[nodiscard]] std::size_t hanging();
  /// A cell of so many columns and rows stands next; gives the columns that it may have.
  std::size_t add(std::size_t columns, std::size_t rows);

  static constexpr std::size_t widest = 64;     ///< columns a cell spans
  static constexpr std::size_t tallest = 1000;  ///< rows
 private:
  static constexpr std::size_t most_columns = 256;      // of a row, by which spans are kept
  static constexpr std::size_t most_hanging = 200'000;  // empty cells
  std::size_t column_ = 0;                              // where the next cell of the row stands
  std::size_t hung_ = 0;
  std::vector<std::size_t> hanging_;  // by column, how many rows down a cell from above reaches
};

}  // namespace assize::document
