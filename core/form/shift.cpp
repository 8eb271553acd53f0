// SPDX-License-Identifier: Apache-2.0
#include "form/shift.hpp"

#include <utility>

#include "form/answer.hpp"
#include "text/fold.hpp"

namespace assize::form {
namespace {

constexpr std::size_t longest_answer = 40;  // bytes, of one that stands in another column

class Finder {
 public:
  Finder(const Cells& cells, const Layout& layout, std::size_t claim, const Code& code,
         const Likeness& likeness)
      : cells_(cells), layout_(layout), claim_(claim), code_(code), likeness_(likeness) {}

  Shift find() const {
    if (claim_ < cells_.size() && is_plain_answer(cells_[claim_].text, code_.form)) return {};
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (is_plain_answer(cells_[i].text, code_.form)) found.push_back(i);
    }
    if (found.size() == 1) return by_answer(found.front());
    return found.empty() ? without_answer() : Shift{};
  }

 private:
  bool too_long() const { return cells_.size() > layout_.roles.size(); }
  bool too_short() const { return cells_.size() < layout_.roles.size(); }
  bool is_empty(std::size_t i) const { return i >= cells_.size() || cells_[i].empty(); }

  bool is_answer(std::size_t i) const {
    return i < cells_.size() && cells_[i].text.size() <= longest_answer &&
           read_answer(cells_[i].text, code_.form).has_value();
  }

  Shift by_answer(std::size_t at) const {
    if (at < claim_) return {first_moved(at), static_cast<std::ptrdiff_t>(claim_ - at), 0.85};
    // An answer word further on than the next cell is more likely evidence of one word.
    if (at != claim_ + 1) return {};
    if (!too_long() && !cells_[claim_].empty() && !likeness_.is_requirement(cells_[claim_].text)) {
      return {};
    }
    return {claim_, -1, too_long() ? 0.85 : 0.7};
  }

  // Where a cell fell out before an answer at `at`: the requirement's, when what stands in its
  // place is none.
  std::size_t first_moved(std::size_t at) const {
    const auto column = layout_.column(ColumnRole::requirement);
    const bool gone = too_short() && likeness_.worded() && column && *column < at &&
                      !cells_[*column].empty() && !likeness_.is_requirement(cells_[*column].text);
    return gone ? *column : at;
  }

  Shift without_answer() const {
    // An answer that says more ("N/A", "No (see plan)") stands one column off.
    if (too_short() && claim_ >= 2 && is_answer(claim_ - 1) && !is_answer(claim_)) {
      return {claim_ - 1, 1, 0.8};
    }
    if (too_long() && likeness_.is_requirement(cells_[claim_].text)) return {claim_, -1, 0.8};
    if (too_long() && is_empty(claim_) && (is_answer(claim_ + 1) || is_empty(claim_ + 1))) {
      return {claim_, -1, 0.7};
    }
    // No answer anywhere and a cell short: the claim's own cell is the one that was lost, when what
    // stands in its place is plainly no answer.
    const bool short_of_one = cells_.size() + 1 == layout_.roles.size();
    if (short_of_one && !is_empty(claim_) && !read_answer(cells_[claim_].text, code_.form) &&
        text::words(cells_[claim_].text).size() >= 3) {
      return {claim_, 1, 0.6};
    }
    return {};
  }

  const Cells& cells_;
  const Layout& layout_;
  const std::size_t claim_;
  const Code& code_;
  const Likeness& likeness_;
};

}  // namespace

Shift find_shift(const Cells& cells, const Layout& layout, const Code& code,
                 const Likeness& likeness) {
  const auto claim = layout.column(ColumnRole::claim);
  return claim ? Finder(cells, layout, *claim, code, likeness).find() : Shift{};
}

void put_back(Cells& cells, const Shift& shift) {
  const auto from = cells.begin() + static_cast<std::ptrdiff_t>(shift.from);
  if (shift.by > 0) cells.insert(from, static_cast<std::size_t>(shift.by), PlacedText{});
  if (shift.by >= 0) return;
  PlacedText gone = std::move(*from);
  cells.erase(from);
  if (shift.from > 0) cells[shift.from - 1].append(gone);
}

}  // namespace assize::form
