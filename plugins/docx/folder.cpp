// SPDX-License-Identifier: Apache-2.0
#include "docx/folder.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"

namespace assize::docx {
namespace {

constexpr std::size_t longest_choice = 40;  // bytes of a cell that is a choice between boxes
constexpr std::string_view open_box = "\u2610";
constexpr std::string_view ticked_box = "\u2611";
constexpr std::string_view crossed_box = "\u2612";

bool parts_words(const text::CodePoint& point) {
  return point.value < 0x20 || point.value == 0x7F || text::is_space(point.value);
}

}  // namespace

void Folder::paragraph(std::size_t line, bool glued) {
  if (!glued) space_ = true;
  line_ = line;
  marked_ = false;
}

void Folder::add(std::string_view words, std::uint32_t piece) {
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = at;
    while (end < words.size() && text::is_graphic(words[end])) ++end;
    if (end == at) {
      const text::CodePoint point = text::code_point_at(words, at);
      if (parts_words(point)) {
        space_ = true;
      } else if (point.size == 1) {
        emit("\uFFFD", piece, at);
      } else {
        emit(words.substr(at, point.size), piece, at);
      }
      at += point.size;
      continue;
    }
    emit(words.substr(at, end - at), piece, at);
    at = end;
  }
}

void Folder::box(Box box, std::uint32_t piece) {
  space_ = true;
  if (box == Box::open) {
    emit(open_box, piece, 0);
    open_boxes_.push_back(text_.text.size() - open_box.size());
    return;
  }
  ticked_ = true;
  emit(box == Box::ticked ? ticked_box : crossed_box, piece, 0);
}

std::string_view Folder::since(std::size_t start) const {
  return std::string_view(text_.text).substr(std::min(start, text_.text.size()));
}

void Folder::emit(std::string_view bytes, std::uint32_t piece, std::size_t offset) {
  const auto origin = [&](std::size_t i) {
    return Origin{piece, static_cast<std::uint32_t>(offset + i)};
  };
  if (space_ && !text_.text.empty()) {
    text_.text += ' ';
    if (traced_) text_.origins.push_back(origin(0));
  }
  space_ = false;
  if (!marked_) text_.marks.push_back({text_.text.size(), line_});
  marked_ = true;
  text_.text += bytes;
  for (std::size_t i = 0; traced_ && i < bytes.size(); ++i) text_.origins.push_back(origin(i));
}

// Check boxes that nobody ticked are mere bullets.
void Folder::drop_open_boxes() {
  if (open_boxes_.empty() || ticked_ || text_.text.size() <= longest_choice) return;
  Text kept;
  auto box = open_boxes_.begin();
  auto mark = text_.marks.begin();
  for (std::size_t at = 0; at < text_.text.size(); ++at) {
    if (box != open_boxes_.end() && at == *box) {
      // The space behind it goes with it where one stands before it already.
      at += open_box.size() - 1;
      const bool spaced = kept.text.empty() || kept.text.back() == ' ';
      if (spaced && at + 1 < text_.text.size() && text_.text[at + 1] == ' ') ++at;
      ++box;
      continue;
    }
    for (; mark != text_.marks.end() && mark->start <= at; ++mark) {
      if (!kept.marks.empty() && kept.marks.back().start == kept.text.size()) kept.marks.pop_back();
      kept.marks.push_back({kept.text.size(), mark->line});
    }
    kept.text += text_.text[at];
    if (traced_) kept.origins.push_back(text_.origins[at]);
  }
  while (!kept.text.empty() && kept.text.back() == ' ') {
    kept.text.pop_back();
    if (traced_) kept.origins.pop_back();
  }
  text_ = std::move(kept);
}

Text Folder::take() {
  drop_open_boxes();
  Text out = std::move(text_);
  *this = Folder(traced_);
  return out;
}

}  // namespace assize::docx
