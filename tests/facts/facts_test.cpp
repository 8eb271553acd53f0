// SPDX-License-Identifier: Apache-2.0
//
// What is found in invented sentences, held against what a careful reader finds in them. Precision
// and recall of each fact are printed; with ASSIZE_FACTS set, each miss and each extra too.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include <assize/code.hpp>

#include "facts/labels.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"
#include "text/dates.hpp"
#include "text/durations.hpp"
#include "text/phrases.hpp"
#include "text/ratios.hpp"
#include "text/references.hpp"
#include "text/sentences.hpp"
#include "text/verbs.hpp"

namespace assize::test {
namespace {

using Finder = std::function<std::vector<Fact>(const Sentence&)>;

struct Floor {
  double precision, recall;
};

// As a person writes a number: 10, 8.5.
std::string plain(double value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%g", value);
  return buffer.data();
}

std::string words(std::string_view text, text::Range range) {
  return std::string(text.substr(range.start, range.size()));
}

std::vector<Fact> dates(const Sentence& sentence) {
  std::vector<Fact> out;
  for (const text::DateFact& fact : text::find_dates(sentence.text)) {
    out.push_back({fact.range, text::to_iso(fact) + (fact.ambiguous ? " ?" : ""), {}});
  }
  return out;
}

std::vector<Fact> durations(const Sentence& sentence) {
  std::vector<Fact> out;
  for (const text::Duration& fact : text::find_durations(sentence.text)) {
    std::string label = plain(fact.least);
    if (fact.most != fact.least) label += "-" + plain(fact.most);
    if (fact.working) label += " working";
    if (fact.calendar) label += " calendar";
    label += " " + std::string(to_string(fact.unit)) + "s";
    if (fact.bound != text::Bound::none) {
      std::string bound(to_string(fact.bound));
      for (char& c : bound) c = c == '_' ? ' ' : c;
      label += " " + bound;
    }
    out.push_back({fact.range, label, words(sentence.text, fact.following)});
  }
  return out;
}

std::vector<Fact> ratios(const Sentence& sentence) {
  std::vector<Fact> out;
  for (const text::Ratio& fact : text::find_ratios(sentence.text)) {
    std::string label;
    if (fact.percent) label = plain(*fact.percent) + "%";
    if (fact.count) {
      label += (label.empty() ? "" : " ") + std::to_string(*fact.count) + "/" +
               std::to_string(fact.of.value_or(0));
    }
    out.push_back({fact.range, label, {}});
  }
  return out;
}

std::vector<Fact> references(const Sentence& sentence) {
  std::vector<Fact> out;
  for (const text::Reference& fact : text::find_references(sentence.text)) {
    out.push_back(
        {fact.range,
         std::string(to_string(fact.kind)) + (fact.number.empty() ? "" : " ") + fact.number,
         {}});
  }
  return out;
}

// What is denied: the head of a verb group with a negation.
std::vector<Fact> negations(const Sentence& sentence) {
  std::vector<Fact> out;
  for (const text::VerbGroup& group : text::find_verbs(sentence.text)) {
    if (group.negation) out.push_back({group.head, "", {}});
  }
  return out;
}

// What is to come or has begun. Whether "will" promises or tells a habit is for rules to say, so
// both are one here.
std::vector<Fact> futures(const Sentence& sentence) {
  std::vector<Fact> out;
  for (const text::VerbGroup& group : text::find_verbs(sentence.text)) {
    const bool to_come = group.tense == text::Tense::future || group.mood == text::Mood::intention;
    if (group.condition && (to_come || group.mood == text::Mood::chance)) {
      out.push_back({group.head, "conditional", {}});
    } else if (to_come) {
      out.push_back({group.head, "to come", {}});
    } else if (group.progressive && group.tense == text::Tense::present) {
      out.push_back({group.head, "underway", {}});
    }
  }
  return out;
}

std::vector<Sentence> promise_and_habit_as_one(std::vector<Sentence> sentences) {
  for (Sentence& sentence : sentences) {
    for (Fact& fact : sentence.facts) {
      if (fact.label == "promise" || fact.label == "habit") fact.label = "to come";
    }
  }
  return sentences;
}

std::vector<Fact> borders(const Sentence& sentence) {
  std::vector<Fact> out;
  for (const text::Range& range : text::sentences(sentence.text)) {
    if (range.start != 0) out.push_back({{range.start, range.start + 1}, "begins", {}});
  }
  return out;
}

std::vector<Sentence> borders_as_facts(std::vector<Sentence> sentences) {
  for (Sentence& sentence : sentences) {
    for (const std::size_t at : sentence.borders) {
      sentence.facts.push_back({{at, at + 1}, "begins", {}});
    }
  }
  return sentences;
}

// The clause of the word that the reader names.
std::vector<Fact> clauses(const Sentence& sentence) {
  std::vector<Fact> out;
  for (const Fact& fact : sentence.facts) {
    const std::size_t at = sentence.text.find(fact.label, fact.range.start);
    text::Range clause = text::clause_at(sentence.text, at);
    while (clause.end > clause.start && sentence.text[clause.end - 1] == '.') --clause.end;
    out.push_back({clause, fact.label, {}});
  }
  return out;
}

// Roles and bodies by the Code's lexicon, as a rule finds them: not overlapping within a class.
class Roles {
 public:
  Roles() {
    for (const LexiconClass& one : shipped_code().lexicon.classes) {
      if (one.group != "role" && one.group != "body") continue;
      phrases_.add_list(one.terms);
      ids_.push_back(one.id);
    }
    phrases_.build();
  }

