// SPDX-License-Identifier: Apache-2.0
//
// Forms to test with: an invented organisation's answers to every row of a Code, laid out as a
// sheet of headings, headers and rows that a test damages, prints as some file format prints it,
// and reads back. All sentences are made here, the same for the same seed on every machine.
#pragma once

#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <assize/assessment.hpp>
#include <assize/code.hpp>

namespace assize::test {

/// Reproducible choices; the library's distributions differ from house to house.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  /// 0 to `count` - 1.
  [[nodiscard]] std::size_t below(std::size_t count) { return engine_() % count; }
  [[nodiscard]] bool chance(unsigned percent) { return below(100) < percent; }
  template <class T>
  [[nodiscard]] const T& one_of(const std::vector<T>& values) {
    return values[below(values.size())];
  }

 private:
  std::mt19937 engine_;
};

/// One row as answered, and what a careful reader makes of it.
struct Answered {
  std::string id, requirement;
  std::string claim_words;
  Claim claim = Claim::blank;
  std::string evidence, commentary;
  std::string target_date{};
  bool copy = false;  ///< of the answer above, whose row it shares
};

/// A line of a sheet. A table ends where a line that is no row, header or rule comes.
struct Line {
  enum Kind { heading, prose, header, row, rule };
  Kind kind = row;
  std::vector<std::string> cells;
  std::size_t answer = none;  ///< index of the answer that a whole row holds
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

struct Sheet {
  std::vector<ColumnRole> columns;
  std::vector<Answered> answers;  ///< as they are to be read
  std::vector<Line> lines;
  bool shared = false;  ///< some row answers two provisions, whose words count twice

  [[nodiscard]] std::optional<std::size_t> column(ColumnRole role) const;
};

/// A Code shaped like the shipped one whose requirements are invented, with their hashes, so that
/// rows can be told by their words.
[[nodiscard]] const Code& granary_code();
/// The requirement of a row of that Code.
[[nodiscard]] const std::string& granary_requirement(std::string_view row);

/// An invented sentence of `words` words.
[[nodiscard]] std::string sentence(Dice& dice, std::size_t words);

/// Answers to every row. `requirements` by row, in the Code's order.
[[nodiscard]] std::vector<Answered> invent_answers(const Code& code,
                                                   const std::vector<std::string>& requirements,
                                                   Dice& dice);

/// The published layout: a heading and a table a section.
[[nodiscard]] Sheet lay_out(const Code& code, std::vector<Answered> answers);

enum class Print { tabs, pipes, html };
[[nodiscard]] std::string print(const Sheet& sheet, Print how);
[[nodiscard]] std::string_view to_string(Print how);

/// Reads a text as a document and as the Code's form.
[[nodiscard]] Assessment read_back(std::string text, const Code& code);

/// How a reading compares with what was meant.
struct Score {
  std::size_t rows = 0, claims = 0, cells = 0, cells_right = 0;
  std::size_t lost = 0;      ///< words that are nowhere in what was read
  std::size_t invented = 0;  ///< words that more often than the source has them
  std::string wrong;         ///< what differs, a line each
  Score& operator+=(const Score& other);
};
[[nodiscard]] Score compare(const Sheet& sheet, const Assessment& assessment);

}  // namespace assize::test
