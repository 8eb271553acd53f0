// SPDX-License-Identifier: GPL-2.0-or-later
//
// What stands on a page before anybody asks what it means: words with their boxes, ruling lines,
// shaded boxes, links and filled form fields. One system of coordinates for all of it: points,
// from the top left corner of the page as it is shown, downwards.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace assize::pdf {

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;

  [[nodiscard]] double width() const { return right - left; }
  [[nodiscard]] double height() const { return bottom - top; }
  [[nodiscard]] double middle() const { return (left + right) / 2; }  ///< across
  [[nodiscard]] double centre() const { return (top + bottom) / 2; }  ///< down
  [[nodiscard]] bool holds(double x, double y) const {
    return x >= left && x < right && y >= top && y < bottom;
  }
  void take(const Box& other) {
    left = std::min(left, other.left);
    top = std::min(top, other.top);
    right = std::max(right, other.right);
    bottom = std::max(bottom, other.bottom);
  }
};

enum class WordKind : std::uint8_t { plain, ticked, unticked };

/// Quarter turns clockwise of the direction in which a text is read: 0 is upright.
using Turn = std::uint8_t;

struct Word {
  std::string text;  ///< UTF-8
  Box box;
  double size = 0;          ///< of the font, in points
  std::uint32_t order = 0;  ///< among the page's words as the file gives them
  std::uint32_t link = 0;   ///< 1 + its index into Page::links; 0: none
  Turn turn = 0;
  WordKind kind = WordKind::plain;
  bool bold = false;
  bool space_after = false;
  bool symbol = false;  ///< of a font of pictures
};

/// A straight line along one axis: at a place on the other axis, from here to there.
struct Rule {
  double at = 0, from = 0, to = 0;
  [[nodiscard]] double length() const { return to - from; }
};

struct Link {
  Box box;
  std::string target;
};

struct Field {
  Box box;
  std::string text;
  WordKind kind = WordKind::plain;  ///< plain: a field of text or a choice
};

struct Drawing {
  std::vector<Rule> across, down;  ///< horizontal and vertical lines
  std::vector<Box> shades;         ///< filled boxes, but for those of the paper's colour
  std::vector<Link> links;
  std::vector<Field> fields;
  double pictured = 0;          ///< area of the pictures on it
  std::size_t beyond = 0;       ///< pieces of text left or right of the paper
  bool whole = false;           ///< no part of the paper is cropped
  bool unmapped_fonts = false;  ///< some font does not say which characters its glyphs are
};

struct Page {
  std::size_t number = 0;  ///< from 1
  double width = 0, height = 0;
  std::vector<Word> words;
  Drawing drawing;
};

}  // namespace assize::pdf
