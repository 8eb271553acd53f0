// SPDX-License-Identifier: Apache-2.0
//
// Which form row's requirement a text is, by its words alone: by the hashed three-word runs of the
// official wording where the Code has them, else by our summary and keywords. Built once a Code.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <assize/code.hpp>

#include "text/fold.hpp"
#include "text/pattern.hpp"

namespace assize::form {

/// A row by how much of a text it holds.
struct Match {
  std::size_t row = 0;   ///< index in Code::form.rows
  double share = 0;      ///< of the text's runs that are the row's, 0 to 1
  std::size_t runs = 0;  ///< how many runs that are
  double cover = 0;      ///< of the row's runs that the text has, 0 to 1
};

class Likeness {
 public:
  explicit Likeness(const Code& code);

  /// Rows that hold any of the text, best first; ties in the Code's order.
  [[nodiscard]] std::vector<Match> matches(std::string_view text) const;

  /// How much of the text one row holds.
  [[nodiscard]] Match of(std::string_view text, std::size_t row) const;

  /// Whether a cell holds a requirement of the Code, or a good part of one.
  [[nodiscard]] bool is_requirement(std::string_view text) const;

  /// The Code brings the wording of its requirements, not only our words for them.
  [[nodiscard]] bool worded() const { return run_length_ > 1; }

  /// Of the rows among which twins may tie, whether the best is beyond doubt: enough runs, and far
  /// ahead of the rest of `among` (row indexes; empty: all).
  [[nodiscard]] const Match* certain(const std::vector<Match>& matches,
                                     const std::vector<std::size_t>& among) const;

  /// Where the words that belong to `row` and not to `other` stand in a text: from the first to the
  /// last such run; empty when fewer than half of the row's own runs are there.
  [[nodiscard]] text::Range own_part(std::string_view text, std::size_t row,
                                     std::size_t other) const;

 private:
  struct Entry {
    std::uint32_t hash = 0;
    std::uint32_t row = 0;
    auto operator<=>(const Entry&) const = default;
  };
  [[nodiscard]] std::vector<std::uint32_t> hashes(std::vector<text::Word> words) const;
  [[nodiscard]] std::vector<Match> matches(std::vector<text::Word> words) const;
  [[nodiscard]] bool holds(std::size_t row, std::uint32_t hash) const;
  void weigh(Match& match, std::size_t total) const;

  std::vector<Entry> entries_;         // sorted
  std::vector<std::size_t> row_runs_;  // by row
  std::size_t run_length_ = 3;
};

}  // namespace assize::form