  std::vector<Fact> operator()(const Sentence& sentence) const {
    std::vector<Fact> out;
    std::size_t end = 0;
    std::size_t list = ids_.size();
    for (const text::PhraseHit& hit : phrases_.scan(sentence.text)) {
      if (hit.list != list) end = 0;
      list = hit.list;
      if (hit.range.start < end) continue;
      end = hit.range.end;
      out.push_back({hit.range, ids_[hit.list], {}});
    }
    return out;
  }

 private:
  text::PhraseSet phrases_;
  std::vector<std::string> ids_;
};

// A mark with several classes is a mark of each.
std::vector<Sentence> one_class_a_mark(std::vector<Sentence> sentences) {
  for (Sentence& sentence : sentences) {
    std::vector<Fact> split;
    for (const Fact& fact : sentence.facts) {
      std::size_t from = 0;
      while (from <= fact.label.size()) {
        const std::size_t blank = std::min(fact.label.find(' ', from), fact.label.size());
        split.push_back({fact.range, fact.label.substr(from, blank - from), {}});
        from = blank + 1;
      }
    }
    sentence.facts = split;
  }
  return sentences;
}

std::vector<Sentence> read(const char* name) {
  return read_labels(in_tree("tests/facts/" + std::string(name) + ".txt"));
}

Score score(const char* name, const std::vector<Sentence>& sentences, const Finder& find,
            Match match) {
  Score out(name);
  for (const Sentence& sentence : sentences) out.add(sentence, find(sentence), match);
  out.print(std::getenv("ASSIZE_FACTS") != nullptr);
  return out;
}

void check(const Score& score, Floor floor) {
  CHECK(score.precision() >= floor.precision);
  CHECK(score.recall() >= floor.recall);
}

void check_enough(const Score& score) {
  CHECK(score.sentences() >= 40);
  CHECK(3 * score.negatives() >= score.sentences());
}

}  // namespace

TEST_CASE("dates and periods are found") {
  const Score found = score("dates", read("dates"), dates, Match::same_bytes);
  check_enough(found);
  check(found, {0.90, 0.90});
}

TEST_CASE("durations are found") {
  const Score found = score("durations", read("durations"), durations, Match::same_bytes);
  check_enough(found);
  check(found, {0.90, 0.90});
}

TEST_CASE("ratios are found") {
  const Score found = score("ratios", read("ratios"), ratios, Match::same_bytes);
  check_enough(found);
  check(found, {0.90, 0.90});
}

TEST_CASE("references, links and files are found") {
  const Score found = score("references", read("references"), references, Match::same_bytes);
  check_enough(found);
  check(found, {0.90, 0.90});
}

TEST_CASE("what is denied is found") {
  const Score found = score("negations", read("negations"), negations, Match::some_bytes);
  check_enough(found);
  check(found, {0.5, 0.5});
}

TEST_CASE("what is to come is found") {
  const Score found =
      score("futures", promise_and_habit_as_one(read("futures")), futures, Match::some_bytes);
  check_enough(found);
  check(found, {0.5, 0.5});
}

TEST_CASE("sentences and clauses are found") {
  const Score found =
      score("sentences", borders_as_facts(read("sentences")), borders, Match::same_bytes);
  check_enough(found);
  check(found, {0.9, 0.9});
  const Score parts = score("clauses", read("clauses"), clauses, Match::same_bytes);
  check(parts, {0.9, 0.9});
}

TEST_CASE("roles and bodies are found by class") {
  const Score found =
      score("roles and bodies", one_class_a_mark(read("roles")), Roles(), Match::some_bytes);
  check_enough(found);
  check(found, {0.5, 0.5});
}

}  // namespace assize::test
