// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>
#include <string>

#include "form/answer.hpp"
#include "form/ids.hpp"
#include "form/places.hpp"
#include "text/fold.hpp"

namespace assize::form {
namespace {

constexpr std::size_t most_candidates = 2000;
constexpr std::size_t least_requirement = 15;  // bytes before an answer that stands on its line

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool is_upper(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }

class Finder {
 public:
  Finder(const Flow& flow, const Code& code) : flow_(flow), text_(flow.text()), code_(code) {}

  std::vector<Place> find() {
    find_candidates();
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const std::size_t end = i + 1 < all_.size() ? all_[i + 1].start : text_.size();
      all_[i].answer = answer_in(all_[i].requirement, end);
    }
    choose();
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const std::size_t end = i + 1 < all_.size() ? all_[i + 1].start : text_.size();
      const std::size_t answer = answer_in(all_[i].requirement, end);
      // Without an answer the first line is what is required.
      const std::size_t line = text_.find_first_not_of(" \n", all_[i].requirement);
      all_[i].answer = answer != 0 ? answer : std::min(text_.find('\n', line), end);
    }
    return std::move(all_);
  }

 private:
  /// Numbers of the Code at the head of a line, whatever runs on behind them.
  void find_candidates() {
    for (std::size_t at = 0; at < text_.size() && all_.size() < most_candidates;) {
      const std::size_t line_end = std::min(text_.find('\n', at), text_.size());
      const std::string_view line = flow_.part(at, line_end);
      const std::size_t first = std::min(line.find_first_of("0123456789"), line.size());
      // "Provision 1.2", "1.2"
      if (first < line.size() && first <= 20) {
        std::size_t end = first;
        while (end < line.size() && (is_digit(line[end]) || line[end] == '.')) ++end;
        const Ids ids = read_ids(line.substr(0, end), code_);
        const bool runs_on = end == line.size() || !is_digit(line[end]);
        if (ids.only && ids.known.size() == 1 && runs_on) {
          const FormRow* row = code_.row_of(ids.known.front());
          if (row != nullptr)
            all_.push_back(
                {at, at + end, 0, static_cast<std::size_t>(row - code_.form.rows.data()), true});
        }
      }
      at = line_end + 1;
    }
  }

  /// The candidates in the Code's order of which most have an answer.
  void choose() {
    const std::size_t count = all_.size();
    std::vector<std::size_t> worth(count), before(count, count);
    std::size_t best = count;
    for (std::size_t i = 0; i < count; ++i) {
      std::size_t most = 0;
      for (std::size_t k = 0; k < i; ++k)
        if (all_[k].row < all_[i].row && worth[k] > most) {
          most = worth[k];
          before[i] = k;
        }
      worth[i] = most + (all_[i].answer != 0 ? 3 : 1);
      if (best == count || worth[i] > worth[best]) best = i;
    }
    std::vector<Place> chosen;
    for (std::size_t i = best; i < count; i = before[i]) chosen.push_back(all_[i]);
    std::reverse(chosen.begin(), chosen.end());
    all_ = std::move(chosen);
  }

  /// Where the answer begins: on a line of its own, or behind the end of a sentence with a new one
  /// after it; 0: nowhere.
  [[nodiscard]] std::size_t answer_in(std::size_t from, std::size_t end) const {
    for (std::size_t at = text_.find('\n', from); at < end; at = text_.find('\n', at + 1)) {
      const std::size_t stop = std::min(text_.find('\n', at + 1), end);
      if (at + 1 >= stop) continue;
      const std::string_view line = flow_.part(at + 1, stop);
      const auto answer = line.size() > 40 ? std::nullopt : read_answer(line, code_.form);
      if (answer && answer->whole) return at + 1;
    }
    for (std::size_t at = from + least_requirement; at < end; ++at)
      if (ends_sentence(at) && is_answer(at, end)) return at;
    return 0;
  }

  /// A full stop, a bracket or a mark of quotation stands before, spaces left out.
  [[nodiscard]] bool ends_sentence(std::size_t at) const {
    std::size_t before = at;
    while (before > 0 && (text_[before - 1] == ' ' || text_[before - 1] == '\n')) --before;
    if (before == 0) return false;
    const char c = text_[before - 1];
    return std::string_view(".?!:;)|\"'").find(c) != std::string_view::npos ||
           static_cast<unsigned char>(c) >= 0x80 || (before < at && text_[before] == '\n');
  }

  [[nodiscard]] bool is_answer(std::size_t at, std::size_t end) const {
    const std::size_t after = glued_answer(std::string_view(text_).substr(0, end), at, code_.form);
    if (after == 0) return false;
    const std::size_t next = std::min(text_.find_first_not_of(' ', after), end);
    if (next >= end || text_[next] == '\n') return true;
    const char c = text_[next];
    // "No complaint was refused" is a sentence; "Yes, we do" and "Yes The policy" are answers.
    return is_upper(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view(",.:;-(|\"'").find(c) != std::string_view::npos ||
           flow_.part(next, end).starts_with("http") || flow_.part(next, end).starts_with("www");
  }

  const Flow& flow_;
  const std::string& text_;
  const Code& code_;
  std::vector<Place> all_;  // by start
};

}  // namespace

std::vector<Place> find_numbered_places(const Flow& flow, const Code& code) {
  return Finder(flow, code).find();
}

}  // namespace assize::form
