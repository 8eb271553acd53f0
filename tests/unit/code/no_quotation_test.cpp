// SPDX-License-Identifier: Apache-2.0
//
// no_quotation_test ROOT: no file of the project holds eight or more words in a row of a real
// document (the official text of a Code, an organisation's answers). Documents are those under
// ASSIZE_CORPUS/documents; without it the test ends with 77, which CTest shows as skipped.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/fold.hpp"
#include "text/line_index.hpp"

namespace {

namespace fs = std::filesystem;
namespace text = assize::text;

constexpr std::size_t run_length = 8;
constexpr int skipped = 77;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string run_at(const std::vector<text::Word>& words, std::size_t first) {
  std::string run;
  for (std::size_t i = first; i < first + run_length; ++i) run += words[i].folded + ' ';
  return run;
}

/// A document without the rows that head its tables: labels of columns, which Codes and tests hold.
std::string without_headers(const std::string& document) {
  std::string out;
  for (std::size_t at = 0; at < document.size();) {
    const std::size_t end = std::min(document.find('\n', at), document.size());
    const std::string_view line = std::string_view(document).substr(at, end - at);
    const bool heads = text::fold(line.substr(0, line.find('\t'))) == "code provision";
    if (!heads) out.append(line).append("\n");
    at = end + 1;
  }
  return out;
}

/// Each run of the documents, by its hash. The words are kept to rule out a chance meeting of
/// hashes.
std::unordered_multimap<std::size_t, std::string> runs_of(const fs::path& folder) {
  std::unordered_multimap<std::size_t, std::string> runs;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::vector<text::Word> words = text::words(without_headers(read_file(entry.path())));
    for (std::size_t i = 0; i + run_length <= words.size(); ++i) {
      std::string run = run_at(words, i);
      const std::size_t hash = std::hash<std::string>()(run);
      runs.emplace(hash, std::move(run));
    }
  }
  return runs;
}

bool is_ours(const fs::path& path) {
  static const std::vector<std::string> kinds = {".cpp", ".hpp",  ".lua", ".xml",  ".rng",
                                                 ".md",  ".txt",  ".sh",  ".json", ".cmake",
                                                 ".csv", ".html", ".in",  ".yml"};
  return std::find(kinds.begin(), kinds.end(), path.extension().string()) != kinds.end();
}

/// Build trees and what version control keeps.
bool is_skipped(const fs::path& path) {
  const std::string name = path.filename().string();
  return name == ".git" || name == "build" || name.starts_with("build-");
}

}  // namespace

int main(int argc, char** argv) {
  const char* const corpus = std::getenv("ASSIZE_CORPUS");
  if (corpus == nullptr || *corpus == '\0') {
    std::cout << "skipped: ASSIZE_CORPUS names no folder of real documents\n";
    return skipped;
  }
  if (argc != 2) return 2;
  const auto runs = runs_of(fs::path(corpus) / "documents");
  if (runs.empty()) {
    std::cout << corpus << "/documents holds no words\n";
    return 1;
  }

  std::size_t files = 0, problems = 0;
  for (auto at = fs::recursive_directory_iterator(argv[1]);
       at != fs::recursive_directory_iterator(); ++at) {
    if (at->is_directory() && is_skipped(at->path())) at.disable_recursion_pending();
    if (!at->is_regular_file() || !is_ours(at->path())) continue;
    ++files;
    const std::string content = read_file(at->path());
    const std::vector<text::Word> words = text::words(content);
    const text::LineIndex index(content);
    for (std::size_t i = 0; i + run_length <= words.size(); ++i) {
      const std::string run = run_at(words, i);
      const auto [first, last] = runs.equal_range(std::hash<std::string>()(run));
      if (std::none_of(first, last, [&](const auto& known) { return known.second == run; }))
        continue;
      ++problems;
      std::cout << fs::relative(at->path(), argv[1]).string() << ':'
                << index.at(words[i].start).line << ": these words are a real document's: " << run
                << '\n';
      i += run_length - 1;
    }
  }
  std::cout << "no_quotation: " << files << " files, " << problems << " quotations\n";
  return problems == 0 ? 0 : 1;
}
