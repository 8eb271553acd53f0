// SPDX-License-Identifier: Apache-2.0
#include "report/screen.hpp"

#include <algorithm>
#include <iterator>

#include "text/utf8.hpp"

namespace assize::report {
namespace {

struct Block {
  char32_t first, last;
};

constexpr Block marks[] = {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x064B, 0x065F},
                           {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200D}, {0x20D0, 0x20FF},
                           {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}};
constexpr Block wide[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},  {0x3041, 0xA4CF},
                          {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},  {0xFE30, 0xFE6F},
                          {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},  {0x1F300, 0x1F64F},
                          {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};
constexpr Block steering[] = {{0x00, 0x1F},     {0x7F, 0x9F},     {0x061C, 0x061C},
                              {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}};

template <std::size_t size>
bool in(const Block (&blocks)[size], char32_t value) {
  return std::any_of(std::begin(blocks), std::end(blocks), [value](const Block& block) {
    return block.first <= value && value <= block.last;
  });
}

bool is_blank(char32_t value) { return value == '\t' || value == '\n' || value == '\r'; }

/// The bytes of `text` that fit into `width` columns; at least one code point.
std::size_t fitting(std::string_view text, std::size_t width) {
  std::size_t at = 0;
  std::size_t columns = 0;
  while (at < text.size()) {
    const text::CodePoint point = text::code_point_at(text, at);
    columns += columns_of(point.value);
    if (columns > width && at > 0) break;
    at += point.size;
  }
  return at;
}

constexpr std::string_view escapes[] = {"",         "\x1b[1m",  "\x1b[2m", "\x1b[1;31m",
                                        "\x1b[33m", "\x1b[36m", "\x1b[32m"};

}  // namespace

std::size_t columns_of(char32_t value) {
  if (value < 0x300) return 1;
  if (in(marks, value)) return 0;
  return in(wide, value) ? 2 : 1;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    columns += columns_of(point.value);
    at += point.size;
  }
  return columns;
}

std::string harmless(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    at += point.size;
    if (is_blank(point.value))
      clean += ' ';
    else
      text::append_code_point(clean, in(steering, point.value) ? U'\uFFFD' : point.value);
  }
  return clean;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  width = std::max<std::size_t>(width, 1);
  std::vector<std::string> lines;
  std::string line;
  std::size_t columns = 0;
  const auto finish = [&] {
    lines.push_back(std::move(line));
    line.clear();
    columns = 0;
  };
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, space - at);
    at = space + 1;
    if (word.empty()) continue;
    if (columns > 0 && columns + 1 + columns_of(word) > width) finish();
    if (columns > 0) {
      line += ' ';
      ++columns;
    }
    // A path or an address is copied, so that it stays whole, whatever the width.
    const bool is_path = word.find('/') != std::string_view::npos;
    while (!is_path && columns_of(word) > width - columns) {
      const std::size_t bytes = fitting(word, width - columns);
      line += word.substr(0, bytes);
      word.remove_prefix(bytes);
      if (word.empty()) break;
      finish();
    }
    line += word;
    columns += columns_of(word);
  }
  if (!line.empty() || lines.empty()) finish();
  return lines;
}

std::string cut(std::string_view text, std::size_t width) {
  if (columns_of(text) <= width) return std::string(text);
  std::string_view kept = text.substr(0, fitting(text, width > 1 ? width - 1 : 1));
  while (kept.ends_with(' ')) kept.remove_suffix(1);
  return std::string(kept) + "\u2026";
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t columns = columns_of(text);
  return std::string(text) + std::string(width > columns ? width - columns : 0, ' ');
}

std::string rows_counted(const Assessment& assessment) {
  const std::size_t all = assessment.responses.size();
  const auto there = static_cast<std::size_t>(
      std::count_if(assessment.responses.begin(), assessment.responses.end(),
                    [](const Response& one) { return one.claim != Claim::absent; }));
  return (there == all ? std::string() : std::to_string(there) + " of ") +
         counted(all, "row", "rows");
}

std::string listed_ids(const std::vector<std::string>& ids) {
  std::string out;
  for (const std::string& id : ids) (out += out.empty() ? "" : ", ") += id;
  return out;
}

void write_hanging(std::string_view label, std::size_t indent, std::string_view text,
                   std::size_t width, std::ostream& out) {
  std::string margin = padded(label, indent);
  if (columns_of(label) >= indent && !label.ends_with(' ')) {
    out << label << '\n';
    margin.assign(indent, ' ');
  }
  for (const std::string& line : wrapped(harmless(text), std::max(width, indent + 20) - indent)) {
    out << margin << line << '\n';
    margin.assign(indent, ' ');
  }
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string Paint::operator()(Ink ink, std::string_view text) const {
  if (!colour_ || ink == Ink::plain || text.empty()) return std::string(text);
  return std::string(escapes[static_cast<std::size_t>(ink)]) + std::string(text) + "\x1b[0m";
}

}  // namespace assize::report
