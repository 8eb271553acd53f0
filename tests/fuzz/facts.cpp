// SPDX-License-Identifier: Apache-2.0
// Bytes as prose: every fact that is found in it. The first line is tried as an expression and as
// phrases too, on what stands behind it.
#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "fuzz.hpp"
#include "text/addresses.hpp"
#include "text/amounts.hpp"
#include "text/bounds.hpp"
#include "text/dates.hpp"
#include "text/durations.hpp"
#include "text/fold.hpp"
#include "text/line_index.hpp"
#include "text/number.hpp"
#include "text/pattern.hpp"
#include "text/phrases.hpp"
#include "text/ratios.hpp"
#include "text/references.hpp"
#include "text/sentences.hpp"
#include "text/suggest.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"
#include "text/verbs.hpp"

namespace assize::fuzz {
namespace {

using text::Range;

bool holds(const Range& whole, const Range& part) {
  return whole.start <= part.start && part.end <= whole.end;
}

template <class Fact>
void check_order(std::string_view text, const std::vector<Fact>& facts, std::string_view what) {
  std::size_t end = 0;
  for (const Fact& fact : facts) {
    check_range(text, fact.range, what);
    require(!fact.range.empty(), "a fact has words", what);
    require(fact.range.start >= end, "facts are in order and do not overlap",
            std::string(what) + ": " + std::string(text.substr(end == 0 ? 0 : end - 1, 160)));
    end = fact.range.end;
  }
}

void check_dates(std::string_view text) {
  const auto facts = text::find_dates(text);
  check_order(text, facts, "dates");
  for (const text::DateFact& fact : facts) {
    require(fact.first.ok() && fact.last.ok() && fact.first <= fact.last, "a date is one");
    require(!text::to_iso(fact).empty(), "a date is written");
    require(fact.precision != text::Precision::day || fact.first == fact.last, "a day is one day");
    const auto read = text::to_date(text::to_iso(fact.first));
    require(read && *read == fact.first, "a date is read as it is written",
            text::to_iso(fact.first));
  }
}

void check_durations(std::string_view text) {
  const auto facts = text::find_durations(text);
  check_order(text, facts, "durations");
  for (const text::Duration& fact : facts) {
    require(std::isfinite(fact.least) && std::isfinite(fact.most) && fact.least >= 0 &&
                fact.least <= fact.most,
            "a duration has its ends in order", text.substr(fact.range.start, fact.range.size()));
    check_range(text, fact.number_range, "of a duration's number");
    check_range(text, fact.following, "of what follows a duration");
    require(holds(fact.range, fact.number_range), "a duration holds its number");
    require(fact.following.start >= fact.range.end || fact.following.empty(),
            "what follows a duration stands behind it");
    require(!(fact.working && fact.calendar), "a day is a working day or one of the calendar");
  }
}

void check_ratios(std::string_view text) {
  const auto facts = text::find_ratios(text);
  std::size_t start = 0;
  for (const text::Ratio& fact : facts) {
    check_range(text, fact.range, "ratios");
    require(fact.range.start >= start && !fact.range.empty(), "ratios are in order");
    start = fact.range.start;
    require(fact.percent || fact.count, "a ratio is a percentage or a count");
    require(fact.count.has_value() == fact.of.has_value(), "a count is of something");
    require(fact.percent.has_value() == fact.percent_range.has_value() &&
                fact.count.has_value() == fact.count_range.has_value(),
            "each part of a ratio has its place");
    if (fact.percent) require(std::isfinite(*fact.percent), "a percentage is a number");
    for (const auto& part : {fact.percent_range, fact.count_range}) {
      if (!part) continue;
      check_range(text, *part, "of a part of a ratio");
      require(holds(fact.range, *part), "a ratio holds its parts");
    }
  }
}

void check_verbs(std::string_view text) {
  const auto facts = text::find_verbs(text);
  check_order(text, facts, "verbs");
  for (const text::VerbGroup& fact : facts) {
    check_range(text, fact.head, "of a head");
    check_range(text, fact.before, "before a group");
    check_range(text, fact.after, "after a group");
    for (const auto& part : {fact.negation, fact.adverb, fact.condition})
      if (part) check_range(text, *part, "of a part of a group");
    require(holds(fact.range, fact.head), "a group holds its head");
    require(fact.before.empty() || fact.before.end <= fact.range.start,
            "what stands before a group does");
    require(fact.after.empty() || fact.after.start >= fact.head.end,
            "what stands after a group does");
  }
}

void check_sentences(std::string_view text) {
  std::size_t end = 0;
  const auto nothing_between = [&](std::size_t from, std::size_t to) {
    require(text::is_blank(text.substr(from, to - from)), "sentences hold every character",
            text.substr(from, to - from));
  };
  for (const Range& one : text::sentences(text)) {
    check_range(text, one, "sentences");
    require(one.start >= end && !one.empty(), "sentences are in order");
    nothing_between(end, one.start);
    end = one.end;
  }
  nothing_between(end, text.size());
  check_range(text, text::opening(text), "of an opening");
  require(text::opening(text).size() <= 120, "an opening is short");
  const std::size_t step = text.size() / 4 + 1;
  for (std::size_t at = 0; at < text.size(); at += step) {
    std::size_t place = at;
    while (!is_boundary(text, place)) --place;
    const Range sentence = text::sentence_at(text, place);
    const Range clause = text::clause_at(text, place);
    check_range(text, sentence, "of the sentence at a place");
    check_range(text, clause, "of the clause at a place");
    require(clause.empty() || holds(sentence, clause), "a sentence holds its clause");
  }
}

void check_folds(std::string_view text) {
  std::size_t end = 0;
  for (const text::Word& word : text::words(text)) {
    check_range(text, {word.start, word.end}, "words");
    require(word.start >= end && word.start < word.end && !word.folded.empty(),
            "words are in order");
    end = word.end;
  }
  for (const auto fold : {text::fold_space, text::fold_case, text::fold_marks}) {
    const std::string folded = fold(text);
    check_utf8(folded, "folded");
    require(fold(folded) == folded, "what is folded stays as it is", folded);
  }
  check_utf8(text::fold(text), "folded");
}

void check_amounts(std::string_view text) {
  const text::Tokens tokens(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    check_range(text, tokens[i].range, "tokens");
    for (const auto& amount : {text::number_at(tokens, i), text::amount_at(tokens, i)}) {
      if (!amount) continue;
      check_range(text, amount->range, "of an amount");
      require(amount->next > i && amount->next <= tokens.size(), "an amount takes tokens");
      require(std::isfinite(amount->least) && amount->least <= amount->most,
              "an amount has its ends in order");
    }
    (void)text::bound_before(tokens, i);
    (void)text::bound_behind(tokens, i);
  }
}

void check_lines(std::string_view text) {
  const text::LineIndex index(text);
  const std::size_t step = text.size() / 16 + 1;
  for (std::size_t at = 0; at < text.size(); at += step) {
    const auto place = index.at(at);
    require(place.line >= 1 && place.line <= index.lines() && place.column >= 1,
            "a byte stands on a line");
  }
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Ours finds what RE2 finds with the whole expression, where no byte is part of a character.
void check_against_library(std::string_view expression, std::string_view text,
                           const std::vector<std::optional<Range>>& found) {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  options.set_max_mem(64 << 20);
  const RE2 whole(re2::StringPiece(expression.data(), expression.size()), options);
  if (whole.error_code() == RE2::ErrorPatternTooLarge) return;
  require(whole.ok(), "what is taken for an expression is one", expression);
  if (!is_ascii(expression) || !is_ascii(text)) return;
  std::vector<re2::StringPiece> pieces(static_cast<std::size_t>(whole.NumberOfCapturingGroups()) +
                                       1);
  const bool matches = whole.Match(re2::StringPiece(text.data(), text.size()), 0, text.size(),
                                   RE2::UNANCHORED, pieces.data(), static_cast<int>(pieces.size()));
  require(matches == !found.empty(), "a match is one to the library too", expression);
  if (!matches) return;
  require(found.size() == pieces.size(), "groups are the library's", expression);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    require((pieces[i].data() != nullptr) == found[i].has_value(), "groups are the library's",
            expression);
    if (!found[i]) continue;
    const auto start = static_cast<std::size_t>(pieces[i].data() - text.data());
    require(*found[i] == Range{start, start + pieces[i].size()}, "groups are the library's",
            expression);
  }
}

void check_pattern(std::string_view expression, std::string_view text) {
  std::string problem;
  const auto pattern = text::Pattern::make(expression, problem);
  if (!pattern) return require(!problem.empty(), "what is no expression is told", expression);
  try {
    const text::Grams grams(text);
    const auto found = pattern->find(text);
    require(found == pattern->find(text, 0, &grams), "grams spare work and change nothing",
            expression);
    const auto groups = pattern->match(text);
    require(found.has_value() == !groups.empty() && (!found || groups[0] == found),
            "find and match agree", expression);
    for (const auto& group : groups)
      if (group) check_range(text, *group, "of a match");
    check_against_library(expression, text, groups);
    std::size_t from = 0;
    for (int i = 0; i < 100 && from <= text.size(); ++i) {
      const auto next = pattern->find(text, from);
      if (!next) break;
      require(next->start >= from, "a match stands where it was looked for", expression);
      from = std::max(next->end, from + 1);
      while (!is_boundary(text, from) && from < text.size()) ++from;
    }
  } catch (const std::runtime_error&) {
    // Too large to be compiled, which shows when it is first tried.
  }
}

void check_phrases(std::string_view given, std::string_view text) {
  std::vector<std::string> first, second;
  while (!given.empty()) {
    const Split parts = split(given, ';');
    const bool last = given.find(';') == std::string_view::npos;
    ((first.size() + second.size()) % 2 == 0 ? first : second)
        .emplace_back(last ? given : parts.before);
    given = last ? std::string_view() : parts.behind;
  }
  text::PhraseSet set;
  set.add_list(first);
  set.add_list(second);
  set.build();
  const text::PhraseHit* before = nullptr;
  const auto hits = set.scan(text);
  for (const text::PhraseHit& hit : hits) {
    check_range(text, hit.range, "of a phrase");
    require(hit.list < 2 && !hit.range.empty(), "a phrase is of a list and has words");
    require(before == nullptr || before->list < hit.list ||
                (before->list == hit.list &&
                 (before->range.start < hit.range.start ||
                  (before->range.start == hit.range.start && before->range.end >= hit.range.end))),
            "phrases are in order");
    const std::string words = text::fold_marks(text.substr(hit.range.start, hit.range.size()));
    const auto& list = hit.list == 0 ? first : second;
    require(
        std::any_of(list.begin(), list.end(),
                    [&](const std::string& phrase) { return text::fold_marks(phrase) == words; }),
        "what is found is one of the phrases", words);
    before = &hit;
  }
}

void check_all(std::string_view bytes) {
  const text::Decoded decoded = text::decode(bytes);
  const std::string_view text = decoded.text;
  check_utf8(text, "decoded");
  if (decoded.replaced != 0)
    require(text.substr(decoded.first_replaced).starts_with("\xEF\xBF\xBD"),
            "what could not be decoded is marked");
  check_dates(text);
  check_durations(text);
  check_ratios(text);
  check_order(text, text::find_references(text), "references");
  check_order(text, text::find_addresses(text), "addresses");
  check_verbs(text);
  check_sentences(text);
  check_folds(text);
  check_amounts(text);
  check_lines(text);
  const Split parts = split(text, '\n');
  if (parts.before.size() > 512) return;  // compiling would be all that is done
  check_pattern(parts.before, parts.behind);
  check_phrases(parts.before, parts.behind);
  (void)text::to_integer(parts.before);
  (void)text::to_decimal(parts.before);
  (void)text::nearest(parts.before, {"response", "acknowledgement"});
}

}  // namespace
}  // namespace assize::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  assize::fuzz::check_all(assize::fuzz::bytes_of(data, size));
  return 0;
}
