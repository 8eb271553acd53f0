// SPDX-License-Identifier: Apache-2.0
//
// What stands in a document's margin: one comment a finding, the same for every kind of document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <assize/finding.hpp>
#include <assize/rule.hpp>

namespace assize::report {

struct Comment {
  std::size_t number = 0;  ///< from 1, in the order that a reader should take them
  const Finding* finding = nullptr;
  std::string label;   ///< `major`, `minor?`, `advice`, `strength`, `waived`, `judged wrong`
  std::string says;    ///< what was found
  std::string judged;  ///< by people; may be empty
  std::vector<std::string> also;  ///< by other rules at the same words, with what was judged of it
  std::string why;                ///< why it matters; may be empty
  std::string mend;               ///< what would mend it; may be empty
};

/// Of the failures of stable rules, strengths and what is waived or judged wrong too.
[[nodiscard]] std::vector<Comment> comments_of(const AssessmentResult& result,
                                               const std::vector<RuleInfo>& rules);

/// Part of a text and the comments that point at it; the parts make up the text.
struct MarkedPart {
  std::string_view words;
  std::vector<const Comment*> marks;   ///< of which it is a part; weightiest first
  std::vector<const Comment*> ending;  ///< those whose last byte is its last
};

/// Cuts a field of a row or an action (`action:ID`) where what comments point at begins and ends.
/// The text may have been masked meanwhile.
[[nodiscard]] std::vector<MarkedPart> marked_parts(std::string_view text, Field field,
                                                   std::string_view subject,
                                                   const std::vector<Comment>& comments);

}  // namespace assize::report
