// SPDX-License-Identifier: Apache-2.0
#include "docx/reading.hpp"

namespace assize::docx {
namespace {

constexpr std::size_t most_added = 4U << 20U;  // bytes

}  // namespace

void Tally::tell(std::string_view source, Diagnostics& diagnostics) const {
  const auto warn = [&](std::size_t count, const std::string& words) {
    if (count != 0) diagnostics.warning({std::string(source)}, std::to_string(count) + " " + words);
  };
  warn(changes, "tracked change(s) stand in the document; it is read as if they were accepted");
  warn(hidden, "passage(s) that do not show on the page are left out");
  warn(pictures, "diagram(s) or chart(s) stand in the document; words in them are not read");
  warn(objects, "embedded object(s) or control(s) stand in the document; they are not read");
  warn(chunks, "other file(s) are embedded to be read in by Word; they are not read");
  warn(remarks, "comment(s) stand beside the text; they are not read");
  warn(unlinked, "address(es) of links or numbers are left out: all of them are too long");
}

bool Reading::may_add(std::size_t bytes) {
  if (added + bytes > most_added) {
    ++tally.unlinked;
    return false;
  }
  return true;
}

}  // namespace assize::docx
