// SPDX-License-Identifier: Apache-2.0
#include "form/answer.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>
#include <vector>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace assize::form {
namespace {

// Boxes to tick, as characters and as people type them.
constexpr std::array<std::string_view, 5> ticked = {"\xE2\x98\x91", "\xE2\x98\x92",
                                                    "\xF0\x9F\x97\xB9", "[x]", "[X]"};
constexpr std::array<std::string_view, 4> unticked = {"\xE2\x98\x90", "\xE2\x96\xA1", "[ ]", "[]"};

// What symbol fonts leave of ticks, crosses and boxes: code points for private use, each as long as
// the character that it stands for.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> font_glyphs = {
    {{"\xEF\x83\xBC", "\xE2\x9C\x93"},    // U+F0FC, U+2713
     {"\xEF\x81\x90", "\xE2\x9C\x93"},    // U+F050
     {"\xEF\x83\xBB", "\xE2\x9C\x97"},    // U+F0FB, U+2717
     {"\xEF\x83\xBE", "\xE2\x98\x91"},    // U+F0FE, U+2611
     {"\xEF\x81\x92", "\xE2\x98\x91"},    // U+F052
     {"\xEF\x83\xBD", "\xE2\x98\x92"},    // U+F0FD, U+2612
     {"\xEF\x82\xA8", "\xE2\x98\x90"},    // U+F0A8, U+2610
     {"\xEF\x82\xA3", "\xE2\x98\x90"},    // U+F0A3
     {"\xEF\x81\xAF", "\xE2\x98\x90"}}};  // U+F06F

// Words that turn a Yes into a partial one when they follow it closely.
constexpr std::size_t close = 4;

struct Leading {
  const AnswerWord* word = nullptr;
  std::size_t words = 0;  // folded words that it takes
  std::size_t end = 0;
};

// The longest answer word with which the folded words begin at `first`; `said` leaves out those
// that say nothing yet ("Yes / No").
Leading leading(const std::vector<text::Word>& words, std::size_t first, const Form& form,
                bool said = false) {
  Leading best;
  for (const AnswerWord& answer : form.answers) {
    if (said && answer.claim == Claim::blank) continue;
    const std::vector<std::string>& wanted = answer.words;
    if (wanted.empty() || first + wanted.size() > words.size() || wanted.size() <= best.words) {
      continue;
    }
    bool same = true;
    for (std::size_t i = 0; i < wanted.size() && same; ++i) {
      same = words[first + i].folded == wanted[i];
    }
    if (same) best = {&answer, wanted.size(), words[first + wanted.size() - 1].end};
  }
  return best;
}

// "Fully" is what "Fully compliant" and "Fully met" begin with, and says what both say.
const AnswerWord* opening(const std::vector<text::Word>& words, const Form& form) {
  constexpr std::size_t least_letters = 5;
  const AnswerWord* found = nullptr;
  if (words.empty() || words.front().folded.size() < least_letters) return nullptr;
  for (const AnswerWord& answer : form.answers) {
    const bool begins =
        answer.words.size() > words.size() &&
        std::equal(words.begin(), words.end(), answer.words.begin(),
                   [](const text::Word& a, const std::string& b) { return a.folded == b; });
    if (!begins) continue;
    if (answer.claim == Claim::blank || (found != nullptr && found->claim != answer.claim))
      return nullptr;
    found = &answer;
  }
  return found;
}

// Answers without letters: ticks and crosses.
const AnswerWord* symbol(std::string_view text, const Form& form) {
  const std::string bare = text::fold_space(text);
  const std::size_t first = std::min(bare.find_first_not_of("*_("), bare.size());
  for (const AnswerWord& answer : form.answers) {
    if (!answer.words.empty()) continue;
    if (bare.starts_with(answer.text) ||
        bare.compare(first, answer.text.size(), answer.text) == 0) {
      return &answer;
    }
  }
  return nullptr;
}

struct Box {
  std::size_t start = 0, end = 0;
  bool ticked = false;
};

std::vector<Box> boxes_in(std::string_view text) {
  constexpr std::string_view first_bytes = "[\xE2\xF0";
  std::vector<Box> boxes;
  for (std::size_t i = text.find_first_of(first_bytes); i < text.size();) {
    Box box{i, i};
    for (const std::string_view mark : ticked) {
      if (text.substr(i).starts_with(mark)) box = {i, i + mark.size(), true};
    }
    for (const std::string_view mark : unticked) {
      if (text.substr(i).starts_with(mark)) box = {i, i + mark.size(), false};
    }
    if (box.end != i) boxes.push_back(box);
    i = std::max(box.end, i + 1);
  }
  return boxes;
}

