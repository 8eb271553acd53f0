// SPDX-License-Identifier: Apache-2.0
//
// The rows of a form whose columns are lost, found in its text by the official wording: where the
// number of each stands, where its requirement begins and where it ends.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <assize/code.hpp>
#include <assize/document.hpp>

#include "form/likeness.hpp"

namespace assize::form {

/// Texts as one string, a line end after each.
class Flow {
 public:
  void add(const Block& block);

  [[nodiscard]] const std::string& text() const { return all_.text; }
  [[nodiscard]] std::string_view part(std::size_t from, std::size_t to) const {
    return std::string_view(all_.text).substr(from, to - from);
  }
  [[nodiscard]] std::size_t line_at(std::size_t at) const { return all_.line_at(at); }
  /// Bytes [from, to) with their lines, bars and line ends as spaces.
  [[nodiscard]] PlacedText slice(std::size_t from, std::size_t to) const;
  [[nodiscard]] BlockKind kind_at(std::size_t at) const;

 private:
  PlacedText all_;
  std::vector<std::pair<std::size_t, BlockKind>> kinds_;  // of what begins at a byte
};

/// A row of the form in the flow: its number, if it is there, and its parts.
struct Place {
  std::size_t start = 0;        ///< of the number, or of the requirement
  std::size_t requirement = 0;  ///< where that begins
  std::size_t answer = 0;       ///< where the requirement ends
  std::size_t row = 0;          ///< index in Code::form.rows
  bool numbered = false;
};

/// Every row that the text holds, by where it begins. A row whose number is lost is told by its
/// requirement alone, where that is like no other's.
[[nodiscard]] std::vector<Place> find_places(const Flow& flow, const Code& code,
                                             const Likeness& likeness);

/// The same by numbers at the head of lines, in the Code's order, and the first answer behind each:
/// where the requirements are in words that nobody knows.
[[nodiscard]] std::vector<Place> find_numbered_places(const Flow& flow, const Code& code);

/// Where an answer word that begins at `at` ends, even where the next word runs on from it
/// (`YesThe policy`); 0 when none begins there.
[[nodiscard]] std::size_t glued_answer(std::string_view text, std::size_t at, const Form& form);

}  // namespace assize::form
