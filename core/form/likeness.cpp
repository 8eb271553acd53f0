// SPDX-License-Identifier: Apache-2.0
#include "form/likeness.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace assize::form {
namespace {

// Words too common to tell rows apart when only our summaries are at hand.
constexpr std::array<std::string_view, 34> common_words = {
    "a",      "an",   "and", "any",   "are",  "as",   "at", "be",   "by",   "for", "from", "in",
    "into",   "is",   "it",  "its",   "may",  "must", "no", "not",  "of",   "on",  "or",   "says",
    "should", "that", "the", "their", "they", "this", "to", "what", "when", "with"};

bool is_common(const std::string& word) {
  return std::find(common_words.begin(), common_words.end(), word) != common_words.end();
}

void drop_repeats(std::vector<std::uint32_t>& runs) {
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
}

}  // namespace

Likeness::Likeness(const Code& code) {
  const std::vector<FormRow>& rows = code.form.rows;
  const bool worded = std::any_of(rows.begin(), rows.end(),
                                  [](const FormRow& row) { return !row.wording.empty(); });
  run_length_ = worded ? 3 : 1;
  row_runs_.resize(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::vector<std::uint32_t> runs;
    if (worded) {
      runs = rows[i].wording;
    } else {
      std::string own;
      for (const std::string& word : rows[i].keywords) own += word + ' ';
      for (const std::string& id : rows[i].provisions) {
        if (const Provision* provision = code.provision(id)) own += provision->summary + ' ';
      }
      runs = hashes(text::words(own));
    }
    drop_repeats(runs);
    row_runs_[i] = runs.size();
    for (const std::uint32_t hash : runs) entries_.push_back({hash, static_cast<std::uint32_t>(i)});
  }
  std::sort(entries_.begin(), entries_.end());
}

std::vector<std::uint32_t> Likeness::hashes(std::vector<text::Word> words) const {
  if (run_length_ == 1) {
    std::erase_if(words, [](const text::Word& word) { return is_common(word.folded); });
  }
  return text::run_hashes(words, run_length_);
}

void Likeness::weigh(Match& match, std::size_t total) const {
  match.share = static_cast<double>(match.runs) / static_cast<double>(std::max(total, match.runs));
  match.cover = static_cast<double>(match.runs) /
                static_cast<double>(std::max<std::size_t>(1, row_runs_[match.row]));
}

bool Likeness::holds(std::size_t row, std::uint32_t hash) const {
  return std::binary_search(entries_.begin(), entries_.end(),
                            Entry{hash, static_cast<std::uint32_t>(row)});
}

std::vector<Match> Likeness::matches(std::string_view text) const {
  return matches(text::words(text));
}

std::vector<Match> Likeness::matches(std::vector<text::Word> words) const {
  std::vector<std::uint32_t> runs = hashes(std::move(words));
  const std::size_t total = runs.size();
  drop_repeats(runs);
  std::vector<Match> all(row_runs_.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i].row = i;
  for (const std::uint32_t hash : runs) {
    auto entry = std::lower_bound(entries_.begin(), entries_.end(), hash,
                                  [](const Entry& e, std::uint32_t h) { return e.hash < h; });
    for (; entry != entries_.end() && entry->hash == hash; ++entry) ++all[entry->row].runs;
  }
  std::erase_if(all, [](const Match& match) { return match.runs == 0; });
  for (Match& match : all) weigh(match, total);
  std::stable_sort(all.begin(), all.end(), [](const Match& a, const Match& b) {
    return a.runs != b.runs ? a.runs > b.runs : a.cover > b.cover;
  });
  return all;
}

Match Likeness::of(std::string_view text, std::size_t row) const {
  std::vector<std::uint32_t> runs = hashes(text::words(text));
  const std::size_t total = runs.size();
  drop_repeats(runs);
  Match match{row, 0, 0, 0};
  for (const std::uint32_t hash : runs) match.runs += holds(row, hash) ? 1U : 0U;
  if (match.runs != 0) weigh(match, total);
  return match;
}

bool Likeness::is_requirement(std::string_view text) const {
  constexpr std::size_t least_words = 6;
  std::vector<text::Word> words = text::words(text);
  if (words.size() < least_words) return false;
  const auto found = matches(std::move(words));
  return !found.empty() && found.front().runs >= 4 &&
         (found.front().share >= 0.4 || found.front().cover >= 0.4);
}

const Match* Likeness::certain(const std::vector<Match>& matches,
                               const std::vector<std::size_t>& among) const {
  const Match* best = nullptr;
  const Match* second = nullptr;
  for (const Match& match : matches) {
    if (!among.empty() && std::find(among.begin(), among.end(), match.row) == among.end()) continue;
    if (best == nullptr) {
      best = &match;
    } else {
      second = &match;
      break;
    }
  }
  if (best == nullptr) return nullptr;
  const std::size_t least = run_length_ == 1 ? 3 : 4;
  // A short remainder of a requirement is certain when nearly all of it is the row's.
  const bool enough = best->runs >= least || (best->runs >= 2 && best->share >= 0.6);
  const bool strong = best->share >= 0.1 || best->cover >= 0.3;
  const bool ahead = second == nullptr || best->runs >= 2 * second->runs ||
                     (best->runs > second->runs && best->share >= 0.6);
  return enough && strong && ahead ? best : nullptr;
}

text::Range Likeness::own_part(std::string_view text, std::size_t row, std::size_t other) const {
  const std::vector<text::Word> words = text::words(text);
  const std::vector<std::uint32_t> runs = text::run_hashes(words, run_length_);
  std::size_t own = 0;  // runs of the row that the other lacks
  for (const Entry& entry : entries_)
    own += entry.row == row && !holds(other, entry.hash) ? 1U : 0U;
  std::size_t found = 0;
  text::Range range;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (!holds(row, runs[i]) || holds(other, runs[i])) continue;
    if (found++ == 0) range.start = words[i].start;
    range.end = words[i + run_length_ - 1].end;
  }
  return own >= 6 && found * 2 >= own ? range : text::Range{};
}

}  // namespace assize::form
