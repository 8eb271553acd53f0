// SPDX-License-Identifier: Apache-2.0
//
// Changes of one answer, each on a copy of it: those that spoil it, for tests of rules, and those
// by which a rule might be content, for `explain`. One list of kinds, `Edit`, for both.
#pragma once

#include <string>
#include <vector>

#include <assize/assessment.hpp>
#include <assize/code.hpp>
#include <assize/rule.hpp>

#include "text/pattern.hpp"

namespace assize::engine {

struct RowEdit {
  Response response;  ///< as changed
  Edit kind = Edit::blank;
  Field field = Field::evidence;  ///< in which the words stood
  std::string words;              ///< that were changed; empty: none, or a claim
  std::string instead;            ///< what stands there now, or what was added
  text::Range range{};            ///< of the words, in the text as it was
};

/// What an edit may look at beside the answer.
struct EditGround {
  const Code& code;
  const Assessment* assessment = nullptr;  ///< where twins are looked for; null: there is none
  Date as_of{};
  std::vector<Span> found{};  ///< the words that a rule found in the answer
};

/// Every way in which an edit can be made on an answer, in the order of its text: one for each
/// number, date or link, evidence before commentary. None where there is nothing to change.
[[nodiscard]] std::vector<RowEdit> edits_of(Edit kind, const Response& response,
                                            const EditGround& ground);

}  // namespace assize::engine
