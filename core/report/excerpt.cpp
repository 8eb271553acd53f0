// SPDX-License-Identifier: Apache-2.0
#include "report/excerpt.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace assize::report {
namespace {

// Words that go on for more lines than this are shown by their beginning.
constexpr std::size_t most_lines = 5;
constexpr std::string_view ellipsis = "\u2026";

struct Glyph {
  std::string_view bytes;
  std::size_t columns = 1;
  bool is_marked = false;
};

/// A line of glyphs; spaces at which it was broken are in none.
struct Line {
  std::size_t from = 0, to = 0;
};

std::vector<Glyph> glyphs_of(std::string_view text, const std::vector<Underline>& underlines) {
  std::vector<Glyph> glyphs;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    const std::size_t number = glyphs.size();
    const bool is_marked =
        std::any_of(underlines.begin(), underlines.end(), [number](const Underline& underline) {
          return underline.start <= number && number < underline.end;
        });
    glyphs.push_back({text.substr(at, point.size), columns_of(point.value), is_marked});
    at += point.size;
  }
  return glyphs;
}

std::vector<Line> broken(const std::vector<Glyph>& glyphs, std::size_t width) {
  std::vector<Line> lines;
  std::size_t from = 0;
  while (from < glyphs.size()) {
    std::size_t to = from;
    std::size_t columns = 0;
    std::size_t last_space = from;
    while (to < glyphs.size() && columns + glyphs[to].columns <= width) {
      if (glyphs[to].bytes == " ") last_space = to;
      columns += glyphs[to++].columns;
    }
    if (to < glyphs.size() && glyphs[to].bytes != " " && last_space > from) to = last_space;
    to = std::max(to, from + 1);
    lines.push_back({from, to});
    from = to;
    while (from < glyphs.size() && glyphs[from].bytes == " ") ++from;
  }
  return lines;
}

bool is_marked(const std::vector<Glyph>& glyphs, const Line& line) {
  for (std::size_t i = line.from; i < line.to; ++i)
    if (glyphs[i].is_marked) return true;
  return false;
}

std::string words_of(const std::vector<Glyph>& glyphs, const Line& line, const Paint& paint,
                     Ink ink) {
  std::string words;
  for (std::size_t i = line.from; i < line.to;) {
    std::string run;
    const bool marked = glyphs[i].is_marked;
    for (; i < line.to && glyphs[i].is_marked == marked; ++i) run += glyphs[i].bytes;
    words += paint(marked ? ink : Ink::plain, run);
  }
  return words;
}

std::string carets_of(const std::vector<Glyph>& glyphs, const Line& line, const Paint& paint,
                      Ink ink) {
  std::string before;
  std::string carets;
  for (std::size_t i = line.from; i < line.to; ++i) {
    if (!glyphs[i].is_marked) {
      carets.append(glyphs[i].columns, ' ');
    } else {
      before += carets;
      carets.clear();
      before.append(glyphs[i].columns, '^');
    }
  }
  // Blanks in front stay outside the colour; those between two words may be in it.
  const std::size_t first = before.find('^');
  return before.substr(0, first) + paint(ink, before.substr(first));
}

}  // namespace

std::vector<std::string> excerpt(std::string_view sentence,
                                 const std::vector<Underline>& underlines, std::size_t width,
                                 const Paint& paint, Ink ink) {
  const std::string clean = harmless(sentence);
  const std::vector<Glyph> glyphs = glyphs_of(clean, underlines);
  const std::vector<Line> lines = broken(glyphs, std::max<std::size_t>(width, 8));
  std::size_t first = 0;
  while (first < lines.size() && !is_marked(glyphs, lines[first])) ++first;
  if (first == lines.size()) first = 0;
  std::size_t last = first;
  for (std::size_t i = first; i < lines.size() && i < first + most_lines; ++i)
    if (is_marked(glyphs, lines[i])) last = i;

  // One line more on either side, for those who read.
  const std::size_t from = first > 0 ? first - 1 : 0;
  const std::size_t to = std::min(lines.size(), last + 2);
  std::vector<std::string> shown;
  if (from > 0) shown.push_back(paint(Ink::faint, ellipsis));
  for (std::size_t i = from; i < to; ++i) {
    shown.push_back(words_of(glyphs, lines[i], paint, ink));
    if (is_marked(glyphs, lines[i])) shown.push_back(carets_of(glyphs, lines[i], paint, ink));
  }
  if (to < lines.size()) shown.push_back(paint(Ink::faint, ellipsis));
  return shown;
}

}  // namespace assize::report
