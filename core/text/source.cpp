// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include <assize/source.hpp>

namespace assize {
namespace {

// A form's row is one line of thousands of characters; nobody finds a caret under that.
constexpr std::size_t shown_columns = 120;
constexpr std::size_t columns_before = 80;

bool begins_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// Byte at which code point number `index` (from 0) begins, or the end of the text.
std::size_t byte_of(std::string_view text, std::size_t index) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (begins_code_point(text[at]) && index-- == 0) return at;
  return text.size();
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_code_point));
}

/// The part of a line round `column`, and below it the caret when the column is known.
std::string excerpt(std::string_view line, std::size_t column) {
  const std::size_t length = code_points(line);
  const std::size_t wanted = column > columns_before ? column - columns_before : 0;
  const std::size_t first = length > shown_columns ? std::min(wanted, length - 1) : 0;
  const std::size_t last = std::min(length, first + shown_columns);
  const std::size_t from = byte_of(line, first);
  const std::string_view shown = line.substr(from, byte_of(line, last) - from);

  std::string text = "  ";
  if (first > 0) text += "...";
  text += shown;
  if (last < length) text += "...";
  text += '\n';
  if (column == 0) return text;

  text += first > 0 ? "     " : "  ";
  // Tabs are kept, so that the caret stands below its character whatever a tab is worth.
  const std::string_view before = shown.substr(0, byte_of(shown, column - 1 - first));
  for (const char c : before)
    if (begins_code_point(c)) text += c == '\t' ? '\t' : ' ';
  return text + "^\n";
}

}  // namespace

std::string to_string(const Diagnostic& diagnostic) {
  std::string text = diagnostic.where.file;
  if (diagnostic.where.line > 0) {
    text += ':' + std::to_string(diagnostic.where.line);
    if (diagnostic.where.column > 0) text += ':' + std::to_string(diagnostic.where.column);
  }
  if (!text.empty()) text += ": ";
  text += diagnostic.level == Level::error ? "error: " : "warning: ";
  text += diagnostic.message + '\n';
  if (!diagnostic.excerpt.empty()) text += excerpt(diagnostic.excerpt, diagnostic.where.column);
  if (!diagnostic.suggestion.empty()) text += "  " + diagnostic.suggestion + '\n';
  return text;
}

void Diagnostics::add(Diagnostic diagnostic) {
  if (diagnostic.level == Level::error) ++errors_;
  all_.push_back(std::move(diagnostic));
}

void Diagnostics::error(Location where, std::string message, std::string excerpt_text,
                        std::string suggestion) {
  add({Level::error, std::move(where), std::move(message), std::move(excerpt_text),
       std::move(suggestion)});
}

void Diagnostics::warning(Location where, std::string message, std::string excerpt_text,
                          std::string suggestion) {
  add({Level::warning, std::move(where), std::move(message), std::move(excerpt_text),
       std::move(suggestion)});
}

}  // namespace assize