// "☒ Yes ☐ No", "Yes ☐ No ☒": a box stands before its words when the text begins with one. Nothing
// when no box stands by an answer, or more than one is ticked; blank when none is.
std::optional<Answer> read_boxes(std::string_view text, const std::vector<Box>& boxes,
                                 const Form& form) {
  const std::string_view opening = text.substr(0, boxes.front().start);
  const bool before = text::words(opening).empty();
  std::optional<Answer> chosen;
  bool offered = false;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const std::size_t end = i + 1 < boxes.size() ? boxes[i + 1].start : text.size();
    const std::size_t start = i == 0 ? 0 : boxes[i - 1].end;
    const auto words = text::words(before ? text.substr(boxes[i].end, end - boxes[i].end)
                                          : text.substr(start, boxes[i].start - start));
    Leading option = leading(words, 0, form, true);
    for (std::size_t k = 1; !before && option.word == nullptr && k < words.size(); ++k) {
      option = leading(words, k, form, true);
    }
    if (option.word == nullptr) continue;
    offered = true;
    if (!boxes[i].ticked) continue;
    if (chosen) return std::nullopt;
    chosen = Answer{option.word->claim, true, text.size()};
  }
  if (!chosen && offered) return Answer{Claim::blank, true, text.size()};
  // "Yes ☒ No": the other box is lost, and with it whose the tick is.
  const bool open = !before && boxes.size() == 1 && !text::words(text.substr(boxes[0].end)).empty();
  if (open && leading(text::words(text.substr(boxes[0].end)), 0, form).word != nullptr) {
    return std::nullopt;
  }
  return chosen;
}

// The text as it would stand with ordinary ticks and boxes and without what is struck out; as long
// as before.
std::string plain(std::string_view text) {
  std::string out(text);
  const bool has_glyphs = out.find('\xEF') != std::string::npos;
  for (const auto& [glyph, meant] : font_glyphs) {
    if (!has_glyphs) break;
    for (std::size_t at = out.find(glyph); at != std::string::npos; at = out.find(glyph, at)) {
      out.replace(at, glyph.size(), meant);
    }
  }
  for (std::size_t at = out.find("~~"); at != std::string::npos; at = out.find("~~", at)) {
    const std::size_t end = out.find("~~", at + 2);
    if (end == std::string::npos) break;
    std::fill(out.begin() + static_cast<std::ptrdiff_t>(at),
              out.begin() + static_cast<std::ptrdiff_t>(end + 2), ' ');
  }
  return out;
}

std::optional<Answer> read_plain(std::string_view text, const Form& form);

}  // namespace

std::optional<Answer> read_answer(std::string_view text, const Form& form) {
  return read_plain(plain(text), form);
}

