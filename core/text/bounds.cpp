// SPDX-License-Identifier: Apache-2.0
#include "text/bounds.hpp"

namespace assize::text {
namespace {

// Which words of no weight may stand between the bound and the amount.
enum class Fillers { none, few, many };

struct Phrase {
  std::string_view words;
  Bound bound;
  Fillers fillers = Fillers::many;
};

constexpr std::array<Phrase, 52> before = {{{"within", Bound::within},
                                            {"inside", Bound::within},
                                            {"in", Bound::within, Fillers::few},
                                            {"in the next", Bound::within, Fillers::few},
                                            {"up to", Bound::at_most},
                                            {"no more than", Bound::at_most},
                                            {"no longer than", Bound::at_most},
                                            {"no later than", Bound::at_most},
                                            {"no greater than", Bound::at_most},
                                            {"maximum of", Bound::at_most},
                                            {"maximum", Bound::at_most},
                                            {"max of", Bound::at_most},
                                            {"max", Bound::at_most},
                                            {"at most", Bound::at_most},
                                            {"at the most", Bound::at_most},
                                            {"less than", Bound::at_most},
                                            {"fewer than", Bound::at_most},
                                            {"shorter than", Bound::at_most},
                                            {"under", Bound::at_most, Fillers::few},
                                            {"limited to", Bound::at_most},
                                            {"limit of", Bound::at_most},
                                            {"capped at", Bound::at_most},
                                            {"cap of", Bound::at_most},
                                            {"not exceeding", Bound::at_most},
                                            {"not exceed", Bound::at_most},
                                            {"never exceed", Bound::at_most},
                                            {"not beyond", Bound::at_most},
                                            {"not more than", Bound::at_most},
                                            {"never more than", Bound::at_most},
                                            {"not longer than", Bound::at_most},
                                            {"never longer than", Bound::at_most},
                                            {"not later than", Bound::at_most},
                                            {"never later than", Bound::at_most},
                                            {"at least", Bound::at_least},
                                            {"minimum of", Bound::at_least},
                                            {"minimum", Bound::at_least},
                                            {"no less than", Bound::at_least},
                                            {"not less than", Bound::at_least},
                                            {"no fewer than", Bound::at_least},
                                            {"no sooner than", Bound::at_least},
                                            {"more than", Bound::at_least},
                                            {"longer than", Bound::at_least},
                                            {"later than", Bound::at_least},
                                            {"older than", Bound::at_least},
                                            {"greater than", Bound::at_least},
                                            {"in excess of", Bound::at_least},
                                            {"exceed", Bound::at_least},
                                            {"exceeds", Bound::at_least},
                                            {"exceeding", Bound::at_least},
                                            {"beyond", Bound::at_least},
                                            {"over", Bound::at_least, Fillers::few},
                                            {"past", Bound::at_least, Fillers::none}}};
constexpr std::array<Phrase, 4> before_too = {{{"exactly", Bound::exactly, Fillers::none},
                                               {"precisely", Bound::exactly, Fillers::none},
                                               {"after", Bound::after, Fillers::few},
                                               {"every", Bound::every, Fillers::none}}};

constexpr std::array<Phrase, 16> behind = {{{"or less", Bound::at_most},
                                            {"or fewer", Bound::at_most},
                                            {"or sooner", Bound::at_most},
                                            {"or under", Bound::at_most},
                                            {"maximum", Bound::at_most},
                                            {"max", Bound::at_most},
                                            {"at most", Bound::at_most},
                                            {"at the most", Bound::at_most},
                                            {"at the latest", Bound::at_most},
                                            {"or more", Bound::at_least},
                                            {"or longer", Bound::at_least},
                                            {"or over", Bound::at_least},
                                            {"or older", Bound::at_least},
                                            {"minimum", Bound::at_least},
                                            {"at least", Bound::at_least},
                                            {"plus", Bound::at_least}}};

constexpr std::array<std::string_view, 9> few_fillers = {
    "a", "an", "just", "about", "around", "further", "additional", "another", "only"};
constexpr std::array<std::string_view, 27> many_fillers = {
    "the",       "next",      "first",      "extra",     "period",   "total",        "of",
    "our",       "their",     "its",        "your",      "target",   "usual",        "normal",
    "timescale", "timeframe", "timescales", "published", "agreed",   "initial",      "statutory",
    "full",      "these",     "those",      "this",      "deadline", "approximately"};
constexpr std::array<std::string_view, 5> denials = {"not", "never", "cannot", "nor", "t"};

constexpr std::size_t most_fillers = 4;
constexpr std::size_t furthest = 10;  // words

// The words before token `i` with nothing but white space between, the nearest first.
std::vector<std::string_view> words_before(const Tokens& tokens, std::size_t i) {
  std::vector<std::string_view> out;
  for (; out.size() < furthest && tokens.follows(i) && !tokens.word(i - 1).empty(); --i) {
    out.push_back(tokens.word(i - 1));
  }
  return out;
}

// How many words a phrase takes that ends with the word `at`; 0 where it does not stand there.
std::size_t match_back(const std::vector<std::string_view>& nearest, std::size_t at,
                       std::string_view phrase) {
  std::size_t used = 0;
  while (!phrase.empty()) {
    const std::size_t space = phrase.rfind(' ');
    const std::string_view last = phrase.substr(space == std::string_view::npos ? 0 : space + 1);
    if (at + used >= nearest.size() || nearest[at + used] != last) return 0;
    ++used;
    phrase = phrase.substr(0, space == std::string_view::npos ? 0 : space);
  }
  return used;
}

// "must not be more than", "may not be extended by more than"
bool denied(const std::vector<std::string_view>& nearest, std::size_t from) {
  for (std::size_t i = from; i < nearest.size() && i < from + 4; ++i) {
    if (among(nearest[i], denials)) return true;
  }
  return false;
}

}  // namespace

std::optional<Bounded> bound_before(const Tokens& tokens, std::size_t i) {
  const auto nearest = words_before(tokens, i);
  Fillers skipped = Fillers::none;
  for (std::size_t at = 0; at < nearest.size() && at <= most_fillers; ++at) {
    if (at > 0) {
      const std::string_view filler = nearest[at - 1];
      const bool few = among(filler, few_fillers);
      if (!few && !among(filler, many_fillers)) break;
      if (!few || skipped == Fillers::none) skipped = few ? Fillers::few : Fillers::many;
    }
    std::size_t longest = 0;
    Bound bound = Bound::none;
    const auto consider = [&](const Phrase& phrase) {
      if (phrase.fillers < skipped) return;
      const std::size_t used = match_back(nearest, at, phrase.words);
      if (used <= longest) return;
      longest = used;
      bound = phrase.bound;
    };
    for (const Phrase& phrase : before) consider(phrase);
    for (const Phrase& phrase : before_too) consider(phrase);
    if (longest == 0) continue;
    // "the past 12 months"
    if (nearest[at] == "past" && (at + 1 >= nearest.size() || nearest[at + 1] == "the")) break;
    if (bound == Bound::at_least && denied(nearest, at + longest)) bound = Bound::at_most;
    return Bounded{bound, i - at - longest};
  }
  return std::nullopt;
}

std::optional<Bounded> bound_behind(const Tokens& tokens, std::size_t i) {
  for (const Phrase& phrase : behind) {
    std::size_t at = i;
    std::string_view left = phrase.words;
    bool all = true;
    while (all && !left.empty()) {
      const std::size_t space = left.find(' ');
      all = tokens.word(at) == left.substr(0, space) && tokens.follows(at);
      left = space == std::string_view::npos ? std::string_view() : left.substr(space + 1);
      ++at;
    }
    if (all) return Bounded{phrase.bound, at};
  }
  return std::nullopt;
}

}  // namespace assize::text
