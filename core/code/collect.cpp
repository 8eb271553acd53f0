// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "code/wording.hpp"

namespace assize::code {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string without_tags(std::string_view text) {
  std::string plain;
  bool inside = false;
  for (const char c : text) {
    if (c == '<') inside = true;
    if (!inside) plain += c;
    if (c == '>') {
      inside = false;
      plain += ' ';
    }
  }
  return plain;
}

/// The provision whose number begins a paragraph (`6.9.`, `- 6.9.`), and what follows it.
std::pair<std::string, std::string_view> numbered(std::string_view line) {
  while (!line.empty() && (line.front() == ' ' || line.front() == '-')) line.remove_prefix(1);
  std::size_t end = 0;
  while (end < line.size() && (is_digit(line[end]) || line[end] == '.')) ++end;
  std::string number(line.substr(0, end));
  const bool is_number = number.size() > 3 && number.back() == '.' &&
                         std::count(number.begin(), number.end(), '.') == 2;
  if (!is_number) return {};
  number.pop_back();
  return {number, line.substr(end)};
}

class Collector {
 public:
  explicit Collector(const Code& code) : code_(code) {}

  void copy(std::string_view text) {
    for (std::size_t from = 0; from < text.size();) {
      const std::size_t to = std::min(text.find('\n', from), text.size());
      line(text.substr(from, to - from));
      from = to + 1;
    }
    paragraph_ends();
  }

  WordingHashes take() { return std::move(hashes_); }

 private:
  void line(std::string_view text) {
    const std::size_t tab = text.find('\t');
    if (tab != std::string_view::npos) {
      paragraph_ends();
      const std::size_t end = std::min(text.find('\t', tab + 1), text.size());
      add(std::string(text::fold_space(text.substr(0, tab))), text.substr(tab + 1, end - tab - 1));
      return;
    }
    if (auto [number, rest] = numbered(text); code_.row_of(number) != nullptr) {
      paragraph_ends();
      provision_ = number;
      paragraph_ = rest;
    } else if (is_heading(text)) {
      paragraph_ends();
    } else if (!provision_.empty()) {
      paragraph_ += ' ';
      paragraph_ += text;
    }
  }

  /// A heading ends the provision before it: a section's title, a stage, the next part's.
  bool is_heading(std::string_view text) const {
    const std::vector<text::Word> words = text::words(text);
    if (words.empty()) return false;
    if (words.front().folded == "appendix" || (words.size() == 2 && words[0].folded == "stage"))
      return true;
    return std::any_of(code_.sections.begin(), code_.sections.end(), [&](const Section& section) {
      const std::string title = text::fold(section.title);
      const std::string folded = text::fold(text);
      return folded == title || folded == text::fold(section.number) + " " + title;
    });
  }

  void add(const std::string& provision, std::string_view text) {
    const FormRow* const row = code_.row_of(provision);
    if (!row) return;
    const auto runs = text::run_hashes(text::words(without_tags(text)), run_length);
    std::vector<std::uint32_t>& all = hashes_[row->id];
    all.insert(all.end(), runs.begin(), runs.end());
  }

  void paragraph_ends() {
    if (!provision_.empty()) add(provision_, paragraph_);
    provision_.clear();
    paragraph_.clear();
  }

  const Code& code_;
  std::string provision_, paragraph_;
  WordingHashes hashes_;
};

}  // namespace

WordingHashes collect_wording(const Code& code, std::span<const Source> copies) {
  Collector collector(code);
  for (const Source& copy : copies) collector.copy(copy.text);
  return collector.take();
}

}  // namespace assize::code
