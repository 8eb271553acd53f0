// SPDX-License-Identifier: Apache-2.0
#include "form/answer.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace assize::form {
namespace {

// Ticked boxes; the words after one are what was chosen.
constexpr std::array<std::string_view, 4> ticked = {"\xE2\x98\x91", "\xE2\x98\x92", "[x]", "[X]"};
constexpr std::array<std::string_view, 2> unticked = {"\xE2\x98\x90", "[ ]"};

// Words that turn a Yes into a partial one when they follow it closely.
constexpr std::size_t close = 4;

struct Leading {
  const AnswerWord* word = nullptr;
  std::size_t words = 0;  // folded words that it takes
  std::size_t end = 0;
};

// The longest answer word with which the folded words begin at `first`.
Leading leading(const std::vector<text::Word>& words, std::size_t first, const Form& form) {
  Leading best;
  for (const AnswerWord& answer : form.answers) {
    const std::vector<text::Word> wanted = text::words(answer.text);
    if (wanted.empty() || first + wanted.size() > words.size() || wanted.size() <= best.words) {
      continue;
    }
    bool same = true;
    for (std::size_t i = 0; i < wanted.size() && same; ++i) {
      same = words[first + i].folded == wanted[i].folded;
    }
    if (same) best = {&answer, wanted.size(), words[first + wanted.size() - 1].end};
  }
  return best;
}

// Answers without letters: ticks and crosses.
const AnswerWord* symbol(std::string_view text, const Form& form) {
  const std::string bare = text::fold_space(text);
  for (const AnswerWord& answer : form.answers) {
    if (text::words(answer.text).empty() && bare.starts_with(answer.text)) return &answer;
  }
  return nullptr;
}

std::size_t find_any(std::string_view text, const auto& marks, std::size_t& size) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view mark : marks) {
    const std::size_t at = text.find(mark);
    if (at < first) {
      first = at;
      size = mark.size();
    }
  }
  return first;
}

}  // namespace

std::optional<Answer> read_answer(std::string_view text, const Form& form) {
  std::size_t size = 0;
  if (const std::size_t at = find_any(text, ticked, size); at != std::string_view::npos) {
    // "[x] Yes [ ] No" and "Yes [x] No [ ]": the words that follow the tick, else those before it.
    const auto after = leading(text::words(text.substr(at + size)), 0, form);
    std::size_t other = 0;
    const bool before_first = find_any(text, unticked, other) > at;
    if (after.word != nullptr && (at == 0 || !before_first || leading(text::words(text), 0, form).word == nullptr)) {
      return Answer{after.word->claim, true, text.size()};
    }
    const auto words = text::words(text.substr(0, at));
    for (std::size_t i = words.size(); i-- > 0;) {
      if (const auto before = leading(words, i, form); before.word != nullptr) {
        return Answer{before.word->claim, true, text.size()};
      }
    }
  }
  const std::vector<text::Word> words = text::words(text);
  const Leading first = leading(words, 0, form);
  if (first.word == nullptr) {
    if (const AnswerWord* mark = symbol(text, form); mark != nullptr) {
      return Answer{mark->claim, words.empty(), mark->text.size()};
    }
    return std::nullopt;
  }
  Answer answer{first.word->claim, first.words == words.size(), first.end};
  if (answer.whole) {
    answer.end = text.size();
    return answer;
  }
  std::vector<Claim> rest;
  for (std::size_t i = first.words; i < words.size() && i < first.words + close; ++i) {
    const Leading more = leading(words, i, form);
    if (more.word == nullptr) continue;
    rest.push_back(more.word->claim);
    if (i + more.words == words.size() && i == first.words) answer.whole = true;
    i += more.words - 1;
  }
  const auto has = [&](Claim claim) { return std::find(rest.begin(), rest.end(), claim) != rest.end(); };
  const std::string_view between = text.substr(first.end, words[first.words].start - first.end);
  const bool slash = between.find('/') != std::string_view::npos ||
                     words[first.words].folded == "or";
  if (has(Claim::partial)) {
    answer.claim = Claim::partial;
    answer.whole = words.size() <= close;
  } else if (slash && ((answer.claim == Claim::yes && has(Claim::no)) ||
                       (answer.claim == Claim::no && has(Claim::yes)))) {
    answer.claim = Claim::blank;  // the choice as printed
    answer.whole = true;
  }
  // "Nothing", "Not sure": an answer word must not be the start of a sentence without a joint. One
  // word that runs straight on ("No complaints were refused") is prose.
  if (!answer.whole && between == " " && text[words[first.words].start] >= 'a' &&
      text[words[first.words].start] <= 'z' && words.size() > close) {
    return std::nullopt;
  }
  return answer;
}

bool is_plain_answer(std::string_view text, const Form& form) {
  if (text.empty() || text.size() > 40) return false;
  const auto answer = read_answer(text, form);
  return answer && answer->whole &&
         (answer->claim == Claim::yes || answer->claim == Claim::no ||
          answer->claim == Claim::partial);
}

}  // namespace assize::form
