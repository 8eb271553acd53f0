// SPDX-License-Identifier: Apache-2.0
#include "app/listing.hpp"

#include <algorithm>

#include "app/terminal.hpp"
#include "report/screen.hpp"

namespace assize::app {

std::string entry(std::string_view label, std::size_t indent, std::string_view text) {
  const std::size_t width = std::clamp<std::size_t>(terminal_width(), 40, 100);
  std::string out;
  std::string margin = report::padded(label, indent - 1) + " ";
  for (const std::string& line : report::wrapped(report::harmless(text), width - indent)) {
    out += margin + line + "\n";
    margin.assign(indent, ' ');
  }
  return out;
}

std::string joined_words(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const std::string& word : words)
    (text += text.empty() ? std::string_view() : between) += word;
  return text;
}

}  // namespace assize::app
