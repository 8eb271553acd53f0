// SPDX-License-Identifier: Apache-2.0
//
// The user's own copy of a Code's official wording. The project holds none of it: what is found in
// a copy is known by the hashes that stand beside the Code, and is kept by the user alone. A
// TextFinder is fed a copy in the order of reading and used by one thread; all else is stateless.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <assize/code.hpp>

namespace assize::code {

/// Below these a print is not taken for the row's requirement.
inline constexpr double least_likeness = 0.8;
inline constexpr double least_coverage = 0.5;

/// A row's requirement as a copy prints it.
struct RowPrint {
  const FormRow* row = nullptr;
  std::string text;
  std::size_t line = 0;              ///< of the copy
  double likeness = 0;               ///< share of the print that the official wording has
  double coverage = 0;               ///< share of the official wording that the print has
  std::vector<std::string> strange;  ///< the words that do not fit
  /// Paragraphs between this print and the next that are none of the row's.
  std::vector<std::string> left_out;

  [[nodiscard]] bool is_found() const {
    return likeness >= least_likeness && coverage >= least_coverage;
  }
};

/// Looks for each row's requirement in a copy: behind a provision's number in a paragraph, and in
/// the cells beside a number in a table. Of several prints of a row the most like one counts.
class TextFinder {
 public:
  /// The Code must outlive this.
  explicit TextFinder(const Code& code) : code_(code) {}

  void paragraph(std::string_view text, std::size_t line);
  void cells(const std::vector<std::string_view>& cells, std::size_t line);

  /// Every print that is like its row at all, at most one a row, in the Code's order.
  [[nodiscard]] std::vector<RowPrint> take();

 private:
  /// The row that a number is of; null: none.
  [[nodiscard]] const FormRow* row_of(std::string_view number) const;
  [[nodiscard]] RowPrint measured(const FormRow& row, const std::vector<std::string>& parts,
                                  std::size_t line) const;
  void begin(const FormRow& row, std::string_view number, std::string_view text, std::size_t line);
  /// Goes on with the open print where the text is more of its row.
  void offer(std::string_view text);
  void close();

  const Code& code_;
  const FormRow* open_ = nullptr;
  std::string number_;
  std::vector<std::string>
      parts_;  ///< one a provision, what runs over from one to the next is none
  std::vector<std::string> left_out_;
  bool is_parted_ = false;  ///< something was left out since the last part
  std::size_t line_ = 0;
  std::map<const FormRow*, RowPrint> best_;
};

/// The file that keeps a copy: the prints that were found. `sha256` is of the copy.
[[nodiscard]] std::string code_text_xml(const Code& code, const std::vector<RowPrint>& prints,
                                        std::string_view sha256);

}  // namespace assize::code
