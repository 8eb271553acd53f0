// SPDX-License-Identifier: Apache-2.0
#include "text/verbs.hpp"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <limits>
#include <string>
#include <unordered_map>

#include "text/sentences.hpp"
#include "text/utf8.hpp"

namespace assize::text {
namespace {

constexpr std::size_t longest_group = 10;  // words
constexpr std::size_t longest_noun = 6;    // words from an article to its noun
constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

// What a word may be. A word may have several of these.
enum Role : unsigned {
  form_of_be = 1U << 0U,
  form_of_have = 1U << 1U,
  form_of_do = 1U << 2U,
  modal = 1U << 3U,
  intending = 1U << 4U,  // with "to" after it, it stands before a verb as an auxiliary does
  needing = 1U << 5U,    // the same
  adverb = 1U << 6U,
  participle = 1U << 7U,
  subordinator = 1U << 8U,
  courtesy = 1U << 9U,  // "where possible"
  turn = 1U << 10U,     // "but", "although"
  determiner = 1U << 11U,
  pronoun = 1U << 12U,      // that a question has after its verb
  after_noun = 1U << 13U,   // no part of "no written record OF it"
  connective = 1U << 14U,   // before a verb whose subject stands further ahead
  describing = 1U << 15U,   // ends in -ing, but is not what somebody is doing
  after_do = 1U << 16U,     // "do so", "do more": no verb follows
  short_of_be = 1U << 17U,  // "it's", "there's"
  beginning = 1U << 18U,    // "due to start"
  period = 1U << 19U        // "once a year"
};

struct Word {
  Role role;
  std::initializer_list<std::string_view> words;
};

// `n't`, -ly, -ed and -en are seen at the words themselves.
const std::unordered_map<std::string_view, unsigned>& lexicon() {
  static const auto made = [] {
    std::unordered_map<std::string_view, unsigned> out;
    const std::initializer_list<Word> lists = {
        {form_of_be, {"am", "is", "are", "was", "were", "be", "been", "being"}},
        {form_of_have, {"have", "has", "had", "having"}},
        {form_of_do, {"do", "does", "did"}},
        {modal, {"will", "shall", "would", "should", "can", "could", "may", "might", "must"}},
        {intending, {"going",    "plan",   "plans",    "planned", "planning", "intend",
                     "intends",  "aim",    "intended", "aims",    "aiming",   "intending",
                     "hope",     "hopes",  "hoping",   "due",     "about",    "looking",
                     "expected", "expect", "expects",  "propose", "proposes", "proposing"}},
        {needing,
         {"need", "needs", "needed", "required", "ought", "have", "has", "had", "needing",
          "requires"}},
        {adverb,
         {"yet",  "always", "still",   "often",   "also",    "now",     "then",      "just",
          "ever", "never",  "soon",    "already", "however", "instead", "only",      "all",
          "both", "again",  "even",    "perhaps", "quite",   "very",    "so",        "sometimes",
          "once", "first",  "shortly", "further", "longer",  "seldom",  "therefore", "otherwise"}},
        {participle,
         {"set",    "put",        "sent",    "made",   "kept",    "held",  "shown",   "done",
          "met",    "told",       "found",   "built",  "brought", "known", "said",    "read",
          "run",    "begun",      "drawn",   "led",    "left",    "lost",  "paid",    "spelt",
          "spent",  "understood", "dealt",   "upheld", "heard",   "had",   "gone",    "come",
          "become", "taught",     "thought", "sought", "caught",  "felt",  "won",     "sold",
          "meant",  "withdrawn",  "grown",   "let",    "cut",     "split", "rebuilt", "got"}},
        {subordinator,
         {"if", "when", "where", "whenever", "wherever", "unless", "whether", "until", "should",
          "once", "provided", "whichever", "whatever", "while", "before"}},
        {courtesy,
         {"appropriate", "possible", "relevant", "necessary", "applicable", "needed", "required",
          "practicable", "reasonable"}},
        {turn, {"but", "however", "although", "though", "whilst", "yet"}},
        {determiner,
         {"a", "an", "any", "the", "our", "its", "this", "that", "these", "their", "your", "some",
          "my", "his", "her", "those", "every", "each"}},
        {pronoun, {"there", "we", "you", "it", "they", "he", "she", "i", "this"}},
        {after_noun,
         {"of",      "for",    "to",      "in",     "on",      "at",       "by",      "with",
          "within",  "from",   "about",   "that",   "which",   "who",      "whose",   "where",
          "when",    "how",    "why",     "what",   "and",     "or",       "but",     "as",
          "so",      "if",     "because", "until",  "unless",  "than",     "between", "against",
          "under",   "over",   "into",    "across", "outside", "without",  "since",   "during",
          "after",   "before", "through", "per",    "via",     "not",      "we",      "they",
          "it",      "you",    "he",      "she",    "i",       "although", "though",  "however",
          "whether", "while",  "whilst",  "a",      "an",      "the",      "our",     "there"}},
        {connective, {"and", "but", "or", "so", "then", "although", "though", "as", "nor"}},
        {describing,
         {"missing", "outstanding", "something", "anything", "nothing", "everything", "pending",
          "ongoing", "following", "including", "willing", "misleading", "lacking", "during",
          "existing"}},
        {after_do,
         {"so",    "more",      "better",   "best",    "well",       "less", "it",   "this",
          "that",  "these",     "those",    "them",    "not",        "in",   "on",   "at",
          "with",  "by",        "for",      "to",      "and",        "or",   "but",  "what",
          "as",    "something", "anything", "nothing", "everything", "our",  "the",  "a",
          "an",    "their",     "no",       "is",      "are",        "was",  "were", "when",
          "where", "if",        "once",     "while",   "you",        "we",   "they"}},
        {beginning,
         {"start", "begin", "commence", "go", "take", "complete", "finish", "launch", "report",
          "publish", "review", "meet", "expire", "end", "return", "come", "move", "present"}},
        {period, {"day", "week", "fortnight", "month", "quarter", "year"}},
        {short_of_be, {"it", "that", "there", "here", "what", "who", "he", "she", "this"}},
    };
    for (const Word& list : lists) {
      for (const std::string_view word : list.words) out[word] |= list.role;
    }
    return out;
  }();
  return made;
}

bool ends(std::string_view word, std::string_view tail) {
  return word.size() > tail.size() + 1 && word.ends_with(tail);
}

// Words that only look like adverbs or participles.
bool looks_alike(std::string_view word) {
  static const std::initializer_list<std::string_view> words = {
      "apply",  "reply",   "supply",   "comply",   "rely",    "family",  "early",
      "likely", "imply",   "assembly", "open",     "even",    "often",   "then",
      "when",   "seven",   "eleven",   "children", "women",   "men",     "need",
      "indeed", "speed",   "exceed",   "feed",     "proceed", "succeed", "between",
      "ten",    "fifteen", "friendly", "timely",   "monthly", "unlikely"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

unsigned roles_of(std::string_view word) {
  const auto known = lexicon().find(word);
  unsigned roles = known == lexicon().end() ? 0U : known->second;
  const bool adverbial = ends(word, "ly");
  const bool past = ends(word, "ed") || ends(word, "en");
  if ((adverbial || past) && !looks_alike(word)) roles |= adverbial ? adverb : participle;
  return roles;
}

struct Token {
  Range range;
  std::string_view word;        // lower case, `n't` cut off
  std::optional<Range> denial;  // of the `n't`
  unsigned roles = 0;
  bool apart = false;  // a comma, bracket, dash or bullet stands before it
  bool anew = false;   // a semicolon
};

bool is_word(const std::vector<Token>& tokens, std::size_t i, std::string_view word) {
  return i < tokens.size() && tokens[i].word == word;
}

// How many words: "currently", "at present", "as yet"; 0: none.
std::size_t adverbs_at(const std::vector<Token>& tokens, std::size_t i) {
  if (is_word(tokens, i, "as")) return is_word(tokens, i + 1, "yet") ? 2 : 0;
  if (is_word(tokens, i, "at")) {
    return is_word(tokens, i + 1, "present") || is_word(tokens, i + 1, "all") ? 2 : 0;
  }
  return i < tokens.size() && (tokens[i].roles & adverb) != 0 ? 1 : 0;
}

// The words of a sentence. `lower` holds them in lower case, byte for byte.
class Tokens {
 public:
  Tokens(std::string_view lower, Range sentence) {
    std::size_t i = sentence.start;
    bool apart = true;
    bool anew = false;
    while (i < sentence.end) {
      const CodePoint point = code_point_at(lower, i);
      if (!is_inside(point.value)) {
        apart = apart || sets_apart(lower, i, point.value);
        anew = anew || point.value == ';';
        i += point.size;
        continue;
      }
      const std::size_t first = tokens_.size();
      i = take_word(lower, i, sentence.end);
      tokens_[first].apart = apart;
      tokens_[first].anew = anew;
      apart = anew = false;
    }
    for (Token& token : tokens_) token.roles = roles_of(token.word);
    join();
  }
  const std::vector<Token>& list() const { return tokens_; }

 private:
  // Beyond ASCII: Latin letters with accents.
  static bool is_inside(char32_t value) {
    if (value < 0x80) return std::isalnum(static_cast<int>(value)) != 0;
    return value >= 0xC0 && value < 0x250;
  }

  static bool sets_apart(std::string_view text, std::size_t at, char32_t value) {
    if (value == '-' || value == '/') return at > 0 && text[at - 1] == ' ';
    return value == ',' || value == ';' || value == ':' || value == '(' || value == ')' ||
           value == '[' || value == ']' || value == '?' || value == '!' || value == 0x2013 ||
           value == 0x2014 || value == 0x2022 || value == 0xB7;
  }

  static std::size_t apostrophe_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == '\'') return 1;
    return text.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
  }

  std::size_t take_word(std::string_view lower, std::size_t start, std::size_t end) {
    std::size_t i = start;
    while (i < end) {
      const CodePoint point = code_point_at(lower, i);
      const bool hyphen = point.value == '-' && i + 1 < end && lower[i + 1] != ' ';
      if (!is_inside(point.value) && !hyphen) break;
      i += point.size;
    }
    Token token{{start, i}, lower.substr(start, i - start), {}, 0, false, false};
    if (const std::size_t mark = apostrophe_at(lower, i); mark != 0 && i + mark < end) {
      i = take_tail(lower, i, mark, end, token);
    } else if (token.word == "cannot") {
      token.denial = Range{i - 3, i};
      token.word = "can";
    }
    tokens_.push_back(token);
    return i;
  }

  // What follows an apostrophe: "n't" denies, "'ll" and the like are words of their own.
  std::size_t take_tail(std::string_view lower, std::size_t i, std::size_t mark, std::size_t end,
                        Token& token) {
    std::size_t stop = i + mark;
    while (stop < end && std::isalpha(static_cast<unsigned char>(lower[stop])) != 0) ++stop;
    const std::string_view tail = lower.substr(i + mark, stop - i - mark);
    const std::string_view second = tail == "ll"   ? "will"
                                    : tail == "ve" ? "have"
                                    : tail == "re" ? "are"
                                    : tail == "s" && (roles_of(token.word) & short_of_be) != 0
                                        ? "is"
                                        : "";
    if (!second.empty()) {
      tokens_.push_back(token);
      token = {{i, stop}, second, {}, 0, false, false};
      return stop;
    }
    token.range.end = stop;
    if (tail == "t" && token.word.ends_with('n')) {
      token.denial = Range{i - 1, stop};
      token.word = token.word == "won"    ? "will"
                   : token.word == "can"  ? "can"
                   : token.word == "shan" ? "shall"
                                          : token.word.substr(0, token.word.size() - 1);
    }
    return stop;
  }

  // "The policy, however, does not", "do not, at present, keep": one clause.
  void join() {
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
      const std::size_t size = tokens_[i].apart && !tokens_[i].anew ? adverbs_at(tokens_, i) : 0;
      if (size == 0 || i + size >= tokens_.size()) continue;
      Token& next = tokens_[i + size];
      if (next.apart && !next.anew) tokens_[i].apart = next.apart = false;
    }
  }

