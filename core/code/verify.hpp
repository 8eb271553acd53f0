// SPDX-License-Identifier: Apache-2.0
//
// A Code held against its official text, in the user's own copy: which provisions, deadlines, items
// and dates are not the same. A Verifier is fed the copy's paragraphs in the order of reading and
// used by one thread. Words are held against the hashes by TextFinder, not here.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <assize/code.hpp>

namespace assize::code {

/// One thing that is not the same on both sides. A line is 0 where that side has no such place.
struct Difference {
  std::string provision;  ///< empty: the whole
  std::string message;
  std::size_t xml_line = 0, text_line = 0;
};

/// Lines of a Code's XML: of each provision, by id, and of the root, by an empty one.
using XmlLines = std::map<std::string, std::size_t, std::less<>>;
[[nodiscard]] XmlLines xml_lines(const Source& xml);

/// `- the reasons`, `a) the reasons`
[[nodiscard]] bool is_item(std::string_view text);

class Verifier {
 public:
  /// The Code must outlive this.
  explicit Verifier(const Code& code) : code_(code) {}

  /// True when it is part of a provision: its number, or what follows it up to the next heading.
  bool paragraph(std::string_view text, std::size_t line);

  /// Every difference: of the whole, then in the Code's order, then what only the text has.
  [[nodiscard]] std::vector<Difference> differences(const XmlLines& lines) const;
  /// How many provisions of the Code the text has.
  [[nodiscard]] std::size_t found() const;
  /// The provision behind it is not in the text, at least not under its number, so that what is
  /// left of that reads as a part of this one.
  [[nodiscard]] bool may_hold_more(std::string_view provision) const;

 private:
  struct Printed {
    std::string id, text;
    std::size_t line = 0;
    std::size_t items = 0;
  };
  struct PrintedDate {
    std::string what;
    Date date;
    std::size_t line = 0;
  };

  void take_date(std::string_view text, std::size_t line);
  [[nodiscard]] const Printed* first(std::string_view id) const;
  void compare(const Provision& provision, const Printed& printed, std::size_t xml_line,
               std::vector<Difference>& out) const;

  const Code& code_;
  std::vector<Printed> printed_;
  std::vector<PrintedDate> dates_;
  bool is_open_ = false, has_ended_ = false;
};

}  // namespace assize::code
