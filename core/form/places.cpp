// SPDX-License-Identifier: Apache-2.0
#include "form/places.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>

#include "text/fold.hpp"

namespace assize::form {
namespace {

constexpr std::size_t least_runs = 3;    // of the official wording, by which a row is known
constexpr std::size_t window = 400;      // bytes after a number in which they begin
constexpr std::size_t words_before = 4;  // of a requirement that may stand before its wording
constexpr std::size_t widest_gap = 14;   // words of a requirement that no known print has
constexpr std::size_t runs_after_gap = 3;

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_upper(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }
bool is_lower(char c) { return std::islower(static_cast<unsigned char>(c)) != 0; }

class Finder {
 public:
  Finder(const Flow& flow, const Code& code, const Likeness& likeness)
      : flow_(flow), code_(code), likeness_(likeness) {}

  std::vector<Place> find() {
    find_numbered();
    find_unnumbered();
    return std::move(places_);
  }

 private:
  /// Numbers of provisions after which their requirement stands.
  void find_numbered() {
    const std::string& text = flow_.text();
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '.')))
        continue;
      std::size_t end = at;
      while (end < text.size() && is_digit(text[end])) ++end;
      if (end >= text.size() || text[end] != '.') continue;
      std::size_t last = end + 1;
      while (last < text.size() && is_digit(text[last])) ++last;
      if (last == end + 1 ||
          (last + 1 < text.size() && text[last] == '.' && is_digit(text[last + 1])))
        continue;
      const FormRow* row = code_.row_of(text.substr(at, last - at));
      if (row == nullptr) continue;
      const auto index = static_cast<std::size_t>(row - code_.form.rows.data());
      if (const std::size_t answer = end_of_requirement(last, index); answer != 0) {
        places_.push_back({at, last, answer, index, true});
        at = answer - 1;
      } else {
        at = last - 1;
      }
    }
  }

  /// Lines that print the requirement of a row whose number is nowhere.
  void find_unnumbered() {
    std::vector<bool> has(code_.form.rows.size(), false);
    for (const Place& place : places_) has[place.row] = true;
    std::vector<Place> found;
    const std::string& text = flow_.text();
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const auto inside = std::find_if(places_.begin(), places_.end(), [&](const Place& place) {
        return place.start < end && at < place.answer;
      });
      if (inside == places_.end()) {
        const auto matches = likeness_.matches(flow_.part(at, std::min(end, at + window)));
        const Match* best = likeness_.certain(matches, {});
        if (best != nullptr && best->runs >= 2 * least_runs && !has[best->row]) {
          if (const std::size_t answer = end_of_requirement(at, best->row); answer != 0) {
            std::size_t begin = at;
            // The sentence that leads up to the part that is like no other may stand above it.
            while (begin > 0) {
              const std::size_t above = text.rfind('\n', begin - 2) + 1;
              if (begin < 2 || likeness_.of(flow_.part(above, begin - 1), best->row).share < 0.6)
                break;
              begin = above;
            }
            found.push_back({begin, begin, answer, best->row, false});
            has[best->row] = true;
            at = answer;
            continue;
          }
        }
      }
      at = end + 1;
    }
    places_.insert(places_.end(), found.begin(), found.end());
    std::sort(places_.begin(), places_.end(),
              [](const Place& a, const Place& b) { return a.start < b.start; });
  }

  /// Where the wording of a row that begins at `from` ends, its closing marks included; 0 when it
  /// does not begin there.
  [[nodiscard]] std::size_t end_of_requirement(std::size_t from, std::size_t row) const {
    const std::vector<std::uint32_t>& wording = code_.form.rows[row].wording;
    // A requirement that is longer than this is read to here and known all the same.
    const std::string_view text =
        flow_.part(from, std::min(flow_.text().size(), from + 8 * window));
    const std::vector<text::Word> words = text::words(text);
    const std::vector<std::uint32_t> runs = text::run_hashes(words);
    std::size_t last = 0, count = 0, gap = 0, taken_up = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      if (!std::binary_search(wording.begin(), wording.end(), runs[i])) {
        ++gap;
        taken_up = 0;
        if (count == 0 ? i >= words_before : gap > widest_gap) break;
        if (count > 0 && gap == 1 && says_yes(text, words[i + 2])) break;
        if (count > 0 && opens_answer(text, words[i + 2].start)) break;
        continue;
      }
      // A word in another form breaks three runs. After more than that the wording must go on for
      // a while: an answer, too, may use a few words of it.
      ++taken_up;
      if (count > 0 && gap > 3 && taken_up < runs_after_gap) continue;
      gap = 0;
      ++count;
      last = i + 2;
    }
    if (count < std::min(least_runs, wording.size())) return 0;
    std::size_t end = words[last].end;
    // A last word that the answer runs on from: "policyYesThe".
    if (last + 1 < words.size()) {
      const text::Word& next = words[last + 1];
      for (std::size_t at = next.start + 1; at < next.end; ++at)
        if (is_lower(text[at - 1]) && is_upper(text[at]) &&
            glued_answer(text, at, code_.form) != 0) {
          end = at;
          break;
        }
    }
    while (end < text.size() && text[end] != '|' && text[end] != '\n' && text[end] != '[' &&
           text[end] != '(' && static_cast<unsigned char>(text[end]) < 0x80 &&
           !is_letter(text[end]) && !is_digit(text[end]) && text[end] != ' ')
      ++end;
    // Closing quotation marks of three bytes.
    while (text.substr(end).starts_with("\xE2\x80\x99") ||
           text.substr(end).starts_with("\xE2\x80\x9D"))
      end += 3;
    return from + end;
  }

  /// A Yes where the wording breaks off: no requirement has one in its midst, and what follows may
  /// use the wording's own words.
  [[nodiscard]] bool says_yes(std::string_view text, const text::Word& word) const {
    return is_upper(text[word.start]) &&
           std::any_of(code_.form.answers.begin(), code_.form.answers.end(),
                       [&](const AnswerWord& answer) {
                         return answer.claim == Claim::yes && answer.words.size() == 1 &&
                                answer.words.front() == word.folded && word.folded.size() > 2;
                       });
  }

  /// After a line end, a bar or a full stop an answer begins.
  [[nodiscard]] bool opens_answer(std::string_view text, std::size_t at) const {
    std::size_t before = at;
    while (before > 0 && text[before - 1] == ' ') --before;
    if (before == 0) return false;
    const char c = text[before - 1];
    const bool parted =
        c == '\n' || c == '|' || c == '.' || c == ')' || static_cast<unsigned char>(c) >= 0x80;
    return parted && glued_answer(text, at, code_.form) != 0;
  }

  const Flow& flow_;
  const Code& code_;
  const Likeness& likeness_;
  std::vector<Place> places_;  // by start
};

}  // namespace