  std::vector<Token> tokens_;
};

class Finder {
 public:
  Finder(std::string_view text, std::string_view lower, Range sentence, std::vector<VerbGroup>& out)
      : text_(text), holder_(lower, sentence), tokens_(holder_.list()), out_(out) {
    look_round();
  }

  void run() {
    for (std::size_t i = 0; i < tokens_.size();) i = starts(i) ? read(i) : i + 1;
  }

 private:
  // The clause of each word, and what stands last before it.
  struct Place {
    std::size_t from = 0, to = 0;                 // its clause, `to` exclusive
    std::size_t turned = none, condition = none;  // the last "but", the last "if"
    std::size_t anew = 0;                         // the last semicolon
  };

  // Once for a sentence, so that a long one takes no longer a word than a short one.
  void look_round() {
    places_.resize(tokens_.size() + 1);
    Place now;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].apart) now.from = i;
      if (tokens_[i].anew) now.anew = i;
      places_[i] = now;
      if (has(i, turn)) now.turned = i;
      if (subordinates(i)) now.condition = i;
    }
    std::size_t to = tokens_.size();
    for (std::size_t i = tokens_.size(); i-- > 0;) {
      places_[i].to = to;
      if (tokens_[i].apart) to = i;
    }
  }

  bool is(std::size_t i, std::string_view word) const { return is_word(tokens_, i, word); }
  bool has(std::size_t i, unsigned roles) const {
    return i < tokens_.size() && (tokens_[i].roles & roles) != 0;
  }
  // The next word that is no adverb and no "not", in the same clause; or the end.
  std::size_t past_adverbs(std::size_t i) const {
    while (i < tokens_.size() && !tokens_[i].apart) {
      const std::size_t size = is(i, "not") ? 1 : adverbs_at(tokens_, i);
      if (size == 0) return i;
      i += size;
    }
    return tokens_.size();
  }

  bool starts(std::size_t i) const {
    const std::string_view word = tokens_[i].word;
    if (has(i, form_of_be)) return word != "being" && word != "been";
    if (word == "may" && is_month(i)) return false;
    if (has(i, form_of_do)) return governs(i);
    if (has(i, form_of_have | modal)) return word != "having";
    // "Not in place", "logged but not reviewed"
    if (word == "not") {
      return !is(i + 1, "only") && !is(i + 1, "just") && !is(i + 1, "all") && !is(i + 1, "every") &&
             !(i > 0 && is(i - 1, "or"));
    }
    // "the need to", "no plan to"
    if (i > 0 && !tokens_[i].apart && (has(i - 1, determiner) || is(i - 1, "no"))) return false;
    if (word == "need" || word == "needs") return is(i + 1, "to") || is(i + 1, "not");
    return has(i, intending) && leans(i, none);
  }

  bool is_month(std::size_t i) const {
    if (text_[tokens_[i].range.start] != 'M') return false;
    return i != 0 || (i + 1 < tokens_.size() && std::isdigit(tokens_[i + 1].word[0]) != 0);
  }

  // Whether "do" stands before another verb: "do not log", "does include"; not "to do so".
  bool governs(std::size_t i) const {
    if (tokens_[i].denial || is(i + 1, "not") || is(i + 1, "never")) return true;
    const std::size_t next = past_adverbs(i + 1);
    return next < tokens_.size() && !(i > 0 && is(i - 1, "to")) && !has(next, after_do);
  }

  // What a group is read into.
  struct Reading {
    VerbGroup group;
    std::size_t first = 0, head = 0;
    bool has_head = false;
    bool noun = false;  // the head is one
    unsigned last = 0;  // roles of the auxiliary before the head
  };

  // Reads the group that begins at `first`; where to go on.
  std::size_t read(std::size_t first) {
    Reading now;
    now.first = first;
    now.group.range.start = tokens_[first].range.start;
    const std::size_t i = read_auxiliaries(now);
    now.has_head = i < tokens_.size() && i > first && !tokens_[i].apart && !is(i, "and") &&
                   !is(i, "or") && !begins_another(i);
    // "Is this stated?": the subject comes after its auxiliary.
    if (now.has_head && i == first + 1 && asks(first)) return i;
    if (!now.has_head) now.head = i > first ? i - 1 : first;  // "has a process"
    if (!now.has_head && i == first && is(first, "had")) now.group.tense = Tense::past;
    if (now.has_head) now.head = head_of(now, i);
    finish(now);
    return now.head + 1;
  }

  // "How it is should be said": a group of its own comes next. In "what we will do about it" the
  // verb itself does.
  bool begins_another(std::size_t i) const {
    if (has(i, form_of_have) || is(i - 1, "no")) return false;
    if (has(i, form_of_do) && !tokens_[i].denial && !is(i + 1, "not") && !is(i + 1, "never")) {
      return false;
    }
    return starts(i);
  }

  bool asks(std::size_t first) const {
    if (tokens_[first].denial) return false;
    if (has(first, modal)) return has(first + 1, pronoun | determiner);
    return tokens_[first].apart && has(first + 1, pronoun);
  }

  // Up to the head; where it is.
  std::size_t read_auxiliaries(Reading& now) const {
    const std::size_t first = now.first;
    VerbGroup& group = now.group;
    bool to_come = false;  // "to" belongs to what stands before it
    std::size_t i = first;
    for (; i < tokens_.size() && i < first + longest_group; ++i) {
      const Token& token = tokens_[i];
      if (token.apart && i != first) break;
      const std::string_view word = token.word;
      if (word == "not" || word == "never" || word == "nor") {
        deny(group, token.range);
      } else if (word == "no" && i > first) {
        deny(group, token.range);
        if (!is(i + 1, "longer")) return i + 1;
      } else if (word == "yet" && is(i + 1, "to") && i > first) {
        deny(group, token.range);
        if (!group.adverb) group.adverb = token.range;
        to_come = true;
      } else if (word == "to" && to_come) {
        to_come = false;
      } else if (leans(i, first)) {
        lean(now, i);
        to_come = true;
      } else if (auxiliary(i, first)) {
        if (token.denial) deny(group, *token.denial);
        to_come = note(now, i);
        now.last = token.roles & (form_of_be | form_of_have | form_of_do | modal);
      } else if (const std::size_t size = adverbs_at(tokens_, i); i > first && size != 0) {
        if (!group.adverb) group.adverb = {token.range.start, tokens_[i + size - 1].range.end};
        i += size - 1;
      } else {
        break;
      }
    }
    return i;
  }

  // "plans to", "is required to". "Have to" at the beginning is an auxiliary, with a tense.
  bool leans(std::size_t i, std::size_t first) const {
    if (!is(i + 1, "to") || !has(i, intending | needing)) return false;
    // "Is due to staff shortages" is no intention.
    if (is(i, "due")) return has(i + 2, form_of_be | beginning);
    return i != first || !has(i, form_of_have);
  }

  void lean(Reading& now, std::size_t i) const {
    now.last = 0;
    if (has(i, needing)) {
      now.group.mood = Mood::need;
    } else {
      now.group.mood = Mood::intention;
      now.group.tense = Tense::future;
    }
  }

  bool auxiliary(std::size_t i, std::size_t first) const {
    if (has(i, form_of_be)) return true;
    if (has(i, modal | form_of_do)) return i == first;
    if (has(i, form_of_have)) {
      if (tokens_[i].denial) return true;
      if (is(i + 1, "to")) return i == first;
      const std::size_t next = past_adverbs(i + 1);
      if (is(next, "no")) return true;
      if (is(next, "to") && is(next - 1, "yet")) return true;
      return next < tokens_.size() && (has(next, participle) || is(next, "been"));
    }
    return (is(i, "need") || is(i, "needs")) && i == first && is(i + 1, "not");
  }

  static void deny(VerbGroup& group, Range range) {
    if (!group.negation) group.negation = range;
  }

  // Takes in an auxiliary. Whether "to" follows and belongs to it: "is to be added".
  bool note(Reading& now, std::size_t i) const {
    VerbGroup& group = now.group;
    const std::string_view word = tokens_[i].word;
    if (i == now.first) {
      if (word == "will" || word == "shall") group.tense = Tense::future;
      if (word == "was" || word == "were" || word == "did" || word == "had") {
        group.tense = Tense::past;
      }
      if (word == "must" || word == "should" || word == "need" || word == "needs") {
        group.mood = Mood::need;
      }
      if (word == "may" || word == "might" || word == "can" || word == "could" || word == "would") {
        group.mood = Mood::chance;
      }
    }
    if ((word == "been" || word == "had") && (now.last & form_of_have) != 0) group.perfect = true;
    if (word == "being" && (now.last & form_of_be) != 0) group.progressive = true;
    if (!is(past_adverbs(i + 1), "to") || is(past_adverbs(i + 1) - 1, "yet")) return false;
    if (has(i, form_of_have)) group.mood = Mood::need;
    if (has(i, form_of_be)) {
      group.mood = Mood::intention;
      group.tense = Tense::future;
    }
    return true;
  }

  // After "no" and after an article the noun is meant, not the words that describe it.
  std::size_t head_of(Reading& now, std::size_t i) const {
    const bool after_no = now.group.negation && is(i - 1, "no");
    if (!after_no && !((now.last & form_of_be) != 0 && has(i, determiner))) return i;
    const std::size_t start = after_no ? i : i + 1;
    std::size_t end = start;
    while (end < tokens_.size() && end < start + longest_noun && !tokens_[end].apart &&
           !has(end, after_noun | form_of_be | form_of_have | form_of_do | modal) &&
           !(end > start && is(end, "other"))) {
      ++end;
    }
    // "no record kept", "no process currently available"
    while (end > start + 1 && (has(end - 1, adverb | participle) || is(end - 1, "available") ||
                               is(end - 1, "currently"))) {
      --end;
    }
    now.noun = end > start;
    return now.noun ? end - 1 : i;
  }

  void finish(Reading& now) {
    VerbGroup& group = now.group;
    const Token& head = tokens_[now.head];
    const bool of_be = (now.last & form_of_be) != 0;
    group.head = head.range;
    group.range.end = head.range.end;
    if (!group.adverb && now.first > 0 && !tokens_[now.first].apart && has(now.first - 1, adverb) &&
        !has(now.first - 1, turn | connective) && !is(now.first - 1, "all") &&
        !is(now.first - 1, "both")) {
      group.adverb = tokens_[now.first - 1].range;
    }
    if (now.has_head && !now.noun) {
      group.progressive =
          group.progressive || (of_be && ends(head.word, "ing") && (head.roles & describing) == 0);
      group.passive = of_be && (head.roles & participle) != 0;
      group.perfect =
          group.perfect || ((now.last & form_of_have) != 0 && (head.roles & participle) != 0);
    }
    surround(now);
    out_.push_back(group);
  }

  void surround(Reading& now) const {
    VerbGroup& group = now.group;
    const Place& place = places_[now.first];
    const std::size_t from = clause_with_subject(now.first);
    const std::size_t to = places_[now.head].to;
    const std::size_t start = tokens_[from].range.start;
    group.before = {start, from == now.first ? start : tokens_[now.first - 1].range.end};
    group.after = {group.head.end, group.head.end};
    if (to > now.head + 1) {
      group.after = {tokens_[now.head + 1].range.start, tokens_[to - 1].range.end};
    }
    group.condition = condition(place, from);
  }

  // "The policy, however, does not say": the subject stands before what is put in between. So it
  // does before "which ..." and before "but is not".
  std::size_t clause_with_subject(std::size_t first) const {
    std::size_t from = places_[first].from;
    for (int more = 0; more < 2 && from > 0 && !tokens_[from].anew; ++more) {
      if (from != first && !is_put_in(from, first)) break;
      from = places_[from - 1].from;
    }
    return from;
  }

  bool is_put_in(std::size_t from, std::size_t first) const {
    if (is(from, "which") || is(from, "who")) return first != from + 1;
    const std::size_t stop = std::min(places_[from].to, first);
    for (std::size_t i = from; i < stop; ++i) {
      if (!has(i, connective | turn | adverb)) return false;
    }
    return true;
  }

  // Within its clause before the group, or at the sentence's beginning with no turn between. "Where
  // possible" is only a courtesy.
  std::optional<Range> condition(const Place& place, std::size_t clause) const {
    const auto after = [](std::size_t at, std::size_t from) { return at != none && at >= from; };
    const bool turned = after(place.turned, clause);
    if (after(place.condition, clause) && !(turned && place.turned > place.condition)) {
      return tokens_[place.condition].range;
    }
    if (turned || after(place.turned, place.anew) || !subordinates(place.anew)) return std::nullopt;
    return tokens_[place.anew].range;
  }

  bool subordinates(std::size_t i) const {
    if (is(i, "in")) return is(i + 1, "case") || is(i + 1, "cases") || is(i + 2, "event");
    if (!has(i, subordinator)) return false;
    // A question's or a rule's "should" is a condition only where it opens: "should it not ..."
    if (is(i, "should")) return i == 0 || tokens_[i].apart;
    // "The information provided"; "provided that it does"
    if (is(i, "provided")) return tokens_[i].apart || is(i + 1, "that");
    if (is(i, "once") && has(i + 2, period)) return false;  // "once a year"
    // "While the policy is silent, we ..." concedes.
    if (is(i, "while") && i == 0) return false;
    return !has(i + 1, courtesy);
  }

  std::string_view text_;
  Tokens holder_;
  const std::vector<Token>& tokens_;
  std::vector<Place> places_;
  std::vector<VerbGroup>& out_;
};

}  // namespace

std::vector<VerbGroup> find_verbs(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  std::vector<VerbGroup> out;
  for (const Range& sentence : sentences(text)) Finder(text, lower, sentence, out).run();
  return out;
}

std::string_view to_string(Tense tense) {
  switch (tense) {
    case Tense::past:
      return "past";
    case Tense::future:
      return "future";
    default:
      return "present";
  }
}

std::string_view to_string(Mood mood) {
  switch (mood) {
    case Mood::intention:
      return "intention";
    case Mood::need:
      return "need";
    case Mood::chance:
      return "chance";
    default:
      return "fact";
  }
}

}  // namespace assize::text
