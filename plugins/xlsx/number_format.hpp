// SPDX-License-Identifier: Apache-2.0
//
// How a number is shown. Excel keeps dates, percentages and money as plain numbers and prints them
// by a format (`0.00%`, `dd/mm/yyyy`); so does this, but for dates, which are always printed as
// `12 June 2024`, since the figures of others cannot be told apart. What a format asks for that is
// not known here (fractions, colours, conditions) is left out and the number stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assize::xlsx {

/// Which day a date's number counts from.
enum class Epoch { y1900, y1904 };

class NumberFormat {
 public:
  /// `General`.
  NumberFormat() = default;
  /// By its code, as styles define it.
  explicit NumberFormat(std::string_view code);

  [[nodiscard]] std::string show(double value, Epoch epoch) const;
  [[nodiscard]] bool is_date() const;

  enum class Kind {
    literal,  ///< printed as it stands
    digit,    ///< `0`, `#` or `?`
    point,
    comma,
    percent,
    exponent,
    year,
    month,  ///< or minutes, until the section is settled
    day,
    hour,
    minute,
    second,
    half_day,  ///< AM/PM
    fraction,
    general,
  };
  struct Token {
    Kind kind = Kind::literal;
    std::string text;      ///< of a literal; the character of a digit
    bool elapsed = false;  ///< `[h]`: hours that go on beyond a day
  };
  using Section = std::vector<Token>;

 private:
  std::vector<Section> sections_;
};

/// As Excel shows a number that has no format: at most ten digits that count, whole numbers in
/// full.
[[nodiscard]] std::string show_general(double value);

/// The code of a format that every workbook has without defining it; "" for none.
[[nodiscard]] std::string_view built_in_format(std::size_t id);

/// `12 June 2024` of `2024-06-12T00:00:00`, which is how strict workbooks may keep dates; the text
/// itself when it is none.
[[nodiscard]] std::string show_iso_date(std::string_view text);

}  // namespace assize::xlsx
