// SPDX-License-Identifier: Apache-2.0
//
// One row of a table, its cells put under the roles of the form's columns: shifted, missing and run
// together cells are repaired here, each repair a guess.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <vector>

#include <assize/assessment.hpp>
#include <assize/code.hpp>
#include <assize/document.hpp>

#include "form/columns.hpp"
#include "form/likeness.hpp"

namespace assize::form {

inline constexpr std::size_t role_count = 12;

struct Record {
  std::vector<std::string> ids;              ///< provisions or rows that the row names; empty: none
  std::array<PlacedText, role_count> cells;  ///< by ColumnRole
  std::vector<PlacedText> extra;             ///< cells that no column takes
  std::vector<PlacedText> beside;            ///< a word or two in a column that the form lacks
  std::string foreign;  ///< a number in the column of numbers that the form does not have
  std::size_t line = 0;
  std::size_t table = 0;   ///< which table of the document
  std::size_t width = 0;   ///< cells that the row was printed with
  bool pushed = false;     ///< number and requirement share a cell
  bool opens = false;      ///< first row of its table, or right under a header
  bool recovered = false;  ///< its id comes from its words
  TableKind kind = TableKind::form;
  bool merged = false;         ///< evidence and commentary are one column
  std::vector<Guess> guesses;  ///< `row` still empty
  std::vector<Field> doubtful;

  [[nodiscard]] PlacedText& at(ColumnRole role) { return cells[static_cast<std::size_t>(role)]; }
  [[nodiscard]] const PlacedText& at(ColumnRole role) const {
    return cells[static_cast<std::size_t>(role)];
  }
  /// Claim, evidence and commentary are all empty.
  [[nodiscard]] bool unanswered() const;
  /// Improvement, due, status and owner are all empty.
  [[nodiscard]] bool unplanned() const;
  [[nodiscard]] bool blank() const;
  void guess(std::string what, double confidence, std::string note);
  void doubt(std::initializer_list<Field> fields);
};

/// Adds a field unless it is there.
void add_doubt(std::vector<Field>& doubtful, Field field);

/// A confidence below which what a guess touched is doubtful.
inline constexpr double sure_enough = 0.9;

/// Puts a row's cells under the layout's roles. Never drops a cell that holds anything. `above` is
/// the record before it in its table, or null.
[[nodiscard]] Record make_record(const Row& row, const Layout& layout, const Record* above,
                                 const Code& code, const Likeness& likeness);

[[nodiscard]] Field field_of(ColumnRole role);

}  // namespace assize::form
