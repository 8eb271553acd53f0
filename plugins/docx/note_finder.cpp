// SPDX-License-Identifier: Apache-2.0
#include "docx/note_finder.hpp"

#include <algorithm>
#include <string_view>

#include "text/fold.hpp"

namespace assize::docx {
namespace {

constexpr std::size_t farthest = 400;  // texts that words may go over

bool has_line(const Text& text, std::size_t line) {
  return std::any_of(text.marks.begin(), text.marks.end(),
                     [&](const LineMark& mark) { return mark.line == line; });
}

// Spaces stand nowhere: the stretch is that of the words.
std::optional<Stretch> stretch(const Text& text, std::size_t start, std::size_t end) {
  while (start < end && text.text[start] == ' ') ++start;
  while (start < end && text.text[end - 1] == ' ') --end;
  if (start == end) return std::nullopt;
  return Stretch{text.origins[start], text.origins[end - 1]};
}

}  // namespace

std::optional<Stretch> NoteFinder::line(std::size_t line) const {
  for (const Text& text : texts_) {
    for (std::size_t i = 0; i < text.marks.size(); ++i) {
      if (text.marks[i].line != line) continue;
      const std::size_t end =
          i + 1 < text.marks.size() ? text.marks[i + 1].start : text.text.size();
      return stretch(text, text.marks[i].start, end);
    }
  }
  return std::nullopt;
}

std::optional<Stretch> NoteFinder::find(const Note& note) const {
  const std::string words = text::fold_space(note.words);
  if (words.empty()) return line(note.first_line);
  std::size_t left = std::max<std::size_t>(note.occurrence, 1);
  for (const Text& text : texts_) {
    if (!has_line(text, note.first_line)) continue;
    for (std::size_t at = text.text.find(words); at != std::string::npos;
         at = text.text.find(words, at + 1)) {
      if (text.line_at(at) != note.first_line || --left != 0) continue;
      return stretch(text, at, at + words.size());
    }
  }
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    if (!has_line(texts_[i], note.first_line)) continue;
    if (const auto found = find_over(note, i, left)) return found;
  }
  return std::nullopt;
}

// The words begin in the text and go on in another.
std::optional<Stretch> NoteFinder::find_over(const Note& note, std::size_t text,
                                             std::size_t& left) const {
  const std::string words = text::fold_space(note.words);
  const Text& first = texts_[text];
  const std::size_t all = first.text.size();
  for (std::size_t at = all - std::min(all, words.size()); at < all; ++at) {
    const std::string_view part = std::string_view(first.text).substr(at);
    if (first.line_at(at) != note.first_line || part.size() >= words.size() ||
        words[part.size()] != ' ' || !words.starts_with(part))
      continue;
    const auto end =
        end_of(std::string_view(words).substr(part.size() + 1), text + 1, note.last_line);
    if (end && --left == 0) return Stretch{first.origins[at], *end};
  }
  return std::nullopt;
}

// What stands between belongs to other columns.
std::optional<Origin> NoteFinder::end_of(std::string_view rest, std::size_t text,
                                         std::size_t last_line) const {
  const std::size_t end = std::min(texts_.size(), text + farthest);
  for (; text < end; ++text) {
    const Text& each = texts_[text];
    if (each.empty()) continue;
    if (last_line != 0 && each.marks.front().line > last_line) return std::nullopt;
    if (each.text.starts_with(rest)) return each.origins[rest.size() - 1];
    const std::size_t size = each.text.size();
    if (size < rest.size() && rest[size] == ' ' && rest.starts_with(each.text))
      rest.remove_prefix(size + 1);
  }
  return std::nullopt;
}

}  // namespace assize::docx