namespace {

// "Ydy / Yes": an answer beside what it is in another tongue. Nothing where both are answers.
std::optional<Answer> read_beside(std::string_view text, const Form& form) {
  constexpr std::size_t most = 3;  // words of the other
  const std::size_t stroke = text.find('/');
  if (stroke == std::string_view::npos || text.find('/', stroke + 1) != std::string_view::npos)
    return std::nullopt;
  const std::string_view parts[] = {text.substr(0, stroke), text.substr(stroke + 1)};
  std::optional<Answer> found;
  for (const std::string_view part : parts) {
    const auto answer = read_plain(part, form);
    if (!answer && text::words(part).size() > most) return std::nullopt;
    if (answer && (!answer->whole || found)) return std::nullopt;
    if (answer) found = Answer{answer->claim, true, text.size()};
  }
  return found;
}

// "Comply: No", "Comply: Evidence, commentary": what some call an answer heads the column, too.
bool is_headed(std::string_view text, const Leading& first, const Form& form) {
  if (text.substr(first.end, 1) != ":") return false;
  const std::string label = text::fold(text.substr(0, first.end));
  return std::any_of(form.columns.begin(), form.columns.end(), [&](const Column& column) {
    return column.role == ColumnRole::claim &&
           std::find(column.folded.begin(), column.folded.end(), label) != column.folded.end();
  });
}

bool begins_as_column(std::string_view text, const Form& form) {
  const std::string folded = text::fold(text);
  return std::any_of(form.columns.begin(), form.columns.end(), [&](const Column& column) {
    return std::any_of(column.folded.begin(), column.folded.end(), [&](const std::string& label) {
      return !label.empty() && folded.starts_with(label) &&
             (folded.size() == label.size() || folded[label.size()] == ' ');
    });
  });
}

std::optional<Answer> read_plain(std::string_view text, const Form& form) {
  if (const std::vector<Box> boxes = boxes_in(text); !boxes.empty()) {
    if (const auto chosen = read_boxes(text, boxes, form)) return chosen;
    if (std::any_of(boxes.begin(), boxes.end(), [](const Box& box) { return box.ticked; }) &&
        !text::words(text).empty()) {
      return std::nullopt;
    }
  }
  const std::vector<text::Word> words = text::words(text);
  Leading first = leading(words, 0, form);
  // "Yes No complaint was refused": the choice as printed has a stroke in it, or stands alone.
  if (first.word != nullptr && first.word->claim == Claim::blank && first.words > 1 &&
      first.words < words.size() && text.substr(0, first.end).find('/') == std::string_view::npos)
    first = leading(words, 0, form, true);
  if (first.word == nullptr) {
    if (const AnswerWord* mark = symbol(text, form); mark != nullptr) {
      return Answer{mark->claim, words.empty(), mark->text.size()};
    }
    if (const AnswerWord* begun = opening(words, form); begun != nullptr)
      return Answer{begun->claim, true, text.size()};
    return read_beside(text, form);
  }
  Answer answer{first.word->claim, first.words == words.size(), first.end};
  if (answer.whole) {
    answer.end = text.size();
    return answer;
  }
  if (is_headed(text, first, form)) {
    const std::size_t value = first.end + 1;
    if (auto headed = read_plain(text.substr(value), form)) {
      headed->end += value;
      return headed;
    }
    if (begins_as_column(text.substr(value), form)) return std::nullopt;
  }
  std::vector<Claim> rest;
  for (std::size_t i = first.words; i < words.size() && i < first.words + close; ++i) {
    const Leading more = leading(words, i, form);
    if (more.word == nullptr) continue;
    rest.push_back(more.word->claim);
    if (i + more.words == words.size() && i == first.words) answer.whole = true;
    i += more.words - 1;
  }
  const auto has = [&](Claim claim) {
    return std::find(rest.begin(), rest.end(), claim) != rest.end();
  };
  const std::string_view between = text.substr(first.end, words[first.words].start - first.end);
  const bool slash =
      between.find('/') != std::string_view::npos || words[first.words].folded == "or";
  if (has(Claim::partial)) {
    answer.claim = Claim::partial;
    answer.whole = words.size() <= close;
  } else if (answer.claim == Claim::yes && has(Claim::no) && !slash && !answer.whole &&
             text.find('/') != std::string_view::npos) {
    answer.claim = Claim::partial;  // "Yes (policy) / No (practice)"
    answer.whole = words.size() <= 2 * close;
  } else if ((slash || answer.whole) && ((answer.claim == Claim::yes && has(Claim::no)) ||
                                         (answer.claim == Claim::no && has(Claim::yes)))) {
    answer.claim = Claim::blank;  // the choice as printed
    answer.whole = true;
  }
  // "No complaints were refused": a word that runs straight on is prose. Yes is none in any case.
  if (!answer.whole && between == " " && text[words[first.words].start] >= 'a' &&
      text[words[first.words].start] <= 'z' && words.size() > close && words[0].folded != "yes") {
    return std::nullopt;
  }
  return answer;
}

}  // namespace

std::vector<Claim> read_answers(std::string_view text, const Form& form) {
  if (!boxes_in(text).empty()) return {};
  const std::vector<text::Word> words = text::words(text);
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < words.size();) {
    const Leading one = leading(words, i, form, true);
    if (one.word == nullptr) return {};
    claims.push_back(one.word->claim);
    i += one.words;
  }
  const bool same =
      std::adjacent_find(claims.begin(), claims.end(), std::not_equal_to<>()) == claims.end();
  if (!same && text.find('/') != std::string_view::npos) return {};
  return claims;
}

bool is_plain_answer(std::string_view text, const Form& form) {
  if (text.empty() || text.size() > longest_plain_answer) return false;
  const auto answer = read_answer(text, form);
  if (!answer || !answer->whole || answer->claim == Claim::not_applicable) return false;
  if (answer->claim != Claim::blank) return true;
  const std::vector<text::Word> words = text::words(text);
  return words.size() >= 2 && leading(words, 0, form, true).word != nullptr;
}

}  // namespace assize::form
