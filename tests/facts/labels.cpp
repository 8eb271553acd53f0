// SPDX-License-Identifier: Apache-2.0
#include "facts/labels.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <stdexcept>

namespace assize::test {
namespace {

Sentence parse(std::string_view line) {
  Sentence out;
  std::size_t i = 0;
  while (i < line.size()) {
    if (line.substr(i, 2) == "||") {
      i += 2;
      if (line.substr(i, 1) == " ") ++i;
      out.borders.push_back(out.text.size());
      continue;
    }
    if (line[i] != '{') {
      out.text += line[i++];
      continue;
    }
    const std::size_t close = line.find('}', i);
    if (close == std::string_view::npos) throw std::runtime_error("no } in " + std::string(line));
    const std::string_view mark = line.substr(i + 1, close - i - 1);
    const std::size_t bar = mark.find('|');
    const std::string_view words = mark.substr(0, bar);
    Fact fact;
    fact.range = {out.text.size(), out.text.size() + words.size()};
    if (bar != std::string_view::npos) fact.label = mark.substr(bar + 1);
    out.facts.push_back(fact);
    out.text += words;
    i = close + 1;
    if (line.substr(i, 2) != " [") continue;
    const std::size_t end = line.find(']', i);
    if (end == std::string_view::npos) throw std::runtime_error("no ] in " + std::string(line));
    out.facts.back().rest = std::string(line.substr(i + 2, end - i - 2));
    out.text += " " + *out.facts.back().rest;
    i = end + 1;
  }
  return out;
}

bool agree(const Fact& reader, const Fact& finder, Match match) {
  if (reader.label != finder.label) return false;
  return match == Match::same_bytes ? reader.range == finder.range
                                    : reader.range.overlaps(finder.range);
}

}  // namespace

std::vector<Sentence> read_labels(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path);
  std::vector<Sentence> out;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line[0] != '#') out.push_back(parse(line));
  }
  return out;
}

void Score::add(const Sentence& sentence, const std::vector<Fact>& found, Match match) {
  ++sentences_;
  if (sentence.facts.empty() && sentence.borders.empty()) ++negatives_;
  std::vector<bool> used(found.size(), false);
  for (const Fact& reader : sentence.facts) {
    bool met = false;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (used[i] || !agree(reader, found[i], match)) continue;
      used[i] = true;
      if (met) continue;  // two that are the reader's one
      met = true;
      if (!reader.rest) continue;
      ++rests_;
      if (reader.rest == found[i].rest) {
        ++rests_right_;
      } else {
        note("rest  ", sentence, found[i]);
      }
    }
    ++(met ? right_ : missed_);
    if (!met) note("missed", sentence, reader);
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (used[i]) continue;
    ++extra_;
    note("extra ", sentence, found[i]);
  }
}

double Score::precision() const {
  return right_ + extra_ == 0 ? 1
                              : static_cast<double>(right_) / static_cast<double>(right_ + extra_);
}

double Score::recall() const {
  return right_ + missed_ == 0
             ? 1
             : static_cast<double>(right_) / static_cast<double>(right_ + missed_);
}

void Score::note(std::string_view what, const Sentence& sentence, const Fact& fact) {
  notes_.push_back(std::string(what) + " {" +
                   sentence.text.substr(fact.range.start, fact.range.size()) + "|" + fact.label +
                   (fact.rest ? "|" + *fact.rest : "") + "}  in  " + sentence.text);
}

void Score::print(bool all) const {
  std::printf("%-22s %3zu sentences (%2zu without), %3zu facts: precision %5.1f%%, recall %5.1f%%",
              fact_.c_str(), sentences_, negatives_, right_ + missed_, 100 * precision(),
              100 * recall());
  if (rests_ != 0) std::printf(", rest %zu of %zu", rests_right_, rests_);
  std::printf("\n");
  if (!all) return;
  for (const std::string& note : notes_) std::printf("  %s\n", note.c_str());
}

}  // namespace assize::test