void Flow::add(const Block& block) {
  for (const LineMark& mark : block.text.marks)
    all_.marks.push_back({all_.text.size() + mark.start, mark.line});
  kinds_.emplace_back(all_.text.size(), block.kind);
  if (block.text.marks.empty()) all_.marks.push_back({all_.text.size(), block.line});
  all_.text += block.text.text + "\n";
}

PlacedText Flow::slice(std::size_t from, std::size_t to) const {
  PlacedText out;
  while (from < to) {
    const std::size_t end = std::min(all_.text.find_first_of("\n|", from), to);
    PlacedText piece;
    piece.text = text::fold_space(part(from, end));
    if (!piece.text.empty()) piece.marks.push_back({0, line_at(from)});
    out.append(piece);
    from = end + 1;
  }
  return out;
}

BlockKind Flow::kind_at(std::size_t at) const {
  const auto after =
      std::upper_bound(kinds_.begin(), kinds_.end(), at,
                       [](std::size_t wanted, const auto& each) { return wanted < each.first; });
  return after == kinds_.begin() ? BlockKind::paragraph : std::prev(after)->second;
}

std::size_t glued_answer(std::string_view text, std::size_t at, const Form& form) {
  std::size_t best = 0;
  for (const AnswerWord& word : form.answers) {
    if (word.claim == Claim::blank || word.text.empty()) continue;
    if (text.size() - at < word.text.size()) continue;
    const std::string_view said = text.substr(at, word.text.size());
    if (text::fold_case(said) != text::fold_case(word.text) || is_lower(said.front())) continue;
    const std::size_t end = at + word.text.size();
    const char next = end < text.size() ? text[end] : '\n';
    const char after = end + 1 < text.size() ? text[end + 1] : ' ';
    const std::string_view rest = text.substr(end);
    const bool runs_on = (is_upper(next) && (is_lower(said.back()) || is_lower(after))) ||
                         rest.starts_with("http") || rest.starts_with("www.");
    if ((!is_letter(next) && !is_digit(next)) || runs_on) best = std::max(best, end);
  }
  return best;
}

std::vector<Place> find_places(const Flow& flow, const Code& code, const Likeness& likeness) {
  return Finder(flow, code, likeness).find();
}

}  // namespace assize::form
