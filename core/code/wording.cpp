// SPDX-License-Identifier: Apache-2.0
#include "code/wording.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "code/parts.hpp"
#include "text/suggest.hpp"
#include "xml/writer.hpp"

namespace assize::code {
namespace {

/// Words that stand in every sentence tell no row from another.
constexpr std::size_t least_word = 4;

std::vector<std::uint32_t> unique_sorted(std::span<const std::uint32_t> runs) {
  std::vector<std::uint32_t> sorted(runs.begin(), runs.end());
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

/// What a row without wording is known by.
std::set<std::string> stand_in(const Code& code, const FormRow& row) {
  std::set<std::string> words(row.keywords.begin(), row.keywords.end());
  for (const std::string& id : row.provisions)
    if (const Provision* const provision = code.provision(id))
      for (text::Word& word : text::words(provision->summary))
        if (word.folded.size() >= least_word) words.insert(std::move(word.folded));
  return words;
}

std::string eight_hex_digits(std::uint32_t value) {
  char digits[8];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value, 16);
  const std::string text(digits, end);
  return std::string(sizeof digits - text.size(), '0') + text;
}

/// One hash, or nothing when it is not eight lower-case hex digits.
std::optional<std::uint32_t> hash_of(std::string_view text) {
  if (text.size() != 8) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : text) {
    const bool figure = c >= '0' && c <= '9';
    if (!figure && (c < 'a' || c > 'f')) return std::nullopt;
    value = value << 4U | static_cast<std::uint32_t>(figure ? c - '0' : c - 'a' + 10);
  }
  return value;
}

std::vector<std::uint32_t> read_hashes(const xml::Element& row) {
  std::vector<std::uint32_t> hashes;
  const std::string content = row.content();
  for (std::size_t from = 0; from < content.size();) {
    const std::size_t to = std::min(content.find(' ', from), content.size());
    const std::string_view word = std::string_view(content).substr(from, to - from);
    from = to + 1;
    const std::optional<std::uint32_t> hash = hash_of(word);
    if (!hash) {
      row.error_in_content("'" + std::string(word) + "' is not eight hex digits");
      return {};
    }
    if (!hashes.empty() && *hash <= hashes.back()) {
      row.error_in_content("the hashes are not in order at '" + std::string(word) + "'",
                           "make the file anew");
      return {};
    }
    hashes.push_back(*hash);
  }
  return hashes;
}

}  // namespace

double likeness(std::span<const std::uint32_t> runs, const FormRow& row) {
  if (runs.empty() || row.wording.empty()) return 0;
  const auto known = std::count_if(runs.begin(), runs.end(), [&](std::uint32_t run) {
    return std::binary_search(row.wording.begin(), row.wording.end(), run);
  });
  return static_cast<double>(known) / static_cast<double>(runs.size());
}

double likeness(const std::vector<text::Word>& words, const Code& code, const FormRow& row) {
  if (!row.wording.empty()) return likeness(text::run_hashes(words, run_length), row);
  const std::set<std::string> wanted = stand_in(code, row);
  if (wanted.empty()) return 0;
  std::set<std::string_view> present;
  for (const text::Word& word : words) present.insert(word.folded);
  const auto found = std::count_if(wanted.begin(), wanted.end(), [&](const std::string& word) {
    return present.count(word) != 0;
  });
  return static_cast<double>(found) / static_cast<double>(wanted.size());
}

double coverage(std::span<const std::uint32_t> runs, const FormRow& row) {
  if (row.wording.empty()) return 0;
  const std::vector<std::uint32_t> sorted = unique_sorted(runs);
  const auto found = std::count_if(sorted.begin(), sorted.end(), [&](std::uint32_t run) {
    return std::binary_search(row.wording.begin(), row.wording.end(), run);
  });
  return static_cast<double>(found) / static_cast<double>(row.wording.size());
}

Likely likeliest(const std::vector<text::Word>& words, const Code& code, double least) {
  const std::vector<std::uint32_t> runs = text::run_hashes(words, run_length);
  Likely best;
  double best_coverage = 0;
  for (const FormRow& row : code.form.rows) {
    const double like = row.wording.empty() ? likeness(words, code, row) : likeness(runs, row);
    if (like < least || like < best.likeness) continue;
    const double covered = coverage(runs, row);
    if (best.row && like <= best.likeness && covered <= best_coverage) continue;
    best = {&row, like};
    best_coverage = covered;
  }
  return best;
}

std::string wording_xml(const Code& code, const WordingHashes& hashes) {
  constexpr std::size_t hashes_a_line = 10;
  xml::Writer out("SPDX-License-Identifier: Apache-2.0");
  {
    const auto root = out.element(
        "wording",
        {{"format", 1}, {"code", code.id}, {"revision", code.revision}, {"run", run_length}});
    for (const FormRow& row : code.form.rows) {
      const auto found = hashes.find(row.id);
      if (found == hashes.end() || found->second.empty()) continue;
      std::string lines;
      std::size_t count = 0;
      for (const std::uint32_t hash : unique_sorted(found->second))
        lines += (count++ % hashes_a_line == 0 ? "\n    " : " ") + eight_hex_digits(hash);
      out.leaf("row", lines + "\n  ", {{"id", row.id}});
    }
  }
  return out.take();
}

void load_wording(const Source& source, Code& code, Diagnostics& diagnostics) {
  auto tree = xml::Tree::parse(source, "wording", diagnostics);
  if (!tree) return;
  const xml::Element root = tree->root();
  (void)root.integer("format", {1, 1});
  (void)root.integer("run", {run_length, run_length});
  if (const std::string id = root.id("code"); id != code.id)
    root.error_at("code", "this is the wording of '" + id + "', '" + code.id + "' is wanted");
  if (const std::string revision = root.id("revision"); revision != code.revision)
    root.error_at("revision", "this is the wording of revision '" + revision + "', '" +
                                  code.revision + "' is wanted");

  std::vector<std::string> rows;
  for (const FormRow& row : code.form.rows) rows.push_back(row.id);
  for (const xml::Element& element : root.children("row")) {
    const std::string id = element.id("id");
    std::vector<std::uint32_t> hashes = read_hashes(element);
    const auto row = std::find_if(code.form.rows.begin(), code.form.rows.end(),
                                  [&](const FormRow& candidate) { return candidate.id == id; });
    if (row == code.form.rows.end())
      element.error_at("id", "there is no form row '" + id + "'", text::did_you_mean(id, rows));
    else if (!row->wording.empty())
      element.error_at("id", "the form row '" + id + "' stands twice");
    else
      row->wording = std::move(hashes);
  }
  (void)tree->finish();
}

}  // namespace assize::code
