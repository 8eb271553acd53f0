// SPDX-License-Identifier: Apache-2.0
#include "text/line_index.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace assize::text {
namespace {

bool begins_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  std::size_t feed = text.find('\n');
  std::size_t back = text.find('\r');
  while (feed != std::string_view::npos || back != std::string_view::npos) {
    const std::size_t end = std::min(feed, back);
    const bool crlf = end == back && feed == back + 1;
    if (!crlf) starts_.push_back(end + 1);
    (end == feed ? feed : back) = text.find(text[end], end + 1);
  }
}

LineIndex::Position LineIndex::at(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto line = static_cast<std::size_t>(std::distance(starts_.begin(), next));
  const std::string_view before = text_.substr(starts_[line - 1], offset - starts_[line - 1]);
  const auto column = std::count_if(before.begin(), before.end(), begins_code_point);
  return {line, static_cast<std::size_t>(column) + 1};
}

std::string_view LineIndex::line(std::size_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const std::size_t from = starts_[number - 1];
  const std::size_t to = number < starts_.size() ? starts_[number] : text_.size();
  std::string_view line = text_.substr(from, to - from);
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

std::size_t LineIndex::lines() const {
  return starts_.size() - (starts_.back() == text_.size() ? 1 : 0);
}

Diagnostic LineIndex::error(std::string file, std::size_t offset, std::string message,
                            std::string suggestion) const {
  const Position position = at(offset);
  return {Level::error, Location{std::move(file), position.line, position.column},
          std::move(message), std::string(line(position.line)), std::move(suggestion)};
}

}  // namespace assize::text
