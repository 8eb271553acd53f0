// SPDX-License-Identifier: Apache-2.0
#include "fuzz.hpp"

#include "text/line_index.hpp"
#include "text/utf8.hpp"

namespace assize::fuzz {

void check_utf8(std::string_view text, std::string_view what) {
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::code_point_at(text, i);
    const bool stray = point.value == 0xFFFD && point.size == 1;
    if (stray) fail("a text is valid UTF-8", std::string(what) + ": " + std::string(text));
    i += point.size;
  }
}

void check_places(const Source& source, const Diagnostics& diagnostics) {
  std::string_view text = source.text;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // no editor shows the mark
  const text::LineIndex index(text);
  std::size_t errors = 0;
  for (const Diagnostic& one : diagnostics.all()) {
    const std::string shown = to_string(one);
    if (one.level == Level::error) ++errors;
    require(!one.message.empty(), "a problem has a message", shown);
    require(one.where.file == source.name, "a problem names the file", shown);
    // An empty text has no line, and what is missing at the end may stand behind the last.
    require(one.where.line <= index.lines() + 1, "a problem's line is one of the file", shown);
    require(one.where.column <= index.line(one.where.line).size() + 2,
            "a problem's column is one of its line", shown);
    if (one.where.line != 0 && !one.excerpt.empty())
      require(one.excerpt == index.line(one.where.line), "the line is shown as it stands", shown);
  }
  require(errors == diagnostics.errors(), "errors are counted");
}

}  // namespace assize::fuzz
