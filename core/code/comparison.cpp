// SPDX-License-Identifier: Apache-2.0
#include "code/comparison.hpp"

#include <algorithm>
#include <set>

#include "code/wording.hpp"
#include "text/fold.hpp"

namespace assize::code {

Comparison compare(std::string_view text, const FormRow& row) {
  Comparison out;
  if (row.wording.empty()) return out;
  const std::vector<text::Word> words = text::words(text);
  const std::vector<std::uint32_t> runs = text::run_hashes(words, run_length);
  out.runs = runs.size();
  if (runs.empty()) return out;
  const auto official = [&](std::size_t i) {
    return std::binary_search(row.wording.begin(), row.wording.end(), runs[i]);
  };
  std::set<std::uint32_t> held;
  std::size_t known = 0;
  std::size_t longest = 0;
  bool within = false;  // a stretch of the wording stands before
  for (std::size_t i = 0; i < runs.size();) {
    const bool is_official = official(i);
    std::size_t end = i;
    for (; end < runs.size() && official(end) == is_official; ++end) {
      if (is_official) held.insert(runs[end]);
    }
    if (is_official) {
      known += end - i;
      if (end - i > longest) {
        longest = end - i;
        out.copied = text::Range{words[i].start, words[end + run_length - 2].end};
      }
      within = true;
    } else if (within && end < runs.size()) {
      // Runs across the gap touch the wording's words on both sides.
      const std::size_t first = i + run_length - 1;
      const bool missing = first >= end;
      out.altered.push_back(missing ? text::Range{words[first - 1].start, words[first].end}
                                    : text::Range{words[first].start, words[end - 1].end});
    }
    i = end;
  }
  out.share = static_cast<double>(known) / static_cast<double>(runs.size());
  out.cover = static_cast<double>(held.size()) / static_cast<double>(row.wording.size());
  return out;
}

}  // namespace assize::code
