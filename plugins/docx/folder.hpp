// SPDX-License-Identifier: Apache-2.0
//
// The text of a paragraph or of a cell while it is read: white space is folded as it comes, every
// paragraph leaves its mark, and where that is wanted each byte remembers the piece of the document
// that it came from, so that a remark can be set beside it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <assize/document.hpp>

namespace assize::docx {

/// Where a byte came from: which piece of a Trace, and which byte of that piece's own text.
struct Origin {
  std::uint32_t piece = 0;
  std::uint32_t offset = 0;
};

struct Text : PlacedText {
  std::vector<Origin> origins;  ///< one a byte, or none at all
};

enum class Box { open, ticked, crossed };

class Folder {
 public:
  explicit Folder(bool traced) : traced_(traced) {}

  /// What follows stands in the paragraph of this line, parted from what came before, or glued to
  /// it where the mark between two paragraphs is deleted.
  void paragraph(std::size_t line, bool glued);
  void add(std::string_view words, std::uint32_t piece);
  void space() { space_ = true; }
  /// A check box. One that is open stays only beside a ticked one or in a choice of a few words.
  void box(Box box, std::uint32_t piece);

  [[nodiscard]] std::size_t size() const { return text_.text.size(); }
  /// The words from byte `start` on.
  [[nodiscard]] std::string_view since(std::size_t start) const;
  /// What was read; the folder is empty afterwards.
  [[nodiscard]] Text take();

 private:
  void emit(std::string_view bytes, std::uint32_t piece, std::size_t offset);
  void drop_open_boxes();

  Text text_;
  std::vector<std::size_t> open_boxes_;  // where they begin
  bool ticked_ = false;
  bool space_ = false;
  bool marked_ = true;  // the paragraph has words already
  std::size_t line_ = 0;
  bool traced_;
};

}  // namespace assize::docx
