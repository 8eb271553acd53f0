// SPDX-License-Identifier: Apache-2.0
#include <assize/document.hpp>

namespace assize {

std::size_t PlacedText::line_at(std::size_t offset) const {
  std::size_t line = 0;
  for (const LineMark& mark : marks) {
    if (mark.start > offset) break;
    line = mark.line;
  }
  return line;
}

void PlacedText::append(const PlacedText& more) {
  if (more.text.empty()) return;
  if (!text.empty()) text += ' ';
  for (const LineMark& mark : more.marks) {
    if (marks.empty() || marks.back().line != mark.line) {
      marks.push_back({text.size() + mark.start, mark.line});
    }
  }
  text += more.text;
}

}  // namespace assize
