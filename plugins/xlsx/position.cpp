// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>

#include "xlsx/sheet.hpp"

namespace assize::xlsx {

std::optional<Position> read_position(std::string_view text) {
  Position out;
  std::size_t i = 0;
  if (i < text.size() && text[i] == '$') ++i;
  for (; i < text.size() && std::isalpha(static_cast<unsigned char>(text[i])) != 0; ++i) {
    out.column = out.column * 26 +
                 static_cast<std::size_t>(std::toupper(static_cast<unsigned char>(text[i])) - 'A') +
                 1;
    if (out.column > most_columns) return std::nullopt;
  }
  if (i < text.size() && text[i] == '$') ++i;
  const std::size_t figures = i;
  for (; i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])) != 0; ++i) {
    out.row = out.row * 10 + static_cast<std::size_t>(text[i] - '0');
    if (out.row > most_rows) return std::nullopt;
  }
  if (i != text.size() || i == figures || out.row == 0 || out.column == 0) return std::nullopt;
  return out;
}

std::string to_string(const Position& position) {
  std::string letters;
  for (std::size_t column = position.column; column != 0; column = (column - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  return letters + std::to_string(position.row);
}

std::optional<Area> read_area(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto first = read_position(text.substr(0, colon));
  const auto last = colon == text.npos ? first : read_position(text.substr(colon + 1));
  if (!first || !last) return std::nullopt;
  Area area;
  area.first = {std::min(first->row, last->row), std::min(first->column, last->column)};
  area.last = {std::max(first->row, last->row), std::max(first->column, last->column)};
  return area;
}

}  // namespace assize::xlsx
